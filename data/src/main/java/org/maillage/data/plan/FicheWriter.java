package org.maillage.data.plan;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.FicheLink;
import org.maillage.domain.plan.FicheTemplate;
import org.maillage.domain.plan.Note;
import org.maillage.domain.plan.Part;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.PlanActor;
import org.maillage.domain.plan.SectionKind;
import org.maillage.domain.plan.SectionSpec;
import org.maillage.domain.plan.SectionText;
import org.maillage.domain.plan.Status;
import org.maillage.domain.plan.Step;
import org.maillage.domain.plan.Taking;
import org.maillage.domain.plan.indicator.Indicator;
import org.maillage.domain.plan.indicator.Indicator.Reference;
import org.maillage.domain.plan.indicator.IndicatorKind;
import org.maillage.domain.plan.indicator.IndicatorValue;
import org.maillage.domain.plan.money.AnnouncedTotal;
import org.maillage.domain.plan.money.Bound;
import org.maillage.domain.plan.money.BudgetLine;

/** Writes one node of a plan file, without those below it. */
final class FicheWriter {

  private final Plan plan;
  private final Map<String, String> nodeKeys;
  private final Map<String, StepName> stepNames = new HashMap<>();

  /** Where a step stands, and what it is called there. */
  private record StepName(String nodeId, String key) {}

  /**
   * A writer for one plan.
   *
   * @param nodeKeys name of each node in the file, by its id
   */
  FicheWriter(Plan plan, Map<String, String> nodeKeys) {
    this.plan = plan;
    this.nodeKeys = nodeKeys;
    for (Fiche fiche : plan.fiches()) {
      int number = 0;
      for (Step step : fiche.steps()) {
        number++;
        stepNames.put(step.id(), new StepName(fiche.node().id(), "s" + number));
      }
    }
  }

  Block write(String nodeId) {
    Fiche fiche = plan.findFiche(nodeId).orElseThrow();
    return new Block()
        .text("key", nodeKeys.get(nodeId))
        .text("title", fiche.node().title())
        .texts("pilots", actors(fiche, Taking.Role.PILOT))
        .texts("copilots", actors(fiche, Taking.Role.COPILOT))
        .texts("associated", actors(fiche, Taking.Role.ASSOCIATED))
        .block("status", fiche.status().equals(Status.PLANNED) ? new Block() : status(fiche))
        .block("sections", sections(fiche, null))
        .each("parts", fiche.parts(), part -> part(fiche, part))
        .each("commitments", fiche.commitments(), this::commitment)
        .each("indicators", fiche.indicators(), FicheWriter::indicator)
        .each("budget", fiche.budget(), FicheWriter::budgetLine)
        .each("announced", fiche.announced(), FicheWriter::announced)
        .each("notes", fiche.notes(), FicheWriter::note)
        .each("steps", fiche.steps(), this::step)
        .each("links", fiche.links(), this::link)
        .text("toComplete", fiche.toComplete());
  }

  private List<String> actors(Fiche fiche, Taking.Role role) {
    return fiche.actorIds(role).stream().map(this::actor).toList();
  }

  private String actor(String id) {
    return plan.findActor(id).map(PlanActor::name).orElse(id);
  }

  private static Block status(Fiche fiche) {
    Status status = fiche.status();
    return new Block()
        .name("state", status.state())
        .day("since", status.since())
        .text("reason", status.reason())
        .text("blockedBy", status.blockedBy())
        .text("unblockedBy", status.unblockedBy());
  }

  /** In the order of the template, since that of the store says nothing. */
  private Block sections(Fiche fiche, @Nullable String partId) {
    FicheTemplate template = plan.frame().template();
    Block block = new Block();
    for (SectionSpec spec : template.sections()) {
      Optional<SectionText> section = fiche.findSection(spec.key(), partId);
      section.ifPresent(text -> section(block, spec, text));
    }
    return block;
  }

