package org.maillage.app.territory.jdbc;

import static org.maillage.app.home.jdbc.Rows.text;
import static org.maillage.app.home.jdbc.Rows.textOrNull;

import java.util.ArrayList;
import java.util.List;
import org.maillage.app.home.jdbc.Rows;
import org.maillage.app.territory.ImportedTerritory;
import org.maillage.app.territory.RoadNetwork;
import org.maillage.domain.observatory.CountedVintage;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.domain.territory.Territory;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Writes a territory in the place of the former one; the caller holds the transaction. */
final class TerritoryWriter {

  private record ZoneCommune(ZoningKind kind, String zoneCode, int ordinal, String communeCode) {}

  private final JdbcClient jdbc;
  private final JdbcOperations batches;

  TerritoryWriter(JdbcClient jdbc, JdbcOperations batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  void replace(ImportedTerritory imported) {
    Territory territory = imported.territory();
    String id = territory.id();
    jdbc.sql("DELETE FROM territory WHERE id = ?").param(id).update();
    jdbc.sql("INSERT INTO territory (id, name, import_run_id, description) VALUES (?, ?, ?, ?)")
        .params(id, text(territory.name()), imported.importRunId(), text(imported.description()))
        .update();
    Rows.insert(
        batches,
        "INSERT INTO territory_departement (territory_id, ordinal, code) VALUES (?, ?, ?)",
        territory.departementCodes(),
        (statement, ordinal, code) -> {
          statement.setString(1, id);
          statement.setInt(2, ordinal);
          statement.setString(3, code);
        });
    insertSources(imported);
    insertCommunes(territory);
    insertZones(territory);
    insertCells(territory);
    insertIndicators(territory);
    insertPoints(id, imported.points());
    imported.vintages().forEach(vintage -> insertVintage(id, vintage));
    insertNetwork("road_network", id, imported.roads());
    insertNetwork("walk_network", id, imported.walks());
  }

  private void insertSources(ImportedTerritory imported) {
    String id = imported.territory().id();
    Rows.insert(
        batches,
        """
        INSERT INTO source (territory_id, ordinal, id, title, producer, vintage, licence)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        imported.territory().sources(),
        (statement, ordinal, source) -> {
          statement.setString(1, id);
          statement.setInt(2, ordinal);
          statement.setString(3, source.id());
          statement.setString(4, text(source.title()));
          statement.setString(5, text(source.producer()));
          statement.setString(6, text(source.vintage()));
          statement.setString(7, text(source.licence()));
        });
    Rows.insert(
        batches,
        """
        INSERT INTO source_file (territory_id, ordinal, source_id, file, sha256, size_bytes,
          rows_read, rows_accepted, rows_rejected)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        imported.files(),
        (statement, ordinal, file) -> {
          statement.setString(1, id);
          statement.setInt(2, ordinal);
          statement.setString(3, file.sourceId());
          statement.setString(4, text(file.file()));
          statement.setString(5, file.sha256());
          statement.setLong(6, file.sizeBytes());
          statement.setLong(7, file.rowsRead());
          statement.setLong(8, file.rowsAccepted());
          statement.setLong(9, file.rowsRejected());
        });
  }

  private void insertCommunes(Territory territory) {
    Contours contours = new Contours();
    Rows.insert(
        batches,
        """
        INSERT INTO commune (territory_id, ordinal, code, name, departement_code,
          arrondissement_code, population, town_hall_lat_deg, town_hall_lon_deg,
          town_hall_quality, contour_wkb)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        territory.communes(),
        (statement, ordinal, commune) -> {
          statement.setString(1, territory.id());
          statement.setInt(2, ordinal);
          statement.setString(3, commune.code());
          statement.setString(4, text(commune.name()));
          statement.setString(5, commune.departementCode());
          statement.setString(6, textOrNull(commune.arrondissementCode()));
          statement.setInt(7, commune.population());
          statement.setDouble(8, commune.townHall().latDeg());
          statement.setDouble(9, commune.townHall().lonDeg());
          statement.setString(10, commune.townHallQuality().name());
          statement.setBytes(11, contours.toWkb(commune.contour()));
        });
  }

  private void insertZones(Territory territory) {
    Contours contours = new Contours();
    Rows.insert(
        batches,
        """
        INSERT INTO zone (territory_id, ordinal, kind, code, name, contour_wkb)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        territory.zones(),
        (statement, ordinal, zone) -> {
          statement.setString(1, territory.id());
          statement.setInt(2, ordinal);
          statement.setString(3, zone.kind().name());
          statement.setString(4, zone.code());
          statement.setString(5, text(zone.name()));
          statement.setBytes(6, contours.toWkb(zone.contour()));
        });
    List<ZoneCommune> members = new ArrayList<>();
    for (Zone zone : territory.zones()) {
      for (int i = 0; i < zone.communeCodes().size(); i++) {
        members.add(new ZoneCommune(zone.kind(), zone.code(), i, zone.communeCodes().get(i)));
      }
    }
    Rows.insert(
        batches,
        """
        INSERT INTO zone_commune (territory_id, kind, zone_code, ordinal, commune_code)
        VALUES (?, ?, ?, ?, ?)
        """,
        members,
        (statement, i, member) -> {
          statement.setString(1, territory.id());
          statement.setString(2, member.kind().name());
          statement.setString(3, member.zoneCode());
          statement.setInt(4, member.ordinal());
          statement.setString(5, member.communeCode());
        });
  }

  private void insertCells(Territory territory) {
    Rows.insert(
        batches,
        """
        INSERT INTO population_cell (territory_id, ordinal, id, lat_deg, lon_deg, people)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        territory.cells(),
        (statement, ordinal, cell) -> {
          statement.setString(1, territory.id());
          statement.setInt(2, ordinal);
          statement.setString(3, text(cell.id()));
          statement.setDouble(4, cell.centre().latDeg());
          statement.setDouble(5, cell.centre().lonDeg());
          statement.setDouble(6, cell.people());
        });
  }

  private void insertIndicators(Territory territory) {
    Rows.insert(
        batches,
        """
        INSERT INTO area_indicators (territory_id, ordinal, area_code, variables, figures)
        VALUES (?, ?, ?, ?, ?)
        """,
        AreaIndicators.pack(territory.indicators()),
        (statement, ordinal, area) -> {
          statement.setString(1, territory.id());
          statement.setInt(2, ordinal);
          statement.setString(3, area.areaCode());
          statement.setInt(4, area.figures().size());
          statement.setString(5, text(area.json()));
        });
  }

  private void insertPoints(String id, List<PopulationPoint> points) {
    Rows.insert(
        batches,
        """
        INSERT INTO population_points (territory_id, ordinal, commune_code, basis, people, points)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        PackedPoints.pack(points),
        (statement, ordinal, packed) -> {
          statement.setString(1, id);
          statement.setInt(2, ordinal);
          statement.setString(3, packed.communeCode());
          statement.setString(4, packed.basis().name());
          statement.setDouble(5, packed.people());
          statement.setBytes(6, packed.bytes().array());
        });
  }

  private void insertVintage(String id, CountedVintage vintage) {
    jdbc.sql(
            """
            INSERT INTO counted_vintage (territory_id, source_id, vintage, content)
            VALUES (?, ?, ?, ?)
            """)
        .params(
            id,
            vintage.sourceId(),
            text(vintage.vintage()),
            JsonMapper.shared().writeValueAsBytes(vintage))
        .update();
  }

  private void insertNetwork(String table, String id, RoadNetwork roads) {
    jdbc.sql(
            """
            INSERT INTO %s (territory_id, file_sha256, size_bytes, nodes, edges, report)
            VALUES (?, ?, ?, ?, ?, ?)
            """
                .formatted(table))
        .params(
            id, roads.fileSha256(), roads.sizeBytes(), roads.nodes(), roads.edges(), roads.report())
        .update();
  }
}
