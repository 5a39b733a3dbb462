package org.maillage.data.plan.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.maillage.domain.plan.FicheTemplate;

/** The guide says every sheet and column of a workbook, as it is. */
class PlanSheetGuideTest {

  @Test
  void everySheetAndEveryColumnStandsInTheGuide() throws IOException {
    String guide = Files.readString(Path.of("..", "docs", "guide", "plan-tableur.md"));
    for (SheetTable table : PlanLayout.forTemplate(FicheTemplate.FREE).tables()) {
      String rest = guide.substring(guide.indexOf("\n## " + table.id().title() + "\n"));
      int next = rest.indexOf("\n## ", 1);
      String part = next < 0 ? rest : rest.substring(0, next);
      assertThat(part).contains(table.id().help());
      for (SheetColumn column : table.columns()) {
        String must = column.required() ? "oui" : "";
        assertThat(part)
            .contains(
                "| " + column.heading() + " | " + must + " | " + Explanation.of(column) + " |");
      }
    }
  }
}
