package org.maillage.domain.diagnostic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.maillage.domain.diagnostic.CrowFlyShortcut.CommuneLoss;
import org.maillage.domain.diagnostic.CrowFlyShortcut.Loss;
import org.maillage.domain.diagnostic.CrowFlyShortcut.ServiceLoss;
import org.maillage.domain.diagnostic.CrowFlyShortcut.Settings;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;

/**
 * Computes a {@link CrowFlyShortcut} from where people live to the services of the basket: who has
 * a nearest place by road that is not among the nearest as the crow flies, and what the best of
 * those costs instead. See docs/methodes/vol-d-oiseau.md.
 *
 * <p>Times to single places are asked for only where the nearest was missed; what is asked about a
 * place is asked once, for all services together.
 */
public final class CrowFlyCalculation {

  private final DiagnosticInput input;
  private final Settings settings;
  private final Origins origins;
  private final TravelTimes.FromOrigins travel;

  private CrowFlyCalculation(DiagnosticInput input, Settings settings, TravelTimes travelTimes) {
    this.input = input;
    this.settings = settings;
    this.origins = Origins.of(input, Methode.CARROYEE);
    this.travel = travelTimes.from(origins.positions());
  }

  /** Told how far the work has come. */
  @FunctionalInterface
  public interface Listener {
    /**
     * Called by one thread at a time.
     *
     * @param stage {@code nearest}: services; {@code candidates}: places
     */
    void at(String stage, int done, int total);
  }

  /**
   * Compares.
   *
   * @param input territory, people, offer, basket
   * @param settings of the shortcuts
   * @param travelTimes the engine
   */
  public static CrowFlyShortcut compute(
      DiagnosticInput input, Settings settings, TravelTimes travelTimes, Listener listener) {
    return new CrowFlyCalculation(input, settings, travelTimes).run(listener);
  }

  private CrowFlyShortcut run(Listener listener) {
    List<ServiceView> views = views(listener);
    findBestCandidates(views, listener);
    Loss[] ofCommune = new Loss[input.territory().communes().size()];
    Arrays.fill(ofCommune, Loss.NONE);
    List<ServiceLoss> services = new ArrayList<>();
    Loss whole = Loss.NONE;
    for (ServiceView view : views) {
      ServiceLoss loss = loss(view, ofCommune);
      if (loss.loss().people() > 0) {
        services.add(loss);
        whole = whole.plus(loss.loss());
      }
    }
    return new CrowFlyShortcut(
        input.territory().id(),
        input.panier().id(),
        input.panier().version(),
        settings,
        services,
        whole,
        communes(ofCommune));
  }

  /** The services of the basket that have a place, each with what the shortcut sees of it. */
  private List<ServiceView> views(Listener listener) {
    List<String> codes = input.panier().services();
    AtomicInteger done = new AtomicInteger();
    return codes.parallelStream()
        .map(
            code -> {
              ServiceView view = new ServiceView(code, places(code));
              synchronized (done) {
                listener.at("nearest", done.incrementAndGet(), codes.size());
              }
              return view;
            })
        .filter(view -> !view.places.isEmpty())
        .toList();
  }

  private List<LatLon> places(String serviceCode) {
    return input.structures().stream()
        .filter(structure -> structure.services().contains(serviceCode))
        .map(structure -> structure.position())
        .distinct()
        .sorted(Comparator.comparingDouble(LatLon::latDeg).thenComparing(LatLon::lonDeg))
        .toList();
  }

  /** One service: its places, the true answer, and for those missed the best that was looked at. */
  private final class ServiceView {
    private final String code;
    private final List<LatLon> places;
    private final TravelTimes.NearestPlaces truth;
    private final double[] crowFlyM = new double[origins.size()];

    /** Origins whose nearest place by road is not among those looked at, and what was. */
    private final Map<Integer, int[]> candidates = new HashMap<>();

    /** Best time of the candidates; {@link TravelTimes#UNREACHED} until one is reached. */
    private final long[] candidateMs = new long[origins.size()];

