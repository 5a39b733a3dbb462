package org.maillage.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.app.Maillage;
import org.maillage.app.diagnostic.DiagnosticService;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.dimensions.DimensionReading;
import org.maillage.app.importing.ImportService;
import org.maillage.data.progress.Progress;
import org.maillage.data.reference.ReferenceData;
import org.maillage.demo.DemoGenerator;
import org.maillage.demo.DemoParameters;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.DiagnosticCalculation;
import org.maillage.domain.diagnostic.DiagnosticInput;
import org.maillage.domain.diagnostic.GroupAccess;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.diagnostic.dimensions.Dimension;
import org.maillage.domain.diagnostic.remoteness.Remoteness;
import org.maillage.domain.offer.OpeningWeek;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.scenario.AppliedOffer;
import org.maillage.domain.scenario.Change;
import org.maillage.domain.scenario.CommuneEffect;
import org.maillage.domain.scenario.Gains;
import org.maillage.domain.scenario.OpenMoment;
import org.maillage.domain.scenario.Presence;
import org.maillage.domain.scenario.Problem;
import org.maillage.domain.scenario.Scenario;
import org.maillage.domain.scenario.ScenarioEffect;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The fast answer against a diagnostic computed anew, on a whole fictional département. */
class ScenarioEffectsTest {

  @TempDir static Path folder;

  private static ConfigurableApplicationContext application;
  private static DiagnosticDossier dossier;
  private static ScenarioEffects effects;
  private static TravelTimes roads;

  @BeforeAll
  static void compute() throws Exception {
    DemoGenerator.generate(DemoParameters.ofSize(5, 24), folder.resolve("demo"), Progress.SILENT);
    application =
        new SpringApplicationBuilder(Maillage.class)
            .web(WebApplicationType.NONE)
            .run("--maillage.home=" + folder.resolve("home"));
    String id =
        application
            .getBean(ImportService.class)
            .importTerritory(
                folder.resolve("demo"), Optional.of(folder.resolve("demo")), Progress.SILENT)
            .territoryId();
    application
        .getBean(DiagnosticService.class)
        .compute(id, ReferenceData.PANIER_SDAASP_13, Progress.SILENT);
    dossier =
        application
            .getBean(DiagnosticReading.class)
            .findDossier(id, Methode.CARROYEE)
            .orElseThrow();
    effects = application.getBean(ScenarioEffects.class);
    roads = effects.get(dossier).travelTimes();
  }

  @AfterAll
  static void close() {
    application.close();
  }

  private static Change randomChange(Random random, List<Change> before) {
    List<Structure> places = dossier.structures();
    Structure place = places.get(random.nextInt(places.size()));
    LatLon somewhere = dossier.points().get(random.nextInt(dossier.points().size())).position();
    return switch (random.nextInt(6)) {
      case 0, 1 ->
          new Change.Open(
              "n" + before.size(),
              "Nouveau",
              somewhere,
              Presence.values()[random.nextInt(Presence.values().length)],
              new TreeSet<>(List.of("pharmacie", "caf", "ecole").subList(0, 1 + random.nextInt(3))),
              random.nextBoolean() ? "Mo-Sa 09:00-12:00" : null,
              null);
      case 2 -> new Change.Close(place.id(), Set.of());
      case 3 -> new Change.Close(place.id(), Set.of(place.services().iterator().next()));
      case 4 -> new Change.Hours(place.id(), "Sa 08:00-20:00");
      default -> new Change.Move(place.id(), somewhere);
    };
  }

