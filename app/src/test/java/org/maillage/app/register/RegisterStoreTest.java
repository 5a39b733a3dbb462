package org.maillage.app.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.app.register.RegisterRoom.TERRITORY;
import static org.maillage.app.register.RegisterRoom.structure;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Role;
import org.maillage.app.access.Scope;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.people.DirectoryRoom;
import org.maillage.app.register.RegisterDesk.Outcome;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.register.Channel;
import org.maillage.domain.register.Contact;
import org.maillage.domain.register.GivenService;
import org.maillage.domain.register.Label;
import org.maillage.domain.register.PlaceStatus;
import org.maillage.domain.register.PlaceStatus.State;
import org.maillage.domain.register.RegisterComparison;
import org.maillage.domain.register.RegisterEvent;
import org.maillage.domain.register.RegisterOffer;
import org.maillage.domain.register.RegisteredPlace;

/** What the register knows, since when, and of when. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RegisterStoreTest {

  private static final String OLD_LABELS =
      "\"labels\":[{\"code\":\"point-relais-caf\",\"from\":\"2024-01-01\"}]";

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private RegisterRoom room;

  @BeforeEach
  void open() {
    room = new RegisterRoom(kind, folder);
  }

  @AfterEach
  void close() {
    if (room != null) {
      room.close();
    }
  }

  private RegisteredPlace place(String id) {
    return room.register.find(TERRITORY, id).orElseThrow();
  }

  private LocalDate today() {
    return LocalDate.now(room.clock);
  }

  private static RegisteredPlace with(
      RegisteredPlace place, String name, PlaceStatus status, @Nullable String hours) {
    return new RegisteredPlace(
        place.id(),
        name,
        status,
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
        place.services());
  }

  private Outcome say(RegisteredPlace wanted, @Nullable LocalDate since) {
    RegisteredPlace place = place(wanted.id());
    return room.desk.change(TERRITORY, place.id(), RegisterDesk.version(place), wanted, since);
  }

  private List<RegisterEvent> events(RegisterChange change) {
    return RegisterComparison.compare(
        change.before(), change.after(), change.absentBefore(), String::equals);
  }

  @Test
  void aRowThatIsMissingIsToBeCheckedAndTheSecondFileWithoutItClosesThePlace() {
    room.take("2024", Map.of("a", "f1"), structure("a:1", "Mairie", null));
    assertThat(room.changes).isEmpty();

    room.take("2025", Map.of("a", "f2"));
    assertThat(place("a:1").status().state()).isEqualTo(State.OPEN);
    assertThat(room.register.now(TERRITORY).toCheck()).containsExactly("a:1");
    assertThat(events(room.changes.get(0)))
        .extracting(RegisterEvent::kind)
        .containsExactly(RegisterEvent.Kind.ABSENT);

    room.take("2025", Map.of("a", "f2"));
    assertThat(room.register.now(TERRITORY).toCheck()).as("the same file").containsExactly("a:1");
    assertThat(events(room.changes.get(1))).isEmpty();

    room.take("2026", Map.of("a", "f3"));
    assertThat(place("a:1").status())
        .isEqualTo(new PlaceStatus(State.CLOSED, LocalDate.of(2026, 1, 1), null));
    assertThat(room.register.now(TERRITORY).toCheck()).isEmpty();
    assertThat(events(room.changes.get(2)))
        .extracting(RegisterEvent::kind)
        .containsExactly(RegisterEvent.Kind.CLOSED);
    assertThat(room.register.at(TERRITORY, LocalDate.of(2025, 6, 1), null).places())
        .extracting(p -> p.status().state())
        .as("it was open then")
        .containsExactly(State.OPEN);
  }

  @Test
  void aPersonWhoConfirmsAMissingPlaceKeepsItOpen() {
    room.take("2024", Map.of("a", "f1"), structure("a:1", "Mairie", null));
    room.take("2025", Map.of("a", "f2"));
    assertThat(room.desk.confirm(TERRITORY, "a:1")).isEqualTo(Outcome.DONE);
    assertThat(room.desk.confirm(TERRITORY, "a:1")).as("twice").isEqualTo(Outcome.NOTHING);
    assertThat(room.register.now(TERRITORY).toCheck()).isEmpty();
    assertThat(place("a:1").references().get(0).date()).isEqualTo(today());
  }

  @Test
  void aSourceThatIsGoneHasClosedNothingAndANewOneHasOpenedNothing() {
    room.take("2024", Map.of("a", "f1"), structure("a:1", "Mairie", null));
    room.take("2024", Map.of("b", "f2"), structure("b:9", "Poste", null, "4 cours Paoli", 900));
    assertThat(room.register.places(TERRITORY))
        .extracting(RegisteredPlace::id)
        .containsExactly("b:9");
    assertThat(events(room.changes.get(0))).isEmpty();
  }

  @Test
  void hoursOfALaterVintageAreAChangeAndThoseOfTheSameACorrection() {
    room.take("2024", Map.of("a", "f1"), structure("a:1", "Mairie", "Mo 09:00-12:00"));
    room.take("2024", Map.of("a", "f2"), structure("a:1", "Mairie", "Tu 09:00-12:00"));
    assertThat(room.register.at(TERRITORY, LocalDate.of(2023, 1, 1), null).places())
        .extracting(RegisteredPlace::openingHours)
        .as("it had been wrong from the beginning")
        .containsExactly("Tu 09:00-12:00");

    Instant before = room.clock.instant();
    room.take("2025", Map.of("a", "f3"), structure("a:1", "Mairie", "We 09:00-12:00"));
    LocalDate then = LocalDate.of(2024, 12, 31);
    assertThat(room.register.at(TERRITORY, then, null).places())
        .extracting(RegisteredPlace::openingHours)
        .containsExactly("Tu 09:00-12:00");
    assertThat(room.register.at(TERRITORY, today(), before).places())
        .extracting(RegisteredPlace::openingHours)
        .as("what was known then of a later day")
        .containsExactly("Tu 09:00-12:00");
    assertThat(place("a:1").openingHours()).isEqualTo("We 09:00-12:00");
    assertThat(room.repository.listHistory(TERRITORY, List.of("a:1"))).hasSize(4);
  }

  @Test
  void whatAPersonSaysWinsOverTheNextImportAndOnlyInWhatHeSaid() {
    room.take("2024", Map.of("a", "f1"), structure("a:1", "Mairie", "Mo 09:00-12:00"));
    RegisteredPlace wanted = with(place("a:1"), "Mairie", PlaceStatus.OPEN, "Mo-Fr 09:00-17:00");
    assertThat(say(wanted, null)).isEqualTo(Outcome.DONE);
    assertThat(room.changes).as("a correction is no event").isEmpty();

    room.take("2025", Map.of("a", "f2"), structure("a:1", "Mairie de Corte", "Mo 10:00-12:00"));
    assertThat(place("a:1").openingHours()).isEqualTo("Mo-Fr 09:00-17:00");
    assertThat(place("a:1").name()).isEqualTo("Mairie de Corte");
    assertThat(say(place("a:1"), null)).isEqualTo(Outcome.NOTHING);
  }

  @Test
  void aChangeOfADayIsNotSoBeforeAndIsTold() {
    room.take("2024", Map.of("a", "f1"), structure("a:1", "Mairie", null));
    LocalDate day = today().plusDays(10);
    PlaceStatus closed = new PlaceStatus(State.CLOSED, day, null);
    assertThat(say(with(place("a:1"), "Mairie", closed, null), day)).isEqualTo(Outcome.DONE);

    assertThat(place("a:1").status().state()).isEqualTo(State.OPEN);
    assertThat(room.register.at(TERRITORY, day, null).places())
        .extracting(p -> p.status().state())
        .containsExactly(State.CLOSED);
    assertThat(events(room.changes.get(0)))
        .extracting(RegisterEvent::kind)
        .containsExactly(RegisterEvent.Kind.CLOSED);
    assertThat(room.acts.get(room.acts.size() - 1).after()).contains("CLOSED");
  }

  @Test
  void theSecondOfTwoWhoChangeIsTold() {
    room.take("2024", Map.of("a", "f1"), structure("a:1", "Mairie", null));
    RegisteredPlace seen = place("a:1");
    String version = RegisterDesk.version(seen);
    assertThat(
            room.desk.change(
                TERRITORY, "a:1", version, with(seen, "Une", PlaceStatus.OPEN, null), null))
        .isEqualTo(Outcome.DONE);
    assertThat(
            room.desk.change(
                TERRITORY, "a:1", version, with(seen, "Deux", PlaceStatus.OPEN, null), null))
        .isEqualTo(Outcome.CONFLICT);
    assertThat(place("a:1").name()).isEqualTo("Une");
  }

  @Test
  void aPlaceThatNobodyToldOfIsAddedAndOutlivesImports() {
    room.take("2024", Map.of("a", "f1"), structure("a:1", "Mairie", null));
    RegisteredPlace draft = with(place("a:1"), "Permanence", PlaceStatus.OPEN, null);
    String id = room.desk.add(TERRITORY, draft, today());
    room.take("2025", Map.of("a", "f2"), structure("a:1", "Mairie", null));
    room.take("2026", Map.of("a", "f3"), structure("a:1", "Mairie", null));
    assertThat(place(id).name()).isEqualTo("Permanence");
    assertThat(place(id).status().state()).isEqualTo(State.OPEN);
    assertThat(events(room.changes.get(0)))
        .extracting(RegisterEvent::kind)
        .containsExactly(RegisterEvent.Kind.OPENED);
  }

  @Test
  void aDecisionIsRememberedAtTheNextImportAndMayBeTakenBack() {
    room.take(
        "2024",
        Map.of("a", "f1", "b", "g1"),
        structure("a:1", "Mairie de Corte", null),
        structure("b:1", "Mairie de Corte", "Mo 09:00-12:00"));
    assertThat(room.register.places(TERRITORY)).hasSize(1);
    assertThat(place("b:1").id()).isEqualTo("a:1");
    assertThat(place("b:1").openingHours()).isEqualTo("Mo 09:00-12:00");

    assertThat(room.matches.decide(TERRITORY, "a:1", "b:1", false, "deux guichets")).isTrue();
    assertThat(room.register.places(TERRITORY)).hasSize(2);
    room.take(
        "2025",
        Map.of("a", "f2", "b", "g2"),
        structure("a:1", "Mairie de Corte", null),
        structure("b:1", "Mairie de Corte", "Mo 09:00-12:00"));
    assertThat(room.register.places(TERRITORY)).hasSize(2);
    assertThat(room.matches.listPairs(TERRITORY)).isEmpty();

    assertThat(room.matches.undecide(TERRITORY, "b:1", "a:1")).isTrue();
    assertThat(room.register.places(TERRITORY)).hasSize(1);
    assertThat(room.matches.decide(TERRITORY, "a:1", "z:9", true, "")).as("unknown").isFalse();
  }

  @Test
  void aPlaceKeepsItsNameWhenTheFirstOfItsSourcesIsGone() {
    room.take(
        "2024",
        Map.of("a", "f1", "b", "g1"),
        structure("a:1", "Mairie de Corte", null),
        structure("b:1", "Mairie de Corte", null));
    room.take("2024", Map.of("b", "g1"), structure("b:1", "Mairie de Corte", null));
    assertThat(room.register.places(TERRITORY))
        .extracting(RegisteredPlace::id)
        .containsExactly("a:1");
    assertThat(events(room.changes.get(0)))
        .extracting(RegisterEvent::kind)
        .allMatch(k -> k == RegisterEvent.Kind.CORRECTION);
  }

  @Test
  void whoKeepsNothingChangesNothing() {
    room.take("2024", Map.of("a", "f1"), structure("a:1", "Mairie", null));
    room.actor = DirectoryRoom.actor(Role.PARTNER, Scope.ofTerritory(TERRITORY), "caf");
    RegisteredPlace wanted = with(place("a:1"), "Autre", PlaceStatus.OPEN, null);
    assertThatThrownBy(() -> say(wanted, null)).isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> room.desk.confirm(TERRITORY, "a:1"))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> room.matches.undecide(TERRITORY, "a:1", "b:1"))
        .isInstanceOf(NotAllowedException.class);
    assertThat(place("a:1").name()).isEqualTo("Mairie");
  }

  @Test
  void aListThatWasFrozenIsTheSameWhateverBecomesOfTheRegister() {
    room.take("2024", Map.of("a", "f1"), structure("a:1", "Mairie", "Mo 09:00-12:00"));
    FrozenList list = room.lists.freeze(TERRITORY, "Liste annexée", today());
    byte[] then = room.lists.getContent(TERRITORY, list.number());
    room.take("2025", Map.of("a", "f2"), structure("a:1", "Maison commune", null));
    assertThat(room.lists.getContent(TERRITORY, list.number())).isEqualTo(then);
    assertThat(room.lists.read(TERRITORY, list.number()).places())
        .extracting(RegisteredPlace::name)
        .containsExactly("Mairie");
    assertThat(room.lists.listLists(TERRITORY)).containsExactly(list);
    assertThat(room.lists.isUnchanged(TERRITORY, list)).isTrue();
  }

  @Test
  void bothStatesOfAChangeAreWholeSoThatItsEffectIsMeasuredAmongAllPlaces() {
    room.take(
        "2024",
        Map.of("a", "f1"),
        structure("a:1", "Mairie", null),
        structure("a:2", "Mairie annexe", null, "9 rue Haute", 3_000));
    PlaceStatus closed = new PlaceStatus(State.CLOSED, today(), null);
    say(with(place("a:1"), "Mairie", closed, null), today());
    RegisterChange change = room.changes.get(0);
    assertThat(change.before().places())
        .extracting(RegisteredPlace::id)
        .containsExactlyInAnyOrder("a:1", "a:2");
    assertThat(change.after().places())
        .extracting(RegisteredPlace::id)
        .containsExactlyInAnyOrder("a:1", "a:2");
    assertThat(events(change)).hasSize(1);
  }

  @Test
  void aSourceThatTellsMoreThanAnOfferIsKeptWhole() {
    Structure told = structure("n:1", "Point numérique", "Mo 09:00-12:00");
    RegisteredPlace bare = RegisterOffer.record(told, LocalDate.of(2026, 3, 1));
    GivenService digital =
        new GivenService(
            "mediation-numerique",
            null,
            Set.of(Channel.DESK, Channel.PHONE),
            null,
            Set.of("seniors"),
            null,
            Set.of(),
            List.of());
    RegisteredPlace place =
        new RegisteredPlace(
            bare.id(),
            bare.name(),
            bare.status(),
            bare.location(),
            null,
            null,
            List.of(),
            null,
            new Contact("04 95 00 00 00", "point@exemple.fr", null),
            bare.accessibility(),
            bare.openingHours(),
            1,
            Map.of(RegisteredPlace.Scheme.SIRET, "12345678900011"),
            bare.references(),
            List.of(digital));

    room.take("2026-06", Map.of("n", "file1"), List.of(told), List.of(place));

    assertThat(place("n:1").contact().email()).isEqualTo("point@exemple.fr");
    assertThat(place("n:1").services()).containsExactly(digital);
    assertThat(place("n:1").identifiers()).containsValue("12345678900011");
    // Its own date counts, and not that of the file.
    assertThat(place("n:1").references().get(0).date()).isEqualTo("2026-03-01");

    room.take("2026-07", Map.of("n", "file2"), List.of(), List.of());
    room.take("2026-08", Map.of("n", "file3"), List.of(), List.of());
    assertThat(place("n:1").status().state()).isEqualTo(State.CLOSED);
  }

  @Test
  void aRecordThatWasKeptBeforeLabelsHadCriteriaIsStillRead() {
    room.take("2026-01", Map.of("a", "file1"), structure("a:1", "Mairie", null));
    String json = RegisterJson.write(place("a:1")).replace("\"labels\":[]", OLD_LABELS);

    assertThat(RegisterJson.place(json).labels())
        .containsExactly(new Label("point-relais-caf", LocalDate.of(2024, 1, 1), null));
  }
}
