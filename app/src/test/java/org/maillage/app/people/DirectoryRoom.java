package org.maillage.app.people;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.maillage.app.access.Acting;
import org.maillage.app.access.Actor;
import org.maillage.app.access.FixedAccess;
import org.maillage.app.access.Grant;
import org.maillage.app.access.Role;
import org.maillage.app.access.Scope;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.Act;
import org.maillage.app.people.jdbc.PeopleRepositories;

/** A directory over a database of a test, and somebody to act in it. */
public final class DirectoryRoom implements AutoCloseable {

  /** Noon of the day of the tests, 2026-11-22. */
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  public final TestDatabase.Opened database;
  public final PeopleRepository people;
  public final Directory directory;
  public final Memberships memberships;
  private final DirectoryDesk desk;
  public final List<Act> acts = new ArrayList<>();

  public DirectoryRoom(TestDatabase kind, Path folder) {
    database = kind.open(folder);
    people = PeopleRepositories.over(database);
    desk =
        new DirectoryDesk(
            people,
            new FixedAccess(() -> Acting.now().orElse(Actor.OPERATOR)),
            acts::add,
            database.work(),
            CLOCK);
    directory = new Directory(desk);
    memberships = new Memberships(desk);
  }

  /** The directory alone, for features that ask it. */
  public static Directory directoryOver(
      TestDatabase.Opened database, FixedAccess access, Clock clock) {
    return new Directory(
        new DirectoryDesk(
            PeopleRepositories.over(database), access, act -> {}, database.work(), clock));
  }

  /** Somebody with one role. */
  public static Actor actor(Role role, Scope scope, String organisationId) {
    return new Actor(
        Actor.Kind.PERSON,
        "somebody",
        "Somebody",
        organisationId,
        "",
        List.of(new Grant(role, scope)));
  }

  /** Takes files. */
  public OrganisationFile organisationFile() {
    return new OrganisationFile(directory, desk);
  }

  @Override
  public void close() {
    database.close();
  }
}
