package org.maillage.domain.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.maillage.domain.register.Places.DAY;
import static org.maillage.domain.register.Places.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.maillage.domain.register.PlaceStatus.State;
import org.maillage.domain.register.RegisterComparison.Snapshot;
import org.maillage.domain.register.RegisterEvent.Kind;
import org.maillage.domain.territory.PositionQuality;

class RegisterComparisonTest {

  private static List<RegisterEvent> compare(List<Places> before, List<Places> after) {
    return compare(before, after, Set.of());
  }

  private static List<RegisterEvent> compare(
      List<Places> before, List<Places> after, Set<String> absentBefore) {
    return RegisterComparison.compare(
        new Snapshot(DAY, before.stream().map(Places::build).toList()),
        new Snapshot(DAY.plusMonths(6), after.stream().map(Places::build).toList()),
        absentBefore,
        (a, b) -> a.replace(" ", "").equals(b.replace(" ", "")));
  }

  private static List<String> kinds(List<RegisterEvent> events) {
    List<String> kinds = new ArrayList<>();
    events.forEach(e -> kinds.add(e.kind() == Kind.CORRECTION ? e.about() : e.kind().name()));
    return kinds;
  }

  private static RegisterEvent only(List<RegisterEvent> events) {
    assertThat(events).hasSize(1);
    return events.get(0);
  }

  @Test
  void theSameStateTwiceTellsNothing() {
    assertThat(compare(List.of(place("a:1", "A")), List.of(place("a:1", "A")))).isEmpty();
  }

  @Test
  void missingOnceIsToBeCheckedAndTwiceIsClosed() {
    List<Places> before = List.of(place("a:1", "A"), place("a:2", "B"));

    List<RegisterEvent> events = compare(before, List.of(), Set.of("a:2"));

    assertThat(kinds(events)).containsExactly("ABSENT", "CLOSED");
  }

  @Test
  void aPersonClosesAtOnceAndAProjectThatVanishesIsNoClosure() {
    Places closed = place("a:1", "A");
    closed.status = new PlaceStatus(State.CLOSED, DAY.plusMonths(1), null);
    Places project = place("a:2", "B");
    project.status = new PlaceStatus(State.PROJECT, null, null);

    assertThat(kinds(compare(List.of(place("a:1", "A"), project), List.of(closed))))
        .containsExactly("CLOSED");
  }

  @Test
  void whatOpensIsToldApartFromWhatWasKnownLate() {
    Places late = place("a:1", "A");
    late.status = new PlaceStatus(State.OPEN, DAY.minusYears(3), null);
    Places fresh = place("a:2", "B");
    fresh.status = new PlaceStatus(State.OPEN, DAY.plusMonths(2), null);
    Places project = place("a:3", "C");
    project.status = new PlaceStatus(State.PROJECT, null, null);

    assertThat(kinds(compare(List.of(project), List.of(late, fresh, place("a:3", "C")))))
        .containsExactly("KNOWN_LATE", "OPENED", "OPENED");
  }

  @Test
  void aMoveIsToldFromABetterPosition() {
    Places mairie = place("a:1", "A").at("1 place Paoli", 0);
    mairie.quality = PositionQuality.TOWN_HALL;

    RegisterEvent moved =
        only(
            compare(
                List.of(place("a:1", "A").at("1 place Paoli", 0)),
                List.of(place("a:1", "A").at("9 cours Paoli", 300))));
    assertThat(moved.kind()).isEqualTo(Kind.MOVED);
    assertThat(moved.metres()).isCloseTo(300, within(1.0));
    assertThat(kinds(compare(List.of(mairie), List.of(place("a:1", "A").at("9 cours Paoli", 300)))))
        .containsExactly("POSITION");
    assertThat(
            kinds(
                compare(
                    List.of(place("a:1", "A").at("1 place Paoli", 0)),
                    List.of(place("a:1", "A").at("1, PLACE PAOLI", 300)))))
        .containsExactly("POSITION");
  }

