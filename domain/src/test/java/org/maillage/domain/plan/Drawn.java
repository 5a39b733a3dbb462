package org.maillage.domain.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.plan.indicator.Indicator;
import org.maillage.domain.plan.indicator.IndicatorKind;
import org.maillage.domain.plan.money.AnnouncedTotal;
import org.maillage.domain.plan.money.BudgetLine;

/** A fiche in the making, for tests: empty but for what a test says. */
public final class Drawn {

  private final PlanNode node;
  private final List<Taking> takings = new ArrayList<>();
  private final List<SectionText> sections = new ArrayList<>();
  private final List<Commitment> commitments = new ArrayList<>();
  private final List<Indicator> indicators = new ArrayList<>();
  private final List<BudgetLine> budget = new ArrayList<>();
  private final List<AnnouncedTotal> announced = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<FicheLink> links = new ArrayList<>();
  private String toComplete = "";

  private Drawn(PlanNode node) {
    this.node = node;
  }

  /** A fiche at the top. */
  public static Drawn fiche(String id, int position, String title) {
    return fiche(id, null, position, title);
  }

  /** A fiche anywhere. */
  public static Drawn fiche(String id, @Nullable String parentId, int position, String title) {
    return new Drawn(new PlanNode(id, parentId, position, title));
  }

  /** A plan of one level from 13 July 2017 to 12 July 2023, with the free template. */
  public static Plan plan(Fiche... fiches) {
    return plan(FicheTemplate.FREE, List.of(), fiches);
  }

  /** The same with another template and programmes. */
  public static Plan plan(FicheTemplate template, List<Programme> programmes, Fiche... fiches) {
    PlanFrame frame =
        new PlanFrame(
            "Schéma d'essai",
            PlanKind.SDAASP,
            new Period(LocalDate.of(2017, 7, 13), LocalDate.of(2023, 7, 12)),
            null,
            Numbering.HYPHENS,
            template,
            List.of(new LevelName("Action", "Actions"), new LevelName("Fiche", "Fiches")),
            programmes);
    return new Plan(
        frame,
        List.of(new PlanActor("a1", "La Poste", null), new PlanActor("a2", "CAF", null)),
        List.of(fiches));
  }

  /** Led by an organisation of {@link #plan}: a1 is La Poste, a2 the CAF. */
  public Drawn pilot(String actorId) {
    takings.add(new Taking(actorId, Taking.Role.PILOT));
    return this;
  }

  public Drawn taking(String actorId, Taking.Role role) {
    takings.add(new Taking(actorId, role));
    return this;
  }

  public Drawn section(String key, String text) {
    return section(key, null, text);
  }

  public Drawn section(String key, @Nullable String partId, String text) {
    sections.add(new SectionText(key, partId, text));
    return this;
  }

  public Drawn commitment(Commitment commitment) {
    commitments.add(commitment);
    return this;
  }

  /** An indicator of which only the label and the kind are known. */
  public Drawn indicator(String label, IndicatorKind kind) {
    indicators.add(
        new Indicator(
            label, label, kind, "", "", "", "", null, null, null, null, List.of(), List.of()));
    return this;
  }

  public Drawn budget(BudgetLine line) {
    budget.add(line);
    return this;
  }

  public Drawn announced(AnnouncedTotal total) {
    announced.add(total);
    return this;
  }

  public Drawn note(LocalDate on, String text) {
    notes.add(new Note("n" + notes.size(), on, text, List.of()));
    return this;
  }

  public Drawn step(Step step) {
    steps.add(step);
    return this;
  }

  public Drawn link(FicheLink link) {
    links.add(link);
    return this;
  }

  public Drawn toComplete(String text) {
    toComplete = text;
    return this;
  }

  /** The fiche. */
  public Fiche done() {
    return new Fiche(
        node,
        Status.PLANNED,
        takings,
        List.of(),
        sections,
        commitments,
        indicators,
        budget,
        announced,
        notes,
        steps,
        links,
        toComplete);
  }
}
