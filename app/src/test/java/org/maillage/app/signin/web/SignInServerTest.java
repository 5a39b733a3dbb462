package org.maillage.app.signin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.app.signin.web.SignInServer.PASSWORD;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.app.Maillage;
import org.maillage.app.access.Role;
import org.maillage.app.job.HandClock;
import org.maillage.app.signin.MachineEntry;
import org.maillage.app.signin.web.SignInServer.Owner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** People who come in, over HTTP, to the whole application. */
@SpringBootTest(classes = Maillage.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(SignInServer.class)
class SignInServerTest {

  @TempDir private static Path home;
  private static int number;

  @DynamicPropertySource
  static void home(DynamicPropertyRegistry settings) {
    settings.add("maillage.home", home::toString);
    settings.add("maillage.limits.enabled", () -> false);
  }

  @Autowired private SignInServer.People people;
  @Autowired private HandClock clock;
  @Autowired private MachineEntry machine;
  @LocalServerPort private int port;

  private String id;
  private Visitor visitor;

  @BeforeEach
  void person() {
    id = "p" + number++;
    people.add(id, Role.SECRETARIAT);
    visitor = new Visitor(port);
  }

  private HttpResponse<String> password(Visitor who, String email, String password) {
    return who.post("/connexion", "email", email, "motdepasse", password);
  }

  /** Both steps; where it leads. */
  private String signIn(Visitor who, Owner owner, String retour) {
    clock.pass(Duration.ofSeconds(30)); // a code counts once
    HttpResponse<String> first =
        who.post("/connexion", "email", owner.email(), "motdepasse", PASSWORD, "retour", retour);
    assertThat(who.leadsTo(first)).isEqualTo("/connexion/code");
    return who.leadsTo(who.post("/connexion/code", "code", owner.code(clock)));
  }

  private static boolean isIn(Visitor who) {
    return who.get("/compte").statusCode() == 200;
  }

  @Test
  void anInvitedPersonChoosesAPasswordAndComesInWithIt() {
    Owner owner = people.accept(id, visitor);
    assertThat(owner.recoveryCodes()).hasSize(10);
    assertThat(visitor.get("/compte").body()).contains("Camille " + id, "Département de Test");
    assertThat(visitor.leadsTo(visitor.get("/compte/codes")))
        .as("codes are shown once")
        .isEqualTo("/compte");

    Visitor elsewhere = new Visitor(port);
    assertThat(isIn(elsewhere)).isFalse();
    assertThat(signIn(elsewhere, owner, "/scenarios")).isEqualTo("/scenarios");
    assertThat(isIn(elsewhere)).isTrue();
    assertThat(elsewhere.leadsTo(elsewhere.post("/deconnexion"))).isEqualTo("/");
    assertThat(isIn(elsewhere)).isFalse();
    assertThat(people.journal(id))
        .containsExactly(
            "invited",
            "invitation-accepted",
            "password-set",
            "recovery-codes-made",
            "signed-in",
            "signed-in",
            "signed-out");
  }

  @Test
  void anInvitationIsGoodOnceAndForSevenDays() {
    String used = people.invite(id);
    people.jdbc().update("DELETE FROM invitation WHERE person_id = ?", id);
    assertThat(visitor.get(used).statusCode()).isEqualTo(404);

    String first = people.invite(id);
    String second = people.invite(id);
    assertThat(visitor.get(first).statusCode()).as("replaced").isEqualTo(404);
    assertThat(visitor.get(second).statusCode()).isEqualTo(200);
    visitor.post(second + "/mot-de-passe", "motdepasse", PASSWORD);
    byte[] secret = SignInServer.secret(visitor.get(second + "/code").body());
    String code = new Owner("", secret, List.of()).code(clock);
    assertThat(visitor.post(second + "/code", "code", "000000").statusCode()).isIn(422, 302);
    assertThat(visitor.leadsTo(visitor.post(second + "/code", "code", code)))
        .isEqualTo("/compte/codes");
    assertThat(visitor.get(second).statusCode()).as("used").isEqualTo(404);
    assertThat(new Visitor(port).post(second + "/code", "code", code).statusCode()).isEqualTo(404);

    String old = people.invite(id);
    clock.pass(Duration.ofDays(7).minusSeconds(1));
    assertThat(visitor.get(old).statusCode()).isEqualTo(200);
    clock.pass(Duration.ofSeconds(1));
    assertThat(visitor.get(old).statusCode()).isEqualTo(404);
    assertThat(visitor.get("/invitation/" + "0".repeat(64)).body()).contains("ne vaut plus");
  }

  @Test
  void theDatabaseDoesNotHoldWhatStandsInTheLink() {
    String token = people.invite(id).substring("/invitation/".length());
    List<String> kept =
        people.jdbc().queryForList("SELECT token_hash FROM invitation", String.class);
    assertThat(token).hasSize(64);
    assertThat(kept).isNotEmpty().doesNotContain(token);
  }

  @Test
  void whoeverIsInvitedAgainLosesFormerWaysAndSessions() {
    Owner owner = people.accept(id, visitor);
    Visitor anew = new Visitor(port);
    Owner again = people.accept(id, anew);
    assertThat(isIn(visitor)).as("the former session").isFalse();
    assertThat(isIn(anew)).isTrue();
    Visitor elsewhere = new Visitor(port);
    password(elsewhere, owner.email(), PASSWORD);
    assertThat(elsewhere.post("/connexion/code", "code", owner.recoveryCodes().get(0)).statusCode())
        .isEqualTo(422);
    assertThat(signIn(new Visitor(port), again, "/")).isEqualTo("/");
  }

  @Test
  void nothingTellsWhetherAnAddressIsAnybodys() {
    people.accept(id, visitor);
    String other = "p" + number++;
    people.add(other, Role.READER); // has no password yet
    String gone = "p" + number++;
    people.add(gone, Role.READER);
    people.accept(gone, new Visitor(port));
    people.setActive(gone, false);

    List<String> answers = new ArrayList<>();
    for (String email :
        List.of(
            id + "@exemple.fr", other + "@exemple.fr", gone + "@exemple.fr", "nul@exemple.fr")) {
      String given = email.equals(gone + "@exemple.fr") ? PASSWORD : "un autre mot de passe";
      HttpResponse<String> answer = password(new Visitor(port), email, given);
      String body = answer.body().replaceAll("<input[^>]*_envoi[^>]*>", "");
      answers.add(answer.statusCode() + body.replace(email, "X"));
    }
    assertThat(answers).allMatch(a -> a.contains("Adresse ou mot de passe inexact."));
    assertThat(answers.stream().distinct()).hasSize(1);
    assertThat(people.journal(id)).endsWith("sign-in-failed");
    assertThat(people.journal("inconnu")).contains("sign-in-failed");
    assertThat(people.jdbc().queryForList("SELECT object_id FROM journal_entry", String.class))
        .noneMatch(object -> object.contains("@"));
  }

  @Test
  void anUnknownAddressCostsAsMuchWorkAsAKnownOne() {
    people.accept(id, visitor);
    password(new Visitor(port), "x@exemple.fr", "faux mot de passe"); // warm
    long known = 0;
    long unknown = 0;
    for (int i = 0; i < 4; i++) {
      long start = System.nanoTime();
      password(new Visitor(port), id + "@exemple.fr", "faux mot de passe");
      long middle = System.nanoTime();
      password(new Visitor(port), "y" + i + id + "@exemple.fr", "faux mot de passe");
      known += middle - start;
      unknown += System.nanoTime() - middle;
    }
    // Without the work on a hash the one is ten times the other.
    assertThat((double) unknown / known).isBetween(0.33, 3.0);
  }

  @Test
  void aCodeCountsOnceAndARecoveryCodeTakesItsPlaceOnce() {
    Owner owner = people.accept(id, visitor);
    clock.pass(Duration.ofSeconds(30));
    String code = owner.code(clock);
    Visitor one = new Visitor(port);
    password(one, owner.email(), PASSWORD);
    assertThat(one.leadsTo(one.post("/connexion/code", "code", code))).isEqualTo("/");
    Visitor two = new Visitor(port);
    password(two, owner.email(), PASSWORD);
    assertThat(two.post("/connexion/code", "code", code).statusCode()).isEqualTo(422);
    String recovery = owner.recoveryCodes().get(3);
    assertThat(
            two.leadsTo(
                two.post("/connexion/code", "code", recovery.toLowerCase(java.util.Locale.ROOT))))
        .isEqualTo("/");
    Visitor three = new Visitor(port);
    password(three, owner.email(), PASSWORD);
    assertThat(three.post("/connexion/code", "code", recovery).statusCode()).isEqualTo(422);
    assertThat(two.get("/compte").body()).contains("Il reste 9 codes de secours.");
    assertThat(people.journal(id)).contains("recovery-code-used");
  }

  @Test
  void fiveWrongCodesAskForThePasswordAgain() {
    Owner owner = people.accept(id, visitor);
    Visitor elsewhere = new Visitor(port);
    password(elsewhere, owner.email(), PASSWORD);
    for (int i = 0; i < 5; i++) {
      assertThat(elsewhere.post("/connexion/code", "code", "12345x").statusCode()).isEqualTo(422);
    }
    assertThat(elsewhere.leadsTo(elsewhere.get("/connexion/code"))).isEqualTo("/connexion");
  }

  @Test
  void thePasswordAloneOpensNothing() {
    Owner owner = people.accept(id, visitor);
    Visitor elsewhere = new Visitor(port);
    password(elsewhere, owner.email(), PASSWORD);
    assertThat(isIn(elsewhere)).isFalse();
    Visitor without = new Visitor(port);
    assertThat(without.leadsTo(without.post("/connexion/code", "code", owner.code(clock))))
        .isEqualTo("/connexion");
  }

  @Test
  void theSessionHasAnotherIdAfterTheSignInAndCookiesAreOutOfReachOfScripts() {
    Owner owner = people.accept(id, visitor);
    Visitor elsewhere = new Visitor(port);
    password(elsewhere, owner.email(), PASSWORD);
    String before = elsewhere.cookie("JSESSIONID");
    clock.pass(Duration.ofSeconds(30));
    HttpResponse<String> answer = elsewhere.post("/connexion/code", "code", owner.code(clock));
    assertThat(elsewhere.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);
    List<String> set = answer.headers().allValues("Set-Cookie");
    assertThat(set).hasSizeGreaterThanOrEqualTo(2);
    assertThat(set).allMatch(c -> c.contains("HttpOnly") && c.contains("SameSite=Lax"));
    assertThat(set.stream().filter(c -> c.startsWith("appareil-")))
        .singleElement()
        .asString()
        .contains("Path=/connexion")
        .doesNotContain(id);
    assertThat(elsewhere.get("/compte").headers().firstValue("Cache-Control")).contains("no-store");
  }

  /** Last requests are told apart by the millisecond. */
  private static void awaitNextMillisecond() {
    long now = System.currentTimeMillis();
    while (System.currentTimeMillis() == now) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aSixthSessionEndsTheOneThatWasSilentForLongest() throws Exception {
    Owner owner = people.accept(id, visitor);
    List<Visitor> open = new ArrayList<>();
    open.add(visitor);
    for (int i = 0; i < 4; i++) {
      Visitor next = new Visitor(port);
      awaitNextMillisecond();
      signIn(next, owner, "/");
      open.add(next);
    }
    assertThat(open).allMatch(SignInServerTest::isIn);
    awaitNextMillisecond();
    Visitor sixth = new Visitor(port);
    signIn(sixth, owner, "/");
    assertThat(isIn(visitor)).isFalse();
    assertThat(open.subList(1, 5)).allMatch(SignInServerTest::isIn);
    assertThat(isIn(sixth)).isTrue();

    assertThat(sixth.get("/compte").body()).contains("Firefox, Linux", "(ici)");
    sixth.post("/compte/sessions");
    assertThat(open).noneMatch(SignInServerTest::isIn);
    assertThat(isIn(sixth)).isTrue();
  }

  @Test
  void aSessionEndsAfterTwelveHoursHoweverMuchItIsUsed() {
    people.accept(id, visitor);
    clock.pass(Duration.ofHours(12).minusSeconds(31));
    assertThat(isIn(visitor)).isTrue();
    clock.pass(Duration.ofSeconds(1));
    assertThat(isIn(visitor)).isFalse();
  }

  @Test
  void whoIsMadeInactiveIsOutAtHisNextClick() {
    people.accept(id, visitor);
    people.setActive(id, false);
    assertThat(isIn(visitor)).isFalse();
  }

  @Test
  void theWayBackIsNeverToAnotherSite() {
    Owner owner = people.accept(id, visitor);
    for (String away : List.of("//ailleurs.fr", "https://ailleurs.fr", "/\\ailleurs.fr")) {
      assertThat(signIn(new Visitor(port), owner, away)).isEqualTo("/");
      assertThat(
              visitor.leadsTo(
                  visitor.get(
                      "/connexion?retour="
                          + java.net.URLEncoder.encode(
                              away, java.nio.charset.StandardCharsets.UTF_8))))
          .isEqualTo("/");
    }
  }

  @Test
  void aThousandFailuresOfOthersDoNotStopTheOwnerOnHisDevice() {
    Owner owner = people.accept(id, visitor);
    visitor.post("/deconnexion");
    Visitor attacker = new Visitor(port);
    int waiting = 0;
    for (int i = 0; i < 1000; i++) {
      if (password(attacker, owner.email(), "faux mot de passe").statusCode() == 429) {
        waiting++;
      }
    }
    assertThat(waiting).isEqualTo(995);
    HttpResponse<String> refused = password(new Visitor(port), owner.email(), PASSWORD);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(refused.body()).contains("Réessayez dans 1 seconde");
    // Same machine, same network, same account: the browser that knows him.
    assertThat(signIn(visitor, owner, "/")).isEqualTo("/");
    assertThat(isIn(visitor)).isTrue();
  }

  @Test
  void anAddressThatIsNobodysWaitsTheSame() {
    Visitor attacker = new Visitor(port);
    for (int i = 0; i < 5; i++) {
      assertThat(password(attacker, "x" + id + "@exemple.fr", "faux").statusCode()).isEqualTo(422);
    }
    assertThat(password(attacker, "x" + id + "@exemple.fr", "faux").statusCode()).isEqualTo(429);
  }

  @Test
  void changesAskForASignInOfTheLastTenMinutes() {
    people.accept(id, visitor);
    assertThat(visitor.get("/compte").body()).contains("/compte/mot-de-passe");
    clock.pass(Duration.ofMinutes(10));
    assertThat(visitor.get("/compte").body())
        .contains("confirmez d’abord que c’est bien vous")
        .doesNotContain("/compte/mot-de-passe");
    String confirm = "/connexion?confirmer&retour=/compte";
    assertThat(visitor.leadsTo(visitor.get("/compte/mot-de-passe"))).isEqualTo(confirm);
    for (String change :
        List.of("mot-de-passe", "mot-de-passe/retirer", "codes", "cle", "cle/nom", "cle/retirer")) {
      assertThat(visitor.leadsTo(visitor.post("/compte/" + change))).as(change).isEqualTo(confirm);
    }
    assertThat(visitor.post("/compte/cle/options").statusCode()).isEqualTo(409);
    assertThat(visitor.get(confirm).body()).contains("Confirmez que c’est bien vous");
  }

  @Test
  void thePasswordIsChangedWithTheFormerOneAndACode() {
    Owner owner = people.accept(id, visitor);
    Visitor elsewhere = new Visitor(port);
    signIn(elsewhere, owner, "/");
    clock.pass(Duration.ofSeconds(30));
    String next = "la tramontane emporte les chapeaux";
    HttpResponse<String> wrong =
        visitor.post(
            "/compte/mot-de-passe",
            "ancien",
            "pas le bon du tout",
            "code",
            owner.code(clock),
            "motdepasse",
            next);
    assertThat(wrong.statusCode()).isEqualTo(422);
    HttpResponse<String> weak =
        visitor.post(
            "/compte/mot-de-passe",
            "ancien",
            PASSWORD,
            "code",
            owner.code(clock),
            "motdepasse",
            "motdepasse2026!");
    assertThat(weak.body()).contains("que l’on essaie en premier");
    HttpResponse<String> right =
        visitor.post(
            "/compte/mot-de-passe",
            "ancien",
            PASSWORD,
            "code",
            owner.code(clock),
            "motdepasse",
            next);
    assertThat(visitor.leadsTo(right)).isEqualTo("/compte?fait=motdepasse");
    assertThat(isIn(visitor)).isTrue();
    assertThat(isIn(elsewhere)).as("other sessions end").isFalse();
    assertThat(password(new Visitor(port), owner.email(), PASSWORD).statusCode()).isEqualTo(422);
    assertThat(password(new Visitor(port), owner.email(), next).statusCode()).isEqualTo(302);
  }

  @Test
  void newRecoveryCodesReplaceTheFormerAndTheLastWayStays() {
    Owner owner = people.accept(id, visitor);
    assertThat(visitor.leadsTo(visitor.post("/compte/codes"))).isEqualTo("/compte/codes");
    assertThat(visitor.get("/compte/codes").body()).doesNotContain(owner.recoveryCodes().get(0));
    assertThat(visitor.leadsTo(visitor.post("/compte/mot-de-passe/retirer")))
        .isEqualTo("/compte?fait=dernier");
    assertThat(visitor.get("/compte?fait=dernier").body())
        .contains("seul moyen de connexion")
        .doesNotContain("mot-de-passe/retirer");
    assertThat(signIn(new Visitor(port), owner, "/")).isEqualTo("/");
  }

  @Test
  void aWeakPasswordIsRefusedInWordsAndNothingIsKept() {
    String invitation = people.invite(id);
    HttpResponse<String> shortOne =
        visitor.post(invitation + "/mot-de-passe", "motdepasse", "court");
    assertThat(shortOne.statusCode()).isEqualTo(422);
    assertThat(shortOne.body()).contains("trop court : 12 caractères au moins");
    assertThat(visitor.leadsTo(visitor.get(invitation + "/code"))).isEqualTo(invitation);
  }

  @Test
  void oneActsUnderTheMandateThatOneChooses() {
    people.addMandate(id, "o-pref", Role.READER);
    people.accept(id, visitor);
    assertThat(visitor.get("/compte").body())
        .contains("Secrétariat du schéma, pour tous les territoires")
        .contains("Agir pour : Préfecture de Test");
    visitor.post("/compte/mandat", "mandat", "m-o-pref" + id);
    assertThat(visitor.get("/compte").body()).contains("Agir pour : Département de Test");
    visitor.post("/compte/mandat", "mandat", "m-o-depp-autre");
    assertThat(visitor.get("/compte").body()).contains("Agir pour : Département de Test");
  }

  @Test
  void whoeverSitsAtTheMachineComesInOnceWithTheLinkThatItPrinted() {
    assertThat(visitor.get("/entree/" + "0".repeat(64)).statusCode()).isEqualTo(404);
    String link = machine.issue();
    assertThat(visitor.get(link).body()).contains("Entrer depuis la machine");
    assertThat(visitor.leadsTo(visitor.post(link))).isEqualTo("/compte");
    assertThat(visitor.get("/compte").body())
        .contains("Vous êtes entré depuis la machine elle-même");
    assertThat(new Visitor(port).post(link).statusCode()).isEqualTo(404);
    assertThat(people.journal("machine")).contains("entered-at-machine");
  }

  @Test
  void everyPageIsEnglishToo() {
    String invitation = people.invite(id);
    for (String path : List.of("/connexion", invitation, "/invitation/x", "/entree/x")) {
      assertThat(visitor.get(path + "?lang=en").body())
          .as(path)
          .doesNotContain("??")
          .doesNotContain("mot de passe")
          .contains("lang=\"en\"");
    }
    people.accept(id, visitor);
    assertThat(visitor.get("/compte").body()).contains("My account").doesNotContain("??");
  }
}
