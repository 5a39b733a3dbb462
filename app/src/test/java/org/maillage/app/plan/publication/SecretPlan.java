package org.maillage.app.plan.publication;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.app.plan.StoredPlan;
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
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.PlanActor;
import org.maillage.domain.plan.PlanFrame;
import org.maillage.domain.plan.PlanKind;
import org.maillage.domain.plan.PlanNode;
import org.maillage.domain.plan.SectionText;
import org.maillage.domain.plan.Status;
import org.maillage.domain.plan.Step;
import org.maillage.domain.plan.Taking;
import org.maillage.domain.plan.check.Stated;
import org.maillage.domain.plan.indicator.Direction;
import org.maillage.domain.plan.indicator.Frequency;
import org.maillage.domain.plan.indicator.Indicator;
import org.maillage.domain.plan.indicator.IndicatorKind;
import org.maillage.domain.plan.indicator.IndicatorValue;
import org.maillage.domain.plan.money.AnnouncedTotal;
import org.maillage.domain.plan.money.Bound;
import org.maillage.domain.plan.money.BudgetLine;

/**
 * A plan with a word of its own in every field that is never public: each begins with {@link
 * #SECRET}. What a disclosure opens holds {@link #OPENED}, what is public always {@link #SHOWN}.
 */
public final class SecretPlan {

  public static final String SECRET = "Zsecret";
  public static final String OPENED = "Zouvert";
  public static final String SHOWN = "Zpublic";

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private SecretPlan() {}

  /** In store, of a territory. */
  public static StoredPlan stored(String id, String territoryId) {
    PlanFrame frame =
        new PlanFrame(
            SHOWN + " schéma",
            PlanKind.SDAASP,
            new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2029, 12, 31)),
            null,
            Numbering.HYPHENS,
            FicheTemplate.FREE,
            List.of(new LevelName("Axe", "Axes"), new LevelName("Fiche", "Fiches")),
            List.of());
    List<PlanActor> actors =
        List.of(
            new PlanActor("a", SHOWN + " pilote", null),
            new PlanActor("b", OPENED + " partenaire", null),
            new PlanActor("c", SECRET + "Organisation", null),
            new PlanActor("d", SECRET + "Brouillon", null));
    Plan plan = new Plan(frame, actors, List.of(axis(), fiche()));
    return new StoredPlan(
        id, territoryId, false, 1, Instant.parse("2026-11-22T12:00:00Z"), plan, List.<Stated>of());
  }

  private static Fiche axis() {
    return new Fiche(
        new PlanNode("x1", null, 0, SHOWN + " axe"),
        Status.PLANNED,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        SECRET + "ToComplete");
  }

  private static Fiche fiche() {
    return new Fiche(
        new PlanNode("x2", "x1", 0, SHOWN + " fiche"),
        new Status(
            ActionState.BLOCKED,
            DAY,
            SECRET + "Reason",
            SECRET + "BlockedBy",
            SECRET + "UnblockedBy"),
        List.of(new Taking("a", Taking.Role.PILOT)),
        List.of(
            new Part("p1", "d", Part.State.DRAFT),
            new Part("p2", "a", Part.State.ACCEPTED),
            new Part("p3", "d", Part.State.HANDED_IN)),
        List.of(
            new SectionText("objectif", null, SHOWN + " objectif"),
            new SectionText("contenu", "p1", SECRET + "DraftPart"),
            new SectionText("contenu", "p2", SHOWN + " partie"),
            new SectionText("contenu", "p3", SECRET + "HandedInPart")),
        List.of(
            new Commitment(
                "c1",
                Commitment.Kind.PARTNER,
                "b",
                OPENED + " engagement",
                false,
                false,
                Commitment.State.PROMISED,
                LocalDate.of(1977, 7, 7)),
            new Commitment(
                "c2",
                Commitment.Kind.PARTNER,
                "c",
                SECRET + "WithdrawnPromise",
                false,
                false,
                Commitment.State.WITHDRAWN,
                null)),
        List.of(
            indicator("i1", SHOWN + " indicateur", Frequency.ANNUAL),
            indicator("i2", SECRET + "IncompleteIndicator", null)),
        List.of(
            new BudgetLine(
                "b1", OPENED + " financeur", "études", 2026, 74_123L, 61_987L, Bound.EXACT),
            new BudgetLine(
                "b2", OPENED + "Paid financeur", "travaux", 2026, null, 51_986L, Bound.EXACT)),
        List.of(new AnnouncedTotal(OPENED + " total", 80_321L, Bound.AT_LEAST, SECRET + "Quote")),
        List.of(
            new Note(
                "n1",
                DAY,
                SECRET + "Note",
                List.of(new Note.Figure(SECRET + "Figure", "3", SECRET + "FigureUnit")))),
        List.of(new Step("s1", OPENED + " étape", DAY, DAY, null, List.of())),
        List.of(
            new FicheLink(FicheLink.Kind.SCENARIO, SECRET + "Scenario", null),
            new FicheLink(FicheLink.Kind.PLACE, SECRET + "Place", null),
            new FicheLink(FicheLink.Kind.ZONE, SECRET + "Zone", null),
            new FicheLink(FicheLink.Kind.SISTER_PLAN, SHOWN + " voisin", null)),
        SECRET + "FicheToComplete");
  }

  private static Indicator indicator(String id, String label, @Nullable Frequency frequency) {
    return new Indicator(
        id,
        label,
        IndicatorKind.NUMBER,
        "relais",
        "compte",
        "registre",
        SECRET + "Producer",
        frequency,
        new Indicator.Reference(new BigDecimal("3"), DAY),
        new Indicator.Reference(new BigDecimal("9"), DAY),
        Direction.UP,
        List.of(),
        List.of(
            new IndicatorValue("2025", "", new BigDecimal("45678"), "", SECRET + "ValueComment")));
  }
}
