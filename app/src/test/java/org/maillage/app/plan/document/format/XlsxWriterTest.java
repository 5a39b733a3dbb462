package org.maillage.app.plan.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.maillage.app.plan.document.Documents;
import org.maillage.app.plan.document.HostilePlan;
import org.maillage.app.plan.document.Sheet;
import org.maillage.app.plan.view.IslandPlan;
import org.maillage.domain.plan.Plan;

/** The workbook of a plan, read by fastexcel. */
class XlsxWriterTest {

  private static byte[] file(Plan plan) {
    return XlsxWriter.write("Plan", Documents.TODAY, Documents.sheets(plan));
  }

  private static List<Row> rows(ReadableWorkbook workbook, String sheet) throws IOException {
    return workbook.findSheet(sheet).orElseThrow().read();
  }

  private static ReadableWorkbook open(byte[] file) throws IOException {
    return new ReadableWorkbook(new ByteArrayInputStream(file));
  }

  private static int column(List<Row> rows, String title) {
    Row head = rows.get(0);
    for (int i = 0; i < head.getCellCount(); i++) {
      if (head.getCellText(i).equals(title)) {
        return i;
      }
    }
    throw new AssertionError("no column " + title);
  }

  @Test
  void thereIsASheetForEachSubjectWithARowForEachThing() throws IOException {
    Plan plan = IslandPlan.example("pyrenees-orientales-pdi-pti").plan();
    try (ReadableWorkbook workbook = open(file(plan))) {
      assertThat(workbook.getSheets().map(org.dhatim.fastexcel.reader.Sheet::getName))
          .containsExactly(
              "Fiches",
              "Rubriques",
              "Étapes",
              "Engagements",
              "Budget",
              "Sommes annoncées",
              "Indicateurs",
              "Valeurs",
              "Notes",
              "Chiffres des notes");
      assertThat(rows(workbook, "Fiches")).hasSize(1 + 5 + 16);
      assertThat(rows(workbook, "Indicateurs")).hasSize(1 + 46);
      assertThat(rows(workbook, "Engagements")).hasSize(1 + 50 + 49 + 112);
    }
  }

  @Test
  void numbersAndDaysAreRealOnes() throws IOException {
    try (ReadableWorkbook workbook = open(file(IslandPlan.plan()))) {
      List<Row> budget = rows(workbook, "Budget");
      Cell planned = budget.get(1).getCell(column(budget, "Prévu"));
      assertThat(planned.getType()).isEqualTo(CellType.NUMBER);
      assertThat(planned.asNumber()).isEqualByComparingTo(new BigDecimal("600000"));
      assertThat(budget.get(2).getOptionalCell(column(budget, "Réalisé"))).isEmpty();
      List<Row> steps = rows(workbook, "Étapes");
      assertThat(steps.get(2).getCellAsDate(column(steps, "Échéance")).orElseThrow().toLocalDate())
          .isEqualTo(LocalDate.of(2026, 10, 31));
      assertThat(steps.get(2).getOptionalCell(column(steps, "Faite le"))).isEmpty();
      List<Row> values = rows(workbook, "Valeurs");
      assertThat(values.get(1).getCellAsNumber(column(values, "Valeur")).orElseThrow())
          .isEqualByComparingTo(new BigDecimal("1377511"));
      List<Row> figures = rows(workbook, "Chiffres des notes");
      int value = column(figures, "Valeur");
      assertThat(figures.get(1).getCellAsNumber(value).orElseThrow()).isEqualByComparingTo("2");
      assertThat(figures.get(2).getCellAsDate(value).orElseThrow().toLocalDate())
          .isEqualTo(LocalDate.of(2026, 9, 30));
    }
  }

  @Test
  void nothingIsAFormulaAndWhatLooksLikeOneIsMarkedAsText() throws IOException {
    byte[] file = file(HostilePlan.plan());
    try (ReadableWorkbook workbook = open(file)) {
      List<org.dhatim.fastexcel.reader.Sheet> sheets = workbook.getSheets().toList();
      for (org.dhatim.fastexcel.reader.Sheet sheet : sheets) {
        for (Row row : sheet.read()) {
          assertThat(row).noneMatch(c -> c != null && c.getType() == CellType.FORMULA);
        }
      }
      List<Row> fiches = rows(workbook, "Fiches");
      assertThat(fiches.get(1).getCellText(1))
          .startsWith(HostilePlan.FORMULA + "avantfin <script>");
    }
    assertThat(ReadBack.entry(file, "xl/styles.xml")).contains("quotePrefix=\"true\"");
    String sheet = ReadBack.entry(file, "xl/worksheets/sheet1.xml");
    assertThat(sheet).doesNotContain("<f>");
    String styled = sheet.replaceAll("(?s).*<c r=\"B2\" s=\"(\\d+)\".*", "$1");
    assertThat(quoted(ReadBack.entry(file, "xl/styles.xml"), Integer.parseInt(styled))).isTrue();
  }

  private static boolean quoted(String styles, int index) {
    String all = styles.replaceAll("(?s).*<cellXfs[^>]*>(.*)</cellXfs>.*", "$1");
    return all.split("<xf ", -1)[index + 1].contains("quotePrefix=\"true\"");
  }

  @Test
  void textThatIsTooLongForACellGoesOnBelow() throws IOException {
    Sheet sheet =
        new Sheet(
            "Longue",
            List.of(new Sheet.Column("a", 10), new Sheet.Column("b", 10)),
            List.of(
                List.of(
                    new Sheet.Text("court"),
                    new Sheet.Text("é".repeat(XlsxWriter.LONGEST_TEXT - 1) + "\ud83d\ude80fin"))));
    try (ReadableWorkbook workbook = open(XlsxWriter.write("t", Documents.TODAY, List.of(sheet)))) {
      List<Row> rows = rows(workbook, "Longue");
      assertThat(rows).hasSize(3);
      assertThat(rows.get(1).getCellText(1)).hasSize(XlsxWriter.LONGEST_TEXT - 1);
      assertThat(rows.get(2).getCellText(1)).isEqualTo("\ud83d\ude80fin");
      assertThat(rows.get(2).getOptionalCell(0)).isEmpty();
    }
  }

  @Test
  void allTextOfTheFichesIsInIt() throws IOException {
    Plan plan = IslandPlan.example("bouches-du-rhone").plan();
    try (ReadableWorkbook workbook = open(file(plan))) {
      String texts =
          rows(workbook, "Rubriques").stream()
              .map(row -> row.getCellText(4))
              .collect(Collectors.joining("\n"));
      plan.fiches().stream()
          .flatMap(fiche -> fiche.sections().stream())
          .forEach(section -> assertThat(texts).contains(section.text()));
      long last =
          rows(workbook, "Fiches").stream()
              .map(r -> r.getCellText(2))
              .filter(level -> level.toLowerCase(Locale.ROOT).equals("sous-action"))
              .count();
      assertThat(last).isEqualTo(26);
    }
  }
}
