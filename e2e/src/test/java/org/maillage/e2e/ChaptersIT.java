package org.maillage.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlContains;

import com.deque.html.axecore.results.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;

/** Every chapter of the diagnostic of the fictional département, as a visitor meets it. */
class ChaptersIT {

  private static final String TERRITORY = "/territoires/serance-maritime";

  private static RunningDemo demo;
  private static List<String> chapters;

  @TempDir Path downloads;

  private ChromeDriver browser;
  private String name;

  @BeforeAll
  static void startDemo(@TempDir Path downloads) {
    Browser.open(800, 600, true, downloads).quit(); // skips before the demo is started for nothing
    demo = RunningDemo.start();
    ChromeDriver reader = Browser.open(1440, 900, false, downloads);
    reader.get(demo.address(TERRITORY + "/synthese"));
    chapters =
        reader.findElements(By.cssSelector("#chapters a")).stream()
            .map(link -> link.getDomAttribute("href"))
            .toList();
    reader.quit();
  }

  @AfterAll
  static void stopDemo() {
    if (demo != null) {
      demo.close();
    }
  }

  @BeforeEach
  void remember(TestInfo test) {
    name = test.getTestMethod().orElseThrow().getName();
  }

  @AfterEach
  void closeBrowser() {
    if (browser != null) {
      Browser.keepPicture(browser, name);
      browser.quit();
    }
  }

  private WebElement find(String css) {
    return Browser.waiting(browser).until(presenceOfElementLocated(By.cssSelector(css)));
  }

  private void assertWhole(String chapter) {
    assertThat(find("h1").getText()).as("heading of " + chapter).isNotBlank();
    assertThat(find(".sentence").getText()).as("message of " + chapter).isNotBlank().endsWith(".");
    assertThat(find("main").getText())
        .as("words of " + chapter)
        .doesNotContain("??", "{0}", "null", "NaN");
    // These wait for a table of the reader's, and for a first scenario.
    if (!chapter.endsWith("/comparaison") && !chapter.endsWith("/scenarios")) {
      assertThat(browser.findElements(By.cssSelector("main table tbody tr")))
          .as("rows of the tables of " + chapter)
          .isNotEmpty();
    }
  }

  private void assertNoViolation(String where) {
    assertThat(Browser.axe().analyze(browser).getViolations())
        .as("accessibility of " + where)
        .extracting(Rule::getId, rule -> rule.getNodes().toString())
        .isEmpty();
  }

  private void assertNothingIsCut(String where) {
    Long beyond =
        (Long)
            browser.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(beyond).as("pixels cut on the right of " + where).isZero();
  }

  @Test
  void everyChapterHasAMessageATableAndNoBarrierOnAWideScreen() {
    assertThat(chapters).hasSizeGreaterThanOrEqualTo(10);
    browser = Browser.open(1440, 900, true, downloads);
    SoftAssertions softly = new SoftAssertions();
    for (String chapter : chapters) {
      browser.get(demo.address(chapter));
      softly.check(() -> assertWhole(chapter));
      softly.check(() -> assertNoViolation(chapter));
      softly.check(() -> assertNothingIsCut(chapter));
    }
    softly.assertAll();
  }

  @Test
  void nothingIsCutOnAPhone() {
    browser = Browser.open(390, 844, true, downloads);
    SoftAssertions softly = new SoftAssertions();
    for (String chapter : chapters) {
      browser.get(demo.address(chapter));
      softly.check(() -> assertWhole("phone, " + chapter));
      softly.check(() -> assertNoViolation("phone, " + chapter));
      softly.check(() -> assertNothingIsCut("phone, " + chapter));
    }
    softly.assertAll();
  }

  @Test
  void withoutScriptsEveryChapterSaysTheSame() {
    browser = Browser.open(1440, 900, false, downloads);
    for (String chapter : chapters) {
      browser.get(demo.address(chapter));
      assertWhole("without scripts, " + chapter);
    }
  }

  @Test
  void theKeyboardAloneWalksThroughAllChapters() {
    browser = Browser.open(1440, 900, true, downloads);
    browser.get(demo.address(chapters.get(0)));
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
  void aZoneChosenOnceIsKeptFromChapterToChapter() {
    browser = Browser.open(1440, 900, true, downloads);
    browser.get(demo.address(TERRITORY + "/synthese"));
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
    browser = Browser.open(1440, 900, true, downloads);
    browser.get(demo.address(TERRITORY + "?panier&vue=repartition"));
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
