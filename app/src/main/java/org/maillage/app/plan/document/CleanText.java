package org.maillage.app.plan.document;

/** Text as every format can hold it: XML 1.0 knows no control characters and no half pairs. */
final class CleanText {

  private static final int FIRST_PRINTABLE = 0x20;
  private static final int DELETE = 0x7F;
  private static final int LAST_CONTROL = 0x9F;
  private static final int NONCHARACTERS = 0xFFFE;

  private CleanText() {}

  /** The text without what cannot be written; ends of lines are line feeds, tabs are spaces. */
  static String of(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .codePoints()
        .map(CleanText::spaced)
        .filter(CleanText::isWritten)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static int spaced(int point) {
    return switch (point) {
      case '\t' -> ' ';
      case '\r', '\f', '\u2028', '\u2029' -> '\n';
      default -> point;
    };
  }

  private static boolean isWritten(int point) {
    boolean control =
        (point < FIRST_PRINTABLE && point != '\n') || (point >= DELETE && point <= LAST_CONTROL);
    boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    boolean noCharacter = (point & NONCHARACTERS) == NONCHARACTERS;
    return !control && !half && !noCharacter;
  }
}
