package org.maillage.app.reminder;

/** Texts within a mail. */
public final class MailText {

  private MailText() {}

  /** Names come from registers: no break of theirs begins another line of a header. */
  public static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }

  /** For an element or an attribute of HTML. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
