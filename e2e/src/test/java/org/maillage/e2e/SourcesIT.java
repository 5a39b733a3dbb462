package org.maillage.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The files of a territory, and a new one that is not what it says: nothing changes for others. */
class SourcesIT extends DemoStory {

  private static final String SOURCES = TERRITORY + "/sources";

  @TempDir Path folder;

  @Test
  void aFileThatIsNotWhatItSaysIsRefusedWithTheReason() throws IOException {
    open(1440, 900, SOURCES);
    enterAs("SECRETARIAT");
    waitForText("h1", "Données importées");
    assertNoViolation("the files");
    String sentence = text("main .sentence");

    find("a[href*='remplacer?fichier=equipements.csv']").click();
    waitForText("h1", "Apporter un nouveau millésime");
    assertNoViolation("the form");
    Path wrong = Files.writeString(folder.resolve("equipements_2027.csv"), "a;b\n1;2\n");
    find("details.bring[open] input[type=file]").sendKeys(wrong.toString());
    find("details.bring[open] input[type=text]").sendKeys("2027", Keys.ENTER);

    waitForText("main .sentence", "Un fichier est refusé");
    assertThat(text("main")).contains("equipements_2027.csv").contains("Il manque la colonne");
    assertNoViolation("the refusal");
    browser.get(demo().address(SOURCES));
    assertThat(text("main .sentence")).isEqualTo(sentence);
    assertThat(text("main")).contains("millésime 2027");
  }

  @Test
  void theFilesAreReadOnAPhone() {
    open(390, 844, SOURCES);
    enterAs("SECRETARIAT");
    for (String page : new String[] {"/sources", "/sources/remplacer", "/historique"}) {
      browser.get(demo().address(TERRITORY + page));
      assertThat(text("h1")).as(page).isNotEmpty();
      assertNothingIsCut(page);
      assertNoViolation(page);
    }
  }
}
