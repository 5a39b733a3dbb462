package org.maillage.domain.plan.check;

import java.util.ArrayList;
import java.util.List;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.FicheTemplate;
import org.maillage.domain.plan.SectionKind;
import org.maillage.domain.plan.SectionSpec;
import org.maillage.domain.plan.Taking;

/**
 * How much of its template a fiche has filled.
 *
 * @param required how many sections the template requires
 * @param missing keys of those that are empty, in the order of the template
 */
public record Completeness(int required, List<String> missing) {

  private static final int ALL_PCT = 100;

  public Completeness {
    missing = List.copyOf(missing);
  }

  /** Looks at a fiche. */
  public static Completeness of(FicheTemplate template, Fiche fiche) {
    List<String> missing = new ArrayList<>();
    int required = 0;
    for (SectionSpec section : template.sections()) {
      if (section.required()) {
        required++;
        if (!isFilled(section, fiche)) {
          missing.add(section.key());
        }
      }
    }
    return new Completeness(required, missing);
  }

  /** True when a fiche says something in a section: for all, or in one of its parts. */
  public static boolean isFilled(SectionSpec section, Fiche fiche) {
    SectionKind kind = section.kind();
    return switch (kind) {
      case TEXT, LIST -> fiche.sections().stream().anyMatch(s -> s.key().equals(section.key()));
      case PEOPLE -> !fiche.actorIds(Taking.Role.PILOT).isEmpty();
      case MONEY -> !fiche.budget().isEmpty();
      case DATES -> !fiche.steps().isEmpty();
      case INDICATORS -> !fiche.indicators().isEmpty();
      case PLACES -> !fiche.links().isEmpty();
      case COMMITMENTS -> !fiche.commitments().isEmpty();
      case PROGRESS -> !fiche.notes().isEmpty();
    };
  }

  /** Share of the required sections that are filled, 0 to 100, rounded down: 100 means all. */
  public int percent() {
    return required == 0 ? ALL_PCT : ALL_PCT * (required - missing.size()) / required;
  }

  /** True when nothing is missing. */
  public boolean isWhole() {
    return missing.isEmpty();
  }
}
