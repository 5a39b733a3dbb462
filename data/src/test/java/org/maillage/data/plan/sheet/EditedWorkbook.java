package org.maillage.data.plan.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as somebody changed it in a spreadsheet. */
final class EditedWorkbook {

  private EditedWorkbook() {}

  static byte[] of(byte[] content, Consumer<XSSFWorkbook> change) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      change.accept(workbook);
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  /**
   * A cell, made where there is none.
   *
   * @param row as the spreadsheet counts, from 1
   */
  static Cell cell(XSSFWorkbook workbook, String sheet, int row, String heading) {
    Sheet found = workbook.getSheet(sheet);
    Row line = found.getRow(row - 1) == null ? found.createRow(row - 1) : found.getRow(row - 1);
    for (Cell cell : found.getRow(0)) {
      if (cell.getStringCellValue().equals(heading)) {
        int column = cell.getColumnIndex();
        return line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
      }
    }
    throw new IllegalArgumentException("no column " + heading + " in " + sheet);
  }

  static Consumer<XSSFWorkbook> text(String sheet, int row, String heading, String text) {
    return workbook -> {
      Cell cell = cell(workbook, sheet, row, heading);
      cell.setBlank();
      cell.setCellValue(text);
    };
  }
}