  @Test
  void aSpellingIsNoOtherName() {
    assertThat(
            kinds(
                compare(
                    List.of(place("a:1", "Mairie de Piobbeta")),
                    List.of(place("a:1", "MAIRIE DE PIOBETTA")))))
        .containsExactly("SPELLING");
    assertThat(
            kinds(
                compare(
                    List.of(place("a:1", "Bureau de poste")),
                    List.of(place("a:1", "France services")))))
        .containsExactly("RENAMED");
    assertThat(kinds(compare(List.of(place("a:1", "Annexe 1")), List.of(place("a:1", "Annexe 2")))))
        .containsExactly("RENAMED");
  }

  @Test
  void hoursThatBecomeKnownHaveNotChanged() {
    Places none = place("a:1", "A");
    Places old = place("a:1", "A");
    old.hours = "Mo-Fr 09:00-12:00";
    Places written = place("a:1", "A");
    written.hours = "Mo-Fr  09:00-12:00";
    Places now = place("a:1", "A");
    now.hours = "Mo-Th 09:00-12:00";

    assertThat(kinds(compare(List.of(none), List.of(now)))).containsExactly("HOURS_KNOWN");
    assertThat(kinds(compare(List.of(old), List.of(none)))).containsExactly("HOURS_LOST");
    assertThat(kinds(compare(List.of(old), List.of(written)))).containsExactly("SPELLING");
    assertThat(kinds(compare(List.of(old), List.of(now)))).containsExactly("HOURS_CHANGED");
  }

  @Test
  void labelsAreThoseOfTheDaysOfTheStates() {
    Places before = place("a:1", "A");
    before.labels = List.of(new Label("old", null, DAY.plusMonths(1)));
    Places after = place("a:1", "A");
    after.labels =
        List.of(
            new Label("old", null, DAY.plusMonths(1)),
            new Label("new", DAY.plusMonths(2), null),
            new Label("later", DAY.plusYears(2), null));

    assertThat(compare(List.of(before), List.of(after)))
        .extracting(RegisterEvent::kind, RegisterEvent::about)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Kind.LABEL_WON, "new"),
            org.assertj.core.groups.Tuple.tuple(Kind.LABEL_LOST, "old"));
  }

  @Test
  void servicesComeAndGo() {
    assertThat(
            kinds(
                compare(
                    List.of(place("a:1", "A").gives("caf", "cpam")),
                    List.of(place("a:1", "A").gives("caf", "ants")))))
        .containsExactly("SERVICE_ADDED", "SERVICE_REMOVED");
  }

  @Test
  void statesInTheWrongOrderAreRefused() {
    Snapshot snapshot = new Snapshot(DAY, List.of());
    assertThatThrownBy(
            () -> RegisterComparison.compare(snapshot, snapshot, Set.of(), String::equals))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTypeThatOneVintageDoesNotHaveIsNotComparable() {
    CountComparison.Vintage before =
        new CountComparison.Vintage(
            Set.of("poste", "trésorerie", "anpe"),
            Map.of("2A001", Map.of("poste", 2, "anpe", 1), "2A002", Map.of("trésorerie", 1)));
    CountComparison.Vintage after =
        new CountComparison.Vintage(
            Set.of("poste", "trésorerie", "pôle emploi"),
            Map.of("2A001", Map.of("poste", 1, "pôle emploi", 1), "2A003", Map.of("poste", 1)));

    CountComparison.Result result = CountComparison.compare(before, after);

    assertThat(result.changes())
        .containsExactly(
            new CountComparison.Change("2A001", "poste", 2, 1),
            new CountComparison.Change("2A002", "trésorerie", 1, 0),
            new CountComparison.Change("2A003", "poste", 0, 1));
    assertThat(result.onlyBefore()).containsExactly("anpe");
    assertThat(result.onlyAfter()).containsExactly("pôle emploi");
    assertThat(result.netByType()).isEqualTo(Map.of("poste", 0, "trésorerie", -1));
  }
}
