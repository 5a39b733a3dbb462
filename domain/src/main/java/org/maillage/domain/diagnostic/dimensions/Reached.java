package org.maillage.domain.diagnostic.dimensions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.diagnostic.NearestGroups;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.diagnostic.dimensions.DimensionFacts.Choice;
import org.maillage.domain.diagnostic.dimensions.DimensionFacts.Opening;
import org.maillage.domain.offer.OpeningWeek;
import org.maillage.domain.offer.ServiceLevel;
import org.maillage.domain.offer.Structure;

/** Sums up what the people of one commune reach of one service. */
final class Reached {

  private final String service;
  private final List<Structure> places;
  private final Map<String, OpeningWeek> weeks;
  private final NearestGroups nearest;
  private final long referenceMs;
  private final int fullChoice;

  /** Neighbours reach the same places: their week is united once. */
  private final Map<List<Integer>, OpeningWeek> united = new HashMap<>();

  private final TreeSet<String> operators = new TreeSet<>();
  private boolean operatorUnknown;

  private double people;
  private double peopleOnRoads;
  private double choice;
  private final double[] rankPeople;
  private final double[] rankMs;

  private double peopleWithHours;
  private double hours;
  private double eveningHours;
  private double saturday;
  private double halfDays;

  Reached(
      String service,
      List<Structure> places,
      Map<String, OpeningWeek> weeks,
      NearestGroups nearest,
      long referenceMs,
      DimensionParameters parameters) {
    this.service = service;
    this.places = places;
    this.weeks = weeks;
    this.nearest = nearest;
    this.referenceMs = referenceMs;
    this.fullChoice = parameters.fullChoice();
    rankPeople = new double[fullChoice];
    rankMs = new double[fullChoice];
  }

  void add(int point, double here) {
    people += here;
    int count = nearest.count(point);
    if (count == 0) {
      return;
    }
    peopleOnRoads += here;
    double weight = 0;
    List<Integer> open = new ArrayList<>();
    for (int rank = 0; rank < count; rank++) {
      long timeMs = nearest.timeMs(point, rank);
      rankPeople[rank] += here;
      rankMs[rank] += here * timeMs;
      if (timeMs <= referenceMs) {
        Structure place = places.get(nearest.group(point, rank));
        weight += weight(place);
        addOperator(place);
        if (weeks.containsKey(place.id())) {
          open.add(nearest.group(point, rank));
        }
      }
    }
    choice += here * Math.min(fullChoice, weight);
    if (!open.isEmpty()) {
      addWeek(open, here);
    }
  }

  /** A permanence of half a day is no full place: it counts for the half-days it is there (A09). */
  private double weight(Structure place) {
    if (place.detail().levels().get(service) != ServiceLevel.PERMANENCE) {
      return place.count();
    }
    OpeningWeek week = weeks.get(place.id());
    return week == null ? 0 : (double) week.halfDays() / OpeningWeek.HALF_DAYS;
  }

  private void addOperator(Structure place) {
    String operator = place.detail().operator();
    if (operator == null) {
      operatorUnknown = true;
    } else {
      operators.add(operator);
    }
  }

  private void addWeek(List<Integer> open, double here) {
    open.sort(null);
    OpeningWeek week =
        united.computeIfAbsent(
            open,
            list ->
                list.stream()
                    .map(place -> weeks.get(places.get(place).id()))
                    .reduce(OpeningWeek::union)
                    .orElseThrow());
    peopleWithHours += here;
    hours += here * week.hours();
    eveningHours += here * week.eveningHours();
    saturday += week.opensOnSaturday() ? here : 0;
    halfDays += here * week.halfDays();
  }

  /** Null when nobody reaches a place whose hours are known. */
  @Nullable Opening opening() {
    if (peopleWithHours <= 0) {
      return null;
    }
    return new Opening(
        peopleWithHours / people,
        hours / peopleWithHours,
        eveningHours / peopleWithHours,
        saturday / peopleWithHours,
        halfDays / peopleWithHours);
  }

  /** Null when nobody reaches any place at any time. */
  @Nullable Choice choice() {
    if (peopleOnRoads <= 0) {
      return null;
    }
    List<Long> nearestMs = new ArrayList<>();
    for (int rank = 0; rank < fullChoice; rank++) {
      nearestMs.add(
          rankPeople[rank] <= 0
              ? TravelTimes.UNREACHED
              : Math.round(rankMs[rank] / rankPeople[rank]));
    }
    boolean unknown = operatorUnknown || operators.isEmpty();
    return new Choice(choice / peopleOnRoads, nearestMs, unknown ? -1 : operators.size());
  }
}
