package org.maillage.app.opendata.jdbc;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.maillage.app.export.Cells;
import org.maillage.app.export.Column;
import org.maillage.app.export.ExportWords;
import org.maillage.app.export.Table;
import org.maillage.app.opendata.FeatureJson;
import org.maillage.app.opendata.GeoPackage;
import org.maillage.app.opendata.OpenFeature;
import org.maillage.app.opendata.OpenRegister;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.Source;
import org.springframework.stereotype.Component;

/**
 * A GeoPackage is an SQLite file with set tables: spatial reference systems, contents, columns of
 * geometry; then one table a layer. Points of WGS 84. No index of rectangles: it is an extension
 * that readers do without.
 */
@Component
class SqliteGeoPackage implements GeoPackage {

  /** "GPKG" in ASCII. */
  private static final int APPLICATION_ID = 0x47504B47;

  /** Version 1.3. */
  private static final int USER_VERSION = 10300;

  private static final int WGS84 = 4326;
  private static final int POINT_BYTES = 29;

  private static final String WGS84_WKT =
      "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,"
          + "AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],"
          + "PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],"
          + "UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],"
          + "AUTHORITY[\"EPSG\",\"4326\"]]";

  private static final List<String> FRAME =
      List.of(
          "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY,"
              + " organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL,"
              + " definition TEXT NOT NULL, description TEXT)",
          "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT"
              + " NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME"
              + " NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x DOUBLE, min_y"
              + " DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id"
              + " FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))",
          "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,"
              + " geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m"
              + " TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),"
              + " CONSTRAINT uk_gc_table_name UNIQUE (table_name), CONSTRAINT fk_gc_tn FOREIGN KEY"
              + " (table_name) REFERENCES gpkg_contents(table_name), CONSTRAINT fk_gc_srs FOREIGN"
              + " KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))");

  /** A line of the dictionary. */
  private record Word(String table, String column, String unit, String meaning) {}

