package org.maillage.app.mine;

import java.util.List;
import java.util.Locale;

/** What another part of the platform than the plans asks of who looks at his own page. */
public interface AskedElsewhere {

  /**
   * Something to do.
   *
   * @param href from the root of the server
   * @param text of the link
   * @param note what has to be known of it
   */
  record Line(String href, String text, String note) {}

  /** Key of the heading of its list. */
  String heading();

  /** What it asks of who acts, the most pressing first; empty for nothing. */
  List<Line> list(Locale locale);
}