  /** A list as a list, unless it has empty lines that would be lost. */
  private static void section(Block block, SectionSpec spec, SectionText section) {
    boolean lines =
        spec.kind() == SectionKind.LIST
            && String.join("\n", section.lines()).equals(section.text());
    if (lines) {
      block.texts(spec.key(), section.lines());
    } else {
      block.text(spec.key(), section.text());
    }
  }

  private Block part(Fiche fiche, Part part) {
    return new Block()
        .text("actor", actor(part.actorId()))
        .name("state", part.state(), Part.State.ACCEPTED)
        .block("sections", sections(fiche, part.id()));
  }

  private Block commitment(Commitment commitment) {
    String actorId = commitment.actorId();
    return new Block()
        .name("kind", commitment.kind())
        .text("actor", actorId == null ? null : actor(actorId))
        .text("text", commitment.text())
        .flag("antiPoverty", commitment.antiPoverty())
        .flag("solidarity", commitment.solidarity())
        .name("state", commitment.state(), Commitment.State.PROMISED)
        .day("confirmedOn", commitment.confirmedOn());
  }

  private static Block indicator(Indicator indicator) {
    Reference baseline = indicator.baseline();
    Reference target = indicator.target();
    return new Block()
        .text("label", indicator.label())
        .name("kind", indicator.kind())
        .text("unit", indicator.unit())
        .text("formula", indicator.formula())
        .text("source", indicator.source())
        .text("producer", indicator.producer())
        .name("frequency", indicator.frequency())
        .number("baseline", baseline == null ? null : baseline.value())
        .day("baselineOn", baseline == null ? null : baseline.on())
        .number("target", target == null ? null : target.value())
        .day("targetOn", target == null ? null : target.on())
        .name("direction", indicator.direction())
        .texts("breakdown", indicator.breakdown())
        .each("values", indicator.values(), value -> value(indicator.kind(), value));
  }

  private static Block value(IndicatorKind kind, IndicatorValue value) {
    Block block = new Block().text("period", value.period()).text("part", value.part());
    BigDecimal number = value.number();
    if (number == null) {
      block.text("value", value.text());
    } else if (kind == IndicatorKind.YES_NO) {
      block.truth("value", number.signum() != 0);
    } else {
      block.number("value", number);
    }
    return block.text("comment", value.comment());
  }

  private static Block budgetLine(BudgetLine line) {
    return new Block()
        .text("funder", line.funder())
        .text("nature", line.nature())
        .number("year", line.year())
        .number("plannedEur", line.plannedEur())
        .number("actualEur", line.actualEur())
        .name("bound", line.bound(), Bound.EXACT);
  }

  private static Block announced(AnnouncedTotal total) {
    return new Block()
        .text("label", total.label())
        .number("eur", Long.valueOf(total.eur()))
        .name("bound", total.bound(), Bound.EXACT)
        .text("quote", total.quote());
  }

  private static Block note(Note note) {
    return new Block()
        .day("on", note.on())
        .text("text", note.text())
        .each(
            "figures",
            note.figures(),
            figure ->
                new Block()
                    .text("label", figure.label())
                    .text("value", figure.value())
                    .text("unit", figure.unit()));
  }

  private Block step(Step step) {
    StepName own = Objects.requireNonNull(stepNames.get(step.id()));
    return new Block()
        .text("key", own.key())
        .text("title", step.title())
        .day("start", step.start())
        .day("due", step.due())
        .day("doneOn", step.doneOn())
        .texts("after", step.after().stream().map(id -> after(own, id)).toList());
  }

  private String after(StepName own, String id) {
    StepName other = stepNames.get(id);
    if (other == null) {
      throw new IllegalArgumentException("no step " + id);
    }
    return other.nodeId().equals(own.nodeId())
        ? other.key()
        : nodeKeys.get(other.nodeId()) + "/" + other.key();
  }

  private Block link(FicheLink link) {
    String to = link.kind() == FicheLink.Kind.ACTION ? nodeKeys.get(link.target()) : link.target();
    return new Block().name("kind", link.kind()).text("to", to).text("device", link.device());
  }
}
