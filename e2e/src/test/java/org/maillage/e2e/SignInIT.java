package org.maillage.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlContains;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlMatches;

import com.deque.html.axecore.results.Rule;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;

/** An invited person, from the link to the account, in a real browser with a device of its own. */
@Order(1)
class SignInIT {

  private static final String PASSWORD = "trois chèvres sous la pluie";
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private static RunningServer server;

  @TempDir Path downloads;

  private ChromeDriver browser;
  private String name;

  @BeforeAll
  static void startServer() {
    Browser.assumeInstalled();
    server = RunningServer.start(List.of("camille", "dominique", "andrea"));
  }

  @AfterAll
  static void stopServer() {
    if (server != null) {
      server.close();
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

  private void assertWhole(String where) {
    assertThat(Browser.violations(browser))
        .as("accessibility of " + where)
        .extracting(Rule::getId, rule -> rule.getNodes().toString())
        .isEmpty();
    Long beyond =
        (Long)
            browser.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(beyond).as("pixels cut on the right of " + where).isZero();
    assertThat(find("main").getText()).doesNotContain("??", "{0}");
    Browser.keepPicture(browser, name + "-" + where);
  }

  private void leave() {
    browser.get(server.address("/compte"));
    find("main form[action$='/deconnexion'] button").click();
    Browser.waiting(browser).until(urlMatches(".*/(territoires.*)?$"));
    browser.get(server.address("/compte"));
    Browser.waiting(browser).until(urlContains("/connexion?retour="));
  }

  @Test
  void anInvitedPersonMakesAPasskeyAndSignsInWithIt() {
    browser = Browser.open(1440, 900, true, downloads);
    browser.addVirtualAuthenticator(
        new VirtualAuthenticatorOptions()
            .setProtocol(VirtualAuthenticatorOptions.Protocol.CTAP2)
            .setTransport(VirtualAuthenticatorOptions.Transport.INTERNAL)
            .setHasResidentKey(true)
            .setHasUserVerification(true)
            .setIsUserVerified(true));
    browser.get(server.invitation("camille"));
    assertWhole("invitation");
    find("#nom").sendKeys("portable");
    find("form[data-passkey] button").click();
    Browser.waiting(browser).until(urlContains("/compte"));
    assertThat(find("main").getText()).contains("Clé d’accès « portable »", "Pour qui j’agis");
    assertWhole("compte");

    leave();
    assertWhole("connexion");
    find("form[data-passkey] button").click();
    Browser.waiting(browser).until(urlMatches("^[^?]*/compte$"));
    assertThat(find("main").getText()).contains("camille", "Dernière connexion le");
  }

  @Test
  void anInvitedPersonTakesAPasswordAndATelephoneOnAPhoneAndSignsInWithThem() throws Exception {
    browser = Browser.open(390, 844, true, downloads);
    browser.get(server.invitation("dominique"));
    assertWhole("invitation-phone");
    signInByPassword("dominique");
  }

  @Test
  void everythingWorksWithoutScriptsToo() throws Exception {
    browser = Browser.open(1440, 900, false, downloads);
    browser.get(server.invitation("andrea"));
    assertThat(find("main").getText()).contains("Les clés d’accès demandent JavaScript");
    choosePassword();
    byte[] secret = secret(find("#secret").getText());
    find("#code").sendKeys(code(secret, 0));
    find("main .primary").click();
    find(".recovery-codes");
    find("main .primary").click();
    leave();
    signIn("andrea", secret);
  }

  private void choosePassword() {
    find("#motdepasse").sendKeys(PASSWORD);
    find("form[action$='/mot-de-passe'] button").click();
    find(".square-code");
  }

  private void signInByPassword(String person) throws GeneralSecurityException {
    choosePassword();
    assertWhole("telephone");
    byte[] secret = secret(find("#secret").getText());
    find("#code").sendKeys(code(secret, 0));
    find("main .primary").click();
    assertThat(find(".recovery-codes").findElements(By.tagName("li"))).hasSize(10);
    assertWhole("codes");
    find("main .primary").click();
    assertThat(find("main").getText()).contains("Il reste 10 codes de secours.");
    assertWhole("compte-phone");
    leave();
    assertWhole("connexion-phone");
    signIn(person, secret);
  }

  private void signIn(String person, byte[] secret) throws GeneralSecurityException {
    find("#email").sendKeys(person + "@exemple.fr");
    find("#motdepasse").sendKeys(PASSWORD);
    find("form[action$='/connexion'] button").click();
    // The code of the present half minute was taken at the invitation: the next one counts.
    find("#code").sendKeys(code(secret, 1));
    find("main .primary").click();
    Browser.waiting(browser).until(urlMatches("^[^?]*/compte$"));
    assertThat(find("main").getText()).contains(person);
  }

  @Test
  void whoeverSitsAtTheServerComesInWithTheLinkThatItPrinted() {
    browser = Browser.open(1440, 900, true, downloads);
    browser.get(server.entry());
    assertWhole("entree");
    find("main .primary").click();
    // The button is boosted: for a moment the heading is still that of the page before.
    Browser.waiting(browser)
        .until(page -> find("h1").getText().equals("Vous êtes entré depuis la machine elle-même"));
    assertWhole("machine");
    browser.get(server.entry());
    assertThat(find("h1").getText()).isEqualTo("Ce lien ne vaut plus");
  }

  /** What the telephone shows some half minutes from now. */
  private static String code(byte[] secret, int steps) throws GeneralSecurityException {
    return new TimeBasedOneTimePasswordGenerator()
        .generateOneTimePasswordString(
            new SecretKeySpec(secret, "HmacSHA1"),
            Clock.systemUTC().instant().plus(Duration.ofSeconds(30L * steps)),
            Locale.ROOT);
  }

  private static byte[] secret(String written) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int buffer = 0;
    int held = 0;
    for (char c : written.replaceAll("\\s", "").toCharArray()) {
      buffer = (buffer << 5 | BASE32.indexOf(c)) & 0xfff;
      held += 5;
      if (held >= 8) {
        held -= 8;
        bytes.write(buffer >> held);
      }
    }
    return bytes.toByteArray();
  }
}
