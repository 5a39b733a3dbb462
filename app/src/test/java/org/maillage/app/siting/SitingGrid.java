package org.maillage.app.siting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.diagnostic.web.Fixture;
import org.maillage.app.home.MaillageHome;
import org.maillage.app.home.RoadFiles;
import org.maillage.app.territory.RoadNetwork;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySettings;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.Territory;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;
import org.maillage.engine.graph.RoadGraphBuilder;
import org.maillage.engine.profile.RoadClass;
import org.maillage.engine.storage.RoadGraphFile;
import org.springframework.context.annotation.Bean;

/**
 * The grid with three cantons that cut its western communes at longitude 2.06: the mairies of the
 * western column stand west of it, all others east. A canton of the sea holds nothing. Roads are
 * one chain through the mairies, ten minutes from each to the next.
 */
public final class SitingGrid {

  public static final String PLACE = "bpe-2013:99001:";

  private SitingGrid() {}

  static Fixture fixture() {
    Fixture plain = new Fixture();
    Territory grid = plain.territory();
    List<Zone> zones = new ArrayList<>(grid.zones());
    zones.add(canton("1", "Couchant", 2.0, 2.06));
    zones.add(canton("2", "Levant", 2.06, 2.6));
    zones.add(canton("3", "Large", 2.7, 2.8));
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

  private static Zone canton(String code, String name, double fromDeg, double toDeg) {
    return new Zone(
        ZoningKind.CANTON,
        code,
        name,
        List.of(),
        new GeometryFactory().toGeometry(new Envelope(fromDeg, toDeg, 45, 45.6)));
  }

  /** What the features of a search need, without a store. */
  public static class Beans {

    @Bean
    static DiagnosticReading gridReading() {
      return fixture();
    }

    @Bean
    static RoadFiles roadFiles() {
      try {
        return new RoadFiles(
            MaillageHome.at(Files.createTempDirectory("maillage-siting")), Clock.systemUTC());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Bean
    static TerritoryRepository territories(RoadFiles files) {
      RoadGraphBuilder builder = new RoadGraphBuilder();
      List<Commune> communes = fixture().territory().communes();
      communes.forEach(c -> builder.addNode(c.townHall().latDeg(), c.townHall().lonDeg()));
      for (int i = 1; i < communes.size(); i++) {
        builder.addEdge(i - 1, i, 8_000_000, 600_000, 600_000, RoadClass.TERTIARY);
      }
      RoadFiles.Stored stored = files.store(file -> RoadGraphFile.write(file, builder.build()));
      RoadNetwork cars = new RoadNetwork(stored.sha256(), stored.sizeBytes(), 36, 70, "{}");
      return (TerritoryRepository)
          Proxy.newProxyInstance(
              SitingGrid.class.getClassLoader(),
              new Class<?>[] {TerritoryRepository.class},
              (proxy, method, arguments) -> {
                if (method.getName().equals("findRoadNetwork")) {
                  return Optional.of(cars);
                }
                throw new UnsupportedOperationException(method.getName());
              });
    }

    @Bean
    static TerritorySettings settings() {
      return new InMemory();
    }
  }

  private static final class InMemory implements TerritorySettings {
    private final Map<String, Setting> kept = new HashMap<>();

    @Override
    public Optional<Setting> find(String territoryId, String name) {
      return Optional.ofNullable(kept.get(territoryId + name));
    }

    @Override
    public boolean save(String territoryId, String name, String json, int expectedVersion) {
      int version = find(territoryId, name).map(Setting::version).orElse(0);
      if (version != expectedVersion) {
        return false;
      }
      kept.put(territoryId + name, new Setting(json, version + 1, Instant.EPOCH));
      return true;
    }
  }
}