  @Override
  public void write(OpenRegister register, OutputStream out) throws IOException {
    Path file = Files.createTempFile("maillage-registre", ".gpkg");
    try {
      Files.delete(file);
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
        fill(connection, register);
      } catch (SQLException e) {
        throw new IOException("cannot write " + file, e);
      }
      Files.copy(file, out);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static void fill(Connection connection, OpenRegister register) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = OFF");
      statement.execute("PRAGMA synchronous = OFF");
      statement.execute("PRAGMA application_id = " + APPLICATION_ID);
      statement.execute("PRAGMA user_version = " + USER_VERSION);
    }
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      for (String table : FRAME) {
        statement.execute(table);
      }
    }
    addSystem(connection, "Undefined cartesian SRS", -1, "NONE", "undefined");
    addSystem(connection, "Undefined geographic SRS", 0, "NONE", "undefined");
    addSystem(connection, "WGS 84 geodetic", WGS84, "EPSG", WGS84_WKT);
    ExportWords words = new ExportWords("fr");
    addPlaces(connection, register, register.places().table(), words);
    addTable(
        connection, register, register.services().table(), words.text("table.services-rendus"));
    addTable(connection, register, dictionary(register, words), words.text("open.dictionary"));
    addTable(connection, register, sources(register), words.text("heading.sources"));
    connection.commit();
  }

  private static void addSystem(
      Connection connection, String name, int id, String organization, String definition)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO gpkg_spatial_ref_sys VALUES (?,?,?,?,?,NULL)")) {
      insert.setString(1, name);
      insert.setInt(2, id);
      insert.setString(3, organization);
      insert.setInt(4, id);
      insert.setString(5, definition);
      insert.executeUpdate();
    }
  }

  private static <F extends OpenFeature> void addPlaces(
      Connection connection, OpenRegister register, Table<F> table, ExportWords words)
      throws SQLException {
    String text = words.text("open.title", register.territoryName());
    addContents(connection, register, table.name(), "features", text, extent(table));
    create(connection, table, true);
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO gpkg_geometry_columns VALUES (?,?,?,?,0,0)")) {
      insert.setString(1, table.name());
      insert.setString(2, "geom");
      insert.setString(3, "POINT");
      insert.setInt(4, WGS84);
      insert.executeUpdate();
    }
    try (PreparedStatement insert = connection.prepareStatement(insert(table, true))) {
      for (F row : table.rows()) {
        insert.setBytes(1, point(row.position()));
        bind(insert, table, row, 2);
        insert.executeUpdate();
      }
    }
  }

  private static <R> void addTable(
      Connection connection, OpenRegister register, Table<R> table, String text)
      throws SQLException {
    addContents(connection, register, table.name(), "attributes", text, null);
    create(connection, table, false);
    try (PreparedStatement insert = connection.prepareStatement(insert(table, false))) {
      for (R row : table.rows()) {
        bind(insert, table, row, 1);
        insert.executeUpdate();
      }
    }
  }

  private static void addContents(
      Connection connection,
      OpenRegister register,
      String name,
      String type,
      String text,
      double @Nullable [] extent)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO gpkg_contents VALUES (?,?,?,?,?,?,?,?,?,?)")) {
      insert.setString(1, name);
      insert.setString(2, type);
      insert.setString(3, name);
      insert.setString(4, text + " " + register.licence().title() + ".");
      insert.setString(
          5,
          DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
              .format(register.imported().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC)));
      for (int i = 0; i < 4; i++) {
        insert.setObject(6 + i, extent == null ? null : extent[i]);
      }
      insert.setObject(10, extent == null ? null : WGS84);
      insert.executeUpdate();
    }
  }

  private static <F extends OpenFeature> double @Nullable [] extent(Table<F> table) {
    if (table.rows().isEmpty()) {
      return null;
    }
    double[] extent = {180, 90, -180, -90};
    for (F row : table.rows()) {
      LatLon at = row.position();
      extent[0] = Math.min(extent[0], at.lonDeg());
      extent[1] = Math.min(extent[1], at.latDeg());
      extent[2] = Math.max(extent[2], at.lonDeg());
      extent[3] = Math.max(extent[3], at.latDeg());
    }
    return extent;
  }

  private static void create(Connection connection, Table<?> table, boolean points)
      throws SQLException {
    StringBuilder sql = new StringBuilder("CREATE TABLE ").append(quoted(table.name()));
    sql.append(" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL");
    if (points) {
      sql.append(", geom POINT");
    }
    for (Column<?> column : table.columns()) {
      sql.append(", ").append(quoted(column.name())).append(' ').append(type(column));
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql.append(')').toString());
    }
  }

  private static String type(Column<?> column) {
    return switch (column.type()) {
      case TEXT -> "TEXT";
      case INTEGER -> "INTEGER";
      case DECIMAL -> "DOUBLE";
      case BOOLEAN -> "BOOLEAN";
    };
  }

  private static String insert(Table<?> table, boolean points) {
    StringBuilder sql = new StringBuilder("INSERT INTO ").append(quoted(table.name()));
    sql.append(" VALUES (NULL").append(points ? ",?" : "");
    return sql.append(",?".repeat(table.columns().size())).append(')').toString();
  }

  /** Names are of our own columns; hyphens need the quotes. */
  private static String quoted(String name) {
    return '"' + name + '"';
  }

  private static <R> void bind(PreparedStatement insert, Table<R> table, R row, int first)
      throws SQLException {
    int index = first;
    for (Column<R> column : table.columns()) {
      Object value = column.valueOf(row);
      insert.setObject(
          index++, value instanceof Double number ? (Object) decimal(column, number) : value);
    }
  }

  private static double decimal(Column<?> column, double number) {
    return Cells.decimal(column, number).doubleValue();
  }

  /** The header of a GeoPackage geometry without envelope, and the point as WKB, little-endian. */
  private static byte[] point(LatLon at) {
    return ByteBuffer.allocate(POINT_BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("GP".getBytes(StandardCharsets.US_ASCII))
        .put((byte) 0)
        .put((byte) 1)
        .putInt(WGS84)
        .put((byte) 1)
        .putInt(1)
        .putDouble(FeatureJson.degrees(at.lonDeg()).doubleValue())
        .putDouble(FeatureJson.degrees(at.latDeg()).doubleValue())
        .array();
  }

  private static Table<Word> dictionary(OpenRegister register, ExportWords words) {
    List<Word> lines = new java.util.ArrayList<>();
    for (Table<?> table : List.of(register.places().table(), register.services().table())) {
      for (Column<?> column : table.columns()) {
        lines.add(new Word(table.name(), column.name(), column.unit(), words.description(column)));
      }
    }
    return new Table<>(
        "dictionnaire",
        List.of(
            Column.text("couche", "open.id", Word::table),
            Column.text("colonne", "open.id", Word::column),
            Column.text("unite", "open.id", Word::unit),
            Column.text("sens", "open.id", Word::meaning)),
        lines);
  }

  private static Table<Source> sources(OpenRegister register) {
    return new Table<>(
        "sources",
        List.of(
            Column.text("source", "open.id", Source::id),
            Column.text("titre", "open.id", Source::title),
            Column.text("producteur", "open.id", Source::producer),
            Column.text("millesime", "open.id", Source::vintage),
            Column.text("licence", "open.id", Source::licence)),
        register.sources());
  }
}
