package org.maillage.app.register;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.UnguessableIds;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.domain.register.PlaceComposition;
import org.maillage.domain.register.PlaceCorrection;
import org.maillage.domain.register.PlaceStatus;
import org.maillage.domain.register.RegisterComparison.Snapshot;
import org.maillage.domain.register.RegisteredPlace;
import org.maillage.domain.register.SourceReference;
import org.maillage.domain.territory.Territory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.util.DigestUtils;

/**
 * Where people change the register: what they say of a place wins over its sources, and is kept
 * beside them with the days from when it is so.
 */
@Service
public class RegisterDesk {

  private static final int ID_BYTES = 9;

  private final RegisterRepository register;
  private final StoredRegister pictures;
  private final RegisterIntake intake;
  private final Matching matching;
  private final Keepers keepers;
  private final TerritoryRepository territories;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final UnitOfWork work;
  private final Clock clock;
  private final UnguessableIds ids = new UnguessableIds();

  RegisterDesk(
      RegisterRepository register,
      StoredRegister pictures,
      RegisterIntake intake,
      Matching matching,
      Keepers keepers,
      TerritoryRepository territories,
      Journal journal,
      ApplicationEventPublisher events,
      UnitOfWork work,
      Clock clock) {
    this.register = register;
    this.pictures = pictures;
    this.intake = intake;
    this.matching = matching;
    this.keepers = keepers;
    this.territories = territories;
    this.journal = journal;
    this.events = events;
    this.work = work;
    this.clock = clock;
  }

  /** What became of a change. */
  public enum Outcome {
    DONE,
    /** Nothing was different. */
    NOTHING,
    /** Somebody else changed the place meanwhile. */
    CONFLICT,
    /** It is not there. */
    UNKNOWN
  }

