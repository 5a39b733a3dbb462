package org.maillage.app.portal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.RoadFiles;
import org.maillage.app.isochrone.Mode;
import org.maillage.app.register.LiveOffer;
import org.maillage.app.register.Offer;
import org.maillage.app.territory.RoadNetwork;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.data.communes.CommuneCodes;
import org.maillage.data.hours.OpeningCalendar;
import org.maillage.data.hours.PublicHolidays;
import org.maillage.data.hours.SchoolHolidays;
import org.maillage.domain.offer.Structure;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.query.BucketSearch;
import org.maillage.engine.query.Direction;
import org.maillage.engine.query.NearestTimes;
import org.maillage.engine.query.Reach;
import org.maillage.engine.query.SearchPool;
import org.maillage.engine.snap.RoadSnapper;
import org.maillage.engine.snap.SnappedPoint;
import org.springframework.stereotype.Component;

/**
 * The places nearest to somebody by the road, and whether they are open. One search from where he
 * stands, wider only when too few places were found; the places of a territory are attached to the
 * road once. Safe for any number of threads.
 */
@Component
public class NearbyPlaces {

  /** Two modes of two territories. */
  private static final int KEPT = 4;

  private static final int MS_PER_MINUTE = 60_000;
  private static final long NS_PER_MS = 1_000_000;

  /** So many of the closed places, the nearest, tell when they open next. */
  private static final int CLOSED_WITH_NEXT = 20;

  /** How far is looked, one circle after the other, in minutes; then everywhere. */
  private static final List<Integer> CIRCLES_MIN = List.of(15, 45, 120, 24 * 60);

  private final TerritoryRepository territories;
  private final RoadFiles roadFiles;
  private final LiveOffer offers;

  /** The least recently used first. */
  private final Map<Key, Ready> ready = new LinkedHashMap<>(KEPT, 0.75f, true);

  NearbyPlaces(TerritoryRepository territories, RoadFiles roadFiles, LiveOffer offers) {
    this.territories = territories;
    this.roadFiles = roadFiles;
    this.offers = offers;
  }

  private record Key(String roadsSha256, Mode mode) {}

  /** A place on the road, with its hours. */
  private record Located(
      Structure structure, SnappedPoint point, @Nullable OpeningCalendar calendar) {}

  private static final class Ready {
    private final Offer offer;
    private final RoadSnapper snapper;
    private final SearchPool searches;
    private final Map<String, List<Located>> byService = new ConcurrentHashMap<>();

    Ready(Offer offer, RoadSnapper snapper, SearchPool searches) {
      this.offer = offer;
      this.snapper = snapper;
      this.searches = searches;
    }

    Ready(Offer offer, RoadGraph graph, Mode mode) {
      this(
          offer,
          new RoadSnapper(graph, mode.profile()),
          new SearchPool(graph, Direction.FROM_PLACES));
    }

    List<Located> places(String service) {
      return byService.computeIfAbsent(service, this::locate);
    }

    private List<Located> locate(String service) {
      Map<String, PublicHolidays> holidays = new HashMap<>();
      List<Located> located = new ArrayList<>();
      for (Structure structure : offer.structures()) {
        if (structure.services().contains(service)) {
          snapper
              .findNearest(structure.position().latDeg(), structure.position().lonDeg())
              .ifPresent(
                  point ->
                      located.add(new Located(structure, point, calendar(structure, holidays))));
        }
      }
      return List.copyOf(located);
    }
  }

  private static @Nullable OpeningCalendar calendar(
      Structure structure, Map<String, PublicHolidays> holidays) {
    String hours = structure.openingHours();
    return hours == null
        ? null
        : OpeningCalendar.of(
                hours,
                holidays.computeIfAbsent(
                    CommuneCodes.departementOf(structure.communeCode()), PublicHolidays::of),
                SchoolHolidays.NOT_KNOWN)
            .orElse(null);
  }

  /** The calendar of a place; empty where its hours are not published or not followed. */
  public static Optional<OpeningCalendar> calendar(Structure structure) {
    return Optional.ofNullable(calendar(structure, new HashMap<>()));
  }

