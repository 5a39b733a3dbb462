package org.maillage.app.isochrone;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.home.RoadFiles;
import org.maillage.app.territory.RoadNetwork;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.times.Isochrones;
import org.maillage.app.times.NamedPlace;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.engine.query.Direction;
import org.springframework.stereotype.Component;

/**
 * Isochrones of the territories in store. Reading a graph and attaching everybody's home to it
 * takes far longer than a question, so the last few are kept.
 */
@Component
public class IsochroneService {

  /** Two modes of two territories, or both directions of one. */
  private static final int KEPT = 4;

  private final TerritoryRepository territories;
  private final RoadFiles roadFiles;

  /** The least recently used first. */
  private final Map<Key, Ready> ready = new LinkedHashMap<>(KEPT, 0.75f, true);

  IsochroneService(TerritoryRepository territories, RoadFiles roadFiles) {
    this.territories = territories;
    this.roadFiles = roadFiles;
  }

  private record Key(String roadsSha256, Mode mode, boolean leaving) {}

  private record Ready(List<PopulationPoint> people, Isochrones isochrones) {}

  /**
   * What is asked.
   *
   * @param places around which; not empty
   * @param minutes thresholds, ascending
   * @param mode by what
   * @param leaving true for from the places, false for to them
   */
  public record Question(
      List<NamedPlace> places, List<Integer> minutes, Mode mode, boolean leaving) {
    public Question {
      places = List.copyOf(places);
      minutes = List.copyOf(minutes);
    }
  }

  /**
   * What is reached.
   *
   * @param within areas and people of each threshold
   * @param bands for each point where people live the index of its threshold, as {@link
   *     Isochrones#bands}
   * @param offRoad places without a road, from which nothing is reached
   */
  public record Answer(List<Isochrones.Within> within, List<Integer> bands, int offRoad) {
    public Answer {
      within = List.copyOf(within);
      bands = List.copyOf(bands);
    }
  }

  /** The answer; empty where the territory has no graph for the mode. */
  public Optional<Answer> find(DiagnosticDossier dossier, Question question) {
    String id = dossier.territory().id();
    Optional<RoadNetwork> network =
        question.mode() == Mode.VOITURE
            ? territories.findRoadNetwork(id)
            : territories.findWalkNetwork(id);
    return network.map(
        n ->
            answer(
                get(new Key(n.fileSha256(), question.mode(), question.leaving()), dossier.points()),
                question));
  }

  private static Answer answer(Isochrones isochrones, Question question) {
    // A search has memory of its own: one question at a time.
    synchronized (isochrones) {
      return new Answer(
          isochrones.around(question.places(), question.minutes()),
          isochrones.bands(question.places(), question.minutes()),
          (int) question.places().stream().filter(isochrones::isOffRoad).count());
    }
  }

  private Isochrones get(Key key, List<PopulationPoint> people) {
    synchronized (ready) {
      Ready kept = ready.get(key);
      if (kept == null || !kept.people().equals(people)) {
        kept =
            new Ready(
                people,
                new Isochrones(
                    roadFiles.getGraph(key.roadsSha256()),
                    key.mode().profile(),
                    key.leaving() ? Direction.FROM_PLACES : Direction.TO_PLACES,
                    people));
        ready.put(key, kept);
        if (ready.size() > KEPT) {
          ready.remove(ready.keySet().iterator().next());
        }
      }
      return kept.isochrones();
    }
  }
}
