package org.maillage.app.export;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maillage.app.siting.CandidateList;
import org.maillage.app.siting.SitingQuestion.Listed;

class CsvOutTest {

  private static final String FORMULA = "=HYPERLINK(\"http://evil.example\";\"clic\")";

  @Test
  void textsAreHarmlessAndNumbersStayNumbers() throws IOException {
    StringWriter out = new StringWriter();
    CsvOut csv = CsvOut.open(CsvDialect.TABLEUR, out);
    csv.row(List.of(FORMULA, "+33", "Ajaccio"));
    csv.row(Arrays.asList(new BigDecimal("-1.50"), -3L, null));
    csv.row(List.of(true, "a;b", "c\"d"));
    csv.flush();

    assertThat(out)
        .hasToString(
            "\uFEFF\"'=HYPERLINK(\"\"http://evil.example\"\";\"\"clic\"\")\";'+33;Ajaccio\r\n"
                + "-1,50;-3;\r\ntrue;\"a;b\";\"c\"\"d\"\r\n");
  }

  @Test
  void aTableThatWasTakenOutAndBroughtBackHoldsTheSameTexts() throws IOException {
    StringWriter out = new StringWriter();
    CsvOut csv = CsvOut.open(CsvDialect.MACHINE, out);
    csv.row(List.of("id", "nom", "latitude", "longitude"));
    csv.row(List.of("-1", FORMULA, new BigDecimal("46.50000"), new BigDecimal("-1.20000")));
    csv.flush();

    CandidateList back = CandidateList.parse(out.toString().getBytes(StandardCharsets.UTF_8));

    assertThat(back.problems()).isEmpty();
    assertThat(back.places()).extracting(Listed::id).containsExactly("-1");
    assertThat(back.places()).extracting(Listed::name).containsExactly(FORMULA);
    assertThat(back.places().get(0).position().lonDeg()).isEqualTo(-1.2);
  }

  /** Writes a table by itself, as nobody should. */
  static final class OwnWriter {
    String write(String text) {
      StringWriter out = new StringWriter();
      CsvWriter.builder().build(out).writeRecord(text);
      return out.toString();
    }
  }

  private static final ArchRule ONE_PLACE =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(CsvOut.class.getName())
          .should()
          .dependOnClassesThat()
          .resideInAPackage("de.siegmar.fastcsv.writer..");

  @Test
  void everyTableOfTheApplicationIsWrittenHere() {
    ONE_PLACE.check(
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.maillage.app"));
    assertThat(
            ONE_PLACE
                .evaluate(new ClassFileImporter().importClasses(OwnWriter.class))
                .hasViolation())
        .isTrue();
  }
}
