package org.maillage.app.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.diagnostic.web.Fixture;
import org.maillage.app.diagnostic.web.GridRoads;
import org.maillage.app.home.MaillageHome;
import org.maillage.app.home.RoadFiles;
import org.maillage.app.register.LiveOffer;
import org.maillage.app.register.Offer;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.PositionQuality;
import org.maillage.domain.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * The portal on one road through all communes, ten minutes from each to the next: what it answers
 * can be counted on the fingers. It is Monday 23 November 2026, half past nine.
 */
@SpringBootTest(
    classes = PortalPagesTest.PortalServer.class,
    properties = "spring.flyway.enabled=false")
@AutoConfigureMockMvc
class PortalPagesTest {

  private static final String FIND = "/territoires/grille/trouver";
  private static final String SERVICE = "france-services";

  @EnableAutoConfiguration
  @ComponentScan({
    "org.maillage.app.shell",
    "org.maillage.app.diagnostic.chapter",
    "org.maillage.app.diagnostic.web",
    "org.maillage.app.portal"
  })
  static class PortalServer {

    private static final Fixture GRID = withHours(new Fixture());

    /** Four places of one service, and none of the grid's own. */
    private static Fixture withHours(Fixture plain) {
      Territory grid = plain.territory();
      List<Structure> offer = new ArrayList<>();
      plain.dossier(Methode.CARROYEE).structures().stream()
          .filter(structure -> !structure.services().contains(SERVICE))
          .forEach(offer::add);
      offer.add(place(grid, 2, "Fermée le lundi", "Tu-Fr 09:00-12:00"));
      offer.add(place(grid, 4, "Ferme à dix heures", "Mo-Fr 08:00-10:00"));
      offer.add(place(grid, 5, "Sans horaires", null));
      offer.add(place(grid, 9, "Ouverte le lundi", "Mo-Fr 09:00-12:00,14:00-17:30"));
      return new Fixture(grid, offer);
    }

    private static Structure place(Territory grid, int index, String name, String hours) {
      Commune commune = grid.communes().get(index);
      return new Structure(
          "essai:" + index + "/" + name,
          name,
          commune.code(),
          commune.townHall(),
          PositionQuality.EXACT,
          Set.of(SERVICE),
          1,
          hours,
          index == 9 ? "3 rue du Lavoir" : null,
          index == 9 ? "04 95 00 00 00" : null,
          index == 9 ? "javascript:alert(1)" : null,
          "bpe-2013");
    }

    @Bean
    static DiagnosticReading reading() {
      return GRID;
    }

    @Bean
    static LiveOffer offers() {
      Offer offer = Offer.of(List.copyOf(GRID.dossier(Methode.CARROYEE).structures()));
      return id -> offer;
    }

    @Bean
    static TerritoryRepository territories(RoadFiles files) {
      return GridRoads.store(files, GRID.territory().communes());
    }

    @Bean
    static RoadFiles roadFiles() throws IOException {
      return new RoadFiles(
          MaillageHome.at(Files.createTempDirectory("maillage-portal")), Clock.systemUTC());
    }

    @Bean
    static Clock clock() {
      return Clock.fixed(Instant.parse("2026-11-23T08:30:00Z"), ZoneId.of("Europe/Paris"));
    }
  }

  @Autowired private MockMvcTester mvc;

  private String page(String address) throws Exception {
    MvcTestResult result = mvc.get().uri(address).exchange();
    assertThat(result).hasStatusOk();
    return result.getResponse().getContentAsString().replace('\u202f', ' ').replace('\u00a0', ' ');
  }

  private String find(String where, String more) throws Exception {
    return page(FIND + "?besoin=" + SERVICE + "&ou=" + where + more);
  }

  private static String part(String page, String title) {
    int from = page.indexOf("id=\"" + title + "-title\"");
    return from < 0 ? "" : page.substring(from, page.indexOf("</section>", from));
  }

  @Test
  void thePlaceThatIsOpenOnArrivalComesBeforeNearerOnesThatAreNot() throws Exception {
    String page = find("Commune 4", "");
    assertThat(part(page, "open"))
        .contains("Ouverte le lundi", "60 min, 48 km", "ouvert jusqu’à 12 h")
        .contains("3 rue du Lavoir, Commune 10", "href=\"tel:0495000000\"")
        .doesNotContain("Fermée le lundi", "Sans horaires");
    assertThat(part(page, "unsure")).contains("Sans horaires", "20 min, 16 km");
    assertThat(part(page, "closed"))
        .contains("Fermée le lundi", "10 min, 8 km", "ouvre mardi 24 novembre à 9 h");
    assertThat(page).contains("le plus proche ouvert est Ferme à dix heures, à 10 min");
  }

