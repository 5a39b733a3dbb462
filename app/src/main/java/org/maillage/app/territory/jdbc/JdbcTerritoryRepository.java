package org.maillage.app.territory.jdbc;

import static org.maillage.app.home.jdbc.Rows.text;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.territory.ImportedTerritory;
import org.maillage.app.territory.RoadNetwork;
import org.maillage.app.territory.SourceFile;
import org.maillage.app.territory.TerritoryCounts;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.domain.observatory.CountedVintage;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.CommuneIndicator;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PopulationCell;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.domain.territory.PositionQuality;
import org.maillage.domain.territory.Source;
import org.maillage.domain.territory.Territory;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcTerritoryRepository implements TerritoryRepository {

  private final JdbcClient jdbc;
  private final UnitOfWork work;
  private final SummaryQuery summaries;
  private final TerritoryWriter writer;

  JdbcTerritoryRepository(JdbcClient jdbc, JdbcOperations batches, UnitOfWork work) {
    this.jdbc = jdbc;
    this.work = work;
    this.summaries = new SummaryQuery(jdbc);
    this.writer = new TerritoryWriter(jdbc, batches);
  }

  @Override
  public Optional<Territory> findTerritory(String id) {
    return work.read(
        () ->
            jdbc.sql("SELECT name FROM territory WHERE id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(
                    name ->
                        new Territory(
                            id,
                            name,
                            listDepartements(id),
                            listSources(id),
                            listCommunes(id),
                            listZones(id),
                            listCells(id),
                            listIndicators(id))));
  }

  @Override
  public Optional<TerritorySummary> findSummary(String id) {
    return work.read(() -> summaries.list(id)).stream().findFirst();
  }

  @Override
  public Optional<Long> findImportRun(String id) {
    return jdbc.sql("SELECT import_run_id FROM territory WHERE id = ?")
        .param(id)
        .query(Long.class)
        .optional();
  }

  @Override
  public List<TerritorySummary> listTerritories() {
    return work.read(() -> summaries.list(null));
  }

  @Override
  public List<SourceFile> listSourceFiles(String territoryId) {
    return jdbc.sql(
            """
            SELECT source_id, file, sha256, size_bytes, rows_read, rows_accepted, rows_rejected
            FROM source_file WHERE territory_id = ? ORDER BY ordinal
            """)
        .param(territoryId)
        .query(
            (row, i) ->
                new SourceFile(
                    row.getString("source_id"),
                    row.getString("file"),
                    row.getString("sha256"),
                    row.getLong("size_bytes"),
                    row.getLong("rows_read"),
                    row.getLong("rows_accepted"),
                    row.getLong("rows_rejected")))
        .list();
  }

  @Override
  public Optional<String> findDescription(String territoryId) {
    return jdbc.sql("SELECT description FROM territory WHERE id = ? AND description IS NOT NULL")
        .param(territoryId)
        .query(String.class)
        .optional();
  }

  @Override
  public List<PopulationPoint> listPopulationPoints(String territoryId) {
    List<PopulationPoint> points = new ArrayList<>();
    jdbc.sql(
            """
            SELECT commune_code, basis, people, points
            FROM population_points WHERE territory_id = ? ORDER BY ordinal
            """)
        .param(territoryId)
        .query(
            row -> {
              new PackedPoints(
                      row.getString("commune_code"),
                      PopulationPoint.Basis.valueOf(row.getString("basis")),
                      row.getDouble("people"),
                      ByteBuffer.wrap(row.getBytes("points")))
                  .unpackInto(points);
            });
    return List.copyOf(points);
  }

  @Override
  public List<CountedVintage> listVintages(String territoryId) {
    return jdbc.sql(
            "SELECT content FROM counted_vintage WHERE territory_id = ? ORDER BY vintage, source_id")
        .param(territoryId)
        .query(
            (row, i) ->
                JsonMapper.shared().readValue(row.getBytes("content"), CountedVintage.class))
        .list();
  }

  @Override
  public Optional<RoadNetwork> findRoadNetwork(String territoryId) {
    return findNetwork("road_network", territoryId);
  }

  @Override
  public Optional<RoadNetwork> findWalkNetwork(String territoryId) {
    return findNetwork("walk_network", territoryId);
  }

  private Optional<RoadNetwork> findNetwork(String table, String territoryId) {
    return jdbc.sql(
            """
            SELECT file_sha256, size_bytes, nodes, edges, report
            FROM %s WHERE territory_id = ?
            """
                .formatted(table))
        .param(territoryId)
        .query(
            (row, i) ->
                new RoadNetwork(
                    row.getString("file_sha256"),
                    row.getLong("size_bytes"),
                    row.getLong("nodes"),
                    row.getLong("edges"),
                    row.getString("report")))
        .optional();
  }

  @Override
  public TerritoryCounts getCounts(String territoryId) {
    return summaries
        .count(territoryId)
        .orElseThrow(() -> new IllegalArgumentException("no territory " + territoryId));
  }

  @Override
  public Set<String> listRoadFiles() {
    return new HashSet<>(
        jdbc.sql(
                """
                SELECT file_sha256 FROM road_network
                UNION SELECT file_sha256 FROM walk_network
                """)
            .query(String.class)
            .list());
  }

  @Override
  public void keepDescription(String territoryId, String description) {
    jdbc.sql("UPDATE territory SET description = ? WHERE id = ? AND description IS NULL")
        .params(text(description), territoryId)
        .update();
  }

  @Override
  public Set<String> listSourceHashes() {
    return new HashSet<>(
        jdbc.sql("SELECT DISTINCT sha256 FROM source_file").query(String.class).list());
  }

  @Override
  public void replace(ImportedTerritory imported) {
    work.writeAll(() -> writer.replace(imported));
  }

  private List<String> listDepartements(String id) {
    return jdbc.sql(
            "SELECT code FROM territory_departement WHERE territory_id = ? ORDER BY ordinal")
        .param(id)
        .query(String.class)
        .list();
  }

  private List<Source> listSources(String id) {
    return jdbc.sql(
            """
            SELECT id, title, producer, vintage, licence
            FROM source WHERE territory_id = ? ORDER BY ordinal
            """)
        .param(id)
        .query(
            (row, i) ->
                new Source(
                    row.getString("id"),
                    row.getString("title"),
                    row.getString("producer"),
                    row.getString("vintage"),
                    row.getString("licence")))
        .list();
  }

  private List<Commune> listCommunes(String id) {
    Contours contours = new Contours();
    return jdbc.sql(
            """
            SELECT code, name, departement_code, arrondissement_code, population,
              town_hall_lat_deg, town_hall_lon_deg, town_hall_quality, contour_wkb
            FROM commune WHERE territory_id = ? ORDER BY ordinal
            """)
        .param(id)
        .query(
            (row, i) ->
                new Commune(
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("departement_code"),
                    row.getString("arrondissement_code"),
                    row.getInt("population"),
                    new LatLon(
                        row.getDouble("town_hall_lat_deg"), row.getDouble("town_hall_lon_deg")),
                    PositionQuality.valueOf(row.getString("town_hall_quality")),
                    contours.fromWkb(row.getBytes("contour_wkb"))))
        .list();
  }

  private List<Zone> listZones(String id) {
    Map<String, List<String>> communesByZone = new HashMap<>();
    jdbc.sql(
            """
            SELECT kind, zone_code, commune_code FROM zone_commune
            WHERE territory_id = ? ORDER BY kind, zone_code, ordinal
            """)
        .param(id)
        .query(
            row -> {
              communesByZone
                  .computeIfAbsent(
                      row.getString("kind") + " " + row.getString("zone_code"),
                      key -> new ArrayList<>())
                  .add(row.getString("commune_code"));
            });
    Contours contours = new Contours();
    return jdbc.sql(
            """
            SELECT kind, code, name, contour_wkb FROM zone
            WHERE territory_id = ? ORDER BY ordinal
            """)
        .param(id)
        .query(
            (row, i) ->
                new Zone(
                    ZoningKind.valueOf(row.getString("kind")),
                    row.getString("code"),
                    row.getString("name"),
                    communesByZone.getOrDefault(
                        row.getString("kind") + " " + row.getString("code"), List.of()),
                    contours.fromWkb(row.getBytes("contour_wkb"))))
        .list();
  }

  private List<PopulationCell> listCells(String id) {
    return jdbc.sql(
            """
            SELECT id, lat_deg, lon_deg, people FROM population_cell
            WHERE territory_id = ? ORDER BY ordinal
            """)
        .param(id)
        .query(
            (row, i) ->
                new PopulationCell(
                    row.getString("id"),
                    new LatLon(row.getDouble("lat_deg"), row.getDouble("lon_deg")),
                    row.getDouble("people")))
        .list();
  }

  private List<CommuneIndicator> listIndicators(String id) {
    List<CommuneIndicator> indicators = new ArrayList<>();
    jdbc.sql(
            """
            SELECT area_code, figures FROM area_indicators
            WHERE territory_id = ? ORDER BY ordinal
            """)
        .param(id)
        .query(
            row -> {
              AreaIndicators.ofJson(row.getString("area_code"), row.getString("figures"))
                  .unpackInto(indicators);
            });
    return indicators;
  }
}
