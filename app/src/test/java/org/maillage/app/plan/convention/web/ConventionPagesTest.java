package org.maillage.app.plan.convention.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.app.plan.FicheDesk;
import org.maillage.app.plan.PlanRepository;
import org.maillage.app.plan.SmallPlan;
import org.maillage.app.plan.convention.ConventionDesk;
import org.maillage.app.plan.convention.ConventionRepository;
import org.maillage.app.plan.web.PlanSurroundings;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.domain.plan.convention.Convention;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Pages of conventions, over conventions that are kept in a map. */
@SpringBootTest(
    classes = ConventionPagesTest.PlanServer.class,
    properties = "spring.flyway.enabled=false")
@AutoConfigureMockMvc
class ConventionPagesTest {

  private static final String PLAN = "/territoires/corse/plans/p";
  private static final String LIST = PLAN + "/conventions";

  @EnableAutoConfiguration
  @Import({PlanSurroundings.class, ConventionDesk.class})
  @ComponentScan({
    "org.maillage.app.shell",
    "org.maillage.app.plan.web",
    "org.maillage.app.plan.convention.web"
  })
  static class PlanServer {
    @Bean
    static PlanRepository plans() {
      PlanRepository plans = mock();
      when(plans.findPlan(any(), any())).thenReturn(Optional.empty());
      when(plans.findPlan("corse", "p")).thenReturn(Optional.of(SmallPlan.stored("p")));
      return plans;
    }

    @Bean
    static Shelf conventions() {
      return new Shelf();
    }

    @Bean
    static Clock clock() {
      return Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    }
  }

  /** Conventions in a map instead of a database. */
  private static final class Shelf implements ConventionRepository {
    private final Map<String, Convention> kept = new LinkedHashMap<>();

    @Override
    public List<Convention> listConventions(String planId) {
      return List.copyOf(kept.values());
    }

    @Override
    public Optional<Convention> findConvention(String planId, String id) {
      return Optional.ofNullable(kept.get(id));
    }

    @Override
    public void add(String planId, Convention convention) {
      kept.put(convention.id(), next(convention));
    }

    private static Convention next(Convention c) {
      return new Convention(
          c.id(),
          c.reference(),
          c.title(),
          c.object(),
          c.parties(),
          c.undertakings(),
          c.commitmentIds(),
          c.places(),
          c.term(),
          c.breaches(),
          c.version() + 1);
    }

    @Override
    public boolean change(String planId, Convention convention) {
      Convention known = kept.get(convention.id());
      if (known == null || known.version() != convention.version()) {
        return false;
      }
      add(planId, convention);
      return true;
    }

    @Override
    public boolean remove(String planId, String id) {
      return kept.remove(id) != null;
    }
  }

  @Autowired private MockMvcTester mvc;
  @Autowired private Shelf shelf;
  @MockitoBean private TerritoryRepository territories;
  @MockitoBean private FicheDesk desk;

  @BeforeEach
  void oneTerritory() {
    when(territories.findSummary("corse"))
        .thenReturn(
            Optional.of(
                new TerritorySummary(
                    "corse", "Corse", List.of("2A"), 4, 100, "2013", "2026", 1, Instant.EPOCH)));
    shelf.kept.clear();
  }

  private String page(String address) {
    MvcTestResult result = mvc.get().uri(address).exchange();
    assertThat(result).as(address).hasStatusOk();
    return text(result);
  }

  private static String text(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
        .replaceAll("[\\u00a0\\u202f]", " ");
  }

