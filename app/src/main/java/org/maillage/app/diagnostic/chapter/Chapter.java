package org.maillage.app.diagnostic.chapter;

import org.maillage.app.access.Right;

/**
 * A chapter of the diagnostic: a page at {@code /territoires/{id}/KEY}. Its name in the navigation
 * is the message {@code chapter.KEY}, in the bundle of the feature that declares it as a bean.
 *
 * @param key lower case with hyphens; empty for the first chapter, which is the territory's own
 *     page
 * @param order place in the navigation, low first
 * @param right that its page asks for: who has not got it does not see the chapter
 */
public record Chapter(String key, int order, Right right) {

  /** A chapter that everybody reads once the diagnostic is published. */
  public Chapter(String key, int order) {
    this(key, order, Right.SEE_PUBLISHED);
  }

  /** Message that names the chapter. */
  public String messageKey() {
    return "chapter." + (key.isEmpty() ? "acces" : key);
  }

  /** Path of the page. */
  public String path(String territoryId) {
    return "/territoires/" + territoryId + (key.isEmpty() ? "" : "/" + key);
  }
}
