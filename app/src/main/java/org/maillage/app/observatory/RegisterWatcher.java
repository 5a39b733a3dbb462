package org.maillage.app.observatory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.UnguessableIds;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.job.Jobs;
import org.maillage.app.register.RegisterChange;
import org.maillage.app.territory.SourceFile;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.data.hours.OpeningWeeks;
import org.maillage.domain.observatory.BatchOffer;
import org.maillage.domain.offer.OpeningWeek;
import org.maillage.domain.register.PlaceStatus;
import org.maillage.domain.register.RegisterComparison;
import org.maillage.domain.register.RegisterComparison.Snapshot;
import org.maillage.domain.register.RegisterEvent;
import org.maillage.domain.register.RegisterEvent.Kind;
import org.maillage.domain.register.RegisteredPlace;
import org.maillage.domain.territory.Territory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps what a change of the register means, in the transaction of the change: both are in store or
 * neither. What it does to people is a job of the same transaction.
 */
@Component
public class RegisterWatcher {

  private static final int ID_BYTES = 12;

  private final ObservatoryRepository store;
  private final TerritoryRepository territories;
  private final Jobs jobs;
  private final UnitOfWork work;
  private final Clock clock;
  private final UnguessableIds ids = new UnguessableIds();

  RegisterWatcher(
      ObservatoryRepository store,
      TerritoryRepository territories,
      Jobs jobs,
      UnitOfWork work,
      Clock clock) {
    this.store = store;
    this.territories = territories;
    this.jobs = jobs;
    this.work = work;
    this.clock = clock;
  }

  /** Keeps the events of a change. A register that only begins is no thousand openings. */
  @EventListener
  public void changed(RegisterChange change) {
    if (!change.before().places().isEmpty()) {
      work.writeAll(() -> keep(change));
    }
  }

  private void keep(RegisterChange change) {
    Snapshot after = change.after();
    Snapshot before = earlier(change.before(), after.date());
    List<RegisterEvent> events =
        RegisterComparison.compare(
            before, after, change.absentBefore(), RegisterWatcher::isSameHours);
    Set<String> missing = store.listMissing(change.territoryId());
    store.resolve(change.territoryId(), found(missing, after, events), after.date());
    Map<String, RegisteredPlace> was = byId(before.places());
    Map<String, RegisteredPlace> is = byId(after.places());
    String batchId = ids.next(ID_BYTES);
    List<StoredEvent> kept = new ArrayList<>();
    for (int e = 0; e < events.size(); e++) {
      RegisterEvent event = events.get(e);
      boolean known = event.kind() == Kind.ABSENT && missing.contains(event.placeId());
      if (!known) {
        kept.add(
            event(
                batchId,
                e,
                event,
                was.get(event.placeId()),
                is.get(event.placeId()),
                before,
                after.date()));
      }
    }
    if (kept.isEmpty()) {
      return;
    }
    BatchOffer offer = offer(change, before, events);
    store.add(batchId, change.territoryId(), clock.instant(), offer, kept);
    if (offer != null || kept.stream().anyMatch(StoredEvent::isReal)) {
      jobs.submit(
          change.territoryId(),
          EffectJob.KEY,
          EffectJob.KEY,
          batchId,
          EffectJob.KEY + ":" + batchId);
    }
  }

  /** What is needed to measure the change; null when there is nothing to measure. */
  private @Nullable BatchOffer offer(
      RegisterChange change, Snapshot before, List<RegisterEvent> events) {
    if (events.stream().noneMatch(BatchOffer::isMeasured)) {
      return null;
    }
    String id = change.territoryId();
    BatchOffer.Ground ground =
        new BatchOffer.Ground(
            change.beside(),
            territories.listSourceFiles(id).stream().map(SourceFile::sourceId).toList(),
            territories.findTerritory(id).map(Territory::communeNames).orElse(Map.of()));
    BatchOffer offer = BatchOffer.of(before, change.after(), ground, events);
    return offer.undone().isEmpty() ? null : offer;
  }

  /** Two changes of one day are two states, of which one was before. */
  private static Snapshot earlier(Snapshot before, LocalDate after) {
    return before.date().isBefore(after)
        ? before
        : new Snapshot(after.minusDays(1), before.places());
  }

  private static Map<String, RegisteredPlace> byId(Collection<RegisteredPlace> places) {
    Map<String, RegisteredPlace> map = new HashMap<>();
    places.forEach(place -> map.put(place.id(), place));
    return map;
  }

  /** Missing places that are there again, or of which it is known that they closed. */
  private static Set<String> found(
      Set<String> missing, Snapshot after, List<RegisterEvent> events) {
    Set<String> found = new HashSet<>();
    after.places().forEach(place -> found.add(place.id()));
    events.stream()
        .filter(event -> event.kind() == Kind.CLOSED)
        .forEach(event -> found.add(event.placeId()));
    found.retainAll(missing);
    return found;
  }

  private StoredEvent event(
      String batchId,
      int ordinal,
      RegisterEvent event,
      @Nullable RegisteredPlace was,
      @Nullable RegisteredPlace is,
      Snapshot before,
      LocalDate today) {
    RegisteredPlace place = is != null ? is : was;
    if (place == null) {
      throw new IllegalArgumentException("an event of no place: " + event.placeId());
    }
    boolean hours = event.kind() == Kind.HOURS_CHANGED;
    return new StoredEvent(
        batchId,
        ordinal,
        event,
        place.name(),
        place.operator(),
        hours && !event.about().isEmpty()
            ? List.of(event.about())
            : List.copyOf(
                (was != null && event.kind() == Kind.CLOSED ? was : place).serviceCodes()),
        hours ? weekly(event.before()) : null,
        hours ? weekly(event.after()) : null,
        day(event, place.status(), before.date(), today),
        clock.instant(),
        null,
        false,
        false,
        Map.of());
  }

  /** The day that the register tells of a new state, where it lies between the two. */
  private static LocalDate day(
      RegisterEvent event, PlaceStatus status, LocalDate before, LocalDate today) {
    LocalDate since = status.since();
    boolean ofState =
        switch (event.kind()) {
          case OPENED, CLOSED, SUSPENDED, RESUMED -> true;
          default -> false;
        };
    boolean told = ofState && since != null && since.isAfter(before.minusYears(1));
    return told && since != null && !since.isAfter(today) ? since : today;
  }

  private static @Nullable Double weekly(@Nullable String hours) {
    OptionalDouble week =
        hours == null
            ? OptionalDouble.empty()
            : OpeningWeeks.parse(hours).stream().mapToDouble(OpeningWeek::hours).findFirst();
    return week.isPresent() ? week.getAsDouble() : null;
  }

  /** Whether two texts say the same week; of texts without an ordinary week only equal ones do. */
  static boolean isSameHours(String a, String b) {
    Optional<OpeningWeek> week = OpeningWeeks.parse(a);
    return a.equals(b) || week.isPresent() && week.equals(OpeningWeeks.parse(b));
  }
}
