package org.maillage.app.plan.document;

import static java.util.stream.Collectors.toSet;
import static org.maillage.app.plan.document.Sheet.day;
import static org.maillage.app.plan.document.Sheet.euros;
import static org.maillage.app.plan.document.Sheet.number;
import static org.maillage.app.plan.document.Sheet.plain;
import static org.maillage.app.plan.document.Sheet.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.app.plan.document.Sheet.Cell;
import org.maillage.app.plan.document.Sheet.Column;
import org.maillage.app.plan.view.PlanIndex;
import org.maillage.app.plan.view.PlanWords;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.Note;
import org.maillage.domain.plan.Part;
import org.maillage.domain.plan.SectionText;
import org.maillage.domain.plan.Step;
import org.maillage.domain.plan.Taking;
import org.maillage.domain.plan.check.Completeness;
import org.maillage.domain.plan.money.BudgetLine;

/**
 * Everything that a plan holds as sheets of numbers, days and words, one row a thing. What nobody
 * has said is an empty cell.
 */
public final class PlanSheets {

  /** Columns about what is missing, why things stand still, and who does the work. */
  private static final List<String> NOT_PUBLIC =
      List.of(
          "plandocument.sheet.reason",
          "plandocument.blocked-by",
          "plandocument.unblocked-by",
          "plandocument.sheet.complete",
          "plandocument.sheet.gap",
          "plan.indicators.lacking",
          "plan.indicator.fact.producer",
          "plan.indicator.comment",
          "plandocument.sheet.quote",
          "plan.partner.confirmed");

  private final Source source;

  /** Of a plan. */
  public PlanSheets(PlanIndex index, LocalDate today, PlanWords words) {
    this.source = new Source(index, false, today, words, null);
  }

  private PlanSheets(Source source) {
    this.source = source;
  }

  /**
   * Of a version that everybody reads.
   *
   * @param index the frozen plan
   * @param on day that it is frozen at
   * @param version its name, in words
   */
  public static PlanSheets published(
      PlanIndex index, LocalDate on, String version, PlanWords words) {
    return new PlanSheets(new Source(index, false, on, words, version));
  }

  /** All sheets. */
  public List<Sheet> all() {
    IndicatorSheets indicators = new IndicatorSheets(source);
    if (source.isPublic()) {
      return Stream.of(
              fiches(),
              sections(),
              steps(),
              commitments(),
              budget(),
              announced(),
              indicators.definitions(),
              indicators.values())
          .filter(sheet -> !sheet.rows().isEmpty())
          .map(sheet -> sheet.without(NOT_PUBLIC.stream().map(source::get).collect(toSet())))
          .toList();
    }
    return List.of(
        fiches(),
        sections(),
        steps(),
        commitments(),
        budget(),
        announced(),
        indicators.definitions(),
        indicators.values(),
        notes(),
        figures());
  }

  /** The columns that say which fiche a row is about, then its own. */
  static List<Column> columns(Source source, Column... own) {
    return Stream.concat(
            Stream.of(
                new Column(source.get("plandocument.sheet.code"), 9),
                new Column(source.get("plan.field.fiche"), 44)),
            Stream.of(own))
        .toList();
  }

  static Column column(Source source, String key, int widthChars) {
    return new Column(source.get(key), widthChars);
  }

  /** Which fiche a row is about, then what it says. */
  static List<Cell> row(Source source, Fiche fiche, Cell... own) {
    return Stream.concat(
            Stream.of(text(source.index().code(fiche.node().id())), text(fiche.node().title())),
            Stream.of(own))
        .toList();
  }

  private Column column(String key, int widthChars) {
    return column(source, key, widthChars);
  }

  private String actor(@Nullable String actorId) {
    return actorId == null ? "" : source.index().actor(actorId).name();
  }

