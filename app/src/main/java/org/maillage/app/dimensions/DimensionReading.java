package org.maillage.app.dimensions;

import java.util.Map;
import java.util.Optional;
import org.maillage.app.diagnostic.ChapterResults;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.domain.diagnostic.dimensions.DimensionTable;
import org.maillage.domain.offer.OpeningWeek;
import org.maillage.domain.offer.Structure;
import org.springframework.stereotype.Component;

/** The facts of the six dimensions in store. */
@Component
public class DimensionReading {

  private final ChapterResults results;

  DimensionReading(ChapterResults results) {
    this.results = results;
  }

  /** The facts of a diagnostic; empty for one of a time before this chapter. */
  public Optional<DimensionTable> find(DiagnosticDossier dossier) {
    return results
        .find(
            dossier.territory().id(),
            dossier.panier().id(),
            DimensionComputation.KEY,
            StoredDimensions.class)
        .map(StoredDimensions::table);
  }

  /** The ordinary week of each place whose hours are understood, by its id. */
  public static Map<String, OpeningWeek> weeks(DiagnosticDossier dossier) {
    return weeks(dossier.structures());
  }

  /** The ordinary week of each of some places whose hours are understood, by its id. */
  public static Map<String, OpeningWeek> weeks(Iterable<Structure> places) {
    return DimensionComputation.weeks(places);
  }
}
