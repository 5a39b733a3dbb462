package org.maillage.domain.diagnostic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Service;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.domain.territory.PopulationPoint.Basis;

/**
 * Computes a {@link Diagnostic}: for every service the time from everywhere to the nearest
 * structure, then means by commune, range, basket and zone.
 *
 * <p>Formulas and limits: docs/methodes/temps-acces.md and docs/methodes/moyennes.md (INSEE
 * Première 1579, 2016, for the basket; INSEE METRIC for the commune method).
 */
public final class DiagnosticCalculation {

  private final DiagnosticInput input;
  private final Methode methode;
  private final Origins origins;
  private final TravelTimes.FromOrigins travel;
  private final List<Commune> communes;
  private final int[][] originsOfCommune;

  private DiagnosticCalculation(DiagnosticInput input, Methode methode, TravelTimes travelTimes) {
    this.input = input;
    this.methode = methode;
    this.communes = input.territory().communes();
    this.origins = Origins.of(input, methode);
    this.travel = travelTimes.from(origins.positions());
    this.originsOfCommune = originsByCommune();
  }

  /**
   * Computes the diagnostic.
   *
   * @param input territory, people, offer, basket
   * @param methode how times are measured
   * @param travelTimes the engine
   * @param progress told the service just done and the number done, for every service, by one
   *     thread at a time
   */
  public static Diagnostic compute(
      DiagnosticInput input,
      Methode methode,
      TravelTimes travelTimes,
      ObjIntConsumer<Service> progress) {
    return new DiagnosticCalculation(input, methode, travelTimes).run(progress);
  }

  private Diagnostic run(ObjIntConsumer<Service> progress) {
    Map<String, List<Structure>> offer = structuresByService();
    PointTimes.Builder times = new PointTimes.Builder(origins.size());
    List<Map<String, Access>> byCommune = new ArrayList<>();
    communes.forEach(commune -> byCommune.add(new LinkedHashMap<>()));
    List<ZoneAccess> zones = new ArrayList<>();
    List<ServiceSummary> summaries = new ArrayList<>();
    List<ServiceTimes> allTimes = timesOfServices(offer, progress);
    for (int s = 0; s < allTimes.size(); s++) {
      Service service = input.services().get(s);
      ServiceTimes serviceTimes = allTimes.get(s);
      List<Structure> structures = offer.getOrDefault(service.code(), List.of());
      times.add(service.code(), serviceTimes.timeMs());
      for (int c = 0; c < communes.size(); c++) {
        byCommune.get(c).put(service.code(), access(c, structures, serviceTimes));
      }
      addZones(zones, new Subject.OfService(service.code()), serviceTimes.timeMs());
      summaries.add(summary(service, structures));
    }
    PointTimes pointTimes = times.build();
    input
        .panier()
        .gammes()
        .forEach((g, codes) -> addZones(zones, new Subject.OfGamme(g), pointTimes.mean(codes)));
    addZones(zones, new Subject.OfPanier(), pointTimes.mean(input.panier().services()));
    return new Diagnostic(
        input.territory().id(),
        methode,
        input.panier().id(),
        input.panier().version(),
        summaries,
        communeAccess(byCommune),
        zones,
        basis(),
        pointTimes);
  }

  private List<ServiceTimes> timesOfServices(
      Map<String, List<Structure>> offer, ObjIntConsumer<Service> progress) {
    List<Question> questions =
        input.services().stream()
            .map(service -> offer.getOrDefault(service.code(), List.of()))
            .map(structures -> question(structures))
            .toList();
    ServiceTimes[] times = new ServiceTimes[questions.size()];
    AtomicInteger done = new AtomicInteger();
    travel.toNearestOfEach(
        questions.stream().map(Question::destinations).toList(),
        (nearest, s) -> {
          times[s] = questions.get(s).read().apply(nearest);
          synchronized (done) {
            progress.accept(input.services().get(s), done.incrementAndGet());
          }
        });
    return List.of(times);
  }

  /** Where one asks the way to for a service, and what the answer means. */
  private record Question(
      List<LatLon> destinations, Function<TravelTimes.NearestPlaces, ServiceTimes> read) {}

