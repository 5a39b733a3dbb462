package org.maillage.data.plan.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.data.plan.PlanFile;
import org.maillage.data.plan.PlanFileWriter;
import org.maillage.data.plan.RichPlan;
import org.maillage.domain.plan.FicheTemplate;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.PlanActor;

/** What is written into a workbook and read again is the same plan. */
class PlanSheetRoundTripTest {

  private static PlanFile again(PlanFile file) {
    PlanSheet read = PlanSheetReader.read(PlanSheetWriter.write(file), "essai.xlsx");
    assertThat(read.faults()).isEmpty();
    return read.file().orElseThrow();
  }

  @Test
  void aPlanWithEveryKeyComesBackToTheLastByteOfItsFile() {
    PlanFile rich = RichPlan.read();

    PlanFile again = again(rich);

    assertThat(PlanFileWriter.write(again)).isEqualTo(PlanFileWriter.write(rich));
    assertThat(again(again)).isEqualTo(again);
  }

  @Test
  void anOrganisationThatNothingNamesStaysInItsPlace() {
    PlanFile rich = RichPlan.read();
    List<PlanActor> actors =
        new java.util.ArrayList<>(List.of(new PlanActor("Région", "Région", null)));
    actors.addAll(rich.plan().actors());
    Plan plan = new Plan(rich.plan().frame(), actors, rich.plan().fiches());

    PlanFile again = again(new PlanFile(rich.key(), plan, rich.stated()));

    assertThat(again.plan().actors()).isEqualTo(actors);
  }

  private static PlanFile saying(String text) {
    String yaml =
        """
        format: maillage-plan/1
        plan: {title: Plan, kind: OTHER, start: 2020-01-01, end: 2025-12-31, levels: [{one: Axe, many: Axes}]}
        nodes: [{title: Nœud, toComplete: "%s"}]
        """;
    String quoted = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return RichPlan.read(yaml.formatted(quoted));
  }

  @Test
  void textsThatLookLikeSomethingElseComeBackAsTheyWere() {
    List<String> traps =
        List.of(
            "12",
            "1e3",
            "2020-01-01",
            "01/02/2020",
            "=1+1",
            "+33 4 95 00 00 00",
            "@SUM(A1)",
            "- un tiret",
            "_x0041_ et _x000D_",
            "a < b, mais <à voir> et <3",
            "guillemet \" et barre \\",
            "espace insécable\u00a0: ici",
            "emoji 🚌",
            "une ligne\n\nun autre paragraphe");
    for (String trap : traps) {
      assertThat(again(saying(trap)).plan().fiches().get(0).toComplete()).isEqualTo(trap);
    }
  }

  @Test
  void aTextLongerThanACellGoesOnInTheSheetOfRests() {
    // 32,767 signs are the most that a cell holds; a fiche may have 40,000.
    String text = "Une phrase de trente-deux signes. ".repeat(1300).strip().substring(0, 39_999);

    assertThat(again(saying(text)).plan().fiches().get(0).toComplete()).isEqualTo(text.strip());
  }

