package org.maillage.app.observatory.web;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.export.CsvDialect;
import org.maillage.app.export.CsvOut;
import org.maillage.app.observatory.EventPlaces;
import org.maillage.app.observatory.EventWords;
import org.maillage.app.observatory.JournalFilter;
import org.maillage.app.observatory.ObservatoryJournal;
import org.maillage.app.observatory.StoredEvent;
import org.maillage.app.observatory.web.AtomFeed.Entry;
import org.maillage.app.shell.Dates;
import org.maillage.app.shell.Words;
import org.maillage.app.signin.PublicAddress;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.domain.observatory.PeopleEffect;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The journal as a table to take away, and as a feed to subscribe to. */
@RestController
@Requires(Right.SEE_PUBLISHED)
class ObservatoryFilesController {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final MediaType ATOM =
      new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
  private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

  /** A feed reader keeps what it has read: it needs no more. */
  private static final int ENTRIES = 100;

  private static final List<String> COLUMNS =
      List.of(
          "date",
          "nature",
          "lieu",
          "identifiant",
          "commune",
          "code_commune",
          "operateur",
          "services",
          "avant",
          "apres",
          "metres",
          "heures_semaine_avant",
          "heures_semaine_apres",
          "service_mesure",
          "habitants_plus_loin",
          "habitants_plus_loin_5_min",
          "habitants_plus_loin_10_min",
          "minutes_perdues_moyenne",
          "habitants_plus_pres",
          "habitants_plus_pres_5_min",
          "habitants_plus_pres_10_min",
          "minutes_gagnees_moyenne",
          "connu_le",
          "phrase");

  private final ObservatoryJournal journal;
  private final EventPlaces places;
  private final TerritoryRepository territories;
  private final PublicAddress address;
  private final MessageSource messages;
  private final Clock clock;

  ObservatoryFilesController(
      ObservatoryJournal journal,
      EventPlaces places,
      TerritoryRepository territories,
      PublicAddress address,
      MessageSource messages,
      Clock clock) {
    this.journal = journal;
    this.places = places;
    this.territories = territories;
    this.address = address;
    this.messages = messages;
    this.clock = clock;
  }

  private TerritorySummary territory(String id) {
    return territories
        .findSummary(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private EventWords sentences(EventPlaces.Names names, Locale locale) {
    return new EventWords(new Words(messages, locale), new Dates(locale, clock.getZone()), names);
  }

  private List<StoredEvent> events(
      String id, Map<String, String> parameters, EventPlaces.Names names) {
    return journal.listEvents(
        id, JournalFilter.of(parameters), names, ALWAYS, LocalDate.now(clock));
  }

  /** One line an event and service that was measured; corrections too, with their nature. */
  @GetMapping("/territoires/{id}/observatoire.csv")
  ResponseEntity<byte[]> csv(
      @PathVariable String id, @RequestParam Map<String, String> parameters, Locale locale)
      throws IOException {
    territory(id);
    EventPlaces.Names names = places.of(id);
    EventWords sentences = sentences(names, locale);
    StringWriter out = new StringWriter();
    CsvOut csv = CsvOut.open(CsvDialect.TABLEUR, out);
    csv.row(COLUMNS);
    for (StoredEvent event : events(id, parameters, names)) {
      if (event.effects().isEmpty()) {
        csv.row(cells(event, names, sentences, "", null));
      }
      event
          .effects()
          .forEach((service, effect) -> csv.row(cells(event, names, sentences, service, effect)));
    }
    csv.flush();
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("observatoire-" + id + ".csv")
                .build()
                .toString())
        .body(out.toString().getBytes(StandardCharsets.UTF_8));
  }

  private List<@Nullable Object> cells(
      StoredEvent event,
      EventPlaces.Names names,
      EventWords sentences,
      String service,
      @Nullable PeopleEffect effect) {
    List<@Nullable Object> cells =
        new ArrayList<>(
            Arrays.asList(
                event.happenedOn().toString(),
                event.kind().name(),
                event.placeName(),
                event.event().placeId(),
                names.commune(event.event().communeCode()),
                event.event().communeCode(),
                event.operator(),
                String.join(" ", event.services()),
                event.event().before(),
                event.event().after(),
                event.event().metres() > 0 ? Math.round(event.event().metres()) : null,
                decimal(event.hoursBefore()),
                decimal(event.hoursAfter()),
                service));
    cells.addAll(
        effect == null
            ? Arrays.<@Nullable Object>asList(null, null, null, null, null, null, null, null)
            : List.of(
                people(effect.longerOver(0)),
                people(effect.longerOver(5)),
                people(effect.longerOver(10)),
                minutes(effect.meanLongerMs()),
                people(effect.shorterOver(0)),
                people(effect.shorterOver(5)),
                people(effect.shorterOver(10)),
                minutes(effect.meanShorterMs())));
    cells.add(event.knownAt().atZone(clock.getZone()).toLocalDate().toString());
    cells.add(sentences.sentence(event));
    return cells;
  }

  private static @Nullable BigDecimal decimal(@Nullable Double hours) {
    return hours == null ? null : BigDecimal.valueOf(hours).setScale(2, RoundingMode.HALF_UP);
  }

  private static long people(double people) {
    return Math.round(people);
  }

  private static BigDecimal minutes(long ms) {
    return BigDecimal.valueOf(ms / 60_000.0).setScale(1, RoundingMode.HALF_UP);
  }

  /** Real events alone, with the filter of the address. */
  @GetMapping("/territoires/{id}/observatoire.atom")
  ResponseEntity<byte[]> atom(
      @PathVariable String id, @RequestParam Map<String, String> parameters, Locale locale) {
    TerritorySummary territory = territory(id);
    Words words = new Words(messages, locale);
    EventPlaces.Names names = places.of(id);
    EventWords sentences = sentences(names, locale);
    List<StoredEvent> events =
        events(id, parameters, names).stream().filter(StoredEvent::isReal).limit(ENTRIES).toList();
    String query = JournalFilter.of(parameters).query();
    String end = query.isEmpty() ? "" : "?" + query;
    String page = address.link("/territoires/" + id + "/observatoire");
    AtomFeed.Feed feed =
        new AtomFeed.Feed(
            page + ".atom" + end,
            words.get("observatory.feed.title", territory.name()),
            page + end,
            words.language(),
            words.get("shell.brand"),
            events.stream()
                .map(StoredEvent::knownAt)
                .max(Instant::compareTo)
                .orElse(territory.importedAt()),
            events.stream()
                .map(
                    event ->
                        new Entry(
                            page + "#" + event.batchId() + "-" + event.ordinal(),
                            words.get(
                                "observatory.feed.entry",
                                words.get("observatory.kind." + event.kind()),
                                sentences.place(event)),
                            page,
                            event.knownAt(),
                            sentences.sentence(event)))
                .toList());
    return ResponseEntity.ok()
        .contentType(ATOM)
        .body(AtomFeed.write(feed).getBytes(StandardCharsets.UTF_8));
  }
}
