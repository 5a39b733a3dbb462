package org.maillage.app.scenario;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.dimensions.DimensionReading;
import org.maillage.domain.offer.OpeningWeek;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.scenario.OpenMoment;

/** When places are open: those of the baseline, read once, and those that a scenario changes. */
final class PlaceHours {

  private final DiagnosticDossier dossier;
  private final Map<String, OpeningWeek> weeks;

  PlaceHours(DiagnosticDossier dossier) {
    this.dossier = dossier;
    this.weeks = DimensionReading.weeks(dossier.structures());
  }

  /** Unknown hours are not open: a person who goes there would find out. */
  boolean isOpen(Structure place, @Nullable OpenMoment moment) {
    if (moment == null) {
      return true;
    }
    OpeningWeek week = weekOf(place);
    return week != null && week.isOpen(moment.day(), moment.minute());
  }

  /** The ordinary week of a place; null when its hours are unknown or cannot be read. */
  @Nullable OpeningWeek weekOf(Structure place) {
    OpeningWeek known = weeks.get(place.id());
    boolean unchanged =
        dossier
            .findStructure(place.id())
            .map(s -> Objects.equals(s.openingHours(), place.openingHours()))
            .orElse(false);
    return unchanged ? known : DimensionReading.weeks(List.of(place)).get(place.id());
  }
}
