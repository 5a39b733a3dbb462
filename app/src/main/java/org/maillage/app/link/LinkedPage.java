package org.maillage.app.link;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A page that a link may open. A bean of each kind is all that a feature gives. */
public interface LinkedPage {

  /** Names the kind in store: lower-case letters and hyphens. */
  String key();

  /**
   * The form.
   *
   * @return empty when what it is about is no more
   */
  Optional<LinkedForm> form(SingleUseLink link, Locale language);

  /**
   * Takes an answer, in the transaction that uses the link up.
   *
   * @param typed fields of the form
   * @return empty when it was taken; the form with what was typed and what is wrong otherwise, and
   *     the link can be used again
   */
  Optional<LinkedForm> answer(SingleUseLink link, Map<String, String> typed, Locale language);
}
