package org.maillage.app.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.siting.SitingCase.NamedZone;
import org.maillage.app.siting.SitingQuestion.Priority;
import org.maillage.domain.siting.Candidate;
import org.maillage.domain.siting.Candidate.Status;
import org.maillage.domain.siting.DatedRule;
import org.maillage.domain.siting.Goal;
import org.maillage.domain.siting.SitingProblem;
import org.maillage.domain.siting.ZoneRule;
import org.maillage.domain.siting.ZoneSites;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoneMembership;
import org.maillage.domain.territory.ZoningKind;
import org.springframework.stereotype.Component;

/** Makes the problem of a question. */
@Component
class SitingPreparation {

  /** 400 MB of times: 3,300 sites for 30,000 points where people live. */
  private static final long MOST_TIMES = 100_000_000;

  /** Longest journey that counts, and what counts who reaches no place: four hours. */
  static final int NO_WAY_MS = 4 * 3_600_000;

  private final SitingTimes times;
  private final SitingRules rules;

  SitingPreparation(SitingTimes times, SitingRules rules) {
    this.times = times;
    this.rules = rules;
  }

  /**
   * The problem.
   *
   * @param watch told how many sites have their times, and asked whether to go on
   * @return empty when the watch wanted no more
   * @throws SitingRefusedException when the question cannot be searched for
   */
  Optional<SitingCase> prepare(
      SitingQuestion question, DiagnosticDossier dossier, SitingWatch watch) {
    Draft draft = draft(question, dossier);
    List<LatLon> positions =
        draft.sites().stream().map(site -> site.candidate().position()).toList();
    return times
        .columns(
            dossier.territory().id(),
            draft.people(),
            positions,
            done -> watch.at("siting.times", done, positions.size()),
            watch::goesOn)
        .map(columns -> assemble(question, dossier, draft, columns));
  }

  /**
   * Checks what can be known of a question before any time is.
   *
   * @throws SitingRefusedException when the question cannot be searched for
   */
  void check(SitingQuestion question, DiagnosticDossier dossier) {
    draft(question, dossier);
  }

  private Draft draft(SitingQuestion question, DiagnosticDossier dossier) {
    checkService(question.service(), dossier);
    List<DatedRule> inForce = inForce(question, dossier);
    List<Goal> goals = goals(question);
    List<Site> sites = Candidates.of(dossier, question);
    List<ZoningKind> zonings = zonings(question, inForce, dossier);
    if (question.candidates().zonePoints()) {
      zonings.forEach(
          kind -> Candidates.addZonePoints(sites, ZoneCover.zonesOf(dossier, kind), dossier));
    }
    if (count(sites, Status.FREE) == 0) {
      throw new SitingRefusedException("nothingFree");
    }
    List<PopulationPoint> people =
        dossier.points().stream().filter(point -> point.people() > 0).toList();
    checkTimes(sites.size(), people.size());
    return new Draft(inForce, goals, sites, zonings, maxSites(question, inForce, sites), people);
  }

  /** An uploaded list could ask for more times than there is memory. */
  static void checkTimes(int sites, int people) {
    if ((long) sites * people > MOST_TIMES) {
      throw new SitingRefusedException("tooMany", sites, MOST_TIMES / people);
    }
  }

  private static void checkService(String code, DiagnosticDossier dossier) {
    if (dossier.services().stream().noneMatch(service -> service.code().equals(code))) {
      throw new SitingRefusedException("unknownService", code);
    }
  }

  /** All but the times. */
  private record Draft(
      List<DatedRule> rules,
      List<Goal> goals,
      List<Site> sites,
      List<ZoningKind> zonings,
      int maxSites,
      List<PopulationPoint> people) {}

  private SitingCase assemble(
      SitingQuestion question, DiagnosticDossier dossier, Draft draft, List<int[]> columns) {
    List<Site> sites = withoutRoadless(draft.sites(), columns);
    int roadless = (int) (count(draft.sites(), Status.FREE) - count(sites, Status.FREE));
    if (count(sites, Status.FREE) == 0) {
      throw new SitingRefusedException("nothingFree");
    }
    double[] weights = weights(question, dossier, draft.people());
    Demand demand =
        question.byCommune()
            ? Demand.byCommune(dossier, draft.people(), weights, columns)
            : Demand.byPoint(dossier, draft.people(), weights, columns);
    if (draft.goals().stream().anyMatch(Goal.ShortestWorst.class::isInstance)
        && demand.far().stream().noneMatch(far -> far)) {
      throw new SitingRefusedException("noFar");
    }
    List<NamedZone> named = new ArrayList<>();
    List<ZoneRule> zones = new ArrayList<>();
    for (ZoningKind kind : draft.zonings()) {
      addZones(kind, dossier, sites, named, zones);
    }
    return new SitingCase(
        new SitingProblem(
            demand.weights(),
            demand.far(),
            sites.stream().map(Site::candidate).toList(),
            demand.times(),
            NO_WAY_MS,
            draft.maxSites(),
            question.budgetEur(),
            question.minDistanceM(),
            zones,
            draft.goals()),
        sites,
        demand.communes(),
        demand.people(),
        named,
        draft.rules(),
        roadless);
  }

