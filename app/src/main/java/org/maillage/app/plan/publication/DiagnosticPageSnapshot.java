package org.maillage.app.plan.publication;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.export.html.DiagnosticPage;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.domain.diagnostic.Methode;
import org.springframework.stereotype.Component;

/** Takes the page that needs no server. */
@Component
class DiagnosticPageSnapshot implements DiagnosticSnapshot {

  private final DiagnosticReading reading;
  private final TerritoryRepository territories;
  private final DiagnosticPage page = new DiagnosticPage();

  DiagnosticPageSnapshot(DiagnosticReading reading, TerritoryRepository territories) {
    this.reading = reading;
    this.territories = territories;
  }

  @Override
  public Optional<Long> findImportRun(String territoryId) {
    return territories.findImportRun(territoryId);
  }

  @Override
  public Optional<Snapshot> take(String territoryId) {
    return findImportRun(territoryId)
        .flatMap(
            run ->
                reading
                    .findDossier(territoryId, Methode.CARROYEE)
                    .map(
                        dossier -> {
                          StringWriter out = new StringWriter();
                          page.write(dossier, reading.roads(territoryId), Locale.FRENCH, out);
                          return new Snapshot(run, out.toString().getBytes(StandardCharsets.UTF_8));
                        }));
  }
}
