package org.maillage.app.scenario.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.diagnostic.web.Fixture;
import org.maillage.app.scenario.ClosureEffect;
import org.maillage.app.scenario.ClosureEffects;
import org.maillage.app.scenario.DimensionEffects;
import org.maillage.app.scenario.ScenarioEffects;
import org.maillage.app.scenario.ScenarioQuestion;
import org.maillage.app.scenario.ScenarioRefusedException;
import org.maillage.app.scenario.ScenarioSentences;
import org.maillage.app.scenario.ScenarioService;
import org.maillage.app.scenario.StoredScenario;
import org.maillage.app.shell.Words;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.scenario.Change;
import org.maillage.domain.scenario.Gains;
import org.maillage.domain.scenario.Presence;
import org.maillage.domain.scenario.Scenario;
import org.maillage.domain.territory.LatLon;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of scenarios over the grid of {@link Fixture}, in straight lines. */
@SpringBootTest(
    classes = ScenarioPagesTest.ScenarioServer.class,
    properties = "spring.flyway.enabled=false")
@AutoConfigureMockMvc
class ScenarioPagesTest {

  private static final String LIST = "/territoires/grille/scenarios";
  private static final String SERVICE = "pharmacie";

  /** North-east corner of the grid: far from everything. */
  private static final LatLon FAR = new LatLon(45.55, 2.55);

  @EnableAutoConfiguration
  @ComponentScan({
    "org.maillage.app.shell",
    "org.maillage.app.diagnostic.chapter",
    "org.maillage.app.scenario.web"
  })
  static class ScenarioServer {
    @Bean
    static DiagnosticReading reading() {
      return new Fixture();
    }

    @Bean
    static Clock clock() {
      return Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
    }
  }

  @Autowired private MockMvcTester mvc;
  @Autowired private DiagnosticReading reading;
  @MockitoBean private ScenarioService scenarios;
  @MockitoBean private ScenarioEffects effects;
  @MockitoBean private DimensionEffects dimensions;
  @MockitoBean private ClosureEffects closures;

  @Autowired private ScenarioSentences sentences;
  @Autowired private MessageSource messages;

  private StraightScenarios shelf;
  private DiagnosticDossier dossier;

  @BeforeEach
  void emptyShelf() {
    shelf = new StraightScenarios();
    dossier =
        reading.findDossier("grille", reading.listTerritories().get(0).methodes().get(0)).get();
    when(scenarios.listScenarios("grille")).thenAnswer(q -> shelf.list());
    when(scenarios.findScenario(any(), any())).thenAnswer(q -> shelf.find(q.getArgument(1)));
    when(scenarios.create(any(), any(), any()))
        .thenAnswer(q -> shelf.create("grille", q.getArgument(1), q.getArgument(2)));
    when(scenarios.copy(any(), any()))
        .thenAnswer(q -> shelf.copy(q.getArgument(0), q.getArgument(1)));
    when(scenarios.save(any())).thenAnswer(q -> shelf.save(q.getArgument(0)));
    when(scenarios.delete(any())).thenAnswer(q -> shelf.delete(q.getArgument(0)));
    when(scenarios.listAbove(any())).thenAnswer(q -> shelf.above(q.getArgument(0)));
    when(scenarios.whole(any())).thenAnswer(q -> shelf.whole(q.getArgument(0)));
    when(scenarios.onPresentBaseline(any())).thenReturn(true);
    when(scenarios.mayChange(any())).thenReturn(true);
    when(scenarios.problems(any(), any()))
        .thenAnswer(q -> StraightScenarios.problems(q.getArgument(0), q.getArgument(1)));
    when(effects.effect(any(), any()))
        .thenAnswer(
            q -> StraightScenarios.effect(q.getArgument(0), q.<ScenarioQuestion>getArgument(1)));
  }

  private static Change.Open pharmacy(LatLon position) {
    return new Change.Open(
        "nouveau-1",
        "Pharmacie du Causse",
        position,
        Presence.PERMANENCE,
        java.util.Set.of(SERVICE),
        "Tu 14:00-17:00",
        12_000L);
  }

  private StoredScenario kept(Change... changes) {
    StoredScenario made = shelf.create("grille", new Scenario("Essai", List.of()), null);
    shelf.save(made.with(new Scenario("Essai", Arrays.asList(changes))));
    return shelf.find(made.id()).orElseThrow();
  }

