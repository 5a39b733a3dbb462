package org.maillage.app.scenario.view;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.shell.Words;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.scenario.Change;
import org.maillage.domain.scenario.Scenario;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;

/** What places and points of a scenario are called: by their names and communes. */
public final class PlaceNames {

  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private final DiagnosticDossier dossier;
  private final Words words;
  private final Map<String, Change.Open> opened = new HashMap<>();

  /**
   * Of a scenario.
   *
   * @param whole with the changes of those under it
   */
  public PlaceNames(DiagnosticDossier dossier, Scenario whole, Words words) {
    this.dossier = dossier;
    this.words = words;
    for (Change change : whole.changes()) {
      if (change instanceof Change.Open open) {
        opened.put(open.place(), open);
      }
    }
  }

  /** "France services de Corte (Corte)"; the id of a place that nobody knows. */
  public String place(String id) {
    Change.Open open = opened.get(id);
    if (open != null) {
      return open.name();
    }
    return dossier.findStructure(id).map(this::place).orElse(id);
  }

  /** A place of today, with its commune where the name does not say it. */
  public String place(Structure structure) {
    String commune =
        dossier
            .findCommune(structure.communeCode())
            .map(Commune::name)
            .orElse(structure.communeCode());
    return structure.name().toLowerCase(Locale.ROOT).contains(commune.toLowerCase(Locale.ROOT))
        ? structure.name()
        : words.get("scenario.place", structure.name(), commune);
  }

  /** "à Corte (42,3061 ; 9,1490)". */
  public String at(LatLon position) {
    return words.get(
        "scenario.at",
        commune(position).map(Commune::name).orElseGet(() -> words.get("scenario.outside")),
        degrees(position));
  }

  /** Four decimals, some ten metres: "42.3061, 9.1490" as maps and forms write it. */
  public static String degrees(LatLon position) {
    return String.format(Locale.ROOT, "%.4f, %.4f", position.latDeg(), position.lonDeg());
  }

  /** The commune that holds the point; the one of the nearest mairie where no contour does. */
  public Optional<Commune> commune(LatLon position) {
    Point point = GEOMETRIES.createPoint(new Coordinate(position.lonDeg(), position.latDeg()));
    return dossier.territory().communes().stream()
        .filter(c -> c.contour() != null && c.contour().intersects(point))
        .findFirst()
        .or(
            () ->
                dossier.territory().communes().stream()
                    .filter(c -> c.contour() == null)
                    .min(Comparator.comparingDouble(c -> c.townHall().distanceM(position))));
  }
}
