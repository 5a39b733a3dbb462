package org.maillage.app.diagnostic.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.map.RoadLines;
import org.maillage.app.map.RoadRank;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.DiagnosticCalculation;
import org.maillage.domain.diagnostic.DiagnosticInput;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.diagnostic.remoteness.Remoteness;
import org.maillage.domain.diagnostic.remoteness.Thresholds;
import org.maillage.domain.offer.Panier;
import org.maillage.domain.offer.Service;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.domain.territory.PositionQuality;
import org.maillage.domain.territory.Source;
import org.maillage.domain.territory.Territory;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;

/**
 * A small square territory, six communes by six: the south-west is a town, the north-east far from
 * everything, and the rarer a service the fewer the communes that have it. Commune 99036, in the
 * north-east, has nobody. Maternity is nowhere.
 */
public final class Fixture implements DiagnosticReading {

  public static final int SIDE = 6;
  private static final double STEP_DEG = 0.1;

  private final Territory territory;
  private final Map<Methode, DiagnosticDossier> dossiers = new EnumMap<>(Methode.class);

  public Fixture() {
    this(grid(), offer());
  }

  public Fixture(Territory territory, List<Structure> structures) {
    this.territory = territory;
    Panier panier = ReferenceData.panier(ReferenceData.PANIER_SDAASP_13);
    List<Service> services = ReferenceData.services();
    List<PopulationPoint> points =
        territory.communes().stream()
            .map(
                c ->
                    new PopulationPoint(
                        c.code(), c.townHall(), c.population(), PopulationPoint.Basis.TOWN_HALL))
            .toList();
    DiagnosticInput input = new DiagnosticInput(territory, points, structures, services, panier);
    for (Methode methode : Methode.values()) {
      TravelTimes travel = new StraightTravel();
      Diagnostic diagnostic =
          DiagnosticCalculation.compute(input, methode, travel, (service, done) -> {});
      Remoteness remoteness =
          Remoteness.of(
              diagnostic, territory.communes(), Thresholds.local(diagnostic, territory.communes()));
      dossiers.put(
          methode,
          new DiagnosticDossier(
              territory, diagnostic, panier, services, structures, remoteness, points));
    }
  }

  /** The diagnostic by a method. */
  public DiagnosticDossier dossier(Methode methode) {
    return dossiers.get(methode);
  }

  public Territory territory() {
    return territory;
  }

  @Override
  public List<TerritoryEntry> listTerritories() {
    return List.of(
        new TerritoryEntry(
            territory.id(),
            territory.name(),
            territory.communes().size(),
            territory.population(),
            List.of(Methode.CARROYEE, Methode.COMMUNALE)));
  }

  @Override
  public Optional<DiagnosticDossier> findDossier(String territoryId, Methode methode) {
    return territoryId.equals(territory.id())
        ? Optional.ofNullable(dossiers.get(methode))
        : Optional.empty();
  }

  @Override
  public RoadLines roads(String territoryId) {
    return new RoadLines.Builder()
        .add(RoadRank.PRIMARY, 2.05, 45.05, 2.25, 45.05)
        .add(RoadRank.PRIMARY, 2.25, 45.05, 2.55, 45.35)
        .add(RoadRank.TERTIARY, 2.25, 45.05, 2.25, 45.55)
        .build();
  }

  private static Territory grid() {
    List<Commune> communes = new ArrayList<>();
    GeometryFactory geometries = new GeometryFactory();
    for (int i = 0; i < SIDE * SIDE; i++) {
      double lonDeg = 2 + i % SIDE * STEP_DEG;
      double latDeg = 45 + i / SIDE * STEP_DEG;
      Envelope square = new Envelope(lonDeg, lonDeg + STEP_DEG, latDeg, latDeg + STEP_DEG);
      int people = i == SIDE * SIDE - 1 ? 0 : Math.max(40, 30_000 / ((i + 1) * (i + 1)));
      communes.add(
          new Commune(
              code(i),
              i == 0 ? "Saint-Rémy-l’Étang-en-Vallée-Française" : "Commune " + (i + 1),
              "99",
              "991",
              people,
              new LatLon(latDeg + STEP_DEG / 2, lonDeg + STEP_DEG / 2),
              PositionQuality.EXACT,
              geometries.toGeometry(square)));
    }
    List<String> codes = communes.stream().map(Commune::code).toList();
    List<Zone> zones =
        List.of(
            new Zone(ZoningKind.EPCI, "200000001", "CA de l’Étang", codes.subList(0, 18), null),
            new Zone(ZoningKind.EPCI, "200000002", "CC du Causse", codes.subList(18, 36), null));
    return new Territory(
        "grille",
        "Grille",
        List.of("99"),
        List.of(
            new Source("bpe-2013", "Base des équipements", "INSEE", "2013", "Licence Ouverte"),
            new Source("cog-2026", "Code officiel", "INSEE", "2026", "Licence Ouverte")),
        communes,
        zones,
        List.of(),
        List.of());
  }

  private static String code(int i) {
    return String.format("99%03d", i + 1);
  }

  private static List<Structure> offer() {
    List<String> services = ReferenceData.panier(ReferenceData.PANIER_SDAASP_13).services();
    List<Structure> structures = new ArrayList<>();
    for (int s = 0; s < services.size(); s++) {
      if (services.get(s).equals("maternite")) {
        continue;
      }
      for (int i = 0; i < SIDE * SIDE / (s + 1); i++) {
        double lonDeg = 2 + i % SIDE * STEP_DEG + STEP_DEG / 2;
        double latDeg = 45 + i / SIDE * STEP_DEG + STEP_DEG / 2;
        structures.add(
            new Structure(
                "bpe-2013:" + code(i) + ":" + services.get(s),
                services.get(s) + " " + (i + 1),
                code(i),
                new LatLon(latDeg, lonDeg),
                s % 2 == 0 ? PositionQuality.TOWN_HALL : PositionQuality.EXACT,
                Set.of(services.get(s)),
                1,
                null,
                null,
                null,
                null,
                "bpe-2013"));
      }
    }
    return structures;
  }
}