  private String address(StoredScenario scenario) {
    return LIST + "/" + scenario.id();
  }

  private String page(String address) throws Exception {
    MvcTestResult result = mvc.get().uri(address).exchange();
    assertThat(result).hasStatusOk();
    return plain(result);
  }

  private static String plain(MvcTestResult result) throws Exception {
    return result.getResponse().getContentAsString().replaceAll("[\\u00a0\\u202f]", " ");
  }

  @Test
  void theSentenceForOtherPagesIsThatOfTheScenarioAndComputedOnce() throws Exception {
    StoredScenario stored = kept(pharmacy(FAR));
    Words words = new Words(messages, Locale.FRENCH);
    ScenarioSentences.Told told = sentences.tell(stored, words).orElseThrow();
    assertThat(told.about()).contains("harmacie");
    assertThat(page(address(stored))).contains(told.sentence().replaceAll("[\\u00a0\\u202f]", " "));

    clearInvocations(effects);
    assertThat(sentences.tell(stored, words)).contains(told);
    verify(effects, never()).effect(any(), any());
    assertThat(sentences.tell(stored, new Words(messages, Locale.ENGLISH)).orElseThrow().sentence())
        .isNotEqualTo(told.sentence());
    verify(effects, never()).effect(any(), any());

    StoredScenario emptied = stored.with(new Scenario("Essai", List.of()));
    assertThat(sentences.tell(emptied, words).orElseThrow().sentence())
        .as("another state of the scenario")
        .isEqualTo(words.get("scenario.sentence.empty"));
    verify(effects).effect(any(), any());
  }

  @Test
  void aScenarioThatCannotBeAppliedSaysSoElsewhereToo() {
    doThrow(new ScenarioRefusedException(List.of())).when(effects).effect(any(), any());
    StoredScenario stored = kept(pharmacy(new LatLon(45.51, 2.53)));
    Words words = new Words(messages, Locale.FRENCH);
    assertThat(sentences.tell(stored, words).orElseThrow().sentence())
        .isEqualTo(words.get("scenario.sentence.refused"));
  }

