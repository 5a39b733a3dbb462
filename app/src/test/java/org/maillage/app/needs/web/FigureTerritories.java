package org.maillage.app.needs.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.diagnostic.web.Fixture;
import org.maillage.app.map.RoadLines;
import org.maillage.app.territory.TerritorySettings;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.CommuneIndicator;
import org.maillage.domain.territory.Territory;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The grid twice: {@code grille} without any statistic, {@code chiffres} with some: commune i has
 * 1,000 / i households, i % of them without a car, and incomes are hidden from commune 30 on.
 */
@EnableAutoConfiguration
@ComponentScan({
  "org.maillage.app.shell",
  "org.maillage.app.help",
  "org.maillage.app.diagnostic.chapter",
  "org.maillage.app.diagnostic.web",
  "org.maillage.app.indicator",
  "org.maillage.app.needs",
  "org.maillage.app.profile",
  "org.maillage.app.typology",
  "org.maillage.app.reference"
})
class FigureTerritories {

  private static final int HIDDEN_FROM = 30;

  @Bean
  static InMemory settings() {
    return new InMemory();
  }

  @Bean
  static DiagnosticReading territories() {
    return new Both();
  }

  /** Settings as long as the test runs. */
  static final class InMemory implements TerritorySettings {

    private final Map<String, Setting> kept = new HashMap<>();

    /** As if nobody had set anything yet. */
    void forget() {
      kept.clear();
    }

    @Override
    public Optional<Setting> find(String territoryId, String name) {
      return Optional.ofNullable(kept.get(territoryId + "/" + name));
    }

    @Override
    public boolean save(String territoryId, String name, String json, int expectedVersion) {
      int version = find(territoryId, name).map(Setting::version).orElse(0);
      if (version != expectedVersion) {
        return false;
      }
      kept.put(territoryId + "/" + name, new Setting(json, version + 1, Instant.EPOCH));
      return true;
    }
  }

  private static final class Both implements DiagnosticReading {

    private final Fixture grid = new Fixture();
    private final DiagnosticDossier withFigures = withFigures(grid.dossier(Methode.CARROYEE));

    @Override
    public List<TerritoryEntry> listTerritories() {
      TerritoryEntry bare = grid.listTerritories().get(0);
      return List.of(
          bare,
          new TerritoryEntry(
              "chiffres",
              "Chiffres",
              bare.communes(),
              bare.population(),
              List.of(Methode.CARROYEE)));
    }

    @Override
    public Optional<DiagnosticDossier> findDossier(String territoryId, Methode methode) {
      return territoryId.equals("chiffres")
          ? Optional.of(withFigures)
          : grid.findDossier(territoryId, methode);
    }

    @Override
    public RoadLines roads(String territoryId) {
      return RoadLines.NONE;
    }

    private static DiagnosticDossier withFigures(DiagnosticDossier bare) {
      Territory grid = bare.territory();
      List<CommuneIndicator> indicators = new ArrayList<>();
      int i = 1;
      for (Commune commune : grid.communes()) {
        indicators.add(new CommuneIndicator(commune.code(), "menages", Math.rint(1_000.0 / i)));
        indicators.add(new CommuneIndicator(commune.code(), "part_menages_sans_voiture", i));
        indicators.add(new CommuneIndicator(commune.code(), "population_2022", 100));
        indicators.add(new CommuneIndicator(commune.code(), "population_2016", 100 + i));
        indicators.add(new CommuneIndicator(commune.code(), "part_65_ans_plus", 10 + i));
        if (i < HIDDEN_FROM) {
          indicators.add(new CommuneIndicator(commune.code(), "revenu_median", 30_000 - 300 * i));
        }
        i++;
      }
      Territory territory =
          new Territory(
              "chiffres",
              "Chiffres",
              grid.departementCodes(),
              grid.sources(),
              grid.communes(),
              grid.zones(),
              List.of(),
              indicators);
      return new DiagnosticDossier(
          territory,
          bare.diagnostic(),
          bare.panier(),
          bare.services(),
          bare.structures(),
          bare.remoteness(),
          bare.points());
    }
  }
}
