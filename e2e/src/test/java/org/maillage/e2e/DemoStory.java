package org.maillage.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;

import com.deque.html.axecore.results.Rule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * A story on the demo. All stories share one, which computes for half a minute before it answers:
 * none may count on being alone there.
 */
abstract class DemoStory {

  static final String TERRITORY = "/territoires/serance-maritime";

  private static final List<String> OF_SIZE =
      List.of(
          "target-size",
          "scrollable-region-focusable",
          "meta-viewport",
          "nested-interactive",
          "link-name",
          "button-name",
          "td-headers-attr",
          "th-has-data-cells");

  private static RunningDemo shared;

  @TempDir Path downloads;

  ChromeDriver browser;
  private String name;

  @BeforeAll
  static void startDemo() {
    Browser.assumeInstalled();
    startOnce();
  }

  /** Two classes of stories may begin at the same time. */
  private static synchronized void startOnce() {
    if (shared == null) {
      shared = RunningDemo.start();
      Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
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
      Browser.takeBack(browser);
    }
  }

  static RunningDemo demo() {
    return shared;
  }

  void open(int widthPx, int heightPx, String path) {
    browser = Browser.lend(widthPx, heightPx, true, downloads);
    browser.get(demo().address(path));
  }

  /** Enters as the first person of a role, and comes back to where one was. */
  void enterAs(String role) {
    String here = browser.getCurrentUrl();
    browser.get(demo().address("/connexion/demo"));
    find("form[data-role=" + role + "] button").click();
    Browser.waiting(browser).until(b -> !b.findElements(By.cssSelector(".whoami .who")).isEmpty());
    if (here.startsWith(demo().address("/"))) {
      browser.get(here);
    }
  }

  WebElement find(String css) {
    return Browser.waiting(browser).until(presenceOfElementLocated(By.cssSelector(css)));
  }

  String text(String css) {
    return Browser.waiting(browser).until(b -> find(css).getText());
  }

  List<String> texts(String css) {
    return Browser.waiting(browser)
        .until(b -> b.findElements(By.cssSelector(css)).stream().map(WebElement::getText).toList());
  }

  /** A form without scripts answers with a new page, when it does. */
  void waitForText(String css, String part) {
    Browser.waiting(browser).until(b -> text(css).contains(part));
  }

  void assertNoViolation(String where) {
    assertThat(Browser.violations(browser))
        .as("accessibility of " + where)
        .extracting(Rule::getId, rule -> rule.getNodes().toString())
        .isEmpty();
  }

  /** What a narrow screen alone can break of a page that was checked on a wide one. */
  void assertNoViolationOfSize(String where) {
    assertThat(Browser.violationsOf(browser, OF_SIZE))
        .as("accessibility of " + where)
        .extracting(Rule::getId, rule -> rule.getNodes().toString())
        .isEmpty();
  }

  void assertNothingIsCut(String where) {
    Long beyond =
        (Long)
            browser.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(beyond).as("pixels cut on the right of " + where).isZero();
  }
}
