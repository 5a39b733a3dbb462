package org.maillage.app.remoteness.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.app.diagnostic.ChapterResults;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.diagnostic.web.Fixture;
import org.maillage.app.remoteness.ZoneKind;
import org.maillage.app.remoteness.ZoneReading;
import org.maillage.app.remoteness.ZoneRegisters;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.remoteness.ZoneRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(
    classes = RemotenessPagesTest.Server.class,
    properties = "spring.flyway.enabled=false")
@AutoConfigureMockMvc
class RemotenessPagesTest {

  private static final String PAGE = "/territoires/grille/eloignement";
  private static final int COMMUNES = Fixture.SIDE * Fixture.SIDE;

  private static final Fixture FIXTURE = new Fixture();

  @EnableAutoConfiguration
  @ComponentScan({
    "org.maillage.app.shell",
    "org.maillage.app.diagnostic.chapter",
    "org.maillage.app.diagnostic.web",
    "org.maillage.app.remoteness"
  })
  static class Server {

    @Bean
    static DiagnosticReading gridReading() {
      return FIXTURE;
    }

    @Bean
    static MemorySettings settings() {
      return new MemorySettings();
    }

    @Bean
    static Clock clock() {
      return Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    static ChapterResults noResults() {
      return new ChapterResults() {
        @Override
        public void save(
            String territoryId, long importRunId, String panierId, String chapter, Object content) {
          throw new UnsupportedOperationException("pages compute nothing");
        }

        @Override
        public <T> Optional<T> find(
            String territoryId, String panierId, String chapter, Class<T> type) {
          return Optional.empty();
        }
      };
    }
  }

  @Autowired private MockMvcTester mvc;
  @Autowired private MemorySettings settings;
  @Autowired private ZoneRegisters registers;
  @Autowired private ZoneReading zones;

  @BeforeEach
  void forget() {
    settings.clear();
  }

  private String page(String query) throws Exception {
    MvcTestResult result = mvc.get().uri(PAGE + query).exchange();
    assertThat(result).hasStatusOk();
    return result.getResponse().getContentAsString();
  }

  /** The figures of a row of the first table with this caption or title. */
  private static List<Integer> figures(String html, String section, String rowHeader) {
    String part = html.substring(html.indexOf("id=\"" + section + "\""));
    Matcher row =
        Pattern.compile("<th scope=\"row\">" + rowHeader + "</th>(.*?)</tr>", Pattern.DOTALL)
            .matcher(part);
    assertThat(row.find()).as(rowHeader).isTrue();
    return Pattern.compile(">([\\d\u202f]+)</td>")
        .matcher(row.group(1))
        .results()
        .map(cell -> Integer.parseInt(cell.group(1).replace("\u202f", "")))
        .toList();
  }

  private static int sum(String html, String section, int column) {
    int sum = 0;
    for (String label : new String[] {"aucune gamme", "une gamme", "2 gammes", "3 gammes"}) {
      sum += figures(html, section, label).get(column);
    }
    return sum;
  }

  @Test
  void thePageHasAMessageAMapTablesAndAMethodNote() throws Exception {
    String html = page("");

    assertThat(html)
        .contains("<h1>Éloignement des services</h1>")
        .contains("sont éloignées d’au moins une gamme")
        .contains("<svg class=\"map-static\"")
        .contains("Seuils locaux (85\u202f%)", "INSEE Première n°\u00a01579", "non publié")
        .contains("Zones éloignées et zones grises")
        .doesNotContain("??")
        .doesNotContain("{0}");
    assertThat(figures(html, "classes", "Ensemble").get(0)).isEqualTo(COMMUNES);
  }

  @Test
  void theClassesSumToTheWholeWhateverTheThresholds() throws Exception {
    for (String minutes : new String[] {"0", "3", "8.5", "40", "240"}) {
      String html =
          page(
              "?seuil-proximite=%s&seuil-intermediaire=%s&seuil-superieure=%s"
                  .formatted(minutes, minutes, minutes));
      List<Integer> total = figures(html, "classes", "Ensemble");
      assertThat(sum(html, "classes", 0)).as(minutes).isEqualTo(total.get(0)).isEqualTo(COMMUNES);
      assertThat(sum(html, "classes", 1)).as(minutes).isEqualTo(total.get(1));
    }
  }

