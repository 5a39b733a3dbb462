package org.maillage.app.publication;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Access;
import org.maillage.app.access.Actor;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Right;
import org.maillage.app.access.Scope;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.people.Organisation;
import org.maillage.app.people.PeopleRepository;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes a diagnostic when the Département and the préfecture have each turned their key for the
 * import in force. A new import is a draft again; either authority alone takes a publication back.
 */
@Service
public class Publications {

  private static final String OBJECT = "publication";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final PublicationRepository keys;
  private final TerritoryRepository territories;
  private final PeopleRepository people;
  private final Access access;
  private final Journal journal;
  private final UnitOfWork work;
  private final Clock clock;

  Publications(
      PublicationRepository keys,
      TerritoryRepository territories,
      PeopleRepository people,
      Access access,
      Journal journal,
      UnitOfWork work,
      Clock clock) {
    this.keys = keys;
    this.territories = territories;
    this.people = people;
    this.access = access;
    this.journal = journal;
    this.work = work;
    this.clock = clock;
  }

  /** What turning a key came to. */
  public enum Outcome {
    /** One key is turned, the other is awaited. */
    AWAITED,
    /** Both are turned: everybody reads the diagnostic. */
    PUBLISHED,
    /** A new import landed since the page was shown: look at it first. */
    CHANGED_MEANWHILE,
    /** The same person cannot turn both. */
    SAME_PERSON
  }

  /**
   * Where a publication is.
   *
   * @param importRunId import in force
   * @param keys turned for it
   * @param former keys turned for a former import, which open nothing any more
   */
  public record State(long importRunId, List<TurnedKey> keys, List<TurnedKey> former) {
    /** The key of a side, when it is turned. */
    public Optional<TurnedKey> key(Side side) {
      return keys.stream().filter(k -> k.side() == side).findFirst();
    }

    /** True when everybody reads the diagnostic. */
    public boolean published() {
      return keys.size() == Side.values().length;
    }
  }

  /**
   * Where the publication of a territory is.
   *
   * @throws IllegalArgumentException when there is no such territory
   */
  public State state(String territoryId) {
    return work.read(
        () -> {
          long inForce = summary(territoryId).importRunId();
          List<TurnedKey> all = keys.listKeys(territoryId);
          return new State(
              inForce,
              all.stream().filter(k -> k.importRunId() == inForce).toList(),
              all.stream().filter(k -> k.importRunId() != inForce).toList());
        });
  }

  private TerritorySummary summary(String territoryId) {
    return territories
        .findSummary(territoryId)
        .orElseThrow(() -> new IllegalArgumentException("no territory " + territoryId));
  }

  /** The side that who acts has the key of; empty when he presides nothing there. */
  public Optional<Side> side(String territoryId) {
    Actor actor = access.actor();
    String organisationId = actor.organisationId();
    if (organisationId == null
        || !actor.may(Right.PUBLISH, Scope.ofTerritory(territoryId), organisationId)) {
      return Optional.empty();
    }
    return people
        .findOrganisation(organisationId)
        .filter(o -> o.territoryId() == null || territoryId.equals(o.territoryId()))
        .map(Organisation::kind)
        .flatMap(Side::of);
  }

  /**
   * Turns the key of who acts.
   *
   * @param importRunId the import that he looked at
   * @throws NotAllowedException when he has none
   */
  public Outcome turn(String territoryId, long importRunId) {
    return work.write(
        () -> {
          Side side = side(territoryId).orElseThrow(() -> new NotAllowedException(Right.PUBLISH));
          State before = state(territoryId);
          if (before.importRunId() != importRunId) {
            return Outcome.CHANGED_MEANWHILE;
          }
          TurnedKey key = key(territoryId, side, importRunId);
          boolean other =
              before.keys().stream()
                  .anyMatch(k -> k.side() != side && k.personId().equals(key.personId()));
          if (other) {
            return Outcome.SAME_PERSON;
          }
          if (before.key(side).isEmpty()) {
            keys.turn(key);
            boolean both = before.keys().size() + 1 == Side.values().length;
            record(territoryId, both ? "published" : "key-turned", null, key);
          }
          return state(territoryId).published() ? Outcome.PUBLISHED : Outcome.AWAITED;
        });
  }

  private TurnedKey key(String territoryId, Side side, long importRunId) {
    Actor actor = access.actor();
    String person = actor.personId();
    String organisation = actor.organisationId();
    if (person == null || organisation == null) {
      throw new NotAllowedException(Right.PUBLISH);
    }
    return new TurnedKey(territoryId, side, importRunId, organisation, person, clock.instant());
  }

  /**
   * Takes the publication back, or the one key that was turned.
   *
   * @throws NotAllowedException when who acts has no key
   */
  public void withdraw(String territoryId) {
    work.writeAll(
        () -> {
          if (side(territoryId).isEmpty()) {
            throw new NotAllowedException(Right.PUBLISH);
          }
          List<TurnedKey> turned = keys.listKeys(territoryId);
          if (!turned.isEmpty()) {
            keys.withdraw(territoryId);
            for (TurnedKey key : turned) {
              record(territoryId, "withdrawn", key, null);
            }
          }
        });
  }

  private void record(
      String territoryId, String verb, @Nullable TurnedKey before, @Nullable TurnedKey after) {
    journal.record(new Act(OBJECT, territoryId, territoryId, verb, json(before), json(after)));
  }

  private static @Nullable String json(@Nullable TurnedKey key) {
    return key == null
        ? null
        : JSON.writeValueAsString(
            Map.of("side", key.side(), "import", key.importRunId(), "by", key.organisationId()));
  }
}
