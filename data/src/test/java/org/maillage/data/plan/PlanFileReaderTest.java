package org.maillage.data.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maillage.domain.plan.ActionState;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.FicheLink;
import org.maillage.domain.plan.FicheTemplate;
import org.maillage.domain.plan.LevelName;
import org.maillage.domain.plan.Note;
import org.maillage.domain.plan.Numbering;
import org.maillage.domain.plan.Part;
import org.maillage.domain.plan.Period;
import org.maillage.domain.plan.PlanFrame;
import org.maillage.domain.plan.PlanKind;
import org.maillage.domain.plan.PlanNode;
import org.maillage.domain.plan.Programme;
import org.maillage.domain.plan.SectionText;
import org.maillage.domain.plan.Status;
import org.maillage.domain.plan.Step;
import org.maillage.domain.plan.Taking;
import org.maillage.domain.plan.check.Stated;
import org.maillage.domain.plan.check.Stated.Said;
import org.maillage.domain.plan.check.Stated.Values.Sort;
import org.maillage.domain.plan.indicator.Direction;
import org.maillage.domain.plan.indicator.Frequency;
import org.maillage.domain.plan.indicator.Indicator;
import org.maillage.domain.plan.indicator.IndicatorKind;
import org.maillage.domain.plan.indicator.IndicatorValue;
import org.maillage.domain.plan.money.AnnouncedTotal;
import org.maillage.domain.plan.money.Bound;
import org.maillage.domain.plan.money.BudgetLine;

class PlanFileReaderTest {

  private final PlanFile file = RichPlan.read();
  private final Fiche fiche = file.plan().findFiche("A1").orElseThrow();

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void whatHoldsForTheWholePlanIsRead() {
    assertThat(file.key()).isEqualTo("essai");
    assertThat(file.plan().frame())
        .isEqualTo(
            new PlanFrame(
                "Schéma d'essai",
                PlanKind.OTHER,
                new Period(day("2020-01-01"), day("2025-12-31")),
                "Document d'essai",
                Numbering.DOTS,
                FicheTemplate.BOUCHES_DU_RHONE,
                List.of(new LevelName("Axe", "Axes"), new LevelName("Fiche", "Fiches")),
                List.of(
                    new Programme(
                        "Premier programme", new Period(day("2020-01-01"), day("2022-12-31"))),
                    new Programme(
                        "Second programme", new Period(day("2023-01-01"), day("2025-12-31"))))));
  }

  @Test
  void nodesWithoutAKeyAreNamedByTheirPlace() {
    assertThat(file.plan().fiches())
        .extracting(Fiche::node)
        .containsExactly(
            new PlanNode("A", null, 0, "Accueillir"),
            new PlanNode("A1", "A", 0, "Ouvrir des lieux"),
            new PlanNode("A2", "A", 1, "Faire circuler un bus"),
            new PlanNode("2", null, 1, "Soigner"),
            new PlanNode("2/1", "2", 0, "Former des médiateurs"));
    assertThat(file.plan().tree().code("2/1")).isEqualTo("2.1");
  }

  @Test
  void organisationsAreReadOnceEachAndTakePartInTheirRoles() {
    assertThat(file.plan().actors())
        .extracting(actor -> actor.name())
        .containsExactly("La Poste", "CAF", "MSA", "DDETS");
    assertThat(fiche.takings())
        .containsExactly(
            new Taking("La Poste", Taking.Role.PILOT),
            new Taking("CAF", Taking.Role.COPILOT),
            new Taking("MSA", Taking.Role.ASSOCIATED),
            new Taking("La Poste", Taking.Role.ASSOCIATED));
  }

  @Test
  void theStatusIsReadAndIsPlannedWhereNothingIsSaid() {
    assertThat(fiche.status())
        .isEqualTo(
            new Status(
                ActionState.BLOCKED, day("2021-03-01"), "Faute de local", "Le bail", "Commune"));
    assertThat(file.plan().findFiche("A2").orElseThrow().status()).isEqualTo(Status.PLANNED);
  }

