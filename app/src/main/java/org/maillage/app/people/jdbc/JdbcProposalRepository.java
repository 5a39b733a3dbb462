package org.maillage.app.people.jdbc;

import static org.maillage.app.home.jdbc.Rows.instant;
import static org.maillage.app.home.jdbc.Rows.moment;
import static org.maillage.app.home.jdbc.Rows.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.maillage.app.people.Proposal;
import org.maillage.app.people.ProposalRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcProposalRepository implements ProposalRepository {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  JdbcProposalRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void insert(Proposal proposal) {
    jdbc.sql(
            """
            INSERT INTO organisation_proposal (id, organisation_id, link_id, content, made_at)
            VALUES (?, ?, ?, ?, ?)
            """)
        .params(
            proposal.id(),
            proposal.organisationId(),
            proposal.linkId(),
            text(JSON.writeValueAsString(proposal.content())),
            moment(proposal.madeAt()))
        .update();
  }

  @Override
  public List<Proposal> listOpen(String organisationId) {
    return jdbc.sql(
            """
            SELECT id, organisation_id, link_id, content, made_at FROM organisation_proposal
            WHERE organisation_id = ? AND decided_at IS NULL ORDER BY made_at, id
            """)
        .param(organisationId)
        .query((row, i) -> open(row))
        .list();
  }

  private static Proposal open(ResultSet row) throws SQLException {
    return new Proposal(
        row.getString("id"),
        row.getString("organisation_id"),
        row.getString("link_id"),
        JSON.readValue(row.getString("content"), Proposal.Content.class),
        instant(row, "made_at"),
        null,
        null);
  }

  @Override
  public boolean decide(String id, boolean accepted, Instant at) {
    return jdbc.sql(
                """
                UPDATE organisation_proposal SET decided_at = ?, accepted = ?
                WHERE id = ? AND decided_at IS NULL
                """)
            .params(moment(at), accepted, id)
            .update()
        == 1;
  }
}
