package org.maillage.app.poles;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maillage.app.diagnostic.ChapterResults;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.diagnostic.web.Fixture;
import org.maillage.app.diagnostic.web.GridRoads;
import org.maillage.app.home.MaillageHome;
import org.maillage.app.home.RoadFiles;
import org.maillage.app.quarters.QuarterResults;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.diagnostic.DiagnosticInput;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.diagnostic.poles.DependenceCalculation;
import org.maillage.domain.diagnostic.poles.PoleCalculation;
import org.maillage.domain.diagnostic.quarters.Coverage;
import org.maillage.domain.diagnostic.quarters.QuarterCalculation;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.domain.territory.Territory;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The three pages over the grid, without a store: results as the computations would leave them. */
@EnableAutoConfiguration
@ComponentScan({
  "org.maillage.app.shell",
  "org.maillage.app.diagnostic.chapter",
  "org.maillage.app.diagnostic.web",
  "org.maillage.app.isochrone",
  "org.maillage.app.poles",
  "org.maillage.app.quarters"
})
class ChaptersServer {

  private static final Fixture GRID = withBasin(new Fixture());

  /** The grid with one bassin de vie of six communes: it does not cover the territory. */
  private static Fixture withBasin(Fixture plain) {
    Territory grid = plain.territory();
    List<String> six = grid.communes().stream().limit(6).map(Commune::code).toList();
    List<Zone> zones = new ArrayList<>(grid.zones());
    zones.add(new Zone(ZoningKind.BASSIN_DE_VIE, six.get(0), "Bassin de l’Étang", six, null));
    return new Fixture(
        new Territory(
            grid.id(),
            grid.name(),
            grid.departementCodes(),
            grid.sources(),
            grid.communes(),
            zones,
            grid.cells(),
            grid.indicators()),
        plain.dossier(Methode.CARROYEE).structures());
  }

  @Bean
  static DiagnosticReading gridReading() {
    return GRID;
  }

  @Bean
  static ChapterResults results() {
    Map<String, Object> kept = new HashMap<>();
    DiagnosticInput input = input();
    TravelTimes.FromOrigins driving =
        new CrowFlies(40).from(input.points().stream().map(PopulationPoint::position).toList());
    PoleCalculation poles = new PoleCalculation(input, driving);
    kept.put(
        "poles",
        new PoleResults(
            PoleResults.SHARES_PERCENT.stream().map(p -> poles.compute(p / 100.0)).toList(),
            DependenceCalculation.compute(input, driving, (service, done) -> {})));
    Map<String, Set<String>> groups = new HashMap<>();
    input.services().forEach(s -> groups.put(s.code(), Set.of(s.code())));
    ReferenceData.layers()
        .forEach(l -> groups.put(QuarterResults.groupOf(l), Set.copyOf(l.services())));
    Set<ZoningKind> kinds = EnumSet.of(ZoningKind.BASSIN_DE_VIE);
    kept.put(
        "quartiers",
        new QuarterResults(
            true,
            QuarterCalculation.compute(input, kinds, groups, new CrowFlies(4)),
            List.of(
                Coverage.of(ZoningKind.BASSIN_DE_VIE, input.territory().zones(), input.points()))));
    return new Kept(kept);
  }

  private static DiagnosticInput input() {
    DiagnosticDossier dossier = GRID.dossier(Methode.CARROYEE);
    return new DiagnosticInput(
        dossier.territory(),
        dossier.points(),
        dossier.structures(),
        dossier.services(),
        dossier.panier());
  }

  private record Kept(Map<String, Object> byChapter) implements ChapterResults {
    @Override
    public void save(
        String territoryId, long importRunId, String panierId, String chapter, Object content) {
      throw new UnsupportedOperationException("pages only read");
    }

    @Override
    public <T> Optional<T> find(
        String territoryId, String panierId, String chapter, Class<T> type) {
      return Optional.ofNullable(type.cast(byChapter.get(chapter)));
    }
  }

  @Bean
  static TerritoryRepository territories(RoadFiles files) {
    return GridRoads.store(files, GRID.territory().communes());
  }

  @Bean
  static RoadFiles roadFiles() throws java.io.IOException {
    return new RoadFiles(
        MaillageHome.at(java.nio.file.Files.createTempDirectory("maillage-chapters")),
        java.time.Clock.systemUTC());
  }
}