  @Test
  void whatClosesWhileOneIsOnTheWayIsNotSaidToBeOpen() throws Exception {
    // Commune 5 closes at ten: from commune 4 one is there at 9.40, from commune 2 at 10.00.
    assertThat(part(find("Commune 4", ""), "open")).contains("Ferme à dix heures");
    assertThat(part(find("Commune 2", ""), "open")).doesNotContain("Ferme à dix heures");
    assertThat(part(find("Commune 2", ""), "closed"))
        .contains("Ferme à dix heures", "ouvre mardi 24 novembre à 8 h");
  }

  @Test
  void atAnyTimeAllPlacesComeByTimeAlone() throws Exception {
    String all = part(find("Commune 4", "&quand=toujours"), "open");
    assertThat(all.indexOf("Fermée le lundi"))
        .isPositive()
        .isLessThan(all.indexOf("Sans horaires"));
    assertThat(all.indexOf("Sans horaires")).isLessThan(all.indexOf("Ouverte le lundi"));
    assertThat(all).doesNotContain("ouvert jusqu", "fermé,");
  }

  @Test
  void anotherMomentIsAnotherAnswer() throws Exception {
    String tuesday = find("Commune 4", "&moment=2026-11-24T10:00");
    assertThat(part(tuesday, "open")).contains("Fermée le lundi", "Ouverte le lundi");
    String sunday = find("Commune 4", "&moment=2026-11-29T10:00");
    assertThat(part(sunday, "open")).isEmpty();
    assertThat(sunday).contains("aucun lieu dont on sache qu’il sera ouvert");
    assertThat(part(sunday, "closed")).contains("ouvre lundi 30 novembre à");
  }

  @Test
  void anAmbiguousPlaceIsAskedBackAndAnUnknownOneIsSaidToBe() throws Exception {
    assertThat(find("Commune 3", "")).contains("Ouverts à votre arrivée");
    assertThat(find("commune", ""))
        .contains("Plusieurs endroits répondent", "ou=Commune%202&amp;quand=maintenant");
    assertThat(find("Atlantide", "")).contains("« Atlantide » n’est ni une commune ni un lieu");
    assertThat(find("lavoir", "")).contains("le plus proche ouvert est Ouverte le lundi, à");
    assertThat(find("45.05, 2.35", "")).contains("10 min, 8 km");
    assertThat(find("12.5, -7", "")).contains("Aucune route n’est connue près de");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?besoin=nimporte&ou=%3Cscript%3Ealert(1)%3C/script%3E",
        "?besoin=france-services&ou=Commune 4&quand=99&moyen=fusee&moment=demain",
        "?besoin=france-services&ou=Commune 4&moyen=pied"
      })
  void everyQuestionHasAWholeAnswerInBothLanguages(String query) throws Exception {
    assertThat(page(FIND + query))
        .contains("<html lang=\"fr\"", "<h1>Trouver un service</h1>")
        .doesNotContain("??", "{0}", "<script>alert");
    assertThat(page(FIND + query + (query.isEmpty() ? "?" : "&") + "lang=en"))
        .contains("<html lang=\"en\"", "<h1>Find a service</h1>")
        .doesNotContain("??", "{0}", " min à", "ouvert");
  }

  @Test
  void aPlaceHasItsWeekAndNoAddressThatIsNoneOfTheWeb() throws Exception {
    String page = page("/territoires/grille/lieux?lieu=essai:9/Ouverte le lundi");
    assertThat(page)
        .contains("<h1>Ouverte le lundi</h1>", "3 rue du Lavoir, Commune 10")
        .contains("lundi 23 novembre", "de 9 h à 12 h, de 14 h à 17 h 30")
        .contains("dimanche 29 novembre", "<span>fermé</span>")
        .contains("Source : Base des équipements (INSEE, 2013).")
        .doesNotContain("javascript:", "??", "{0}");
    assertThat(page("/territoires/grille/lieux?lieu=essai:5/Sans horaires"))
        .contains("Aucun horaire n’est publié");
    assertThat(mvc.get().uri("/territoires/grille/lieux?lieu=nulle-part")).hasStatus(404);
    assertThat(mvc.get().uri("/territoires/grille/lieux")).hasStatus(404);
  }

  @Test
  void anUnknownTerritoryIsNotAnError() {
    assertThat(mvc.get().uri("/territoires/nulle-part/trouver")).hasStatus3xxRedirection();
  }

  @Test
  void theSameAnswerInPlainWordsLeadsToPagesInPlainWords() throws Exception {
    String easy = page(FIND + "?facile=oui&besoin=" + SERVICE + "&ou=Commune+3&quand=maintenant");
    assertThat(easy).contains("La réponse", "Ouverte le lundi", "&amp;facile=oui");
    assertThat(easy).doesNotContain("Horaires inconnus");
    Matcher place = Pattern.compile("href=\"([^\"]*/lieux[^\"]*)\"").matcher(easy);
    assertThat(place.find()).isTrue();
    URI href = URI.create(place.group(1).replace("&amp;", "&"));
    MvcTestResult result = mvc.get().uri(href).exchange();
    assertThat(result).hasStatusOk();
    assertThat(result.getResponse().getContentAsString()).contains("Les 7 prochains jours");
  }
}
