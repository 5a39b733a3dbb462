package org.maillage.domain.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.diagnostic.Access;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.GroupAccess;
import org.maillage.domain.diagnostic.MeanTime;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.diagnostic.WeightedTimes;
import org.maillage.domain.diagnostic.remoteness.Remoteness;
import org.maillage.domain.diagnostic.remoteness.Remoteness.CommuneRemoteness;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Panier;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.PopulationPoint;

/**
 * From times before and after to what a scenario does to people. Formulas and a worked example:
 * docs/methodes/scenarios.md.
 *
 * <p>Of several services the mean of a person rests on those that have a time both before and
 * after: a service that appears or disappears would otherwise pass for a change of time.
 */
public final class EffectCalculation {

  private final List<Commune> communes;
  private final Panier panier;
  private final List<CommuneAccess> access;
  private final Remoteness remoteness;
  private final List<Group> groups;
  private final int[][] pointsOf;
  private final double[][] weightOf;
  private final double[] people;
  private final double[] farPeople;
  private volatile @Nullable Before lastBefore;

  /**
   * A baseline, looked at many times.
   *
   * @param communes the territory's, in order
   * @param points where people live, of these communes only
   * @param panier the basket of the diagnostic
   * @param access times of the communes before, in the same order
   * @param remoteness who is far before, in the same order
   * @param groups of whom one wants to know whether they gain
   */
  public EffectCalculation(
      List<Commune> communes,
      List<PopulationPoint> points,
      Panier panier,
      List<CommuneAccess> access,
      Remoteness remoteness,
      List<Group> groups) {
    this.communes = List.copyOf(communes);
    this.panier = panier;
    this.access = List.copyOf(access);
    this.remoteness = remoteness;
    this.groups = List.copyOf(groups);
    this.people = points.stream().mapToDouble(PopulationPoint::people).toArray();
    Map<String, Integer> index = new HashMap<>();
    communes.forEach(commune -> index.put(commune.code(), index.size()));
    int[] communeOf =
        points.stream().mapToInt(p -> Objects.requireNonNull(index.get(p.communeCode()))).toArray();
    this.pointsOf = pointsByCommune(communeOf, communes.size());
    this.weightOf =
        Arrays.stream(pointsOf)
            .map(own -> Arrays.stream(own).mapToDouble(p -> people[p]).toArray())
            .toArray(double[][]::new);
    this.farPeople = new double[people.length];
    for (int p = 0; p < people.length; p++) {
      boolean far = !remoteness.communes().get(communeOf[p]).farFrom().isEmpty();
      farPeople[p] = far ? people[p] : 0;
    }
  }