  private MvcTestResult post(String address, String... fields) {
    var request = mvc.post().uri(address);
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  private Convention added() {
    assertThat(
            post(
                LIST,
                "intitule",
                "Convention AMII",
                "reference",
                "2025-04",
                "parties",
                "La Poste\nSFR",
                "engagements",
                "raccorder",
                "promesses",
                "c1",
                "lieux",
                "Aubagne",
                "signee",
                "2025-01-10",
                "fin",
                "2027-03-01"))
        .hasStatus3xxRedirection();
    return shelf.kept.values().iterator().next();
  }

  @Test
  void anEmptyListSaysSoAndAConventionComesOnItsPageAndOnTheBoard() {
    assertThat(page(LIST)).contains("Aucune convention n’est encore suivie");
    Convention convention = added();

    assertThat(page(LIST))
        .contains("Convention AMII", "expire dans les six mois", "expire le 1er mars 2027")
        .contains("href=\"" + PLAN + "/partenaires/poste\"");
    assertThat(page(LIST + "/" + convention.id()))
        .contains("tenir une permanence", "raccorder", "Aubagne", "signée le 10 janvier 2025");
    assertThat(page(PLAN)).contains("Conventions à revoir", "Convention AMII");
    assertThat(mvc.get().uri(LIST + "/inconnue").exchange()).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void aBreachIsNotedAndAnswered() {
    Convention convention = added();
    String breaches = LIST + "/" + convention.id() + "/manquements";
    assertThat(post(breaches, "version", "1", "date", "2026-10-01", "constat", "retard"))
        .hasStatus3xxRedirection();
    assertThat(page(LIST)).contains("un sans réponse");
    String breachId = shelf.kept.get(convention.id()).breaches().get(0).id();

    assertThat(
            post(
                breaches + "/" + breachId,
                "version",
                "1",
                "date",
                "2026-11-02",
                "reponse",
                "le chantier reprend"))
        .hasStatus(HttpStatus.CONFLICT);
    assertThat(
            post(
                breaches + "/" + breachId,
                "version",
                "2",
                "date",
                "2026-11-02",
                "reponse",
                "le chantier reprend"))
        .hasStatus3xxRedirection();
    assertThat(page(LIST + "/" + convention.id()))
        .contains("Réponse du 2 novembre 2026", "le chantier reprend");
    MvcTestResult refused = post(breaches, "version", "3", "date", "hier", "constat", "silence");
    assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(refused)).contains("silence", "Il faut une date et un texte");
  }

  @ParameterizedTest
  @CsvSource({
    "intitule,'',L’intitulé",
    "parties,' ',au moins une partie",
    "fin,2024-01-01,finirait avant de commencer",
    "signee,31 février,n’existe pas",
    "reconduction,douze,se dit en mois",
    "preavis,90,Un préavis sans reconduction"
  })
  void whatCannotBeKeptIsSaidAndNothingIsLost(String field, String value, String says) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("intitule", "SIAO");
    fields.put("objet", "accueil <b>de nuit</b>");
    fields.put("parties", "SIAO");
    fields.put("signee", "2025-01-10");
    fields.put("fin", "2028-01-10");
    fields.put(field, value);
    MvcTestResult refused =
        post(
            LIST,
            fields.entrySet().stream()
                .flatMap(e -> Stream.of(e.getKey(), e.getValue()))
                .toArray(String[]::new));

    assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(refused)).contains(says, "accueil &lt;b&gt;de nuit&lt;/b&gt;");
    assertThat(shelf.kept).isEmpty();
  }

  @Test
  void aChangeThatComesLateShowsBoth() {
    Convention convention = added();
    String[] change = {
      "version", "1", "intitule", "AMII bis", "parties", "SFR", "signee", "2025-01-10"
    };
    assertThat(post(LIST + "/" + convention.id(), change)).hasStatus3xxRedirection();
    change[3] = "AMII ter";

    MvcTestResult late = post(LIST + "/" + convention.id(), change);

    assertThat(late).hasStatus(HttpStatus.CONFLICT);
    assertThat(text(late)).contains("AMII bis", "AMII ter");
    assertThat(shelf.kept.get(convention.id()).term().endsOn()).isNull();
    assertThat(LocalDate.of(2025, 1, 10))
        .isEqualTo(shelf.kept.get(convention.id()).term().signedOn());
  }
}
