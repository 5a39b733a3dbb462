package org.maillage.app.register.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.app.register.RegisterFigures;
import org.maillage.app.register.RegisterRepository.Said;
import org.maillage.app.register.Statement;
import org.maillage.app.register.web.RegisterOpening.Opened;
import org.maillage.app.shell.Dates;
import org.maillage.app.shell.Words;
import org.maillage.data.hours.HoursWords;
import org.maillage.domain.register.GivenService;
import org.maillage.domain.register.ItinerantStop;
import org.maillage.domain.register.Label;
import org.maillage.domain.register.PlaceCorrection;
import org.maillage.domain.register.RecordQuality;
import org.maillage.domain.register.RegisteredPlace;

/**
 * Everything that the register knows of a place.
 *
 * @param line as in the list
 * @param facts names and values that are known
 * @param services given there
 * @param quality 0 to 100
 * @param sources what each source says, the most trusted first
 * @param history what was known, the latest first
 * @param hosted places under its roof
 * @param publicHref page of the place for everybody
 * @param editHref page that changes it
 */
public record PlaceCard(
    PlaceLine line,
    List<Fact> facts,
    List<Given> services,
    long quality,
    List<Told> sources,
    List<Known> history,
    List<PlaceLine> hosted,
    String publicHref,
    String editHref) {

  private static final int MOST_KNOWN = 50;

  /** A name and a value. */
  public record Fact(String name, String value) {}

  /** A service: its name, its channels and what else is known, its stops, in words. */
  public record Given(String name, String details, List<String> stops) {}

  /** A record of a source. */
  public record Told(String source, String name, String address, String hours, String date) {}

  /** What was known from one moment to another. */
  public record Known(String from, String until, String what, String valid) {}

  static PlaceCard of(Opened opened, RegisteredPlace place, List<Said> history) {
    Words words = opened.words();
    RecordQuality quality = RecordQuality.of(place, opened.today(), RegisterFigures.READABLE);
    List<PlaceLine> hosted =
        opened.picture().places().stream()
            .filter(other -> place.id().equals(other.hostId()))
            .map(other -> PlaceLine.of(opened, other))
            .toList();
    return new PlaceCard(
        PlaceLine.of(opened, place),
        facts(opened, place),
        place.services().stream().map(service -> given(opened, service)).toList(),
        Math.round(quality.score()),
        opened.picture().records(place.id()).stream().map(s -> told(opened, s)).toList(),
        history.stream().limit(MOST_KNOWN).map(said -> known(said, opened.dates(), words)).toList(),
        hosted,
        publicHref(opened.territoryId(), place.id()),
        RegisterLinks.of(opened.territoryId(), "/modifier", place.id()));
  }

  private static String publicHref(String territoryId, String placeId) {
    return RegisterLinks.card(territoryId, placeId).replace("/repertoire/lieu?", "/lieux?");
  }

  private static List<Fact> facts(Opened opened, RegisteredPlace place) {
    Words words = opened.words();
    List<Fact> facts = new ArrayList<>();
    add(facts, words, "operator", place.operator());
    add(facts, words, "network", place.network());
    Vocabulary vocabulary = new Vocabulary(words);
    for (Label label : place.labels()) {
      add(facts, words, "label", vocabulary.label(label, opened.today()));
    }
    add(facts, words, "phone", place.contact().phone());
    add(facts, words, "email", place.contact().email());
    add(facts, words, "website", place.contact().website());
    String wheelchair = place.accessibility().wheelchair();
    add(
        facts,
        words,
        "access",
        wheelchair == null ? null : words.get("portal.wheelchair." + wheelchair));
    add(facts, words, "access.details", place.accessibility().details());
    String host = place.hostId();
    add(
        facts,
        words,
        "host",
        host == null ? null : opened.find(host).map(RegisteredPlace::name).orElse(host));
    place.identifiers().forEach((scheme, value) -> facts.add(new Fact(scheme.name(), value)));
    add(
        facts,
        words,
        "position",
        words.get(
            "register.position." + place.location().quality().name().toLowerCase(Locale.ROOT)));
    return facts;
  }

  private static void add(List<Fact> facts, Words words, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      facts.add(new Fact(words.get("register.field." + name), value));
    }
  }

  private static Given given(Opened opened, GivenService service) {
    Words words = opened.words();
    List<String> details = new ArrayList<>();
    service.channels().forEach(channel -> details.add(channel(channel.name(), words)));
    String hours = service.openingHours();
    if (hours != null) {
      details.add(HoursWords.say(hours, words.language()));
    }
    GivenService.Cost cost = service.cost();
    if (cost != null) {
      String kind = words.get("register.cost." + cost.kind().name().toLowerCase(Locale.ROOT));
      details.add(cost.details() == null ? kind : kind + " (" + cost.details() + ")");
    }
    Vocabulary vocabulary = new Vocabulary(words);
    if (!service.audiences().isEmpty()) {
      details.add(
          words.get(
              "register.service.for",
              service.audiences().stream()
                  .map(vocabulary::audience)
                  .collect(Collectors.joining(", "))));
    }
    if (!service.languages().isEmpty()) {
      details.add(
          words.get(
              "register.service.spoken",
              service.languages().stream()
                  .map(vocabulary::language)
                  .collect(Collectors.joining(", "))));
    }
    return new Given(
        opened.service(service.code()),
        String.join(" ; ", details),
        service.stops().stream().map(stop -> stop(opened, stop)).toList());
  }

  /** A stop in words, with what it opens in a mean week: every fortnight counts for half. */
  private static String stop(Opened opened, ItinerantStop stop) {
    Words words = opened.words();
    String commune = opened.commune(stop.location().communeCode());
    String where = stop.name().contains(commune) ? stop.name() : stop.name() + ", " + commune;
    String hours = stop.openingHours();
    if (hours == null) {
      return words.get("register.stop.line", where, words.get("register.hours.unknown"));
    }
    String said = HoursWords.say(hours, words.language());
    OptionalDouble minutes =
        RegisterQuery.calendar(hours, stop.location())
            .map(calendar -> calendar.ordinaryWeekMinutes(opened.today()))
            .orElse(OptionalDouble.empty());
    return minutes.isEmpty()
        ? words.get("register.stop.line", where, said)
        : words.get(
            "register.stop.line.mean", where, said, Math.round(minutes.getAsDouble() / 6) / 10.0);
  }

  static String channel(String channel, Words words) {
    return words.get("register.channel." + channel.toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static Told told(Opened opened, Statement statement) {
    RegisteredPlace record = statement.record();
    if (record == null) {
      throw new IllegalArgumentException("no record: " + statement.subjectId());
    }
    String hours = record.openingHours();
    LocalDate date = record.references().get(0).date();
    return new Told(
        opened.source(statement.sourceId()),
        record.name(),
        PlaceLine.address(opened, record.location()),
        hours == null ? "" : HoursWords.say(hours, opened.words().language()),
        date == null ? "" : Days.day(date, opened.words()));
  }

  private static Known known(Said said, Dates dates, Words words) {
    Statement statement = said.statement();
    Instant until = said.knownTo();
    PlaceCorrection correction = statement.correction();
    String what =
        correction == null
            ? statement.absences() > 0
                ? words.get("register.history.missed", statement.sourceId())
                : words.get("register.history.source", statement.sourceId())
            : correction.parts().isEmpty()
                ? words.get("register.history.confirmed")
                : words.get("register.history.person", parts(correction, words));
    LocalDate from = statement.validFrom();
    LocalDate to = statement.validTo();
    String valid =
        from == null && to == null
            ? ""
            : from == null
                ? words.get(
                    "register.history.until", Days.day(java.util.Objects.requireNonNull(to), words))
                : to == null
                    ? words.get("register.history.from", Days.day(from, words))
                    : words.get(
                        "register.history.between", Days.day(from, words), Days.day(to, words));
    return new Known(
        dates.dateTime(statement.knownFrom()),
        until == null ? "" : dates.dateTime(until),
        what,
        valid);
  }

  private static String parts(PlaceCorrection correction, Words words) {
    return correction.parts().stream()
        .map(part -> words.get("register.part." + part.name().toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining(", "));
  }
}
