package org.maillage.app.scenario;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.data.hours.OpeningWeeks;
import org.maillage.domain.offer.Service;
import org.maillage.domain.scenario.Ground;
import org.maillage.domain.territory.AreaLocator;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.profile.CarProfile;
import org.maillage.engine.snap.RoadSnapper;
import org.maillage.engine.snap.SnappedPoint;
import org.maillage.engine.whatif.RoadPiece;

/** What the scenarios of one diagnostic are checked against. Safe for any number of threads. */
final class ScenarioGround implements Ground {

  private final DiagnosticDossier dossier;
  private final RoadGraph roads;
  private final RoadSnapper snapper;
  private final AreaLocator<Commune> communes;
  private final Set<String> services;

  ScenarioGround(DiagnosticDossier dossier, RoadGraph roads) {
    this.dossier = dossier;
    this.roads = roads;
    this.snapper = new RoadSnapper(roads, CarProfile.french());
    this.communes = AreaLocator.ofCommunes(dossier.territory().communes());
    this.services =
        dossier.services().stream().map(Service::code).collect(Collectors.toUnmodifiableSet());
  }

  /** The point of the road nearest to a position. */
  Optional<SnappedPoint> findOnRoad(LatLon place) {
    return snapper.findNearest(place.latDeg(), place.lonDeg());
  }

  /** The point of the road nearest to a position that was checked to have one. */
  SnappedPoint onRoad(LatLon place) {
    return findOnRoad(place).orElseThrow(() -> new IllegalStateException("no road at " + place));
  }

  /** The junction at which a road that ends here joins the others. */
  int junctionAt(LatLon place) {
    SnappedPoint point = onRoad(place);
    return RoadPiece.at(roads, point).nodeNear(point);
  }

  @Override
  public boolean knowsService(String serviceCode) {
    return services.contains(serviceCode);
  }

  @Override
  public String communeAt(LatLon place) {
    return communes
        .find(place)
        .or(
            () ->
                dossier.territory().communes().stream()
                    .min(Comparator.comparingDouble(c -> c.townHall().distanceM(place))))
        .map(Commune::code)
        .orElseThrow();
  }

  @Override
  public OptionalInt roadAt(LatLon place) {
    return findOnRoad(place).map(p -> OptionalInt.of(p.edge())).orElseGet(OptionalInt::empty);
  }

  @Override
  public boolean canJoin(LatLon from, LatLon to) {
    return junctionAt(from) != junctionAt(to);
  }

  @Override
  public boolean canRead(String openingHours) {
    return OpeningWeeks.parse(openingHours).isPresent();
  }
}
