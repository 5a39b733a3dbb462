package org.maillage.domain.plan;

/**
 * A section that a template asks for.
 *
 * @param key of its title in words, and of its text in store: lower-case ASCII letters
 * @param kind what it holds
 * @param required whether a fiche without it is incomplete
 */
public record SectionSpec(String key, SectionKind kind, boolean required) {

  public SectionSpec {
    if (!key.matches("[a-z]{2,30}")) {
      throw new IllegalArgumentException("a section of key " + key);
    }
  }
}
