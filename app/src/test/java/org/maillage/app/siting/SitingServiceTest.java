package org.maillage.app.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.web.Fixture;
import org.maillage.app.home.RoadFiles;
import org.maillage.app.siting.SitingQuestion.CandidateKind;
import org.maillage.app.siting.SitingQuestion.Candidates;
import org.maillage.app.siting.SitingQuestion.Keep;
import org.maillage.app.siting.SitingQuestion.Listed;
import org.maillage.app.siting.SitingQuestion.Priority;
import org.maillage.app.siting.SitingResult.Chosen;
import org.maillage.app.siting.SitingResult.ZoneFigure;
import org.maillage.app.territory.TerritorySettings;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.siting.DatedRule;
import org.maillage.domain.siting.SitingAnswer;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.ZoningKind;
import org.maillage.solver.ExactSitingSolver;
import tools.jackson.databind.json.JsonMapper;

/** Searches over the grid, whose one place of the rarest service stands in commune 1. */
class SitingServiceTest {

  /** The last service of the basket but one: a single place, at commune 1. */
  private static final String RARE =
      ReferenceData.panier(ReferenceData.PANIER_SDAASP_13).services().get(27);

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final SitingWatch NOBODY = (stage, done, total) -> {};

  private final Fixture grid = SitingGrid.fixture();
  private final DiagnosticDossier dossier = grid.dossier(Methode.CARROYEE);
  private final TerritorySettings settings = SitingGrid.Beans.settings();
  private final SitingRules rules = new SitingRules(settings, JsonMapper.builder().build());
  private final SitingService service = service();

  private SitingService service() {
    RoadFiles files = SitingGrid.Beans.roadFiles();
    return new SitingService(
        grid,
        new SitingPreparation(new SitingTimes(SitingGrid.Beans.territories(files), files), rules),
        new ExactSitingSolver(),
        Clock.systemUTC());
  }

  /** A question that the tests change in one thing. */
  private static final class Ask {
    private Integer add = 1;
    private Integer max;
    private List<String> goals = List.of("mean");
    private List<ZoningKind> onePer = List.of();
    private Candidates candidates = Candidates.MAIRIES;
    private List<String> close = List.of();
    private List<String> forbid = List.of();
    private Map<Priority, Double> weights = Map.of();
    private boolean byCommune;

    SitingQuestion of(String service) {
      return new SitingQuestion(
          service,
          add,
          max,
          null,
          0,
          goals,
          onePer,
          candidates,
          Keep.ALL,
          List.of(),
          forbid,
          close,
          byCommune,
          weights,
          60,
          TODAY,
          true);
    }
  }

  private SitingResult solve(Ask ask) {
    return service.solve(ask.of(RARE), dossier, NOBODY).orElseThrow();
  }

  /** People-weighted mean of ten minutes a step to the nearest of some communes, by number. */
  private double meanMs(int... places) {
    double sumMs = 0;
    long people = 0;
    for (int c = 0; c < grid.territory().communes().size(); c++) {
      int from = c;
      int steps = IntStream.of(places).map(p -> Math.abs(p - from)).min().orElseThrow();
      int population = grid.territory().communes().get(c).population();
      people += population;
      sumMs += population * Math.min(steps * 600_000.0, SitingPreparation.NO_WAY_MS);
    }
    return sumMs / people;
  }

  @Test
  void theBestPlaceIsThatOfTryingThemAll() {
    SitingResult result = solve(new Ask());

    int best = 1;
    for (int c = 1; c < 36; c++) {
      best = meanMs(0, c) < meanMs(0, best) ? c : best;
    }
    assertThat(result.status()).isEqualTo(SitingAnswer.Status.PROVEN);
    assertThat(result.sites()).extracting(c -> c.place().id()).containsExactly(code(best));
    assertThat(result.goals().get(0).before()).isCloseTo(meanMs(0), within(1.0));
    assertThat(result.goals().get(0).value()).isCloseTo(meanMs(0, best), within(1.0));
    assertThat(result.kept()).hasSize(1);
  }

