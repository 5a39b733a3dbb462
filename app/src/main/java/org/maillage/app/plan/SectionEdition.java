package org.maillage.app.plan;

import org.jspecify.annotations.Nullable;

/**
 * A section of a fiche as somebody edits it.
 *
 * @param nodeId fiche
 * @param key section of the template
 * @param partId part whose text it is; null for what is common to all
 * @param text what it says; blank when it says nothing
 * @param version from 1, one more at each change; 0 when nothing was ever written
 */
public record SectionEdition(
    String nodeId, String key, @Nullable String partId, String text, int version) {

  /** The same with another text, still of the version that was read. */
  public SectionEdition withText(String newText) {
    return new SectionEdition(nodeId, key, partId, newText, version);
  }
}