  private static void addZones(
      ZoningKind kind,
      DiagnosticDossier dossier,
      List<Site> sites,
      List<NamedZone> named,
      List<ZoneRule> rules) {
    List<Zone> zones = ZoneCover.zonesOf(dossier, kind);
    ZoneSites where = ZoneSites.of(zones);
    List<List<Integer>> byZone = where.sitesByZone(sites.stream().map(Site::candidate).toList());
    double[] people = new double[zones.size()];
    for (PopulationPoint point : dossier.points()) {
      where
          .zonesAt(point.communeCode(), point.position())
          .forEach(zone -> people[zone] += point.people());
    }
    for (int z = 0; z < zones.size(); z++) {
      Zone zone = zones.get(z);
      named.add(new NamedZone(kind, zone, people[z]));
      rules.add(new ZoneRule(zone.code(), zone.name(), byZone.get(z)));
    }
  }

  private static long count(List<Site> sites, Status status) {
    return sites.stream().filter(site -> site.candidate().status() == status).count();
  }

  /** A site that nobody reaches by any road may not be chosen. */
  private static List<Site> withoutRoadless(List<Site> sites, List<int[]> columns) {
    List<Site> usable = new ArrayList<>();
    for (int s = 0; s < sites.size(); s++) {
      Site site = sites.get(s);
      boolean reached = Arrays.stream(columns.get(s)).anyMatch(ms -> ms >= 0);
      Candidate c = site.candidate();
      usable.add(
          reached || !site.free()
              ? site
              : new Site(
                  new Candidate(
                      c.id(),
                      c.name(),
                      c.communeCode(),
                      c.position(),
                      c.costEur(),
                      Status.FORBIDDEN),
                  site.origin(),
                  site.closing()));
    }
    return usable;
  }

  private List<DatedRule> inForce(SitingQuestion question, DiagnosticDossier dossier) {
    return question.datedRules()
        ? rules.listInForce(dossier.territory().id(), question.service(), question.date())
        : List.of();
  }

  private static List<Goal> goals(SitingQuestion question) {
    List<Goal> goals = new ArrayList<>();
    for (String written : question.goals()) {
      goals.add(
          SitingGoal.find(written)
              .orElseThrow(() -> new SitingRefusedException("unknownGoal", written)));
    }
    if (goals.isEmpty() || Set.copyOf(goals).size() < goals.size()) {
      throw new SitingRefusedException("goalTwice");
    }
    return goals;
  }

  private static List<ZoningKind> zonings(
      SitingQuestion question, List<DatedRule> inForce, DiagnosticDossier dossier) {
    Set<ZoningKind> asked = new LinkedHashSet<>(question.onePerZone());
    for (DatedRule rule : inForce) {
      if (rule.kind() == DatedRule.Kind.ONE_PER_ZONE && rule.zoning() != null) {
        asked.add(rule.zoning());
      }
    }
    List<ZoningKind> known = ZoneCover.kindsOf(dossier);
    for (ZoningKind kind : asked) {
      if (!known.contains(kind)) {
        throw new SitingRefusedException(
            "noZoning",
            ZoneCover.key(kind),
            String.join(", ", known.stream().map(ZoneCover::key).toList()));
      }
    }
    return List.copyOf(asked);
  }

  /** The ceiling: of the question, of the rules in force, and of what may be added to today. */
  private static int maxSites(SitingQuestion question, List<DatedRule> inForce, List<Site> sites) {
    int open =
        (int)
            sites.stream().filter(site -> site.existing() && (site.kept() || site.free())).count();
    int kept = (int) sites.stream().filter(Site::kept).count();
    int ceiling =
        inForce.stream()
            .filter(rule -> rule.kind() == DatedRule.Kind.CEILING)
            .mapToInt(DatedRule::number)
            .min()
            .orElse(Integer.MAX_VALUE);
    if (question.add() == null && question.max() == null && ceiling == Integer.MAX_VALUE) {
      throw new SitingRefusedException("howMany");
    }
    int max = ceiling;
    if (question.max() != null) {
      max = Math.min(max, question.max());
    }
    if (question.add() != null) {
      max = (int) Math.min(max, (long) open + question.add());
    }
    if (max < kept) {
      throw new SitingRefusedException("ceilingBelowKept", max, kept);
    }
    if (max < 1) {
      throw new SitingRefusedException("howMany");
    }
    return max;
  }

  /** People times what their zone counts more; where several zones do, the most. */
  private static double[] weights(
      SitingQuestion question, DiagnosticDossier dossier, List<PopulationPoint> people) {
    Map<Priority, Set<Integer>> members = new EnumMap<>(Priority.class);
    for (Priority priority : question.weights().keySet()) {
      members.put(priority, members(priority, dossier, people));
    }
    double[] weights = new double[people.size()];
    for (int p = 0; p < weights.length; p++) {
      double most = 1;
      for (Map.Entry<Priority, Double> entry : question.weights().entrySet()) {
        if (members.getOrDefault(entry.getKey(), Set.of()).contains(p)) {
          most = Math.max(most, entry.getValue());
        }
      }
      weights[p] = most * people.get(p).people();
    }
    return weights;
  }

  private static Set<Integer> members(
      Priority priority, DiagnosticDossier dossier, List<PopulationPoint> people) {
    Set<Integer> members = new LinkedHashSet<>();
    if (priority == Priority.QPV) {
      List<Zone> quarters = ZoneCover.zonesOf(dossier, ZoningKind.QPV);
      if (quarters.isEmpty()) {
        throw new SitingRefusedException("noQpv");
      }
      ZoneMembership.pointsByZone(quarters, people).forEach(members::addAll);
    } else {
      Map<String, Integer> population = new HashMap<>();
      dossier.territory().communes().forEach(c -> population.put(c.code(), c.population()));
      for (int p = 0; p < people.size(); p++) {
        if (population.getOrDefault(people.get(p).communeCode(), 0) < Priority.RURAL_BELOW) {
          members.add(p);
        }
      }
    }
    return members;
  }
}
