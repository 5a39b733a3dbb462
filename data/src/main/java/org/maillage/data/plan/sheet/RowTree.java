package org.maillage.data.plan.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maillage.data.plan.PlanFile;
import org.maillage.data.yaml.YamlNode;

/** Puts the rows of all sheets together: what belongs to which fiche, and which fiche to which. */
final class RowTree {

  private static final int SHOWN = 30;

  private final Map<SheetId, List<Row>> rows;
  private final Faults faults;
  private final Map<String, Row> fiches = new LinkedHashMap<>();
  private final Map<SheetId, Map<String, Row>> numbered = new EnumMap<>(SheetId.class);
  private final List<Row> roots = new ArrayList<>();

  RowTree(Map<SheetId, List<Row>> rows, Faults faults) {
    this.rows = rows;
    this.faults = faults;
  }

  /** Puts together; what refers to nothing becomes a fault. */
  void build() {
    rows(SheetId.ORGANISATIONS).forEach(new Firsts("name")::check);
    Firsts codes = new Firsts("key");
    for (Row fiche : rows(SheetId.FICHES)) {
      if (codes.check(fiche)) {
        fiches.put(fiche.text("key"), fiche);
      }
    }
    fiches.values().forEach(this::hang);
    levels();
    for (SheetId id : SheetId.values()) {
      if (id.parent() != null || id == SheetId.STATED) {
        rows(id).forEach(this::belong);
      }
    }
    references();
  }

  List<Row> rows(SheetId id) {
    return rows.getOrDefault(id, List.of());
  }

