package org.maillage.app.plan.links.jdbc;

import static org.maillage.app.home.jdbc.Rows.text;
import static org.maillage.app.home.jdbc.Rows.textOrNull;

import org.jspecify.annotations.Nullable;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.plan.links.LinkRepository;
import org.maillage.domain.plan.FicheLink;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Repository
class JdbcLinkRepository implements LinkRepository {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final JdbcClient jdbc;
  private final UnitOfWork work;
  private final Journal journal;

  JdbcLinkRepository(JdbcClient jdbc, UnitOfWork work, Journal journal) {
    this.jdbc = jdbc;
    this.work = work;
    this.journal = journal;
  }

  @Override
  public boolean add(String planId, String nodeId, FicheLink link, String name) {
    return work.write(
        () -> {
          lock(planId, nodeId);
          if (count(planId, nodeId, link) > 0) {
            return false;
          }
          int ordinal =
              jdbc.sql(
                      """
                      SELECT COALESCE(MAX(ordinal), -1) + 1 FROM plan_link
                      WHERE plan_id = ? AND node_id = ?
                      """)
                  .params(planId, nodeId)
                  .query(Integer.class)
                  .single();
          jdbc.sql(
                  """
                  INSERT INTO plan_link (plan_id, node_id, ordinal, kind, target, device)
                  VALUES (?, ?, ?, ?, ?, ?)
                  """)
              .param(planId)
              .param(nodeId)
              .param(ordinal)
              .param(link.kind().name())
              .param(text(link.target()))
              .param(textOrNull(link.device()))
              .update();
          record(planId, nodeId, null, json(link, name));
          return true;
        });
  }

  /** Two people who link a fiche come one after the other. */
  private void lock(String planId, String nodeId) {
    jdbc.sql("SELECT id FROM plan_node WHERE plan_id = ? AND id = ? FOR UPDATE")
        .params(planId, nodeId)
        .query(String.class)
        .single();
  }

  private int count(String planId, String nodeId, FicheLink link) {
    return jdbc.sql(
            """
            SELECT COUNT(*) FROM plan_link
            WHERE plan_id = ? AND node_id = ? AND kind = ? AND target = ?
              AND COALESCE(device, '') = ?
            """)
        .params(planId, nodeId, link.kind().name(), text(link.target()), device(link))
        .query(Integer.class)
        .single();
  }

  private static String device(FicheLink link) {
    String device = link.device();
    return device == null ? "" : text(device);
  }

  @Override
  public boolean remove(String planId, String nodeId, FicheLink link, String name) {
    return work.write(
        () -> {
          int gone =
              jdbc.sql(
                      """
                      DELETE FROM plan_link
                      WHERE plan_id = ? AND node_id = ? AND kind = ? AND target = ?
                        AND COALESCE(device, '') = ?
                      """)
                  .params(planId, nodeId, link.kind().name(), text(link.target()), device(link))
                  .update();
          if (gone == 0) {
            return false;
          }
          record(planId, nodeId, json(link, name), null);
          return true;
        });
  }

  private static String json(FicheLink link, String name) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("link", link.kind().name());
    json.put("target", link.target());
    json.put("name", name);
    String device = link.device();
    if (device != null) {
      json.put("device", device);
    }
    return json.toString();
  }

  private void record(
      String planId, String nodeId, @Nullable String before, @Nullable String after) {
    String territoryId =
        jdbc.sql("SELECT territory_id FROM plan WHERE id = ?")
            .param(planId)
            .query(String.class)
            .single();
    journal.record(new Act(ObjectKind.FICHE, nodeId, territoryId, "changed", before, after));
  }
}
