package org.maillage.app.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.siting.SitingResult.Access;
import org.maillage.app.siting.SitingResult.Chosen;
import org.maillage.app.siting.SitingResult.ConflictFigure;
import org.maillage.app.siting.SitingResult.Effect;
import org.maillage.app.siting.SitingResult.Gaining;
import org.maillage.app.siting.SitingResult.GoalFigure;
import org.maillage.app.siting.SitingResult.Place;
import org.maillage.app.siting.SitingResult.Within;
import org.maillage.app.siting.SitingResult.ZoneFigure;
import org.maillage.domain.siting.Candidate;
import org.maillage.domain.siting.SitingAnswer;
import org.maillage.domain.siting.TimeTable;

/** Says what an answer means: for people, for zones. */
final class SitingFigures {

  /** Gains that the scheme of the Bouches-du-Rhône counted. */
  private static final List<Integer> GAINS_MIN = List.of(0, 3, 6, 10);

  private static final List<Integer> WITHIN_MIN = List.of(10, 15, 20, 30);

  /** A closure is felt from a loss of more than this on. */
  private static final int LOSS_MIN = 5;

  private static final int MS_PER_MINUTE = 60_000;

  private final SitingQuestion question;
  private final SitingCase of;
  private final DiagnosticDossier dossier;
  private final int[] keptMs;
  private final int[] todayMs;

  SitingFigures(SitingQuestion question, SitingCase of, DiagnosticDossier dossier) {
    this.question = question;
    this.of = of;
    this.dossier = dossier;
    this.keptMs = nearest(indices(Site::kept));
    this.todayMs = nearest(indices(Site::existing));
  }

  private int[] indices(Predicate<Site> which) {
    return IntStream.range(0, of.sites().size())
        .filter(s -> which.test(of.sites().get(s)))
        .toArray();
  }

  /** Time of each point of demand to the nearest of some sites, -1 for none. */
  private int[] nearest(int... sites) {
    int[] best = new int[of.problem().times().demands()];
    Arrays.fill(best, -1);
    for (int site : sites) {
      best = nearer(best, site);
    }
    return best;
  }

  private int[] nearer(int[] before, int site) {
    TimeTable times = of.problem().times();
    int[] best = before.clone();
    for (int d = 0; d < best.length; d++) {
      int ms = times.timeMs(d, site);
      best[d] = ms >= 0 && (best[d] < 0 || ms < best[d]) ? ms : best[d];
    }
    return best;
  }

  /** The figures of an answer. */
  SitingResult result(SitingAnswer answer, double seconds) {
    List<Chosen> chosen = chosen(answer);
    return new SitingResult(
        question,
        answer.status(),
        chosen,
        places(Site::kept),
        places(Site::closing),
        goals(answer),
        zones(answer),
        answer.conflicts().stream().map(this::conflict).toList(),
        found(answer) ? effect(answer) : null,
        of.rules(),
        indices(Site::free).length,
        of.problem().times().demands(),
        of.roadless(),
        seconds);
  }

  private static boolean found(SitingAnswer answer) {
    return answer.status() == SitingAnswer.Status.PROVEN
        || answer.status() == SitingAnswer.Status.BEST_FOUND;
  }

  private List<Place> places(Predicate<Site> which) {
    return Arrays.stream(indices(which)).mapToObj(s -> place(of.sites().get(s))).toList();
  }

  private Place place(Site site) {
    Candidate candidate = site.candidate();
    return new Place(
        candidate.id(),
        candidate.name(),
        candidate.communeCode(),
        dossier.findCommune(candidate.communeCode()).map(c -> c.name()).orElse(""),
        candidate.position(),
        site.origin());
  }

  private List<Chosen> chosen(SitingAnswer answer) {
    List<Chosen> chosen = new ArrayList<>();
    int[] before = keptMs;
    for (SitingAnswer.Step step : answer.sites()) {
      Site site = of.sites().get(step.site());
      int[] after = nearer(before, step.site());
      double people = 0;
      double gainedMs = 0;
      for (int d = 0; d < after.length; d++) {
        if (gainMs(before[d], after[d]) > 0) {
          people += of.people().get(d);
          gainedMs += of.people().get(d) * gainMs(before[d], after[d]);
        }
      }
      chosen.add(
          new Chosen(
              chosen.size() + 1,
              place(site),
              site.candidate().costEur(),
              step.value(),
              step.gain(),
              people,
              people == 0 ? 0 : gainedMs / people));
      before = after;
    }
    return chosen;
  }

  /** Who reached no place counts as the longest journey that does. */
  private static long gainMs(int beforeMs, int afterMs) {
    return (long) counted(beforeMs) - counted(afterMs);
  }

