package org.maillage.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.Point;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;

/** A scenario under the hand, with a mouse, by keyboard, without scripts and on a phone. */
class ScenariosIT extends DemoStory {

  private static final String LIST = TERRITORY + "/scenarios";

  /** Makes a scenario with one France services at a mairie; its page is open afterwards. */
  private void openAPlace(String scenario) {
    enterAs("SECRETARIAT");
    browser.get(demo().address(LIST));
    find("#nom").sendKeys(scenario);
    find("main form[method=post] .button").click();
    find("#ajouter-ouvrir summary").click();
    find("#ajout-ouvrir-nom").sendKeys("Antenne");
    find("#ajout-ouvrir-commune")
        .sendKeys(find("#communes option:nth-child(20)").getDomAttribute("value"));
    new Select(find("#ajout-ouvrir-bouquet")).selectByValue("france-services");
    find("#ajout-ouvrir .change-actions .button").click();
    waitForText(".change-list", "Ouvrir « Antenne »");
  }

  private WebElement marker() {
    find("#map[data-ready=true]");
    return find(".place-marker");
  }

  private static Point middle(WebElement element) {
    Rectangle box = element.getRect();
    return box.getPoint().moveBy(box.width / 2, box.height / 2);
  }

  private String seen() {
    return text("#effect-sentence") + text("[data-figure=gain-0]") + text("[data-figure=mean]");
  }

  private String position() {
    return text("#changement-0");
  }

  @Test
  void theEffectFollowsTheHandAndADropIsKept() {
    browser = Browser.lend(1440, 900, true, downloads);
    openAPlace("Sous la main");
    WebElement marker = marker();
    String before = seen();
    String stood = position();

    // Inwards: beyond the border there is no road to stand on.
    Point middle = middle(find("#map"));
    int right = middle(marker).x < middle.x ? 1 : -1;
    int down = middle(marker).y < middle.y ? 1 : -1;
    new Actions(browser)
        .moveToElement(marker)
        .clickAndHold()
        .moveByOffset(10 * right, 8 * down)
        .moveByOffset(40 * right, 40 * down)
        .perform();
    Browser.waiting(browser).until(b -> !seen().equals(before));
    assertThat(position()).as("nothing is kept before the drop").isEqualTo(stood);

    new Actions(browser).release().perform();
    Browser.waiting(browser).until(b -> !position().equals(stood));
    String dropped = seen();
    String stands = position();
    browser.navigate().refresh();
    assertThat(seen()).isEqualTo(dropped);
    assertThat(position()).isEqualTo(stands);
  }

  @Test
  void theArrowsMoveAPlaceEnterKeepsItAndEscapePutsItBack() {
    browser = Browser.lend(1440, 900, true, downloads);
    openAPlace("Au clavier");
    WebElement marker = marker();
    String stood = position();
    String before = seen();

    for (int i = 0; i < 12; i++) {
      marker.sendKeys(Keys.ARROW_RIGHT);
    }
    Browser.waiting(browser).until(b -> !seen().equals(before));
    marker.sendKeys(Keys.ESCAPE);
    Browser.waiting(browser).until(b -> seen().equals(before));
    for (int i = 0; i < 12; i++) {
      marker.sendKeys(Keys.ARROW_UP);
    }
    Browser.waiting(browser).until(b -> !seen().equals(before));
    marker.sendKeys(Keys.ENTER);
    Browser.waiting(browser).until(b -> !position().equals(stood));
    String dropped = seen();
    browser.navigate().refresh();
    assertThat(seen()).isEqualTo(dropped);
  }

  @Test
  void aPointShownOnTheMapFillsTheForm() {
    browser = Browser.lend(1440, 900, true, downloads);
    openAPlace("Un point");
    marker();
    find("#ajouter-couper summary").click();
    find("#ajouter-couper [data-pick]").click();
    new Actions(browser).moveToElement(find(".maplibregl-canvas"), 60, -40).click().perform();
    Browser.waiting(browser)
        .until(b -> !find("#ajout-couper-lat").getDomProperty("value").isEmpty());
    assertThat(find("#ajout-couper-lon").getDomProperty("value")).matches("-?\\d+\\.\\d{5}");
  }

  @Test
  void everyPageHasNoBarrierAndNothingIsCut() {
    browser = Browser.lend(1440, 900, true, downloads);
    openAPlace("Sans barrière");
    String scenario = browser.getCurrentUrl().replaceAll("[?#].*", "");
    String id = scenario.substring(scenario.lastIndexOf('/') + 1);
    List<String> pages =
        List.of(
            demo().address(LIST),
            scenario,
            scenario + "?modifier=0&montrer=apres&dimensions=1",
            scenario + "/note",
            scenario + "/supprimer",
            demo().address(LIST + "/fermetures"),
            demo().address(LIST + "/comparer?s=" + id));
    SoftAssertions softly = new SoftAssertions();
    for (String page : pages) {
      browser.get(page);
      softly.check(() -> assertWell(page));
    }
    Browser.takeBack(browser);
    browser = Browser.lend(390, 844, true, downloads);
    enterAs("SECRETARIAT");
    for (String page : pages) {
      browser.get(page);
      softly.check(() -> assertWell("phone, " + page));
    }
    softly.assertAll();
  }

  private void assertWell(String where) {
    Browser.waiting(browser)
        .until(
            b ->
                browser.executeScript(
                    "return document.readyState === 'complete' && [...document.querySelectorAll("
                        + "'figure.chart')].every((chart) => chart.dataset.ready)"));
    assertThat(text("main")).as(where).doesNotContain("??", "{0}", "null", "NaN");
    assertNoViolation(where);
    assertNothingIsCut(where);
  }

  @Test
  void withoutScriptsAPlaceIsOpenedAlteredAndTakenAway() {
    browser = Browser.lend(1440, 900, false, downloads);
    openAPlace("Sans scripts");
    String sentence = text("#effect-sentence");
    assertThat(sentence).isNotBlank();
    find("#modifier-0").click();
    find("#modif-ouvrir-horaires").sendKeys("Tu 14:00-17:00");
    find("#modif-ouvrir .change-actions .button").click();
    waitForText(".change-list", "h par semaine");
    find("#changement-0 form .button").click();
    waitForText("#effect-sentence", "ne change encore rien");
  }
}
