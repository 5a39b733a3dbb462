package org.maillage.app.siting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maillage.app.shell.Words;
import org.maillage.app.siting.SitingResult.Access;
import org.maillage.app.siting.SitingResult.Chosen;
import org.maillage.app.siting.SitingResult.ConflictFigure;
import org.maillage.app.siting.SitingResult.Effect;
import org.maillage.app.siting.SitingResult.GoalFigure;
import org.maillage.app.siting.SitingResult.Place;
import org.maillage.app.siting.SitingResult.Within;
import org.maillage.app.siting.SitingResult.ZoneFigure;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.siting.DatedRule;
import org.maillage.domain.siting.SitingAnswer.Status;
import org.maillage.domain.territory.ZoningKind;

/** What a search came to, in sentences: the same on the page and in the terminal. */
public final class SitingSentences {

  private static final double MS_PER_MINUTE = 60_000;
  private static final double MS_PER_SECOND = 1_000;

  private final Words words;

  public SitingSentences(Words words) {
    this.words = words;
  }

  /** Why a question cannot be searched for, and what to do. */
  public String refusal(SitingRefusedException refusal) {
    return words.get(refusal.messageKey(), texts(refusal.arguments()));
  }

  private static Object[] texts(List<Object> arguments) {
    return arguments.stream().map(String::valueOf).toArray();
  }

  /** Label of a service of the catalogue; its code where the catalogue has it no more. */
  public String service(String code) {
    return ReferenceData.services().stream()
        .filter(service -> service.code().equals(code))
        .map(service -> service.label(words.language()))
        .findFirst()
        .orElse(code);
  }

  /** Name of a zoning, as in "par canton". */
  public String zoning(ZoningKind kind) {
    return words.get("siting.zoning." + ZoneCover.key(kind));
  }

  /** Name of a goal. */
  public String goal(String goal) {
    return SitingGoal.minutes(goal)
        .map(m -> words.get("siting.goal.cover", words.figures().minutes(m)))
        .orElseGet(() -> words.get("siting.goal." + goal));
  }

  /** A value of a goal: a time, or people. */
  public String value(String goal, double value) {
    return SitingGoal.minutes(goal).isPresent()
        ? words.count("siting.people", Math.round(value))
        : tenths(value);
  }

  /** By how much a goal is bettered: seconds where it is less than a minute, or people. */
  public String gain(String goal, double gain) {
    return SitingGoal.minutes(goal).isPresent() || gain >= MS_PER_MINUTE
        ? value(goal, gain)
        : words.get("siting.seconds", words.figures().integer(gain / MS_PER_SECOND));
  }

  /** A mean hardly moves by whole minutes: it is told to the tenth. */
  private String tenths(double timeMs) {
    return words.get("siting.minutes", words.figures().decimal(timeMs / MS_PER_MINUTE));
  }

  /** A place by its name and what it is. */
  public String place(Place place) {
    return switch (place.origin()) {
      case MAIRIE -> words.get("siting.place.mairie", place.name());
      case ZONE_POINT -> words.get("siting.place.zone-point", place.name());
      case EXISTING, PLACE, LISTED ->
          place.name().contains(place.communeName())
              ? place.name()
              : words.get("siting.place.in", place.name(), place.communeName());
    };
  }

  /** How good the answer is. */
  public String status(SitingResult result) {
    if (result.status() != Status.BEST_FOUND) {
      return words.get("siting.status." + result.status());
    }
    double gap = result.gap();
    return gap == 0
        ? words.get("siting.status.BEST_FOUND")
        : gap <= 1
            ? words.get("siting.status.gap", words.figures().finePercent(gap))
            : words.get("siting.status.far");
  }

  /** The message of an answer in one sentence. */
  public String headline(SitingResult result) {
    String service = service(result.question().service());
    Effect effect = result.effect();
    if (effect == null) {
      return words.get("siting.headline." + result.status(), service);
    }
    if (result.sites().isEmpty()) {
      return words.get("siting.headline.nothing", service);
    }
    double gaining = effect.gaining().get(0).people();
    return words.count(
        "siting.headline.found",
        result.sites().size(),
        service,
        words.count("siting.people", Math.round(gaining)),
        time(effect.base()),
        time(effect.after()));
  }

