package org.maillage.app.plan.document.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.maillage.app.plan.document.Sheet;

/**
 * Sheets as XLSX: numbers and days are real ones, words are never a formula. What begins like one
 * is marked as text, so that it stays words when somebody edits the cell or saves it as CSV.
 */
public final class XlsxWriter {

  /** As it stands in the header of an answer. */
  public static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** Most characters that a cell holds; what is longer goes on in the rows below. */
  static final int LONGEST_TEXT = 32_767;

  private static final int WIDTH_UNITS = 256;
  private static final String FORMULA_SIGNS = "=+-@";

  private final XSSFWorkbook workbook;
  private final CellStyle words;
  private final CellStyle quoted;
  private final CellStyle day;
  private final CellStyle head;
  private final CellStyle measure;
  private final Map<Sheet.Look, CellStyle> numbers = new EnumMap<>(Sheet.Look.class);

  private XlsxWriter(XSSFWorkbook workbook) {
    this.workbook = workbook;
    words = style("@");
    words.setWrapText(true);
    quoted = style("@");
    quoted.setWrapText(true);
    quoted.setQuotePrefixed(true);
    day = style("dd/mm/yyyy");
    measure = style("#,##0.######");
    numbers.put(Sheet.Look.PLAIN, style("0"));
    numbers.put(Sheet.Look.GROUPED, style("#,##0"));
    numbers.put(Sheet.Look.EUROS, style("#,##0\\ \"€\""));
    head = style("@");
    head.setWrapText(true);
    head.setFillForegroundColor(IndexedColors.DARK_BLUE.getIndex());
    head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    Font font = workbook.createFont();
    font.setBold(true);
    font.setColor(IndexedColors.WHITE.getIndex());
    head.setFont(font);
  }

  private CellStyle style(String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  /**
   * The bytes of the file.
   *
   * @param title of the workbook
   * @param on day on which it is made
   */
  public static byte[] write(String title, LocalDate on, List<Sheet> sheets) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      var core = workbook.getProperties().getCoreProperties();
      core.setTitle(title);
      core.setCreator("Maillage");
      core.setCreated(Optional.of(Date.from(on.atStartOfDay(ZoneOffset.UTC).toInstant())));
      XlsxWriter writer = new XlsxWriter(workbook);
      sheets.forEach(writer::sheet);
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void sheet(Sheet sheet) {
    XSSFSheet out = workbook.createSheet(sheet.name());
    XSSFRow titles = out.createRow(0);
    for (int i = 0; i < sheet.columns().size(); i++) {
      out.setColumnWidth(i, sheet.columns().get(i).widthChars() * WIDTH_UNITS);
      XSSFCell cell = titles.createCell(i);
      cell.setCellStyle(head);
      cell.setCellValue(sheet.columns().get(i).title());
    }
    int next = 1;
    for (List<Sheet.Cell> row : sheet.rows()) {
      for (List<Sheet.Cell> line : lines(row)) {
        XSSFRow cells = out.createRow(next++);
        for (int i = 0; i < line.size(); i++) {
          cell(cells, i, line.get(i));
        }
      }
    }
    out.createFreezePane(0, 1);
    out.setAutoFilter(
        new CellRangeAddress(0, Math.max(next - 1, 1), 0, sheet.columns().size() - 1));
    out.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    out.getPrintSetup().setLandscape(true);
    out.setFitToPage(true);
    out.getPrintSetup().setFitHeight((short) 0);
  }

  /** The row, and those that go on with what is too long for a cell. */
  private static List<List<Sheet.Cell>> lines(List<Sheet.Cell> row) {
    List<List<Sheet.Cell>> lines = new ArrayList<>();
    List<Sheet.Cell> rest = row;
    while (!rest.isEmpty()) {
      List<Sheet.Cell> line = new ArrayList<>();
      List<Sheet.Cell> after = new ArrayList<>();
      boolean more = false;
      for (Sheet.Cell cell : rest) {
        if (cell instanceof Sheet.Text text && text.text().length() > LONGEST_TEXT) {
          int cut = cut(text.text());
          line.add(new Sheet.Text(text.text().substring(0, cut)));
          after.add(new Sheet.Text(text.text().substring(cut)));
          more = true;
        } else {
          line.add(cell);
          after.add(new Sheet.Text(""));
        }
      }
      lines.add(line);
      rest = more ? after : List.of();
    }
    return lines;
  }

  /** Never between the two halves of a character. */
  private static int cut(String text) {
    return Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1))
        ? LONGEST_TEXT - 1
        : LONGEST_TEXT;
  }

  private void cell(XSSFRow row, int column, Sheet.Cell value) {
    if (value instanceof Sheet.Text text) {
      if (!text.text().isBlank()) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(isLikeFormula(text.text()) ? quoted : words);
        cell.setCellValue(text.text());
      }
    } else if (value instanceof Sheet.Amount number) {
      XSSFCell cell = row.createCell(column);
      boolean whole = number.value().stripTrailingZeros().scale() <= 0;
      CellStyle style = whole ? numbers.get(number.look()) : measure;
      cell.setCellStyle(style);
      cell.setCellValue(number.value().doubleValue());
    } else if (value instanceof Sheet.Day one) {
      XSSFCell cell = row.createCell(column);
      cell.setCellStyle(day);
      cell.setCellValue(one.on());
    }
  }

  private static boolean isLikeFormula(String text) {
    return FORMULA_SIGNS.indexOf(text.strip().charAt(0)) >= 0;
  }
}
