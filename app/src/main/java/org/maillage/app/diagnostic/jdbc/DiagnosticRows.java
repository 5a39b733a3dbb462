package org.maillage.app.diagnostic.jdbc;

import static org.maillage.app.home.jdbc.Rows.setTimeMs;
import static org.maillage.app.home.jdbc.Rows.text;
import static org.maillage.app.home.jdbc.Rows.textOrNull;
import static org.maillage.app.home.jdbc.Rows.timeMs;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.app.home.jdbc.Rows;
import org.maillage.domain.diagnostic.Access;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.MeanTime;
import org.maillage.domain.diagnostic.ServiceSummary;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.ZoneAccess;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.territory.ZoningKind;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The many rows of a diagnostic. */
final class DiagnosticRows {

  private static final Subject PANIER = new Subject.OfPanier();

  private record AccessRow(String communeCode, String serviceCode, Access access) {}

  private record MeanRow(String communeCode, Subject subject, MeanTime mean) {}

  private final JdbcClient jdbc;
  private final JdbcOperations batches;

  DiagnosticRows(JdbcClient jdbc, JdbcOperations batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  void insert(long id, Diagnostic diagnostic) {
    insertServices(id, diagnostic.services());
    List<AccessRow> accesses = new ArrayList<>();
    List<MeanRow> means = new ArrayList<>();
    for (CommuneAccess commune : diagnostic.communes()) {
      String code = commune.communeCode();
      commune.services().forEach((service, a) -> accesses.add(new AccessRow(code, service, a)));
      commune
          .gammes()
          .forEach((gamme, m) -> means.add(new MeanRow(code, new Subject.OfGamme(gamme), m)));
      means.add(new MeanRow(code, PANIER, commune.panier()));
    }
    insertAccesses(id, accesses);
    insertMeans(id, means);
    insertZones(id, diagnostic.zones());
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

  private void insertAccesses(long id, List<AccessRow> accesses) {
    Rows.insert(
        batches,
        """
        INSERT INTO commune_access (diagnostic_id, ordinal, commune_code, service_code, status,
          time_ms, structure_id, route_length_m)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        accesses,
        (statement, ordinal, row) -> {
          statement.setLong(1, id);
          statement.setInt(2, ordinal);
          statement.setString(3, row.communeCode());
          statement.setString(4, row.serviceCode());
          statement.setString(5, row.access().status().name());
          setTimeMs(statement, 6, row.access().timeMs());
          statement.setString(7, textOrNull(row.access().structureId()));
          statement.setLong(8, row.access().routeLengthM());
        });
  }

  private void insertMeans(long id, List<MeanRow> means) {
    Rows.insert(
        batches,
        """
        INSERT INTO commune_mean (diagnostic_id, ordinal, commune_code, subject, time_ms, covered,
          total)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        means,
        (statement, ordinal, row) -> {
          statement.setLong(1, id);
          statement.setInt(2, ordinal);
          statement.setString(3, row.communeCode());
          statement.setString(4, row.subject().key());
          setTimeMs(statement, 5, row.mean().timeMs());
          statement.setInt(6, row.mean().covered());
          statement.setInt(7, row.mean().total());
        });
  }

  private void insertZones(long id, List<ZoneAccess> zones) {
    Rows.insert(
        batches,
        """
        INSERT INTO zone_access (diagnostic_id, ordinal, kind, zone_code, subject, people,
          people_without, mean_ms, median_ms, share_within_reference)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        zones,
        (statement, ordinal, zone) -> {
          statement.setLong(1, id);
          statement.setInt(2, ordinal);
          statement.setString(3, zone.kind().name());
          statement.setString(4, text(zone.zoneCode()));
          statement.setString(5, zone.subject().key());
          statement.setDouble(6, zone.people());
          statement.setDouble(7, zone.peopleWithout());
          setTimeMs(statement, 8, zone.meanMs());
          setTimeMs(statement, 9, zone.medianMs());
          statement.setDouble(10, zone.shareWithinReference());
        });
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
    Map<String, Map<String, Access>> services = readAccesses(id);
    Map<String, MeanTime> paniers = new LinkedHashMap<>();
    Map<String, Map<Gamme, MeanTime>> gammes = new HashMap<>();
    jdbc.sql(
            """
            SELECT commune_code, subject, time_ms, covered, total
            FROM commune_mean WHERE diagnostic_id = ? ORDER BY ordinal
            """)
        .param(id)
        .query(
            row -> {
              String code = row.getString("commune_code");
              MeanTime mean =
                  new MeanTime(timeMs(row, "time_ms"), row.getInt("covered"), row.getInt("total"));
              if (Subject.parse(row.getString("subject")) instanceof Subject.OfGamme ofGamme) {
                gammes
                    .computeIfAbsent(code, c -> new EnumMap<>(Gamme.class))
                    .put(ofGamme.gamme(), mean);
              } else {
                paniers.put(code, mean);
              }
            });
    List<CommuneAccess> communes = new ArrayList<>();
    paniers.forEach(
        (code, panier) ->
            communes.add(
                new CommuneAccess(
                    code,
                    services.getOrDefault(code, Map.of()),
                    gammes.getOrDefault(code, new EnumMap<>(Gamme.class)),
                    panier)));
    return communes;
  }

  private Map<String, Map<String, Access>> readAccesses(long id) {
    Map<String, Map<String, Access>> services = new HashMap<>();
    jdbc.sql(
            """
            SELECT commune_code, service_code, status, time_ms, structure_id, route_length_m
            FROM commune_access WHERE diagnostic_id = ? ORDER BY ordinal
            """)
        .param(id)
        .query(
            row -> {
              services
                  .computeIfAbsent(row.getString("commune_code"), code -> new LinkedHashMap<>())
                  .put(
                      row.getString("service_code"),
                      new Access(
                          Access.Status.valueOf(row.getString("status")),
                          timeMs(row, "time_ms"),
                          row.getString("structure_id"),
                          row.getLong("route_length_m")));
            });
    return services;
  }

  List<ZoneAccess> listZones(long id) {
    Map<String, Subject> subjects = new HashMap<>();
    return jdbc.sql(
            """
            SELECT kind, zone_code, subject, people, people_without, mean_ms, median_ms,
              share_within_reference
            FROM zone_access WHERE diagnostic_id = ? ORDER BY ordinal
            """)
        .param(id)
        .query(
            (row, i) ->
                new ZoneAccess(
                    ZoningKind.valueOf(row.getString("kind")),
                    row.getString("zone_code"),
                    subjects.computeIfAbsent(row.getString("subject"), Subject::parse),
                    row.getDouble("people"),
                    row.getDouble("people_without"),
                    timeMs(row, "mean_ms"),
                    timeMs(row, "median_ms"),
                    row.getDouble("share_within_reference")))
        .list();
  }
}
