package org.maillage.app.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.home.RoadFiles;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.times.RoadTravelTimes;
import org.maillage.domain.diagnostic.PointTimes;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.diagnostic.TravelTimes.FromOrigins;
import org.maillage.domain.round.RoundAnswer;
import org.maillage.domain.round.RoundPlanner;
import org.maillage.domain.round.RoundProblem;
import org.maillage.domain.round.Stop;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.engine.profile.CarProfile;
import org.springframework.stereotype.Component;

/** Plans rounds in the territories in store. */
@Component
public class RoundService {

  private final TerritoryRepository territories;
  private final RoadFiles roadFiles;

  RoundService(TerritoryRepository territories, RoadFiles roadFiles) {
    this.territories = territories;
    this.roadFiles = roadFiles;
  }

  /** Where some people live who lack the service. */
  private record Home(LatLon position, double people) {}

  /**
   * Plans a round whose stops are the mairies. Who has a place of the service within the time, by
   * the times of the diagnostic, needs no bus.
   *
   * @param dossier a diagnostic by people's homes that has times to the service
   * @return empty where the territory has no roads in store
   * @throws IllegalArgumentException when the depot is no commune of the territory, or there are no
   *     times to the service
   */
  public Optional<RoundPlan> findPlan(DiagnosticDossier dossier, RoundQuestion question) {
    Commune depot = dossier.getCommune(question.depotCommune());
    return territories
        .findRoadNetwork(dossier.territory().id())
        .map(n -> new RoadTravelTimes(roadFiles.getGraph(n.fileSha256()), CarProfile.french()))
        .map(times -> plan(times, dossier, depot, question));
  }

  private static RoundPlan plan(
      TravelTimes times, DiagnosticDossier dossier, Commune depot, RoundQuestion question) {
    List<Commune> communes = dossier.territory().communes();
    List<Home> homes = lacking(dossier, question);
    MairieHours hours = new MairieHours(question.mairieHours() ? dossier.structures() : List.of());
    List<Stop> stops = new ArrayList<>();
    int unknown = 0;
    for (Commune commune : communes) {
      Optional<List<Stop.Window>> windows = hours.findWindows(commune.code());
      unknown += question.mairieHours() && windows.isEmpty() ? 1 : 0;
      stops.add(
          new Stop(commune.code(), commune.name(), commune.townHall(), windows.orElse(List.of())));
    }
    RoundProblem problem = problem(times, depot, stops, homes, question);
    RoundAnswer answer = RoundPlanner.plan(problem);
    return new RoundPlan(question, communes, answer, peopleNear(problem), unknown);
  }

  private static List<Home> lacking(DiagnosticDossier dossier, RoundQuestion question) {
    PointTimes times = dossier.pointTimes();
    List<PopulationPoint> points = dossier.points();
    if (times.origins() != points.size()) {
      throw new IllegalArgumentException("the diagnostic has no times of people's homes");
    }
    List<Home> homes = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      long ms = times.timeMs(question.serviceCode(), i);
      if ((ms < 0 || ms > question.withinMs()) && points.get(i).people() > 0) {
        homes.add(new Home(points.get(i).position(), points.get(i).people()));
      }
    }
    return homes;
  }

  private static RoundProblem problem(
      TravelTimes times,
      Commune depot,
      List<Stop> stops,
      List<Home> homes,
      RoundQuestion question) {
    List<LatLon> origins = new ArrayList<>();
    origins.add(depot.townHall());
    stops.forEach(stop -> origins.add(stop.position()));
    int sites = origins.size();
    homes.forEach(home -> origins.add(home.position()));
    FromOrigins from = times.from(origins);
    int[] everybody = IntStream.range(0, origins.size()).toArray();
    int[][] legs = new int[sites][];
    int[][] reach = new int[stops.size()][];
    IntStream.range(0, sites)
        .parallel()
        .forEach(
            site -> {
              long[] ms = from.toPlace(everybody, origins.get(site));
              legs[site] = part(ms, 0, sites);
              if (site > 0) {
                reach[site - 1] = part(ms, sites, ms.length);
              }
            });
    return new RoundProblem(
        homes.stream().map(Home::people).toList(),
        stops,
        new ColumnTimes(homes.size(), reach),
        question.withinMs(),
        question.share(),
        new ColumnTimes(sites, legs),
        question.week());
  }

  /** A part of the times; a leg of 24 days is none. */
  private static int[] part(long[] ms, int begin, int end) {
    return IntStream.range(begin, end)
        .map(i -> ms[i] < 0 || ms[i] > Integer.MAX_VALUE ? -1 : (int) ms[i])
        .toArray();
  }

  private static List<Long> peopleNear(RoundProblem problem) {
    List<Long> near = new ArrayList<>();
    for (int stop = 0; stop < problem.stops().size(); stop++) {
      double people = 0;
      for (int home = 0; home < problem.weights().size(); home++) {
        int ms = problem.reach().timeMs(home, stop);
        people += ms >= 0 && ms <= problem.withinMs() ? problem.weights().get(home) : 0;
      }
      near.add(Math.round(people));
    }
    return near;
  }
}
