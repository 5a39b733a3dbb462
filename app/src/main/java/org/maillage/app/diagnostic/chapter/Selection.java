package org.maillage.app.diagnostic.chapter;

import java.util.Set;

/**
 * A set of communes that the reader has chosen, carried from chapter to chapter.
 *
 * @param key what stands in the address after {@code sel=}, {@code kind:code}
 * @param name shown to people
 * @param communeCodes INSEE codes, communes of the territory; may be empty
 */
public record Selection(String key, String name, Set<String> communeCodes) {
  public Selection {
    communeCodes = Set.copyOf(communeCodes);
  }

  /** Whether a commune belongs to it. */
  public boolean contains(String communeCode) {
    return communeCodes.contains(communeCode);
  }
}
