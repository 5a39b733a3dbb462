package org.maillage.app.dimensions.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.maillage.app.diagnostic.ChapterComputation;
import org.maillage.app.diagnostic.ChapterInput;
import org.maillage.app.diagnostic.ChapterResults;
import org.maillage.app.diagnostic.ComputationStart;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.diagnostic.web.Fixture;
import org.maillage.app.map.RoadLines;
import org.maillage.app.territory.TerritorySettings;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.DiagnosticCalculation;
import org.maillage.domain.diagnostic.DiagnosticInput;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.diagnostic.remoteness.Remoteness;
import org.maillage.domain.diagnostic.remoteness.Thresholds;
import org.maillage.domain.offer.PlaceDetail;
import org.maillage.domain.offer.ServiceLevel;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.LatLon;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import tools.jackson.databind.json.JsonMapper;

/**
 * The chapters on the six dimensions and on access to care over the grid of {@link Fixture},
 * without a store. Post offices have hours, levels and an operator; nothing else has. Not found by
 * other tests: it is no configuration.
 */
@EnableAutoConfiguration
@ComponentScan({
  "org.maillage.app.shell",
  "org.maillage.app.diagnostic.chapter",
  "org.maillage.app.diagnostic.web",
  "org.maillage.app.dimensions",
  "org.maillage.app.health"
})
public class ChapterServer {

  /** A place that opens three hours a week. */
  static final String SHORT_WEEK = "Mo 09:00-12:00";

  private static final Methode METHODE = Methode.CARROYEE;

  @Bean
  static Clock clock() {
    return Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
  }

  @Bean
  static DiagnosticReading reading() {
    return new Grid();
  }

  @Bean
  static TerritorySettings settings() {
    return new Settings();
  }

  /** What the chapters computed, written to JSON and read back as a store does. */
  @Bean
  static ChapterResults results() {
    return new Results();
  }

  /** Computes the chapters that the scan found. */
  public static void compute(
      List<ChapterComputation> chapters, ChapterResults results, DiagnosticReading reading) {
    DiagnosticDossier dossier = reading.findDossier("grille", METHODE).orElseThrow();
    DiagnosticInput input =
        new DiagnosticInput(
            dossier.territory(),
            dossier.points(),
            dossier.structures(),
            dossier.services(),
            dossier.panier());
    ChapterInput start =
        new ChapterInput(
            new ComputationStart.Start(1, input, "roads"),
            new Straight(),
            List.of(dossier.diagnostic()));
    for (ChapterComputation chapter : chapters) {
      results.save(
          "grille",
          1,
          dossier.panier().id(),
          chapter.key(),
          chapter.compute(start, (stage, what, done, total) -> {}));
    }
  }

  private static final class Grid implements DiagnosticReading {
    private final Fixture fixture = new Fixture();
    private final DiagnosticDossier dossier = dossier(fixture.dossier(METHODE));

    private static DiagnosticDossier dossier(DiagnosticDossier plain) {
      List<Structure> structures = plain.structures().stream().map(Grid::withHours).toList();
      DiagnosticInput input =
          new DiagnosticInput(
              plain.territory(), plain.points(), structures, plain.services(), plain.panier());
      Diagnostic diagnostic =
          DiagnosticCalculation.compute(input, METHODE, new Straight(), (service, done) -> {});
      Remoteness remoteness =
          Remoteness.of(
              diagnostic,
              plain.territory().communes(),
              Thresholds.local(diagnostic, plain.territory().communes()));
      return new DiagnosticDossier(
          plain.territory(),
          diagnostic,
          plain.panier(),
          plain.services(),
          structures,
          remoteness,
          plain.points());
    }

    private static Structure withHours(Structure plain) {
      if (!plain.services().contains("bureau-de-poste")) {
        return plain;
      }
      boolean first = plain.communeCode().equals("99001");
      return new Structure(
          plain.id(),
          plain.name(),
          plain.communeCode(),
          plain.position(),
          plain.positionQuality(),
          plain.services(),
          plain.count(),
          first ? SHORT_WEEK : "Mo-Fr 09:00-12:00,14:00-18:00; Sa 09:00-12:00",
          "1 place de la Mairie",
          null,
          null,
          plain.sourceId(),
          new PlaceDetail(
              Map.of("bureau-de-poste", first ? ServiceLevel.RELAY : ServiceLevel.FULL),
              "La Poste",
              null));
    }

    @Override
    public List<TerritoryEntry> listTerritories() {
      return List.of(
          new TerritoryEntry(
              "grille", "Grille", 36, fixture.territory().population(), List.of(METHODE)));
    }

    @Override
    public Optional<DiagnosticDossier> findDossier(String territoryId, Methode methode) {
      return territoryId.equals("grille") && methode == METHODE
          ? Optional.of(dossier)
          : Optional.empty();
    }

    @Override
    public RoadLines roads(String territoryId) {
      return fixture.roads(territoryId);
    }
  }

  private static final class Results implements ChapterResults {
    private final JsonMapper json = new JsonMapper();
    private final Map<String, String> kept = new HashMap<>();

    @Override
    public void save(
        String territoryId, long run, String panierId, String chapter, Object content) {
      kept.put(territoryId + "/" + panierId + "/" + chapter, json.writeValueAsString(content));
    }

    @Override
    public <T> Optional<T> find(
        String territoryId, String panierId, String chapter, Class<T> type) {
      return Optional.ofNullable(kept.get(territoryId + "/" + panierId + "/" + chapter))
          .map(text -> json.readValue(text, type));
    }
  }

  private static final class Settings implements TerritorySettings {
    private final Map<String, Setting> kept = new ConcurrentHashMap<>();

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

  /** A kilometre a minute as the crow flies. */
  private static final class Straight implements TravelTimes {
    @Override
    public FromOrigins from(List<LatLon> origins) {
      return new FromOrigins() {
        @Override
        public NearestPlaces toNearest(List<LatLon> destinations) {
          return new NearestPlaces() {
            @Override
            public int destination(int origin) {
              return IntStream.range(0, destinations.size())
                  .boxed()
                  .min(
                      java.util.Comparator.comparingDouble(
                          d -> origins.get(origin).distanceM(destinations.get(d))))
                  .orElse(-1);
            }

            @Override
            public long timeMs(int origin) {
              return destinations.isEmpty() ? UNREACHED : routeLengthM(origin) * 60;
            }

            @Override
            public long routeLengthM(int origin) {
              int nearest = destination(origin);
              return nearest < 0
                  ? 0
                  : Math.round(origins.get(origin).distanceM(destinations.get(nearest)));
            }
          };
        }

        @Override
        public int size() {
          return origins.size();
        }

        @Override
        public boolean isOffRoad(int origin) {
          return false;
        }

        @Override
        public boolean isFar(int origin) {
          return false;
        }
      };
    }
  }
}
