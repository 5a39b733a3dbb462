package org.maillage.data.plan.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;

/** What was found wrong so far, and where columns stand. */
final class Faults {

  /** Nobody mends more at a time. */
  private static final int MOST = 300;

  private final List<SheetFault> found = new ArrayList<>();
  private final Map<SheetId, Map<SheetColumn, Integer>> places = new EnumMap<>(SheetId.class);

  /** Says where a column stands in the file, from 0. */
  void place(SheetId sheet, SheetColumn column, int index) {
    places.computeIfAbsent(sheet, id -> new HashMap<>()).put(column, index);
  }

  void add(SheetFault fault) {
    if (found.size() < MOST && !found.contains(fault)) {
      found.add(fault);
    }
  }

  /** A fault of a cell; the row is not read any further unless it is only a warning. */
  void add(Row row, SheetColumn column, SheetFault.Code code, String value, String... arguments) {
    Integer index = places.getOrDefault(row.table().id(), Map.of()).get(column);
    String cell = index == null ? "" : CellReference.convertNumToColString(index) + row.number();
    String sheet = row.table().id().title();
    add(
        new SheetFault(
            code, sheet, row.number(), column.heading(), cell, value, List.of(arguments)));
    if (!code.isWarning()) {
      row.markFaulty();
    }
  }

  /** A fault of the cell of a key. */
  void add(Row row, String key, SheetFault.Code code, String value, String... arguments) {
    row.table()
        .findColumn(key)
        .ifPresentOrElse(
            column -> add(row, column, code, value, arguments),
            () -> add(row, code, value, arguments));
  }

  /** A fault of a whole row. */
  void add(Row row, SheetFault.Code code, String value, String... arguments) {
    String sheet = row.table().id().title();
    add(new SheetFault(code, sheet, row.number(), "", "", value, List.of(arguments)));
    row.markFaulty();
  }

  /** True when something must be mended. */
  boolean isRefused() {
    return found.stream().anyMatch(fault -> !fault.code().isWarning());
  }

  /** True when such a thing was found. */
  boolean has(SheetFault.Code code) {
    return found.stream().anyMatch(fault -> fault.code() == code);
  }

  /** What must be mended first, then what is to be known; sheet by sheet, from above. */
  List<SheetFault> inOrder(PlanLayout layout) {
    Comparator<SheetFault> bySheet =
        Comparator.comparingInt(
            fault -> layout.findTable(fault.sheet()).map(t -> t.id().ordinal()).orElse(-1));
    return found.stream()
        .sorted(
            Comparator.comparing((SheetFault fault) -> fault.code().isWarning())
                .thenComparing(bySheet)
                .thenComparingInt(SheetFault::row))
        .toList();
  }
}
