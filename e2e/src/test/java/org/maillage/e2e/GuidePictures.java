package org.maillage.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;

/**
 * Takes the pictures of the users' guide from the running demonstration: {@code e2e/pictures}. No
 * part of the tests; a page that has gone ends it with the name of what is missing.
 */
class GuidePictures extends DemoStory {

  private static final Path FOLDER = Path.of("..", "docs", "guide", "images");
  private static final int WIDE = 1200;
  private static final int HIGH = 1000;

  /** Maps are drawn after the page is there. */
  private static final Duration DRAWN = Duration.ofSeconds(3);

  private void take(String name) throws IOException, InterruptedException {
    Thread.sleep(DRAWN.toMillis());
    Files.createDirectories(FOLDER);
    Files.write(FOLDER.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
  }

  private String firstLink(String within) {
    return Browser.waiting(browser)
        .until(
            b ->
                b.findElements(By.cssSelector("main a[href*='" + within + "']")).stream()
                    .map(link -> String.valueOf(link.getAttribute("href")))
                    .filter(href -> href.matches(".*" + within + "[0-9a-f]{12,}$"))
                    .findFirst()
                    .orElse(null));
  }

  @Test
  void whatEverybodySees() throws Exception {
    open(WIDE, HIGH, TERRITORY + "/observatoire");
    take("observatoire");
  }

  @Test
  void whatACitizenSeesOnAPhone() throws Exception {
    open(390, 844, TERRITORY + "/trouver?besoin=bureau-de-poste&ou=Tourvallon&quand=toujours");
    browser.executeScript("document.querySelector('main ol').scrollIntoView()");
    take("trouver");
  }

  @Test
  void whatTheTeamSees() throws Exception {
    open(WIDE, HIGH, TERRITORY + "/scenarios");
    enterAs("SECRETARIAT");
    browser.get(demo().address(TERRITORY));
    find(".map");
    take("diagnostic");
    browser.get(demo().address(TERRITORY + "/scenarios"));
    browser.get(firstLink("/scenarios/"));
    find(".map");
    take("scenario");
    browser.get(demo().address(TERRITORY + "/plans"));
    browser.get(firstLink("/plans/"));
    find("table");
    take("plan");
    browser.get(demo().address(TERRITORY + "/repertoire"));
    find("table");
    take("repertoire");
    browser.get(demo().address(TERRITORY + "/annuaire/correspondants"));
    find("table");
    take("annuaire");
    browser.get(demo().address(TERRITORY + "/sources"));
    find("table");
    take("importer");
    browser.get(demo().address(TERRITORY + "/publication"));
    find("h1");
    take("publication");
  }
}
