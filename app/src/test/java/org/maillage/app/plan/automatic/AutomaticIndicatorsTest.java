package org.maillage.app.plan.automatic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.maillage.app.diagnostic.chapter.Selection;
import org.maillage.app.diagnostic.chapter.Selections;
import org.maillage.app.diagnostic.web.Fixture;
import org.maillage.app.people.Organisation;
import org.maillage.app.people.OrganisationKind;
import org.maillage.app.people.PeopleRepository;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.view.IslandPlan;
import org.maillage.app.shell.MessageBundles;
import org.maillage.app.shell.Words;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.plan.indicator.AutomaticSource;
import org.maillage.domain.plan.indicator.AutomaticSource.Measure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;
import org.maillage.domain.territory.Source;
import org.maillage.domain.territory.Territory;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;

/**
 * Three communes on a meridian, 11.12 km apart, with 100, 200 and 700 people, and a pharmacy in the
 * first. By road 11.12 km x 1.33 at 40 km/h are 22.18 min, so that times are 0, 22.18 and 44.37.
 */
class AutomaticIndicatorsTest {

  private static final String PHARMACY = "pharmacie";
  private static final StoredPlan PLAN =
      new StoredPlan("p", "ile", false, 1, Instant.EPOCH, IslandPlan.plan(), List.of());

  private final TerritoryRepository territories = mock(TerritoryRepository.class);
  private final PeopleRepository people = mock(PeopleRepository.class);
  private final Selections selections = mock(Selections.class);
  private final Words words = new Words(MessageBundles.messageSource(), Locale.FRENCH);
  private AutomaticIndicators automatic;