  /**
   * What is found.
   *
   * @param places the nearest first
   * @param offRoad true when no road is near enough to where one stands
   */
  public record Found(List<NearbyPlace> places, boolean offRoad) {
    public Found {
      places = List.copyOf(places);
    }
  }

  /**
   * The places that give the service, the nearest first: at least so many that are open then, or
   * whose hours nobody knows, when there are so many; the closed ones on the way are among them,
   * the nearest {@value #CLOSED_WITH_NEXT} of them with when they open next.
   *
   * @param id of the territory
   * @param enough 1 or more
   * @return empty where the territory has no roads for the mode
   */
  public Optional<Found> find(String id, Need need, int enough) {
    Optional<RoadNetwork> network =
        need.mode() == Mode.VOITURE
            ? territories.findRoadNetwork(id)
            : territories.findWalkNetwork(id);
    return network.map(
        n -> answer(get(new Key(n.fileSha256(), need.mode()), offers.offer(id)), need, enough));
  }

  private static Found answer(Ready ready, Need need, int enough) {
    Optional<SnappedPoint> start =
        ready.snapper.findNearest(need.from().latDeg(), need.from().lonDeg());
    if (start.isEmpty()) {
      return new Found(List.of(), true);
    }
    List<Located> candidates = ready.places(need.service());
    return ready.searches.ask(
        search -> {
          List<NearbyPlace> found = List.of();
          for (int circle : CIRCLES_MIN) {
            found = within(search, start.get(), circle * MS_PER_MINUTE, candidates, need);
            if (found.stream().filter(NearbyPlaces::mayBeOpen).count() >= enough
                || found.size() == candidates.size()) {
              break;
            }
          }
          return new Found(found, false);
        });
  }

  private static boolean mayBeOpen(NearbyPlace place) {
    return place.opening().state() != OpeningCalendar.State.CLOSED;
  }

  private static List<NearbyPlace> within(
      BucketSearch search, SnappedPoint start, int withinMs, List<Located> candidates, Need need) {
    NearestTimes times = search.nearest(List.of(start), withinMs);
    List<Reached> reached = new ArrayList<>();
    for (Located candidate : candidates) {
      Reach reach = times.from(candidate.point());
      if (reach.isReached() && reach.timeMs() <= withinMs) {
        reached.add(new Reached(candidate, reach.timeMs(), Math.round(reach.lengthMm() / 1000.0)));
      }
    }
    reached.sort(
        Comparator.comparingLong(Reached::timeMs)
            .thenComparing(place -> place.candidate().structure().id()));
    List<NearbyPlace> found = new ArrayList<>(reached.size());
    int closed = 0;
    for (Reached place : reached) {
      Opening opening = opening(place, need.moment(), closed < CLOSED_WITH_NEXT);
      closed += opening.state() == OpeningCalendar.State.CLOSED ? 1 : 0;
      found.add(
          new NearbyPlace(place.candidate().structure(), place.timeMs(), place.lengthM(), opening));
    }
    return found;
  }

  /** A place within reach. */
  private record Reached(Located candidate, long timeMs, long lengthM) {}

  /** When a place opens next is looked for day by day: only for those that somebody reads of. */
  private static Opening opening(
      Reached place, @Nullable LocalDateTime moment, boolean withNextOpening) {
    OpeningCalendar calendar = place.candidate().calendar();
    if (moment == null || calendar == null) {
      return Opening.UNKNOWN;
    }
    LocalDateTime arrival = moment.plusNanos(place.timeMs() * NS_PER_MS);
    return withNextOpening || calendar.find(arrival).isPresent()
        ? Opening.at(arrival, calendar)
        : new Opening(OpeningCalendar.State.CLOSED, null, null);
  }

  /** The road is read once; the places are attached to it anew when the register changes. */
  private Ready get(Key key, Offer offer) {
    synchronized (ready) {
      Ready kept = ready.get(key);
      if (kept == null) {
        kept = new Ready(offer, roadFiles.getGraph(key.roadsSha256()), key.mode());
        ready.put(key, kept);
        if (ready.size() > KEPT) {
          ready.remove(ready.keySet().iterator().next());
        }
      } else if (kept.offer != offer) {
        kept = new Ready(offer, kept.snapper, kept.searches);
        ready.put(key, kept);
      }
      return kept;
    }
  }
}
