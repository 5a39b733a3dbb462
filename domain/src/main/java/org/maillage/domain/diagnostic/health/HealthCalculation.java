package org.maillage.domain.diagnostic.health;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillage.domain.diagnostic.DiagnosticInput;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.diagnostic.health.HealthTable.HospitalAccess;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PopulationPoint;

/** Computes a {@link HealthTable}. Method: docs/methodes/sante.md. */
public final class HealthCalculation {

  /** Values are for so many standardised inhabitants. */
  public static final double PER = 100_000;

  /** Beyond this emergency care is late: the commitment of the State since 2012. */
  public static final long HOSPITAL_LIMIT_MS = 30 * 60_000L;

  /** Emergency department and maternity ward. */
  public static final List<String> HOSPITAL_SERVICES = List.of("urgences", "maternite");

  private final DiagnosticInput input;
  private final Map<String, AgeShares> agesByCommune;
  private final AgeShares referenceAges;
  private final Catchments catchments;
  private final TravelTimes.FromOrigins travel;
  private final List<LatLon> positions;
  private final int[] communeOf;

  private HealthCalculation(
      DiagnosticInput input,
      Map<String, AgeShares> agesByCommune,
      AgeShares referenceAges,
      Catchments catchments,
      TravelTimes travelTimes) {
    this.input = input;
    this.agesByCommune = agesByCommune;
    this.referenceAges = referenceAges;
    this.catchments = catchments;
    this.positions = input.points().stream().map(PopulationPoint::position).toList();
    this.travel = travelTimes.from(positions);
    Map<String, Integer> index = new HashMap<>();
    for (Commune commune : input.territory().communes()) {
      index.put(commune.code(), index.size());
    }
    this.communeOf = input.points().stream().mapToInt(p -> index.get(p.communeCode())).toArray();
  }

  /**
   * Computes.
   *
   * @param input territory, people, offer
   * @param professions parameters
   * @param agesByCommune ages by commune code; a commune that is absent counts its people as they
   *     are
   * @param referenceAges ages of the population that one standardised inhabitant stands for
   * @param catchments the engine for sums over places
   * @param travelTimes the engine for times
   */
  public static HealthTable compute(
      DiagnosticInput input,
      List<Profession> professions,
      Map<String, AgeShares> agesByCommune,
      AgeShares referenceAges,
      Catchments catchments,
      TravelTimes travelTimes) {
    HealthCalculation calculation =
        new HealthCalculation(input, agesByCommune, referenceAges, catchments, travelTimes);
    return new HealthTable(
        professions.stream().map(calculation::profession).flatMap(Optional::stream).toList(),
        HOSPITAL_SERVICES.stream().map(calculation::hospital).flatMap(Optional::stream).toList());
  }

  private Optional<ProfessionAccess> profession(Profession profession) {
    Map<LatLon, Integer> supply = new LinkedHashMap<>();
    Map<String, Integer> byCommune = new HashMap<>();
    for (Structure structure : input.structures()) {
      if (structure.services().contains(profession.serviceCode())) {
        supply.merge(structure.position(), structure.count(), Integer::sum);
        byCommune.merge(structure.communeCode(), structure.count(), Integer::sum);
      }
    }
    if (supply.isEmpty()) {
      return Optional.empty();
    }
    double[] demand = standardPeople(profession);
    double[] supplyOf = supply.values().stream().mapToDouble(Integer::doubleValue).toArray();
    double[] accessibility =
        catchments.accessibility(
            positions, demand, List.copyOf(supply.keySet()), supplyOf, profession.weights());
    return Optional.of(sumUp(profession.serviceCode(), byCommune, demand, accessibility));
  }

