package org.maillage.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.app.shell.Words;
import org.maillage.app.siting.CandidateList;
import org.maillage.app.siting.SitingGoal;
import org.maillage.app.siting.SitingQuestion;
import org.maillage.app.siting.SitingQuestion.CandidateKind;
import org.maillage.app.siting.SitingQuestion.Candidates;
import org.maillage.app.siting.SitingQuestion.Keep;
import org.maillage.app.siting.SitingQuestion.Priority;
import org.maillage.app.siting.SitingRefusedException;
import org.maillage.app.siting.ZoneCover;
import org.maillage.domain.territory.ZoningKind;
import picocli.CommandLine.Option;

/** What a search for sites is asked with. */
final class SitingOptions {

  private static final int M_PER_KM = 1_000;
  private static final double LARGEST_WEIGHT = 100;
  private static final String SERVICE = "service:";

  /** What each commune counts as. */
  enum DemandChoice {
    cells,
    communes
  }

  @Option(names = "--add", paramLabel = "N")
  private @Nullable Integer add;

  @Option(names = "--max", paramLabel = "N")
  private @Nullable Integer max;

  @Option(names = "--budget", paramLabel = "EUR")
  private @Nullable Long budget;

  @Option(names = "--min-distance", paramLabel = "KM")
  private @Nullable Double minDistanceKm;

  @Option(names = "--goal", paramLabel = "mean|cover:MIN|worst", split = ",")
  private List<String> goals = new ArrayList<>();

  @Option(names = "--at-least-one-per", paramLabel = "${bundle:label.zoning}", split = ",")
  private List<String> onePerZone = new ArrayList<>();

  @Option(
      names = "--candidates",
      paramLabel = "mairies|service:CODE|${bundle:label.file}",
      defaultValue = "mairies")
  private String candidates;

  @Option(names = "--zone-points")
  private boolean zonePoints;

  @Option(names = "--keep", paramLabel = "all|none|ID", split = ",")
  private List<String> keep = new ArrayList<>();

  @Option(names = "--forbid", paramLabel = "ID", split = ",")
  private List<String> forbid = new ArrayList<>();

  @Option(names = "--close", paramLabel = "ID", split = ",")
  private List<String> close = new ArrayList<>();

  @Option(names = "--demand", paramLabel = "cells|communes", defaultValue = "cells")
  private DemandChoice demand;

  @Option(names = "--weights", paramLabel = "qpv=N|rural=N", split = ",")
  private List<String> weights = new ArrayList<>();

  @Option(names = "--seconds", paramLabel = "N", defaultValue = "60")
  private int seconds;

  @Option(names = "--date", paramLabel = "${bundle:label.date}")
  private @Nullable String date;

  @Option(names = "--no-rules")
  private boolean withoutRules;

  /**
   * The question.
   *
   * @param today the day whose rules apply where none is given
   * @throws SitingRefusedException when an option says nothing that can be searched for
   */
  SitingQuestion question(String service, LocalDate today, Words words) {
    checkNumbers();
    Keep kept = kept();
    return new SitingQuestion(
        service,
        add,
        max,
        budget,
        minDistanceKm == null ? 0 : minDistanceKm * M_PER_KM,
        goals.isEmpty() ? List.of(SitingGoal.MEAN) : goals,
        zonings(),
        candidates(words),
        kept,
        kept == Keep.SOME ? keep : List.of(),
        forbid,
        close,
        demand == DemandChoice.communes,
        weights(),
        seconds,
        day(today),
        !withoutRules);
  }

  private void checkNumbers() {
    check(add == null || add >= 0, "--add " + add, "0");
    check(max == null || max >= 1, "--max " + max, "1");
    check(budget == null || budget >= 0, "--budget " + budget, "0");
    check(minDistanceKm == null || minDistanceKm >= 0, "--min-distance " + minDistanceKm, "0");
    check(seconds >= 1, "--seconds " + seconds, "1");
  }

  private static void check(boolean good, String typed, String least) {
    if (!good) {
      throw new SitingRefusedException("number", typed, "≥ " + least);
    }
  }

  private Keep kept() {
    if (keep.isEmpty() || keep.equals(List.of("all"))) {
      return Keep.ALL;
    }
    return keep.equals(List.of("none")) ? Keep.NONE : Keep.SOME;
  }

  private List<ZoningKind> zonings() {
    return onePerZone.stream().map(SitingOptions::zoning).toList();
  }

  /** The zoning of a name such as {@code bassin-de-vie}. */
  static ZoningKind zoning(String typed) {
    List<String> known = ZoneCover.KINDS.stream().map(ZoneCover::key).toList();
    int at = known.indexOf(typed.toLowerCase(Locale.ROOT));
    if (at < 0) {
      List<String> near = Suggestions.near(typed, known);
      throw new SitingRefusedException(
          "noZoning", typed, String.join(", ", near.isEmpty() ? known : near));
    }
    return ZoneCover.KINDS.get(at);
  }

  private Candidates candidates(Words words) {
    if (candidates.equals("mairies")) {
      return new Candidates(CandidateKind.MAIRIES, "", List.of(), zonePoints);
    }
    if (candidates.startsWith(SERVICE)) {
      String code = candidates.substring(SERVICE.length());
      return new Candidates(CandidateKind.SERVICE, code, List.of(), zonePoints);
    }
    if (!candidates.toLowerCase(Locale.ROOT).endsWith(".csv")) {
      throw new SitingRefusedException("candidates", candidates);
    }
    CandidateList list = CandidateList.read(Path.of(candidates));
    if (!list.problems().isEmpty()) {
      throw new SitingRefusedException("list", list.sentence(words));
    }
    return new Candidates(CandidateKind.LIST, "", list.places(), zonePoints);
  }

  private Map<Priority, Double> weights() {
    Map<Priority, Double> parsed = new EnumMap<>(Priority.class);
    for (String typed : weights) {
      int at = typed.indexOf('=');
      try {
        Priority priority =
            Priority.valueOf(typed.substring(0, Math.max(at, 0)).toUpperCase(Locale.ROOT));
        double weight = Double.parseDouble(typed.substring(at + 1));
        if (!(weight >= 1 && weight <= LARGEST_WEIGHT)) {
          throw new SitingRefusedException("weights", typed);
        }
        parsed.put(priority, weight);
      } catch (IllegalArgumentException e) {
        throw new SitingRefusedException("weights", typed);
      }
    }
    return parsed;
  }

  private LocalDate day(LocalDate today) {
    try {
      return date == null ? today : LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      throw new SitingRefusedException("date", String.valueOf(date));
    }
  }
}