  @Test
  void aSliderThatMovesSaysThatNothingIsSaved() throws Exception {
    String html = page("?seuil-superieure=240&seuil-intermediaire=240&seuil-proximite=240");

    assertThat(html)
        .contains("aucune des 36 communes n’est éloignée")
        .contains("À l’essai", "Rien n’est enregistré")
        .contains("Aucune commune n’est éloignée, à ces seuils.");
  }

  @Test
  void theNationalReferenceIsAboutTheBasketAndGivesNoRange() throws Exception {
    String html = page("?seuils=nationaux");

    assertThat(html)
        .contains("du panier de services, la référence nationale")
        .contains("plus de 7\u202fmin");
  }

  @Test
  void aPartialAnswerForASliderLeavesTheDrawingAndTheHistoryOfTheBrowserAlone() throws Exception {
    MvcTestResult result =
        mvc.get()
            .uri(PAGE + "?seuil-superieure=30&part=85")
            .header("HX-Request", "true")
            .header("HX-Trigger", "sliders")
            .exchange();

    assertThat(result).hasStatusOk();
    assertThat(result.getResponse().getHeader("HX-Replace-Url"))
        .isEqualTo(PAGE + "?seuil-superieure=30");
    assertThat(result.getResponse().getContentAsString())
        .doesNotContain("<svg class=\"map-static\"");
  }

  @Test
  void valuesThatMeanNothingAreTold() throws Exception {
    assertThat(page("?seuils=retenus&seuil-proximite=-3&reference=nulle-part&carte=mars"))
        .contains("retenus", "-3", "nulle-part", "mars")
        .contains("sont éloignées");
  }

  @Test
  void theThreeMapsAreShownAndTheirLegendsSumToTheWhole() throws Exception {
    for (String map : new String[] {"gammes", "zones", "grises"}) {
      String html = page("?carte=" + map);
      String legend = html.substring(html.indexOf("id=\"legend\""), html.indexOf("id=\"tables\""));
      int communes =
          Pattern.compile("<td>(\\d+)</td>\\s*<td>")
              .matcher(legend)
              .results()
              .mapToInt(cell -> Integer.parseInt(cell.group(1)))
              .sum();
      assertThat(communes).as(map).isEqualTo(COMMUNES);
    }
  }

  @Test
  void thresholdsAreKeptWithTheirReasonAndAnOldResultStaysReadable() throws Exception {
    MvcTestResult kept =
        mvc.post()
            .uri(PAGE + "/seuils")
            .param("seuil-superieure", "10")
            .param("qui", "Comité du 22 novembre")
            .param("raison", "Les seuils nationaux ne disent rien d’ici.")
            .param("version", "0")
            .exchange();
    assertThat(kept).hasStatus3xxRedirection();
    assertThat(kept.getResponse().getRedirectedUrl())
        .isEqualTo(PAGE + "?seuils=retenus#historique");
    String first = page("");
    assertThat(first)
        .contains("Le 22 nov. 2026, par Comité du 22 novembre.")
        .contains("Les seuils nationaux ne disent rien d’ici.");
    List<Integer> before = figures(first, "classes", "3 gammes");
    mvc.post()
        .uri(PAGE + "/seuils")
        .param("seuil-superieure", "120")
        .param("qui", "Préfecture")
        .param("raison", "Moins de communes.")
        .param("version", "1")
        .exchange();

    String later = page("?decision=1");

    assertThat(figures(later, "classes", "3 gammes")).isNotEqualTo(before);
    assertThat(figures(later, "resultat", "3 gammes")).isEqualTo(before);
    assertThat(later)
        .contains("Le résultat tel qu’il était le 22 nov. 2026")
        .contains("ces chiffres sont ceux de ce jour-là");
  }

  @Test
  void withoutAReasonNothingIsKeptAndWhatWasTypedStays() throws Exception {
    MvcTestResult result =
        mvc.post()
            .uri(PAGE + "/seuils")
            .param("seuil-superieure", "10")
            .param("qui", "Comité <A>")
            .param("raison", " ")
            .exchange();

    assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(result.getResponse().getContentAsString())
        .contains("Rien n’est enregistré", "value=\"Comité &lt;A&gt;\"")
        .contains("Aucun seuil n’a encore été retenu");
  }

