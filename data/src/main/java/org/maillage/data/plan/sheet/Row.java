package org.maillage.data.plan.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maillage.data.yaml.YamlNode;

/** One row of a sheet, in the words of a plan file, and the rows that belong to it. */
final class Row {

  /** More than a sheet has rows. */
  private static final int ROWS = 1 << 21;

  private final SheetTable table;
  private final int number;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Map<SheetId, List<Row>> children = new TreeMap<>();
  private boolean faulty;

  Row(SheetTable table, int number) {
    this.table = table;
    this.number = number;
  }

  SheetTable table() {
    return table;
  }

  /** As the spreadsheet counts, from 1. */
  int number() {
    return number;
  }

  /** Sheet and row as the line of a plan file. */
  int line() {
    return line(table.id(), number);
  }

  static int line(SheetId sheet, int number) {
    return sheet.ordinal() * ROWS + number;
  }

  static SheetId sheet(long line) {
    return SheetId.values()[(int) (line / ROWS)];
  }

  static int number(long line) {
    return (int) (line % ROWS);
  }

  void put(String key, Object value) {
    values.put(key, value);
  }

  void remove(String key) {
    values.remove(key);
  }

  /** True when nothing was said. */
  boolean isBlank(String key) {
    return !values.containsKey(key);
  }

  /** One text; null for nothing. */
  @Nullable String findText(String key) {
    return values.get(key) instanceof String text ? text : null;
  }

  /** One text; blank for nothing. */
  String text(String key) {
    return Objects.requireNonNullElse(findText(key), "");
  }

  /** Several texts; none for nothing. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    if (values.get(key) instanceof List<?> list) {
      list.forEach(item -> texts.add(item.toString()));
    }
    return texts;
  }

  void add(Row child) {
    children.computeIfAbsent(child.table.id(), id -> new ArrayList<>()).add(child);
  }

  List<Row> children(SheetId id) {
    return children.getOrDefault(id, List.of());
  }

  boolean isFaulty() {
    return faulty;
  }

  void markFaulty() {
    faulty = true;
  }

  /**
   * The row and what belongs to it as a plan file has it. A faulty row is left out by what it
   * belongs to; a faulty fiche keeps its place, so that what hangs on it is still looked at.
   */
  YamlNode.Mapping toNode() {
    Map<String, Object> tree = new LinkedHashMap<>();
    if (faulty) {
      tree.put("key", text("key"));
      tree.put("title", "…");
    } else {
      values.forEach((key, value) -> nest(tree, key, value));
    }
    children.forEach(
        (id, rows) -> {
          String key = id == SheetId.FICHES ? "children" : id.listKey();
          List<YamlNode> items =
              rows.stream()
                  .filter(row -> !row.faulty || id == SheetId.FICHES)
                  .map((Row row) -> (YamlNode) row.toNode())
                  .toList();
          tree.put(key, new YamlNode.Sequence(line(), items));
        });
    return mapping(tree, line());
  }

  private static void nest(Map<String, Object> tree, String column, Object value) {
    int mark = column.indexOf('#');
    String key = mark < 0 ? column : column.substring(0, mark);
    int dot = key.indexOf('.');
    if (key.startsWith("@")) {
      return;
    }
    if (dot < 0) {
      tree.put(key, value);
    } else if (tree.computeIfAbsent(key.substring(0, dot), k -> new LinkedHashMap<String, Object>())
        instanceof Map<?, ?> inner) {
      Map<String, Object> nested = new LinkedHashMap<>();
      inner.forEach((k, v) -> nested.put(k.toString(), v));
      nested.put(key.substring(dot + 1), value);
      tree.put(key.substring(0, dot), nested);
    }
  }

  /** A mapping of which everything stands on one line. */
  static YamlNode.Mapping mapping(Map<String, Object> values, int line) {
    Map<String, YamlNode> nodes = new LinkedHashMap<>();
    values.forEach((key, value) -> nodes.put(key, node(value, line)));
    return new YamlNode.Mapping(line, nodes, new HashMap<>());
  }

  private static YamlNode node(Object value, int line) {
    if (value instanceof YamlNode node) {
      return node;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> inner = new LinkedHashMap<>();
      map.forEach((k, v) -> inner.put(k.toString(), v));
      return mapping(inner, line);
    }
    if (value instanceof List<?> list) {
      return new YamlNode.Sequence(line, list.stream().map(item -> node(item, line)).toList());
    }
    return new YamlNode.Scalar(line, value.toString());
  }
}
