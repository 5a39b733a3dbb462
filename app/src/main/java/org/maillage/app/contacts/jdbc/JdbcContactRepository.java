package org.maillage.app.contacts.jdbc;

import static org.maillage.app.home.jdbc.Rows.text;
import static org.maillage.app.home.jdbc.Rows.textOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maillage.app.contacts.Contact;
import org.maillage.app.contacts.ContactRepository;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Repository
class JdbcContactRepository implements ContactRepository {

  private static final String COLUMNS =
      """
      SELECT territory_id, id, organisation_id, person_name, function_name, part, subjects, sector, phone, email,
        reachable, team_only, confirmed_on, version
      FROM contact
      """;

  private final JdbcClient jdbc;
  private final UnitOfWork work;
  private final Journal journal;

  JdbcContactRepository(JdbcClient jdbc, UnitOfWork work, Journal journal) {
    this.jdbc = jdbc;
    this.work = work;
    this.journal = journal;
  }

  @Override
  public List<Contact> listContacts(String territoryId) {
    return jdbc.sql(COLUMNS + "WHERE territory_id = ? ORDER BY id")
        .param(territoryId)
        .query((row, i) -> contact(row))
        .list();
  }

  @Override
  public Map<String, List<Contact>> listOfOrganisation(String organisationId) {
    Map<String, List<Contact>> found = new TreeMap<>();
    jdbc.sql(COLUMNS + "WHERE organisation_id = ? ORDER BY id")
        .param(organisationId)
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getString("territory_id"), t -> new ArrayList<>())
                  .add(contact(row));
            });
    return found;
  }

  @Override
  public Optional<Contact> findContact(String territoryId, String id) {
    return jdbc.sql(COLUMNS + "WHERE territory_id = ? AND id = ?")
        .params(territoryId, id)
        .query((row, i) -> contact(row))
        .optional();
  }

  private static Contact contact(ResultSet row) throws SQLException {
    return new Contact(
        row.getString("id"),
        row.getString("organisation_id"),
        row.getString("person_name"),
        row.getString("function_name"),
        Contact.Part.valueOf(row.getString("part")),
        row.getString("subjects").lines().toList(),
        row.getString("sector"),
        row.getString("phone"),
        row.getString("email"),
        row.getString("reachable"),
        row.getBoolean("team_only"),
        row.getObject("confirmed_on", LocalDate.class),
        row.getInt("version"));
  }

  @Override
  public void add(String territoryId, Contact contact) {
    work.writeAll(
        () -> {
          values(
                  """
                  INSERT INTO contact (organisation_id, person_name, function_name, part, subjects,
                    sector, phone, email, reachable, team_only, confirmed_on, version,
                    territory_id, id)
                  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                  """,
                  contact,
                  contact.version())
              .param(territoryId)
              .param(contact.id())
              .update();
          record(territoryId, null, contact);
        });
  }

  @Override
  public boolean update(String territoryId, Contact contact) {
    return work.write(
        () -> {
          Contact before = findContact(territoryId, contact.id()).orElse(null);
          int changed =
              values(
                      """
                      UPDATE contact SET organisation_id = ?, person_name = ?, function_name = ?,
                        part = ?, subjects = ?, sector = ?, phone = ?, email = ?, reachable = ?,
                        team_only = ?, confirmed_on = ?, version = ?
                      WHERE territory_id = ? AND id = ? AND version = ?
                      """,
                      contact,
                      contact.version() + 1)
                  .param(territoryId)
                  .param(contact.id())
                  .param(contact.version())
                  .update();
          if (changed == 1) {
            record(territoryId, before, contact);
          }
          return changed == 1;
        });
  }

  /** The statement with all but what says which row it is. */
  private JdbcClient.StatementSpec values(String sql, Contact contact, int version) {
    return jdbc.sql(sql)
        .param(contact.organisationId())
        .param(textOrNull(contact.name()))
        .param(text(contact.function()))
        .param(contact.part().name())
        .param(text(String.join("\n", contact.subjects())))
        .param(text(contact.sector()))
        .param(textOrNull(contact.phone()))
        .param(textOrNull(contact.email()))
        .param(text(contact.reachable()))
        .param(contact.teamOnly())
        .param(contact.confirmedOn())
        .param(version);
  }

  @Override
  public boolean remove(String territoryId, String id) {
    return work.write(
        () -> {
          Contact before = findContact(territoryId, id).orElse(null);
          if (before == null) {
            return false;
          }
          jdbc.sql("DELETE FROM contact WHERE territory_id = ? AND id = ?")
              .params(territoryId, id)
              .update();
          record(territoryId, before, null);
          return true;
        });
  }

  @Override
  public List<Contact> listOf(String email, String name) {
    return jdbc.sql(
            COLUMNS + "WHERE LOWER(email) = LOWER(?) OR LOWER(person_name) = LOWER(?) ORDER BY id")
        .params(email, name)
        .query((row, i) -> contact(row))
        .list();
  }

  @Override
  public void forgetOf(String email, String name) {
    work.writeAll(
        () ->
            jdbc.sql(
                    """
                    DELETE FROM contact
                    WHERE LOWER(email) = LOWER(?) OR LOWER(person_name) = LOWER(?)
                    """)
                .params(email, name)
                .update());
  }

  @Override
  public int forgetBefore(LocalDate confirmed) {
    return work.write(
        () -> jdbc.sql("DELETE FROM contact WHERE confirmed_on < ?").param(confirmed).update());
  }

  private void record(String territoryId, @Nullable Contact before, @Nullable Contact after) {
    Contact told = after == null ? before : after;
    if (told != null) {
      journal.record(
          new Act(
              ObjectKind.ORGANISATION,
              told.organisationId(),
              territoryId,
              "changed",
              json(before),
              json(after)));
    }
  }

  /** What says nothing of a person. */
  private static @Nullable String json(@Nullable Contact contact) {
    if (contact == null) {
      return null;
    }
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("contact", contact.id());
    json.put("contactPart", contact.part().name());
    json.put("contactSubjects", String.join(", ", contact.subjects()));
    json.put("contactSector", contact.sector());
    json.put("contactTeamOnly", contact.teamOnly());
    json.put("contactConfirmed", contact.confirmedOn().toString());
    return json.toString();
  }
}