  /** Inhabitants at each point, each as many standardised ones as his commune's ages make him. */
  private double[] standardPeople(Profession profession) {
    double[] demand = new double[communeOf.length];
    for (int point = 0; point < demand.length; point++) {
      PopulationPoint at = input.points().get(point);
      AgeShares ages = agesByCommune.get(at.communeCode());
      double factor = ages == null ? 1 : profession.demand().factor(ages, referenceAges);
      demand[point] = at.people() * factor;
    }
    return demand;
  }

  private ProfessionAccess sumUp(
      String service, Map<String, Integer> byCommune, double[] demand, double[] accessibility) {
    List<Commune> communes = input.territory().communes();
    double[] people = new double[communes.size()];
    double[] onRoads = new double[communes.size()];
    double[] given = new double[communes.size()];
    double[] plain = new double[communes.size()];
    int[] points = new int[communes.size()];
    for (int point = 0; point < demand.length; point++) {
      int commune = communeOf[point];
      people[commune] += demand[point];
      if (!travel.isOffRoad(point)) {
        onRoads[commune] += demand[point];
        given[commune] += demand[point] * accessibility[point];
        plain[commune] += accessibility[point];
        points[commune]++;
      }
    }
    List<ProfessionAccess.OfCommune> lines = new ArrayList<>();
    int professionals = 0;
    double allGiven = 0;
    double allOnRoads = 0;
    boolean standardised = true;
    for (int c = 0; c < communes.size(); c++) {
      String code = communes.get(c).code();
      int own = byCommune.getOrDefault(code, 0);
      // Where nobody lives every point weighs the same; where no point has a road it is NaN.
      double mean = onRoads[c] > 0 ? given[c] / onRoads[c] : plain[c] / points[c];
      double value = PER * mean;
      lines.add(new ProfessionAccess.OfCommune(value, own, people[c]));
      allGiven += given[c];
      allOnRoads += onRoads[c];
      standardised &= people[c] <= 0 || agesByCommune.containsKey(code);
    }
    for (int own : byCommune.values()) {
      professionals += own;
    }
    return new ProfessionAccess(
        service,
        lines,
        professionals,
        Math.max(0, professionals - allGiven),
        allOnRoads > 0 ? PER * allGiven / allOnRoads : Double.NaN,
        standardised,
        (int) communes.stream().filter(c -> agesByCommune.containsKey(c.code())).count());
  }

  private Optional<HospitalAccess> hospital(String service) {
    List<LatLon> places =
        input.structures().stream()
            .filter(structure -> structure.services().contains(service))
            .map(Structure::position)
            .toList();
    if (places.isEmpty()) {
      return Optional.empty();
    }
    TravelTimes.NearestPlaces nearest = travel.toNearest(places);
    int communes = input.territory().communes().size();
    double[] people = new double[communes];
    double[] beyond = new double[communes];
    double[] weightedMs = new double[communes];
    double peopleBeyond = 0;
    double peopleWithout = 0;
    for (int point = 0; point < communeOf.length; point++) {
      double here = input.points().get(point).people();
      long timeMs = nearest.timeMs(point);
      if (timeMs < 0) {
        peopleWithout += here;
        continue;
      }
      // One ten-thousandth of a person, so that communes without inhabitants have a time too.
      people[communeOf[point]] += here + 1e-4;
      weightedMs[communeOf[point]] += (here + 1e-4) * timeMs;
      if (timeMs > HOSPITAL_LIMIT_MS) {
        beyond[communeOf[point]] += here + 1e-4;
        peopleBeyond += here;
      }
    }
    List<HospitalAccess.OfCommune> lines = new ArrayList<>();
    for (int c = 0; c < communes; c++) {
      lines.add(
          people[c] > 0
              ? new HospitalAccess.OfCommune(
                  Math.round(weightedMs[c] / people[c]), beyond[c] / people[c])
              : new HospitalAccess.OfCommune(TravelTimes.UNREACHED, 0));
    }
    return Optional.of(
        new HospitalAccess(service, HOSPITAL_LIMIT_MS, lines, peopleBeyond, peopleWithout));
  }
}
