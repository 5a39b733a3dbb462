package org.maillage.app.signin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.app.signin.web.SignInServer.PASSWORD;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.app.Maillage;
import org.maillage.app.access.Role;
import org.maillage.app.job.HandClock;
import org.maillage.app.signin.web.SignInServer.Owner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** People who come in with a device of their own, over HTTP, to the whole application. */
@SpringBootTest(classes = Maillage.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(SignInServer.class)
class PasskeyServerTest {

  @TempDir private static Path home;

  @DynamicPropertySource
  static void home(DynamicPropertyRegistry settings) {
    settings.add("maillage.home", home::toString);
    settings.add("maillage.limits.enabled", () -> false);
  }

  @Autowired private SignInServer.People people;
  @Autowired private HandClock clock;
  @LocalServerPort private int port;

  private String id;
  private Visitor visitor;
  private SoftAuthenticator device;

  @BeforeEach
  void person(org.junit.jupiter.api.TestInfo test) {
    id = test.getTestMethod().orElseThrow().getName().substring(0, 12);
    people.jdbc().update("DELETE FROM passkey"); // the device has one id for all
    people.add(id, Role.SECRETARIAT);
    visitor = new Visitor(port);
    device = new SoftAuthenticator(visitor.origin());
  }

  private HttpResponse<String> accept(Visitor who, SoftAuthenticator with) {
    String invitation = people.invite(id);
    String options = who.post(invitation + "/cle/options").body();
    return who.post(invitation + "/cle", "reponse", with.create(options), "nom", "portable");
  }

  private HttpResponse<String> signIn(Visitor who, SoftAuthenticator with) {
    String options = who.post("/connexion/cle/options").body();
    return who.post("/connexion/cle", "reponse", with.get(options), "retour", "/scenarios");
  }

  private static boolean isIn(Visitor who) {
    return who.get("/compte").statusCode() == 200;
  }

  @Test
  void invitedPersonMakesAPasskeyAndComesInWithIt() {
    assertThat(visitor.leadsTo(accept(visitor, device))).isEqualTo("/compte");
    assertThat(visitor.get("/compte").body())
        .contains("Clé d’accès « portable »", "Pas encore utilisée")
        .contains("C’est votre seul moyen de connexion");
    Visitor elsewhere = new Visitor(port);
    assertThat(elsewhere.leadsTo(signIn(elsewhere, device))).isEqualTo("/scenarios");
    assertThat(isIn(elsewhere)).isTrue();
    assertThat(elsewhere.get("/compte").body()).contains("Dernière connexion le");
    assertThat(people.journal(id))
        .containsExactly(
            "invited", "invitation-accepted", "passkey-added", "signed-in", "signed-in");
  }

  @Test
  void challengeCountsOnceAndForItsSessionAlone() {
    accept(visitor, device);
    Visitor elsewhere = new Visitor(port);
    String answer = device.get(elsewhere.post("/connexion/cle/options").body());
    Visitor thief = new Visitor(port);
    thief.post("/connexion/cle/options");
    assertThat(thief.post("/connexion/cle", "reponse", answer).statusCode()).isEqualTo(422);
    assertThat(elsewhere.leadsTo(elsewhere.post("/connexion/cle", "reponse", answer)))
        .isEqualTo("/");
    Visitor without = new Visitor(port);
    assertThat(without.post("/connexion/cle", "reponse", answer).statusCode()).isEqualTo(422);
    elsewhere.post("/deconnexion");
    assertThat(elsewhere.post("/connexion/cle", "reponse", answer).statusCode()).isEqualTo(422);
  }

  @Test
  void deviceThatDoesNotLookWhoHoldsItIsRefused() {
    accept(visitor, device);
    Visitor elsewhere = new Visitor(port);
    assertThat(signIn(elsewhere, device.withoutVerification()).statusCode()).isEqualTo(422);
    assertThat(isIn(elsewhere)).isFalse();
  }

  @Test
  void anotherSiteCannotUseThePasskey() {
    accept(visitor, device);
    SoftAuthenticator fooled = new SoftAuthenticator("https://ailleurs.fr");
    assertThat(accept(new Visitor(port), fooled).statusCode()).isEqualTo(422);
    assertThat(people.journal(id)).filteredOn(v -> v.equals("passkey-added")).hasSize(1);
    assertThat(isIn(visitor)).as("a refused choice changes nothing").isTrue();
  }

  @Test
  void brokenAnswersAreRefusedInWords() {
    accept(visitor, device);
    for (String broken : new String[] {"", "{}", "[1]", "{\"id\":\"AA\"}", "x".repeat(20_001)}) {
      Visitor elsewhere = new Visitor(port);
      elsewhere.post("/connexion/cle/options");
      HttpResponse<String> answer = elsewhere.post("/connexion/cle", "reponse", broken);
      assertThat(answer.statusCode()).as(broken).isEqualTo(422);
      assertThat(answer.body()).contains("n’ouvre pas de compte ici");
    }
    HttpResponse<String> unknown =
        signIn(new Visitor(port), new SoftAuthenticator(visitor.origin()));
    assertThat(unknown.statusCode()).isEqualTo(422);
  }

  @Test
  void failuresOfOthersDoNotStopAPasskey() {
    Owner owner = people.accept(id, visitor);
    visitor.post(
        "/compte/cle",
        "reponse",
        device.create(visitor.post("/compte/cle/options").body()),
        "nom",
        "clé");
    Visitor attacker = new Visitor(port);
    for (int i = 0; i < 30; i++) {
      attacker.post("/connexion", "email", owner.email(), "motdepasse", "faux mot de passe");
    }
    Visitor fresh = new Visitor(port);
    assertThat(
            fresh.post("/connexion", "email", owner.email(), "motdepasse", PASSWORD).statusCode())
        .isEqualTo(429);
    assertThat(fresh.leadsTo(signIn(fresh, device))).isEqualTo("/scenarios");
  }

  @Test
  void waysAreAddedNamedAndTakenAwayButForTheLast() {
    people.accept(id, visitor);
    HttpResponse<String> added =
        visitor.post(
            "/compte/cle", "reponse", device.create(visitor.post("/compte/cle/options").body()));
    assertThat(visitor.leadsTo(added)).isEqualTo("/compte?fait=cle");
    String page = visitor.get("/compte").body();
    assertThat(page).contains("Clé d’accès « sans nom »");
    String key = page.replaceAll("(?s).*name=\"cle\" value=\"([^\"]+)\".*", "$1");
    visitor.post("/compte/cle/nom", "cle", key, "nom", "  <b>bureau</b>  ");
    assertThat(visitor.get("/compte").body()).contains("« &lt;b&gt;bureau&lt;/b&gt; »");
    assertThat(visitor.leadsTo(visitor.post("/compte/mot-de-passe/retirer")))
        .isEqualTo("/compte?fait=retrait");
    assertThat(visitor.leadsTo(visitor.post("/compte/cle/retirer", "cle", key)))
        .isEqualTo("/compte?fait=dernier");
    Visitor elsewhere = new Visitor(port);
    assertThat(elsewhere.leadsTo(signIn(elsewhere, device))).isEqualTo("/scenarios");
    // A password again, from the account.
    visitor.post("/compte/mot-de-passe", "motdepasse", PASSWORD);
    byte[] secret = SignInServer.secret(visitor.get("/compte/mot-de-passe/code").body());
    String code = new Owner("", secret, java.util.List.of()).code(clock);
    assertThat(visitor.leadsTo(visitor.post("/compte/mot-de-passe/code", "code", code)))
        .isEqualTo("/compte/codes");
    assertThat(visitor.leadsTo(visitor.post("/compte/cle/retirer", "cle", key)))
        .isEqualTo("/compte?fait=retrait");
    assertThat(signIn(new Visitor(port), device).statusCode()).isEqualTo(422);
  }

  @Test
  void inactivePersonIsNotLetInByAPasskey() {
    accept(visitor, device);
    people.setActive(id, false);
    assertThat(signIn(new Visitor(port), device).statusCode()).isEqualTo(422);
  }

  @Test
  void signInWithAPasskeyConfirmsWhoOneIs() {
    accept(visitor, device);
    clock.pass(Duration.ofMinutes(10));
    assertThat(visitor.post("/compte/cle/options").statusCode()).isEqualTo(409);
    signIn(visitor, device);
    assertThat(visitor.post("/compte/cle/options").statusCode()).isEqualTo(200);
  }
}
