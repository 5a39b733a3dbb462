package org.maillage.app.observatory.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.importing.SampleRuns;
import org.maillage.app.importing.jdbc.ImportRunRepositories;
import org.maillage.app.observatory.JournalFilter;
import org.maillage.app.observatory.ObservatoryRepository;
import org.maillage.app.observatory.StoredEvent;
import org.maillage.app.observatory.Subscription;
import org.maillage.app.observatory.SubscriptionRepository;
import org.maillage.app.territory.SampleTerritory;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.jdbc.TerritoryRepositories;
import org.maillage.domain.observatory.BatchOffer;
import org.maillage.domain.observatory.CountedVintage;
import org.maillage.domain.observatory.PeopleEffect;
import org.maillage.domain.register.RegisterEvent;
import org.maillage.domain.register.RegisterEvent.Kind;
import org.maillage.domain.territory.LatLon;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ObservatoryRepositoryTest {

  private static final Instant NOON = Instant.parse("2026-03-04T11:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 3);
  private static final LatLon HERE = new LatLon(42.1, 9.2);
  private static final BatchOffer OFFER =
      new BatchOffer(
          Map.of("poste", List.of(new BatchOffer.Spot("p:2", HERE))),
          List.of(new BatchOffer.Undone(0, "p:1", Map.of("poste", List.of(HERE, HERE)))));
  private static final PeopleEffect EFFECT =
      PeopleEffect.of(
          new long[] {0, 60_000, 900_000, -1},
          new long[] {400_000, 1_060_000, 0, 5},
          new double[] {10.5, 20, 40, 80});

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private TestDatabase.Opened database;
  private ObservatoryRepository store;

  @BeforeEach
  void open() {
    database = kind.open(folder);
    store = Observatories.over(database);
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private static StoredEvent event(String batch, int ordinal, Kind kind, LocalDate day) {
    return new StoredEvent(
        batch,
        ordinal,
        new RegisterEvent(kind, "p:" + ordinal, "2B096", "", "avant\u0000", null, 12.5),
        "Poste de l’été",
        null,
        List.of("mairie", "poste"),
        18.25,
        null,
        day,
        NOON,
        null,
        false,
        false,
        Map.of());
  }

  private void keep(String batch, BatchOffer offer, StoredEvent... events) {
    database.work().writeAll(() -> store.add(batch, "corse", NOON, offer, List.of(events)));
  }

  @Test
  void aBatchIsMeasuredOnceAndItsOfferIsThenForgotten() {
    keep("b", OFFER, event("b", 0, Kind.CLOSED, DAY), event("b", 3, Kind.RENAMED, DAY));
    assertThat(store.findBatch("b").orElseThrow())
        .isEqualTo(new ObservatoryRepository.Batch("b", "corse", OFFER, false));
    assertThat(store.claimAlert("b", NOON)).as("not measured yet").isFalse();

    store.measured("b", Map.of(0, Map.of("poste", EFFECT)), Set.of(0), NOON);
    store.measured("b", Map.of(0, Map.of("poste", EFFECT)), Set.of(0, 3), NOON);

    assertThat(store.findBatch("b").orElseThrow().offer()).isNull();
    List<StoredEvent> events = store.listEvents("b");
    assertThat(events).extracting(StoredEvent::alert).containsExactly(true, false);
    assertThat(events).extracting(StoredEvent::measured).containsOnly(true);
    assertThat(events.get(0).effects()).isEqualTo(Map.of("poste", EFFECT));
    assertThat(events.get(0).services()).containsExactly("mairie", "poste");
    assertThat(events.get(0).hoursBefore()).isEqualTo(18.25);
    assertThat(events.get(0).hoursAfter()).isNull();
    assertThat(events.get(0).knownAt()).isEqualTo(NOON);
    assertThat(store.claimAlert("b", NOON)).isTrue();
    assertThat(store.claimAlert("b", NOON)).as("a second time").isFalse();
  }

  @Test
  void eventsComeTheLatestFirstWithinTheirDays() {
    keep("b", null, event("b", 0, Kind.OPENED, DAY.minusDays(40)), event("b", 1, Kind.CLOSED, DAY));
    keep("c", null, event("c", 0, Kind.OPENED, DAY.plusDays(1)));

    assertThat(store.listEvents("corse", DAY.minusDays(40), DAY))
        .extracting(e -> e.batchId() + e.ordinal())
        .containsExactly("b1", "b0");
    assertThat(store.listEvents("corse", DAY, DAY.plusDays(9)))
        .extracting(e -> e.batchId() + e.ordinal())
        .containsExactly("c0", "b1");
    assertThat(store.listEvents("ailleurs", DAY, DAY)).isEmpty();
    assertThat(store.findSpan("corse")).contains(List.of(DAY.minusDays(40), DAY.plusDays(1)));
    assertThat(store.findSpan("ailleurs")).isEmpty();
    assertThat(store.findBatch("b").orElseThrow().measured()).as("nothing to measure").isTrue();
    assertThat(store.claimAlert("b", NOON)).isTrue();
  }

  @Test
  void whatIsMissingIsToBeCheckedUntilItIsResolved() {
    keep("b", null, event("b", 1, Kind.ABSENT, DAY), event("b", 2, Kind.ABSENT, DAY));
    assertThat(store.listMissing("corse")).containsExactlyInAnyOrder("p:1", "p:2");

    database.work().writeAll(() -> store.resolve("corse", List.of("p:2"), DAY.plusDays(5)));

    assertThat(store.listMissing("corse")).containsExactly("p:1");
    assertThat(store.listToCheck("corse")).extracting(StoredEvent::ordinal).containsExactly(1);
    assertThat(store.listEvents("b").get(1).resolvedOn()).isEqualTo(DAY.plusDays(5));
  }

  @Test
  void aSubscriptionIsConfirmedOnceAndToldOfEachMonthOnce() {
    SubscriptionRepository subscriptions = Observatories.subscriptionsOver(database);
    YearMonth march = YearMonth.of(2026, 3);
    Subscription asked =
        new Subscription(
            "s",
            "corse",
            "a@b.example",
            new JournalFilter("La Poste & fils", "", "", "2B096", "CLOSED", "sante"),
            Subscription.Rhythm.MONTHLY,
            NOON,
            null);
    database.work().writeAll(() -> subscriptions.insert(asked));
    assertThat(subscriptions.find("s")).contains(asked);
    assertThat(subscriptions.listDue(march)).as("not confirmed").isEmpty();

    subscriptions.confirm("s", NOON.plusSeconds(5), march.minusMonths(1));
    subscriptions.confirm("s", NOON.plusSeconds(9), march.minusMonths(9));

    assertThat(subscriptions.listConfirmed("corse", Subscription.Rhythm.MONTHLY))
        .extracting(Subscription::confirmedAt)
        .containsExactly(NOON.plusSeconds(5));
    assertThat(subscriptions.listDue(march)).hasSize(1);
    assertThat(subscriptions.claim("s", march)).isTrue();
    assertThat(subscriptions.claim("s", march)).isFalse();
    assertThat(subscriptions.listDue(march)).isEmpty();
    subscriptions.giveBack("s", march);
    assertThat(subscriptions.listDue(march)).hasSize(1);
    assertThat(subscriptions.removeBefore(NOON, NOON)).isZero();
    assertThat(subscriptions.removeBefore(NOON, NOON.plusSeconds(6))).isEqualTo(1);
  }

  @Test
  void countsOfAnImportAreReadAsTheyWereWritten() {
    TerritoryRepository territories = TerritoryRepositories.over(database);
    long run = SampleRuns.keep(ImportRunRepositories.over(database), "corse");
    database
        .work()
        .writeAll(
            () ->
                territories.replace(
                    SampleTerritory.imported(
                        run, SampleTerritory.of("corse", 3, 4), SampleTerritory.SHA)));

    assertThat(territories.listVintages("corse"))
        .containsExactly(
            new CountedVintage(
                "bpe",
                "2013",
                Map.of("A206", "Bureau de poste"),
                Map.of("2A000", Map.of("A206", 2))));
  }
}
