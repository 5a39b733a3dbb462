package org.maillage.app.siting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.maillage.app.home.RoadFiles;
import org.maillage.app.territory.RoadNetwork;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.times.RoadTravelTimes;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.engine.profile.CarProfile;
import org.springframework.stereotype.Component;

/**
 * Times by car from where people live to any site: one reverse search a site. What was searched for
 * a territory is kept until another one is asked about, so that a second question about it costs
 * nothing.
 */
@Component
class SitingTimes {

  /** 200 MB: 1,000 sites for 50,000 points where people live. */
  private static final long MOST_KEPT = 50_000_000;

  private final TerritoryRepository territories;
  private final RoadFiles roadFiles;
  private Optional<Roads> roads = Optional.empty();

  SitingTimes(TerritoryRepository territories, RoadFiles roadFiles) {
    this.territories = territories;
    this.roadFiles = roadFiles;
  }

  /** A network with everybody on it, and the times that are known. */
  private record Roads(
      String sha256,
      List<PopulationPoint> people,
      TravelTimes.FromOrigins homes,
      Map<LatLon, int[]> columns) {}

  /**
   * Times of every point to each of some sites.
   *
   * @param done told how many sites are done, by any thread
   * @param goesOn false to give up; the sites that are missing are then left without times
   * @return one array a site, milliseconds by point, -1 for no way; empty when given up
   * @throws SitingRefusedException when the territory has no roads
   */
  synchronized Optional<List<int[]>> columns(
      String territoryId,
      List<PopulationPoint> people,
      List<LatLon> sites,
      IntConsumer done,
      BooleanSupplier goesOn) {
    Roads of = roads(territoryId, people);
    if ((long) of.columns().size() * people.size() > MOST_KEPT) {
      of.columns().clear();
    }
    List<LatLon> missing =
        sites.stream().distinct().filter(site -> !of.columns().containsKey(site)).toList();
    int[] origins = IntStream.range(0, people.size()).toArray();
    int[][] found = new int[missing.size()][];
    AtomicInteger count = new AtomicInteger(sites.size() - missing.size());
    ForkJoinTask<?> task =
        ForkJoinPool.commonPool()
            .submit(
                () ->
                    IntStream.range(0, missing.size())
                        .parallel()
                        .filter(i -> goesOn.getAsBoolean())
                        .forEach(
                            i -> {
                              found[i] = column(of.homes().toPlace(origins, missing.get(i)));
                              done.accept(count.incrementAndGet());
                            }));
    task.join();
    for (int i = 0; i < found.length; i++) {
      if (found[i] == null) {
        return Optional.empty();
      }
      of.columns().put(missing.get(i), found[i]);
    }
    return Optional.of(sites.stream().map(site -> column(of, site)).toList());
  }

  private static int[] column(Roads of, LatLon site) {
    int[] column = of.columns().get(site);
    if (column == null) {
      throw new IllegalStateException("no times to " + site);
    }
    return column;
  }

  private static int[] column(long[] timesMs) {
    return Arrays.stream(timesMs)
        .mapToInt(ms -> ms < 0 ? -1 : (int) Math.min(ms, Integer.MAX_VALUE))
        .toArray();
  }

  private Roads roads(String territoryId, List<PopulationPoint> people) {
    String sha256 =
        territories
            .findRoadNetwork(territoryId)
            .map(RoadNetwork::fileSha256)
            .orElseThrow(() -> new SitingRefusedException("noRoads"));
    Optional<Roads> kept =
        roads.filter(known -> known.sha256().equals(sha256) && known.people().equals(people));
    if (kept.isEmpty()) {
      roads = Optional.empty();
      TravelTimes times = new RoadTravelTimes(roadFiles.getGraph(sha256), CarProfile.french());
      TravelTimes.FromOrigins homes =
          times.from(people.stream().map(PopulationPoint::position).toList());
      kept = Optional.of(new Roads(sha256, people, homes, new HashMap<>()));
      roads = kept;
    }
    return kept.get();
  }
}