  @Test
  void sectionsAndPartsAreRead() {
    assertThat(fiche.parts())
        .containsExactly(
            new Part("A1/1", "CAF", Part.State.HANDED_IN),
            new Part("A1/2", "MSA", Part.State.ACCEPTED));
    assertThat(fiche.sections())
        .containsExactly(
            new SectionText("constats", null, "Un premier paragraphe.\n\nUn second."),
            new SectionText("contenu", null, "Trouver un local\nFormer : deux agents"),
            new SectionText("contenu", "A1/1", "Tenir une permanence"));
    assertThat(fiche.toComplete()).isEqualTo("Le coût des travaux manque.");
  }

  @Test
  void commitmentsAreRead() {
    assertThat(fiche.commitments())
        .containsExactly(
            new Commitment(
                "A1/1",
                Commitment.Kind.PTI,
                null,
                "piloter l'action",
                true,
                false,
                Commitment.State.PROMISED,
                null),
            new Commitment(
                "A1/2",
                Commitment.Kind.PDI,
                null,
                "payer le loyer",
                false,
                true,
                Commitment.State.RUNNING,
                null),
            new Commitment(
                "A1/3",
                Commitment.Kind.PARTNER,
                "DDETS",
                "former les agents",
                false,
                false,
                Commitment.State.KEPT,
                day("2022-02-01")));
  }

  @Test
  void aWholeIndicatorIsReadWithItsValues() {
    assertThat(fiche.indicators().get(0))
        .isEqualTo(
            new Indicator(
                "A1/1",
                "Lieux ouverts",
                IndicatorKind.NUMBER,
                "lieux",
                "compter les lieux ouverts au 31 décembre",
                "registre",
                "La Poste",
                Frequency.HALF_YEARLY,
                new Indicator.Reference(new BigDecimal("9"), day("2019-12-31")),
                new Indicator.Reference(new BigDecimal("12.50"), day("2025-12-31")),
                Direction.UP,
                List.of("ville", "campagne"),
                List.of(
                    new IndicatorValue("2020-H1", "ville", new BigDecimal("4"), "", ""),
                    new IndicatorValue(
                        "2020-H1", "campagne", new BigDecimal("5.0"), "", "dont un mobile"))));
  }

  @Test
  void yesAndNoAreOneAndZeroAndTheValueOfATextIsNoNumber() {
    assertThat(fiche.indicators().get(1).values())
        .extracting(IndicatorValue::number)
        .containsExactly(BigDecimal.ZERO, BigDecimal.ONE);
    assertThat(fiche.indicators().get(2).values())
        .containsExactly(new IndicatorValue("2020", "", null, "12", ""));
  }

  @Test
  void whatTheDocumentDoesNotSayOfAnIndicatorStaysEmpty() {
    Indicator indicator = fiche.indicators().get(3);

    assertThat(indicator.frequency()).isNull();
    assertThat(indicator.baseline()).isNull();
    assertThat(indicator.target()).isNull();
    assertThat(indicator.direction()).isNull();
    assertThat(indicator.unit()).isEmpty();
    assertThat(indicator.isActive()).isFalse();
  }

  @Test
  void moneyIsReadWithItsBounds() {
    assertThat(fiche.budget())
        .containsExactly(
            new BudgetLine("A1/1", "État", "fonctionnement", 2021, 74_000L, 70_000L, Bound.ABOUT),
            new BudgetLine("A1/2", "Commune", "", null, null, 0L, Bound.EXACT));
    assertThat(fiche.announced())
        .containsExactly(
            new AnnouncedTotal("Total", 76_000, Bound.AT_LEAST, "plus de 76 000 euros"));
  }

  @Test
  void notesAreReadWithTheirFigures() {
    assertThat(fiche.notes())
        .containsExactly(
            new Note(
                "A1/1",
                day("2021-06-30"),
                "Un local est trouvé.",
                List.of(
                    new Note.Figure("surface", "80", "m²"),
                    new Note.Figure("bail", "2021-07-01", ""))));
  }

  @Test
  void stepsWaitForThoseOfTheirFicheAndOfOthers() {
    assertThat(fiche.steps())
        .containsExactly(
            new Step("A1/bail", "Signer le bail", null, null, day("2021-07-01"), List.of()),
            new Step(
                "A1/travaux",
                "Faire les travaux",
                day("2021-09-01"),
                day("2022-03-31"),
                null,
                List.of("A1/bail")),
            new Step("A1/3", "Ouvrir", null, null, null, List.of("A1/travaux", "A2/plan")));
  }