  private MvcTestResult send(String address, String... fields) {
    var request = mvc.post().uri(address);
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  private Structure existing() {
    return dossier.structures().stream()
        .filter(s -> s.services().contains(SERVICE))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theRoomLeadsToTheOnlyTerritory() {
    assertThat(mvc.get().uri("/scenarios")).hasRedirectedUrl(LIST);
  }

  @Test
  void anEmptyListSaysWhatAScenarioIsAndOffersTheFirst() throws Exception {
    assertThat(page(LIST))
        .contains("Aucun scénario pour Grille. Donnez un nom au premier")
        .contains("name=\"nom\"")
        .doesNotContain("??");
  }

  @Test
  void aNewScenarioLeadsToItsWorkbenchThatSaysThatNothingChangesYet() throws Exception {
    assertThat(send(LIST, "nom", "Essai")).hasRedirectedUrl(LIST + "/s1");
    assertThat(page(LIST + "/s1"))
        .contains("Ce scénario ne change encore rien.")
        .contains("Rien pour le moment. Ajoutez un premier changement")
        .doesNotContain("??");
    assertThat(send(LIST, "nom", " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void whoGainsIsSaidInTheSentenceTheMarginTheTableAndTheList() throws Exception {
    StoredScenario scenario = kept(pharmacy(FAR));
    double gaining =
        StraightScenarios.effect(
                dossier,
                new ScenarioQuestion(
                    scenario.scenario(),
                    new org.maillage.domain.diagnostic.Subject.OfService(SERVICE),
                    null))
            .everybody()
            .gaining();
    assertThat(gaining).isGreaterThan(100);

    String html = page(address(scenario));
    assertThat(html)
        .contains("Essai – Pharmacie, à tout moment")
        .contains("habitants gagnent plus de 10 min")
        .contains("data-figure=\"gain-0\">" + String.format("%,.0f", gaining).replace(',', ' '))
        .contains("Ouvrir « Pharmacie du Causse »")
        .contains("« Pharmacie du Causse » n’ouvre que 3 h par semaine")
        .contains("aria-sort=\"descending\"")
        .contains("\"name\":\"Pharmacie du Causse\",\"at\":[2.55,45.55]")
        .contains("Aucune règle d’aide connue ne porte sur ce genre de lieu.")
        .contains("65 ans ou plus")
        .doesNotContain("??");
    assertThat(page(LIST)).contains("Pharmacie, à tout moment").contains("habitants gagnent plus");
  }

  @Test
  void everyPageIsEnglishToo() throws Exception {
    StoredScenario scenario =
        kept(pharmacy(FAR), new Change.Close(existing().id(), java.util.Set.of()));
    List<String> pages =
        List.of(
            LIST + "?lang=en",
            address(scenario) + "?lang=en",
            address(scenario) + "?lang=en&montrer=apres&jour=sa&heure=10:30&tri=nom&modifier=0",
            address(scenario) + "/note?lang=en",
            address(scenario) + "/supprimer?lang=en",
            LIST + "/comparer?lang=en&s=" + scenario.id());
    for (String address : pages) {
      assertThat(page(address))
          .as(address)
          .doesNotContain("??")
          .doesNotContain(" habitants")
          .doesNotContain("Modifier");
    }
  }

  @Test
  void aChangeIsAddedAlteredAndTakenAwayAndTheViewIsKept() throws Exception {
    StoredScenario scenario = kept();
    String changes = address(scenario) + "/changements";
    String[] opening = {
      "genre",
      "ouvrir",
      "version",
      "2",
      "vue",
      "?montrer=apres",
      "nom",
      "Antenne",
      "commune",
      "saint-remy-l'etang-en-vallee-francaise",
      "service",
      SERVICE,
      "presence",
      "SITE",
      "cout",
      "12 000"
    };
    assertThat(send(changes, opening)).hasRedirectedUrl(address(scenario) + "?montrer=apres");
    Change.Open made =
        (Change.Open) shelf.find(scenario.id()).orElseThrow().scenario().changes().get(0);
    assertThat(made.position()).isEqualTo(dossier.territory().communes().get(0).townHall());
    assertThat(made.yearlyCostEur()).isEqualTo(12_000L);
    assertThat(made.openingHours()).isNull();

    assertThat(page(address(scenario) + "?modifier=0"))
        .contains("value=\"Antenne\"")
        .contains("value=\"45.0500\"");
    assertThat(
            send(
                changes,
                "genre",
                "ouvrir",
                "rang",
                "0",
                "version",
                "3",
                "vue",
                "?modifier=0",
                "nom",
                "Antenne",
                "lat",
                "45,2",
                "lon",
                "2,3",
                "service",
                SERVICE))
        .hasRedirectedUrl(address(scenario));
    assertThat(((Change.Open) shelf.find("s1").orElseThrow().scenario().changes().get(0)).place())
        .isEqualTo(made.place());

    assertThat(send(changes + "/0/retirer", "version", "4", "vue", "?"))
        .hasRedirectedUrl(address(scenario));
    assertThat(shelf.find(scenario.id()).orElseThrow().scenario().changes()).isEmpty();
  }

  @Test
  void whatIsMissingOrUnreadableIsSaidAtItsFieldAndNothingIsKept() throws Exception {
    StoredScenario scenario = kept();
    MvcTestResult refused =
        send(
            address(scenario) + "/changements",
            "genre",
            "ouvrir",
            "version",
            "2",
            "vue",
            "?",
            "nom",
            "",
            "commune",
            "Atlantis",
            "cout",
            "beaucoup",
            "horaires",
            "demain");

    assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(plain(refused))
        .contains("Donnez un nom à ce lieu.")
        .contains("Aucune commune du territoire ne porte ce nom.")
        .contains("Cochez au moins un service")
        .contains("Écrivez un nombre entier d’euros")
        .contains("value=\"Atlantis\"")
        .contains("value=\"beaucoup\"");
    assertThat(shelf.find(scenario.id()).orElseThrow().scenario().changes()).isEmpty();
  }

  @Test
  void aPlaceInTheSeaIsRefusedInWordsAndNothingIsHalfApplied() throws Exception {
    StoredScenario scenario = kept();
    MvcTestResult refused =
        send(
            address(scenario) + "/changements",
            "genre",
            "ouvrir",
            "version",
            "2",
            "vue",
            "?",
            "nom",
            "Phare",
            "lat",
            "47",
            "lon",
            "2",
            "service",
            SERVICE);

    assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(plain(refused)).contains("Aucune route assez proche de ce point");
    assertThat(shelf.find(scenario.id()).orElseThrow().scenario().changes()).isEmpty();
  }

  @Test
  void aScenarioThatCannotBeAppliedSaysWhyAtTheChangeAndShowsToday() throws Exception {
    StoredScenario scenario =
        kept(pharmacy(FAR), new Change.Close("nulle-part", java.util.Set.of()));

    assertThat(page(address(scenario)))
        .contains("Ce scénario ne peut pas être appliqué")
        .contains("Le lieu « nulle-part » n’existe pas")
        .contains("data-figure=\"gain-0\">0<")
        .doesNotContain("n’ouvre que 3 h");
    assertThat(page(address(scenario) + "/note")).contains("Le lieu « nulle-part » n’existe pas");
    assertThat(page(LIST)).contains("Ce scénario ne peut pas être appliqué");
  }

  @Test
  void aChangeMadeOnAnOlderVersionIsShownAgainAndNotLost() throws Exception {
    StoredScenario scenario = kept(pharmacy(FAR));
    MvcTestResult conflict =
        send(
            address(scenario) + "/changements",
            "genre",
            "ouvrir",
            "version",
            "1",
            "vue",
            "?",
            "nom",
            "Mon antenne",
            "lat",
            "45.2",
            "lon",
            "2.3",
            "service",
            SERVICE);

    assertThat(conflict).hasStatus(HttpStatus.CONFLICT);
    assertThat(plain(conflict))
        .contains("Quelqu’un d’autre a modifié ce scénario entre-temps")
        .contains("value=\"Mon antenne\"")
        .contains("name=\"version\" value=\"2\"");
    assertThat(shelf.find(scenario.id()).orElseThrow().scenario().changes()).hasSize(1);
  }

  @Test
  void whileAPlaceIsDraggedTheAnswerHasTheSentenceTheClassesAndTheFigures() throws Exception {
    StoredScenario scenario = kept(pharmacy(FAR));
    MvcTestResult answer = drag(address(scenario) + "/apercu", 45.25, 2.55, 2);

    assertThat(answer).hasStatusOk();
    assertThat(plain(answer))
        .contains("\"accepted\":true")
        .contains("habitants gagnent")
        .contains("\"99030\":[")
        .contains("\"gain-10\":");
    assertThat(plain(drag(address(scenario) + "/apercu", 47, 2.5, 2)))
        .contains("\"accepted\":false")
        .contains("Aucune route assez proche");
    assertThat(shelf.find(scenario.id()).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void aDropIsKeptRefusedInTheSeaAndNotOverSomebodyElsesChange() throws Exception {
    StoredScenario scenario = kept(pharmacy(FAR));
    String position = address(scenario) + "/position";

    assertThat(drag(position, 47, 2.5, 2)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(drag(position, 45.25, 2.5, 1)).hasStatus(HttpStatus.CONFLICT);
    assertThat(drag(position, 45.25, 2.5, 2)).hasStatusOk();
    Change.Open open = (Change.Open) shelf.find("s1").orElseThrow().scenario().changes().get(0);
    assertThat(open.position()).isEqualTo(new LatLon(45.25, 2.5));
  }

  private MvcTestResult drag(String address, double lat, double lon, int version) {
    return mvc.post()
        .uri(address)
        .contentType(MediaType.APPLICATION_JSON)
        .content(
            "{\"change\":0,\"latDeg\":%s,\"lonDeg\":%s,\"version\":%d}"
                .formatted(lat, lon, version))
        .exchange();
  }

  @Test
  void aClosureSaysWhatIsLostFirstAndLooksForCompensation() throws Exception {
    StoredScenario scenario = kept(new Change.Close(existing().id(), java.util.Set.of()));

    assertThat(page(address(scenario)))
        .containsPattern("id=\"effect-sentence\">[0-9 ]+ habitants? perde?n?t? ?")
        .contains("Chercher la meilleure compensation")
        .contains("/implantations?service=" + SERVICE + "&amp;fermer=");
  }

  @Test
  void beforeASuppressionThePageSaysWhatIsLostAndABaseIsNotRemoved() throws Exception {
    StoredScenario base = kept(pharmacy(FAR));
    assertThat(page(address(base) + "/supprimer"))
        .contains("Ces changements seront perdus")
        .contains("Ouvrir « Pharmacie du Causse »");
    StoredScenario upper = shelf.create("grille", new Scenario("Variante", List.of()), base.id());
    assertThat(page(address(upper))).contains("Par-dessus le scénario").contains("Essai");
    assertThat(page(address(base) + "/supprimer"))
        .contains("d’autres sont construits par-dessus")
        .doesNotContain("Supprimer définitivement");
    assertThat(send(address(base) + "/supprimer", "version", "2")).hasStatus(HttpStatus.CONFLICT);
    assertThat(send(address(upper) + "/supprimer", "version", "1")).hasRedirectedUrl(LIST);
    assertThat(send(address(base) + "/supprimer", "version", "2")).hasRedirectedUrl(LIST);
    assertThat(mvc.get().uri(address(base))).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void upToFourScenariosAreComparedAndFiveAreRefusedInWords() throws Exception {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ids.add("s=" + kept(pharmacy(FAR)).id());
    }
    assertThat(page(LIST + "/comparer?" + String.join("&", ids.subList(0, 4))))
        .contains("Les chiffres de chaque scénario")
        .contains("id=\"c3-")
        .contains("12 000 € par an")
        .doesNotContain("??");
    MvcTestResult five = mvc.get().uri(LIST + "/comparer?" + String.join("&", ids)).exchange();
    assertThat(five).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(plain(five)).contains("5 scénarios côte à côte ne se lisent plus");
    assertThat(page(LIST + "/comparer?s=nul")).contains("n’existe pas ou plus");
  }

  @Test
  void closuresAreListedTheWorstFirstAndCanBeTried() throws Exception {
    Structure place = existing();
    Gains gains = Gains.of(new long[] {60_000}, new long[] {60_000 + 420_000}, point -> 1_234);
    when(closures.listClosures(any(), any()))
        .thenReturn(List.of(new ClosureEffect(place, 1_500, gains, gains)));

    String html = page(LIST + "/fermetures?service=" + SERVICE);
    assertThat(html)
        .contains("1 500 habitants n’auraient plus aucun lieu")
        .contains("1 234")
        .contains("7 min")
        .contains("value=\"" + place.id() + "\"")
        .doesNotContain("??");
    assertThat(send(LIST, "fermer", place.id(), "service", SERVICE)).hasStatus3xxRedirection();
    StoredScenario made = shelf.list().get(0);
    assertThat(made.scenario().name()).startsWith("Fermeture de ");
    assertThat(made.scenario().changes())
        .containsExactly(new Change.Close(place.id(), java.util.Set.of()));
  }

  @Test
  void whatASearchHasFoundBecomesAScenario() throws Exception {
    Structure place = existing();

    assertThat(
            send(
                LIST,
                "nom",
                "Trouvés",
                "service",
                SERVICE,
                "fermer",
                place.id(),
                "ouvrir",
                "Ici (mairie)",
                "lat",
                "48.5",
                "lon",
                "-1.25",
                "ouvrir",
                "Nulle part",
                "lat",
                "nord",
                "lon",
                "-1.25"))
        .hasStatus3xxRedirection();

    StoredScenario made = shelf.list().get(0);
    assertThat(made.scenario().name()).isEqualTo("Trouvés");
    assertThat(made.scenario().changes())
        .containsExactly(
            new Change.Close(place.id(), java.util.Set.of()),
            new Change.Open(
                "nouveau-1",
                "Ici (mairie)",
                new LatLon(48.5, -1.25),
                Presence.SITE,
                java.util.Set.of(SERVICE),
                null,
                null));
  }

  @Test
  void aServiceWithoutAnyPlaceHasNothingToClose() throws Exception {
    when(closures.listClosures(any(), any())).thenReturn(List.of());
    assertThat(page(LIST + "/fermetures?service=maternite"))
        .contains("Aucun lieu connu ici pour : Maternité");
  }

  @Test
  void theNoteSaysWhatIsProposedWhatItCostsAndWhatItDoesNotChange() throws Exception {
    StoredScenario scenario = kept(pharmacy(FAR));
    assertThat(page(address(scenario) + "/note"))
        .contains("Ce qui est proposé")
        .contains("12 000 € par an")
        .contains("Ce que cela ne change pas")
        .contains("ne gagnent ni ne perdent de temps")
        .contains("Note du 22 novembre 2026")
        .contains("id=\"note-")
        .doesNotContain("??");
  }
}
