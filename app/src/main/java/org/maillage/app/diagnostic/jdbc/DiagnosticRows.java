package org.maillage.app.diagnostic.jdbc;

import static org.maillage.app.home.jdbc.Rows.setTimeMs;
import static org.maillage.app.home.jdbc.Rows.text;
import static org.maillage.app.home.jdbc.Rows.timeMs;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maillage.app.home.jdbc.Rows;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.MeanTime;
import org.maillage.domain.diagnostic.PointTimes;
import org.maillage.domain.diagnostic.ServiceSummary;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.ZoneAccess;
import org.maillage.domain.territory.ZoningKind;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What belongs to a diagnostic. */
final class DiagnosticRows {

  private final JdbcClient jdbc;
  private final JdbcOperations batches;
  private final FiguresJson json = new FiguresJson();

  DiagnosticRows(JdbcClient jdbc, JdbcOperations batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  void insert(long id, Diagnostic diagnostic) {
    insertServices(id, diagnostic.services());
    insertCommunes(id, diagnostic.communes());
    insertZones(id, diagnostic.zones());
    insertTimes(id, diagnostic.pointTimes());
  }

  private void insertServices(long id, List<ServiceSummary> services) {
    Rows.insert(
        batches,
        """
        INSERT INTO diagnostic_service (diagnostic_id, ordinal, service_code, structures,
          communes_equipped, source_ids)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        services,
        (statement, ordinal, service) -> {
          statement.setLong(1, id);
          statement.setInt(2, ordinal);
          statement.setString(3, service.serviceCode());
          statement.setInt(4, service.structures());
          statement.setInt(5, service.communesEquipped());
          statement.setString(6, service.sourceIds());
        });
  }

  private void insertCommunes(long id, List<CommuneAccess> communes) {
    Rows.insert(
        batches,
        """
        INSERT INTO commune_access (diagnostic_id, ordinal, commune_code, panier_ms,
          panier_covered, panier_total, gammes, services)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        communes,
        (statement, ordinal, commune) -> {
          statement.setLong(1, id);
          statement.setInt(2, ordinal);
          statement.setString(3, commune.communeCode());
          setTimeMs(statement, 4, commune.panier().timeMs());
          statement.setInt(5, commune.panier().covered());
          statement.setInt(6, commune.panier().total());
          statement.setString(7, json.gammes(commune.gammes()));
          statement.setString(8, text(json.accesses(commune.services())));
        });
  }

  private void insertZones(long id, List<ZoneAccess> zones) {
    Rows.insert(
        batches,
        """
        INSERT INTO zone_access (diagnostic_id, ordinal, kind, zone_code, figures)
        VALUES (?, ?, ?, ?, ?)
        """,
        byZone(zones),
        (statement, ordinal, zone) -> {
          statement.setLong(1, id);
          statement.setInt(2, ordinal);
          statement.setString(3, zone.get(0).kind().name());
          statement.setString(4, text(zone.get(0).zoneCode()));
          statement.setString(5, json.zone(zone));
        });
  }

  /** Figures that follow each other and are about one zone, each subject once. */
  private static List<List<ZoneAccess>> byZone(List<ZoneAccess> zones) {
    List<List<ZoneAccess>> runs = new ArrayList<>();
    List<ZoneAccess> run = new ArrayList<>();
    Set<Subject> subjects = new HashSet<>();
    for (ZoneAccess figure : zones) {
      boolean same =
          !run.isEmpty()
              && run.get(0).kind() == figure.kind()
              && run.get(0).zoneCode().equals(figure.zoneCode())
              && !subjects.contains(figure.subject());
      if (!same) {
        run = new ArrayList<>();
        runs.add(run);
        subjects.clear();
      }
      run.add(figure);
      subjects.add(figure.subject());
    }
    return runs;
  }

  private void insertTimes(long id, PointTimes times) {
    List<String> codes = times.services();
    List<byte[]> packed = new ArrayList<>();
    times.forEach((code, timesMs) -> packed.add(pack(timesMs)));
    Rows.insert(
        batches,
        """
        INSERT INTO diagnostic_times (diagnostic_id, ordinal, service_code, times)
        VALUES (?, ?, ?, ?)
        """,
        packed,
        (statement, ordinal, bytes) -> {
          statement.setLong(1, id);
          statement.setInt(2, ordinal);
          statement.setString(3, codes.get(ordinal));
          statement.setBytes(4, bytes);
        });
  }

  private static byte[] pack(int[] timesMs) {
    ByteBuffer bytes = ByteBuffer.allocate(timesMs.length * Integer.BYTES);
    bytes.asIntBuffer().put(timesMs);
    return bytes.array();
  }

  PointTimes pointTimes(long id) {
    Map<String, long[]> byService = new LinkedHashMap<>();
    jdbc.sql(
            "SELECT service_code, times FROM diagnostic_times WHERE diagnostic_id = ? ORDER BY ordinal")
        .param(id)
        .query(
            row -> {
              byService.put(row.getString("service_code"), unpack(row.getBytes("times")));
            });
    if (byService.isEmpty()) {
      return PointTimes.NONE;
    }
    PointTimes.Builder times = new PointTimes.Builder(byService.values().iterator().next().length);
    byService.forEach(times::add);
    return times.build();
  }

  private static long[] unpack(byte[] bytes) {
    IntBuffer in = ByteBuffer.wrap(bytes).asIntBuffer();
    long[] timesMs = new long[in.remaining()];
    for (int o = 0; o < timesMs.length; o++) {
      timesMs[o] = in.get();
    }
    return timesMs;
  }

  List<ServiceSummary> listServices(long id) {
    return jdbc.sql(
            """
            SELECT service_code, structures, communes_equipped, source_ids
            FROM diagnostic_service WHERE diagnostic_id = ? ORDER BY ordinal
            """)
        .param(id)
        .query(
            (row, i) ->
                new ServiceSummary(
                    row.getString("service_code"),
                    row.getInt("structures"),
                    row.getInt("communes_equipped"),
                    row.getString("source_ids")))
        .list();
  }

  List<CommuneAccess> listCommunes(long id) {
    return jdbc.sql(
            """
            SELECT commune_code, panier_ms, panier_covered, panier_total, gammes, services
            FROM commune_access WHERE diagnostic_id = ? ORDER BY ordinal
            """)
        .param(id)
        .query(
            (row, i) ->
                new CommuneAccess(
                    row.getString("commune_code"),
                    json.accesses(row.getString("services")),
                    json.gammes(row.getString("gammes")),
                    new MeanTime(
                        timeMs(row, "panier_ms"),
                        row.getInt("panier_covered"),
                        row.getInt("panier_total"))))
        .list();
  }

  List<ZoneAccess> listZones(long id) {
    List<ZoneAccess> zones = new ArrayList<>();
    jdbc.sql(
            """
            SELECT kind, zone_code, figures
            FROM zone_access WHERE diagnostic_id = ? ORDER BY ordinal
            """)
        .param(id)
        .query(
            row -> {
              zones.addAll(
                  json.zone(
                      ZoningKind.valueOf(row.getString("kind")),
                      row.getString("zone_code"),
                      row.getString("figures")));
            });
    return zones;
  }
}
