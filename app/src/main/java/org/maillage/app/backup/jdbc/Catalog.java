package org.maillage.app.backup.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.maillage.app.backup.BackupException;
import org.maillage.app.backup.BackupException.Kind;
import org.maillage.app.backup.Column;
import org.maillage.app.backup.Table;
import org.maillage.app.backup.ValueKind;
import org.maillage.app.home.jdbc.Databases;

/**
 * The tables of a schema as the database itself tells them, those that are referred to before those
 * that refer to them. A table that a new migration makes is there without a line of code.
 */
final class Catalog {

  static final String HISTORY = "flyway_schema_history";

  private final Map<String, Shape> byName = new LinkedHashMap<>();

  /**
   * A table as the database names it.
   *
   * @param table the same as it is kept
   * @param name as the database writes it
   * @param columns as the database writes them, those of {@code table}
   * @param types JDBC types of the columns
   * @param identities columns that number themselves
   * @param backward foreign keys to the table itself, or to one that stands after it
   */
  record Shape(
      Table table,
      String name,
      List<String> columns,
      List<Integer> types,
      List<String> identities,
      List<String> backward) {

    String quoted() {
      return quote(name);
    }
  }

  private record ForeignKey(String name, String from, String to) {}

  private Catalog() {}

  static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** The names of all tables but the history of migrations, as the database writes them. */
  static Set<String> listNames(Connection connection) throws SQLException {
    Set<String> names = new LinkedHashSet<>();
    DatabaseMetaData metaData = connection.getMetaData();
    // H2 calls them base tables, PostgreSQL tables.
    String[] types = {"TABLE", "BASE TABLE"};
    try (ResultSet tables = metaData.getTables(connection.getCatalog(), null, "%", types)) {
      while (tables.next()) {
        String name = tables.getString("TABLE_NAME");
        if (tables.getString("TABLE_SCHEM").equals(connection.getSchema())
            && !name.equalsIgnoreCase(HISTORY)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** Reads everything but the mark of an unfinished restore. */
  static Catalog read(Connection connection) throws SQLException {
    Map<String, Shape> shapes = shapes(connection);
    List<ForeignKey> keys = foreignKeys(connection);
    Catalog catalog = new Catalog();
    while (!shapes.isEmpty()) {
      Shape next = next(shapes, keys);
      shapes.remove(next.name());
      keys.stream()
          .filter(key -> key.from().equals(next.name()))
          .filter(key -> key.to().equals(next.name()) || shapes.containsKey(key.to()))
          .forEach(key -> next.backward().add(key.name()));
      catalog.byName.put(next.table().name(), next);
    }
    return catalog;
  }

  /** The first that refers to none of the others; in a circle, the first of all. */
  private static Shape next(Map<String, Shape> waiting, List<ForeignKey> keys) {
    for (Shape shape : waiting.values()) {
      boolean free =
          keys.stream()
              .filter(key -> key.from().equals(shape.name()) && !key.to().equals(shape.name()))
              .noneMatch(key -> waiting.containsKey(key.to()));
      if (free) {
        return shape;
      }
    }
    return waiting.values().iterator().next();
  }

  /**
   * All of the schema at once. The driver would be asked for one table after the other, and its
   * answers cost more than the rows of most tables.
   */
  private static List<ForeignKey> foreignKeys(Connection connection) throws SQLException {
    String sql =
        """
        SELECT child.constraint_name, child.table_name, parent.table_name
        FROM information_schema.referential_constraints reference
        JOIN information_schema.table_constraints child
          ON child.constraint_schema = reference.constraint_schema
          AND child.constraint_name = reference.constraint_name
        JOIN information_schema.table_constraints parent
          ON parent.constraint_schema = reference.unique_constraint_schema
          AND parent.constraint_name = reference.unique_constraint_name
        WHERE reference.constraint_schema = ?
        ORDER BY child.table_name, child.constraint_name
        """;
    List<ForeignKey> keys = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, connection.getSchema());
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          keys.add(new ForeignKey(found.getString(1), found.getString(2), found.getString(3)));
        }
      }
    }
    return keys;
  }

  /** By name as the database writes it. */
  private static Map<String, Shape> shapes(Connection connection) throws SQLException {
    Map<String, List<Found>> columns = new TreeMap<>();
    for (String name : listNames(connection)) {
      if (!name.equalsIgnoreCase(Databases.UNFINISHED)) {
        columns.put(name, new ArrayList<>());
      }
    }
    DatabaseMetaData metaData = connection.getMetaData();
    String schema = escaped(metaData, connection.getSchema());
    try (ResultSet found = metaData.getColumns(connection.getCatalog(), schema, "%", "%")) {
      while (found.next()) {
        List<Found> ofTable = columns.get(found.getString("TABLE_NAME"));
        if (ofTable != null && !found.getString("IS_GENERATEDCOLUMN").equals("YES")) {
          ofTable.add(Found.of(found));
        }
      }
    }
    Map<String, Shape> shapes = new TreeMap<>();
    columns.forEach((name, ofTable) -> shapes.put(name, shape(name, ofTable)));
    return shapes;
  }

  private record Found(String name, int type, String typeName, boolean identity) {
    static Found of(ResultSet row) throws SQLException {
      return new Found(
          row.getString("COLUMN_NAME"),
          row.getInt("DATA_TYPE"),
          row.getString("TYPE_NAME"),
          row.getString("IS_AUTOINCREMENT").equals("YES"));
    }
  }

  private static Shape shape(String name, List<Found> found) {
    List<Column> columns = new ArrayList<>();
    for (Found column : found) {
      ValueKind kind =
          ColumnValues.kind(column.type(), column.typeName())
              .orElseThrow(
                  () -> new BackupException(Kind.UNKNOWN_TYPE, name + "." + column.name()));
      columns.add(new Column(column.name().toLowerCase(Locale.ROOT), kind));
    }
    return new Shape(
        new Table(name.toLowerCase(Locale.ROOT), columns),
        name,
        found.stream().map(Found::name).toList(),
        found.stream().map(Found::type).toList(),
        found.stream().filter(Found::identity).map(Found::name).toList(),
        new ArrayList<>());
  }

  /** The underscore stands for any character where a pattern is asked for. */
  private static String escaped(DatabaseMetaData metaData, String name) throws SQLException {
    String escape = metaData.getSearchStringEscape();
    return name.replace(escape, escape + escape)
        .replace("_", escape + "_")
        .replace("%", escape + "%");
  }

  List<Shape> shapes() {
    return List.copyOf(byName.values());
  }

  List<Table> tables() {
    return shapes().stream().map(Shape::table).toList();
  }

  /**
   * The table of that name.
   *
   * @throws IllegalArgumentException when there is none
   */
  Shape get(Table table) {
    Shape shape = byName.get(table.name());
    if (shape == null) {
      throw new IllegalArgumentException("there is no table " + table.name());
    }
    return shape;
  }
}