  @Test
  void whatLooksLikeAFormulaIsATextThatStaysOne() throws Exception {
    byte[] content = PlanSheetWriter.write(saying("=cmd|' /C calc'!A0"));
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      Cell cell = EditedWorkbook.cell(workbook, "Fiches", 2, "À compléter");
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }
  }

  @Test
  void daysAndNumbersAreDaysAndNumbersForTheSpreadsheet() throws Exception {
    byte[] content = PlanSheetWriter.write(RichPlan.read());
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      Cell day = EditedWorkbook.cell(workbook, "Plan", 2, "Premier jour");
      assertThat(day.getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2020-01-01");
      assertThat(EditedWorkbook.cell(workbook, "Indicateurs", 2, "Cible").getNumericCellValue())
          .isEqualTo(12.5);
      assertThat(EditedWorkbook.cell(workbook, "Budget", 2, "Prévu (€)").getNumericCellValue())
          .isEqualTo(74_000);
      assertThat(EditedWorkbook.cell(workbook, "Fiches", 3, "Code").getStringCellValue())
          .isEqualTo("1.1");
    }
  }

  @ParameterizedTest
  @EnumSource(FicheTemplate.class)
  void anEmptyTemplateLacksOnlyWhatIsAboutThePlan(FicheTemplate template) {
    PlanSheet read = PlanSheetReader.read(PlanSheetWriter.template(template), "modele.xlsx");

    assertThat(read.file()).isEmpty();
    assertThat(read.faults())
        .extracting(SheetFault::code, SheetFault::cell)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(SheetFault.Code.MISSING_VALUE, "A2"),
            org.assertj.core.groups.Tuple.tuple(SheetFault.Code.MISSING_VALUE, "B2"),
            org.assertj.core.groups.Tuple.tuple(SheetFault.Code.MISSING_VALUE, "C2"),
            org.assertj.core.groups.Tuple.tuple(SheetFault.Code.MISSING_VALUE, "D2"));
  }

  @ParameterizedTest
  @EnumSource(FicheTemplate.class)
  void aTemplateThatSomebodyFillsIsAPlan(FicheTemplate template) {
    byte[] filled =
        EditedWorkbook.of(
            PlanSheetWriter.template(template),
            workbook -> {
              EditedWorkbook.text("Plan", 2, "Intitulé", "Schéma").accept(workbook);
              EditedWorkbook.text("Plan", 2, "Nature", "sdaasp").accept(workbook);
              EditedWorkbook.text("Plan", 2, "Premier jour", "01/01/2026").accept(workbook);
              EditedWorkbook.text("Plan", 2, "Dernier jour", "2031-12-31").accept(workbook);
              EditedWorkbook.text("Organismes", 2, "Nom", "La Poste").accept(workbook);
              EditedWorkbook.text("Fiches", 2, "Code", "A").accept(workbook);
              EditedWorkbook.text("Fiches", 2, "Intitulé", "Accueillir").accept(workbook);
              EditedWorkbook.text("Fiches", 3, "Code", "A-1").accept(workbook);
              EditedWorkbook.text("Fiches", 3, "Rattachée à", "A").accept(workbook);
              EditedWorkbook.text("Fiches", 3, "Intitulé", "Ouvrir").accept(workbook);
              EditedWorkbook.text("Fiches", 3, "Pilotes", "La Poste").accept(workbook);
              EditedWorkbook.text("Fiches", 3, "État", "EN COURS").accept(workbook);
            });

    PlanSheet read = PlanSheetReader.read(filled, "rempli.xlsx");

    assertThat(read.faults()).isEmpty();
    Plan plan = read.file().orElseThrow().plan();
    assertThat(plan.frame().template()).isEqualTo(template);
    assertThat(plan.tree().code("A-1")).isEqualTo("1-1");
    assertThat(plan.findFiche("A-1").orElseThrow().status().state()).hasToString("RUNNING");
  }

  @Test
  void everySheetHasItsHeadingAboveAndTheFirstSaysWhatIsIn() throws Exception {
    byte[] content = PlanSheetWriter.template(FicheTemplate.LANDES);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      assertThat(workbook.getSheetName(0)).isEqualTo("Lisez-moi");
      assertThat(workbook.isSheetHidden(workbook.getSheetIndex("Listes"))).isTrue();
      for (SheetTable table : PlanLayout.forTemplate(FicheTemplate.LANDES).tables()) {
        XSSFSheet sheet = workbook.getSheet(table.id().title());
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
        long lists =
            table.columns().stream()
                .filter(column -> !column.vocabulary().words().isEmpty())
                .count();
        assertThat(sheet.getDataValidations()).hasSizeGreaterThanOrEqualTo((int) lists);
      }
    }
  }
}
