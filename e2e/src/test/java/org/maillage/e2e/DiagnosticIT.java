package org.maillage.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.attributeToBe;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlContains;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;

/** What a visitor does with the diagnostic of the fictional département. */
class DiagnosticIT extends DemoStory {

  @Test
  void aVisitorChoosesAServiceClicksACommuneSortsAndDownloads() {
    open(1440, 900, "/");
    assertThat(find(".sentence").getText()).contains("Sérance-Maritime").contains("min");

    new Select(find("#subject")).selectByValue("service:pharmacie");
    Browser.waiting(browser)
        .until(textToBePresentInElementLocated(By.cssSelector(".sentence"), "Pharmacie"));
    assertThat(browser.getCurrentUrl()).contains("pharmacie");

    Browser.waiting(browser).until(attributeToBe(By.id("map"), "data-ready", "true"));
    clickTheMap();
    String commune = find("#card-title").getText();
    assertThat(browser.getCurrentUrl()).contains("commune=99");
    assertThat(find("#card").getText()).contains("min").contains("Pharmacie").contains("habitants");
    assertThat(browser.findElements(By.cssSelector("#card .services:not(.outside) tbody tr")))
        .as("the 29 services of the basket on the card of " + commune)
        .hasSizeGreaterThanOrEqualTo(29);

    find("#sort-population").click();
    Browser.waiting(browser)
        .until(
            attributeToBe(By.xpath("//th[a[@id='sort-population']]"), "aria-sort", "descending"));
    List<Integer> people = new ArrayList<>();
    texts("table.communes td.people")
        .forEach(text -> people.add(Integer.parseInt(text.replaceAll("[^0-9]", ""))));
    assertThat(people).hasSize(RunningDemo.COMMUNES).isSortedAccordingTo(Comparator.reverseOrder());

    find("a[href*='csv']").click();
    String csv = waitForDownload(".csv");
    assertThat(csv.lines().count()).isEqualTo(RunningDemo.COMMUNES + 1);
    assertThat(csv).contains(commune).contains("99001");
  }

  /** The middle of the map lies inside the département. */
  private void clickTheMap() {
    WebElement canvas = find(".maplibregl-canvas");
    new Actions(browser).moveToElement(canvas).click().perform();
  }

  private String waitForDownload(String ending) {
    return Browser.waiting(browser)
        .until(
            b -> {
              try (Stream<Path> files = Files.list(downloads)) {
                Optional<Path> file = files.filter(f -> f.toString().endsWith(ending)).findFirst();
                return file.isEmpty() ? null : Files.readString(file.get());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  @Test
  void theTableSaysTheSameAsTheMapAndOpensTheCard() {
    open(1440, 900, TERRITORY + "?sujet=service:maternite");
    WebElement row = find("table.communes tbody tr");
    String time = row.findElement(By.cssSelector("td.time")).getText();
    String commune = row.findElement(By.cssSelector("th a")).getText();
    row.findElement(By.cssSelector("th a")).click();
    Browser.waiting(browser).until(textToBePresentInElementLocated(By.id("card-title"), commune));
    assertThat(find("#card tr.selected td").getText()).isEqualTo(time);
  }

  @Test
  void theLanguageIsSwitchedAndKept() {
    open(1440, 900, TERRITORY + "?sujet=gamme:SUPERIEURE");
    assertThat(find("html").getDomAttribute("lang")).isEqualTo("fr");
    find(".languages a[lang=en]").click();
    Browser.waiting(browser).until(attributeToBe(By.tagName("html"), "lang", "en"));
    assertThat(browser.getCurrentUrl()).containsIgnoringCase("superieure");
    assertThat(find("h1").getText()).doesNotContain("Temps");
    browser.get(demo().address(TERRITORY));
    assertThat(find("html").getDomAttribute("lang")).isEqualTo("en");
  }

  @Test
  void everythingIsReachedWithTheKeyboardAlone() {
    open(1440, 900, TERRITORY);
    find("body").sendKeys(Keys.TAB);
    assertThat(browser.switchTo().activeElement().getDomAttribute("class")).contains("skip");
    browser.switchTo().activeElement().sendKeys(Keys.ENTER);

    new Actions(browser).sendKeys("/").perform();
    Browser.waiting(browser)
        .until(b -> "search".equals(b.switchTo().activeElement().getDomAttribute("id")));
    browser.switchTo().activeElement().sendKeys("saint");
    Browser.waiting(browser).until(urlContains("q=saint"));
    Browser.waiting(browser)
        .until(
            b ->
                texts("table.communes tbody th a").stream()
                    .allMatch(text -> text.toLowerCase(java.util.Locale.FRENCH).contains("saint")));
    WebElement first = find("table.communes tbody th a");
    String commune = first.getText();
    first.sendKeys(Keys.ENTER);
    Browser.waiting(browser).until(textToBePresentInElementLocated(By.id("card-title"), commune));
    assertThat(find("#live").getDomProperty("textContent")).isNotBlank();
  }

  @Test
  void withoutScriptsThePageSaysTheSame() {
    browser = Browser.lend(1440, 900, false, downloads);
    browser.get(demo().address(TERRITORY + "?sujet=service:pharmacie&commune=99001"));
    assertThat(find(".sentence").getText()).contains("Pharmacie");
    assertThat(find("svg.map-static").isDisplayed()).isTrue();
    assertThat(find("#card-title").isDisplayed()).isTrue();
    assertThat(texts("table.communes tbody tr")).hasSize(RunningDemo.COMMUNES);
    new Select(find("#subject")).selectByValue("service:maternite");
    find("#controls button.no-script").click();
    // Without scripts nothing tells when the next page is there but its address.
    Browser.waiting(browser).until(urlContains("maternite"));
    assertThat(find(".sentence").getText()).contains("Maternité");
  }

  @Test
  void theMethodLeadsToWhatTheCrowFliesPast() {
    open(1440, 900, TERRITORY);
    find("#method a[href$='/vol-d-oiseau']").sendKeys(Keys.ENTER);
    Browser.waiting(browser).until(urlContains("/vol-d-oiseau"));
    assertThat(find("h1").getText()).isEqualTo("Ce que le vol d’oiseau fait manquer");
    assertThat(find(".sentence").getText()).contains("3 lieux").contains("%").contains("min");
    assertThat(texts(".bars .figure")).hasSize(12).allMatch(text -> text.endsWith("%"));
    assertThat(texts("#services-caption")).containsExactly("Par service");
    assertNoViolation("crow-fly page");

    find(".crow-fly .button").sendKeys(Keys.ENTER);
    assertThat(find("#subject").isDisplayed()).isTrue();
  }

  @Test
  void axeFindsNoViolationOnAWideScreen() {
    for (String path :
        List.of(
            TERRITORY + "?sujet=service:pharmacie&commune=99001",
            TERRITORY + "?vue=services",
            TERRITORY + "?vue=eloignement",
            "/aide",
            "/nulle-part")) {
      open(1440, 900, path);
      find("h1");
      assertNoViolation(path);
      Browser.takeBack(browser);
    }
    browser = null;
  }

  @Test
  void axeFindsNoViolationOnAPhoneAndNothingIsCut() {
    for (String path : List.of(TERRITORY + "?commune=99001", TERRITORY + "/vol-d-oiseau")) {
      open(390, 844, path);
      find("h1");
      assertNoViolation("phone, " + path);
      assertNothingIsCut("phone, " + path);
      Browser.takeBack(browser);
    }
    browser = null;
  }
}