  @Test
  void linksAreRead() {
    assertThat(fiche.links())
        .containsExactly(
            new FicheLink(FicheLink.Kind.ACTION, "A2", "Le bus"),
            new FicheLink(FicheLink.Kind.SISTER_PLAN, "SDTAN", null),
            new FicheLink(FicheLink.Kind.COMMUNE, "2A004", null));
  }

  @Test
  void whatDocumentsSayOfFichesIsRead() {
    assertThat(file.stated().subList(0, 4))
        .containsExactly(
            new Stated.Title("INC-04", "A1", new Said("Créer des lieux", "tableau", "créer")),
            new Stated.Code("", "A2", new Said("1.3", "annexe", "")),
            new Stated.Pilots("", "A1", new Said("État", "annexe", "")),
            new Stated.Text("", "A1", "contenu", new Said("fermer", "annexe", "")));
    assertThat(file.stated().subList(12, 16))
        .containsExactly(
            new Stated.Place("", "A1", new Said("Chateaufort", "MSA", "à Chateaufort")),
            new Stated.Place("", null, new Said("Chateaubert", "", "")),
            new Stated.Reference("", "A1", "A2", "2", "(cf. A2)"),
            new Stated.Repeated(
                "",
                "contexte",
                "une phrase",
                List.of("A1", "A2"),
                List.of("annexe"),
                "une phrase entière"));
  }

  @Test
  void severalValuesOfOneThingAreReadWithTheirPlacesAndDays() {
    assertThat(file.stated().subList(4, 10))
        .containsExactly(
            new Stated.Values(
                "",
                "prises",
                Sort.VALUE,
                List.of(new Said("51118", "p. 3", "51 118 lignes"), new Said("54563", "", "")),
                "en fibre"),
            values("COPIL", Sort.DAY, said("2017-01-23"), said("2017-01-24")),
            values("décret", Sort.LAW, said("2016-04-06"), said("2016-04-04")),
            values(
                "MSAP",
                Sort.REVERSED,
                new Said("fermée", "2020-12-31", ""),
                new Said("ouverte", "liste, 2022-04-20", "")),
            values("MSP", Sort.ACRONYM, said("maison de santé"), said("maison sociale")),
            new Stated.Values(
                "",
                "COTECH",
                Sort.RHYTHM,
                List.of(said("semestriel"), said("bisannuel")),
                "un comité bisannuel"));
  }

  private static Stated.Values values(String about, Sort sort, Said... said) {
    return new Stated.Values("", about, sort, List.of(said), "");
  }

  private static Said said(String value) {
    return new Said(value, "", "");
  }

  @Test
  void sumsProductsDelaysAndCapsAreRead() {
    assertThat(file.stated().subList(10, 12))
        .containsExactly(
            new Stated.Sum(
                "",
                "points",
                new BigDecimal("65"),
                Bound.ABOUT,
                List.of(new BigDecimal("11"), new BigDecimal("1.5")),
                "dont 65"),
            new Stated.Product(
                "",
                "habitants",
                new BigDecimal("223000"),
                List.of(new BigDecimal("60"), new BigDecimal("3500")),
                new BigDecimal("0.02"),
                "en moyenne"));
    assertThat(file.stated().subList(16, 19))
        .containsExactly(
            new Stated.EffectDate("", "labels", "2 créations", "COPIL"),
            new Stated.Cap("", "lieux", 23, 27, day("2024-08-01")),
            new Stated.Delay("", "convention", day("2018-05-22"), day("2019-11-18"), 545));
  }

  @Test
  void theLeastThatAFileMaySayIsEnough() {
    PlanFile least =
        RichPlan.read(
            """
            format: maillage-plan/1
            plan: {title: Plan, kind: SDAASP, start: 2020-01-01, end: 2025-12-31, levels: [{one: Axe, many: Axes}]}
            """);

    assertThat(least.key()).isEmpty();
    assertThat(least.plan().fiches()).isEmpty();
    assertThat(least.plan().frame().numbering()).isEqualTo(Numbering.HYPHENS);
    assertThat(least.plan().frame().template()).isEqualTo(FicheTemplate.FREE);
    assertThat(least.plan().frame().document()).isNull();
    assertThat(least.stated()).isEmpty();
  }
}
