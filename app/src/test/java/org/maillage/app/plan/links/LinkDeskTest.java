package org.maillage.app.plan.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.app.access.Access;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.offer.StructureRepository;
import org.maillage.app.plan.FicheDesk;
import org.maillage.app.plan.SmallPlan;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.links.LinkDesk.Outcome;
import org.maillage.app.plan.view.LinkNames.LinkName;
import org.maillage.app.scenario.ScenarioRepository;
import org.maillage.app.scenario.StoredScenario;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.FicheLink;
import org.maillage.domain.scenario.Scenario;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;
import org.maillage.domain.territory.Territory;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;

/** Fiches are linked to things that there are, by the names that people know. */
class LinkDeskTest {

  private static final StoredPlan PLAN = SmallPlan.stored("p");
  private static final Fiche FICHE = PLAN.plan().findFiche("f1").orElseThrow();
  private static final LatLon BASTIA = new LatLon(42.7, 9.45);

  private final TerritoryRepository territories = mock();
  private final StructureRepository structures = mock();
  private final ScenarioRepository scenarios = mock();
  private final Access access = mock();
  private final FicheDesk fiches = mock();
  private final List<String> written = new ArrayList<>();
  private final Things things = new Things(territories, structures, scenarios, access);
  private final LinkDesk desk =
      new LinkDesk(
          new LinkRepository() {
            @Override
            public boolean add(String planId, String nodeId, FicheLink link, String name) {
              return written.add("+ " + link.kind() + " " + name);
            }

            @Override
            public boolean remove(String planId, String nodeId, FicheLink link, String name) {
              return written.add("- " + link.kind() + " " + name);
            }
          },
          things,
          fiches);

  @BeforeEach
  void oneCommuneWithOneRelais() {
    when(fiches.mayWrite(any(), any())).thenReturn(true);
    when(access.may(any(), any())).thenReturn(true);
    when(territories.findSummary("corse"))
        .thenReturn(
            Optional.of(
                new TerritorySummary(
                    "corse", "Corse", List.of("2B"), 1, 100, "2013", "2026", 1, Instant.EPOCH)));
    when(territories.findTerritory("corse"))
        .thenReturn(
            Optional.of(
                new Territory(
                    "corse",
                    "Corse",
                    List.of("2B"),
                    List.of(),
                    List.of(
                        new Commune(
                            "2B033",
                            "Bastia",
                            "2B",
                            null,
                            100,
                            BASTIA,
                            PositionQuality.TOWN_HALL,
                            null)),
                    List.of(
                        new Zone(ZoningKind.EPCI, "200", "Bastia-Agglo", List.of("2B033"), null)),
                    List.of(),
                    List.of())));
    when(structures.listStructures("corse"))
        .thenReturn(
            List.of(
                new Structure(
                    "annuaire:1",
                    "Relais postal",
                    "2B033",
                    BASTIA,
                    PositionQuality.TOWN_HALL,
                    Set.of("poste"),
                    1,
                    null,
                    null,
                    null,
                    null,
                    "annuaire")));
    when(scenarios.listScenarios("corse"))
        .thenReturn(
            List.of(
                new StoredScenario(
                    "s1",
                    "corse",
                    1,
                    null,
                    null,
                    new Scenario("Deux relais", List.of()),
                    1,
                    Instant.EPOCH)));
  }

  private LinkName name(FicheLink.Kind kind, String target) {
    return things.names(PLAN, Locale.FRENCH).name(new FicheLink(kind, target, null));
  }

  @Test
  void thingsHaveTheirNamesAndThePagesThatShowThem() {
    assertThat(name(FicheLink.Kind.COMMUNE, "2B033"))
        .isEqualTo(new LinkName("Bastia", "/territoires/corse?commune=2B033"));
    assertThat(name(FicheLink.Kind.PLACE, "annuaire:1"))
        .isEqualTo(new LinkName("Relais postal (Bastia)", "/territoires/corse?commune=2B033"));
    assertThat(name(FicheLink.Kind.ZONE, "epci:200"))
        .isEqualTo(new LinkName("Bastia-Agglo", "/territoires/corse/portrait?sel=epci%3A200"));
    assertThat(name(FicheLink.Kind.SCENARIO, "s1"))
        .isEqualTo(new LinkName("Deux relais", "/territoires/corse/scenarios/s1"));
  }

  @Test
  void aThingThatIsGoneKeepsItsIdAndHasNoPage() {
    assertThat(name(FicheLink.Kind.COMMUNE, "2B999")).isEqualTo(new LinkName("2B999", ""));
  }

  @Test
  void onlyWhatThereIsIsLinkedAndNoFicheToItself() {
    assertThat(desk.add(PLAN, FICHE, FicheLink.Kind.COMMUNE, "2B033", "", Locale.FRENCH))
        .isEqualTo(Outcome.DONE);
    assertThat(desk.add(PLAN, FICHE, FicheLink.Kind.COMMUNE, "2B999", "", Locale.FRENCH))
        .isEqualTo(Outcome.UNKNOWN);
    assertThat(desk.add(PLAN, FICHE, FicheLink.Kind.ACTION, "f1", "", Locale.FRENCH))
        .isEqualTo(Outcome.UNKNOWN);
    assertThat(desk.add(PLAN, FICHE, FicheLink.Kind.ACTION, "f2", "relais", Locale.FRENCH))
        .isEqualTo(Outcome.DONE);
    assertThat(desk.add(PLAN, FICHE, FicheLink.Kind.SISTER_PLAN, " ", "", Locale.FRENCH))
        .isEqualTo(Outcome.UNKNOWN);
    assertThat(desk.add(PLAN, FICHE, FicheLink.Kind.SISTER_PLAN, "SDTAN", "", Locale.FRENCH))
        .isEqualTo(Outcome.DONE);
    assertThat(written)
        .containsExactly(
            "+ COMMUNE Bastia", "+ ACTION 1.2 Former les agents", "+ SISTER_PLAN SDTAN");
  }

  @Test
  void whoMayNotWriteTheFicheMayNotLinkIt() {
    when(fiches.mayWrite(any(), any())).thenReturn(false);
    assertThatThrownBy(
            () -> desk.add(PLAN, FICHE, FicheLink.Kind.COMMUNE, "2B033", "", Locale.FRENCH))
        .isInstanceOf(NotAllowedException.class);
    assertThat(written).isEmpty();
  }

  @Test
  void scenariosAreNotNamedToWhomMayNotReadThem() {
    when(access.may(any(), any())).thenReturn(false);
    assertThat(name(FicheLink.Kind.SCENARIO, "s1")).isEqualTo(new LinkName("s1", ""));
  }
}
