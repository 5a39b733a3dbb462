package org.maillage.app.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.io.StringReader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.app.diagnostic.web.Fixture;
import org.maillage.app.plan.map.ActionMap;
import org.maillage.app.plan.view.PlanIndex;
import org.maillage.data.plan.PlanFileReader;
import org.maillage.demo.plans.OwnPlanFile;
import org.maillage.demo.plans.OwnPlanFile.Place;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.check.Contradiction;
import org.maillage.domain.plan.check.Contradiction.Code;
import org.maillage.domain.plan.check.Contradictions;

/** The own plan of the demo, on a square whose north-east is far from everything. */
class DemoPlanTest {

  private final Fixture fixture = new Fixture();
  private final List<StoredPlan> put = new ArrayList<>();
  private PlanRepository plans;

  @BeforeEach
  void store() {
    plans = mock();
    doAnswer(call -> put.add(call.getArgument(0))).when(plans).insert(any());
  }

  private Plan fill() {
    new DemoPlan(plans, new PlanFiles(plans, Clock.systemUTC()), fixture).fill("grille");
    assertThat(put).singleElement().extracting(StoredPlan::example).isEqualTo(false);
    return put.get(0).plan();
  }

  @Test
  void itActsWhereServicesAreFar() {
    Plan plan = fill();
    ActionMap map =
        ActionMap.of(
            new PlanIndex(plan).followed(),
            fixture.territory(),
            id -> fixture.dossier(Methode.CARROYEE).findStructure(id).orElse(null));
    assertThat(map.gone()).isEmpty();
    // The second EPCI is the northern half; its far action and its health centre act there.
    assertThat(map.byCommune().get("99030")).hasSize(2);
    assertThat(map.byCommune().get("99001")).hasSize(1);
    assertThat(map.communes()).isEqualTo(36);
    assertThat(plan.frame().title()).contains("Grille").doesNotContain("{{");
  }

  @Test
  void itContradictsItselfNowhereAndLeavesSomethingToDo() {
    Plan plan = fill();
    assertThat(Contradictions.find(plan, List.of(), name -> false))
        .extracting(Contradiction::code)
        .contains(Code.INDICATOR_TO_DEFINE)
        .containsOnly(Code.INDICATOR_TO_DEFINE, Code.SECTIONS_EMPTY);
  }

  @Test
  void namesWithQuotesAreNames() {
    Place odd = new Place("epci:1", "Pays \"d’en \\ haut\"");
    String text = OwnPlanFile.text("L’\"Île\"", odd, odd, odd);
    Plan plan = PlanFileReader.read(new StringReader(text), "x").plan();
    assertThat(plan.frame().title()).contains("L’\"Île\"");
    assertThat(plan.fiches()).anyMatch(f -> f.node().title().contains("(Pays \"d’en \\ haut\")"));
  }
}
