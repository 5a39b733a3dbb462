package org.maillage.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an action adds, as a section of its fiche. */
class LocalValueTest {

  private static final List<String> LABELS =
      List.of("Bassin de vie", "Offre existante", "Manque", "Apport");
  private static final LocalValue VALUE =
      new LocalValue("Corte", "Poste (3)\nMédecin (2)", "rien : ni gare\n\nni car", "un relais");

  private static Fiche fiche(@Nullable String text) {
    return new Fiche(
        new PlanNode("f", null, 0, "Ouvrir"),
        Status.PLANNED,
        List.of(),
        List.of(),
        text == null ? List.of() : List.of(new SectionText(LocalValue.SECTION, null, text)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "");
  }

  private static PlanFrame frame(@Nullable String document) {
    return new PlanFrame(
        "Schéma",
        PlanKind.SDAASP,
        new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2029, 12, 31)),
        document,
        Numbering.DOTS,
        FicheTemplate.FREE,
        List.of(new LevelName("Fiche", "Fiches")),
        List.of());
  }

  @Test
  void theFourAnswersAreReadBackAsTheyWereWritten() {
    Fiche fiche = fiche(VALUE.text(LABELS));
    assertThat(LocalValue.find(fiche)).contains(VALUE);
    assertThat(VALUE.gap()).isEqualTo("rien : ni gare\nni car");
    assertThat(fiche.findSection(LocalValue.SECTION).orElseThrow().paragraphs())
        .hasSize(4)
        .first()
        .isEqualTo("Bassin de vie\u00a0: Corte");
  }

  @Test
  void anAnswerThatIsMissingOrTooLongIsNoAnswer() {
    assertThat(new LocalValue("Corte", " ", "x", "y").isWhole()).isFalse();
    assertThat(new LocalValue("Corte", "o", "x".repeat(4_001), "y").isWhole()).isFalse();
    assertThat(new LocalValue("Corte", "o", "x".repeat(4_000), "y").isWhole()).isTrue();
    assertThat(LocalValue.find(fiche("Bassin de vie : Corte"))).isEmpty();
    assertThat(LocalValue.find(fiche(null))).isEmpty();
  }

  @Test
  void onlyPlansWrittenHereAwaitAnAnswer() {
    assertThat(LocalValue.isAwaited(frame(null), false, fiche(null))).isTrue();
    assertThat(LocalValue.isAwaited(frame(null), false, fiche(VALUE.text(LABELS)))).isFalse();
    assertThat(LocalValue.isAwaited(frame(null), true, fiche(null))).isFalse();
    assertThat(LocalValue.isAwaited(frame("Schéma de 2017"), false, fiche(null))).isFalse();
  }
}
