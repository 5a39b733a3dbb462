package org.maillage.app.runs.jdbc;

import static org.maillage.app.home.jdbc.Rows.instant;
import static org.maillage.app.home.jdbc.Rows.moment;
import static org.maillage.app.home.jdbc.Rows.setTimeMs;
import static org.maillage.app.home.jdbc.Rows.text;
import static org.maillage.app.home.jdbc.Rows.timeMs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.home.jdbc.Rows;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.runs.RunJson;
import org.maillage.app.runs.RunRepository;
import org.maillage.app.runs.RunSummary;
import org.maillage.app.runs.StoredRun;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.diagnostic.ZoneAccess;
import org.maillage.domain.diagnostic.run.DiagnosticRun;
import org.maillage.domain.diagnostic.run.DiagnosticRun.RunSource;
import org.maillage.domain.offer.Panier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcRunRepository implements RunRepository {

  private static final String SUMMARY =
      """
      SELECT run_number, sha256, territory_id, territory_name, methode, panier_id, panier_version,
        panier_name_fr, panier_name_en, communes, population, panier_mean_ms, vintages,
        import_run_id, first_at, last_at
      FROM diagnostic_run\s""";

  private final JdbcClient jdbc;
  private final JdbcOperations batches;
  private final UnitOfWork work;
  private final Clock clock;
  private final Journal journal;

  JdbcRunRepository(
      JdbcClient jdbc, JdbcOperations batches, UnitOfWork work, Clock clock, Journal journal) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.work = work;
    this.clock = clock;
    this.journal = journal;
  }

  @Override
  public RunSummary save(DiagnosticRun run, long importRunId) {
    byte[] json = RunJson.write(run);
    String sha256 = RunJson.sha256(json);
    try {
      return work.write(() -> putOnce(run, importRunId, json, sha256));
    } catch (DuplicateKeyException sameRunMeanwhile) {
      return work.write(() -> putOnce(run, importRunId, json, sha256));
    }
  }

  private RunSummary putOnce(DiagnosticRun run, long importRunId, byte[] json, String sha256) {
    OffsetDateTime now = moment(clock.instant());
    int known =
        jdbc.sql("UPDATE diagnostic_run SET last_at = ?, import_run_id = ? WHERE sha256 = ?")
            .params(now, importRunId, sha256)
            .update();
    if (known == 0) {
      insert(run, importRunId, sha256, gzip(json), now);
    }
    RunSummary kept =
        jdbc.sql(SUMMARY + "WHERE sha256 = ?")
            .param(sha256)
            .query((row, i) -> summary(row))
            .single();
    record(kept, known == 0);
    return kept;
  }

  /** Figures only: the run itself is kept, and never changes. */
  private void record(RunSummary run, boolean anew) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("sha256", run.sha256());
    figures.put("methode", run.methode().name());
    figures.put("panier", run.panierId());
    figures.put("panierVersion", run.panierVersion());
    figures.put("importRunId", run.importRunId());
    figures.put("communes", run.communes());
    figures.put("population", run.population());
    journal.record(
        new Act(
            ObjectKind.RUN,
            Long.toString(run.number()),
            run.territoryId(),
            anew ? "computed" : "recomputed",
            null,
            JsonMapper.shared().writeValueAsString(figures)));
  }

  private void insert(
      DiagnosticRun run, long importRunId, String sha256, byte[] content, OffsetDateTime now) {
    Panier panier = run.inputs().panier();
    Rows.insert(
        batches,
        """
        INSERT INTO diagnostic_run (sha256, territory_id, territory_name, methode, panier_id,
          panier_version, panier_name_fr, panier_name_en, communes, population, panier_mean_ms,
          vintages, import_run_id, first_at, last_at, content)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        List.of(run),
        (statement, i, row) -> {
          statement.setString(1, sha256);
          statement.setString(2, row.territoryId());
          statement.setString(3, text(row.territoryName()));
          statement.setString(4, row.methode().name());
          statement.setString(5, panier.id());
          statement.setString(6, panier.version());
          statement.setString(7, text(panier.nameFr()));
          statement.setString(8, text(panier.nameEn()));
          statement.setInt(9, row.communes().size());
          statement.setLong(10, row.population());
          setTimeMs(statement, 11, panierMeanMs(row));
          statement.setString(12, text(vintages(row)));
          statement.setLong(13, importRunId);
          statement.setObject(14, now);
          statement.setObject(15, now);
          statement.setBytes(16, content);
        });
  }

  private static long panierMeanMs(DiagnosticRun run) {
    return run.diagnostic()
        .findWhole(new Subject.OfPanier())
        .map(ZoneAccess::meanMs)
        .orElse(TravelTimes.UNREACHED);
  }

  private static String vintages(DiagnosticRun run) {
    TreeSet<String> vintages = new TreeSet<>();
    run.inputs().sources().stream().map(RunSource::vintage).forEach(vintages::add);
    vintages.remove("");
    if (vintages.size() < 2) {
      return String.join("", vintages);
    }
    return vintages.first() + "–" + vintages.last();
  }

  @Override
  public List<RunSummary> listRuns(String territoryId) {
    return jdbc.sql(SUMMARY + "WHERE territory_id = ? ORDER BY last_at DESC, run_number DESC")
        .param(territoryId)
        .query((row, i) -> summary(row))
        .list();
  }

  @Override
  public Optional<StoredRun> findRun(String territoryId, long number) {
    return work.read(
        () ->
            jdbc.sql(SUMMARY + "WHERE territory_id = ? AND run_number = ?")
                .params(territoryId, number)
                .query((row, i) -> summary(row))
                .optional()
                .map(summary -> new StoredRun(summary, RunJson.read(content(summary.sha256())))));
  }

  private byte[] content(String sha256) {
    return gunzip(
        jdbc.sql("SELECT content FROM diagnostic_run WHERE sha256 = ?")
            .param(sha256)
            .query((row, i) -> row.getBytes("content"))
            .single());
  }

  private static RunSummary summary(ResultSet row) throws SQLException {
    return new RunSummary(
        row.getLong("run_number"),
        row.getString("sha256"),
        row.getString("territory_id"),
        row.getString("territory_name"),
        Methode.valueOf(row.getString("methode")),
        row.getString("panier_id"),
        row.getString("panier_version"),
        row.getString("panier_name_fr"),
        row.getString("panier_name_en"),
        row.getInt("communes"),
        row.getLong("population"),
        timeMs(row, "panier_mean_ms"),
        row.getString("vintages"),
        row.getLong("import_run_id"),
        instant(row, "first_at"),
        instant(row, "last_at"));
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }

  private static byte[] gunzip(byte[] content) {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(content))) {
      return gzip.readAllBytes();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }
}