  private Question question(List<Structure> structures) {
    return methode == Methode.COMMUNALE
        ? toEquippedMairies(structures)
        : new Question(structures.stream().map(Structure::position).toList(), this::toStructures);
  }

  private int[][] originsByCommune() {
    List<List<Integer>> lists = new ArrayList<>();
    communes.forEach(commune -> lists.add(new ArrayList<>()));
    for (int o = 0; o < origins.size(); o++) {
      lists.get(origins.communeOf(o)).add(o);
    }
    int[][] result = new int[communes.size()][];
    for (int c = 0; c < result.length; c++) {
      result[c] = lists.get(c).stream().mapToInt(Integer::intValue).toArray();
    }
    return result;
  }

  private Map<String, List<Structure>> structuresByService() {
    Map<String, List<Structure>> offer = new HashMap<>();
    List<Structure> sorted = new ArrayList<>(input.structures());
    sorted.sort(Comparator.comparing(Structure::id));
    for (Structure structure : sorted) {
      for (String code : structure.services()) {
        offer.computeIfAbsent(code, k -> new ArrayList<>()).add(structure);
      }
    }
    return offer;
  }

  /** Times of one service from every origin; place is an index into the service's structures. */
  private record ServiceTimes(long[] timeMs, int[] place, long[] routeLengthM) {}

  private ServiceTimes toStructures(TravelTimes.NearestPlaces nearest) {
    int n = origins.size();
    ServiceTimes result = new ServiceTimes(new long[n], new int[n], new long[n]);
    for (int o = 0; o < n; o++) {
      result.timeMs()[o] = nearest.timeMs(o);
      result.place()[o] = nearest.destination(o);
      result.routeLengthM()[o] = nearest.routeLengthM(o);
    }
    return result;
  }

  /** The commune method: to the mairie of the nearest equipped commune, zero at home. */
  private Question toEquippedMairies(List<Structure> structures) {
    Map<String, Integer> firstByCommune = new HashMap<>();
    for (int s = structures.size() - 1; s >= 0; s--) {
      firstByCommune.put(structures.get(s).communeCode(), s);
    }
    List<LatLon> mairies = new ArrayList<>();
    List<Integer> structureOf = new ArrayList<>();
    int[] ownStructure = new int[communes.size()];
    for (int c = 0; c < communes.size(); c++) {
      ownStructure[c] = firstByCommune.getOrDefault(communes.get(c).code(), -1);
      if (ownStructure[c] >= 0) {
        mairies.add(communes.get(c).townHall());
        structureOf.add(ownStructure[c]);
      }
    }
    return new Question(mairies, nearest -> toEquippedMairies(nearest, ownStructure, structureOf));
  }

  private ServiceTimes toEquippedMairies(
      TravelTimes.NearestPlaces nearest, int[] ownStructure, List<Integer> structureOf) {
    int n = origins.size();
    ServiceTimes result = new ServiceTimes(new long[n], new int[n], new long[n]);
    for (int c = 0; c < n; c++) {
      if (ownStructure[c] >= 0) {
        result.place()[c] = ownStructure[c];
        continue;
      }
      int destination = nearest.destination(c);
      result.timeMs()[c] = nearest.timeMs(c);
      result.place()[c] = destination < 0 ? -1 : structureOf.get(destination);
      result.routeLengthM()[c] = nearest.routeLengthM(c);
    }
    return result;
  }

  private Access access(int commune, List<Structure> structures, ServiceTimes times) {
    if (structures.isEmpty()) {
      return Access.without(Access.Status.NO_FACILITY);
    }
    int[] own = originsOfCommune[commune];
    double[] people = new double[own.length];
    for (int k = 0; k < own.length; k++) {
      people[k] = origins.people(own[k]);
    }
    long meanMs = WeightedTimes.of(times.timeMs(), own, people, 0).meanMs();
    if (meanMs < 0) {
      return Access.without(Access.Status.OFF_ROAD);
    }
    int place = placeOfMost(own, people, times.place());
    return new Access(
        Access.Status.ANSWERED,
        meanMs,
        structures.get(place).id(),
        meanLengthM(own, people, times, place));
  }

