package org.maillage.app.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.Maillage;
import org.maillage.app.home.HomeProperties;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.offer.PanierRepository;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.data.progress.Progress;
import org.maillage.data.reference.ReferenceData;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application over the real files of Corsica, where they are there. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class CorsicaImportTest {

  private static Path data;

  @Parameter TestDatabase kind;
  @TempDir Path home;
  HomeProperties.Database server;

  @BeforeAll
  static void findData() {
    data = findCorsica().orElse(Path.of("absent"));
    assumeTrue(
        Files.isDirectory(data),
        "the files of Corsica are not there: set MAILLAGE_DATA to the folder that holds them");
  }

  private static Optional<Path> findCorsica() {
    String named = System.getenv("MAILLAGE_DATA");
    if (named != null && !named.isBlank()) {
      return Optional.of(Path.of(named));
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path beside = at.resolveSibling("shared").resolve("data").resolve("corse");
      if (Files.isDirectory(beside)) {
        return Optional.of(beside);
      }
    }
    return Optional.empty();
  }

  private static Path description() {
    return Path.of("..", "examples", "corse").toAbsolutePath().normalize();
  }

  @BeforeEach
  void chooseDatabase() {
    server = kind.database();
  }

  /** As the command line starts it: the home, and three settings for PostgreSQL. */
  private ConfigurableApplicationContext start() {
    List<String> settings = new ArrayList<>(List.of("--maillage.home=" + home));
    if (server.url() != null) {
      settings.add("--maillage.db.url=" + server.url());
      settings.add("--maillage.db.user=" + server.user());
      settings.add("--maillage.db.password=" + server.password());
    }
    return new SpringApplicationBuilder(Maillage.class)
        .web(WebApplicationType.NONE)
        .run(settings.toArray(String[]::new));
  }

  @Test
  void corsicaIsImportedOnceAndASecondTimeChangesNothing() throws Exception {
    ImportOutcome first;
    try (ConfigurableApplicationContext application = start()) {
      ImportService imports = application.getBean(ImportService.class);
      TerritoryRepository territories = application.getBean(TerritoryRepository.class);

      first = imports.importTerritory(description(), Optional.of(data), Progress.SILENT);

      assertThat(first.issues()).as("%s", first.issues()).isNotEmpty();
      assertThat(first.status()).isEqualTo(ImportOutcome.Status.IMPORTED);
      assertThat(first.counts().territory().communes()).isEqualTo(360);
      assertThat(first.counts().territory().population()).isBetween(330_000L, 380_000L);
      assertThat(first.counts().structures()).isGreaterThan(1_000);
      assertThat(territories.findTerritory("corse").orElseThrow().communes()).hasSize(360);
      assertThat(territories.listPopulationPoints("corse"))
          .hasSize(first.counts().territory().points());
      assertThat(application.getBean(PanierRepository.class).findPanier("sdaasp-13"))
          .get()
          .extracting("panier")
          .isEqualTo(ReferenceData.panier("sdaasp-13"));
    }

    try (ConfigurableApplicationContext application = start()) {
      ImportOutcome second =
          application
              .getBean(ImportService.class)
              .importTerritory(description(), Optional.of(data), Progress.SILENT);

      assertThat(second.status()).isEqualTo(ImportOutcome.Status.UNCHANGED);
      assertThat(second.importRunId()).isEqualTo(first.importRunId());
      assertThat(second.counts()).isEqualTo(first.counts());
      assertThat(second.issues()).isEqualTo(first.issues());
    }
    assertThat(Files.exists(home.resolve("maillage.mv.db"))).isEqualTo(kind == TestDatabase.H2);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("roads"))))
        .isEqualTo("rwx------");
  }
}
