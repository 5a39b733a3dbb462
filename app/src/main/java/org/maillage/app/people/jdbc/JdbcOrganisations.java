package org.maillage.app.people.jdbc;

import static org.maillage.app.home.jdbc.Rows.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.app.people.Organisation;
import org.maillage.app.people.OrganisationKind;
import org.maillage.app.people.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Organisations with their names, successions and services. */
class JdbcOrganisations {

  private static final String ALL =
      """
      SELECT o.id, o.siret, o.kind, o.territory_id, o.since, o.until, o.version,
        n.since AS name_since, n.name, n.short_name, s.successor_id
      FROM organisation o
      JOIN organisation_name n ON n.organisation_id = o.id
      LEFT JOIN organisation_succession s ON s.predecessor_id = o.id
      """;
  private static final String ORDER = " ORDER BY o.id, n.since, s.successor_id";

  final JdbcClient jdbc;

  JdbcOrganisations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One row a name and successor, gathered. */
  private record Row(Organisation organisation, Organisation.Name name, @Nullable String next) {}

  public List<Organisation> listOrganisations() {
    return gathered(jdbc.sql(ALL + ORDER).query((row, i) -> row(row)).list());
  }

  public Optional<Organisation> findOrganisation(String id) {
    return gathered(
            jdbc.sql(ALL + "WHERE o.id = ?" + ORDER).param(id).query((row, i) -> row(row)).list())
        .stream()
        .findFirst();
  }

  public Optional<Organisation> findOrganisationBySiret(String siret) {
    return gathered(
            jdbc.sql(ALL + "WHERE o.siret = ?" + ORDER)
                .param(siret)
                .query((row, i) -> row(row))
                .list())
        .stream()
        .findFirst();
  }

  private static Row row(ResultSet row) throws SQLException {
    Organisation.Name name =
        new Organisation.Name(
            row.getObject("name_since", LocalDate.class),
            row.getString("name"),
            row.getString("short_name"));
    Organisation organisation =
        new Organisation(
            row.getString("id"),
            row.getString("siret"),
            OrganisationKind.valueOf(row.getString("kind")),
            row.getString("territory_id"),
            List.of(name),
            day(row, "since"),
            day(row, "until"),
            List.of(),
            row.getInt("version"));
    return new Row(organisation, name, row.getString("successor_id"));
  }

  private static List<Organisation> gathered(List<Row> rows) {
    Map<String, List<Row>> byId = new LinkedHashMap<>();
    rows.forEach(r -> byId.computeIfAbsent(r.organisation().id(), id -> new ArrayList<>()).add(r));
    return byId.values().stream()
        .map(JdbcOrganisations::whole)
        .sorted((a, b) -> a.name().name().compareToIgnoreCase(b.name().name()))
        .toList();
  }

  private static Organisation whole(List<Row> rows) {
    Set<Organisation.Name> names = new LinkedHashSet<>();
    Set<String> successors = new LinkedHashSet<>();
    for (Row row : rows) {
      names.add(row.name());
      String next = row.next();
      if (next != null) {
        successors.add(next);
      }
    }
    Organisation o = rows.get(0).organisation();
    return new Organisation(
        o.id(),
        o.siret(),
        o.kind(),
        o.territoryId(),
        List.copyOf(names),
        o.since(),
        o.until(),
        List.copyOf(successors),
        o.version());
  }

  /** A day that may be null. */
  static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  public void insertOrganisation(Organisation organisation) {
    jdbc.sql(
            """
            INSERT INTO organisation (id, siret, kind, territory_id, since, until, version)
            VALUES (?, ?, ?, ?, ?, ?, 1)
            """)
        .param(organisation.id())
        .param(organisation.siret())
        .param(organisation.kind().name())
        .param(organisation.territoryId())
        .param(organisation.since())
        .param(organisation.until())
        .update();
    organisation.names().forEach(name -> insertName(organisation.id(), name));
  }

  private void insertName(String organisationId, Organisation.Name name) {
    jdbc.sql(
            """
            INSERT INTO organisation_name (organisation_id, since, name, short_name)
            VALUES (?, ?, ?, ?)
            """)
        .params(organisationId, name.since(), text(name.name()), text(name.shortName()))
        .update();
  }

  public boolean updateOrganisation(Organisation organisation) {
    int changed =
        jdbc.sql(
                """
                UPDATE organisation SET siret = ?, kind = ?, territory_id = ?, since = ?,
                  until = ?, version = version + 1
                WHERE id = ? AND version = ?
                """)
            .param(organisation.siret())
            .param(organisation.kind().name())
            .param(organisation.territoryId())
            .param(organisation.since())
            .param(organisation.until())
            .param(organisation.id())
            .param(organisation.version())
            .update();
    if (changed == 0) {
      return false;
    }
    Organisation stored = findOrganisation(organisation.id()).orElseThrow();
    Set<LocalDate> known = new LinkedHashSet<>();
    stored.names().forEach(name -> known.add(name.since()));
    organisation.names().stream()
        .filter(name -> !known.contains(name.since()))
        .forEach(name -> insertName(organisation.id(), name));
    succeed(organisation, stored);
    return true;
  }

  private void succeed(Organisation organisation, Organisation stored) {
    for (String successor : organisation.successorIds()) {
      if (!stored.successorIds().contains(successor)) {
        LocalDate until = organisation.until();
        if (until == null) {
          throw new IllegalArgumentException(
              "organisation " + organisation.id() + " has a successor and no last day");
        }
        jdbc.sql(
                """
                INSERT INTO organisation_succession (predecessor_id, successor_id, since)
                VALUES (?, ?, ?)
                """)
            .params(organisation.id(), successor, until.plusDays(1))
            .update();
      }
    }
  }

  public List<Unit> listUnits(String organisationId) {
    return jdbc.sql(
            """
            SELECT id, organisation_id, name, until FROM organisation_unit
            WHERE organisation_id = ? ORDER BY name, id
            """)
        .param(organisationId)
        .query(
            (row, i) ->
                new Unit(
                    row.getString("id"),
                    row.getString("organisation_id"),
                    row.getString("name"),
                    day(row, "until")))
        .list();
  }

  public void insertUnit(Unit unit) {
    jdbc.sql("INSERT INTO organisation_unit (id, organisation_id, name, until) VALUES (?, ?, ?, ?)")
        .param(unit.id())
        .param(unit.organisationId())
        .param(text(unit.name()))
        .param(unit.until())
        .update();
  }

  public void endUnit(String unitId, LocalDate until) {
    jdbc.sql("UPDATE organisation_unit SET until = ? WHERE id = ?").params(until, unitId).update();
  }
}
