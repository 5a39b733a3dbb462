package org.maillage.app.territory.jdbc;

import static org.maillage.app.home.jdbc.Rows.instant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maillage.app.territory.TerritoryCounts;
import org.maillage.app.territory.TerritorySummary;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The list of territories. Sorted here and not in SQL: the order of text depends on the database's
 * collation.
 */
final class SummaryQuery {

  private static final Comparator<TerritorySummary> BY_NAME =
      Comparator.comparing(TerritorySummary::name).thenComparing(TerritorySummary::id);

  private record Totals(int communes, long population) {}

  private final JdbcClient jdbc;

  SummaryQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * All of them, or one.
   *
   * @param onlyId the one; null for all
   */
  List<TerritorySummary> list(@Nullable String onlyId) {
    Map<String, List<String>> departements = new HashMap<>();
    of(
            onlyId,
            "SELECT territory_id, code FROM territory_departement",
            "territory_id",
            "ORDER BY territory_id, ordinal")
        .query(
            row -> {
              departements
                  .computeIfAbsent(row.getString("territory_id"), id -> new ArrayList<>())
                  .add(row.getString("code"));
            });
    Map<String, TreeSet<String>> vintages = new HashMap<>();
    of(onlyId, "SELECT territory_id, vintage FROM source", "territory_id", "")
        .query(
            row -> {
              vintages
                  .computeIfAbsent(row.getString("territory_id"), id -> new TreeSet<>())
                  .add(row.getString("vintage"));
            });
    Map<String, Totals> totals = new HashMap<>();
    of(
            onlyId,
            "SELECT territory_id, COUNT(*) AS communes, SUM(population) AS people FROM commune",
            "territory_id",
            "GROUP BY territory_id")
        .query(
            row -> {
              totals.put(
                  row.getString("territory_id"),
                  new Totals(row.getInt("communes"), row.getLong("people")));
            });
    return of(
            onlyId,
            """
            SELECT t.id, t.name, t.import_run_id, r.finished_at
            FROM territory t JOIN import_run r ON r.id = t.import_run_id
            """,
            "t.id",
            "")
        .query(
            (row, i) -> {
              String id = row.getString("id");
              TreeSet<String> known = vintages.getOrDefault(id, new TreeSet<>());
              Totals total = totals.getOrDefault(id, new Totals(0, 0));
              return new TerritorySummary(
                  id,
                  row.getString("name"),
                  departements.getOrDefault(id, List.of()),
                  total.communes(),
                  total.population(),
                  known.isEmpty() ? "" : known.first(),
                  known.isEmpty() ? "" : known.last(),
                  row.getLong("import_run_id"),
                  instant(row, "finished_at"));
            })
        .stream()
        .sorted(BY_NAME)
        .toList();
  }

  private JdbcClient.StatementSpec of(
      @Nullable String onlyId, String select, String column, String rest) {
    return onlyId == null
        ? jdbc.sql(select + " " + rest)
        : jdbc.sql(select + " WHERE " + column + " = ? " + rest).param(onlyId);
  }

  Optional<TerritoryCounts> count(String territoryId) {
    return jdbc.sql(
            """
            SELECT n.nodes, n.edges,
              (SELECT COUNT(*) FROM commune c WHERE c.territory_id = n.territory_id) AS communes,
              (SELECT SUM(c.population) FROM commune c WHERE c.territory_id = n.territory_id)
                AS people,
              (SELECT COUNT(*) FROM zone z WHERE z.territory_id = n.territory_id) AS zones,
              (SELECT COUNT(*) FROM population_cell p WHERE p.territory_id = n.territory_id)
                AS cells,
              (SELECT SUM(i.variables) FROM area_indicators i
                WHERE i.territory_id = n.territory_id) AS indicators,
              (SELECT SUM(OCTET_LENGTH(p.points)) FROM population_points p
                WHERE p.territory_id = n.territory_id) AS point_bytes
            FROM road_network n WHERE n.territory_id = ?
            """)
        .param(territoryId)
        .query(
            (row, i) ->
                new TerritoryCounts(
                    row.getInt("communes"),
                    row.getLong("people"),
                    row.getInt("zones"),
                    row.getInt("cells"),
                    row.getInt("indicators"),
                    (int) (row.getLong("point_bytes") / PackedPoints.POINT_BYTES),
                    row.getLong("nodes"),
                    row.getLong("edges")))
        .optional();
  }
}
