package org.maillage.app.plan.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.maillage.app.plan.PlanFiles;
import org.maillage.app.plan.StoredPlan;
import org.maillage.data.plan.PlanFile;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.FicheLink;
import org.maillage.domain.plan.Period;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.PlanFrame;
import org.maillage.domain.plan.Programme;
import org.maillage.domain.plan.Status;
import org.maillage.domain.plan.Step;
import org.maillage.domain.plan.indicator.Indicator;
import org.springframework.stereotype.Service;

/** Makes a territory's own plan of another one. */
@Service
public class PlanCopies {

  private static final int PROGRAMME_YEARS = 3;

  /** What stands in the territory of the former plan, and not in another one. */
  private static final Set<FicheLink.Kind> LOCAL =
      Set.of(
          FicheLink.Kind.PLACE,
          FicheLink.Kind.COMMUNE,
          FicheLink.Kind.ZONE,
          FicheLink.Kind.SCENARIO);

  private final PlanFiles files;

  PlanCopies(PlanFiles files) {
    this.files = files;
  }

  /**
   * How a copy begins.
   *
   * @param title of the copy
   * @param life of the copy
   * @param whole with what was done, paid and measured; without it the copy has the tree, the
   *     texts, who takes part, the promises, the steps and the definitions of the indicators
   * @param programmeTitle of a programme, of its years
   */
  public record Wish(
      String title, Period life, boolean whole, Function<Period, String> programmeTitle) {}

  /** Puts the copy beside the plan. */
  public StoredPlan copy(StoredPlan stored, Wish wish) {
    Plan plan = stored.plan();
    List<Fiche> fiches =
        wish.whole() ? plan.fiches() : plan.fiches().stream().map(PlanCopies::begun).toList();
    Plan copy = new Plan(frame(plan.frame(), wish), plan.actors(), fiches);
    return files.add(
        stored.territoryId(), new PlanFile("", copy, wish.whole() ? stored.stated() : List.of()));
  }

  private static PlanFrame frame(PlanFrame frame, Wish wish) {
    boolean same = frame.life().equals(wish.life());
    return new PlanFrame(
        wish.title(),
        frame.kind(),
        wish.life(),
        wish.whole() ? frame.document() : null,
        frame.numbering(),
        frame.template(),
        frame.levels(),
        same || frame.programmes().isEmpty() ? frame.programmes() : programmes(wish));
  }

  /** Programmes of three years that cover exactly the life; the last may be shorter. */
  private static List<Programme> programmes(Wish wish) {
    List<Programme> programmes = new ArrayList<>();
    LocalDate start = wish.life().start();
    while (!start.isAfter(wish.life().end())) {
      LocalDate last = start.plusYears(PROGRAMME_YEARS).minusDays(1);
      LocalDate end = last.isAfter(wish.life().end()) ? wish.life().end() : last;
      Period period = new Period(start, end);
      programmes.add(new Programme(wish.programmeTitle().apply(period), period));
      start = end.plusDays(1);
    }
    return programmes;
  }

  /** The fiche before anything of it was done. */
  private static Fiche begun(Fiche fiche) {
    return new Fiche(
        fiche.node(),
        Status.PLANNED,
        fiche.takings(),
        fiche.parts(),
        fiche.sections(),
        fiche.commitments().stream().map(PlanCopies::begun).toList(),
        fiche.indicators().stream().map(PlanCopies::begun).toList(),
        List.of(),
        List.of(),
        List.of(),
        fiche.steps().stream()
            .map((Step s) -> new Step(s.id(), s.title(), null, null, null, s.after()))
            .toList(),
        fiche.links().stream().filter(link -> !LOCAL.contains(link.kind())).toList(),
        "");
  }

  private static Commitment begun(Commitment c) {
    return new Commitment(
        c.id(),
        c.kind(),
        c.actorId(),
        c.text(),
        c.antiPoverty(),
        c.solidarity(),
        Commitment.State.PROMISED,
        null);
  }

  private static Indicator begun(Indicator i) {
    return new Indicator(
        i.id(),
        i.label(),
        i.kind(),
        i.unit(),
        i.formula(),
        i.source(),
        i.producer(),
        i.frequency(),
        null,
        null,
        i.direction(),
        i.breakdown(),
        List.of());
  }
}
