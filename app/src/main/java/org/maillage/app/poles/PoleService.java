package org.maillage.app.poles;

import java.util.Optional;
import org.maillage.app.diagnostic.ChapterResults;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.springframework.stereotype.Component;

/** The poles of a territory, as they were computed with its diagnostic. */
@Component
public class PoleService {

  private final ChapterResults results;

  PoleService(ChapterResults results) {
    this.results = results;
  }

  /** The poles of a diagnostic; empty where it was computed before there were any. */
  public Optional<PoleResults> find(DiagnosticDossier dossier) {
    return results.find(
        dossier.territory().id(), dossier.panier().id(), PolesComputation.KEY, PoleResults.class);
  }
}
