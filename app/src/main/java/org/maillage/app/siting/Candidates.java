package org.maillage.app.siting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.siting.SitingQuestion.Keep;
import org.maillage.app.siting.SitingResult.Origin;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.siting.Candidate;
import org.maillage.domain.siting.Candidate.Status;
import org.maillage.domain.siting.ZoneSites;
import org.maillage.domain.territory.AreaLocator;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.domain.territory.Zone;

/** Gathers the sites of a search: today's places, then those that may be chosen. */
final class Candidates {

  private final DiagnosticDossier dossier;
  private final SitingQuestion question;
  private final List<Site> sites = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<LatLon> existing = new HashSet<>();

  private Candidates(DiagnosticDossier dossier, SitingQuestion question) {
    this.dossier = dossier;
    this.question = question;
  }

  /**
   * The sites of a question.
   *
   * @throws SitingRefusedException when an id is of no place, or there is no candidate at all
   */
  static List<Site> of(DiagnosticDossier dossier, SitingQuestion question) {
    Candidates candidates = new Candidates(dossier, question);
    candidates.addExisting();
    switch (question.candidates().kind()) {
      case MAIRIES -> candidates.addMairies();
      case SERVICE -> candidates.addPlaces(question.candidates().service());
      case LIST -> candidates.addList();
    }
    candidates.checkIds();
    return candidates.sites;
  }

  private void addExisting() {
    for (Structure place : ZoneCover.placesOf(dossier, question.service())) {
      boolean closing = question.close().contains(place.id());
      Status status =
          closing || question.forbid().contains(place.id())
              ? Status.FORBIDDEN
              : keeps(place.id()) ? Status.KEPT : Status.FREE;
      add(place.id(), place.name(), place.communeCode(), place.position(), 0, status, closing);
      existing.add(place.position());
    }
  }

  private boolean keeps(String id) {
    return question.keep() == Keep.ALL
        || (question.keep() == Keep.SOME && question.keepIds().contains(id));
  }

  private void add(
      String id,
      String name,
      String communeCode,
      LatLon position,
      long costEur,
      Status status,
      boolean closing) {
    if (ids.add(id)) {
      sites.add(
          new Site(
              new Candidate(id, name, communeCode, position, costEur, status),
              Origin.EXISTING,
              closing));
    }
  }

  /** A site beside today's places; one that stands exactly where one of them does is that one. */
  private void addNew(
      String id, String name, String communeCode, LatLon position, long costEur, Origin origin) {
    if (!existing.contains(position) && ids.add(id)) {
      Status status = question.forbid().contains(id) ? Status.FORBIDDEN : Status.FREE;
      sites.add(
          new Site(new Candidate(id, name, communeCode, position, costEur, status), origin, false));
    }
  }

  private void addMairies() {
    for (Commune commune : dossier.territory().communes()) {
      addNew(commune.code(), commune.name(), commune.code(), commune.townHall(), 0, Origin.MAIRIE);
    }
  }

  private void addPlaces(String service) {
    if (dossier.services().stream().noneMatch(known -> known.code().equals(service))) {
      throw new SitingRefusedException("unknownService", service);
    }
    List<Structure> places = ZoneCover.placesOf(dossier, service);
    if (places.isEmpty()) {
      throw new SitingRefusedException("noCandidate", service);
    }
    for (Structure place : places) {
      addNew(place.id(), place.name(), place.communeCode(), place.position(), 0, Origin.PLACE);
    }
  }

  private void addList() {
    if (question.candidates().list().isEmpty()) {
      throw new SitingRefusedException("emptyList");
    }
    AreaLocator<Commune> communes = AreaLocator.ofCommunes(dossier.territory().communes());
    for (SitingQuestion.Listed listed : question.candidates().list()) {
      Optional<Commune> commune = communes.find(listed.position());
      String code =
          commune.orElseThrow(() -> new SitingRefusedException("outside", listed.name())).code();
      addNew(listed.id(), listed.name(), code, listed.position(), listed.costEur(), Origin.LISTED);
    }
  }

  private void checkIds() {
    Set<String> today = new HashSet<>();
    sites.stream().filter(Site::existing).forEach(site -> today.add(site.candidate().id()));
    check(question.keepIds(), today);
    check(question.close(), today);
    check(question.forbid(), ids);
    for (String closing : question.close()) {
      if (question.keepIds().contains(closing)) {
        throw new SitingRefusedException("keptAndClosed", closing);
      }
    }
  }

  private static void check(List<String> asked, Set<String> known) {
    for (String id : asked) {
      if (!known.contains(id)) {
        throw new SitingRefusedException("unknownPlace", id);
      }
    }
  }

  /**
   * Adds a candidate to each zone that has none: where most of its people live.
   *
   * @return how many were added
   */
  static int addZonePoints(List<Site> sites, List<Zone> zones, DiagnosticDossier dossier) {
    ZoneSites where = ZoneSites.of(zones);
    List<List<Integer>> byZone = where.sitesByZone(sites.stream().map(Site::candidate).toList());
    Map<Integer, PopulationPoint> most = new HashMap<>();
    for (PopulationPoint point : dossier.points()) {
      for (int zone : where.zonesAt(point.communeCode(), point.position())) {
        PopulationPoint before = most.get(zone);
        if (before == null || point.people() > before.people()) {
          most.put(zone, point);
        }
      }
    }
    int added = 0;
    for (int z = 0; z < zones.size(); z++) {
      boolean none =
          byZone.get(z).stream().map(sites::get).noneMatch(site -> site.free() || site.kept());
      PopulationPoint point = most.get(z);
      if (none && point != null) {
        sites.add(zonePoint(zones.get(z), point));
        added++;
      }
    }
    return added;
  }

  private static Site zonePoint(Zone zone, PopulationPoint point) {
    return new Site(
        new Candidate(
            "point:" + ZoneCover.key(zone.kind()) + ":" + zone.code(),
            zone.name(),
            point.communeCode(),
            point.position(),
            0,
            Status.FREE),
        Origin.ZONE_POINT,
        false);
  }
}