  /** The version of a place that a form sends back. */
  public static String version(RegisteredPlace place) {
    return DigestUtils.md5DigestAsHex(RegisterJson.write(place).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Says what a place is.
   *
   * @param version as the form was filled on, see {@link #version}
   * @param wanted the place as it should be; parts that are as the sources say stay theirs
   * @param since first day on which it is so, null when it always was and had been told wrongly
   * @throws org.maillage.app.access.NotAllowedException when who acts may not
   */
  public Outcome change(
      String territoryId,
      String placeId,
      String version,
      RegisteredPlace wanted,
      @Nullable LocalDate since) {
    return work.write(
        () -> {
          RegisterPicture picture = begin(territoryId);
          Optional<RegisteredPlace> found = picture.find(placeId);
          if (found.isEmpty()) {
            return Outcome.UNKNOWN;
          }
          RegisteredPlace place = found.get();
          keepers.check(territoryId, place);
          if (!version(place).equals(version)) {
            return Outcome.CONFLICT;
          }
          if (PlaceCorrection.differences(place, wanted).isEmpty()) {
            return Outcome.NOTHING;
          }
          Set<PlaceCorrection.Part> parts =
              PlaceCorrection.differences(told(picture, place.id()), wanted);
          say(territoryId, place, new PlaceCorrection(parts, wanted, today()), since);
          if (since != null) {
            events.publishEvent(change(territoryId, picture, wanted, since));
          }
          return Outcome.DONE;
        });
  }

  /** Takes the register for a change. */
  private RegisterPicture begin(String territoryId) {
    intake.ensure(territoryId);
    register.begin(territoryId, clock.instant());
    return pictures.read(territoryId, pictures.trust(territoryId));
  }

  /** The place as the sources alone tell it, today. */
  private static RegisteredPlace told(RegisterPicture picture, String placeId) {
    List<RegisteredPlace> records = new ArrayList<>();
    for (Statement statement : picture.records(placeId)) {
      if (statement.record() != null) {
        records.add(statement.record());
      }
    }
    return PlaceComposition.compose(placeId, records, List.of());
  }

  private void say(
      String territoryId,
      RegisteredPlace place,
      PlaceCorrection correction,
      @Nullable LocalDate since) {
    Instant now = clock.instant();
    List<Statement> known =
        register.listStatements(territoryId).stream()
            .filter(one -> one.correction() != null && one.subjectId().equals(place.id()))
            .toList();
    StatementChanges changes = new StatementChanges(now);
    Statement last = known.isEmpty() ? null : known.get(known.size() - 1);
    if (since != null) {
      changes.change(known, Statement.of(place.id(), correction, since, now));
    } else if (last == null) {
      changes.begin(Statement.of(place.id(), correction, null, now));
    } else {
      changes.correct(last, Statement.of(place.id(), correction, last.validFrom(), now));
    }
    register.change(territoryId, changes.ended(), changes.added(), now);
    journal.record(
        new Act(
            ObjectKind.REGISTER,
            place.id(),
            territoryId,
            "changed",
            RegisterJson.write(place),
            RegisterJson.write(correction.over(place))));
  }

  /**
   * A place that is otherwise from a day on. Both states are whole: how far people are from a place
   * that closes depends on all the others.
   */
  private static RegisterChange change(
      String territoryId, RegisterPicture before, RegisteredPlace after, LocalDate since) {
    List<RegisteredPlace> now = new ArrayList<>();
    for (RegisteredPlace place : before.places()) {
      if (!place.id().equals(after.id()) && !before.toCheck().contains(place.id())) {
        now.add(place);
      }
    }
    now.add(after);
    return new RegisterChange(
        territoryId,
        new Snapshot(since.minusDays(1), before.places()),
        new Snapshot(since, now),
        Set.of());
  }

  /**
   * Says that a place is there and its record right.
   *
   * @throws org.maillage.app.access.NotAllowedException when who acts may not
   */
  public Outcome confirm(String territoryId, String placeId) {
    return work.write(
        () -> {
          RegisterPicture picture = begin(territoryId);
          Optional<RegisteredPlace> found = picture.find(placeId);
          if (found.isEmpty()) {
            return Outcome.UNKNOWN;
          }
          keepers.check(territoryId, found.get());
          return confirm(territoryId, picture, found.get());
        });
  }

  /**
   * Says it for an operator who answered by a link: the link itself is what allows it. Within the
   * transaction that uses the link up.
   */
  public Outcome confirmForOperator(String territoryId, String placeId) {
    return work.write(
        () -> {
          RegisterPicture picture = begin(territoryId);
          return picture
              .find(placeId)
              .map(place -> confirm(territoryId, picture, place))
              .orElse(Outcome.UNKNOWN);
        });
  }

  private Outcome confirm(String territoryId, RegisterPicture picture, RegisteredPlace place) {
    PlaceCorrection said =
        picture.corrections(place.id()).stream()
            .filter(one -> one.subjectId().equals(place.id()))
            .map(Statement::correction)
            .findFirst()
            .orElse(null);
    if (said != null && today().equals(said.confirmedOn())) {
      return Outcome.NOTHING;
    }
    PlaceCorrection confirmed =
        said == null
            ? new PlaceCorrection(EnumSet.noneOf(PlaceCorrection.Part.class), place, today())
            : new PlaceCorrection(said.parts(), said.values(), today());
    say(territoryId, place, confirmed, null);
    return Outcome.DONE;
  }

  /**
   * Adds a place that no source tells of.
   *
   * @param draft its id and its references are given here
   * @param since first day on which it is there, null when it had been there and nobody knew
   * @return its id
   * @throws org.maillage.app.access.NotAllowedException when who acts may not
   */
  public String add(String territoryId, RegisteredPlace draft, @Nullable LocalDate since) {
    keepers.checkAll(territoryId);
    return work.write(
        () -> {
          RegisterPicture picture = begin(territoryId);
          Instant now = clock.instant();
          String key = ids.next(ID_BYTES);
          String id = PlaceCorrection.SOURCE + ":" + key;
          RegisteredPlace place = named(draft, id, key);
          Statement statement = Statement.of(place, since, now, 0);
          register.change(territoryId, List.of(), List.of(statement), now);
          matching.match(territoryId, pictures.trust(territoryId), communeNames(territoryId), now);
          journal.record(
              new Act(
                  ObjectKind.REGISTER,
                  id,
                  territoryId,
                  "created",
                  null,
                  RegisterJson.write(place)));
          if (since != null && place.status().state() == PlaceStatus.State.OPEN) {
            events.publishEvent(change(territoryId, picture, place, since));
          }
          return id;
        });
  }

  private RegisteredPlace named(RegisteredPlace draft, String id, String key) {
    return draft
        .withId(id)
        .withReferences(List.of(new SourceReference(PlaceCorrection.SOURCE, key, today())));
  }

  Map<String, String> communeNames(String territoryId) {
    return territories.findTerritory(territoryId).map(Territory::communeNames).orElse(Map.of());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
