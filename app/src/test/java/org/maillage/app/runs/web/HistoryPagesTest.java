package org.maillage.app.runs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.diagnostic.web.Fixture;
import org.maillage.app.runs.RunJson;
import org.maillage.app.runs.RunRepository;
import org.maillage.app.runs.RunSummary;
import org.maillage.app.runs.SampleRun;
import org.maillage.app.runs.StoredRun;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.run.DiagnosticRun;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(
    classes = HistoryPagesTest.HistoryServer.class,
    properties = "spring.flyway.enabled=false")
@AutoConfigureMockMvc
class HistoryPagesTest {

  @EnableAutoConfiguration
  @ComponentScan({
    "org.maillage.app.shell",
    "org.maillage.app.diagnostic.chapter",
    "org.maillage.app.diagnostic.web",
    "org.maillage.app.runs.web"
  })
  static class HistoryServer {
    @Bean
    static Clock clock() {
      return Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneId.of("Europe/Paris"));
    }

    @Bean
    static DiagnosticReading gridReading() {
      return new Fixture();
    }
  }

  private static final DiagnosticRun LATER = SampleRun.of(new Fixture().dossier(Methode.CARROYEE));

  @Autowired private MockMvcTester mvc;
  @MockitoBean private RunRepository runs;

  @BeforeEach
  void forget() {
    when(runs.listRuns(anyString())).thenReturn(List.of());
    when(runs.findRun(anyString(), anyLong())).thenReturn(Optional.empty());
  }

  private static StoredRun stored(long number, String territory, DiagnosticRun run) {
    Instant at = Instant.parse("2026-11-22T23:15:30Z").plusSeconds(number * 86_400);
    return new StoredRun(
        new RunSummary(
            number,
            RunJson.sha256(RunJson.write(run)),
            territory,
            run.territoryName(),
            run.methode(),
            run.inputs().panier().id(),
            run.inputs().panier().version(),
            run.inputs().panier().nameFr(),
            run.inputs().panier().nameEn(),
            run.communes().size(),
            run.population(),
            300_000,
            "2013–2026",
            number,
            at,
            at),
        run);
  }

  private void keep(String territory, DiagnosticRun... kept) {
    List<StoredRun> all = new java.util.ArrayList<>();
    for (DiagnosticRun run : kept) {
      StoredRun one = stored(all.size() + 1, territory, run);
      all.add(0, one);
      when(runs.findRun(territory, one.summary().number())).thenReturn(Optional.of(one));
    }
    when(runs.listRuns(territory)).thenReturn(all.stream().map(StoredRun::summary).toList());
  }

  private String page(String address) throws Exception {
    var result = mvc.get().uri(address).exchange();
    assertThat(result).hasStatusOk();
    String page = result.getResponse().getContentAsString();
    assertThat(page).doesNotContain("??", "{0}");
    return page;
  }

  @Test
  void twoRunsAreComparedInASentenceAMapAndTables() throws Exception {
    keep("grille", SampleRun.withTimes(LATER, timeMs -> timeMs + 240_000), LATER);

    String french = page("/territoires/grille/historique");

    assertThat(french)
        .contains(
            "36 communes (",
            "sont plus près des services qu’avant\u00a0; aucune n’en est plus loin")
        .contains("chaque habitant gagne 4\u202fmin")
        .contains("4\u202fmin de moins", "Mêmes données, même panier, même méthode")
        .contains("id=\"map-data\"", "Changement du temps d’accès")
        .as("in the days of the platform, not of the server")
        .contains("24 novembre 2026");
    assertThat(page("/territoires/grille/historique?lang=en"))
        .contains("are nearer to services than before", "4\u00a0min less")
        .doesNotContain("chaque habitant");
  }

  @Test
  void theReaderChoosesRunsSubjectAndZone() throws Exception {
    keep("grille", SampleRun.withTimes(LATER, timeMs -> timeMs + 240_000), LATER);

    assertThat(
            page(
                "/territoires/grille/historique?avant=2&apres=1&sujet=service:pharmacie"
                    + "&sel=epci:200000002"))
        .contains("18 communes (", "en sont plus loin", "4\u202fmin de plus", "Pharmacie. Avant");
    assertThat(mvc.get().uri("/territoires/grille/historique?sujet=nimporte")).hasStatus(404);
    assertThat(mvc.get().uri("/territoires/grille/historique?avant=99")).hasStatus(404);
  }

  @Test
  void theSameRunTwiceChangesNothingAndSaysSo() throws Exception {
    keep("grille", LATER, LATER);

    assertThat(page("/territoires/grille/historique"))
        .contains("aucun temps ne change de plus d’une demi-minute")
        .contains("36 autres communes ne changent pas");
  }

  @Test
  void oneRunAloneOrNoneIsToldInWords() throws Exception {
    assertThat(page("/territoires/grille/historique")).contains("Aucun diagnostic n’est encore");
    keep("grille", LATER);
    assertThat(page("/territoires/grille/historique"))
        .contains(
            "il n’y a pas encore d’avant ni d’après", "href=\"/territoires/grille/historique/1");
  }

  @Test
  void aRunIsReadWithItsInputsAndItsCommunes() throws Exception {
    keep("grille", LATER);

    assertThat(page("/territoires/grille/historique/1"))
        .contains("bpe.csv · " + "ab".repeat(32), "walkKmh=4", "Commune 36")
        .contains("Gamme supérieure\u00a0: ");
    assertThat(mvc.get().uri("/territoires/grille/historique/2")).hasStatus(404);
  }

  @Test
  void runsOfATerritoryWithoutADiagnosticOfTodayCanStillBeRead() throws Exception {
    keep("ancien", SampleRun.withTimes(LATER, timeMs -> timeMs / 2), LATER);

    assertThat(page("/territoires/ancien/historique"))
        .contains("tout ce qui est gardé se lit", "en sont plus loin")
        .doesNotContain("id=\"map-data\"");
    assertThat(page("/territoires/ancien/historique/1")).contains("Commune 36");
    assertThat(mvc.get().uri("/territoires/inconnu/historique")).hasStatus(404);
  }
}
