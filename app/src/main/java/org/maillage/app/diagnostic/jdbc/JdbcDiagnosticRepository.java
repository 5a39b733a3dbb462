package org.maillage.app.diagnostic.jdbc;

import static org.maillage.app.home.jdbc.Rows.instant;
import static org.maillage.app.home.jdbc.Rows.moment;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.maillage.app.diagnostic.Computation;
import org.maillage.app.diagnostic.DiagnosticRepository;
import org.maillage.app.diagnostic.StoredDiagnostic;
import org.maillage.app.home.UnitOfWork;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.PopulationBasis;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDiagnosticRepository implements DiagnosticRepository {

  /** A diagnostic without its rows. */
  private record Head(
      long id, Methode methode, String panierVersion, PopulationBasis basis, Computation how) {}

  private final JdbcClient jdbc;
  private final UnitOfWork work;
  private final DiagnosticRows rows;
  private final ImportLock importLock;

  JdbcDiagnosticRepository(JdbcClient jdbc, JdbcOperations batches, UnitOfWork work) {
    this.jdbc = jdbc;
    this.work = work;
    this.rows = new DiagnosticRows(jdbc, batches);
    this.importLock = new ImportLock(jdbc);
  }

  @Override
  public long save(Diagnostic diagnostic, Computation computation) {
    return work.write(
        () -> {
          importLock.hold(diagnostic.territoryId(), computation.importRunId());
          jdbc.sql(
                  "DELETE FROM diagnostic WHERE territory_id = ? AND methode = ? AND panier_id = ?")
              .params(diagnostic.territoryId(), diagnostic.methode().name(), diagnostic.panierId())
              .update();
          long id = insertHead(diagnostic, computation);
          rows.insert(id, diagnostic);
          return id;
        });
  }

  private long insertHead(Diagnostic diagnostic, Computation computation) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    PopulationBasis basis = diagnostic.basis();
    jdbc.sql(
            """
            INSERT INTO diagnostic (territory_id, import_run_id, methode, panier_id,
              panier_version, people_in_cells, people_on_roads, people_at_town_halls, origins,
              origins_far, origins_off_road, computed_at, duration_ms, parameters)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            diagnostic.territoryId(),
            computation.importRunId(),
            diagnostic.methode().name(),
            diagnostic.panierId(),
            diagnostic.panierVersion(),
            basis.peopleInCells(),
            basis.peopleOnRoads(),
            basis.peopleAtTownHalls(),
            basis.origins(),
            basis.originsFar(),
            basis.originsOffRoad(),
            moment(computation.computedAt()),
            computation.duration().toMillis(),
            computation.parameters())
        .update(key, "id");
    return Objects.requireNonNull(key.getKeyAs(Long.class), "the database gave no id");
  }

  @Override
  public Optional<StoredDiagnostic> findLatest(
      String territoryId, Methode methode, String panierId) {
    return work.read(
        () ->
            findHead(territoryId, methode, panierId)
                .map(head -> load(territoryId, panierId, head)));
  }

  private StoredDiagnostic load(String territoryId, String panierId, Head head) {
    Diagnostic diagnostic =
        new Diagnostic(
            territoryId,
            head.methode(),
            panierId,
            head.panierVersion(),
            rows.listServices(head.id()),
            rows.listCommunes(head.id()),
            rows.listZones(head.id()),
            head.basis(),
            rows.pointTimes(head.id()));
    return new StoredDiagnostic(head.id(), diagnostic, head.how());
  }

  private Optional<Head> findHead(String territoryId, Methode methode, String panierId) {
    return jdbc.sql(
            """
            SELECT id, panier_version, import_run_id, people_in_cells, people_on_roads,
              people_at_town_halls, origins, origins_far, origins_off_road, computed_at,
              duration_ms, parameters
            FROM diagnostic WHERE territory_id = ? AND methode = ? AND panier_id = ?
            """)
        .params(territoryId, methode.name(), panierId)
        .query(
            (row, i) ->
                new Head(
                    row.getLong("id"),
                    methode,
                    row.getString("panier_version"),
                    new PopulationBasis(
                        row.getDouble("people_in_cells"),
                        row.getDouble("people_on_roads"),
                        row.getDouble("people_at_town_halls"),
                        row.getInt("origins"),
                        row.getInt("origins_far"),
                        row.getInt("origins_off_road")),
                    new Computation(
                        row.getLong("import_run_id"),
                        instant(row, "computed_at"),
                        Duration.ofMillis(row.getLong("duration_ms")),
                        row.getString("parameters"))))
        .optional();
  }

  @Override
  public List<Long> listIds(String territoryId) {
    return jdbc.sql("SELECT id FROM diagnostic WHERE territory_id = ? ORDER BY id")
        .param(territoryId)
        .query(Long.class)
        .list();
  }
}