  private String time(Access access) {
    return access.meanMs() < 0 ? words.get("siting.no-time") : tenths(access.meanMs());
  }

  /** Why nothing satisfies the rules: one sentence a conflict. */
  public List<String> conflicts(SitingResult result) {
    return result.conflicts().stream().map(this::conflict).toList();
  }

  private String conflict(ConflictFigure conflict) {
    return words.get(
        "siting.conflict." + conflict.kind(),
        String.join(", ", conflict.zones()),
        words.figures().integer(conflict.allowed()),
        words.figures().integer(conflict.needed()));
  }

  /** Each goal: before, after, and what cannot be beaten. */
  public List<String> goals(SitingResult result) {
    return result.goals().stream().map(this::goalLine).toList();
  }

  private String goalLine(GoalFigure figure) {
    String line =
        words.get(
            "siting.goal.line",
            goal(figure.goal()),
            value(figure.goal(), figure.before()),
            value(figure.goal(), figure.value()));
    return figure.gap() == 0
        ? line
        : line + " " + words.get("siting.goal.bound", value(figure.goal(), figure.bound()));
  }

  /** One line a chosen place. */
  public String line(Chosen chosen) {
    return words.get(
        "siting.line",
        Integer.toString(chosen.rank()),
        place(chosen.place()),
        words.count("siting.people", Math.round(chosen.peopleGaining())),
        words.figures().findMinutes(Math.round(chosen.meanGainMs())).orElse(""));
  }

  /** What the closures cost people, and what is left of it; empty without closures. */
  public Optional<String> closure(SitingResult result) {
    Effect effect = result.effect();
    if (effect == null || result.closed().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        words.get(
            "siting.closure",
            result.closed().stream().map(this::place).collect(Collectors.joining(", ")),
            words.count("siting.people", Math.round(effect.losing())),
            words.count("siting.people", Math.round(effect.stillLosing()))));
  }

  /** What a reader must know not to be misled. */
  public List<String> notes(SitingResult result) {
    List<String> notes = new ArrayList<>();
    for (DatedRule rule : result.rules()) {
      notes.add(words.get("siting.rule.applied", rule(rule), rule.source()));
    }
    if (result.roadless() > 0) {
      notes.add(words.count("siting.roadless", result.roadless()));
    }
    Effect effect = result.effect();
    if (effect != null && effect.after().unreached() >= 0.5) {
      notes.add(
          words.get(
              "siting.unreached",
              words.count("siting.people", Math.round(effect.after().unreached()))));
    }
    return notes;
  }

  /** A dated rule in words. */
  public String rule(DatedRule rule) {
    return words.get(
        "siting.rule." + rule.kind(),
        service(rule.service()),
        Integer.toString(rule.number()),
        rule.zoning() == null ? "" : zoning(rule.zoning()));
  }

  /** Why a zone still has no place; empty where it has one. */
  public Optional<String> reason(ZoneFigure zone) {
    if (zone.after()) {
      return Optional.empty();
    }
    return Optional.of(
        words.get(zone.candidates() == 0 ? "siting.zone.no-candidate" : "siting.zone.not-chosen"));
  }

  /** How many zones of a zoning have no place of a service, and who lives there. */
  public String uncovered(ZoneCover cover, String service) {
    List<ZoneCover.Line> uncovered = cover.uncovered();
    return words.count(
        "siting.uncovered",
        uncovered.size(),
        words.figures().integer(cover.zones().size()),
        words.get("siting.zoning.plural." + ZoneCover.key(cover.kind())),
        service(service),
        words.count(
            "siting.people",
            Math.round(uncovered.stream().mapToDouble(ZoneCover.Line::people).sum())));
  }

  /** People within a time, in a sentence of before and after. */
  public String within(Within before, Within after) {
    return words.get(
        "siting.within",
        words.figures().minutes(before.minutes()),
        words.count("siting.people", Math.round(before.people())),
        words.count("siting.people", Math.round(after.people())));
  }
}
