package org.maillage.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A partner says once a year what has become of his promises; what is typed is not lost. */
class PlansIT extends DemoStory {

  private static final int MOST_KEYS = 60;

  private WebElement focused() {
    return browser.switchTo().activeElement();
  }

  private void press(CharSequence... keys) {
    focused().sendKeys(keys);
  }

  /** Goes on with the tabulator until the link or button of the text has the focus. */
  private void tabTo(String text) {
    for (int i = 0; i < MOST_KEYS; i++) {
      press(Keys.TAB);
      if (focused().getText().strip().contains(text)) {
        return;
      }
    }
    throw new AssertionError("the keyboard does not reach \"" + text + "\"");
  }

  @Test
  void aPartnerConfirmsHisPromisesOfTheYearWithTheKeyboardAlone() {
    open(1440, 900, "/");
    enterAs("PARTNER");
    browser.get(demo().address("/"));
    find(".whoami .who");

    tabTo(text(".whoami .who"));
    press(Keys.ENTER);
    tabTo("Mon espace");
    press(Keys.ENTER);
    waitForText("h1", "Mon espace");
    assertNoViolation("one's own page");
    String asked = text("#asked-title + ul a, #asked-title ~ ul a");
    assertThat(asked).contains("engagements à confirmer");

    tabTo("à confirmer");
    press(Keys.ENTER);
    waitForText("h1", "Engagements");
    assertNoViolation("the form of promises");
    int promises = browser.findElements(By.cssSelector("fieldset.promise")).size();
    assertThat(promises).isPositive();
    List<WebElement> chosen = browser.findElements(By.cssSelector(".promise input:checked"));
    assertThat(chosen).hasSize(promises);
    for (int i = 0; i < promises; i++) {
      do {
        press(Keys.TAB);
      } while (!"radio".equals(focused().getDomAttribute("type")));
      press(Keys.ARROW_RIGHT); // from "promised" to the next answer
    }
    tabTo("Confirmer ces engagements");
    press(Keys.ENTER);

    waitForText("[role=status]", "Merci");
    List<String> days = texts("section[aria-labelledby=promises-title] td:last-child");
    assertThat(days).hasSize(promises);
    assertThat(days).doesNotContain("jamais").allMatch(day -> day.contains("20"));
    assertNoViolation("the page of the partner");
    browser.get(demo().address("/mon-espace"));
    waitForText("h1", "Mon espace");
    assertThat(text("main")).contains("Aucun engagement à confirmer");
  }

  @Test
  void onAPhoneNothingIsCut() {
    open(390, 844, "/");
    enterAs("SECRETARIAT");
    for (String path :
        List.of("/mon-espace", "/mon-espace/rappels", TERRITORY + "/rappels", matching())) {
      browser.get(demo().address(path));
      find("h1");
      assertNothingIsCut(path);
      assertNoViolation(path);
    }
  }

  private String matching() {
    return TERRITORY + "/plans/serance-maritime-pyrenees-orientales-pdi-pti/partenaires/rattacher";
  }

  @Test
  void whatIsTypedInASectionSurvivesAReload() {
    open(1440, 900, "/");
    enterAs("SECRETARIAT");
    browser.get(demo().address(TERRITORY + "/plans/serance-maritime-pyrenees-orientales-pdi-pti"));
    List<String> fiches =
        browser.findElements(By.cssSelector("main a[href*='/fiches/']")).stream()
            .map(link -> link.getDomProperty("href"))
            .distinct()
            .toList();
    for (String fiche : fiches) {
      browser.get(fiche);
      find("h1");
      if (!browser.findElements(By.cssSelector("a[href*='/rubriques/']")).isEmpty()) {
        break;
      }
    }
    find("a[href*='/rubriques/']").click();
    WebElement field = find("form[data-autosave] textarea");
    field.sendKeys(" Un mot de plus.");
    waitForText(".draft-line", "Oublier");

    browser.navigate().refresh();
    waitForText(".draft-line", "Reprendre");
    assertThat(find("form[data-autosave] textarea").getDomProperty("value"))
        .doesNotContain("Un mot de plus.");
    find(".draft-line button").click();
    assertThat(find("form[data-autosave] textarea").getDomProperty("value"))
        .contains("Un mot de plus.");
  }
}