  private String code(int commune) {
    return grid.territory().communes().get(commune).code();
  }

  @Test
  void whoGetsNearerIsCountedWithoutWeights() {
    SitingResult result = solve(new Ask());
    Chosen chosen = result.sites().get(0);
    int at =
        grid.territory().communes().stream()
            .map(Commune::code)
            .toList()
            .indexOf(chosen.place().id());

    // Everybody beyond the middle between commune 1 and the new place; four hours are 24 steps.
    double people = 0;
    for (int c = 0; c < 36; c++) {
      if (Math.min(Math.abs(c - at), 24) < Math.min(c, 24)) {
        people += grid.territory().communes().get(c).population();
      }
    }
    assertThat(chosen.peopleGaining()).isEqualTo(people);
    assertThat(result.effect().gaining().get(0).people()).isEqualTo(people);
    assertThat(result.effect().after().unreached()).isZero();
  }

  @Test
  void oneForEachCantonGoesByThePositionOfThePlace() {
    Ask ask = new Ask();
    ask.onePer = List.of(ZoningKind.CANTON);
    ask.forbid = List.of();

    SitingResult refused = solve(ask);

    // The canton of the sea holds no mairie and nobody: no candidate can cover it.
    assertThat(refused.status()).isEqualTo(SitingAnswer.Status.IMPOSSIBLE);
    assertThat(refused.conflicts()).hasSize(1);
    assertThat(refused.conflicts().get(0).zones()).containsExactly("Large");
    assertThat(refused.zones())
        .extracting(ZoneFigure::name, ZoneFigure::today, ZoneFigure::candidates)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Couchant", true, 5),
            org.assertj.core.groups.Tuple.tuple("Levant", false, 30),
            org.assertj.core.groups.Tuple.tuple("Large", false, 0));
  }

  @Test
  void aListCoversWhatTheMairiesCannot() {
    Ask ask = new Ask();
    ask.add = 2;
    ask.onePer = List.of(ZoningKind.CANTON);
    // A place of the western commune 1, east of the line that cuts it, and a boat.
    ask.candidates =
        new Candidates(
            CandidateKind.LIST,
            "",
            List.of(
                new Listed("est", "À l’est", new LatLon(45.05, 2.08), 0),
                new Listed("bateau", "Bateau", new LatLon(45.05, 2.6), 0)),
            false);

    assertThat(solve(ask).status()).isEqualTo(SitingAnswer.Status.IMPOSSIBLE);
    assertThat(solve(ask).conflicts().get(0).zones()).containsExactly("Large");
  }

  @Test
  void aClosureSaysWhoLosesAndWhatMakesUpForIt() {
    Ask ask = new Ask();
    ask.close = List.of(SitingGrid.PLACE + RARE);
    // The nearest other mairie.
    ask.candidates =
        new Candidates(
            CandidateKind.LIST,
            "",
            List.of(new Listed("deux", "Deux", grid.territory().communes().get(1).townHall(), 0)),
            false);

    SitingResult result = solve(ask);

    assertThat(result.closed()).hasSize(1);
    assertThat(result.kept()).isEmpty();
    // Nobody has a place any more: all but those who are four hours away already lose.
    double all = grid.territory().population();
    double beyond = 0;
    for (int c = 24; c < 36; c++) {
      beyond += grid.territory().communes().get(c).population();
    }
    assertThat(result.effect().losing()).isEqualTo(all - beyond);
    // From commune 2, only commune 1 is ten minutes worse off.
    assertThat(result.effect().stillLosing())
        .isEqualTo(grid.territory().communes().get(0).population());
  }

  @Test
  void ruralCommunesCountMoreWhereAsked() {
    Ask plain = new Ask();
    Ask weighted = new Ask();
    weighted.weights = Map.of(Priority.RURAL, 3.0);

    // 30,000, 7,500 and 3,333 live in the communes of 2,000 or more; the others count three times.
    double far = solve(weighted).goals().get(0).before();
    double sumMs = 0;
    double weights = 0;
    for (int c = 0; c < 36; c++) {
      int population = grid.territory().communes().get(c).population();
      double weight = (population < 2_000 ? 3.0 : 1.0) * population;
      weights += weight;
      sumMs += weight * Math.min(c * 600_000.0, SitingPreparation.NO_WAY_MS);
    }
    assertThat(far).isCloseTo(sumMs / weights, within(1.0));
    assertThat(far).isGreaterThan(solve(plain).goals().get(0).before());
  }

  @Test
  void aRuleAppliesOnItsDaysOnly() {
    DatedRule ceiling =
        new DatedRule(
            "plafond",
            DatedRule.Kind.CEILING,
            RARE,
            2,
            null,
            TODAY.minusYears(1),
            TODAY.minusDays(1),
            "Plan");
    Ask ask = new Ask();
    ask.add = 3;
    assertThat(rules.adopt("grille", ceiling, 0)).isTrue();
    assertThat(solve(ask).sites()).hasSize(3);

    DatedRule still =
        new DatedRule("plafond", DatedRule.Kind.CEILING, RARE, 2, null, null, null, "Plan");
    assertThat(rules.adopt("grille", still, 0)).isFalse();
    assertThat(rules.adopt("grille", still, 1)).isTrue();

    SitingResult result = solve(ask);
    assertThat(result.sites()).hasSize(1);
    assertThat(result.rules()).containsExactly(still);
  }

  @Test
  void byCommuneTheAnswerIsTheSameWhereEachHasOnePoint() {
    Ask ask = new Ask();
    ask.byCommune = true;

    assertThat(solve(ask).sites()).isEqualTo(solve(new Ask()).sites());
  }

  private void refused(Ask ask, String reason) {
    assertThatThrownBy(() -> service.check(ask.of(RARE), dossier))
        .isInstanceOfSatisfying(
            SitingRefusedException.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  @Test
  void whatCannotBeSearchedForIsRefusedAtOnceWithAReason() {
    List<Ask> asks = new ArrayList<>();
    IntStream.range(0, 8).forEach(i -> asks.add(new Ask()));
    asks.get(0).max = 0;
    refused(asks.get(0), "ceilingBelowKept");
    asks.get(1).add = null;
    refused(asks.get(1), "howMany");
    asks.get(2).goals = List.of("mean", "mean");
    refused(asks.get(2), "goalTwice");
    asks.get(3).goals = List.of("cover:0");
    refused(asks.get(3), "unknownGoal");
    asks.get(4).onePer = List.of(ZoningKind.MSP);
    refused(asks.get(4), "noZoning");
    asks.get(5).close = List.of("nobody");
    refused(asks.get(5), "unknownPlace");
    asks.get(6).weights = Map.of(Priority.QPV, 2.0);
    asks.get(7).candidates = new Candidates(CandidateKind.SERVICE, "maternite", List.of(), false);
    refused(asks.get(7), "noCandidate");
    assertThatThrownBy(() -> service.check(new Ask().of("rien"), dossier))
        .isInstanceOf(SitingRefusedException.class)
        .hasMessageContaining("unknownService");
    assertThatThrownBy(() -> solve(asks.get(6)))
        .isInstanceOf(SitingRefusedException.class)
        .hasMessageContaining("noQpv");
  }

  @Test
  void aListThatWouldNotFitInMemoryIsRefusedBeforeAnyTimeIsComputed() {
    SitingPreparation.checkTimes(3_333, 30_000);
    assertThatThrownBy(() -> SitingPreparation.checkTimes(3_334, 30_000))
        .isInstanceOf(SitingRefusedException.class)
        .hasMessage("tooMany [3334, 3333]");
  }
}
