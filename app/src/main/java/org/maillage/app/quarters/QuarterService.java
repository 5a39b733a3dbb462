package org.maillage.app.quarters;

import java.util.Optional;
import org.maillage.app.diagnostic.ChapterResults;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.springframework.stereotype.Component;

/** The quarters of a territory, as they were computed with its diagnostic. */
@Component
public class QuarterService {

  private final ChapterResults results;

  QuarterService(ChapterResults results) {
    this.results = results;
  }

  /** The quarters of a diagnostic; empty where it was computed before there were any. */
  public Optional<QuarterResults> find(DiagnosticDossier dossier) {
    return results.find(
        dossier.territory().id(),
        dossier.panier().id(),
        QuartersComputation.KEY,
        QuarterResults.class);
  }
}
