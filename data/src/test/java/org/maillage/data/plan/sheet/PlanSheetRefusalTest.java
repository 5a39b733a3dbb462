package org.maillage.data.plan.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.maillage.data.plan.sheet.EditedWorkbook.text;
import static org.maillage.data.plan.sheet.SheetFault.Code;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.maillage.data.plan.RichPlan;

/** What a workbook must not say: told with its sheet, row and column, all at once. */
class PlanSheetRefusalTest {

  private static final byte[] GOOD = PlanSheetWriter.write(RichPlan.read());

  @SafeVarargs
  private static PlanSheet read(Consumer<XSSFWorkbook>... changes) {
    byte[] content =
        EditedWorkbook.of(GOOD, workbook -> List.of(changes).forEach(c -> c.accept(workbook)));
    return PlanSheetReader.read(content, "essai.xlsx");
  }

  @SafeVarargs
  private static List<SheetFault> refused(Consumer<XSSFWorkbook>... changes) {
    PlanSheet read = read(changes);
    assertThat(read.file()).as("refused").isEmpty();
    return read.faults();
  }

  private static void assertOne(
      List<SheetFault> faults, Code code, String sheet, String cell, String value) {
    assertThat(faults)
        .extracting(SheetFault::code, SheetFault::sheet, SheetFault::cell, SheetFault::value)
        .containsExactly(tuple(code, sheet, cell, value));
  }

  @Test
  void aRenamedColumnIsToldWithTheOneThatIsMissing() {
    List<SheetFault> faults = refused(text("Fiches", 1, "Intitulé", "Titre"));

    assertThat(faults)
        .extracting(SheetFault::code, SheetFault::sheet, SheetFault::column)
        .containsExactlyInAnyOrder(
            tuple(Code.UNKNOWN_COLUMN, "Fiches", "Titre"),
            tuple(Code.MISSING_COLUMN, "Fiches", "Intitulé"));
    assertThat(faults)
        .filteredOn(fault -> fault.code() == Code.UNKNOWN_COLUMN)
        .singleElement()
        .satisfies(fault -> assertThat(fault.arguments()).containsExactly("Intitulé"));
  }

