package org.maillage.demo.offer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillage.demo.chance.Dice;
import org.maillage.demo.roads.Roads;
import org.maillage.demo.settlement.BuiltUp;
import org.maillage.demo.settlement.Place;
import org.maillage.demo.settlement.Role;
import org.maillage.demo.settlement.Settlements;

/**
 * The offer of the département: facilities by kind. Frequent kinds come with the size and rank of a
 * place, with a lack of doctors in the mountains; rare kinds are sited in centres apart from each
 * other.
 */
public final class OfferPlan {

  private final Settlements settlements;
  private final Addresses addresses;
  private final Dice dice;
  private final Map<String, List<Facility>> byKind = new LinkedHashMap<>();

  private OfferPlan(Settlements settlements, BuiltUp builtUp, Roads roads) {
    this.settlements = settlements;
    this.addresses = new Addresses(settlements, builtUp, roads);
    this.dice = Dice.of(settlements.landscape().frame().seed(), "offer");
  }

  public static OfferPlan draw(Settlements settlements, BuiltUp builtUp, Roads roads) {
    OfferPlan plan = new OfferPlan(settlements, builtUp, roads);
    CommonRule.ALL.forEach(plan::spread);
    plan.spreadPost();
    RareRule.ALL.forEach(plan::site);
    plan.putWardsIntoHospitals();
    return plan;
  }

  /** Facilities of a kind in the order of communes; empty for a kind that nobody offers. */
  public List<Facility> listByKind(String kind) {
    return Collections.unmodifiableList(byKind.getOrDefault(kind, List.of()));
  }

  /** How much a place draws on those around it, beside its own people. */
  private static double reach(Place place) {
    return switch (place.role()) {
      case CITY -> 1.15;
      case TOWN -> 1.9;
      case BOURG -> 2.1;
      case SUBURB -> 0.85;
      case VILLAGE -> 1;
    };
  }

  private void spread(CommonRule rule) {
    for (Place place : settlements.places()) {
      double attraction = place.population() * reach(place) * (place.seaside() ? 1.15 : 1);
      attraction *= 1 - rule.mountain() * Math.min(1, 1.6 * place.ruggedness());
      double odds = StrictMath.pow(attraction / rule.halfPopulation(), rule.steepness());
      if (dice.chance(odds / (1 + odds))) {
        double wanted = rule.perThousand() * attraction / 1_000 * dice.between(0.75, 1.25);
        addSome(rule.kind(), place, Math.max(1, dice.rounded(wanted)));
      }
    }
  }

  /** Post offices in towns, counters in shops and mairies in villages: everywhere something. */
  private void spreadPost() {
    for (Place place : settlements.places()) {
      double attraction = place.population() * reach(place);
      double odds = StrictMath.pow(attraction / 640, 2.1);
      if (attraction > 3_200) {
        addSome("A206", place, 1 + place.population() / 15_000);
      } else if (dice.chance(odds / (1 + odds))) {
        addSome(dice.chance(0.58) ? "A208" : "A207", place, 1);
      }
    }
  }

  private void site(RareRule rule) {
    double scale = settlements.places().size() / 180.0;
    int wanted = Math.max(1, (int) Math.round(rule.sites() * scale));
    List<Place> chosen = new ArrayList<>();
    if (rule.inCity() > 0) {
      chosen.add(settlements.city());
    }
    while (chosen.size() < wanted) {
      Place best = null;
      double bestScore = -1;
      for (Place place : settlements.places()) {
        double score = score(place, chosen, rule);
        if (!chosen.contains(place) && score > bestScore) {
          best = place;
          bestScore = score;
        }
      }
      if (best == null) {
        break;
      }
      chosen.add(best);
    }
    for (Place place : chosen) {
      boolean city = place.role() == Role.CITY;
      int inCity = (int) Math.round(rule.inCity() * Math.sqrt(scale));
      addSome(rule.kind(), place, city ? Math.max(1, inCity) : 1);
    }
  }

  private double score(Place place, List<Place> chosen, RareRule rule) {
    double size = StrictMath.pow(place.population() * reach(place), 1 - 0.6 * rule.rural());
    if (place.role() == Role.SUBURB) {
      size *= 0.45;
    }
    if (place.role() == Role.CITY && rule.inCity() == 0) {
      return -1;
    }
    double nearest = 60_000;
    for (Place other : chosen) {
      nearest = Math.min(nearest, place.distanceM(other));
    }
    double apart = Math.min(1, nearest / rule.apartM());
    return size * apart * apart * apart * (0.4 + 0.6 * Math.min(1, nearest / 30_000));
  }

  /** Emergency departments and maternity wards are in hospitals. */
  private void putWardsIntoHospitals() {
    for (String ward : List.of("urgences", "maternite")) {
      List<Facility> moved = new ArrayList<>();
      for (Facility facility : byKind.getOrDefault(ward, List.of())) {
        Optional<Facility> hospital =
            byKind.getOrDefault("sante-court-sejour", List.of()).stream()
                .filter(h -> h.place().equals(facility.place()))
                .findFirst();
        if (hospital.isEmpty()) {
          add("sante-court-sejour", facility.place(), 1, facility.xM(), facility.yM());
        }
        Facility at = hospital.orElse(facility);
        moved.add(new Facility(ward, facility.place(), facility.number(), at.xM(), at.yM()));
      }
      byKind.put(ward, moved);
    }
  }

  private void addSome(String kind, Place place, int count) {
    for (int i = 1; i <= count; i++) {
      double[] at = addresses.find(place, dice);
      add(kind, place, i, at[0], at[1]);
    }
  }

  private void add(String kind, Place place, int number, double xM, double yM) {
    byKind
        .computeIfAbsent(kind, k -> new ArrayList<>())
        .add(new Facility(kind, place, number, xM, yM));
  }
}
