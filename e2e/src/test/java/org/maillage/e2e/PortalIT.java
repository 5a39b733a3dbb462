package org.maillage.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** Somebody without an account looks for a pharmacy, on a telephone. */
class PortalIT extends DemoStory {

  private static final String FIND = TERRITORY + "/trouver";

  private String commune() {
    browser.get(demo().address(TERRITORY));
    String commune = text("table.communes tbody th");
    browser.get(demo().address("/trouver"));
    return commune;
  }

  @Test
  void onAPhoneThreeAnswersLeadToThePlaceThatIsOpen() {
    open(390, 844, "/");
    String commune = commune();
    assertThat(browser.getCurrentUrl()).as("one territory: nothing to choose").endsWith(FIND);
    assertNoViolation("the question");
    assertNothingIsCut("the question");

    new Select(find("#besoin")).selectByValue("pharmacie");
    find("#ou").sendKeys(commune);
    new Select(find("#quand")).selectByValue("toujours");
    find(".portal-form > .button").click();
    waitForText(".sentence", "« Pharmacie » depuis " + commune);

    assertThat(texts(".places .place-time strong")).isNotEmpty().allMatch(t -> t.contains("min"));
    assertThat(browser.findElements(By.cssSelector(".map-canvas")))
        .as("no map is loaded before it is asked for")
        .isEmpty();
    assertNoViolation("the answer");
    assertNothingIsCut("the answer");

    String name = text(".place h3 a");
    find(".place h3 a").click();
    waitForText("h1", name);
    assertNoViolation("the place");
    assertNothingIsCut("the place");
  }

  @Test
  void theKeyboardAloneAsksAndReads() {
    open(1440, 900, "/");
    String commune = commune();
    WebElement what = find("#besoin");
    what.sendKeys("Pharm");
    what.sendKeys(Keys.TAB);
    browser.switchTo().activeElement().sendKeys(commune, Keys.ENTER);
    waitForText(".sentence", commune);
    assertThat(browser.getCurrentUrl()).contains("besoin=pharmacie").contains("quand=maintenant");
    assertThat(browser.findElements(By.cssSelector(".places > li"))).isNotEmpty();
  }

  @Test
  void withoutScriptsTheAnswerIsTheSame() {
    browser = Browser.lend(390, 844, false, downloads);
    String commune = commune();
    browser.get(
        demo()
            .address(FIND + "?besoin=pharmacie&quand=toujours&ou=" + commune.replace(" ", "%20")));
    assertThat(text(".sentence")).contains("le plus proche est");
    assertThat(browser.findElements(By.id("me-situer")))
        .allSatisfy(button -> assertThat(button.isDisplayed()).isFalse());
  }
}
