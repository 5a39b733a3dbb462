package org.maillage.app.diagnostic.web;

import java.nio.file.Path;
import java.util.Optional;
import org.maillage.app.Maillage;
import org.maillage.app.diagnostic.DiagnosticService;
import org.maillage.app.importing.ImportService;
import org.maillage.data.reference.ReferenceData;
import org.springframework.boot.SpringApplication;

/**
 * The pages over a territory folder, from the import to the diagnostic: first argument the folder,
 * the others those of Spring Boot.
 */
final class CorsicaServer {

  private CorsicaServer() {}

  public static void main(String[] arguments) {
    var context = SpringApplication.run(Maillage.class, arguments);
    var outcome =
        context
            .getBean(ImportService.class)
            .importTerritory(Path.of(arguments[0]), Optional.empty(), (s, d, n, t) -> {});
    context
        .getBean(DiagnosticService.class)
        .compute(outcome.territoryId(), ReferenceData.PANIER_SDAASP_13, (s, d, n, t) -> {});
  }
}
