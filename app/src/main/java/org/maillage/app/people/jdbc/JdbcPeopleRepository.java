package org.maillage.app.people.jdbc;

import static org.maillage.app.home.jdbc.Rows.instant;
import static org.maillage.app.home.jdbc.Rows.moment;
import static org.maillage.app.home.jdbc.Rows.text;
import static org.maillage.app.home.jdbc.Rows.textOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Grant;
import org.maillage.app.access.Role;
import org.maillage.app.access.Scope;
import org.maillage.app.home.UnguessableIds;
import org.maillage.app.people.Mandate;
import org.maillage.app.people.PeopleRepository;
import org.maillage.app.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPeopleRepository extends JdbcOrganisations implements PeopleRepository {

  private static final int ID_BYTES = 15;
  private static final String PERSONS =
      "SELECT id, name, email, active, version, created_at, seen_on, erased_at FROM person ";
  private static final String MANDATES =
      """
      SELECT m.id, m.person_id, m.organisation_id, m.unit_id, m.function_name, m.since, m.until,
        g.role, g.territory_id, g.plan_id
      FROM mandate m LEFT JOIN role_grant g ON g.mandate_id = m.id
      """;

  private final UnguessableIds ids = new UnguessableIds();

  JdbcPeopleRepository(JdbcClient jdbc) {
    super(jdbc);
  }

  @Override
  public List<Person> listPeople() {
    return jdbc.sql(PERSONS + "WHERE erased_at IS NULL ORDER BY name, id")
        .query((row, i) -> person(row))
        .list();
  }

  @Override
  public Optional<Person> findPerson(String id) {
    return jdbc.sql(PERSONS + "WHERE id = ?").param(id).query((row, i) -> person(row)).optional();
  }

  @Override
  public Optional<Person> findPersonByEmail(String email) {
    return jdbc.sql(PERSONS + "WHERE email = ?")
        .param(lowerCase(email))
        .query((row, i) -> person(row))
        .optional();
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(
        row.getString("id"),
        row.getString("name"),
        row.getString("email"),
        row.getBoolean("active"),
        row.getInt("version"),
        instant(row, "created_at"),
        day(row, "seen_on"),
        momentOrNull(row, "erased_at"));
  }

  private static @Nullable Instant momentOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  @Override
  public void insertPerson(Person person) {
    jdbc.sql(
            """
            INSERT INTO person (id, name, email, active, version, created_at, seen_on, erased_at)
            VALUES (?, ?, ?, ?, 1, ?, ?, ?)
            """)
        .param(person.id())
        .param(text(person.name()))
        .param(emailOrNull(person))
        .param(person.active())
        .param(moment(person.createdAt()))
        .param(person.seenOn())
        .param(erasedOrNull(person))
        .update();
  }

  @Override
  public boolean updatePerson(Person person) {
    // Of somebody erased, not even the day of the last sign-in stays.
    String day = person.erasedAt() == null ? "" : " seen_on = NULL,";
    return jdbc.sql(
                "UPDATE person SET name = ?, email = ?, active = ?, erased_at = ?,"
                    + day
                    + " version = version + 1 WHERE id = ? AND version = ?")
            .param(text(person.name()))
            .param(emailOrNull(person))
            .param(person.active())
            .param(erasedOrNull(person))
            .param(person.id())
            .param(person.version())
            .update()
        == 1;
  }

  private static @Nullable String emailOrNull(Person person) {
    String email = person.email();
    return email == null ? null : lowerCase(text(email));
  }

  private static @Nullable OffsetDateTime erasedOrNull(Person person) {
    Instant erasedAt = person.erasedAt();
    return erasedAt == null ? null : moment(erasedAt);
  }

  private static String lowerCase(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public void seen(String personId, LocalDate day) {
    jdbc.sql("UPDATE person SET seen_on = ? WHERE id = ?").params(day, personId).update();
  }

  @Override
  public List<Mandate> listMandates(String personId) {
    return mandates("WHERE m.person_id = ? ORDER BY m.since DESC, m.id", personId);
  }

  @Override
  public List<Mandate> listMandates() {
    return mandates("ORDER BY m.since DESC, m.id");
  }

  @Override
  public List<Mandate> listMandatesOf(String organisationId) {
    return mandates("WHERE m.organisation_id = ? ORDER BY m.since DESC, m.id", organisationId);
  }

  @Override
  public List<Mandate> listMandatesOn(LocalDate day) {
    return mandates(
        "WHERE m.since <= ? AND (m.until IS NULL OR m.until >= ?) ORDER BY m.since, m.id",
        day,
        day);
  }

  /** Mandates and their grants, one row a grant, in the order asked for. */
  private List<Mandate> mandates(String which, Object... values) {
    Map<String, Mandate> byId = new LinkedHashMap<>();
    jdbc.sql(MANDATES + which + ", g.role, g.territory_id, g.plan_id")
        .params(values)
        .query(
            row -> {
              byId.merge(row.getString("id"), mandate(row), Mandate::and);
            });
    return List.copyOf(byId.values());
  }

  private static Mandate mandate(ResultSet row) throws SQLException {
    return new Mandate(
        row.getString("id"),
        row.getString("person_id"),
        row.getString("organisation_id"),
        row.getString("unit_id"),
        row.getString("function_name"),
        row.getObject("since", LocalDate.class),
        day(row, "until"),
        grants(row));
  }

  private static List<Grant> grants(ResultSet row) throws SQLException {
    String role = row.getString("role");
    return role == null
        ? List.of()
        : List.of(
            new Grant(
                Role.valueOf(role),
                new Scope(row.getString("territory_id"), row.getString("plan_id"))));
  }

  @Override
  public void insertMandate(Mandate mandate) {
    jdbc.sql(
            """
            INSERT INTO mandate (id, person_id, organisation_id, unit_id, function_name, since,
              until)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(mandate.id())
        .param(mandate.personId())
        .param(mandate.organisationId())
        .param(mandate.unitId())
        .param(text(mandate.functionName()))
        .param(mandate.since())
        .param(mandate.until())
        .update();
    insertGrants(mandate);
  }

  @Override
  public void updateMandate(Mandate mandate) {
    jdbc.sql(
            """
            UPDATE mandate SET unit_id = ?, function_name = ?, since = ?, until = ? WHERE id = ?
            """)
        .param(mandate.unitId())
        .param(text(mandate.functionName()))
        .param(mandate.since())
        .param(mandate.until())
        .param(mandate.id())
        .update();
    jdbc.sql("DELETE FROM role_grant WHERE mandate_id = ?").param(mandate.id()).update();
    insertGrants(mandate);
  }

  private void insertGrants(Mandate mandate) {
    for (Grant grant : mandate.grants()) {
      jdbc.sql(
              """
              INSERT INTO role_grant (id, mandate_id, role, territory_id, plan_id)
              VALUES (?, ?, ?, ?, ?)
              """)
          .param(ids.next(ID_BYTES))
          .param(mandate.id())
          .param(grant.role().name())
          .param(textOrNull(grant.scope().territoryId()))
          .param(textOrNull(grant.scope().planId()))
          .update();
    }
  }
}
