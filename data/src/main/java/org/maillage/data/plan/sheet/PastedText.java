package org.maillage.data.plan.sheet;

import java.util.regex.Pattern;

/** Text that came through a clipboard: what a word processor or a page put around it goes. */
final class PastedText {

  private static final Pattern LINE_END = Pattern.compile("\\r\\n?|\\u2028|\\u2029|\\u000b");
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\ufffe\\uffff\\ufeff]");

  /** What no sentence has: "a < b" and "<à voir>" are left alone. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?is)<(script|style|iframe|object|svg)\\b[^>]*>.*?(</\\1\\s*>|\\z)"
              + "|<!--.*?(-->|\\z)"
              + "|</?(script|style|iframe|object|embed|svg|img|link|meta|html|head|body|title|form"
              + "|input|button|a|p|br|hr|div|span|font|b|i|u|s|strong|em|sub|sup|ul|ol|li|table"
              + "|thead|tbody|tr|td|th|h[1-6]|o:p|w:\\w+|\\?xml|!doctype)(\\s[^<>]*)?/?>");

  private PastedText() {}

  /** The same with line ends of one kind and without signs that say nothing. */
  static String plain(String text) {
    String lines = LINE_END.matcher(text).replaceAll("\n");
    return CONTROL.matcher(lines).replaceAll("").strip();
  }

  /** The text without tags, and without what stood within scripts. */
  static String withoutMarkup(String text) {
    String former;
    String left = text;
    do {
      former = left;
      left = MARKUP.matcher(left).replaceAll("");
    } while (!left.equals(former));
    return left.strip();
  }
}
