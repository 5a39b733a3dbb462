package org.maillage.app.offer.jdbc;

import static org.maillage.app.home.jdbc.Rows.text;
import static org.maillage.app.home.jdbc.Rows.textOrNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.home.jdbc.Rows;
import org.maillage.app.offer.StructureRepository;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStructureRepository implements StructureRepository {

  private record Given(int structureOrdinal, String serviceCode) {}

  private final JdbcClient jdbc;
  private final JdbcOperations batches;
  private final UnitOfWork work;

  JdbcStructureRepository(JdbcClient jdbc, JdbcOperations batches, UnitOfWork work) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.work = work;
  }

  @Override
  public List<Structure> listStructures(String territoryId) {
    return work.read(() -> readStructures(territoryId, readServices(territoryId)));
  }

  private Map<Integer, Set<String>> readServices(String territoryId) {
    Map<Integer, Set<String>> services = new HashMap<>();
    jdbc.sql("SELECT structure_ordinal, service_code FROM structure_service WHERE territory_id = ?")
        .param(territoryId)
        .query(
            row -> {
              services
                  .computeIfAbsent(row.getInt("structure_ordinal"), ordinal -> new TreeSet<>())
                  .add(row.getString("service_code"));
            });
    return services;
  }

  private List<Structure> readStructures(String territoryId, Map<Integer, Set<String>> services) {
    return jdbc.sql(
            """
            SELECT ordinal, id, name, commune_code, lat_deg, lon_deg, position_quality,
              stands_for, opening_hours, address, phone, website, source_id
            FROM structure WHERE territory_id = ? ORDER BY ordinal
            """)
        .param(territoryId)
        .query(
            (row, i) ->
                new Structure(
                    row.getString("id"),
                    row.getString("name"),
                    row.getString("commune_code"),
                    new LatLon(row.getDouble("lat_deg"), row.getDouble("lon_deg")),
                    PositionQuality.valueOf(row.getString("position_quality")),
                    services.getOrDefault(row.getInt("ordinal"), Set.of()),
                    row.getInt("stands_for"),
                    row.getString("opening_hours"),
                    row.getString("address"),
                    row.getString("phone"),
                    row.getString("website"),
                    row.getString("source_id")))
        .list();
  }

  @Override
  public int count(String territoryId) {
    return jdbc.sql("SELECT COUNT(*) FROM structure WHERE territory_id = ?")
        .param(territoryId)
        .query(Integer.class)
        .single();
  }

  @Override
  public void replace(String territoryId, List<Structure> structures) {
    work.writeAll(
        () -> {
          jdbc.sql("DELETE FROM structure WHERE territory_id = ?").param(territoryId).update();
          insertStructures(territoryId, structures);
          insertServices(territoryId, structures);
        });
  }

  private void insertStructures(String territoryId, List<Structure> structures) {
    Rows.insert(
        batches,
        """
        INSERT INTO structure (territory_id, ordinal, id, name, commune_code, lat_deg, lon_deg,
          position_quality, stands_for, opening_hours, address, phone, website, source_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        structures,
        (statement, ordinal, structure) -> {
          statement.setString(1, territoryId);
          statement.setInt(2, ordinal);
          statement.setString(3, text(structure.id()));
          statement.setString(4, text(structure.name()));
          statement.setString(5, structure.communeCode());
          statement.setDouble(6, structure.position().latDeg());
          statement.setDouble(7, structure.position().lonDeg());
          statement.setString(8, structure.positionQuality().name());
          statement.setInt(9, structure.count());
          statement.setString(10, textOrNull(structure.openingHours()));
          statement.setString(11, textOrNull(structure.address()));
          statement.setString(12, textOrNull(structure.phone()));
          statement.setString(13, textOrNull(structure.website()));
          statement.setString(14, structure.sourceId());
        });
  }

  private void insertServices(String territoryId, List<Structure> structures) {
    List<Given> given = new ArrayList<>();
    for (int i = 0; i < structures.size(); i++) {
      for (String service : structures.get(i).services()) {
        given.add(new Given(i, service));
      }
    }
    Rows.insert(
        batches,
        """
        INSERT INTO structure_service (territory_id, structure_ordinal, service_code)
        VALUES (?, ?, ?)
        """,
        given,
        (statement, i, row) -> {
          statement.setString(1, territoryId);
          statement.setInt(2, row.structureOrdinal());
          statement.setString(3, row.serviceCode());
        });
  }
}
