package org.maillage.domain.register;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A label that places may have.
 *
 * @param code stable, lower case with hyphens
 * @param labelFr shown to people
 * @param labelEn shown to people
 * @param mednum how the national schema of places of digital mediation names it, null when it does
 *     not
 * @param criteria what a place must be to have it, as far as the documents say
 * @param restFr what the documents leave open, null when nothing
 * @param restEn the same
 */
public record LabelKind(
    String code,
    String labelFr,
    String labelEn,
    @Nullable String mednum,
    List<Criterion> criteria,
    @Nullable String restFr,
    @Nullable String restEn) {

  /** Something to check before the label is given. */
  public record Criterion(String code, String labelFr, String labelEn) {

    /** Label in English for {@code en}, in French otherwise. */
    public String label(String language) {
      return language.equals("en") ? labelEn : labelFr;
    }
  }

  public LabelKind {
    criteria = List.copyOf(criteria);
  }

  /** Label in English for {@code en}, in French otherwise. */
  public String label(String language) {
    return language.equals("en") ? labelEn : labelFr;
  }

  /** What the documents leave open, in the language asked for; null when nothing. */
  public @Nullable String rest(String language) {
    return language.equals("en") ? restEn : restFr;
  }

  /** Criteria that were not checked. */
  public List<Criterion> unmet(Set<String> met) {
    return criteria.stream().filter(one -> !met.contains(one.code())).toList();
  }
}