  @Test
  void randomScenariosGiveWhatADiagnosticOfTheChangedOfferGives() {
    Random random = new Random(11);
    int compared = 0;
    for (int run = 0; run < 60; run++) {
      List<Change> changes = new ArrayList<>();
      for (int c = 0; c <= random.nextInt(5); c++) {
        changes.add(randomChange(random, changes));
      }
      OpenMoment moment =
          random.nextInt(3) == 0 ? new OpenMoment(DayOfWeek.SATURDAY, 10 * 60) : null;
      ScenarioQuestion question =
          new ScenarioQuestion(
              new Scenario("essai", changes),
              new Subject.OfService(List.of("pharmacie", "caf", "ecole").get(run % 3)),
              moment);
      AppliedOffer offer = effects.get(dossier).apply(question);
      if (offer.problems().isEmpty()) {
        assertSame(effects.effect(dossier, question), question, offer.structures());
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(40);
  }

  private static void assertSame(
      ScenarioEffect effect, ScenarioQuestion question, List<Structure> offer) {
    Diagnostic before = diagnostic(open(dossier.structures(), question.moment()));
    Diagnostic after = diagnostic(open(offer, question.moment()));
    String service = ((Subject.OfService) question.subject()).serviceCode();
    long[] beforeMs = before.pointTimes().mean(List.of(service));
    long[] afterMs = after.pointTimes().mean(List.of(service));

    assertThat(effect.everybody())
        .isEqualTo(Gains.of(beforeMs, afterMs, p -> dossier.points().get(p).people()));
    assertThat(effect.after().meanMs())
        .isEqualTo(GroupAccess.of(afterMs, p -> dossier.points().get(p).people()).meanMs());
    Remoteness remote =
        Remoteness.of(after, dossier.territory().communes(), dossier.remoteness().thresholds());
    for (int c = 0; c < effect.communes().size(); c++) {
      CommuneEffect commune = effect.communes().get(c);
      if (commune.beforeMs() >= 0) {
        assertThat(commune.afterMs())
            .as("%s in %s", question, commune.communeCode())
            .isEqualTo(after.communes().get(c).timeMs(question.subject()));
      }
      if (question.moment() == null) {
        Remoteness.CommuneRemoteness line = remote.communes().get(c);
        assertThat(commune.farFromAfter()).isEqualTo(line.known() ? line.farFrom().size() : -1);
      }
    }
  }

  private static List<Structure> open(List<Structure> offer, @Nullable OpenMoment moment) {
    if (moment == null) {
      return offer;
    }
    Map<String, OpeningWeek> weeks = DimensionReading.weeks(offer);
    return offer.stream()
        .filter(place -> weeks.containsKey(place.id()))
        .filter(place -> weeks.get(place.id()).isOpen(moment.day(), moment.minute()))
        .toList();
  }

  private static Diagnostic diagnostic(List<Structure> offer) {
    return DiagnosticCalculation.compute(
        new DiagnosticInput(
            dossier.territory(), dossier.points(), offer, dossier.services(), dossier.panier()),
        Methode.CARROYEE,
        roads,
        (service, done) -> {});
  }

  @Test
  void withoutChangesNothingChanges() {
    ScenarioEffect effect =
        effects.effect(
            dossier,
            new ScenarioQuestion(new Scenario("rien", List.of()), new Subject.OfPanier(), null));

    assertThat(effect.everybody().gaining()).isZero();
    assertThat(effect.everybody().losing()).isZero();
    assertThat(effect.remoteness()).isEqualTo(dossier.remoteness());
    assertThat(effect.after().meanMs()).isEqualTo(effect.before().meanMs());
  }

  @Test
  void aCutRoadCostsTimeAndAFasterOneGivesItBack() {
    LatLon busy =
        dossier.structures().stream()
            .filter(place -> place.services().contains("pharmacie"))
            .findFirst()
            .orElseThrow()
            .position();
    Subject pharmacy = new Subject.OfService("pharmacie");

    ScenarioEffect cut =
        effects.effect(
            dossier,
            new ScenarioQuestion(
                new Scenario("coupée", List.of(new Change.CutRoad(busy))), pharmacy, null));
    ScenarioEffect fast =
        effects.effect(
            dossier,
            new ScenarioQuestion(
                new Scenario("rapide", List.of(new Change.Speed(busy, 130))), pharmacy, null));

    assertThat(cut.everybody().losing() + cut.everybody().reachedNoMore()).isPositive();
    assertThat(cut.everybody().gaining()).isZero();
    assertThat(fast.everybody().gaining()).isPositive();
    assertThat(fast.everybody().losing()).isZero();
  }

  @Test
  void aPlaceThatSnapsNowhereIsRefusedInWordsAndTheNextQuestionIsAnsweredAsBefore() {
    Change nowhere =
        new Change.Open(
            "n1", "Au large", new LatLon(0, 0), Presence.SITE, Set.of("caf"), null, null);
    ScenarioQuestion refused =
        new ScenarioQuestion(
            new Scenario("mer", List.of(nowhere)), new Subject.OfService("caf"), null);

    assertThatThrownBy(() -> effects.effect(dossier, refused))
        .isInstanceOfSatisfying(
            ScenarioRefusedException.class,
            e ->
                assertThat(e.problems())
                    .containsExactly(new Problem(0, Problem.Code.NO_ROAD, List.of("Au large"))));
    withoutChangesNothingChanges();
  }

  @Test
  void closuresAreListedWorstFirstAndEachSaysWhatAScenarioSays() {
    List<ClosureEffect> closures =
        application.getBean(ClosureEffects.class).listClosures(dossier, "caf");

    assertThat(closures).isNotEmpty();
    assertThat(closures)
        .extracting(c -> -c.everybody().lossOver(5) - c.everybody().reachedNoMore())
        .isSorted();
    ClosureEffect worst = closures.get(0);
    ScenarioEffect asScenario =
        effects.effect(
            dossier,
            new ScenarioQuestion(
                new Scenario(
                    "fermer", List.of(new Change.Close(worst.structure().id(), Set.of("caf")))),
                new Subject.OfService("caf"),
                null));
    assertThat(worst.everybody()).isEqualTo(asScenario.everybody());
    assertThat(worst.far()).isEqualTo(asScenario.far());
  }

  @Test
  void longerHoursMakeTheServiceMoreAvailableWithoutChangingAnyTime() {
    // A place that is nobody's nearest would change nothing.
    Commune largest =
        dossier.territory().communes().stream()
            .max(Comparator.comparingInt(Commune::population))
            .orElseThrow();
    String nearest =
        dossier.getAccess(largest.code()).services().get("bureau-de-poste").structureId();
    Structure post = dossier.findStructure(nearest).orElseThrow();
    ScenarioQuestion question =
        new ScenarioQuestion(
            new Scenario(
                "longues journées", List.of(new Change.Hours(post.id(), "Mo-Sa 07:00-22:00"))),
            new Subject.OfService("bureau-de-poste"),
            null);

    ScenarioEffect effect = effects.effect(dossier, question);
    List<DimensionEffect> dimensions =
        application.getBean(DimensionEffects.class).of(dossier, question);

    assertThat(effect.everybody().gaining()).isZero();
    assertThat(effect.week().afterHours()).isGreaterThan(effect.week().beforeHours());
    assertThat(dimensions).hasSize(Dimension.values().length);
    DimensionEffect availability = dimensions.get(Dimension.AVAILABILITY.ordinal());
    assertThat(availability.after().value()).isGreaterThan(availability.before().value());
    assertThat(dimensions.get(0).after()).isEqualTo(dimensions.get(0).before());
  }
}
