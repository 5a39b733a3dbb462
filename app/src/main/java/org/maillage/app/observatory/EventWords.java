package org.maillage.app.observatory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.maillage.app.shell.Dates;
import org.maillage.app.shell.Figures;
import org.maillage.app.shell.Words;
import org.maillage.domain.observatory.PeopleEffect;
import org.maillage.domain.register.RegisterEvent;
import org.maillage.domain.register.RegisterEvent.Kind;

/** Says an event in one sentence. */
public final class EventWords {

  private final Words words;
  private final Dates dates;
  private final EventPlaces.Names names;

  public EventWords(Words words, Dates dates, EventPlaces.Names names) {
    this.words = words;
    this.dates = dates;
    this.names = names;
  }

  /** What happened, where, when, and what it does to people. */
  public String sentence(StoredEvent event) {
    String effect = effect(event);
    String what = what(event);
    return effect.isEmpty()
        ? words.get("observatory.sentence", what)
        : words.get("observatory.sentence.effect", what, effect);
  }

  /** The place with its commune, unless its name says it. */
  public String place(StoredEvent event) {
    String commune = names.commune(event.event().communeCode());
    boolean said =
        event.placeName().toLowerCase(Locale.ROOT).contains(commune.toLowerCase(Locale.ROOT));
    return said ? event.placeName() : words.get("observatory.place", event.placeName(), commune);
  }

  private String what(StoredEvent stored) {
    RegisterEvent event = stored.event();
    String key = "observatory.event." + event.kind();
    String day = dates.day(stored.happenedOn());
    return switch (event.kind()) {
      case MOVED ->
          words.get(key, place(stored), day, words.figures().distance(Math.round(event.metres())));
      case RENAMED ->
          words.get(key, Objects.requireNonNullElse(event.before(), ""), day, place(stored));
      case LABEL_WON, LABEL_LOST -> words.get(key, place(stored), day, label(event.about()));
      case SERVICE_ADDED, SERVICE_REMOVED ->
          words.get(key, place(stored), day, names.service(event.about(), words.language()));
      case CORRECTION -> words.get("observatory.correction." + event.about(), place(stored), day);
      default -> words.get(key, place(stored), day);
    };
  }

  private String label(String code) {
    String key = "observatory.label." + code;
    return words.has(key) ? words.get(key) : code;
  }

  private String effect(StoredEvent event) {
    if (event.kind() == Kind.HOURS_CHANGED) {
      return hours(event);
    }
    if (!event.isReal() || !isMeasurable(event)) {
      return "";
    }
    if (!event.measured()) {
      return words.get("observatory.effect.computing");
    }
    if (event.effects().isEmpty()) {
      return "";
    }
    return event
        .mostTouched()
        .map(
            most -> {
              String people = people(most.getValue());
              return event.effects().size() > 1
                  ? words.get(
                      "observatory.effect.service",
                      people,
                      names.service(most.getKey(), words.language()))
                  : people;
            })
        .orElseGet(() -> words.get("observatory.effect.none"));
  }

  private static boolean isMeasurable(StoredEvent event) {
    return switch (event.kind()) {
      case OPENED, CLOSED, SUSPENDED, RESUMED, MOVED, SERVICE_ADDED, SERVICE_REMOVED -> true;
      default -> false;
    };
  }

  /** The effect on every other service of the place that touches anybody. */
  public List<String> otherServices(StoredEvent event) {
    List<String> others = new ArrayList<>();
    String most = event.mostTouched().map(Map.Entry::getKey).orElse("");
    event
        .effects()
        .forEach(
            (service, effect) -> {
              if (!service.equals(most) && effect.touched() > 0) {
                others.add(
                    words.get(
                        "observatory.effect.other",
                        names.service(service, words.language()),
                        people(effect)));
              }
            });
    return others;
  }

  private String people(PeopleEffect effect) {
    List<String> parts = new ArrayList<>();
    long longer5 = Math.round(effect.longerOver(5));
    long shorter5 = Math.round(effect.shorterOver(5));
    if (longer5 > 0) {
      parts.add(words.count("observatory.effect.longer5", longer5));
    } else if (effect.longerOver(0) > 0) {
      parts.add(little("observatory.effect.longer", effect.longerOver(0), effect.meanLongerMs()));
    }
    if (effect.reachedNow() > 0) {
      parts.add(words.count("observatory.effect.now", atLeastOne(effect.reachedNow())));
    }
    if (shorter5 > 0) {
      parts.add(words.count("observatory.effect.shorter5", shorter5));
    } else if (effect.shorterOver(0) > 0) {
      parts.add(
          little("observatory.effect.shorter", effect.shorterOver(0), effect.meanShorterMs()));
    }
    return String.join(words.get("observatory.effect.and"), parts);
  }

  private String little(String key, double people, long meanMs) {
    Figures figures = words.figures();
    return words.count(key, atLeastOne(people), figures.findMinutes(meanMs).orElse(""));
  }

  /** Half a person is somebody. */
  private static long atLeastOne(double people) {
    return Math.max(1, Math.round(people));
  }

  private String hours(StoredEvent event) {
    Double before = event.hoursBefore();
    Double after = event.hoursAfter();
    if (before == null || after == null) {
      return "";
    }
    Figures figures = words.figures();
    String change =
        before.equals(after)
            ? words.get("observatory.hours.same", figures.decimal(after))
            : words.get(
                "observatory.hours.changed", figures.decimal(before), figures.decimal(after));
    if (event.fallsUnderPostOfficeHours()) {
      return words.get("observatory.hours.under", change);
    }
    return event.risesAbovePostOfficeHours()
        ? words.get("observatory.hours.above", change)
        : change;
  }
}