  /** Organisations in their order. */
  List<String> organisations() {
    return rows(SheetId.ORGANISATIONS).stream()
        .map(row -> row.text("name"))
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  /** The fiche of a code. */
  Map<String, Row> fiches() {
    return fiches;
  }

  /** Says which of several rows were called the same. */
  private final class Firsts {
    private final String key;
    private final Map<String, Integer> first = new HashMap<>();

    Firsts(String key) {
      this.key = key;
    }

    /** False for a row without a name, or with that of a former one. */
    boolean check(Row row) {
      String name = row.text(key);
      if (name.isEmpty()) {
        return false;
      }
      Integer former = first.putIfAbsent(name, row.number());
      if (former != null) {
        faults.add(row, key, SheetFault.Code.TWICE, name, former.toString());
      }
      return former == null;
    }
  }

  private void hang(Row fiche) {
    String parent = fiche.findText(SheetTable.PARENT);
    Row above = parent == null ? null : fiches.get(parent);
    if (above != null) {
      above.add(fiche);
    } else {
      roots.add(fiche);
      if (parent != null) {
        unknownFiche(fiche, SheetTable.PARENT, parent);
      }
    }
  }

  private void unknownFiche(Row row, String key, String code) {
    String known = String.join(", ", fiches.keySet().stream().limit(SHOWN).toList());
    faults.add(row, key, SheetFault.Code.UNKNOWN_FICHE, code, known);
  }

  /** The tree from above; what is never reached hangs on itself. */
  private void levels() {
    List<String> names = rows(SheetId.LEVELS).stream().map(row -> row.text("one")).toList();
    Set<Row> seen = new HashSet<>();
    roots.forEach(root -> level(root, 0, names, seen));
    for (Row fiche : fiches.values()) {
      if (!seen.contains(fiche)) {
        faults.add(
            fiche, SheetTable.PARENT, SheetFault.Code.PARENT_RING, fiche.text(SheetTable.PARENT));
      }
    }
  }

  private void level(Row fiche, int depth, List<String> names, Set<Row> seen) {
    seen.add(fiche);
    String stated = fiche.text(SheetTable.LEVEL);
    if (!names.isEmpty() && depth >= names.size()) {
      faults.add(
          fiche,
          SheetTable.PARENT,
          SheetFault.Code.TOO_DEEP,
          fiche.text(SheetTable.PARENT),
          Integer.toString(names.size()));
    } else if (!stated.isEmpty() && !names.isEmpty()) {
      String folded = Vocabulary.fold(stated);
      String own = names.get(depth);
      boolean known = names.stream().anyMatch(name -> Vocabulary.fold(name).equals(folded));
      if (!known) {
        faults.add(
            fiche,
            SheetTable.LEVEL,
            SheetFault.Code.UNKNOWN_WORD,
            stated,
            String.join(", ", names));
      } else if (!Vocabulary.fold(own).equals(folded)) {
        faults.add(fiche, SheetTable.LEVEL, SheetFault.Code.LEVEL_DIFFERS, stated, own);
      }
    }
    for (Row child : fiche.children(SheetId.FICHES)) {
      level(child, depth + 1, names, seen);
    }
  }

  /** Gives a row to its fiche, or to the row of another sheet that has its number. */
  private void belong(Row row) {
    SheetId id = row.table().id();
    SheetId parent = id.parent();
    String code = row.text(SheetTable.FICHE);
    String number = row.text(SheetTable.NUMBER);
    boolean ofFiche = row.table().findColumn(SheetTable.FICHE).isPresent();
    if (ofFiche && !code.isEmpty() && !fiches.containsKey(code)) {
      unknownFiche(row, SheetTable.FICHE, code);
      return;
    }
    if (parent == SheetId.FICHES) {
      Row fiche = fiches.get(code);
      if (fiche != null) {
        fiche.add(row);
      }
    } else if (parent != null && !number.isEmpty()) {
      Row above = numbered.getOrDefault(parent, Map.of()).get(code + "\n" + number);
      if (above == null) {
        faults.add(row, SheetTable.NUMBER, SheetFault.Code.UNKNOWN_NUMBER, number, parent.title());
      } else {
        above.add(row);
      }
    }
    boolean own = id == SheetId.INDICATORS || id == SheetId.NOTES || id == SheetId.STATED;
    if (own && !number.isEmpty()) {
      Row former =
          numbered.computeIfAbsent(id, i -> new HashMap<>()).putIfAbsent(code + "\n" + number, row);
      if (former != null) {
        faults.add(
            row,
            SheetTable.NUMBER,
            SheetFault.Code.TWICE,
            number,
            Integer.toString(former.number()));
      }
    }
  }

  /** Organisations that are named, and fiches that are named outside their own columns. */
  private void references() {
    Set<String> known = new HashSet<>(organisations());
    for (List<Row> all : rows.values()) {
      for (Row row : all) {
        for (SheetColumn column : row.table().columns()) {
          reference(row, column, known);
        }
      }
    }
  }

  private void reference(Row row, SheetColumn column, Set<String> organisations) {
    String text = row.text(column.key());
    if (!column.check().isEmpty()
        && !row.isBlank(column.key())
        && !column.check().equals(row.text("check"))) {
      faults.add(row, column, SheetFault.Code.NOT_FOR_THIS, text);
      return;
    }
    switch (column.kind()) {
      case ORGANISATION -> organisation(row, column, text, organisations);
      case ORGANISATIONS ->
          row.texts(column.key()).forEach(name -> organisation(row, column, name, organisations));
      case REFERENCE -> {
        if (!column.key().startsWith("@")) {
          fiche(row, column, text);
        }
      }
      case REFERENCES -> row.texts(column.key()).forEach(code -> fiche(row, column, code));
      default -> {
        // Nothing of another sheet.
      }
    }
  }

  private void organisation(Row row, SheetColumn column, String name, Set<String> known) {
    if (!name.isEmpty() && !known.contains(name)) {
      faults.add(row, column, SheetFault.Code.UNKNOWN_ORGANISATION, name);
    }
  }

  private void fiche(Row row, SheetColumn column, String code) {
    if (!code.isEmpty() && !fiches.containsKey(code)) {
      String known = String.join(", ", fiches.keySet().stream().limit(SHOWN).toList());
      faults.add(row, column, SheetFault.Code.UNKNOWN_FICHE, code, known);
    }
  }

  /** All of it in the words of a plan file. */
  YamlNode.Mapping toPlan(Row plan) {
    Map<String, Object> head = new LinkedHashMap<>();
    plan.toNode().values().forEach(head::put);
    head.put("levels", list(SheetId.LEVELS));
    head.put("programmes", list(SheetId.PROGRAMMES));
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("format", PlanFile.FORMAT);
    root.put("plan", Row.mapping(head, plan.line()));
    int line = Row.line(SheetId.FICHES, 1);
    root.put("nodes", new YamlNode.Sequence(line, nodes(roots)));
    root.put("stated", list(SheetId.STATED));
    return Row.mapping(root, plan.line());
  }

  private YamlNode list(SheetId id) {
    return new YamlNode.Sequence(
        Row.line(id, 1), nodes(rows(id).stream().filter(row -> !row.isFaulty()).toList()));
  }

  private static List<YamlNode> nodes(List<Row> rows) {
    return rows.stream().map((Row row) -> (YamlNode) row.toNode()).toList();
  }
}