  @BeforeEach
  void threeCommunes() {
    Fixture reading = new Fixture(territory(), List.of(pharmacy()));
    when(territories.findSummary(any()))
        .thenReturn(
            Optional.of(
                new TerritorySummary(
                    "ile", "Île", List.of("99"), 3, 1000, "2013", "2026", 7, Instant.EPOCH)));
    when(selections.find(any(), any(), any())).thenReturn(Optional.empty());
    when(selections.find(eq("epci:2"), any(), any()))
        .thenReturn(Optional.of(new Selection("epci:2", "CC du Nord", Set.of("99002", "99003"))));
    automatic =
        new AutomaticIndicators(
            reading,
            territories,
            people,
            new Areas(selections),
            Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));
  }

  private static Territory territory() {
    int[] population = {100, 200, 700};
    List<Commune> communes = new ArrayList<>();
    for (int i = 0; i < population.length; i++) {
      communes.add(
          new Commune(
              "9900" + (i + 1),
              "Commune " + (i + 1),
              "99",
              null,
              population[i],
              new LatLon(45.05 + i * 0.1, 2.05),
              PositionQuality.EXACT,
              null));
    }
    // From 45.10 to 45.20: it holds the mairie of the second commune alone, and no whole commune.
    Geometry band = new GeometryFactory().toGeometry(new Envelope(2, 2.1, 45.10, 45.20));
    return new Territory(
        "ile",
        "Île",
        List.of("99"),
        List.of(new Source("bpe-2013", "Base", "INSEE", "2013", "Licence Ouverte")),
        communes,
        List.of(new Zone(ZoningKind.CANTON, "9901", "Canton du Milieu", List.of(), band)),
        List.of(),
        List.of());
  }

  private static Structure pharmacy() {
    return new Structure(
        "bpe-2013:99001:" + PHARMACY,
        "Pharmacie",
        "99001",
        new LatLon(45.05, 2.05),
        PositionQuality.EXACT,
        Set.of(PHARMACY),
        2,
        null,
        null,
        null,
        null,
        "bpe-2013");
  }

  private ComputedValue compute(Measure measure, String area, int minutes) {
    return automatic.compute(PLAN, new AutomaticSource(measure, PHARMACY, area, minutes), words);
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  @Test
  void peopleFarFromAServiceAreCountedWhereTheyLive() {
    assertThat(compute(Measure.PEOPLE_BEYOND, "", 20).value()).isEqualTo(number("900"));
    assertThat(compute(Measure.PEOPLE_BEYOND, "", 30).value()).isEqualTo(number("700"));
    assertThat(compute(Measure.PEOPLE_BEYOND, "", 45).value()).isEqualTo(number("0"));
    assertThat(compute(Measure.SHARE_BEYOND, "", 20).value()).isEqualTo(number("90.0"));
    // 700 of 900
    assertThat(compute(Measure.SHARE_BEYOND, "epci:2", 30).value()).isEqualTo(number("77.8"));
    // (0 x 100 + 22.184 x 200 + 44.368 x 700) / 1000 = 35.49
    assertThat(compute(Measure.MEAN_TIME, "", 0).value()).isEqualTo(number("35.5"));
  }

  @Test
  void aCantonThatCutsCommunesHoldsThoseWhoLiveInIt() {
    ComputedValue canton = compute(Measure.PEOPLE_BEYOND, "canton:9901", 20);
    assertThat(canton.value()).isEqualTo(number("200"));
    assertThat(canton.what()).contains("Canton du Milieu", "20\u202fmin");
    assertThat(compute(Measure.PLACES, "canton:9901", 0).value()).isEqualTo(number("0"));
  }

  @Test
  void placesAreCountedAsTheirSourceCountsThem() {
    assertThat(compute(Measure.PLACES, "", 0).value()).isEqualTo(number("2"));
    assertThat(compute(Measure.PLACES, "epci:2", 0).value()).isEqualTo(number("0"));
  }

  @Test
  void theLinkLeadsToTheSameServiceAndTheSameZoneAndTheWordsToNames() {
    ComputedValue value = compute(Measure.PEOPLE_BEYOND, "epci:2", 20);
    assertThat(value.href()).isEqualTo("/territoires/ile?service=pharmacie&sel=epci:2");
    assertThat(value.what()).contains("CC du Nord").doesNotContain("epci:2");
    assertThat(value.importRunId()).isEqualTo(7);
    assertThat(value.vintage()).contains("2013", "2026");
    assertThat(compute(Measure.PEOPLE_BEYOND, "canton:9901", 20).href())
        .isEqualTo("/territoires/ile?service=pharmacie&vue=canton");
  }

  @Test
  void whatTheDataDoNotKnowIsSaidAndIsNoZero() {
    assertThat(compute(Measure.PEOPLE_BEYOND, "epci:perdu", 20))
        .satisfies(
            lost -> {
              assertThat(lost.value()).isNull();
              assertThat(lost.missing()).contains("ne connaissent plus ce lieu");
            });
    ComputedValue nowhere =
        automatic.compute(
            PLAN, new AutomaticSource(Measure.PEOPLE_BEYOND, "maternite", "", 20), words);
    assertThat(nowhere.value()).isNull();
    assertThat(nowhere.missing()).contains("aucun habitant");
    ComputedValue unknown =
        automatic.compute(PLAN, new AutomaticSource(Measure.PLACES, "perdu", "", 0), words);
    assertThat(unknown.missing()).contains("ne mesure pas ce service");
    StoredPlan elsewhere =
        new StoredPlan("p", "cap", false, 1, Instant.EPOCH, IslandPlan.plan(), List.of());
    ComputedValue none =
        automatic.compute(elsewhere, new AutomaticSource(Measure.FAR_PEOPLE, "", "", 0), words);
    assertThat(none.value()).isNull();
    assertThat(none.missing()).contains("aucun diagnostic");
  }

  @Test
  void organisationsOfTodayAndPartnersThatStandByTheirWordAreCounted() {
    when(people.listOrganisations())
        .thenReturn(
            List.of(
                organisation("a", null, null),
                organisation("b", "ile", null),
                organisation("c", "cap", null),
                organisation("d", "ile", LocalDate.of(2026, 11, 21))));
    assertThat(compute(Measure.ORGANISATIONS, "", 0).value()).isEqualTo(number("2"));
    // One partner, a1, has promised; the two others are the Département's own.
    assertThat(compute(Measure.SIGNATORIES, "", 0).value()).isEqualTo(number("1"));
    assertThat(compute(Measure.SIGNATORIES, "", 0).href()).endsWith("/plans/p/partenaires");
  }

  private static Organisation organisation(
      String id, @Nullable String territoryId, @Nullable LocalDate until) {
    return new Organisation(
        id,
        null,
        OrganisationKind.values()[0],
        territoryId,
        List.of(new Organisation.Name(LocalDate.EPOCH, id, id)),
        null,
        until,
        List.of(),
        1);
  }
}
