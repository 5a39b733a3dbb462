package org.maillage.app.diagnostic.chapter;

/**
 * A chapter of the diagnostic: a page at {@code /territoires/{id}/KEY}. Its name in the navigation
 * is the message {@code chapter.KEY}, in the bundle of the feature that declares it as a bean.
 *
 * @param key lower case with hyphens; empty for the first chapter, which is the territory's own
 *     page
 * @param order place in the navigation, low first
 */
public record Chapter(String key, int order) {

  /** Message that names the chapter. */
  public String messageKey() {
    return "chapter." + (key.isEmpty() ? "acces" : key);
  }

  /** Path of the page. */
  public String path(String territoryId) {
    return "/territoires/" + territoryId + (key.isEmpty() ? "" : "/" + key);
  }
}
