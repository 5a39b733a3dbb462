package org.maillage.data.territory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.maillage.data.communes.CogCommune;
import org.maillage.data.communes.CogReader;
import org.maillage.data.communes.CommuneIndex;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.offer.Directory;
import org.maillage.data.offer.Directory.TownHall;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;

/**
 * Places each commune at its mairie: the directory's, else a point inside the contour. The contours
 * come first, to know where the territory is and which coordinates of the directory are wrong.
 */
final class CommunePlacer {

  /** A département is less than this across; without contours, what is farther is a fault. */
  private static final double TERRITORY_SPAN_DEG = 3;

  private final CogReader.Register register;
  private final Map<String, Geometry> contours;
  private final List<Directory> directories;
  private final IssueLog log;

  CommunePlacer(
      CogReader.Register register,
      Map<String, Geometry> contours,
      List<Directory> directories,
      IssueLog log) {
    this.register = register;
    this.contours = contours;
    this.directories = directories;
    this.log = log;
  }

  /** The communes, sorted by code. One that no file places is left out, with an issue. */
  List<Commune> place() {
    Map<String, LatLon> rough = contours.isEmpty() ? roughFromMairies() : roughFromContours();
    List<Commune> roughCommunes = new ArrayList<>();
    rough.forEach(
        (code, place) -> roughCommunes.add(commune(code, place, PositionQuality.COMMUNE)));
    CommuneIndex index = new CommuneIndex(roughCommunes, register.codes());
    List<Commune> communes = new ArrayList<>();
    for (CogCommune cog : register.communes().values()) {
      boolean drawn = contours.containsKey(cog.code());
      if (!drawn) {
        log.add(IssueCode.CONTOUR_MISSING, "", 0, cog.code());
      }
      LatLon roughly = rough.get(cog.code());
      TownHall mairie = townHall(cog, roughly, index);
      if (mairie != null) {
        communes.add(commune(cog.code(), mairie.position(), mairie.quality()));
        continue;
      }
      log.add(IssueCode.TOWN_HALL_MISSING, "", 0, cog.code());
      if (roughly != null && drawn) {
        communes.add(commune(cog.code(), roughly, PositionQuality.COMMUNE));
      } else {
        log.add(IssueCode.VALUE_MISSING, "", 0, cog.code(), "mairie");
      }
    }
    return communes;
  }

  private @Nullable TownHall townHall(
      CogCommune cog, @Nullable LatLon roughly, CommuneIndex index) {
    for (Directory directory : directories) {
      Optional<TownHall> found =
          roughly == null
              ? rawTownHall(directory, cog, index)
              : directory.findTownHall(cog.code(), index);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return null;
  }

  /** A commune without a contour among communes with: its mairie must be near theirs. */
  private static Optional<TownHall> rawTownHall(
      Directory directory, CogCommune cog, CommuneIndex index) {
    return directory
        .findRawTownHall(cog.code())
        .filter(place -> index.near(place.latDeg(), place.lonDeg()))
        .map(place -> new TownHall(place, PositionQuality.STREET));
  }

  private Commune commune(String code, LatLon place, PositionQuality quality) {
    CogCommune cog = register.communes().get(code);
    if (cog == null) {
      throw new IllegalStateException("commune " + code + " is not in the register");
    }
    return new Commune(
        cog.code(),
        cog.name(),
        cog.departementCode(),
        cog.arrondissementCode(),
        cog.population(),
        place,
        quality,
        contours.get(code));
  }

  private Map<String, LatLon> roughFromContours() {
    Map<String, LatLon> places = new TreeMap<>();
    contours.forEach(
        (code, contour) -> {
          Coordinate inside = contour.getInteriorPoint().getCoordinate();
          places.put(code, new LatLon(inside.y, inside.x));
        });
    return places;
  }

  private Map<String, LatLon> roughFromMairies() {
    Map<String, LatLon> places = new TreeMap<>();
    for (String code : register.communes().keySet()) {
      directories.stream()
          .flatMap(directory -> directory.findRawTownHall(code).stream())
          .findFirst()
          .ifPresent(place -> places.put(code, place));
    }
    double latDeg = median(places.values().stream().mapToDouble(LatLon::latDeg).toArray());
    double lonDeg = median(places.values().stream().mapToDouble(LatLon::lonDeg).toArray());
    places
        .values()
        .removeIf(
            place ->
                Math.abs(place.latDeg() - latDeg) > TERRITORY_SPAN_DEG
                    || Math.abs(place.lonDeg() - lonDeg) > TERRITORY_SPAN_DEG);
    return places;
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values.length == 0 ? 0 : values[values.length / 2];
  }
}
