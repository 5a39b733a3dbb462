package org.maillage.demo.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.data.plan.PlanFile;
import org.maillage.data.plan.PlanFileReader;
import org.maillage.data.plan.PlanFileWriter;
import org.maillage.data.plan.sheet.PlanSheet;
import org.maillage.data.plan.sheet.PlanSheetReader;
import org.maillage.data.plan.sheet.PlanSheetWriter;

/** The four schemes as workbooks: what is exported is imported without a difference. */
class ExampleSheetsTest {

  static List<String> names() {
    return ExamplePlanFiles.NAMES;
  }

  @ParameterizedTest
  @MethodSource("names")
  void aWorkbookOfAnExampleIsReadBackToTheLastByteOfItsFile(String name) throws IOException {
    PlanFile plan;
    try (Reader reader =
        new InputStreamReader(ExamplePlanFiles.open(name), StandardCharsets.UTF_8)) {
      plan = PlanFileReader.read(reader, name);
    }

    PlanSheet read = PlanSheetReader.read(PlanSheetWriter.write(plan), name + ".xlsx");

    assertThat(read.faults()).allMatch(fault -> fault.code().isWarning());
    assertThat(PlanFileWriter.write(read.file().orElseThrow()))
        .isEqualTo(PlanFileWriter.write(plan));
  }
}