  private Sheet fiches() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Fiche fiche : source.index().plan().fiches()) {
      boolean followed = source.index().isFollowed(fiche);
      Completeness complete = Completeness.of(source.index().plan().frame().template(), fiche);
      rows.add(
          row(
              source,
              fiche,
              text(source.index().level(fiche)),
              text(names(fiche, Taking.Role.PILOT)),
              text(names(fiche, Taking.Role.COPILOT)),
              text(names(fiche, Taking.Role.ASSOCIATED)),
              text(followed ? source.words().state(fiche.status().state()) : ""),
              day(fiche.status().since()),
              text(fiche.status().reason()),
              text(fiche.status().blockedBy()),
              text(fiche.status().unblockedBy()),
              followed ? number(complete.percent()) : text(""),
              text(
                  followed
                      ? complete.missing().stream()
                          .map(source.words()::section)
                          .collect(Collectors.joining(", "))
                      : ""),
              text(fiche.toComplete())));
    }
    return new Sheet(
        source.get("plandocument.sheet.fiches"),
        columns(
            source,
            column("plandocument.sheet.level", 14),
            column("plan.field.pilots", 28),
            column("plan.role.COPILOT", 24),
            column("plan.role.ASSOCIATED", 24),
            column("plan.field.state", 14),
            column("plandocument.sheet.since", 14),
            column("plandocument.sheet.reason", 30),
            column("plandocument.blocked-by", 24),
            column("plandocument.unblocked-by", 24),
            column("plandocument.sheet.complete", 12),
            column("plan.indicators.lacking", 28),
            column("plandocument.sheet.gap", 40)),
        rows);
  }

  private String names(Fiche fiche, Taking.Role role) {
    return Source.names(source.index().actors(fiche, role));
  }

  private Sheet sections() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Fiche fiche : source.index().plan().fiches()) {
      Map<String, String> authors = new HashMap<>();
      fiche.parts().forEach((Part part) -> authors.put(part.id(), actor(part.actorId())));
      for (SectionText section : fiche.sections()) {
        String partId = section.partId();
        rows.add(
            row(
                source,
                fiche,
                text(source.words().section(section.key())),
                text(partId == null ? "" : authors.getOrDefault(partId, "")),
                text(section.text())));
      }
    }
    return new Sheet(
        source.get("plandocument.sheet.sections"),
        columns(
            source,
            column("plandocument.sheet.section", 20),
            column("plandocument.sheet.author", 20),
            column("plandocument.sheet.text", 90)),
        rows);
  }

  private Sheet steps() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Fiche fiche : source.index().plan().fiches()) {
      Map<String, String> titles = new HashMap<>();
      fiche.steps().forEach(step -> titles.put(step.id(), step.title()));
      for (Step step : fiche.steps()) {
        rows.add(
            row(
                source,
                fiche,
                text(step.title()),
                day(step.start()),
                day(step.due()),
                day(step.doneOn()),
                text(
                    step.after().stream()
                        .map(id -> titles.getOrDefault(id, ""))
                        .collect(Collectors.joining(", ")))));
      }
    }
    return new Sheet(
        source.get("plandocument.sheet.steps"),
        columns(
            source,
            column("plan.steps.title", 44),
            column("plan.steps.start", 14),
            column("plan.steps.due", 14),
            column("plan.steps.done", 14),
            column("plan.steps.after", 36)),
        rows);
  }

  private Sheet commitments() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Fiche fiche : source.index().plan().fiches()) {
      for (Commitment promise : fiche.commitments()) {
        rows.add(
            row(
                source,
                fiche,
                text(source.get("plandocument.commitment." + promise.kind())),
                text(actor(promise.actorId())),
                text(promise.text()),
                text(yesNo(promise.antiPoverty())),
                text(yesNo(promise.solidarity())),
                text(source.get("plan.commitment.state." + promise.state())),
                day(promise.confirmedOn())));
      }
    }
    return new Sheet(
        source.get("plandocument.sheet.commitments"),
        columns(
            source,
            column("plandocument.sheet.kind", 22),
            column("plan.partners.name", 28),
            column("plan.partner.promise", 70),
            column("plandocument.sheet.anti-poverty", 18),
            column("plandocument.sheet.solidarity", 18),
            column("plan.field.state", 12),
            column("plan.partner.confirmed", 14)),
        rows);
  }

  private String yesNo(boolean yes) {
    return source.get(yes ? "plan.yes" : "plan.no");
  }

  private Sheet budget() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Fiche fiche : source.index().plan().fiches()) {
      for (BudgetLine line : fiche.budget()) {
        rows.add(
            row(
                source,
                fiche,
                text(line.funder()),
                text(line.nature()),
                plain(line.year()),
                euros(line.plannedEur()),
                euros(line.actualEur()),
                text(source.get("plandocument.bound." + line.bound()))));
      }
    }
    return new Sheet(
        source.get("plandocument.sheet.budget"),
        columns(
            source,
            column("plan.budget.funder", 34),
            column("plan.budget.nature", 28),
            column("plan.budget.year", 8),
            column("plan.budget.planned", 14),
            column("plan.budget.actual", 14),
            column("plandocument.sheet.bound", 12)),
        rows);
  }

  private Sheet announced() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Fiche fiche : source.index().plan().fiches()) {
      fiche
          .announced()
          .forEach(
              total ->
                  rows.add(
                      row(
                          source,
                          fiche,
                          text(total.label()),
                          euros(total.eur()),
                          text(source.get("plandocument.bound." + total.bound())),
                          text(total.quote()))));
    }
    return new Sheet(
        source.get("plandocument.sheet.announced"),
        columns(
            source,
            column("plandocument.sheet.label", 40),
            column("plandocument.sheet.amount", 14),
            column("plandocument.sheet.bound", 12),
            column("plandocument.sheet.quote", 50)),
        rows);
  }

  private Sheet notes() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Fiche fiche : source.index().plan().fiches()) {
      for (Note note : fiche.notes()) {
        rows.add(row(source, fiche, day(note.on()), text(note.text())));
      }
    }
    return new Sheet(
        source.get("plandocument.sheet.notes"),
        columns(
            source, column("plandocument.sheet.day", 14), column("plandocument.sheet.text", 100)),
        rows);
  }

  private Sheet figures() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Fiche fiche : source.index().plan().fiches()) {
      for (Note note : fiche.notes()) {
        for (Note.Figure figure : note.figures()) {
          rows.add(
              row(
                  source,
                  fiche,
                  day(note.on()),
                  text(figure.label()),
                  value(figure.value()),
                  text(figure.unit())));
        }
      }
    }
    return new Sheet(
        source.get("plandocument.sheet.figures"),
        columns(
            source,
            column("plandocument.sheet.day", 14),
            column("plandocument.sheet.label", 44),
            column("plan.indicator.value-of", 16),
            column("plan.indicator.fact.unit", 18)),
        rows);
  }

  /** A number or a day where the text is one. */
  private static Cell value(String written) {
    if (written.matches("-?\\d{1,15}(\\.\\d{1,9})?")) {
      return number(new BigDecimal(written));
    }
    try {
      return day(LocalDate.parse(written));
    } catch (java.time.DateTimeException e) {
      return text(written);
    }
  }
}
