package org.maillage.demo.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.data.plan.PlanFile;
import org.maillage.data.plan.PlanFileReader;
import org.maillage.data.plan.PlanFileWriter;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.Note;
import org.maillage.domain.plan.Numbering;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.PlanTree;
import org.maillage.domain.plan.StepOrder;
import org.maillage.domain.plan.check.Contradiction;
import org.maillage.domain.plan.check.Contradiction.Code;
import org.maillage.domain.plan.check.Contradictions;
import org.maillage.domain.plan.check.Stated;
import org.maillage.domain.plan.indicator.Indicator;
import org.maillage.domain.plan.indicator.IndicatorKind;

/** The four example plans hold what their documents hold, and show what these get wrong. */
class ExamplePlansTest {

  private static final String BOUCHES_DU_RHONE = "bouches-du-rhone";
  private static final String LANDES = "landes";
  private static final String PYRENEES_ORIENTALES = "pyrenees-orientales-pdi-pti";
  private static final String PAS_DE_CALAIS = "pas-de-calais";
  private static final List<String> ALL =
      List.of(BOUCHES_DU_RHONE, LANDES, PYRENEES_ORIENTALES, PAS_DE_CALAIS);

  /** Communes whose names are like those that the documents get wrong. */
  private static final Set<String> COMMUNES = Set.of("Châteaurenard", "Arles", "Marseille");

  private static PlanFile read(String name) {
    String path = "/org/maillage/demo/plans/" + name + ".yaml";
    try (InputStreamReader reader =
        new InputStreamReader(
            Objects.requireNonNull(ExamplePlansTest.class.getResourceAsStream(path), path),
            StandardCharsets.UTF_8)) {
      return PlanFileReader.read(reader, name + ".yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Integer> nodes(Plan plan) {
    PlanTree tree = plan.tree();
    return IntStream.range(0, plan.frame().levels().size())
        .mapToObj(depth -> tree.count(depth))
        .toList();
  }

  private static List<Indicator> indicators(Plan plan) {
    return plan.fiches().stream().flatMap(fiche -> fiche.indicators().stream()).toList();
  }

  private static List<Commitment> commitments(Plan plan, Commitment.Kind kind) {
    return plan.fiches().stream()
        .flatMap(fiche -> fiche.commitments().stream())
        .filter(commitment -> commitment.kind() == kind)
        .toList();
  }

  private static List<Contradiction> contradictions(String name) {
    PlanFile file = read(name);
    return Contradictions.find(file.plan(), file.stated(), COMMUNES::contains);
  }

  private static List<Contradiction> contradictions(String name, Code code) {
    return contradictions(name).stream().filter(found -> found.code() == code).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {BOUCHES_DU_RHONE, LANDES, PYRENEES_ORIENTALES, PAS_DE_CALAIS})
  void everyPlanHasItsOwnKeyAndItsCodesAreThoseOfTheDocument(String name) {
    PlanFile file = read(name);

    assertThat(file.key()).isEqualTo(name);
    assertThat(file.plan().frame().document()).isNotBlank();
    if (file.plan().frame().numbering() != Numbering.CONTINUOUS) {
      PlanTree tree = file.plan().tree();
      assertThat(file.plan().fiches())
          .allSatisfy(
              fiche -> assertThat(tree.code(fiche.node().id())).isEqualTo(fiche.node().id()));
    }
  }

  @Test
  void thePlanOfTheBouchesDuRhoneHasFourOrientationsTenActionsAndTwentySixSubActions() {
    Plan plan = read(BOUCHES_DU_RHONE).plan();

    assertThat(nodes(plan)).containsExactly(4, 10, 26);
    assertThat(indicators(plan)).hasSize(42);
  }

  @Test
  void theNineIndicatorsOfTheBouchesDuRhoneHangOnTheOrientations() {
    Plan plan = read(BOUCHES_DU_RHONE).plan();

    List<String> labels = new ArrayList<>();
    plan.tree()
        .roots()
        .forEach(
            node ->
                plan.findFiche(node.id()).orElseThrow().indicators().stream()
                    .map(Indicator::label)
                    .forEach(labels::add));

    assertThat(labels)
        .containsExactly(
            "Evolution annuelle du nombre de points de contact",
            "Nombre de réunion du réseau MSAP",
            "Nombre d'accompagnants chargé d'aider au numérique",
            "Nombre d'utilisations de la fréquentation des sites",
            "Nombre d'outils partagé",
            "Nombre de maisons de santé",
            "Nombre de dossiers ouverts des personnes éloignées des soins",
            "Nombre de dossiers ouverts pour les personnes éloignées de leur droit",
            "Meilleur indicateur sur les passerelles inter-services");
  }

  @Test
  void theLandesHaveFortyFichesInFourDomainsNumberedThroughThePlan() {
    Plan plan = read(LANDES).plan();
    PlanTree tree = plan.tree();
    List<Fiche> fiches =
        plan.fiches().stream().filter(fiche -> tree.depth(fiche.node().id()) == 2).toList();

    assertThat(nodes(plan)).containsExactly(4, 15, 40);
    assertThat(fiches)
        .extracting(fiche -> tree.code(fiche.node().id()))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 40).mapToObj(Integer::toString).toList());
    assertThat(fiches)
        .allSatisfy(fiche -> assertThat(tree.code(fiche.node().id())).isEqualTo(fiche.node().id()));
    assertThat(fiches.get(0).node().title())
        .isEqualTo("Créer l'infrastructure de Très Haut Débit dans les Landes");
    assertThat(fiches.get(23).node().title())
        .startsWith("Développer les MSAP en réponse aux besoins des usagers");
    assertThat(fiches.get(39).node().title())
        .isEqualTo("Organiser des matinées de l'insertion et de l'emploi");
  }

