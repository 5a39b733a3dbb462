package org.maillage.domain.plan.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.Period;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.PlanKind;
import org.maillage.domain.plan.PlanTree;

/**
 * What the law asks of a plan, and how much of it there is.
 *
 * <p>Sources: for an SDAASP, loi n° 95-115 du 4 février 1995, article 26, as loi NOTRe, article 98,
 * wrote it, and décret n° 2016-402, article 1; for a PDI-PTI, code de l'action sociale et des
 * familles, articles L. 263-1 and L. 263-2. A plan of another kind has no lines.
 *
 * @param lines in the order of the law
 */
public record LegalCompleteness(List<Line> lines) {

  /** Years that the law gives a scheme. */
  private static final int SCHEME_YEARS = 6;

  private static final String POOLING = "mutualis";

  /** What is asked for. */
  public enum Requirement {
    /** The existing offer, where it is and how far. */
    INVENTORY,
    /** Zones that lack accessible services. */
    DEFICITS,
    /** Actions over six years. */
    PROGRAMME,
    /** Goals in figures. */
    GOALS,
    /** Plan to develop the pooling of services. */
    POOLING,
    /** Needs of insertion and who has them. */
    NEEDS,
    /** Actions of insertion that answer them. */
    ACTIONS,
    /** What the Département does by itself (PDI). */
    DEPARTEMENT,
    /** What the Département signs in the pact (PTI). */
    PACT,
    /** What its partners sign. */
    PARTNERS
  }

  /** How much there is. */
  public enum State {
    MET,
    PARTLY,
    MISSING,
    /** Nothing here can tell: the plan is of another département. */
    UNKNOWN
  }

  /**
   * A line.
   *
   * @param have how many of what the line counts there are
   * @param of how many there should be; as many as there are where the law gives no number
   */
  public record Line(Requirement requirement, State state, int have, int of) {}

  /**
   * What the diagnostic of the territory shows.
   *
   * @param known false when the plan is not of the territory, so that nothing can be told
   * @param services that the inventory places; 0 without a diagnostic
   * @param farCommunes communes that lack accessible services; 0 when none does or without one
   * @param computed whether there is a diagnostic
   */
  public record Diagnosis(boolean known, boolean computed, int services, int farCommunes) {}

  public LegalCompleteness {
    lines = List.copyOf(lines);
  }

  /** Looks at a plan. */
  public static LegalCompleteness of(Plan plan, Diagnosis diagnosis) {
    PlanKind kind = plan.frame().kind();
    return switch (kind) {
      case SDAASP -> scheme(plan, diagnosis);
      case PDI_PTI -> pact(plan);
      case OTHER -> new LegalCompleteness(List.of());
    };
  }

  private static LegalCompleteness scheme(Plan plan, Diagnosis diagnosis) {
    List<Line> lines = new ArrayList<>();
    State shown =
        !diagnosis.known() ? State.UNKNOWN : diagnosis.computed() ? State.MET : State.MISSING;
    int services = diagnosis.services();
    lines.add(new Line(Requirement.INVENTORY, shown, services, services));
    int far = diagnosis.farCommunes();
    lines.add(new Line(Requirement.DEFICITS, shown, far, far));
    lines.add(programme(plan));
    List<Fiche> leaves = leaves(plan);
    lines.add(share(Requirement.GOALS, leaves, LegalCompleteness::hasTarget));
    lines.add(pooling(plan));
    return new LegalCompleteness(lines);
  }

  /** Nodes that nothing hangs below: what is carried out. */
  private static List<Fiche> leaves(Plan plan) {
    PlanTree tree = plan.tree();
    int last = plan.frame().levels().size() - 1;
    return plan.fiches().stream().filter(fiche -> tree.depth(fiche.node().id()) == last).toList();
  }

  private static boolean hasTarget(Fiche fiche) {
    return fiche.indicators().stream().anyMatch(indicator -> indicator.target() != null);
  }

  /** Six years to the day, with actions; programmes, where there are some, cover them exactly. */
  private static Line programme(Plan plan) {
    Period life = plan.frame().life();
    boolean six = life.start().plusYears(SCHEME_YEARS).minusDays(1).equals(life.end());
    boolean covered =
        plan.frame().programmes().isEmpty() || ProgrammeCover.of(plan.frame()).isExact();
    int actions = leaves(plan).size();
    State state = actions == 0 ? State.MISSING : six && covered ? State.MET : State.PARTLY;
    return new Line(Requirement.PROGRAMME, state, actions, actions);
  }

  private static Line share(Requirement requirement, List<Fiche> of, Predicate<Fiche> has) {
    int have = (int) of.stream().filter(has).count();
    State state = have == 0 ? State.MISSING : have == of.size() ? State.MET : State.PARTLY;
    return new Line(requirement, state, have, of.size());
  }

  /** A node that is called so and says something; else one that only speaks of it. */
  private static Line pooling(Plan plan) {
    int called = 0;
    int speaking = 0;
    for (Fiche fiche : plan.fiches()) {
      boolean written = !fiche.sections().isEmpty();
      if (names(fiche.node().title()) && written) {
        called++;
      } else if (names(fiche.node().title())
          || fiche.sections().stream().anyMatch(section -> names(section.text()))) {
        speaking++;
      }
    }
    State state = called > 0 ? State.MET : speaking > 0 ? State.PARTLY : State.MISSING;
    return new Line(Requirement.POOLING, state, called, called + speaking);
  }

  private static boolean names(String text) {
    return text.toLowerCase(Locale.ROOT).contains(POOLING);
  }

  private static LegalCompleteness pact(Plan plan) {
    List<Fiche> leaves = leaves(plan);
    List<Line> lines = new ArrayList<>();
    lines.add(share(Requirement.NEEDS, leaves, LegalCompleteness::saysForWhom));
    lines.add(count(Requirement.ACTIONS, leaves.size()));
    lines.add(commitments(Requirement.DEPARTEMENT, plan, Commitment.Kind.PDI));
    lines.add(commitments(Requirement.PACT, plan, Commitment.Kind.PTI));
    lines.add(commitments(Requirement.PARTNERS, plan, Commitment.Kind.PARTNER));
    return new LegalCompleteness(lines);
  }

  private static boolean saysForWhom(Fiche fiche) {
    return fiche.sections().stream()
        .anyMatch(section -> List.of("publics", "constats").contains(section.key()));
  }

  private static Line commitments(Requirement requirement, Plan plan, Commitment.Kind kind) {
    int count =
        plan.fiches().stream()
            .mapToInt(
                fiche -> (int) fiche.commitments().stream().filter(c -> c.kind() == kind).count())
            .sum();
    return count(requirement, count);
  }

  private static Line count(Requirement requirement, int count) {
    return new Line(requirement, count == 0 ? State.MISSING : State.MET, count, count);
  }

  /** How many requirements are met. */
  public int met() {
    return (int) lines.stream().filter(line -> line.state() == State.MET).count();
  }
}
