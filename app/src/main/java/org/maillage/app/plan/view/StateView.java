package org.maillage.app.plan.view;

/**
 * How far an action is, as a page says it: a colour and an icon by key, a word, and why.
 *
 * @param key as in addresses, see {@link StateKeys}
 * @param word for example "en cours"
 * @param since day, empty when it is not known
 * @param reason empty when nobody has to say why
 * @param blockedBy empty when nothing is in the way
 * @param unblockedBy empty when nobody is named
 */
public record StateView(
    String key, String word, String since, String reason, String blockedBy, String unblockedBy) {

  /** Why, in one line; empty when there is nothing to say. */
  public String why() {
    return reason.isBlank() ? blockedBy : reason;
  }
}
