package org.maillage.data.plan.sheet;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The sheets of a workbook while they are filled: headings, lists to choose from, widths. */
final class PlanWorkbook {

  /** Rows in which a cell offers its words. */
  private static final int LAST_ROW = 5000;

  private static final int CHARACTER = 256;
  private static final int NARROW = 16;
  private static final int WIDE = 40;
  private static final int WIDEST = 90;
  private static final String SUMMARY_KIND = "Feuille";

  private final XSSFWorkbook workbook;
  private final PlanLayout layout;
  private final CellWriter cells;
  private final Map<SheetId, XSSFSheet> sheets = new EnumMap<>(SheetId.class);
  private final Map<SheetId, Integer> next = new EnumMap<>(SheetId.class);
  private final Map<Vocabulary, String> ranges = new HashMap<>();

  PlanWorkbook(XSSFWorkbook workbook, PlanLayout layout) {
    this.workbook = workbook;
    this.layout = layout;
    this.cells = new CellWriter(workbook);
    explain();
    for (SheetTable table : layout.tables()) {
      sheets.put(table.id(), sheet(table));
      next.put(table.id(), 1);
    }
    lists();
    layout.tables().forEach(this::choices);
    workbook.setActiveSheet(0);
  }

  private XSSFSheet sheet(SheetTable table) {
    XSSFSheet sheet = workbook.createSheet(table.id().title());
    Row heading = sheet.createRow(0);
    int index = 0;
    for (SheetColumn column : table.columns()) {
      cells.heading(heading.createCell(index), column);
      sheet.setDefaultColumnStyle(index, cells.styles().of(column.kind()));
      sheet.setColumnWidth(index, width(column) * CHARACTER);
      index++;
    }
    sheet.createFreezePane(0, 1);
    return sheet;
  }

  private static int width(SheetColumn column) {
    boolean text = column.kind() == CellKind.TEXT || column.kind() == CellKind.LINES;
    return text && !column.key().equals(SheetTable.LEVEL) ? WIDE : NARROW;
  }

  private void explain() {
    XSSFSheet sheet = workbook.createSheet(Explanation.SHEET);
    int row = 0;
    for (String sentence : Explanation.SENTENCES) {
      cells.text(sheet.createRow(row).createCell(0), sentence);
      row++;
    }
    row++;
    Row heading = sheet.createRow(row);
    List<String> names = List.of(SUMMARY_KIND, "Colonne", "Obligatoire", "Ce qu’on y écrit");
    for (int i = 0; i < names.size(); i++) {
      cells.bold(heading.createCell(i), names.get(i));
    }
    for (SheetTable table : layout.tables()) {
      row++;
      Row about = sheet.createRow(row);
      cells.bold(about.createCell(0), table.id().title());
      cells.text(about.createCell(names.size() - 1), table.id().help());
      for (SheetColumn column : table.columns()) {
        row++;
        Row line = sheet.createRow(row);
        cells.text(line.createCell(0), table.id().title());
        cells.text(line.createCell(1), column.heading());
        cells.text(line.createCell(2), column.required() ? "oui" : "");
        cells.text(line.createCell(names.size() - 1), Explanation.of(column));
      }
    }
    sheet.setColumnWidth(0, WIDE / 2 * CHARACTER);
    sheet.setColumnWidth(1, WIDE / 2 * CHARACTER);
    sheet.setColumnWidth(2, NARROW * CHARACTER);
    sheet.setColumnWidth(names.size() - 1, WIDEST * CHARACTER);
  }

  /** The words of all lists, a column each, in a sheet that nobody needs to see. */
  private void lists() {
    XSSFSheet sheet = workbook.createSheet(PlanSheetWriter.LISTS);
    int index = 0;
    for (SheetTable table : layout.tables()) {
      for (SheetColumn column : table.columns()) {
        List<String> words = column.vocabulary().words();
        if (!words.isEmpty() && !ranges.containsKey(column.vocabulary())) {
          String letter = CellReference.convertNumToColString(index);
          for (int i = 0; i < words.size(); i++) {
            Row row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
            cells.text(row.createCell(index), words.get(i));
          }
          ranges.put(
              column.vocabulary(),
              "%s!$%s$1:$%s$%d".formatted(PlanSheetWriter.LISTS, letter, letter, words.size()));
          index++;
        }
      }
    }
    workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
  }

  private void choices(SheetTable table) {
    XSSFSheet sheet = sheet(table.id());
    DataValidationHelper helper = sheet.getDataValidationHelper();
    int index = 0;
    for (SheetColumn column : table.columns()) {
      String range = range(column);
      if (range != null) {
        DataValidationConstraint constraint = helper.createFormulaListConstraint(range);
        DataValidation validation =
            helper.createValidation(
                constraint, new CellRangeAddressList(1, LAST_ROW, index, index));
        validation.setShowErrorBox(true);
        validation.createErrorBox(column.heading(), "Choisissez une valeur de la liste.");
        validation.setShowPromptBox(true);
        validation.createPromptBox(column.heading(), column.help());
        sheet.addValidationData(validation);
      }
      index++;
    }
  }

  /** Where the words of a column stand; null for a column that offers none. */
  private @Nullable String range(SheetColumn column) {
    if (column.kind() == CellKind.FLAG) {
      return "\"oui,non\"";
    }
    if (column.key().equals(SheetTable.LEVEL)) {
      return whole(SheetId.LEVELS, "A");
    }
    return switch (column.kind()) {
      case WORD -> ranges.get(column.vocabulary());
      case REFERENCE -> whole(SheetId.FICHES, "A");
      case ORGANISATION -> whole(SheetId.ORGANISATIONS, "A");
      default -> null;
    };
  }

  private static String whole(SheetId sheet, String letter) {
    return "%s!$%s$2:$%s$%d".formatted(sheet.title(), letter, letter, LAST_ROW);
  }

  private XSSFSheet sheet(SheetId id) {
    return Objects.requireNonNull(sheets.get(id));
  }

  private Row row(SheetId id) {
    int number = Objects.requireNonNull(next.get(id));
    next.put(id, number + 1);
    return sheet(id).createRow(number);
  }

  /**
   * Writes a row.
   *
   * @param values of a plan file
   * @param named values of the columns that put the sheets together
   */
  void add(SheetTable table, Map<String, Object> values, Map<String, String> named) {
    Row row = row(table.id());
    int index = 0;
    for (SheetColumn column : table.columns()) {
      Object value = column.key().startsWith("@") ? named.get(column.key()) : value(values, column);
      if (value != null) {
        cells.write(row.createCell(index), column, value);
      }
      index++;
    }
  }

  private static @Nullable Object value(Map<String, Object> values, SheetColumn column) {
    boolean other = !column.check().isEmpty() && !column.check().equals(values.get("check"));
    if (other) {
      return null;
    }
    int dot = column.path().indexOf('.');
    if (dot < 0) {
      return values.get(column.path());
    }
    return values.get(column.path().substring(0, dot)) instanceof Map<?, ?> inner
        ? inner.get(column.lastKey())
        : null;
  }

  /** Writes the rests of texts that did not fit. */
  void finish() {
    SheetTable table = layout.table(SheetId.CONTINUATIONS);
    for (CellWriter.Rest rest : cells.rests()) {
      add(table, Map.of("text", rest.text()), Map.of(SheetTable.NUMBER, rest.number()));
    }
  }
}
