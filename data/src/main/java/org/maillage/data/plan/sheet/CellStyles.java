package org.maillage.data.plan.sheet;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How cells look; a workbook has room for few styles, so each is made once. */
final class CellStyles {

  private final XSSFWorkbook workbook;
  private final Map<CellKind, CellStyle> byKind = new EnumMap<>(CellKind.class);
  private final Map<CellKind, CellStyle> quoted = new EnumMap<>(CellKind.class);
  private final Map<Integer, CellStyle> byDecimals = new HashMap<>();
  private final CellStyle heading;

  CellStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.heading = workbook.createCellStyle();
    Font bold = workbook.createFont();
    bold.setBold(true);
    heading.setFont(bold);
    heading.setWrapText(true);
    heading.setVerticalAlignment(VerticalAlignment.TOP);
    heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  CellStyle heading() {
    return heading;
  }

  CellStyle of(CellKind kind) {
    return byKind.computeIfAbsent(kind, this::made);
  }

  /** The same for a text that must not become a formula. */
  CellStyle quoted(CellKind kind) {
    return quoted.computeIfAbsent(
        kind,
        k -> {
          CellStyle style = made(k);
          style.setQuotePrefixed(true);
          return style;
        });
  }

  /** Of a number that is known to so many decimals. */
  CellStyle decimals(int decimals) {
    return byDecimals.computeIfAbsent(
        decimals, d -> formatted(d == 0 ? "0" : "0." + "0".repeat(d)));
  }

  private CellStyle made(CellKind kind) {
    if (kind == CellKind.DAY) {
      return formatted("dd/mm/yyyy");
    }
    if (kind == CellKind.EUR) {
      return formatted("#,##0");
    }
    if (kind == CellKind.YEAR) {
      return formatted("0");
    }
    return formatted(kind.staysText() ? "@" : "General");
  }

  private CellStyle formatted(String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(true);
    return style;
  }
}