    ServiceView(String code, List<LatLon> places) {
      this.code = code;
      this.places = places;
      this.truth = travel.toNearest(places);
      Arrays.fill(candidateMs, TravelTimes.UNREACHED);
      CrowFlyNearest crowFly = new CrowFlyNearest(places);
      for (int o = 0; o < origins.size() && !places.isEmpty(); o++) {
        if (counts(o)) {
          int[] looked = crowFly.nearest(origins.positions().get(o), settings.nearest());
          crowFlyM[o] = origins.positions().get(o).distanceM(places.get(looked[0]));
          int nearest = truth.destination(o);
          if (Arrays.stream(looked).noneMatch(place -> place == nearest)) {
            candidates.put(o, looked);
          }
        }
      }
    }

    boolean counts(int origin) {
      return origins.people(origin) > 0 && truth.timeMs(origin) != TravelTimes.UNREACHED;
    }

    synchronized void offer(int origin, long timeMs) {
      if (timeMs >= 0 && (candidateMs[origin] < 0 || timeMs < candidateMs[origin])) {
        candidateMs[origin] = timeMs;
      }
    }
  }

  /** An origin of a service that wants to know its time to a place. */
  private record Want(ServiceView view, int origin) {}

  private void findBestCandidates(List<ServiceView> views, Listener listener) {
    Map<LatLon, List<Want>> wants = new HashMap<>();
    for (ServiceView view : views) {
      view.candidates.forEach(
          (origin, looked) -> {
            for (int place : looked) {
              wants
                  .computeIfAbsent(view.places.get(place), p -> new ArrayList<>())
                  .add(new Want(view, origin));
            }
          });
    }
    AtomicInteger done = new AtomicInteger();
    wants.entrySet().parallelStream()
        .forEach(
            entry -> {
              answer(entry.getKey(), entry.getValue());
              synchronized (done) {
                listener.at("candidates", done.incrementAndGet(), wants.size());
              }
            });
  }

  private void answer(LatLon place, List<Want> wants) {
    int[] asking = wants.stream().mapToInt(Want::origin).toArray();
    long[] timeMs = travel.toPlace(asking, place);
    for (int i = 0; i < asking.length; i++) {
      wants.get(i).view().offer(asking[i], timeMs[i]);
    }
  }

  private ServiceLoss loss(ServiceView view, Loss[] ofCommune) {
    Loss sum = Loss.NONE;
    String worst = "";
    for (int o = 0; o < origins.size(); o++) {
      if (view.counts(o)) {
        Loss own = loss(view, o);
        if (own.mostLostMs() > sum.mostLostMs()) {
          worst = input.territory().communes().get(origins.communeOf(o)).code();
        }
        sum = sum.plus(own);
        ofCommune[origins.communeOf(o)] = ofCommune[origins.communeOf(o)].plus(own);
      }
    }
    return new ServiceLoss(view.code, view.places.size(), sum, worst);
  }

  private Loss loss(ServiceView view, int origin) {
    double people = origins.people(origin);
    long trueMs = view.truth.timeMs(origin);
    double errorMs = settings.timeMs(view.crowFlyM[origin]) - trueMs;
    double offMs = people * Math.abs(errorMs);
    double biasMs = people * errorMs;
    if (!view.candidates.containsKey(origin)) {
      return new Loss(people, 0, 0, 0, 0, offMs, biasMs);
    }
    long lookedMs = view.candidateMs[origin];
    if (lookedMs == TravelTimes.UNREACHED) {
      return new Loss(people, people, people, 0, 0, offMs, biasMs);
    }
    // Another place may be exactly as near: then nothing is lost.
    long lostMs = lookedMs - trueMs;
    return new Loss(people, lostMs > 0 ? people : 0, 0, people * lostMs, lostMs, offMs, biasMs);
  }

  private List<CommuneLoss> communes(Loss[] ofCommune) {
    List<CommuneLoss> lines = new ArrayList<>();
    List<Commune> communes = input.territory().communes();
    for (int c = 0; c < ofCommune.length; c++) {
      if (ofCommune[c].people() > 0) {
        lines.add(new CommuneLoss(communes.get(c).code(), communes.get(c).name(), ofCommune[c]));
      }
    }
    Comparator<CommuneLoss> byLoss =
        Comparator.comparingDouble(line -> line.loss().lostPerPersonMs());
    lines.sort(Collections.reverseOrder(byLoss).thenComparing(CommuneLoss::code));
    return lines;
  }
}