  private static int[][] pointsByCommune(int[] communeOf, int communes) {
    List<List<Integer>> lists = new ArrayList<>();
    for (int c = 0; c < communes; c++) {
      lists.add(new ArrayList<>());
    }
    for (int p = 0; p < communeOf.length; p++) {
      lists.get(communeOf[p]).add(p);
    }
    return lists.stream()
        .map(own -> own.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  /**
   * Times of the services of a subject.
   *
   * @param services codes, not empty
   * @param beforeMs by service, one a point in milliseconds, negative where there is none; at least
   *     the services of the subject
   * @param afterMs the same after the changes
   */
  public record Times(
      List<String> services, Map<String, long[]> beforeMs, Map<String, long[]> afterMs) {
    public Times {
      services = List.copyOf(services);
      beforeMs = Map.copyOf(beforeMs);
      afterMs = Map.copyOf(afterMs);
    }
  }

  /**
   * What a scenario does.
   *
   * @param subject what the times are about
   * @param times of its services
   * @param changedMs times after of all services that changed, for the remoteness of communes;
   *     empty to leave it as it was
   * @param week opening hours of the nearest place
   */
  public ScenarioEffect effect(
      Subject subject, Times times, Map<String, long[]> changedMs, ScenarioEffect.Week week) {
    long[] before = new long[people.length];
    long[] after = new long[people.length];
    means(times, before, after);
    IntToDoubleFunction everybody = p -> people[p];
    Remoteness remoteAfter = remotenessAfter(changedMs);
    return new ScenarioEffect(
        subject,
        accessBefore(before),
        GroupAccess.of(after, everybody),
        Gains.of(before, after, everybody),
        Gains.of(before, after, p -> farPeople[p]),
        groups.stream().map(group -> ofGroup(group, before, after)).toList(),
        communeEffects(times, before, after, remoteAfter),
        remoteAfter,
        week);
  }

  /** The same from question to question while a place is dragged. */
  private GroupAccess accessBefore(long[] before) {
    Before last = lastBefore;
    if (last == null || !Arrays.equals(last.timeMs(), before)) {
      last = new Before(before, GroupAccess.of(before, p -> people[p]));
      lastBefore = last;
    }
    return last.access();
  }

  private record Before(long[] timeMs, GroupAccess access) {}

  private ScenarioEffect.OfGroup ofGroup(Group group, long[] before, long[] after) {
    double all = 0;
    for (int p = 0; p < people.length; p++) {
      all += group.people().applyAsDouble(p);
    }
    return new ScenarioEffect.OfGroup(group.key(), all, Gains.of(before, after, group.people()));
  }

  /** Mean of each point over the services that have a time both before and after. */
  private static void means(Times times, long[] before, long[] after) {
    List<long[]> services = times.services().stream().map(s -> get(times.beforeMs(), s)).toList();
    List<long[]> changed = times.services().stream().map(s -> get(times.afterMs(), s)).toList();
    for (int p = 0; p < before.length; p++) {
      int point = p;
      Pair pair = Pair.of(services.size(), s -> services.get(s)[point], s -> changed.get(s)[point]);
      before[p] = pair.before();
      after[p] = pair.after();
    }
  }

  private static long[] get(Map<String, long[]> times, String service) {
    return Objects.requireNonNull(times.get(service), () -> "no times to " + service);
  }

  /** Two means over the same services. */
  private record Pair(long before, long after) {

    interface OfService {
      long timeMs(int service);
    }

    static Pair of(int services, OfService before, OfService after) {
      double beforeMs = 0;
      double afterMs = 0;
      int both = 0;
      for (int s = 0; s < services; s++) {
        if (before.timeMs(s) >= 0 && after.timeMs(s) >= 0) {
          beforeMs += before.timeMs(s);
          afterMs += after.timeMs(s);
          both++;
        }
      }
      return both > 0
          ? new Pair(Math.round(beforeMs / both), Math.round(afterMs / both))
          : new Pair(mean(services, before), mean(services, after));
    }

    private static long mean(int services, OfService times) {
      double sum = 0;
      int known = 0;
      for (int s = 0; s < services; s++) {
        if (times.timeMs(s) >= 0) {
          sum += times.timeMs(s);
          known++;
        }
      }
      return known == 0 ? TravelTimes.UNREACHED : Math.round(sum / known);
    }
  }

  private List<CommuneEffect> communeEffects(
      Times times, long[] before, long[] after, Remoteness remoteAfter) {
    int services = times.services().size();
    long[][] communeBefore = new long[services][];
    long[][] communeAfter = new long[services][];
    for (int s = 0; s < services; s++) {
      long[] own = get(times.beforeMs(), times.services().get(s));
      long[] changed = get(times.afterMs(), times.services().get(s));
      communeBefore[s] = communeMeans(own);
      communeAfter[s] = changed == own ? communeBefore[s] : communeMeans(changed);
    }
    List<CommuneEffect> effects = new ArrayList<>();
    for (int c = 0; c < communes.size(); c++) {
      int commune = c;
      Pair pair = Pair.of(services, s -> communeBefore[s][commune], s -> communeAfter[s][commune]);
      double gaining = 0;
      double losing = 0;
      for (int p : pointsOf[c]) {
        boolean both = before[p] >= 0 && after[p] >= 0;
        gaining += both && after[p] < before[p] ? people[p] : 0;
        losing += both && after[p] > before[p] ? people[p] : 0;
      }
      effects.add(
          new CommuneEffect(
              communes.get(c).code(),
              pair.before(),
              pair.after(),
              gaining,
              losing,
              farFrom(remoteness.communes().get(c)),
              farFrom(remoteAfter.communes().get(c))));
    }
    return effects;
  }

  private static int farFrom(CommuneRemoteness commune) {
    return commune.known() ? commune.farFrom().size() : -1;
  }

  /** Mean time of each commune's people, as the diagnostic makes it. */
  private long[] communeMeans(long[] timeMs) {
    long[] means = new long[communes.size()];
    for (int c = 0; c < means.length; c++) {
      means[c] = WeightedTimes.meanMs(timeMs, pointsOf[c], weightOf[c]);
    }
    return means;
  }

  /** Only services of the basket make remoteness, and only communes with another time change. */
  private Remoteness remotenessAfter(Map<String, long[]> changedMs) {
    Map<String, long[]> means = new HashMap<>();
    changedMs.forEach(
        (service, times) -> {
          if (panier.findGamme(service).isPresent()) {
            means.put(service, communeMeans(times));
          }
        });
    if (means.isEmpty()) {
      return remoteness;
    }
    List<CommuneAccess> changed = new ArrayList<>();
    for (int c = 0; c < communes.size(); c++) {
      CommuneAccess before = access.get(c);
      changed.add(isChanged(before, means, c) ? changed(before, means, c) : before);
    }
    return Remoteness.of(changed, communes, remoteness.thresholds());
  }

  private static boolean isChanged(CommuneAccess before, Map<String, long[]> means, int commune) {
    return means.entrySet().stream()
        .anyMatch(
            service -> {
              Access access = before.services().get(service.getKey());
              return access == null || access.timeMs() != service.getValue()[commune];
            });
  }

  private CommuneAccess changed(CommuneAccess before, Map<String, long[]> means, int commune) {
    Map<String, Access> services = new LinkedHashMap<>(before.services());
    means.forEach(
        (service, ofCommunes) -> {
          long timeMs = ofCommunes[commune];
          services.put(
              service,
              timeMs < 0
                  ? Access.without(Access.Status.OFF_ROAD)
                  : new Access(Access.Status.ANSWERED, timeMs, null, 0));
        });
    Map<Gamme, MeanTime> gammes = new EnumMap<>(Gamme.class);
    panier.gammes().forEach((gamme, codes) -> gammes.put(gamme, mean(codes, services)));
    return new CommuneAccess(
        before.communeCode(), services, gammes, mean(panier.services(), services));
  }

  private static MeanTime mean(List<String> codes, Map<String, Access> services) {
    long[] known =
        codes.stream()
            .map(services::get)
            .filter(a -> a != null && a.timeMs() >= 0)
            .mapToLong(Access::timeMs)
            .toArray();
    return new MeanTime(
        known.length == 0
            ? TravelTimes.UNREACHED
            : Math.round(Arrays.stream(known).average().orElseThrow()),
        known.length,
        codes.size());
  }
}
