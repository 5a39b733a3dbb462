package org.maillage.app.register;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Actor;
import org.maillage.app.access.FixedAccess;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.importing.TerritoryImported;
import org.maillage.app.job.HandClock;
import org.maillage.app.journal.Act;
import org.maillage.app.offer.jdbc.PanierRepositories;
import org.maillage.app.people.DirectoryRoom;
import org.maillage.app.register.jdbc.RegisterRepositories;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.jdbc.TerritoryRepositories;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.register.RegisteredPlace;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;
import org.maillage.domain.territory.Source;
import org.maillage.domain.territory.Territory;

/** A register over a database of a test, a clock that is told to go, and imports by hand. */
public final class RegisterRoom implements AutoCloseable {

  public static final String TERRITORY = "corse";

  public final HandClock clock = new HandClock();
  public final TestDatabase.Opened database;
  public final RegisterRepository repository;
  public final StoredRegister register;
  public final RegisterDesk desk;
  public final MatchDesk matches;
  public final FrozenLists lists;
  public final List<Act> acts = new ArrayList<>();
  public final List<RegisterChange> changes = new ArrayList<>();
  public Actor actor = Actor.OPERATOR;
  private final RegisterIntake intake;

  public RegisterRoom(TestDatabase kind, Path folder) {
    database = kind.open(folder);
    repository = RegisterRepositories.over(database);
    TerritoryRepository territories = TerritoryRepositories.over(database);
    register =
        new StoredRegister(
            repository,
            territories,
            PanierRepositories.structuresOver(database),
            database.work(),
            clock);
    Matching matching = new Matching(repository, clock);
    intake = new RegisterIntake(repository, register, matching, acts::add, this::receive, clock);
    FixedAccess access = new FixedAccess(() -> actor);
    Keepers keepers = new Keepers(access, DirectoryRoom.directoryOver(database, access, clock));
    desk =
        new RegisterDesk(
            repository,
            register,
            intake,
            matching,
            keepers,
            territories,
            acts::add,
            this::receive,
            database.work(),
            clock);
    matches =
        new MatchDesk(
            repository, register, desk, matching, keepers, acts::add, database.work(), clock);
    lists =
        new FrozenLists(
            RegisterRepositories.listsOver(database),
            register,
            territories,
            keepers,
            acts::add,
            database.work(),
            clock);
  }

  private void receive(Object event) {
    changes.add((RegisterChange) event);
  }

  /** A place as a source {@code a:1} tells of it. */
  public static Structure structure(String id, String name, @Nullable String hours) {
    return structure(id, name, hours, "1 place Paoli", 0);
  }

  /** A place some metres to the north. */
  public static Structure structure(
      String id, String name, @Nullable String hours, String address, double northM) {
    return new Structure(
        id,
        name,
        "2B096",
        new LatLon(42.3 + northM / 111_195.0, 9.15),
        PositionQuality.EXACT,
        Set.of("mairie"),
        1,
        hours,
        address,
        null,
        null,
        id.substring(0, id.indexOf(':')));
  }

  /** An import a day later: what the sources tell, and the vintage that they all bear. */
  public void take(String vintage, Map<String, String> files, Structure... told) {
    take(vintage, files, List.of(told), List.of());
  }

  /** The same with places of sources that tell more than an offer holds. */
  public void take(
      String vintage,
      Map<String, String> files,
      List<Structure> told,
      List<RegisteredPlace> places) {
    clock.pass(Duration.ofDays(1));
    List<Source> sources =
        files.keySet().stream()
            .sorted()
            .map(id -> new Source(id, id, "somebody", vintage, "Licence Ouverte 2.0"))
            .toList();
    Territory territory =
        new Territory(
            TERRITORY, "Corse", List.of("2B"), sources, List.of(), List.of(), List.of(), List.of());
    database
        .work()
        .writeAll(() -> intake.receive(new TerritoryImported(territory, files, told, places)));
  }

  @Override
  public void close() {
    database.close();
  }
}
