package org.maillage.domain.diagnostic.poles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjIntConsumer;
import org.maillage.domain.diagnostic.DiagnosticInput;
import org.maillage.domain.diagnostic.NearestGroups;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.offer.Service;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.LatLon;

/**
 * For every service and every commune that has it, what its people and its neighbours would lose
 * without it: the time to the nearest place of another commune less the time now. Formulas and
 * limits: docs/methodes/poles.md.
 */
public final class DependenceCalculation {

  private DependenceCalculation() {}

  /**
   * All dependences, by service in the order of the catalogue, then by commune.
   *
   * @param travel from the input's population points, in their order
   * @param progress told the service just done and the number done, by one thread at a time
   */
  public static List<Dependence> compute(
      DiagnosticInput input, TravelTimes.FromOrigins travel, ObjIntConsumer<Service> progress) {
    Map<String, List<Structure>> offer = new HashMap<>();
    input.structures().stream()
        .sorted(Comparator.comparing(Structure::id))
        .forEach(
            structure ->
                structure
                    .services()
                    .forEach(
                        code ->
                            offer.computeIfAbsent(code, k -> new ArrayList<>()).add(structure)));
    AtomicInteger done = new AtomicInteger();
    return input.services().parallelStream()
        .map(
            service -> {
              List<Dependence> found =
                  ofService(
                      input, travel, service.code(), offer.getOrDefault(service.code(), List.of()));
              synchronized (done) {
                progress.accept(service, done.incrementAndGet());
              }
              return found;
            })
        .flatMap(List::stream)
        .toList();
  }

  private static List<Dependence> ofService(
      DiagnosticInput input,
      TravelTimes.FromOrigins travel,
      String serviceCode,
      List<Structure> places) {
    TreeMap<String, Integer> groupByCommune = new TreeMap<>();
    places.forEach(place -> groupByCommune.put(place.communeCode(), 0));
    List<String> communes = List.copyOf(groupByCommune.keySet());
    for (int group = 0; group < communes.size(); group++) {
      groupByCommune.put(communes.get(group), group);
    }
    List<LatLon> positions = places.stream().map(Structure::position).toList();
    int[] groupOf =
        places.stream().mapToInt(p -> groupByCommune.getOrDefault(p.communeCode(), -1)).toArray();
    NearestGroups nearest = travel.toFewNearest(positions, groupOf, 2);
    Sum[] sums = new Sum[communes.size()];
    java.util.Arrays.setAll(sums, group -> new Sum());
    for (int p = 0; p < input.points().size(); p++) {
      int group = nearest.group(p, 0);
      if (group >= 0) {
        sums[group].add(input.points().get(p).people(), nearest.timeMs(p, 0), nearest.timeMs(p, 1));
      }
    }
    List<Dependence> result = new ArrayList<>();
    for (int group = 0; group < sums.length; group++) {
      result.add(sums[group].dependence(serviceCode, communes.get(group)));
    }
    return result;
  }

  /** What those who depend on one commune have and would have. */
  private static final class Sum {
    private double people;
    private double nowMs;
    private double moving;
    private double extraMs;
    private double losing;
    private double without;

    void add(double newPeople, long firstMs, long secondMs) {
      people += newPeople;
      nowMs += newPeople * firstMs;
      if (secondMs < 0) {
        without += newPeople;
        return;
      }
      moving += newPeople;
      extraMs += newPeople * (secondMs - firstMs);
      losing += secondMs - firstMs > Dependence.LOSING_MS ? newPeople : 0;
    }

    Dependence dependence(String serviceCode, String communeCode) {
      return new Dependence(
          serviceCode,
          communeCode,
          people,
          people > 0 ? Math.round(nowMs / people) : TravelTimes.UNREACHED,
          moving > 0 ? Math.round(extraMs / moving) : TravelTimes.UNREACHED,
          losing,
          without);
    }
  }
}
