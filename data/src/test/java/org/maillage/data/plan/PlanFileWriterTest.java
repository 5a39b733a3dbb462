package org.maillage.data.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maillage.domain.plan.Fiche;

class PlanFileWriterTest {

  @Test
  void whatIsWrittenAndReadAgainIsTheSamePlanUpToItsKeys() {
    PlanFile file = RichPlan.read();

    PlanFile again = RichPlan.read(PlanFileWriter.write(file));

    SamePlan.assertSame(file, again);
  }

  @Test
  void whatIsWrittenTwiceIsTheSameToTheLastByte() {
    String once = PlanFileWriter.write(RichPlan.read());

    assertThat(PlanFileWriter.write(RichPlan.read(once))).isEqualTo(once);
    assertThat(RichPlan.read(PlanFileWriter.write(RichPlan.read(once))))
        .isEqualTo(RichPlan.read(once));
  }

  @Test
  void nodesAreNamedByTheirPlaceAndStepsByTheirNumber() {
    PlanFile again = RichPlan.read(PlanFileWriter.write(RichPlan.read()));

    assertThat(again.plan().fiches())
        .extracting(fiche -> fiche.node().id())
        .containsExactly("1", "1-1", "1-2", "2", "2-1");
    Fiche fiche = again.plan().findFiche("1-1").orElseThrow();
    assertThat(fiche.steps())
        .extracting(step -> step.id())
        .containsExactly("1-1/s1", "1-1/s2", "1-1/s3");
    assertThat(fiche.steps().get(2).after()).containsExactly("1-1/s2", "1-2/s1");
  }

  @Test
  void theFileBeginsWithItsFormatAndLeavesOutWhatIsNotSaid() {
    String text = PlanFileWriter.write(RichPlan.read());

    assertThat(text).startsWith("format: \"maillage-plan/1\"\nplan:\n  key: \"essai\"\n");
    assertThat(text).doesNotContain("null", "PROMISED", "EXACT", "\"\"");
  }

  @Test
  void textsThatLookLikeSomethingElseComeBackAsTheyWere() {
    List<String> traps =
        List.of(
            "12",
            "1e3",
            "true",
            "null",
            "~",
            "2020-01-01",
            "- un tiret",
            "# pas un commentaire",
            "a: b",
            "*étoile",
            "&ancre",
            "!tag",
            "{accolade}",
            "guillemet \" et ' apostrophe ’",
            "barre \\ oblique",
            "tabulation\tici",
            "espace insécable\u00a0: ici",
            "emoji 🚌",
            "une ligne\ndeux lignes",
            "un paragraphe\n\nun autre",
            "fin de ligne en blanc  \nsuite",
            "  marge\n    plus loin".strip());
    for (String trap : traps) {
      String text =
          """
          format: maillage-plan/1
          plan: {title: Plan, kind: OTHER, start: 2020-01-01, end: 2025-12-31, levels: [{one: Axe, many: Axes}]}
          nodes: [{title: Nœud, toComplete: %s}]
          """
              .formatted(quoted(trap));
      PlanFile file = RichPlan.read(text);
      assertThat(file.plan().fiches().get(0).toComplete()).isEqualTo(trap);

      PlanFile again = RichPlan.read(PlanFileWriter.write(file));

      assertThat(again.plan().fiches().get(0).toComplete()).isEqualTo(trap);
    }
  }

  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
        + '"';
  }
}