  @Test
  void twoFichesWithOneCodeAreToldWithTheRowOfTheFirst() {
    List<SheetFault> faults = refused(text("Fiches", 4, "Code", "1.1"));

    assertThat(faults)
        .filteredOn(fault -> fault.code() == Code.TWICE)
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.cell()).isEqualTo("A4");
              assertThat(fault.value()).isEqualTo("1.1");
              assertThat(fault.arguments()).containsExactly("3");
            });
  }

  @Test
  void stepsThatWaitForEachOtherAreToldWithTheirRing() {
    // Étapes: row 2 signs the lease, row 3 builds after it, row 4 opens after both, row 5 draws.
    List<SheetFault> faults = refused(text("Étapes", 2, "Après", "s3"));

    assertThat(faults).singleElement().extracting(SheetFault::code).isEqualTo(Code.CYCLE);
    assertThat(faults.get(0).cell()).isEqualTo("G2");
    assertThat(faults.get(0).arguments().get(0))
        .isEqualTo("« Signer le bail » → « Ouvrir » → « Faire les travaux » → « Signer le bail »");
  }

  @Test
  void aNoteOutsideTheLifeOfThePlanIsRefusedAndAStepIsTold() {
    assertOne(
        refused(text("Notes", 2, "Le", "31/12/2019")),
        Code.OUTSIDE_LIFE,
        "Notes",
        "C2",
        "31/12/2019");
    PlanSheet read = read(text("Étapes", 3, "Échéance", "2026-01-01"));
    assertThat(read.file()).isPresent();
    assertOne(read.faults(), Code.STEP_OUTSIDE_LIFE, "Étapes", "E3", "01/01/2026");
  }

  @Test
  void aNegativeAmountIsRefused() {
    assertOne(
        refused(w -> EditedWorkbook.cell(w, "Budget", 2, "Prévu (€)").setCellValue(-74_000)),
        Code.NEGATIVE,
        "Budget",
        "E2",
        "-74000");
  }

  @Test
  void whatIsNoNumberNoDayNoWholeNumberOrNoYearIsRefused() {
    assertOne(
        refused(text("Budget", 2, "Prévu (€)", "beaucoup")),
        Code.NOT_A_NUMBER,
        "Budget",
        "E2",
        "beaucoup");
    assertOne(
        refused(text("Budget", 2, "Prévu (€)", "74 000,50 €")),
        Code.NOT_WHOLE,
        "Budget",
        "E2",
        "74 000,50 €");
    assertOne(refused(text("Budget", 2, "Année", "21")), Code.NOT_A_YEAR, "Budget", "D2", "21");
    assertOne(
        refused(text("Plan", 2, "Dernier jour", "31 février")),
        Code.NOT_A_DAY,
        "Plan",
        "D2",
        "31 février");
    assertOne(
        refused(text("Étapes", 3, "Début", "31/02/2021")),
        Code.NOT_A_DAY,
        "Étapes",
        "D3",
        "31/02/2021");
  }

  @Test
  void aShareAboveTheWholeIsRefused() {
    List<SheetFault> faults =
        refused(
            text("Indicateurs", 2, "Nature", "pourcentage"),
            text("Indicateurs", 2, "Cible", "112"),
            text("Valeurs", 2, "Valeur", "-4"));

    assertThat(faults)
        .extracting(SheetFault::code, SheetFault::sheet, SheetFault::cell, SheetFault::value)
        .containsExactly(
            tuple(Code.NOT_A_SHARE, "Indicateurs", "L2", "112"),
            tuple(Code.NOT_A_SHARE, "Valeurs", "E2", "-4"));
  }

  @Test
  void organisationsLevelsStatesAndFichesThatNobodyKnowsAreRefused() {
    assertOne(
        refused(text("Fiches", 3, "Pilotes", "Laposte")),
        Code.UNKNOWN_ORGANISATION,
        "Fiches",
        "E3",
        "Laposte");
    assertOne(
        refused(text("Fiches", 3, "Niveau", "Chapitre")),
        Code.UNKNOWN_WORD,
        "Fiches",
        "B3",
        "Chapitre");
    assertOne(
        refused(text("Fiches", 3, "Niveau", "Axe")), Code.LEVEL_DIFFERS, "Fiches", "B3", "Axe");
    assertOne(
        refused(text("Fiches", 3, "État", "en route")),
        Code.UNKNOWN_WORD,
        "Fiches",
        "H3",
        "en route");
    assertOne(
        refused(text("Budget", 2, "Fiche", "9.9")), Code.UNKNOWN_FICHE, "Budget", "A2", "9.9");
    assertOne(
        refused(text("Valeurs", 2, "Indicateur", "7")), Code.UNKNOWN_NUMBER, "Valeurs", "B2", "7");
  }

  @Test
  void fichesThatHangOnEachOtherAreRefused() {
    List<SheetFault> faults = refused(text("Fiches", 2, "Rattachée à", "1.1"));

    assertThat(faults).extracting(SheetFault::code).containsOnly(Code.PARENT_RING);
    assertThat(faults).extracting(SheetFault::cell).contains("C2", "C3");
  }

  @Test
  void aStateThatNeedsAReasonIsRefusedWithoutOne() {
    List<SheetFault> faults =
        refused(text("Fiches", 3, "Motif", ""), text("Fiches", 3, "Ce qui bloque", ""));

    assertOne(faults, Code.MALFORMED, "Fiches", "J3", "");
  }

  @Test
  void allFaultsAreToldAtOnce() {
    List<SheetFault> faults =
        refused(
            text("Fiches", 3, "Pilotes", "Laposte"),
            text("Budget", 2, "Prévu (€)", "-1"),
            text("Étapes", 4, "Après", "s9"),
            text("Valeurs", 2, "Période", "hier"),
            text("Notes", 2, "Le", "jamais"),
            text("Constats", 3, "Fiche", "8"));

    assertThat(faults)
        .extracting(SheetFault::sheet, SheetFault::code)
        .containsExactly(
            tuple("Fiches", Code.UNKNOWN_ORGANISATION),
            tuple("Valeurs", Code.MALFORMED),
            tuple("Budget", Code.NEGATIVE),
            tuple("Notes", Code.NOT_A_DAY),
            tuple("Étapes", Code.UNKNOWN_NUMBER),
            tuple("Constats", Code.UNKNOWN_FICHE));
  }

  @Test
  void textPastedFromAWordProcessorIsKeptAsTextAndItsScriptsAreGone() {
    PlanSheet read =
        read(
            text(
                "Fiches",
                3,
                "Constats",
                "<p class=\"MsoNormal\">Trop loin.<script>alert(1)</script><o:p></o:p></p>"));

    assertThat(read.faults()).extracting(SheetFault::code).containsExactly(Code.MARKUP_REMOVED);
    assertThat(
            read.file()
                .orElseThrow()
                .plan()
                .findFiche("1.1")
                .orElseThrow()
                .findSection("constats")
                .orElseThrow()
                .text())
        .isEqualTo("Trop loin.");
  }

  @Test
  void aCodeThatTheSpreadsheetTookForADayIsToldAsSuch() {
    List<SheetFault> faults =
        refused(
            workbook -> {
              CellStyle day = workbook.createCellStyle();
              day.setDataFormat((short) 14);
              var cell = EditedWorkbook.cell(workbook, "Fiches", 6, "Code");
              cell.setBlank();
              cell.setCellValue(45_658);
              cell.setCellStyle(day);
            });

    assertThat(faults).extracting(SheetFault::code).contains(Code.BECAME_A_DAY);
  }

  @Test
  void aFormulaCountsForItsResultAndIsRefusedWithoutOne() {
    PlanSheet read =
        read(
            workbook -> {
              var cell = EditedWorkbook.cell(workbook, "Budget", 2, "Réalisé (€)");
              cell.setCellFormula("35000*2");
              workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
            });
    assertThat(read.faults()).isEmpty();
    assertThat(
            read.file()
                .orElseThrow()
                .plan()
                .findFiche("1.1")
                .orElseThrow()
                .budget()
                .get(0)
                .actualEur())
        .isEqualTo(70_000);

    assertOne(
        refused(
            workbook -> {
              var cell = EditedWorkbook.cell(workbook, "Budget", 2, "Réalisé (€)");
              cell.setCellFormula("1/0");
              workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
            }),
        Code.FORMULA_ERROR,
        "Budget",
        "F2",
        "");
  }

  @Test
  void sheetsThatAreMissingAndSheetsThatAreNotReadAreTold() {
    assertOne(
        refused(workbook -> workbook.removeSheetAt(workbook.getSheetIndex("Liens"))),
        Code.MISSING_SHEET,
        "Liens",
        "",
        "");
    PlanSheet read = read(workbook -> workbook.createSheet("Brouillon"));
    assertThat(read.file()).isPresent();
    assertOne(read.faults(), Code.UNKNOWN_SHEET, "Brouillon", "", "Brouillon");
  }

  private static Code ofFile(byte[] content) {
    PlanSheet read = PlanSheetReader.read(content, "essai.xlsx");
    assertThat(read.file()).isEmpty();
    assertThat(read.faults()).hasSize(1);
    return read.faults().get(0).code();
  }

  /** The same package with one thing more in it. */
  private static byte[] with(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(GOOD));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        in.transferTo(zip);
      }
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }

  @Test
  void workbooksWithProgramsOrLinksToOtherFilesAreRefused() throws Exception {
    assertThat(ofFile(with("xl/vbaProject.bin", new byte[10]))).isEqualTo(Code.MACROS);
    assertThat(ofFile(with("xl/externalLinks/externalLink1.xml", new byte[10])))
        .isEqualTo(Code.EXTERNAL_LINKS);
  }

  @Test
  void aPackageThatUnpacksToMoreThanAnyPlanIsRefusedBeforeItIsRead() throws Exception {
    assertThat(ofFile(with("xl/media/bombe.xml", new byte[31 << 20]))).isEqualTo(Code.TOO_LARGE);
  }

  @Test
  void aWorkbookWithAPasswordIsRefused() throws Exception {
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var out = encryptor.getDataStream(files)) {
        out.write(GOOD);
      }
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      files.writeFilesystem(content);
      assertThat(ofFile(content.toByteArray())).isEqualTo(Code.ENCRYPTED);
    }
  }

  @Test
  void whatIsNoWorkbookIsRefusedWhateverItsBytes() throws Exception {
    assertThat(ofFile(new byte[0])).isEqualTo(Code.NOT_A_WORKBOOK);
    assertThat(ofFile("code;titre\n1;un\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Code.NOT_A_WORKBOOK);
    ByteArrayOutputStream ods = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(ods)) {
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(ofFile(ods.toByteArray())).isEqualTo(Code.OPEN_DOCUMENT);
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      byte[] broken = GOOD.clone();
      for (int hit = 0; hit < 30; hit++) {
        broken[8 + random.nextInt(broken.length - 8)] = (byte) random.nextInt();
      }
      // Some of it may survive; nothing may be thrown.
      PlanSheetReader.read(broken, "essai.xlsx");
    }
  }
}
