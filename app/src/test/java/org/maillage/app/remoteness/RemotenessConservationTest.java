package org.maillage.app.remoteness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.app.Maillage;
import org.maillage.app.diagnostic.DiagnosticService;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.importing.ImportService;
import org.maillage.data.progress.Progress;
import org.maillage.data.reference.ReferenceData;
import org.maillage.demo.DemoGenerator;
import org.maillage.demo.DemoParameters;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.remoteness.GreyZones;
import org.maillage.domain.diagnostic.remoteness.RemoteZones;
import org.maillage.domain.diagnostic.remoteness.Remoteness;
import org.maillage.domain.diagnostic.remoteness.Tally;
import org.maillage.domain.diagnostic.remoteness.Thresholds;
import org.maillage.domain.diagnostic.remoteness.ZoneRegister;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Nobody is lost and nobody counted twice, on whole territories. */
class RemotenessConservationTest {

  private static final long MINUTE_MS = 60_000;

  @TempDir Path home;

  private ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(Maillage.class)
        .web(WebApplicationType.NONE)
        .run("--maillage.home=" + home.resolve("home"));
  }

  private static String compute(
      ConfigurableApplicationContext application, Path description, Optional<Path> data) {
    String id =
        application
            .getBean(ImportService.class)
            .importTerritory(description, data, Progress.SILENT)
            .territoryId();
    application
        .getBean(DiagnosticService.class)
        .compute(id, ReferenceData.PANIER_SDAASP_13, Progress.SILENT);
    return id;
  }

  @Test
  void onTheFictionalDepartementEverythingSumsToTheTotalAndComputingAgainChangesNoZone()
      throws Exception {
    Path folder = home.resolve("demo");
    DemoGenerator.generate(DemoParameters.ofSize(3, 24), folder, Progress.SILENT);
    try (ConfigurableApplicationContext application = start()) {
      String id = compute(application, folder, Optional.of(folder));
      assertConserved(application, id);
      ZoneRegisters registers = application.getBean(ZoneRegisters.class);
      ZoneRegister remote = registers.find(id, ZoneKind.REMOTE).register();
      ZoneRegister grey = registers.find(id, ZoneKind.GREY).register();
      assertThat(grey.zones()).isNotEmpty();

      compute(application, folder, Optional.of(folder));

      assertThat(registers.find(id, ZoneKind.REMOTE).register()).isEqualTo(remote);
      assertThat(registers.find(id, ZoneKind.GREY).register()).isEqualTo(grey);
    }
  }

  @Test
  void onCorsicaEverythingSumsToTheTotal() {
    String named = System.getenv("MAILLAGE_DATA");
    assumeTrue(
        named != null && Files.isDirectory(Path.of(named)),
        "the files of Corsica are not there: set MAILLAGE_DATA to the folder that holds them");
    Path description = Path.of("..", "examples", "corse").toAbsolutePath().normalize();
    try (ConfigurableApplicationContext application = start()) {
      assertConserved(application, compute(application, description, Optional.of(Path.of(named))));
    }
  }

  private static void assertConserved(ConfigurableApplicationContext application, String id) {
    DiagnosticReading reading = application.getBean(DiagnosticReading.class);
    ZoneReading zones = application.getBean(ZoneReading.class);
    DiagnosticDossier dossier = reading.findDossier(id, Methode.CARROYEE).orElseThrow();
    Tally total =
        new Tally(dossier.territory().communes().size(), dossier.territory().population());
    for (double share : new double[] {0.5, 0.85, 0.99}) {
      Remoteness remoteness =
          Remoteness.of(
              dossier.diagnostic(),
              dossier.territory().communes(),
              Thresholds.local(dossier.diagnostic(), dossier.territory().communes(), share));
      assertThat(remoteness.classes().stream().reduce(remoteness.unknown(), Tally::plus))
          .isEqualTo(total);
      remoteness
          .gammes()
          .forEach(
              (gamme, split) ->
                  assertThat(split.far().plus(split.near()).plus(split.unknown()))
                      .as("%s", gamme)
                      .isEqualTo(total));
    }
    for (long minutes : new long[] {0, 7, 12, 20, 60}) {
      RemoteZones remote = zones.remoteZones(dossier, minutes * MINUTE_MS);
      Set<String> seen = new HashSet<>();
      Tally inZones = Tally.NONE;
      for (RemoteZones.RemoteZone zone : remote.zones()) {
        assertThat(seen.addAll(zone.communeCodes())).isTrue();
        inZones = inZones.plus(new Tally(zone.communeCodes().size(), zone.people()));
      }
      assertThat(seen).hasSize(inZones.communes());
      assertThat(inZones).isEqualTo(remote.split().far());
      assertThat(inZones.plus(remote.split().near()).plus(remote.split().unknown()))
          .isEqualTo(total);
      GreyZones grey = zones.findGreyZones(dossier, minutes * MINUTE_MS).orElseThrow();
      assertThat(grey.people() + grey.peopleOutside() + grey.peopleWithout())
          .isEqualTo(total.people(), within(0.01));
    }
  }
}
