package org.maillage.domain.diagnostic.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.run.DiagnosticRun.RunCommune;

/**
 * Two runs, before and after, for one subject: who gained and who lost time. See
 * docs/methodes/executions.md. Gains are positive; people are those of the later run, and of the
 * earlier one for communes that are gone.
 *
 * @param subject what the times are about
 * @param communes one line a commune of either run, by code
 * @param bands communes and people by size of the change, from the largest loss to the largest
 *     gain; only communes with a time before and after
 * @param gained communes and people of the bands of gain
 * @param lost communes and people of the bands of loss
 * @param steady communes and people whose time hardly changed
 * @param incomparable communes and people without a time before or after, or in one run only
 * @param meanGainMs mean gain of everyone comparable, weighted by people; 0 when nobody is
 * @param services services whose number of structures changed, in the order of the later run
 */
public record RunComparison(
    Subject subject,
    List<CommuneChange> communes,
    List<Band> bands,
    Tally gained,
    Tally lost,
    Tally steady,
    Tally incomparable,
    double meanGainMs,
    List<ServiceChange> services) {

  /** Less than this, either way, is no change: what rounding to minutes would invent or hide. */
  public static final long STEADY_MS = 30_000;

  /** Bounds of the bands above {@link #STEADY_MS}: three and six minutes, either way. */
  private static final List<Long> BOUNDS_MS = List.of(180_000L, 360_000L);

  /** What one can say of a commune. */
  public enum Status {
    /** A time before and after. */
    COMPARED,
    /** In the later run only: new, or split off. */
    APPEARED,
    /** In the earlier run only: merged away. */
    VANISHED,
    /** A time after, none before. */
    REACHED,
    /** A time before, none after. */
    NO_LONGER_REACHED,
    /** No time in either. */
    NO_TIME
  }

  /**
   * A commune.
   *
   * @param code INSEE code
   * @param name as in the later run, or in the earlier where it is gone
   * @param people people
   * @param status what can be said
   * @param beforeMs time before in milliseconds; null when there is none
   * @param afterMs time after; null when there is none
   */
  public record CommuneChange(
      String code,
      String name,
      long people,
      Status status,
      @Nullable Long beforeMs,
      @Nullable Long afterMs) {

    /** Milliseconds gained, negative when lost; 0 where nothing can be compared. */
    public long gainMs() {
      return beforeMs == null || afterMs == null ? 0 : beforeMs - afterMs;
    }
  }

  /** How many communes, and how many people live in them. */
  public record Tally(int communes, long people) {
    static final Tally NONE = new Tally(0, 0);

    Tally plus(long more) {
      return new Tally(communes + 1, people + more);
    }

    Tally plus(Tally other) {
      return new Tally(communes + other.communes, people + other.people);
    }
  }

  /**
   * Communes whose gain is in an interval. The middle one is that of no change, both bounds
   * included as steady; a bound belongs to the band nearer to no change.
   *
   * @param fromMs least gain; null for the largest losses, which have no end
   * @param toMs largest gain; null for the largest gains
   * @param tally who is in it
   */
  public record Band(@Nullable Long fromMs, @Nullable Long toMs, Tally tally) {}

  /**
   * A service of which there are more or fewer structures.
   *
   * @param serviceCode service
   * @param before structures in the earlier run, 0 when it did not know the service
   * @param after structures in the later run
   */
  public record ServiceChange(String serviceCode, int before, int after) {}

  public RunComparison {
    communes = List.copyOf(communes);
    bands = List.copyOf(bands);
    services = List.copyOf(services);
  }

  /** Compares two runs of one territory. */
  public static RunComparison of(DiagnosticRun before, DiagnosticRun after, Subject subject) {
    return of(before, after, subject, code -> true);
  }

  /**
   * Compares two runs of one territory on some of its communes.
   *
   * @param wanted says of an INSEE code whether the commune counts
   */
  public static RunComparison of(
      DiagnosticRun before, DiagnosticRun after, Subject subject, Predicate<String> wanted) {
    List<CommuneChange> communes =
        communes(before, after, subject).stream().filter(c -> wanted.test(c.code())).toList();
    Tally[] tallies = new Tally[2 * (BOUNDS_MS.size() + 1) + 1];
    java.util.Arrays.fill(tallies, Tally.NONE);
    Tally incomparable = Tally.NONE;
    double weighted = 0;
    double people = 0;
    for (CommuneChange commune : communes) {
      if (commune.status() == Status.COMPARED) {
        int band = band(commune.gainMs());
        tallies[band] = tallies[band].plus(commune.people());
        weighted += (double) commune.gainMs() * commune.people();
        people += commune.people();
      } else {
        incomparable = incomparable.plus(commune.people());
      }
    }
    List<Band> bands = bands(tallies);
    int middle = tallies.length / 2;
    return new RunComparison(
        subject,
        communes,
        bands,
        sum(bands.subList(middle + 1, bands.size())),
        sum(bands.subList(0, middle)),
        tallies[middle],
        incomparable,
        people == 0 ? 0 : weighted / people,
        services(before, after));
  }

  private static List<CommuneChange> communes(
      DiagnosticRun before, DiagnosticRun after, Subject subject) {
    Map<String, RunCommune> was = byCode(before);
    Map<String, RunCommune> is = byCode(after);
    Map<String, Long> beforeMs = before.timesMs(subject);
    Map<String, Long> afterMs = after.timesMs(subject);
    Set<String> codes = new java.util.TreeSet<>(was.keySet());
    codes.addAll(is.keySet());
    List<CommuneChange> lines = new ArrayList<>();
    for (String code : codes) {
      RunCommune then = was.get(code);
      RunCommune now = is.get(code);
      RunCommune named = now != null ? now : then;
      if (named != null) {
        Long first = beforeMs.get(code);
        Long second = afterMs.get(code);
        lines.add(
            new CommuneChange(
                code,
                named.name(),
                named.population(),
                status(then, now, first, second),
                first,
                second));
      }
    }
    return lines;
  }

  private static Status status(
      @Nullable RunCommune then,
      @Nullable RunCommune now,
      @Nullable Long beforeMs,
      @Nullable Long afterMs) {
    if (then == null) {
      return Status.APPEARED;
    }
    if (now == null) {
      return Status.VANISHED;
    }
    if (beforeMs == null) {
      return afterMs == null ? Status.NO_TIME : Status.REACHED;
    }
    return afterMs == null ? Status.NO_LONGER_REACHED : Status.COMPARED;
  }

  private static Map<String, RunCommune> byCode(DiagnosticRun run) {
    Map<String, RunCommune> communes = new HashMap<>();
    run.communes().forEach(commune -> communes.put(commune.code(), commune));
    return communes;
  }

  /** The band of a gain: a loss below the middle, a gain above it. */
  public static int band(long gainMs) {
    int middle = BOUNDS_MS.size() + 1;
    long size = Math.abs(gainMs);
    if (size <= STEADY_MS) {
      return middle;
    }
    int away = 1;
    for (long boundMs : BOUNDS_MS) {
      away += size > boundMs ? 1 : 0;
    }
    return gainMs > 0 ? middle + away : middle - away;
  }

  private static List<Band> bands(Tally[] tallies) {
    List<Long> edges = new ArrayList<>();
    for (int i = BOUNDS_MS.size() - 1; i >= 0; i--) {
      edges.add(-BOUNDS_MS.get(i));
    }
    edges.add(-STEADY_MS);
    edges.add(STEADY_MS);
    edges.addAll(BOUNDS_MS);
    List<Band> bands = new ArrayList<>();
    for (int b = 0; b < tallies.length; b++) {
      bands.add(
          new Band(
              b == 0 ? null : edges.get(b - 1),
              b == tallies.length - 1 ? null : edges.get(b),
              tallies[b]));
    }
    return bands;
  }

  private static Tally sum(List<Band> bands) {
    return bands.stream().map(Band::tally).reduce(Tally.NONE, Tally::plus);
  }

  private static List<ServiceChange> services(DiagnosticRun before, DiagnosticRun after) {
    Set<String> codes = new LinkedHashSet<>();
    after.diagnostic().services().forEach(service -> codes.add(service.serviceCode()));
    before.diagnostic().services().forEach(service -> codes.add(service.serviceCode()));
    List<ServiceChange> changes = new ArrayList<>();
    for (String code : codes) {
      int was = before.findStructures(code).orElse(0);
      int is = after.findStructures(code).orElse(0);
      if (was != is) {
        changes.add(new ServiceChange(code, was, is));
      }
    }
    return changes;
  }
}
