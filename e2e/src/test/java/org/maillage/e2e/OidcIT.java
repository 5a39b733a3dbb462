package org.maillage.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** Sign-in by a real provider of OpenID Connect, over HTTP and in a browser. */
// One provider for all of them, which does wrong as a test asks.
@Execution(ExecutionMode.SAME_THREAD)
class OidcIT {

  private static final String START = "/connexion/fournisseur/proconnect";

  private static RunningPlatform platform;
  private static IdentityProvider provider;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    platform = new RunningPlatform();
    provider = IdentityProvider.start(platform.address());
    invite("claire@demo.example", "Claire Vasseur", "Département", "22130001500247");
    invite("marc@demo.example", "Marc Dufresne", "La Poste", "35600000000048");
    platform.serve(
        Map.of(
            "MAILLAGE_OIDC_PROCONNECT_ISSUER", provider.issuer(),
            "MAILLAGE_OIDC_PROCONNECT_CLIENTID", IdentityProvider.CLIENT_ID,
            "MAILLAGE_OIDC_PROCONNECT_CLIENTSECRET", IdentityProvider.SECRET,
            "MAILLAGE_OIDC_PROCONNECT_KIND", "proconnect",
            "MAILLAGE_OIDC_PROCONNECT_ALLOWLOOPBACK", "true",
            // Nothing listens there.
            "MAILLAGE_OIDC_PANNE_ISSUER", "http://localhost:9",
            "MAILLAGE_OIDC_PANNE_CLIENTID", "x",
            "MAILLAGE_OIDC_PANNE_CLIENTSECRET", "x",
            "MAILLAGE_OIDC_PANNE_ALLOWLOOPBACK", "true",
            // All of these visitors come from one address.
            "MAILLAGE_LIMITS_ENABLED", "false"));
  }

  private static void invite(String email, String name, String organisation, String siret)
      throws IOException, InterruptedException {
    platform.run(
        "account",
        "invite",
        "--email",
        email,
        "--name",
        name,
        "--organisation",
        organisation,
        "--siret",
        siret,
        "--role",
        "ADMINISTRATOR");
  }

  @AfterAll
  static void stop() {
    if (platform != null) {
      platform.close();
    }
    if (provider != null) {
      provider.close();
    }
  }

  @BeforeEach
  void doNothingWrong() {
    IdentityProvider.doWrong(Fault.NONE);
  }

  private static String at(String path) {
    return platform.address() + path;
  }

  private static void assertRefused(HttpResponse<String> answer, String reason) {
    assertThat(Visitor.location(answer)).contains("/connexion/refus?raison=" + reason);
  }

  @Test
  void anInvitedPersonOfTheOrganisationComesInAndGoesOut() {
    Visitor claire = new Visitor();
    String asked = Visitor.location(claire.get(at(START + "?retour=/organisations")));
    assertThat(asked)
        .startsWith(provider.issuer())
        .contains("code_challenge_method=S256", "nonce=", "state=", "siret");

    // Her establishment is another one of the same legal unit.
    HttpResponse<String> back =
        claire.get(claire.identify(at(START + "?retour=/organisations"), "claire"));
    assertThat(Visitor.location(back)).isEqualTo(at("/organisations"));
    HttpResponse<String> page = claire.get(at("/organisations"));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Claire Vasseur", "La Poste");

    HttpResponse<String> out = claire.post(at("/deconnexion"), Map.of());
    HttpResponse<String> leaving = claire.get(Visitor.location(out));
    String refresh = leaving.headers().firstValue("Refresh").orElseThrow();
    assertThat(refresh).contains("id_token_hint=", "state=", "post_logout_redirect_uri=");
    String returned = Visitor.location(claire.get(refresh.substring(refresh.indexOf("url=") + 4)));
    assertThat(returned).startsWith(at("/deconnexion/retour?state="));
    HttpResponse<String> wrongState = claire.get(at("/deconnexion/retour?state=guessed"));
    assertThat(wrongState.statusCode()).isEqualTo(400);
    assertThat(claire.get(returned).body()).contains("Vous êtes déconnecté");
    assertThat(claire.get(returned).statusCode()).as("a state serves once").isEqualTo(400);
    assertThat(Visitor.location(claire.get(at("/organisations")))).contains("/connexion");
  }

  @Test
  void whoWasNotInvitedIsToldWhomToAsk() {
    Visitor unknown = new Visitor();
    HttpResponse<String> answer = unknown.get(unknown.identify(at(START), "inconnue"));
    assertRefused(answer, "UNKNOWN_PERSON");
    assertThat(unknown.get(Visitor.location(answer)).body())
        .contains("Demandez une invitation au secrétariat du schéma", "ProConnect")
        .doesNotContain("??");
    assertThat(Visitor.location(unknown.get(at("/organisations")))).contains("/connexion");
  }

  @Test
  void whoWorksSomewhereElseIsRefused() {
    Visitor marc = new Visitor();
    assertRefused(marc.get(marc.identify(at(START), "autre-siret")), "OTHER_ORGANISATION");
  }

  @Test
  void anAddressThatPassedOnDoesNotBringItsNextOwnerIn() {
    Visitor claire = new Visitor();
    claire.get(claire.identify(at(START), "claire"));
    Visitor homonym = new Visitor();
    assertRefused(homonym.get(homonym.identify(at(START), "homonyme")), "OTHER_IDENTITY");
  }

  @ParameterizedTest
  @EnumSource(value = Fault.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void anAnswerThatDoesNotHoldBringsNobodyIn(Fault fault) {
    IdentityProvider.doWrong(fault);
    Visitor claire = new Visitor();
    assertRefused(claire.get(claire.identify(at(START), "claire")), "PROVIDER_FAULT");
    assertThat(Visitor.location(claire.get(at("/organisations")))).contains("/connexion");
  }

  @Test
  void aCodeServesOnceAndAStateOnlyWhoAskedForIt() {
    Visitor claire = new Visitor();
    String back = claire.identify(at(START), "claire");
    assertRefused(new Visitor().get(back), "PROVIDER_FAULT");
    assertThat(Visitor.location(claire.get(back))).doesNotContain("/connexion/refus");
    assertRefused(claire.get(back), "PROVIDER_FAULT");

    // The same code once more, with the state of another sign-in.
    Visitor replaying = new Visitor();
    String second = replaying.identify(at(START), "claire");
    String code = back.replaceFirst(".*[?&]code=([^&]*).*", "$1");
    assertRefused(
        replaying.get(second.replaceFirst("code=[^&]*", "code=" + code)), "PROVIDER_FAULT");
  }

  @Test
  void whoTurnsBackIsToldThatNothingChanged() {
    Visitor claire = new Visitor();
    String state =
        Visitor.location(claire.get(at(START))).replaceFirst(".*[?&]state=([^&]*).*", "$1");
    assertRefused(
        claire.get(at("/connexion/retour/proconnect?error=access_denied&state=" + state)),
        "CANCELLED");
  }

  @Test
  void aProviderThatIsDownIsToldInWordsAndTheOthersGoOn() {
    Visitor visitor = new Visitor();
    assertThat(visitor.get(at("/connexion")).body()).contains("ProConnect", "localhost");
    assertRefused(visitor.get(at("/connexion/fournisseur/panne")), "PROVIDER_DOWN");
    assertThat(visitor.get(at("/connexion/fournisseur/personne")).statusCode()).isEqualTo(404);
  }

  @Test
  void whatASiteWantsToBeReturnedToIsOurOwnOrNothing() {
    Visitor claire = new Visitor();
    String back = claire.identify(at(START + "?retour=//evil.example/"), "claire");
    assertThat(Visitor.location(claire.get(back))).isEqualTo(at("/"));
  }

  @Test
  void inABrowserOneClicksIdentifiesOneselfAndSignsOutEverywhere(@TempDir Path downloads) {
    ChromeDriver browser = Browser.open(1440, 900, true, downloads);
    try {
      browser.get(at("/connexion?retour=/personnes"));
      find(browser, "a[href*='/connexion/fournisseur/proconnect']").click();
      find(browser, "#username").sendKeys("claire");
      find(browser, "#password").sendKeys(IdentityProvider.PASSWORD);
      find(browser, "button").click();
      Browser.waiting(browser).until(b -> b.getCurrentUrl().equals(at("/personnes")));
      assertThat(find(browser, "main").getText()).contains("Claire Vasseur", "Marc Dufresne");
      assertThat(Browser.violations(browser)).isEmpty();

      find(browser, "nav.whoami summary").click();
      find(browser, "nav.whoami form[action='/deconnexion'] button").click();
      Browser.waiting(browser)
          .until(b -> b.getCurrentUrl().startsWith(at("/deconnexion/retour?state=")));
      assertThat(find(browser, "h1").getText()).isEqualTo("Vous êtes déconnecté");

      browser.get(at(START));
      assertThat(find(browser, "#username").isDisplayed())
          .as("the provider asks again who it is")
          .isTrue();
      assertThat(List.of(browser.getCurrentUrl())).allMatch(u -> u.startsWith(provider.issuer()));
    } finally {
      Browser.keepPicture(browser, "oidc");
      browser.quit();
    }
  }

  private static WebElement find(ChromeDriver browser, String css) {
    return Browser.waiting(browser).until(presenceOfElementLocated(By.cssSelector(css)));
  }
}
