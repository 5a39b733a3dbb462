package org.maillage.app.plan.document.format;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.maillage.app.plan.document.Block;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** A table in a DOCX: its columns keep their widths, its first row comes again on each page. */
final class DocxTable {

  private static final String LINES = "B9C1CC";
  private static final String HEAD = "17365D";
  private static final String STRONG = "DFE7F1";
  private static final String NAME = "EEF2F7";
  private static final int LINE_EIGHTHS = 4;
  private static final int PADDING_ACROSS = 100;
  private static final int PADDING_DOWN = 50;
  private static final int ALL_PCT = 100;

  /** Rows with more characters may be cut by the end of a page: they could fill more than one. */
  private static final int TALL_CHARS = 1500;

  private DocxTable() {}

  /**
   * Writes a table.
   *
   * @param width of the text on the page, in twentieths of a point
   */
  static void write(XWPFDocument word, Block.Table table, long width) {
    List<Long> widths = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      widths.add(Math.round(width * table.widthPct(i) / ALL_PCT));
    }
    int heads = table.hasHeader() ? 1 : 0;
    XWPFTable out = word.createTable(table.rows().size() + heads, table.columns().size());
    frame(out, width, widths);
    if (table.hasHeader()) {
      XWPFTableRow row = out.getRow(0);
      row.setRepeatHeader(true);
      row.setCantSplitRow(true);
      for (int i = 0; i < widths.size(); i++) {
        Block.Column column = table.columns().get(i);
        XWPFRun run = cell(row.getCell(i), widths.get(i), column.title(), column.number(), HEAD);
        run.setBold(true);
        run.setColor("FFFFFF");
      }
    }
    for (int i = 0; i < table.rows().size(); i++) {
      row(out.getRow(i + heads), table, table.rows().get(i), widths);
    }
  }

  private static void row(XWPFTableRow out, Block.Table table, Block.Row row, List<Long> widths) {
    int chars = row.cells().stream().mapToInt(String::length).max().orElse(0);
    out.setCantSplitRow(chars <= TALL_CHARS);
    for (int i = 0; i < widths.size(); i++) {
      boolean name = i == 0 && !table.hasHeader();
      String fill = row.strong() ? STRONG : name ? NAME : "";
      boolean number = table.columns().get(i).number();
      XWPFRun run = cell(out.getCell(i), widths.get(i), row.cells().get(i), number, fill);
      run.setBold(row.strong() || name);
    }
  }

  private static XWPFRun cell(
      XWPFTableCell cell, long width, String text, boolean number, String fill) {
    cell.setWidth(Long.toString(width));
    if (!fill.isEmpty()) {
      cell.setColor(fill);
    }
    XWPFParagraph paragraph = cell.getParagraphs().get(0);
    paragraph.setStyle("Cell");
    if (number) {
      paragraph.setAlignment(ParagraphAlignment.RIGHT);
    }
    return DocxWriter.text(paragraph, text);
  }

  private static void frame(XWPFTable out, long width, List<Long> widths) {
    CTTblPr properties = out.getCTTbl().getTblPr();
    CTTblWidth all = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
    all.setType(STTblWidth.DXA);
    all.setW(BigInteger.valueOf(width));
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    CTTblGrid grid = out.getCTTbl().addNewTblGrid();
    widths.forEach(column -> grid.addNewGridCol().setW(BigInteger.valueOf(column)));
    out.setTopBorder(XWPFBorderType.SINGLE, LINE_EIGHTHS, 0, LINES);
    out.setBottomBorder(XWPFBorderType.SINGLE, LINE_EIGHTHS, 0, LINES);
    out.setLeftBorder(XWPFBorderType.SINGLE, LINE_EIGHTHS, 0, LINES);
    out.setRightBorder(XWPFBorderType.SINGLE, LINE_EIGHTHS, 0, LINES);
    out.setInsideHBorder(XWPFBorderType.SINGLE, LINE_EIGHTHS, 0, LINES);
    out.setInsideVBorder(XWPFBorderType.SINGLE, LINE_EIGHTHS, 0, LINES);
    out.setCellMargins(PADDING_DOWN, PADDING_ACROSS, PADDING_DOWN, PADDING_ACROSS);
  }
}