  @Test
  void theNationalReferenceCannotBeKeptAsThresholdsOfRanges() {
    assertThat(
            mvc.post()
                .uri(PAGE + "/seuils")
                .param("seuils", "nationaux")
                .param("qui", "A")
                .param("raison", "B"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void whoSavesAfterSomeoneElseIsToldAndLosesNothing() throws Exception {
    for (int i = 0; i < 2; i++) {
      MvcTestResult result =
          mvc.post()
              .uri(PAGE + "/seuils")
              .param("seuil-superieure", "10")
              .param("qui", "Personne " + i)
              .param("raison", "Raison " + i)
              .param("version", "0")
              .exchange();
      if (i == 1) {
        assertThat(result).hasStatus(HttpStatus.CONFLICT);
        assertThat(result.getResponse().getContentAsString())
            .contains("quelqu’un a retenu d’autres seuils entre-temps")
            .contains("value=\"Personne 1\"", "Raison 1</textarea>", "Raison 0");
      }
    }
  }

  private MvcTestResult name(String zone, String name, String version) {
    return mvc.post()
        .uri(PAGE + "/zones/" + zone)
        .param("nom", name)
        .param("version", version)
        .exchange();
  }

  @Test
  void aZoneIsNamedAndTheNameSurvivesARecomputation() throws Exception {
    assertThat(page("")).contains("Autour de Commune");
    assertThat(name("Z1", "La Sainte-Victoire", "0")).hasStatus3xxRedirection();
    var dossier = FIXTURE.dossier(Methode.CARROYEE);
    List<ZoneRegister.Present> smaller =
        ZoneReading.present(zones.remoteZones(dossier, 9 * 60_000), dossier.territory().communes());

    registers.record("grille", ZoneKind.REMOTE, smaller, 9 * 60_000);

    assertThat(page("")).contains("La Sainte-Victoire", "Le seuil est passé de 7\u202fmin");
  }

  @Test
  void whoNamesAZoneAfterSomeoneElseIsToldAndLosesNothing() throws Exception {
    name("Z1", "Premier", "0");
    MvcTestResult second = name("Z1", "Second", "0");

    assertThat(second).hasStatus(HttpStatus.CONFLICT);
    assertThat(second.getResponse().getContentAsString())
        .contains("«\u00a0Second\u00a0» n’est pas enregistré", "value=\"Second\"", "Premier");
  }

  @Test
  void aGreyZoneIsNamedToo() throws Exception {
    assertThat(name("G1", "Le haut plateau", "0").getResponse().getRedirectedUrl())
        .endsWith("#zones-grises");
    assertThat(page("?carte=grises")).contains("Le haut plateau", "zones grises au-delà de");
  }

  @Test
  void aZoneThatIsNotThereCannotBeNamed() {
    assertThat(name("Z99", "Rien", "0")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void aZoneAndTheFarCommunesAreSelectionsOfAllChapters() throws Exception {
    String zone = page("?sel=zone:Z1");
    assertThat(zone).contains("Les chiffres portent sur la zone étudiée");
    assertThat(figures(zone, "classes", "Ensemble").get(0)).isLessThan(COMMUNES);
    assertThat(page("?sel=eloignees3")).contains("Éloignées des trois gammes");
    assertThat(page("?sel=eloignees"))
        .contains("<option value=\"eloignees\" selected=\"selected\">");
    assertThat(page("?sel=zone:Z99")).contains("zone:Z99");
  }

  @Test
  void anEmptySelectionShowsTheWholeAndSaysSo() throws Exception {
    String html = page("?sel=communes:00000");

    assertThat(html).contains("ne contient aucune commune du territoire");
    assertThat(figures(html, "classes", "Ensemble").get(0)).isEqualTo(COMMUNES);
  }

  @Test
  void englishIsWhole() throws Exception {
    assertThat(page("?lang=en&carte=grises"))
        .contains("Remoteness from services", "Keep these thresholds", "Grey zones")
        .doesNotContain("??", " habitants", "Communes éloignées");
  }

  @Test
  void aTerritoryThatIsNotThereLeadsToTheListOfWhatIs() {
    assertThat(mvc.get().uri("/territoires/nulle-part/eloignement")).hasStatus3xxRedirection();
  }
}
