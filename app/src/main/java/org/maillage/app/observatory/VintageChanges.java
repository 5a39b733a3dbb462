package org.maillage.app.observatory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.maillage.app.home.RoadFiles;
import org.maillage.app.territory.RoadNetwork;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.times.RoadTravelTimes;
import org.maillage.domain.observatory.CountEffects;
import org.maillage.domain.observatory.CountEffects.Turn;
import org.maillage.domain.observatory.CountedVintage;
import org.maillage.domain.register.CountComparison;
import org.maillage.domain.register.CountComparison.Change;
import org.maillage.domain.territory.Territory;
import org.maillage.engine.profile.CarProfile;
import org.springframework.stereotype.Component;

/** Two vintages of a source that only counts, and what they mean for people. */
@Component
public class VintageChanges {

  private final TerritoryRepository territories;
  private final RoadFiles roadFiles;

  VintageChanges(TerritoryRepository territories, RoadFiles roadFiles) {
    this.territories = territories;
    this.roadFiles = roadFiles;
  }

  /**
   * More and fewer of a type, over the territory.
   *
   * @param opened sum of what communes have more
   * @param closed sum of what communes have fewer, 0 or more
   * @param first communes that gained their first
   * @param last communes that lost their last
   */
  public record TypeChange(
      String type,
      String label,
      int before,
      int after,
      int opened,
      int closed,
      int first,
      int last) {}

  /**
   * What was found.
   *
   * @param types that both count and of which any number changed, by label
   * @param counts the same by commune
   * @param turns communes that gained their first or lost their last, with effects, in the order of
   *     counts
   */
  public record Found(
      CountedVintage before,
      CountedVintage after,
      CountComparison.Result counts,
      List<TypeChange> types,
      List<Turn> turns) {

    /** What a type is called in the later vintage, or in the earlier where only that has it. */
    public String label(String type) {
      return Objects.requireNonNullElse(
          after.labels().get(type), before.labels().getOrDefault(type, type));
    }
  }

  /** What vintages of a territory there are, the earlier first. */
  public List<CountedVintage> listVintages(String territoryId) {
    return territories.listVintages(territoryId);
  }

  /**
   * Compares two vintages; the earlier comes first.
   *
   * @return empty where the territory or its roads are not in store
   */
  public Optional<Found> compare(String territoryId, CountedVintage before, CountedVintage after) {
    Optional<Territory> territory = territories.findTerritory(territoryId);
    Optional<RoadNetwork> roads = territories.findRoadNetwork(territoryId);
    if (territory.isEmpty() || roads.isEmpty()) {
      return Optional.empty();
    }
    CountComparison.Result result =
        CountComparison.compare(before.comparable(), after.comparable());
    List<Turn> turns =
        CountEffects.of(
            result.changes(),
            after,
            territory.get().communes(),
            territories.listPopulationPoints(territoryId),
            new RoadTravelTimes(roadFiles.getGraph(roads.get().fileSha256()), CarProfile.french()));
    return Optional.of(new Found(before, after, result, types(before, after, result), turns));
  }

  private static List<TypeChange> types(
      CountedVintage before, CountedVintage after, CountComparison.Result result) {
    SortedMap<String, List<Change>> byType = new TreeMap<>();
    result
        .changes()
        .forEach(
            change -> byType.computeIfAbsent(change.type(), type -> new ArrayList<>()).add(change));
    return byType.entrySet().stream()
        .map(
            e ->
                new TypeChange(
                    e.getKey(),
                    after.labels().getOrDefault(e.getKey(), e.getKey()),
                    sum(before, e.getKey()),
                    sum(after, e.getKey()),
                    e.getValue().stream().mapToInt(c -> Math.max(0, c.net())).sum(),
                    e.getValue().stream().mapToInt(c -> Math.max(0, -c.net())).sum(),
                    (int) e.getValue().stream().filter(c -> c.before() == 0).count(),
                    (int) e.getValue().stream().filter(c -> c.after() == 0).count()))
        .sorted(Comparator.comparing(TypeChange::label))
        .toList();
  }

  private static int sum(CountedVintage vintage, String type) {
    return vintage.counts().values().stream()
        .mapToInt(byType -> byType.getOrDefault(type, 0))
        .sum();
  }
}
