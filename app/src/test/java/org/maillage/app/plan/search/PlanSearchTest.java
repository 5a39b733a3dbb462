package org.maillage.app.plan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.app.plan.SmallPlan;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.search.PlanSearch.Hit;
import org.maillage.app.plan.search.PlanSearch.Piece;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.SectionText;

/** Search in everything of a plan, in French. */
class PlanSearchTest {

  private final PlanSearch search = new PlanSearch();
  private final FrenchStems stems = new FrenchStems();

  private static String marked(Hit hit) {
    return hit.passage().stream()
        .map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text())
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource({
    "numérique, numeriques",
    "l’accueil, accueils",
    "été, ete",
    "mobilités, mobilite",
    "Médecins, medecin",
    "cœur, coeur",
    "régionaux, regional"
  })
  void wordsAreFoundInEveryFormAndWithoutTheirAccents(String written, String asked) {
    assertThat(stems.words(written))
        .extracting(FrenchStems.Word::stem)
        .isEqualTo(stems.words(asked).stream().map(FrenchStems.Word::stem).toList());
  }

  @Test
  void titlesComeFirstThenTextsWithTheFoundWordsMarked() {
    List<Hit> hits = search.search(SmallPlan.stored("p"), "Relai");
    assertThat(hits)
        .extracting(hit -> hit.text().kind())
        .containsExactly(PlanText.Kind.TITLE, PlanText.Kind.SECTION);
    assertThat(marked(hits.get(0))).isEqualTo("Ouvrir des [relais]");
    assertThat(marked(hits.get(1))).isEqualTo("ouvrir un [relais]\nformer les agents");
  }

  @Test
  void allWordsMustStandInOneText() {
    assertThat(search.search(SmallPlan.stored("p"), "former des agents"))
        .extracting(hit -> hit.text().nodeId())
        .containsExactly("f2", "f1");
    assertThat(search.search(SmallPlan.stored("p"), "former fibre")).isEmpty();
    assertThat(search.search(SmallPlan.stored("p"), "permanence"))
        .extracting(hit -> hit.text().kind())
        .containsExactly(PlanText.Kind.COMMITMENT);
  }

  @Test
  void aQuestionThatSaysNothingFindsNothing() {
    assertThat(search.search(SmallPlan.stored("p"), "")).isEmpty();
    assertThat(search.search(SmallPlan.stored("p"), "de la")).isEmpty();
    assertThat(search.search(SmallPlan.stored("p"), "<>&\"")).isEmpty();
  }

  /** The same plan, where f1 says something else. */
  private static StoredPlan saying(String text) {
    StoredPlan plan = SmallPlan.stored("p");
    List<Fiche> fiches =
        plan.plan().fiches().stream()
            .map(f -> f.node().id().equals("f1") ? with(f, text) : f)
            .toList();
    return new StoredPlan(
        "p",
        "corse",
        false,
        1,
        Instant.EPOCH,
        new Plan(plan.plan().frame(), plan.plan().actors(), fiches),
        List.of());
  }

  private static Fiche with(Fiche f, String text) {
    return new Fiche(
        f.node(),
        f.status(),
        f.takings(),
        f.parts(),
        List.of(new SectionText("contenu", null, text)),
        f.commitments(),
        f.indicators(),
        f.budget(),
        f.announced(),
        f.notes(),
        f.steps(),
        f.links(),
        "");
  }

  @Test
  void whatWasChangedIsFoundAtOnceThoughTheVersionOfThePlanIsTheSame() {
    assertThat(search.search(SmallPlan.stored("p"), "fibre")).isEmpty();
    assertThat(search.search(saying("tirer la fibre"), "fibre")).hasSize(1);
    assertThat(search.search(saying("rien"), "fibre")).isEmpty();
  }

  @Test
  void aLongTextIsShownAroundTheFirstFoundWord() {
    String text = "mot ".repeat(100) + "la fibre arrive " + "mot ".repeat(100);
    Hit hit = search.search(saying(text), "fibre").get(0);
    assertThat(marked(hit)).startsWith("… mot ").contains("la [fibre] arrive").endsWith(" …");
    assertThat(hit.passage().stream().mapToInt(piece -> piece.text().length()).sum())
        .isLessThan(260);
    assertThat(hit.passage()).filteredOn(Piece::found).hasSize(1);
  }
}