  @Test
  void thePyreneesOrientalesHaveTheirFichesIndicatorsAndCommitments() {
    Plan plan = read(PYRENEES_ORIENTALES).plan();

    assertThat(nodes(plan)).containsExactly(5, 16);
    assertThat(indicators(plan)).hasSize(46);
    assertThat(commitments(plan, Commitment.Kind.PTI)).hasSize(50);
    assertThat(commitments(plan, Commitment.Kind.PDI)).hasSize(49);
    assertThat(commitments(plan, Commitment.Kind.PARTNER)).hasSize(112);
    assertThat(
            commitments(plan, Commitment.Kind.PARTNER).stream().map(Commitment::actorId).distinct())
        .hasSize(18);
  }

  /**
   * The document names seven axes and no fiche: an eighth node says so and holds all forty-seven.
   * An engagement of the Département is one of a partner here, as PTI and PDI are those of the
   * insertion plan.
   */
  @Test
  void thePasDeCalaisHasSevenAxesAndFortySevenFichesWhoseAxisNobodyKnows() {
    Plan plan = read(PAS_DE_CALAIS).plan();
    PlanTree tree = plan.tree();

    assertThat(nodes(plan)).containsExactly(7 + 1, 47);
    assertThat(tree.children(tree.roots().get(7).id())).hasSize(47);
    assertThat(plan.findFiche(tree.roots().get(7).id()).orElseThrow().toComplete()).isNotBlank();
    assertThat(commitments(plan, Commitment.Kind.PARTNER)).hasSize(18);
    assertThat(commitments(plan, Commitment.Kind.PARTNER).stream().map(Commitment::actorId))
        .containsOnly("Département du Pas-de-Calais");
  }

  @ParameterizedTest
  @ValueSource(strings = {BOUCHES_DU_RHONE, LANDES, PYRENEES_ORIENTALES, PAS_DE_CALAIS})
  void stepsOfThePlansHaveAnOrder(String name) {
    StepOrder order = StepOrder.of(read(name).plan());

    assertThat(order.findCycle()).isEmpty();
    assertThat(order.early()).isEmpty();
  }