  private static int counted(int ms) {
    return ms < 0 ? SitingPreparation.NO_WAY_MS : Math.min(ms, SitingPreparation.NO_WAY_MS);
  }

  private List<GoalFigure> goals(SitingAnswer answer) {
    List<GoalFigure> goals = new ArrayList<>();
    for (int g = 0; g < answer.goals().size(); g++) {
      SitingAnswer.Reached reached = answer.goals().get(g);
      goals.add(
          new GoalFigure(
              question.goals().get(g),
              reached.before(),
              reached.value(),
              reached.bound(),
              reached.gap()));
    }
    return goals;
  }

  private List<ZoneFigure> zones(SitingAnswer answer) {
    Set<Integer> chosen = new HashSet<>();
    answer.sites().forEach(step -> chosen.add(step.site()));
    List<ZoneFigure> zones = new ArrayList<>();
    for (int z = 0; z < of.zones().size(); z++) {
      SitingCase.NamedZone zone = of.zones().get(z);
      List<Integer> sites = of.problem().zones().get(z).sites();
      boolean kept = sites.stream().anyMatch(s -> of.sites().get(s).kept());
      zones.add(
          new ZoneFigure(
              zone.kind(),
              zone.zone().code(),
              zone.zone().name(),
              zone.people(),
              sites.stream().anyMatch(s -> of.sites().get(s).existing()),
              kept,
              kept || sites.stream().anyMatch(chosen::contains),
              (int) sites.stream().filter(s -> of.sites().get(s).free()).count()));
    }
    return zones;
  }

  private ConflictFigure conflict(SitingAnswer.Conflict conflict) {
    return new ConflictFigure(
        conflict.kind(),
        conflict.zones().stream().map(this::zoneName).toList(),
        conflict.allowed(),
        conflict.needed());
  }

  private String zoneName(String code) {
    Optional<String> name =
        of.zones().stream()
            .filter(zone -> zone.zone().code().equals(code))
            .map(zone -> zone.zone().name())
            .findFirst();
    return name.orElse(code);
  }

  private Effect effect(SitingAnswer answer) {
    int[] after = keptMs;
    for (SitingAnswer.Step step : answer.sites()) {
      after = nearer(after, step.site());
    }
    // Where places may be left out, what is kept alone is no state that anybody knows.
    int[] base =
        question.close().isEmpty() ? todayMs : nearest(indices(s -> s.existing() && !s.closing()));
    return new Effect(
        access(todayMs),
        access(base),
        access(after),
        gaining(base, after),
        communeGains(base, after),
        losing(base),
        losing(after));
  }

  private List<Gaining> gaining(int[] base, int[] after) {
    return GAINS_MIN.stream()
        .map(
            minutes ->
                new Gaining(
                    minutes,
                    people(d -> gainMs(base[d], after[d]) > (long) minutes * MS_PER_MINUTE)))
        .toList();
  }

  private Map<String, Double> communeGains(int[] base, int[] after) {
    Map<String, Double> sumMs = new TreeMap<>();
    Map<String, Double> people = new TreeMap<>();
    for (int d = 0; d < base.length; d++) {
      String commune = of.communes().get(d);
      sumMs.merge(commune, of.people().get(d) * gainMs(base[d], after[d]), Double::sum);
      people.merge(commune, of.people().get(d), Double::sum);
    }
    sumMs.replaceAll((commune, sum) -> sum / people.getOrDefault(commune, 1.0));
    return sumMs;
  }

  private double losing(int[] after) {
    return question.close().isEmpty()
        ? 0
        : people(d -> gainMs(todayMs[d], after[d]) < -(long) LOSS_MIN * MS_PER_MINUTE);
  }

  private double people(IntPredicate which) {
    return IntStream.range(0, of.people().size())
        .filter(which)
        .mapToDouble(d -> of.people().get(d))
        .sum();
  }

  private Access access(int[] timesMs) {
    double reached = people(d -> timesMs[d] >= 0);
    double sumMs = 0;
    for (int d = 0; d < timesMs.length; d++) {
      sumMs += timesMs[d] < 0 ? 0 : of.people().get(d) * timesMs[d];
    }
    Set<Integer> minutes = new TreeSet<>(WITHIN_MIN);
    question.goals().forEach(goal -> SitingGoal.minutes(goal).ifPresent(minutes::add));
    return new Access(
        people(d -> true),
        reached == 0 ? -1 : sumMs / reached,
        minutes.stream()
            .map(
                m -> new Within(m, people(d -> timesMs[d] >= 0 && timesMs[d] <= m * MS_PER_MINUTE)))
            .toList(),
        people(d -> timesMs[d] < 0));
  }
}
