package org.maillage.app.offer.jdbc;

import static org.maillage.app.home.jdbc.Rows.text;
import static org.maillage.app.home.jdbc.Rows.textOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.home.jdbc.Rows;
import org.maillage.app.offer.StructureRepository;
import org.maillage.domain.offer.PlaceDetail;
import org.maillage.domain.offer.ServiceLevel;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStructureRepository implements StructureRepository {

  private record Given(int structureOrdinal, String serviceCode, @Nullable ServiceLevel level) {}

  /** The services of one structure, and the level of those whose level is known. */
  private record ServicesOf(Set<String> codes, Map<String, ServiceLevel> levels) {
    static final ServicesOf NONE = new ServicesOf(Set.of(), Map.of());

    void add(String code, @Nullable String level) {
      codes.add(code);
      if (level != null) {
        levels.put(code, ServiceLevel.valueOf(level));
      }
    }
  }

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

  private Map<Integer, ServicesOf> readServices(String territoryId) {
    Map<Integer, ServicesOf> services = new HashMap<>();
    jdbc.sql(
            """
            SELECT structure_ordinal, service_code, service_level
            FROM structure_service WHERE territory_id = ?
            """)
        .param(territoryId)
        .query(
            row -> {
              services
                  .computeIfAbsent(
                      row.getInt("structure_ordinal"),
                      ordinal -> new ServicesOf(new TreeSet<>(), new HashMap<>()))
                  .add(row.getString("service_code"), row.getString("service_level"));
            });
    return services;
  }

  private List<Structure> readStructures(String territoryId, Map<Integer, ServicesOf> services) {
    return jdbc.sql(
            """
            SELECT ordinal, id, name, commune_code, lat_deg, lon_deg, position_quality,
              stands_for, opening_hours, address, phone, website, source_id, operator_name,
              wheelchair
            FROM structure WHERE territory_id = ? ORDER BY ordinal
            """)
        .param(territoryId)
        .query(
            (row, number) ->
                structure(row, services.getOrDefault(row.getInt("ordinal"), ServicesOf.NONE)))
        .list();
  }

  private static Structure structure(ResultSet row, ServicesOf services) throws SQLException {
    return new Structure(
        row.getString("id"),
        row.getString("name"),
        row.getString("commune_code"),
        new LatLon(row.getDouble("lat_deg"), row.getDouble("lon_deg")),
        PositionQuality.valueOf(row.getString("position_quality")),
        services.codes(),
        row.getInt("stands_for"),
        row.getString("opening_hours"),
        row.getString("address"),
        row.getString("phone"),
        row.getString("website"),
        row.getString("source_id"),
        new PlaceDetail(
            services.levels(), row.getString("operator_name"), row.getString("wheelchair")));
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
          position_quality, stands_for, opening_hours, address, phone, website, source_id,
          operator_name, wheelchair)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
          statement.setString(15, textOrNull(structure.detail().operator()));
          statement.setString(16, textOrNull(structure.detail().wheelchair()));
        });
  }

  private void insertServices(String territoryId, List<Structure> structures) {
    List<Given> given = new ArrayList<>();
    for (int i = 0; i < structures.size(); i++) {
      Structure structure = structures.get(i);
      for (String service : structure.services()) {
        given.add(new Given(i, service, structure.detail().levels().get(service)));
      }
    }
    Rows.insert(
        batches,
        """
        INSERT INTO structure_service (territory_id, structure_ordinal, service_code, service_level)
        VALUES (?, ?, ?, ?)
        """,
        given,
        (statement, i, row) -> {
          statement.setString(1, territoryId);
          statement.setInt(2, row.structureOrdinal());
          statement.setString(3, row.serviceCode());
          statement.setString(4, row.level() == null ? null : row.level().name());
        });
  }
}
