package org.maillage.app.plan.document.format;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where lines may end: as Unicode says, but not after the apostrophe of "l’accueil". */
final class LineBreaker implements FSTextBreaker {

  private final BreakIterator lines = BreakIterator.getLineInstance(Locale.FRANCE);
  private String text = "";

  @Override
  public void setText(String text) {
    this.text = text;
    lines.setText(text);
  }

  @Override
  public int next() {
    int at = lines.next();
    while (at != BreakIterator.DONE && isElided(at)) {
      at = lines.next();
    }
    return at;
  }

  private boolean isElided(int at) {
    if (at == 0 || at >= text.length()) {
      return false;
    }
    char before = text.charAt(at - 1);
    return (before == '\'' || before == '’') && !Character.isWhitespace(text.charAt(at));
  }
}