  /** The place that is nearest for most people; the lower index at a tie. */
  private static int placeOfMost(int[] own, double[] people, int[] place) {
    Map<Integer, Double> weight = new LinkedHashMap<>();
    for (int k = 0; k < own.length; k++) {
      if (place[own[k]] >= 0) {
        // One ten-thousandth of a person, so that communes without inhabitants choose too.
        weight.merge(place[own[k]], people[k] + 1e-4, Double::sum);
      }
    }
    int best = -1;
    double most = -1;
    for (Map.Entry<Integer, Double> entry : weight.entrySet()) {
      boolean more = entry.getValue() > most;
      if (more || (entry.getValue() == most && entry.getKey() < best)) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return best;
  }

  /** Mean length of the routes of those for whom the place is the nearest. */
  private static long meanLengthM(int[] own, double[] people, ServiceTimes times, int place) {
    double weight = 0;
    double lengthM = 0;
    for (int k = 0; k < own.length; k++) {
      if (times.place()[own[k]] == place) {
        weight += people[k] + 1e-4;
        lengthM += (people[k] + 1e-4) * times.routeLengthM()[own[k]];
      }
    }
    return Math.round(lengthM / weight);
  }

  private void addZones(List<ZoneAccess> zones, Subject subject, long[] timeMs) {
    for (Origins.Group group : origins.groups()) {
      WeightedTimes times =
          WeightedTimes.of(timeMs, group.origin(), group.people(), Diagnostic.REFERENCE_MS);
      zones.add(
          new ZoneAccess(
              group.kind(),
              group.code(),
              subject,
              times.people(),
              times.peopleWithout(),
              times.meanMs(),
              WeightedTimes.quantileMs(timeMs, group.origin(), group.people(), 0.5),
              times.shareWithin()));
    }
  }

  private List<CommuneAccess> communeAccess(List<Map<String, Access>> byCommune) {
    List<CommuneAccess> result = new ArrayList<>();
    for (int c = 0; c < communes.size(); c++) {
      Map<String, Access> services = byCommune.get(c);
      EnumMap<Gamme, MeanTime> gammes = new EnumMap<>(Gamme.class);
      input.panier().gammes().forEach((g, codes) -> gammes.put(g, meanOf(codes, services)));
      MeanTime panier = meanOf(input.panier().services(), services);
      result.add(new CommuneAccess(communes.get(c).code(), services, gammes, panier));
    }
    return result;
  }

  private static MeanTime meanOf(List<String> codes, Map<String, Access> services) {
    long[] known =
        codes.stream()
            .map(services::get)
            .filter(access -> access.status() == Access.Status.ANSWERED)
            .mapToLong(Access::timeMs)
            .toArray();
    long timeMs =
        known.length == 0
            ? TravelTimes.UNREACHED
            : Math.round(Arrays.stream(known).average().orElseThrow());
    return new MeanTime(timeMs, known.length, codes.size());
  }

  private static ServiceSummary summary(Service service, List<Structure> structures) {
    Set<String> equipped = new HashSet<>();
    TreeSet<String> sources = new TreeSet<>();
    for (Structure structure : structures) {
      equipped.add(structure.communeCode());
      sources.add(structure.sourceId());
    }
    return new ServiceSummary(
        service.code(), structures.size(), equipped.size(), String.join(",", sources));
  }

  private PopulationBasis basis() {
    int offRoad = 0;
    int far = 0;
    for (int o = 0; o < origins.size(); o++) {
      offRoad += travel.isOffRoad(o) ? 1 : 0;
      far += travel.isFar(o) ? 1 : 0;
    }
    Map<Basis, Double> people =
        input.points().stream()
            .collect(
                Collectors.groupingBy(
                    PopulationPoint::basis, Collectors.summingDouble(PopulationPoint::people)));
    return new PopulationBasis(
        people.getOrDefault(Basis.CELL, 0.0),
        people.getOrDefault(Basis.ROAD, 0.0),
        people.getOrDefault(Basis.TOWN_HALL, 0.0),
        origins.size(),
        far,
        offRoad);
  }
}
