package org.maillage.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The register of places as the team keeps it, and as everybody reads it. */
class RegisterIT extends DemoStory {

  private static final String REGISTER = TERRITORY + "/repertoire";

  @Test
  void hoursOfADoorAreReadSavedAndFoundByEverybody() {
    open(1440, 900, REGISTER + "?service=bureau-de-poste");
    enterAs("SECRETARIAT");
    assertNoViolation("the list");
    String name = text("table.data tbody th a");
    find("table.data tbody th a").click();
    waitForText("h1", name);
    assertNoViolation("the card");
    String card = browser.getCurrentUrl();

    find("a[href*='/modifier?']").click();
    waitForText("h1", "Modifier ce lieu");
    assertNoViolation("the form");
    find("#texte").sendKeys("Du lundi au vendredi de 8h15 à 11h45");
    browser.findElement(By.id("texte")).sendKeys(Keys.TAB, Keys.ENTER);
    waitForText("#lecture", "Tout est compris");
    assertThat(find("input[name=mo1d]").getDomProperty("value")).isEqualTo("08:15");
    find("form.stack .controls button").click();
    waitForText("h1", name);
    assertThat(browser.getCurrentUrl()).isEqualTo(card);
    assertThat(text("main")).contains("8 h 15").contains("C’est toujours exact");

    find("a[href*='/lieux?']").click();
    waitForText("h1", name);
    assertThat(text("main")).contains("8 h 15");
  }

  @Test
  void everyPageOfTheRegisterIsReadOnAPhoneAndByMachines() {
    open(390, 844, REGISTER);
    enterAs("SECRETARIAT");
    for (String page :
        new String[] {
          "/repertoire",
          "/repertoire/rapprochements",
          "/repertoire/qualite",
          "/repertoire/presence",
          "/repertoire/signalements",
          "/repertoire/listes",
          "/repertoire/ajouter",
          "/repertoire/canaux",
          "/annuaire",
          "/annuaire/correspondants",
          "/annuaire/ajouter",
          "/observatoire",
          "/donnees",
          "/donnees/ogc",
          "/vues",
          "/affiche",
          "/integrer"
        }) {
      browser.get(demo().address(TERRITORY + page));
      assertThat(text("h1")).as(page).isNotEmpty();
      assertNothingIsCut(page);
      assertNoViolation(page);
    }
  }

  @Test
  void anErrorIsReportedByAnybodyAndAnsweredByTheTeam() {
    open(390, 844, TERRITORY + "/trouver?besoin=pharmacie&quand=toujours&ou=46.73,1.88");
    find(".place h3 a").click();
    find("a[href*='/signaler?']").click();
    waitForText("h1", "Signaler");
    assertNoViolation("the report");
    assertNothingIsCut("the report");
    find("input[name=quoi]").click();
    find("textarea[name=texte]").sendKeys("Fermé le mercredi depuis septembre");
    find("form.stack button").click();
    waitForText("main", "Merci");

    enterAs("SECRETARIAT");
    browser.get(demo().address(REGISTER + "/signalements"));
    waitForText("main", "Fermé le mercredi depuis septembre");
    assertNoViolation("the reports");
    assertNothingIsCut("the reports");
  }
}
