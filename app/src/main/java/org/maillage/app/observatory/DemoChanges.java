package org.maillage.app.observatory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.app.register.CurrentRegister;
import org.maillage.app.register.RegisterChange;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.domain.observatory.PostOfficeRule;
import org.maillage.domain.register.GivenService;
import org.maillage.domain.register.Location;
import org.maillage.domain.register.RegisterComparison.Snapshot;
import org.maillage.domain.register.RegisteredPlace;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.PositionQuality;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Some months of a past that leads to the register of the demonstration as it is: invented states,
 * told to the observatory in the way of any change. What comes of them is computed, not written.
 */
@Component
public class DemoChanges {

  private static final String MORE_HOURS = "Mo-Fr 09:00-12:30,13:30-17:30";

  private final ObservatoryRepository store;
  private final CurrentRegister register;
  private final TerritoryRepository territories;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DemoChanges(
      ObservatoryRepository store,
      CurrentRegister register,
      TerritoryRepository territories,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.register = register;
    this.territories = territories;
    this.events = events;
    this.clock = clock;
  }

  /** Tells the past, unless something is told already. */
  public void fill(String territoryId) {
    List<RegisteredPlace> now = register.places(territoryId);
    if (store.findSpan(territoryId).isPresent() || now.isEmpty()) {
      return;
    }
    List<RegisteredPlace> state = now;
    List<RegisterChange> past = new ArrayList<>();
    LocalDate day = LocalDate.now(clock).minusDays(12);
    List<RegisteredPlace> before = withoutLast(state, "pharmacie");
    past.add(0, change(territoryId, day, before, state, Set.of()));
    state = before;
    Optional<RegisteredPlace> agency = agency(territoryId, now);
    if (agency.isPresent()) {
      before = new ArrayList<>(state);
      before.add(agency.get());
      day = day.minusDays(31);
      past.add(0, change(territoryId, day, before, state, Set.of(agency.get().id())));
      state = before;
    }
    before =
        otherwise(
            state,
            p -> p.openingHours() != null && p.serviceCodes().contains(PostOfficeRule.SERVICE),
            p -> with(p, p.name(), MORE_HOURS, p.services()));
    day = day.minusDays(24);
    past.add(0, change(territoryId, day, before, state, Set.of()));
    state = before;
    before =
        otherwise(
            state,
            p -> p.serviceCodes().contains("mairie"),
            p -> with(p, p.name() + "e", p.openingHours(), p.services()));
    day = day.minusDays(30);
    past.add(0, change(territoryId, day, before, state, Set.of()));
    past.forEach(events::publishEvent);
  }

  private static RegisterChange change(
      String territoryId,
      LocalDate day,
      List<RegisteredPlace> before,
      List<RegisteredPlace> after,
      Set<String> absentBefore) {
    return new RegisterChange(
        territoryId,
        new Snapshot(day.minusDays(1), before),
        new Snapshot(day, after),
        absentBefore);
  }

  /** Before the last place of a service opened. */
  private static List<RegisteredPlace> withoutLast(List<RegisteredPlace> state, String service) {
    Optional<RegisteredPlace> last =
        state.stream()
            .filter(place -> place.serviceCodes().equals(Set.of(service)))
            .reduce((a, b) -> b);
    return state.stream()
        .filter(place -> last.isEmpty() || !place.id().equals(last.get().id()))
        .toList();
  }

  /** The first place that is so was otherwise. */
  private static List<RegisteredPlace> otherwise(
      List<RegisteredPlace> state,
      Predicate<RegisteredPlace> is,
      UnaryOperator<RegisteredPlace> was) {
    List<RegisteredPlace> before = new ArrayList<>(state);
    for (int i = 0; i < before.size(); i++) {
      if (is.test(before.get(i))) {
        before.set(i, was.apply(before.get(i)));
        break;
      }
    }
    return before;
  }

  /** An agency of the post that was where no post is now. */
  private Optional<RegisteredPlace> agency(String territoryId, List<RegisteredPlace> now) {
    Map<Boolean, List<RegisteredPlace>> byService =
        now.stream()
            .collect(
                Collectors.partitioningBy(p -> p.serviceCodes().contains(PostOfficeRule.SERVICE)));
    List<RegisteredPlace> offices = byService.getOrDefault(true, List.of());
    Set<String> served =
        offices.stream().map(p -> p.location().communeCode()).collect(Collectors.toSet());
    Optional<Commune> without =
        territories.findTerritory(territoryId).stream()
            .flatMap(territory -> territory.communes().stream())
            .filter(commune -> !served.contains(commune.code()))
            .max(Comparator.comparingInt(Commune::population).thenComparing(Commune::code));
    return without.flatMap(commune -> offices.stream().findFirst().map(o -> agency(o, commune)));
  }

  private static RegisteredPlace agency(RegisteredPlace like, Commune commune) {
    return new RegisteredPlace(
        "demonstration:agence-postale:" + commune.code(),
        "Agence postale communale de " + commune.name(),
        like.status(),
        new Location(null, commune.code(), commune.townHall(), PositionQuality.STREET),
        like.operator(),
        like.network(),
        List.of(),
        null,
        like.contact(),
        like.accessibility(),
        null,
        1,
        Map.of(),
        like.references(),
        List.of(GivenService.of(PostOfficeRule.SERVICE, null)));
  }

  private static RegisteredPlace with(
      RegisteredPlace place, String name, @Nullable String hours, List<GivenService> services) {
    return new RegisteredPlace(
        place.id(),
        name,
        place.status(),
        place.location(),
        place.operator(),
        place.network(),
        place.labels(),
        place.hostId(),
        place.contact(),
        place.accessibility(),
        hours,
        place.count(),
        place.identifiers(),
        place.references(),
        services);
  }
}
