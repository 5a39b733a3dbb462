package org.maillage.app.plan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.maillage.app.plan.view.IslandPlan;
import org.maillage.app.plan.view.LinkedEffect;
import org.maillage.app.plan.view.PlanIndex;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.FicheTemplate;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.PlanFrame;
import org.maillage.domain.plan.PlanNode;

/** What documents say, before they have a format. */
class PlanDocumentsTest {

  static final List<String> EXAMPLES = IslandPlan.EXAMPLES;

  private static String plain(String text) {
    return text.replaceAll("[\\u00a0\\u202f]", " ");
  }

  private static List<String> plain(List<String> texts) {
    return texts.stream().map(PlanDocumentsTest::plain).toList();
  }

  private static Fiche fiche(Plan plan, String title) {
    return plan.fiches().stream()
        .filter(f -> f.node().title().startsWith(title))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theSynopticTableIsMadeOfTheFiches() {
    List<Block.Table> tables = Documents.tables(Documents.of(IslandPlan.plan()).synopsis());
    assertThat(tables.get(0).rows().stream().map(Block.Row::cells).map(PlanDocumentsTest::plain))
        .containsExactly(
            List.of("1 Des accueils proches", "", "2 fiches", "", ""),
            List.of("1-1 Ouvrir un accueil numérique", "La Poste", "en cours", "100 %", "1"),
            List.of("1-2 Former les agents d’accueil", "Préfecture", "bloquée", "50 %", "1"),
            List.of("2 Se déplacer", "", "aucune fiche", "", ""),
            List.of("3 La santé", "Préfecture", "prévue", "25 %", "0"));
    assertThat(tables.get(1).rows().stream().map(Block.Row::cells))
        .containsExactly(
            List.of(
                "1-1 Ouvrir un accueil numérique",
                "La Poste",
                "– Être reçu partout.\n– Être aidé <partout>."),
            List.of("1-2 Former les agents d’accueil", "Préfecture", "À compléter"));
  }

  @Test
  void aFicheTellsTheEffectOfItsScenarios() {
    Plan plan = IslandPlan.plan();
    LinkedEffect effect =
        new LinkedEffect("Trois relais", "/x", "12 430 habitants <gagnent>.", "version 3");
    assertThat(
            Documents.texts(
                Documents.of(plan).fiche(fiche(plan, "Ouvrir un accueil"), List.of(effect))))
        .contains("Trois relais", "12 430 habitants <gagnent>.", "version 3")
        .doesNotContain("/x");
    assertThat(Documents.texts(Documents.of(plan).fiche(fiche(plan, "Ouvrir un accueil"))))
        .doesNotContain("Ce que les scénarios liés changeraient");
  }

  @Test
  void whatIsRenamedInItsFicheIsRenamedInTheTables() {
    Plan island = IslandPlan.plan();
    Plan renamed =
        new Plan(
            island.frame(),
            island.actors(),
            island.fiches().stream().map(PlanDocumentsTest::renamed).toList());
    assertThat(Documents.texts(Documents.of(renamed).synopsis()))
        .contains("1-2 Un autre nom")
        .doesNotContain("1-2 Former les agents d’accueil");
  }

  private static Fiche renamed(Fiche fiche) {
    PlanNode node = fiche.node();
    return !node.id().equals("n12")
        ? fiche
        : new Fiche(
            new PlanNode(node.id(), node.parentId(), node.position(), "Un autre nom"),
            fiche.status(),
            fiche.takings(),
            fiche.parts(),
            fiche.sections(),
            fiche.commitments(),
            fiche.indicators(),
            fiche.budget(),
            fiche.announced(),
            fiche.notes(),
            fiche.steps(),
            fiche.links(),
            fiche.toComplete());
  }

  @Test
  void aFicheOfTheInsertionPlanHasTheOrderOfItsSeed() {
    Plan plan = IslandPlan.example("pyrenees-orientales-pdi-pti").plan();
    Document document = Documents.of(plan).fiche(fiche(plan, "Favoriser l'interconnaissance"));
    Block.Table head = Documents.tables(document).get(0);
    assertThat(head.rows().stream().map(row -> row.cells().get(0)))
        .containsExactly("Axe", "Publics", "Pilotes", "Copilote", "État");
    assertThat(
            document.headings().stream()
                .filter(heading -> heading.level() == 2)
                .map(Block.Heading::text))
        .startsWith(
            "Objectifs",
            "Contenu",
            "Indicateurs",
            "Partenaires et directions à associer",
            "Engagements");
    assertThat(document.parts().get(0).blocks())
        .anyMatch(block -> block instanceof Block.Items items && items.numbered());
  }

  @Test
  void aFicheOfTheBouchesDuRhoneNamesItsLevelsThenWhoLeadsIt() {
    Plan plan = IslandPlan.example("bouches-du-rhone").plan();
    Document document = Documents.of(plan).fiche(fiche(plan, "Maintenir les réseaux"));
    assertThat(Documents.tables(document).get(0).rows().stream().map(row -> row.cells().get(0)))
        .containsExactly("Orientation", "Action", "Pilotes", "Parties écrites par", "État");
    assertThat(plain(Documents.texts(document)))
        .contains(
            "Constats",
            "À compléter",
            "CARSAT (Caisse d'assurance retraite et de la santé" + " au travail) (acceptée)");
  }

  @Test
  void moneyIsSummedBesideWhatWasAnnounced() {
    Plan plan = IslandPlan.plan();
    Document document = Documents.of(plan).fiche(fiche(plan, "Ouvrir"));
    assertThat(plain(Documents.texts(document)))
        .contains("675 192 €", "Financements publics (annoncé)", "inconnu")
        .anyMatch(text -> text.startsWith("≥ 676 000 €\n« plus de 676 000 euros »"));
    assertThat(plain(Documents.texts(Documents.of(plan).whole())))
        .contains("600 000 €", "75 192 €", "en retard");
  }

  @ParameterizedTest
  @FieldSource("EXAMPLES")
  void headingsNeverSkipALevelAndEveryNodeHasOne(String key) {
    Plan plan = IslandPlan.example(key).plan();
    Document document = Documents.of(plan).whole();
    int level = 0;
    for (Block.Heading heading : document.headings()) {
      assertThat(heading.level()).as(heading.text()).isBetween(1, level + 1);
      level = heading.level();
    }
    for (Fiche fiche : plan.fiches()) {
      String title = " – " + fiche.node().title();
      assertThat(document.headings()).anyMatch(heading -> heading.text().endsWith(title));
    }
    assertThat(Documents.texts(document))
        .noneMatch(text -> text.matches("(?s).*(\\?\\?|\\{\\d}|plan\\.[a-z]).*"));
  }

  @Test
  void aPlanWithoutAnythingSaysSo() {
    PlanFrame frame = IslandPlan.frame();
    Plan empty =
        new Plan(
            new PlanFrame(
                frame.title(),
                frame.kind(),
                frame.life(),
                null,
                frame.numbering(),
                FicheTemplate.FREE,
                frame.levels(),
                List.of()),
            List.of(),
            List.of());
    assertThat(Documents.texts(Documents.of(empty).whole()))
        .contains(
            "Ce plan n’a encore aucune fiche.",
            "Aucune fiche n’a d’étape datée.",
            "Aucune fiche n’a de ligne de budget.");
  }

  @Test
  void theEnglishDocumentHasNoFrenchTitles() {
    PlanIndex index = new PlanIndex(IslandPlan.plan());
    Document document =
        new PlanDocuments(index, true, Documents.TODAY, Documents.words(Locale.ENGLISH)).whole();
    assertThat(document.language()).isEqualTo("en");
    assertThat(document.headings().stream().map(Block.Heading::text))
        .contains("Contents", "Frame of the plan", "Synoptic table", "Table of indicators");
  }

  @Test
  void aRowHasAsManyCellsAsThereAreColumns() {
    List<Block.Column> one = List.of(new Block.Column("a", 1, false));
    List<Block.Row> two = List.of(new Block.Row(List.of("b", "c"), false));
    assertThatThrownBy(() -> new Block.Table(one, two))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void textIsCleanedOfWhatNoFormatCanHold() {
    assertThat(CleanText.of("a\u0000b\tc\r\nd\ud83de\ufffe\u2028f \ud83d\ude80\u0085"))
        .isEqualTo("ab c\nde\nf \ud83d\ude80");
  }
}
