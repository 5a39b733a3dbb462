package org.maillage.app.plan.saved.jdbc;

import static org.maillage.app.home.jdbc.Rows.instant;
import static org.maillage.app.home.jdbc.Rows.moment;
import static org.maillage.app.home.jdbc.Rows.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.plan.saved.SavedView;
import org.maillage.app.plan.saved.SavedViewRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Repository
class JdbcSavedViewRepository implements SavedViewRepository {

  private static final String COLUMNS =
      "SELECT id, page, name, filter, owner_id, shared, saved_at FROM plan_view ";

  private final JdbcClient jdbc;
  private final UnitOfWork work;
  private final Journal journal;

  JdbcSavedViewRepository(JdbcClient jdbc, UnitOfWork work, Journal journal) {
    this.jdbc = jdbc;
    this.work = work;
    this.journal = journal;
  }

  @Override
  public List<SavedView> listViews(String planId, @Nullable String personId) {
    return jdbc.sql(
            COLUMNS
                + "WHERE plan_id = ? AND (shared = TRUE OR owner_id = ?) ORDER BY LOWER(name), id")
        .params(planId, personId == null ? "" : personId)
        .query((row, i) -> view(row))
        .list();
  }

  @Override
  public Optional<SavedView> findView(String planId, String id) {
    return jdbc.sql(COLUMNS + "WHERE plan_id = ? AND id = ?")
        .params(planId, id)
        .query((row, i) -> view(row))
        .optional();
  }

  private static SavedView view(ResultSet row) throws SQLException {
    return new SavedView(
        row.getString("id"),
        SavedView.Page.valueOf(row.getString("page")),
        row.getString("name"),
        row.getString("filter"),
        row.getString("owner_id"),
        row.getBoolean("shared"),
        instant(row, "saved_at"));
  }

  @Override
  public void add(String planId, SavedView view) {
    work.writeAll(
        () -> {
          jdbc.sql(
                  """
                  INSERT INTO plan_view (plan_id, id, page, name, filter, owner_id, shared, saved_at)
                  VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                  """)
              .param(planId)
              .param(view.id())
              .param(view.page().name())
              .param(text(view.name()))
              .param(view.filter())
              .param(view.ownerId())
              .param(view.shared())
              .param(moment(view.savedAt()))
              .update();
          record(planId, "view-saved", null, json(view, view.name()));
        });
  }

  @Override
  public boolean rename(String planId, String id, String name) {
    return work.write(
        () -> {
          Optional<SavedView> before = findView(planId, id);
          int changed =
              jdbc.sql("UPDATE plan_view SET name = ? WHERE plan_id = ? AND id = ?")
                  .params(text(name), planId, id)
                  .update();
          if (changed == 0 || before.isEmpty()) {
            return false;
          }
          SavedView was = before.get();
          record(planId, "view-renamed", json(was, was.name()), json(was, name));
          return true;
        });
  }

  @Override
  public boolean remove(String planId, String id) {
    return work.write(
        () -> {
          Optional<SavedView> before = findView(planId, id);
          int removed =
              jdbc.sql("DELETE FROM plan_view WHERE plan_id = ? AND id = ?")
                  .params(planId, id)
                  .update();
          if (removed == 0 || before.isEmpty()) {
            return false;
          }
          record(planId, "view-removed", json(before.get(), before.get().name()), null);
          return true;
        });
  }

  /** What somebody keeps for himself is nobody else's to read, also in the journal. */
  private static String json(SavedView view, String name) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("view", view.id());
    json.put("viewPage", view.page().name());
    json.put("viewShared", view.shared());
    if (view.shared()) {
      json.put("viewName", name);
      json.put("viewFilter", view.filter());
    }
    return json.toString();
  }

  private void record(String planId, String verb, @Nullable String before, @Nullable String after) {
    String territoryId =
        jdbc.sql("SELECT territory_id FROM plan WHERE id = ?")
            .param(planId)
            .query(String.class)
            .single();
    journal.record(new Act(ObjectKind.PLAN, planId, territoryId, verb, before, after));
  }

  @Override
  public List<Map<String, Object>> export(String personId) {
    return jdbc.sql(
            """
            SELECT p.title, v.name, v.page, v.filter, v.shared, v.saved_at FROM plan_view v
            JOIN plan p ON p.id = v.plan_id WHERE v.owner_id = ? ORDER BY v.saved_at, v.id
            """)
        .param(personId)
        .query(
            (row, i) -> {
              Map<String, Object> one = new LinkedHashMap<>();
              one.put("plan", row.getString("title"));
              one.put("name", row.getString("name"));
              one.put("page", row.getString("page"));
              one.put("filter", row.getString("filter"));
              one.put("shared", row.getBoolean("shared"));
              one.put("savedAt", instant(row, "saved_at").toString());
              return one;
            })
        .list();
  }

  @Override
  public void forget(String personId) {
    work.writeAll(
        () -> {
          jdbc.sql("DELETE FROM plan_view WHERE owner_id = ? AND shared = FALSE")
              .param(personId)
              .update();
          jdbc.sql("UPDATE plan_view SET owner_id = NULL WHERE owner_id = ?")
              .param(personId)
              .update();
        });
  }
}
