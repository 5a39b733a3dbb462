package org.maillage.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlContains;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** Every chapter of the diagnostic of the fictional département, as a visitor meets it. */
class ChaptersIT extends DemoStory {

  private List<String> chapters = List.of();

  /** All chapters are those of somebody who works on the scheme. */
  private void openAsSecretariat(int widthPx, int heightPx, boolean scripts) {
    browser = Browser.lend(widthPx, heightPx, scripts, downloads);
    enterAs("SECRETARIAT");
    browser.get(demo().address(TERRITORY + "/synthese"));
    chapters =
        browser.findElements(By.cssSelector("#chapters a")).stream()
            .map(link -> link.getDomAttribute("href"))
            // The way out to the published plans, which have pages of their own.
            .filter(href -> !href.endsWith("/plans-publies"))
            .toList();
  }

  private void assertWhole(String chapter) {
    assertThat(find("h1").getText()).as("heading of " + chapter).isNotBlank();
    assertThat(find(".sentence").getText()).as("message of " + chapter).isNotBlank().endsWith(".");
    assertThat(find("main").getText())
        .as("words of " + chapter)
        .doesNotContain("??", "{0}", "null", "NaN");
    // These wait for a table of the reader's and for a first scenario, and show two keys.
    if (!chapter.matches(".*/(comparaison|scenarios|publication)")) {
      assertThat(browser.findElements(By.cssSelector("main table tbody tr")))
          .as("rows of the tables of " + chapter)
          .isNotEmpty();
    }
  }

  @Test
  void everyChapterHasAMessageATableAndNoBarrierOnAWideScreen() {
    openAsSecretariat(1440, 900, true);
    assertThat(chapters).hasSizeGreaterThanOrEqualTo(17);
    SoftAssertions softly = new SoftAssertions();
    for (String chapter : chapters) {
      browser.get(demo().address(chapter));
      softly.check(() -> assertWhole(chapter));
      softly.check(() -> assertNoViolation(chapter));
      softly.check(() -> assertNothingIsCut(chapter));
    }
    softly.assertAll();
  }

  @Test
  void nothingIsCutOnAPhone() {
    openAsSecretariat(390, 844, true);
    SoftAssertions softly = new SoftAssertions();
    for (String chapter : chapters) {
      browser.get(demo().address(chapter));
      softly.check(() -> assertWhole("phone, " + chapter));
      softly.check(() -> assertNoViolationOfSize("phone, " + chapter));
      softly.check(() -> assertNothingIsCut("phone, " + chapter));
    }
    softly.assertAll();
  }

  @Test
  void withoutScriptsEveryChapterSaysTheSame() {
    openAsSecretariat(1440, 900, false);
    for (String chapter : chapters) {
      browser.get(demo().address(chapter));
      assertWhole("without scripts, " + chapter);
    }
  }

  @Test
  void theKeyboardAloneWalksThroughAllChapters() {
    openAsSecretariat(1440, 900, true);
    browser.get(demo().address(chapters.get(0)));
    for (int c = 1; c < chapters.size(); c++) {
      tabTo(chapters.get(c)).sendKeys(Keys.ENTER);
      Browser.waiting(browser).until(urlContains(chapters.get(c)));
      assertThat(find("#chapters a[aria-current]").getDomAttribute("href"))
          .isEqualTo(chapters.get(c));
    }
  }

  /** The link of a chapter, reached from the top of the page as a keyboard does. */
  private WebElement tabTo(String href) {
    find("body").sendKeys(Keys.TAB);
    List<String> met = new ArrayList<>();
    for (int stops = 0; stops < 40; stops++) {
      WebElement focused = browser.switchTo().activeElement();
      String at = focused.getDomAttribute("href");
      met.add(String.valueOf(at));
      if (href.equals(at)) {
        return focused;
      }
      focused.sendKeys(Keys.TAB);
    }
    throw new AssertionError("no stop of the keyboard at " + href + ", only " + met);
  }

  @Test
  void everybodyReadsThePublishedChaptersAndNoOther() {
    open(1440, 900, TERRITORY + "/synthese");
    List<String> open =
        browser.findElements(By.cssSelector("#chapters a")).stream()
            .map(link -> link.getDomAttribute("href"))
            .toList();
    assertThat(open)
        .hasSizeGreaterThanOrEqualTo(11)
        .noneMatch(href -> href.matches(".*/(scenarios|implantations|historique|publication).*"));
    browser.get(demo().address(TERRITORY + "/scenarios"));
    assertThat(browser.getCurrentUrl()).contains("/connexion?retour=");
  }

  @Test
  void aZoneChosenOnceIsKeptFromChapterToChapter() {
    browser = Browser.lend(1440, 900, true, downloads);
    browser.get(demo().address(TERRITORY + "/synthese"));
    Select zones = new Select(find("#sel"));
    WebElement zone =
        zones.getOptions().stream()
            .filter(o -> o.getDomAttribute("value").startsWith("epci:"))
            .findFirst()
            .orElseThrow();
    String zoneName = zone.getText();
    String key = zone.getDomAttribute("value");
    zones.selectByValue(key);
    Browser.waiting(browser).until(urlContains("sel=epci"));
    Browser.waiting(browser).until(b -> find(".sentence").getText().startsWith(zoneName));
    for (WebElement link : browser.findElements(By.cssSelector("#chapters a"))) {
      assertThat(link.getDomAttribute("href")).contains("sel=" + key);
    }
  }

  @Test
  void aChartIsDrawnAndItsTableSaysTheSame() {
    browser = Browser.lend(1440, 900, true, downloads);
    browser.get(demo().address(TERRITORY + "?panier&vue=repartition"));
    find("figure.chart[data-ready=true]");
    List<String> heads =
        browser.findElements(By.cssSelector("#tables thead th")).stream()
            .map(WebElement::getText)
            .toList();
    assertThat(heads).hasSize(3).anyMatch(h -> h.contains("mairie"));
    assertThat(browser.findElements(By.cssSelector("#tables tbody tr")))
        .hasSizeGreaterThanOrEqualTo(10);
  }
}