  @Test
  void everyObservationOfTheFoundingDocumentsThatIsStatedIsReported() {
    Map<String, Set<Code>> found = new TreeMap<>();
    for (String name : ALL) {
      for (Contradiction contradiction : contradictions(name)) {
        if (!contradiction.id().isEmpty()) {
          found
              .computeIfAbsent(contradiction.id(), id -> new TreeSet<>())
              .add(contradiction.code());
        }
      }
    }

    assertThat(found)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("INC-01", Set.of(Code.SEVERAL_DAYS)),
                Map.entry("INC-02", Set.of(Code.RHYTHM_UNCLEAR)),
                Map.entry("INC-03", Set.of(Code.OTHER_CODE)),
                Map.entry("INC-04", Set.of(Code.OTHER_TITLE)),
                Map.entry("INC-05", Set.of(Code.OTHER_TITLE)),
                Map.entry("INC-06", Set.of(Code.SEVERAL_VALUES)),
                Map.entry("INC-07", Set.of(Code.SUM_DIFFERS)),
                Map.entry("INC-09", Set.of(Code.SEVERAL_VALUES)),
                Map.entry("INC-10", Set.of(Code.SUM_DIFFERS)),
                Map.entry("INC-11", Set.of(Code.PRODUCT_DIFFERS)),
                Map.entry("INC-12", Set.of(Code.SEVERAL_VALUES)),
                Map.entry("INC-13", Set.of(Code.PLACE_UNKNOWN)),
                Map.entry("INC-16", Set.of(Code.LAW_CITED_TWICE)),
                Map.entry("INC-17", Set.of(Code.SUM_DIFFERS)),
                Map.entry("INC-19", Set.of(Code.DELAY_LONG)),
                Map.entry("INC-21", Set.of(Code.NO_EFFECT_DATE)),
                Map.entry("INC-22", Set.of(Code.DECISION_REVERSED)),
                Map.entry("INC-23", Set.of(Code.CAP_EXCEEDED)),
                Map.entry("INC-24", Set.of(Code.OTHER_TITLE)),
                Map.entry("INC-25", Set.of(Code.OTHER_PILOTS, Code.OTHER_TEXT)),
                Map.entry("INC-26", Set.of(Code.REFERENCE_WRONG)),
                Map.entry("INC-27", Set.of(Code.TEXT_REPEATED)),
                Map.entry("INC-30", Set.of(Code.ACRONYM_OF_TWO))));
  }

  /** INC-04: ten titles, and the two that only changed places (INC-03), of twelve that differ. */
  @Test
  void everyStatementOfAContradictionIsReportedOnce() {
    List<Contradiction> found = contradictions(BOUCHES_DU_RHONE);

    assertThat(found.stream().filter(c -> c.id().equals("INC-04"))).hasSize(10);
    assertThat(found.stream().filter(c -> c.id().equals("INC-03"))).hasSize(2);
    assertThat(found.stream().filter(c -> c.id().equals("INC-05"))).hasSize(3);
    assertThat(contradictions(PYRENEES_ORIENTALES, Code.OTHER_PILOTS)).hasSize(4);
    assertThat(contradictions(PYRENEES_ORIENTALES, Code.OTHER_TEXT)).hasSize(5);
  }

  /** INC-08. */
  @Test
  void theLinesOfThePlatformsStayBelowWhatWasAnnouncedAndNobodyKnows() {
    assertThat(contradictions(BOUCHES_DU_RHONE, Code.BUDGET_DIFFERS))
        .containsExactly(
            new Contradiction(
                Code.BUDGET_DIFFERS,
                "",
                "4-1-3",
                List.of("Total des financements publics", "675192", "676000", "OPEN"),
                "est supérieur à 676 000 euros"));
  }

  /** INC-14. */
  @Test
  void theProgrammesOfTheBouchesDuRhoneBeginTooEarlyAndEndTooEarly() {
    assertThat(contradictions(BOUCHES_DU_RHONE, Code.PROGRAMME_OUTSIDE))
        .extracting(Contradiction::arguments)
        .containsExactly(List.of("Programme triennal 2016-2018", "2016-01-01", "2018-12-31"));
    assertThat(contradictions(BOUCHES_DU_RHONE, Code.PERIOD_UNCOVERED))
        .extracting(Contradiction::arguments)
        .containsExactly(List.of("2022-01-01", "2023-07-12"));
  }

  /**
   * INC-15: of twenty-eight fiches (twenty-six, and two actions without any) one is whole: 3-2-2.
   */
  @Test
  void mostFichesOfTheBouchesDuRhoneLackWhatTheDocumentSaysTheyHave() {
    List<Contradiction> empty = contradictions(BOUCHES_DU_RHONE, Code.SECTIONS_EMPTY);

    assertThat(empty).hasSize(27).extracting(Contradiction::nodeId).doesNotContain("3-2-2");
    assertThat(empty)
        .filteredOn(found -> "1-2-1".equals(found.nodeId()))
        .extracting(Contradiction::arguments)
        .containsExactly(List.of("constats,objectif,evaluation,indicateurs"));
  }

  @Test
  void allFichesOfTheLandesButOneSayHowFarTheyAre() {
    List<Fiche> followed =
        read(LANDES).plan().fiches().stream().filter(fiche -> !fiche.notes().isEmpty()).toList();

    assertThat(followed).hasSize(39);
    assertThat(followed.stream().flatMap(fiche -> fiche.notes().stream()).map(Note::on))
        .containsOnly(LocalDate.of(2019, 11, 18));
    assertThat(followed.get(0).notes().get(0).text().lines())
        .contains("La fibre doit être ouverte à tous les habitants fin 2022.");
    assertThat(contradictions(LANDES, Code.SECTIONS_EMPTY))
        .containsExactly(
            new Contradiction(Code.SECTIONS_EMPTY, "", "26", List.of("avancement"), ""));
  }

  /** INC-18. */
  @Test
  void theCutFichesOfTheLandesAreToBeCompleted() {
    assertThat(contradictions(LANDES, Code.TO_COMPLETE))
        .extracting(Contradiction::nodeId)
        .containsExactly("21", "26");
  }

  /** INC-20. */
  @Test
  void threeFichesOfTheLandesAreCarriedByOneDevice() {
    assertThat(contradictions(LANDES, Code.DEVICE_SHARED))
        .extracting(Contradiction::arguments)
        .containsExactly(List.of("SEMOP XL autonomie", "7, 25, 37"));
  }

  /** INC-29. */
  @Test
  void theComiteOfThePyreneesOrientalesHasTwoIndicatorsToDefine() {
    assertThat(contradictions(PYRENEES_ORIENTALES, Code.INDICATOR_TO_DEFINE))
        .extracting(Contradiction::nodeId)
        .containsExactly("5.1", "5.2");
    assertThat(
            indicators(read(PYRENEES_ORIENTALES).plan()).stream()
                .filter(indicator -> indicator.kind() == IndicatorKind.TO_DEFINE))
        .hasSize(2);
  }

  /** INC-28, and the nine houses of the Landes by who runs them. */
  @Test
  void sumsThatComeOutAreNotReported() {
    List<Stated.Sum> right = new ArrayList<>();
    for (Stated stated : read(PYRENEES_ORIENTALES).stated()) {
      if (stated instanceof Stated.Sum sum) {
        right.add(sum);
      }
    }

    assertThat(right).extracting(Stated.Sum::id).containsExactly("INC-28", "INC-28", "INC-28");
    assertThat(contradictions(PYRENEES_ORIENTALES, Code.SUM_DIFFERS)).isEmpty();
    assertThat(contradictions(LANDES, Code.SUM_DIFFERS))
        .extracting(Contradiction::id)
        .containsExactly("INC-17");
  }

  @ParameterizedTest
  @ValueSource(strings = {BOUCHES_DU_RHONE, LANDES, PYRENEES_ORIENTALES, PAS_DE_CALAIS})
  void aPlanThatIsWrittenAndReadAgainSaysTheSame(String name) {
    PlanFile file = read(name);

    String text = PlanFileWriter.write(file);
    PlanFile again = PlanFileReader.read(new StringReader(text), name + ".yaml");

    assertThat(again)
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(
            "plan\\.fiches\\.node\\.(id|parentId)",
            "plan\\.fiches\\.[a-z]+\\.(id|partId|target|after)",
            "stated\\.(nodeId|toId|meantId|nodeIds)")
        .isEqualTo(file);
    assertThat(references(again)).isEqualTo(references(file));
    assertThat(PlanFileWriter.write(again)).isEqualTo(text);
  }

  /** What refers to what, by the places of things in the plan. */
  private static List<String> references(PlanFile file) {
    List<String> ids = file.plan().fiches().stream().map(fiche -> fiche.node().id()).toList();
    List<String> references = new ArrayList<>();
    for (Fiche fiche : file.plan().fiches()) {
      references.add("parent " + ids.indexOf(fiche.node().parentId()));
      fiche.links().forEach(link -> references.add("link " + ids.indexOf(link.target())));
      List<String> steps = fiche.steps().stream().map(step -> step.id()).toList();
      fiche
          .steps()
          .forEach(
              step -> step.after().forEach(id -> references.add("after " + steps.indexOf(id))));
      List<String> parts = fiche.parts().stream().map(part -> part.id()).toList();
      fiche
          .sections()
          .forEach(section -> references.add("part " + parts.indexOf(section.partId())));
    }
    for (Contradiction found :
        Contradictions.find(file.plan(), file.stated(), COMMUNES::contains)) {
      references.add(found.code() + " " + ids.indexOf(found.nodeId()) + found.arguments());
    }
    return references;
  }
}
