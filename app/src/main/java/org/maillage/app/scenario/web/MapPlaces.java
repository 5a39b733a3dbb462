package org.maillage.app.scenario.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.map.MapPoint;
import org.maillage.app.scenario.view.PlaceNames;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.scenario.Change;
import org.maillage.domain.scenario.Scenario;
import org.maillage.domain.territory.LatLon;

/** The places of a scenario on its map: as today, closed, new or moved. */
final class MapPlaces {

  static final String TODAY = "#ffffff";
  static final String CLOSED = "#9a4a00";

  /** Neither a gain nor a loss: it stays apart from both on the map. */
  static final String NEW = "#ffd54a";

  private MapPlaces() {}

  /**
   * The places of the service that one looks at, those that change above the others; of a range or
   * the basket only those that change.
   */
  static List<MapPoint> of(
      DiagnosticDossier dossier, Scenario whole, Subject subject, Words words) {
    PlaceNames names = new PlaceNames(dossier, whole, words);
    Set<String> closed = new HashSet<>();
    Map<String, LatLon> placed = new HashMap<>();
    for (Change change : whole.changes()) {
      if (change instanceof Change.Close close) {
        closed.add(close.place());
      } else if (change instanceof Change.Open open) {
        placed.put(open.place(), open.position());
      } else if (change instanceof Change.Move move) {
        placed.put(move.place(), move.position());
      }
    }
    List<MapPoint> points = new ArrayList<>();
    for (Structure place : dossier.structures()) {
      boolean looked =
          subject instanceof Subject.OfService service
              && place.services().contains(service.serviceCode());
      if (closed.contains(place.id())) {
        points.add(
            new MapPoint(
                place.position(), CLOSED, words.get("scenario.point.closed", names.place(place))));
      } else if (looked && !placed.containsKey(place.id())) {
        points.add(0, new MapPoint(place.position(), TODAY, names.place(place)));
      }
    }
    placed.forEach(
        (id, position) -> {
          if (!closed.contains(id)) {
            points.add(
                new MapPoint(position, NEW, words.get("scenario.point.new", names.place(id))));
          }
        });
    return points;
  }
}
