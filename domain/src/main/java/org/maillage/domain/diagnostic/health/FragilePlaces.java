package org.maillage.domain.diagnostic.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.diagnostic.health.HealthTable.HospitalAccess;
import org.maillage.domain.territory.Commune;

/**
 * The communes that a {@link FragileRule} finds, each with the reasons.
 *
 * @param communes in the order of the territory
 * @param accessBelow the threshold that was applied, for 100,000 standardised inhabitants; NaN when
 *     there is no doctor in the territory
 */
public record FragilePlaces(List<Fragile> communes, double accessBelow) {

  /** Doctors, of whom the rule speaks. */
  public static final String DOCTORS = "medecin-generaliste";

  private static final String EMERGENCY = "urgences";
  private static final double QUARTER = 0.25;
  private static final long MINUTE_MS = 60_000;

  /** Why a commune is in the list. */
  public enum Reason {
    /** Few doctors, and enough of them are old. */
    FEW_OLD_DOCTORS,
    /** Few doctors, whose ages nobody knows: to be checked. */
    FEW_DOCTORS_AGES_UNKNOWN,
    /** Little access to doctors, and emergency care is far. */
    LOW_ACCESS_FAR_EMERGENCY
  }

  /**
   * One commune.
   *
   * @param commune which
   * @param doctors who stand there
   * @param oldDoctors of them, old ones; null when unknown
   * @param reasons at least one
   */
  public record Fragile(
      Commune commune, int doctors, @Nullable Integer oldDoctors, Set<Reason> reasons) {
    public Fragile {
      reasons = Set.copyOf(reasons);
    }

    /** Whether a rule holds with all that it asks for, and not only as far as is known. */
    public boolean certain() {
      return !reasons.equals(Set.of(Reason.FEW_DOCTORS_AGES_UNKNOWN));
    }
  }

  public FragilePlaces {
    communes = List.copyOf(communes);
  }

  /**
   * Applies a rule.
   *
   * @param communes of the territory, in its order
   * @param oldDoctors by commune code, where known
   */
  public static FragilePlaces find(
      FragileRule rule,
      HealthTable table,
      List<Commune> communes,
      Map<String, Integer> oldDoctors) {
    ProfessionAccess doctors = table.findProfession(DOCTORS).orElse(null);
    HospitalAccess emergency = table.findHospital(EMERGENCY).orElse(null);
    if (doctors == null) {
      return new FragilePlaces(List.of(), Double.NaN);
    }
    Double below = rule.accessBelow();
    double accessBelow = below != null ? below : worstQuarter(doctors);
    List<Fragile> found = new ArrayList<>();
    for (int c = 0; c < communes.size(); c++) {
      ProfessionAccess.OfCommune line = doctors.communes().get(c);
      Integer old = oldDoctors.get(communes.get(c).code());
      EnumSet<Reason> reasons = EnumSet.noneOf(Reason.class);
      addFewDoctors(rule, line.professionals(), old, reasons);
      if (emergency != null
          && line.value() < accessBelow
          && emergency.communes().get(c).meanMs() > rule.emergencyBeyondMin() * MINUTE_MS) {
        reasons.add(Reason.LOW_ACCESS_FAR_EMERGENCY);
      }
      if (!reasons.isEmpty()) {
        found.add(new Fragile(communes.get(c), line.professionals(), old, reasons));
      }
    }
    return new FragilePlaces(found, accessBelow);
  }

  private static void addFewDoctors(
      FragileRule rule, int doctors, @Nullable Integer old, Set<Reason> reasons) {
    if (doctors == 0 || doctors >= rule.fewerThanDoctors()) {
      return;
    }
    if (old == null && rule.atLeastOld() > 0) {
      reasons.add(Reason.FEW_DOCTORS_AGES_UNKNOWN);
    } else if (old == null || old >= rule.atLeastOld()) {
      reasons.add(Reason.FEW_OLD_DOCTORS);
    }
  }

  /** The value that a quarter of the standardised inhabitants do not exceed. */
  private static double worstQuarter(ProfessionAccess access) {
    List<ProfessionAccess.OfCommune> lines =
        access.communes().stream()
            .filter(line -> !Double.isNaN(line.value()))
            .sorted(Comparator.comparingDouble(ProfessionAccess.OfCommune::value))
            .toList();
    double target =
        QUARTER * lines.stream().mapToDouble(ProfessionAccess.OfCommune::standardPeople).sum();
    double[] upTo =
        lines.stream().mapToDouble(ProfessionAccess.OfCommune::standardPeople).toArray();
    java.util.Arrays.parallelPrefix(upTo, Double::sum);
    return IntStream.range(0, upTo.length)
        .filter(i -> upTo[i] >= target)
        .mapToObj(i -> lines.get(i).value())
        .findFirst()
        .orElse(Double.NaN);
  }
}
