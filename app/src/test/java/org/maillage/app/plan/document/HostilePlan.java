package org.maillage.app.plan.document;

import java.util.List;
import org.maillage.app.plan.view.IslandPlan;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.Note;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.PlanActor;
import org.maillage.domain.plan.PlanFrame;
import org.maillage.domain.plan.PlanNode;
import org.maillage.domain.plan.SectionText;

/** A plan whose every text was written to break a document. */
public final class HostilePlan {

  /** What a spreadsheet would carry out. */
  public static final String FORMULA = "=cmd|' /C calc'!A0";

  /** Control characters, half a character, markup, symbols that no font of ours has. */
  public static final String TEXT =
      "avant\u0000\u0008\u001b\ud83dfin <script>alert(1)</script> & ]]> &amp; \ud83d\ude80 \u202e"
          + " @RUNNING@ {0} ${7*7} \ufffe";

  /** Longer than a line and than a page is wide. */
  public static final String WORD = "x".repeat(3_000);

  /** Longer than a cell of a spreadsheet holds, and than a page. */
  public static final String LONG = "mot ".repeat(9_999);

  private HostilePlan() {}

  /** The plan of the island, with such texts. */
  public static Plan plan() {
    Plan island = IslandPlan.plan();
    PlanFrame frame = island.frame();
    return new Plan(
        new PlanFrame(
            "Schéma " + TEXT,
            frame.kind(),
            frame.life(),
            "=HYPERLINK(\"http://example.org\")",
            frame.numbering(),
            frame.template(),
            frame.levels(),
            frame.programmes()),
        island.actors().stream()
            .map(a -> new PlanActor(a.id(), FORMULA + a.id(), a.organisationId()))
            .toList(),
        island.fiches().stream().map(HostilePlan::hostile).toList());
  }

  private static Fiche hostile(Fiche fiche) {
    PlanNode node = fiche.node();
    return new Fiche(
        new PlanNode(node.id(), node.parentId(), node.position(), FORMULA + TEXT + node.id()),
        fiche.status(),
        fiche.takings(),
        fiche.parts(),
        List.of(
            new SectionText("objectif", null, TEXT + "\n\n" + WORD),
            new SectionText("contenu", null, LONG)),
        fiche.commitments(),
        fiche.indicators(),
        fiche.budget(),
        fiche.announced(),
        List.of(new Note(node.id() + "n", Documents.TODAY, WORD + "\n+1+1", List.of())),
        fiche.steps(),
        fiche.links(),
        "@SUM(A1)");
  }
}
