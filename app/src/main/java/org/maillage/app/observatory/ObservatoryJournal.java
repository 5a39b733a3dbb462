package org.maillage.app.observatory;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.maillage.domain.register.RegisterEvent.Kind;
import org.springframework.stereotype.Service;

/** Reads the journal by month. */
@Service
public class ObservatoryJournal {

  private final ObservatoryRepository store;

  ObservatoryJournal(ObservatoryRepository store) {
    this.store = store;
  }

  /**
   * A month of the journal.
   *
   * @param events real ones that were asked for, the latest first
   * @param corrections of data, the latest first
   */
  public record Month(YearMonth month, List<StoredEvent> events, List<StoredEvent> corrections) {
    public Month {
      events = List.copyOf(events);
      corrections = List.copyOf(corrections);
    }

    /** How many events of a kind. */
    public long count(Kind kind) {
      return events.stream().filter(event -> event.kind() == kind).count();
    }

    /** People whose way is another; somebody touched by two events counts twice. */
    public double touched() {
      return events.stream().mapToDouble(StoredEvent::touched).sum();
    }
  }

  /** Months with anything in them, the latest first. */
  public List<Month> listMonths(
      String territoryId,
      JournalFilter filter,
      EventPlaces.Names names,
      YearMonth from,
      YearMonth until) {
    Map<YearMonth, List<StoredEvent>> real = new TreeMap<>();
    Map<YearMonth, List<StoredEvent>> corrections = new TreeMap<>();
    for (StoredEvent event :
        listEvents(territoryId, filter, names, from.atDay(1), until.atEndOfMonth())) {
      if (event.kind() != Kind.ABSENT) {
        YearMonth month = YearMonth.from(event.happenedOn());
        real.computeIfAbsent(month, m -> new ArrayList<>());
        corrections.computeIfAbsent(month, m -> new ArrayList<>());
        (event.isReal() ? real : corrections)
            .computeIfAbsent(month, m -> new ArrayList<>())
            .add(event);
      }
    }
    List<Month> months = new ArrayList<>();
    real.forEach(
        (month, events) ->
            months.add(0, new Month(month, events, corrections.getOrDefault(month, List.of()))));
    return months;
  }

  /** Events that were asked for, of some days, the latest first. */
  public List<StoredEvent> listEvents(
      String territoryId,
      JournalFilter filter,
      EventPlaces.Names names,
      LocalDate from,
      LocalDate until) {
    return store.listEvents(territoryId, from, until).stream()
        .filter(event -> filter.takes(event, names))
        .toList();
  }

  /** Places that are missing and to be checked, the latest first. */
  public List<StoredEvent> listToCheck(String territoryId) {
    return store.listToCheck(territoryId);
  }

  /** The first and the last month of the journal; empty when there is nothing in it. */
  public List<YearMonth> span(String territoryId) {
    return store
        .findSpan(territoryId)
        .map(days -> days.stream().map(YearMonth::from).toList())
        .orElse(List.of());
  }
}
