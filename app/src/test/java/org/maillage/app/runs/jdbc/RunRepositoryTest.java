package org.maillage.app.runs.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.web.Fixture;
import org.maillage.app.diagnostic.web.StraightTravel;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.importing.ImportRunRepository;
import org.maillage.app.importing.SampleRuns;
import org.maillage.app.importing.jdbc.ImportRunRepositories;
import org.maillage.app.offer.SampleOffer;
import org.maillage.app.offer.StructureRepository;
import org.maillage.app.offer.jdbc.PanierRepositories;
import org.maillage.app.runs.RunJson;
import org.maillage.app.runs.RunRepository;
import org.maillage.app.runs.RunSummary;
import org.maillage.app.runs.SampleRun;
import org.maillage.app.runs.StoredRun;
import org.maillage.app.territory.SampleTerritory;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.jdbc.TerritoryRepositories;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.DiagnosticCalculation;
import org.maillage.domain.diagnostic.DiagnosticInput;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.remoteness.Remoteness;
import org.maillage.domain.diagnostic.remoteness.Thresholds;
import org.maillage.domain.diagnostic.run.DiagnosticRun;
import org.maillage.domain.territory.Territory;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class RunRepositoryTest {

  /** Hashes of one computation on every database: there must be one. */
  private static final Set<String> HASHES = new HashSet<>();

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  TestDatabase.Opened database;
  Instant now = SampleRuns.AT;
  RunRepository runs;

  @BeforeEach
  void open() {
    database = kind.open(folder);
    runs =
        RunRepositories.over(
            database,
            new Clock() {
              @Override
              public ZoneId getZone() {
                return ZoneOffset.UTC;
              }

              @Override
              public Clock withZone(ZoneId zone) {
                return this;
              }

              @Override
              public Instant instant() {
                return now;
              }
            });
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private static DiagnosticRun run() {
    return SampleRun.of(new Fixture().dossier(Methode.CARROYEE));
  }

  @Test
  void aRunComesBackAsItWas() {
    DiagnosticRun run = run();

    RunSummary kept = runs.save(run, 7);

    assertThat(kept.territoryName()).isEqualTo("Grille");
    assertThat(kept.communes()).isEqualTo(36);
    assertThat(kept.population()).isEqualTo(run.population());
    assertThat(kept.vintages()).isEqualTo("2013");
    assertThat(kept.importRunId()).isEqualTo(7);
    assertThat(kept.firstAt()).isEqualTo(SampleRuns.AT).isEqualTo(kept.lastAt());
    assertThat(kept.panierMeanMs()).isPositive();
    StoredRun found = runs.findRun("grille", kept.number()).orElseThrow();
    assertThat(found.summary()).isEqualTo(kept);
    assertThat(RunJson.write(found.run())).isEqualTo(RunJson.write(run));
    assertThat(runs.findRun("autre", kept.number())).isEmpty();
    assertThat(runs.listRuns("autre")).isEmpty();
  }

  @Test
  void theSameRunAgainIsSeenAgainAndNotKeptTwice() {
    RunSummary first = runs.save(run(), 7);
    now = SampleRuns.AT.plus(Duration.ofDays(30));

    RunSummary again = runs.save(run(), 8);

    assertThat(again.number()).isEqualTo(first.number());
    assertThat(again.firstAt()).isEqualTo(SampleRuns.AT);
    assertThat(again.lastAt()).isEqualTo(now);
    assertThat(again.importRunId()).isEqualTo(8);
    assertThat(runs.listRuns("grille")).containsExactly(again);
  }

  @Test
  void anotherResultIsAnotherRunAndTheLastComputedComesFirst() {
    RunSummary first = runs.save(run(), 7);
    now = SampleRuns.AT.plus(Duration.ofDays(1));

    RunSummary second = runs.save(SampleRun.withTimes(run(), timeMs -> timeMs / 2), 8);

    assertThat(runs.listRuns("grille")).containsExactly(second, first);
  }

  @Test
  void aRunIsReadAfterItsTerritoryWasImportedAnewAndIsTheSameOnEveryDatabase() {
    ImportRunRepository imports = ImportRunRepositories.over(database);
    TerritoryRepository territories = TerritoryRepositories.over(database);
    StructureRepository structures = PanierRepositories.structuresOver(database);
    importTerritory(imports, territories, 5);
    structures.replace("corse", SampleOffer.structures().subList(1, 2));

    RunSummary kept = runs.save(computed(territories, structures), 1);
    importTerritory(imports, territories, 3);

    assertThat(territories.findTerritory("corse").orElseThrow().communes()).hasSize(3);
    DiagnosticRun read = runs.findRun("corse", kept.number()).orElseThrow().run();
    assertThat(read.communes()).hasSize(5);
    assertThat(read.communes().get(0).name()).isEqualTo("Commune l’Été 0");
    HASHES.add(kept.sha256());
    assertThat(HASHES).containsExactly(kept.sha256());
  }

  private static void importTerritory(
      ImportRunRepository imports, TerritoryRepository territories, int communes) {
    territories.replace(
        SampleTerritory.imported(
            SampleRuns.keep(imports, "corse"),
            SampleTerritory.of("corse", communes, 5),
            SampleTerritory.SHA));
  }

  /** From what the database gives back. */
  private static DiagnosticRun computed(
      TerritoryRepository territories, StructureRepository structures) {
    Territory territory = territories.findTerritory("corse").orElseThrow();
    DiagnosticInput input =
        new DiagnosticInput(
            territory,
            territory.communes().stream()
                .map(
                    c ->
                        new org.maillage.domain.territory.PopulationPoint(
                            c.code(),
                            c.townHall(),
                            c.population() + 0.1,
                            org.maillage.domain.territory.PopulationPoint.Basis.ROAD))
                .toList(),
            structures.listStructures("corse"),
            ReferenceData.services(),
            ReferenceData.panier(ReferenceData.PANIER_SDAASP_13));
    Diagnostic diagnostic =
        DiagnosticCalculation.compute(
            input, Methode.CARROYEE, new StraightTravel(), (service, done) -> {});
    return SampleRun.of(
        new DiagnosticDossier(
            territory,
            diagnostic,
            input.panier(),
            input.services(),
            List.copyOf(input.structures()),
            Remoteness.of(
                diagnostic,
                territory.communes(),
                Thresholds.local(diagnostic, territory.communes())),
            input.points()));
  }
}
