package org.maillage.app.observatory.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.maillage.app.observatory.EventPlaces;
import org.maillage.app.observatory.EventWords;
import org.maillage.app.observatory.JournalFilter;
import org.maillage.app.observatory.ObservatoryJournal.Month;
import org.maillage.app.observatory.StoredEvent;
import org.maillage.app.shell.Words;
import org.maillage.domain.register.RegisterEvent.Kind;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The journal in words.
 *
 * @param sentence what it all comes to
 * @param months the latest first
 * @param older address of what came before; empty when there is nothing
 * @param newer address of what came after; empty when there is nothing
 */
public record ObservatoryPage(String sentence, List<MonthView> months, String older, String newer) {

  /**
   * A month.
   *
   * @param id of its heading
   * @param title "mars 2026"
   * @param figures how many opened and closed, and how many people are touched
   */
  public record MonthView(
      String id, String title, String figures, List<Line> events, List<Line> corrections) {}

  /**
   * An event.
   *
   * @param kind name of the kind, for its sign
   * @param label what kind it is, in a word
   * @param others effects on other services of the place
   * @param place address of the page of the place; empty when it is no more
   * @param scenarios address where one tries what could be done; empty where nothing closed
   */
  public record Line(
      String kind,
      String label,
      String text,
      List<String> others,
      String place,
      String scenarios,
      boolean alert) {}

  /** A choice of a filter. */
  public record Choice(String value, String label, boolean chosen) {}

  /** Writes events. */
  static final class Writer {
    private final String territoryId;
    private final Words words;
    private final EventWords sentences;

    Writer(String territoryId, Words words, EventWords sentences) {
      this.territoryId = territoryId;
      this.words = words;
      this.sentences = sentences;
    }

    Line line(StoredEvent event, boolean mayTry) {
      boolean gone = event.kind() == Kind.CLOSED;
      return new Line(
          event.kind().name(),
          words.get("observatory.kind." + event.kind()),
          sentences.sentence(event),
          sentences.otherServices(event),
          gone || event.kind() == Kind.ABSENT ? "" : place(event),
          mayTry && gone ? "/territoires/" + territoryId + "/scenarios" : "",
          event.alert());
    }

    String place(StoredEvent event) {
      return UriComponentsBuilder.fromPath("/territoires/{id}/lieux")
          .queryParam("lieu", "{lieu}")
          .encode()
          .buildAndExpand(territoryId, event.event().placeId())
          .toUriString();
    }

    MonthView month(Month month, boolean mayTry) {
      return new MonthView(
          "mois-" + month.month(),
          title(month.month()),
          figures(month),
          month.events().stream().map(event -> line(event, mayTry)).toList(),
          month.corrections().stream().map(event -> line(event, false)).toList());
    }

    private String title(YearMonth month) {
      Locale locale = words.language().equals("en") ? Locale.UK : Locale.FRANCE;
      String title = DateTimeFormatter.ofPattern("MMMM uuuu", locale).format(month);
      return title.substring(0, 1).toUpperCase(locale) + title.substring(1);
    }

    private String figures(Month month) {
      List<String> parts = new ArrayList<>();
      parts.add(words.count("observatory.opened", month.count(Kind.OPENED)));
      parts.add(words.count("observatory.closed", month.count(Kind.CLOSED)));
      long others = month.events().size() - month.count(Kind.OPENED) - month.count(Kind.CLOSED);
      if (others > 0) {
        parts.add(words.count("observatory.others", others));
      }
      if (month.events().stream().anyMatch(event -> !event.effects().isEmpty())) {
        parts.add(words.count("observatory.touched", Math.round(month.touched())));
      }
      return String.join(" · ", parts);
    }

    String sentence(List<Month> months) {
      long opened = months.stream().mapToLong(month -> month.count(Kind.OPENED)).sum();
      long closed = months.stream().mapToLong(month -> month.count(Kind.CLOSED)).sum();
      long all = months.stream().mapToLong(month -> month.events().size()).sum();
      return words.get(
          "observatory.summary",
          words.count("observatory.opened", opened),
          words.count("observatory.closed", closed),
          words.count("observatory.all", all));
    }
  }

  /** Choices of the filters, from what is in the journal. */
  static List<Choice> operators(List<StoredEvent> events, JournalFilter filter) {
    TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    events.stream().map(StoredEvent::operator).filter(Objects::nonNull).forEach(names::add);
    if (!filter.operator().isEmpty()) {
      names.add(filter.operator());
    }
    return names.stream()
        .map(name -> new Choice(name, name, name.equalsIgnoreCase(filter.operator())))
        .toList();
  }

  static List<Choice> services(
      List<StoredEvent> events, JournalFilter filter, EventPlaces.Names names, Words words) {
    TreeSet<String> codes = new TreeSet<>();
    events.forEach(event -> codes.addAll(event.services()));
    if (!filter.service().isEmpty()) {
      codes.add(filter.service());
    }
    return codes.stream()
        .map(
            code ->
                new Choice(
                    code, names.service(code, words.language()), code.equals(filter.service())))
        .sorted(Comparator.comparing(Choice::label))
        .toList();
  }

  static List<Choice> named(Map<String, String> names, String chosen) {
    return names.entrySet().stream()
        .map(e -> new Choice(e.getKey(), e.getValue(), e.getKey().equals(chosen)))
        .sorted(Comparator.comparing(Choice::label))
        .toList();
  }

  /** Themes of the catalogue: health has its observatory, and so has each of the others. */
  static List<Choice> themes(JournalFilter filter, Words words) {
    return JournalFilter.ALL_THEMES.stream()
        .map(
            theme ->
                new Choice(theme, words.get("portal.theme." + theme), theme.equals(filter.theme())))
        .toList();
  }

  static List<Choice> kinds(JournalFilter filter, Words words) {
    return JournalFilter.KINDS.stream()
        .map(
            kind ->
                new Choice(
                    kind.name(),
                    words.get("observatory.kind." + kind),
                    kind.name().equals(filter.kind())))
        .toList();
  }
}
