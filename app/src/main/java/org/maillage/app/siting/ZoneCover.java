package org.maillage.app.siting;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.siting.ZoneSites;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;

/**
 * Which zones of a zoning have a place of a service, by geometry.
 *
 * @param kind the zoning
 * @param zones one a zone, by code
 * @param peopleOutside people who live in no zone of it: the zoning does not cover the territory
 */
public record ZoneCover(ZoningKind kind, List<Line> zones, double peopleOutside) {

  /** Zonings that a rule may be about. */
  public static final List<ZoningKind> KINDS =
      List.of(
          ZoningKind.CANTON,
          ZoningKind.BASSIN_DE_VIE,
          ZoningKind.EPCI,
          ZoningKind.ARRONDISSEMENT,
          ZoningKind.MSP);

  /**
   * A zone.
   *
   * @param zone the zone
   * @param people who live in it
   * @param places of the service that stand in it
   */
  public record Line(Zone zone, double people, List<Structure> places) {
    public Line {
      places = List.copyOf(places);
    }

    public boolean covered() {
      return !places.isEmpty();
    }
  }

  public ZoneCover {
    zones = List.copyOf(zones);
  }

  /** The zonings of a territory that a rule may be about, in the order of {@link #KINDS}. */
  public static List<ZoningKind> kindsOf(DiagnosticDossier dossier) {
    Set<ZoningKind> there = EnumSet.noneOf(ZoningKind.class);
    dossier.territory().zones().forEach(zone -> there.add(zone.kind()));
    return KINDS.stream().filter(there::contains).toList();
  }

  /** The zones of one zoning of a territory. */
  static List<Zone> zonesOf(DiagnosticDossier dossier, ZoningKind kind) {
    return dossier.territory().zones().stream().filter(zone -> zone.kind() == kind).toList();
  }

  /** Today's places of a service, by id. */
  static List<Structure> placesOf(DiagnosticDossier dossier, String service) {
    return dossier.structures().stream().filter(s -> s.services().contains(service)).toList();
  }

  /**
   * Which zones have a place.
   *
   * @param service code of the service
   * @param kind a zoning of the territory
   */
  public static ZoneCover of(DiagnosticDossier dossier, String service, ZoningKind kind) {
    List<Zone> zones = zonesOf(dossier, kind);
    ZoneSites where = ZoneSites.of(zones);
    double[] people = new double[zones.size()];
    double outside = 0;
    for (PopulationPoint point : dossier.points()) {
      List<Integer> at = where.zonesAt(point.communeCode(), point.position());
      at.forEach(zone -> people[zone] += point.people());
      outside += at.isEmpty() ? point.people() : 0;
    }
    List<List<Structure>> places = new ArrayList<>();
    zones.forEach(zone -> places.add(new ArrayList<>()));
    for (Structure place : placesOf(dossier, service)) {
      where
          .zonesAt(place.communeCode(), place.position())
          .forEach(zone -> places.get(zone).add(place));
    }
    List<Line> lines = new ArrayList<>();
    for (int z = 0; z < zones.size(); z++) {
      lines.add(new Line(zones.get(z), people[z], places.get(z)));
    }
    return new ZoneCover(kind, lines, outside);
  }

  /** The zones without a place. */
  public List<Line> uncovered() {
    return zones.stream().filter(line -> !line.covered()).toList();
  }

  /** Name in addresses and commands: {@code bassin-de-vie}. */
  public static String key(ZoningKind kind) {
    return kind.key();
  }
}
