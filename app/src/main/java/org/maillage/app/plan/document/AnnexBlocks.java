package org.maillage.app.plan.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.app.plan.document.Block.Column;
import org.maillage.app.plan.document.Block.Heading;
import org.maillage.app.plan.document.Block.Paragraph;
import org.maillage.app.plan.document.Block.Row;
import org.maillage.app.plan.document.Block.Style;
import org.maillage.app.plan.document.Block.Table;
import org.maillage.app.plan.view.PartnerLine;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.Step;
import org.maillage.domain.plan.money.BudgetLine;

/** The annexes of the whole plan: who, when and with what money, over all fiches. */
final class AnnexBlocks {

  private AnnexBlocks() {}

  /** A step with its fiche. */
  private record Dated(Fiche fiche, Step step) {
    @Nullable LocalDate due() {
      return step.due();
    }
  }

  /** All annexes. */
  static List<Block> all(Source source) {
    List<Block> blocks = new ArrayList<>();
    boolean dated =
        source.index().plan().fiches().stream().anyMatch(fiche -> !fiche.steps().isEmpty());
    boolean paid =
        source.index().plan().fiches().stream().anyMatch(fiche -> !fiche.budget().isEmpty());
    if (source.isPublic() && !dated && !paid) {
      return blocks;
    }
    blocks.add(new Heading(1, source.get("plandocument.annexes"), true));
    if (!source.isPublic()) {
      partners(blocks, source);
    }
    if (dated || !source.isPublic()) {
      calendar(blocks, source);
    }
    if (paid || !source.isPublic()) {
      budget(blocks, source);
    }
    return blocks;
  }

  private static void partners(List<Block> blocks, Source source) {
    blocks.add(new Heading(2, source.get("plandocument.annex.partners"), true));
    List<PartnerLine> lines = PartnerLine.all(source.index(), source.words());
    if (lines.isEmpty()) {
      blocks.add(new Paragraph(Style.GAP, source.get("plan.partners.empty")));
      return;
    }
    blocks.add(new Paragraph(Style.CAPTION, source.get("plan.partners.caption")));
    List<Column> columns =
        List.of(
            source.column("plan.partners.name", 40),
            source.figures("plan.partners.pilots", 10),
            source.figures("plan.partners.copilots", 10),
            source.figures("plan.partners.associated", 10),
            source.figures("plan.partners.parts", 10),
            source.figures("plan.partners.promised", 12),
            source.figures("plan.partners.confirmed", 10));
    blocks.add(new Table(columns, lines.stream().map(line -> row(line, source)).toList()));
  }

  private static Row row(PartnerLine line, Source source) {
    List<String> cells = new ArrayList<>();
    cells.add(line.actor().name());
    Stream.of(
            line.pilots(),
            line.copilots(),
            line.associated(),
            line.parts(),
            line.promises(),
            line.confirmed())
        .map(number -> source.words().words().figures().integer(number))
        .forEach(cells::add);
    return new Row(cells, false);
  }

  private static void calendar(List<Block> blocks, Source source) {
    blocks.add(new Heading(2, source.get("plandocument.annex.calendar"), true));
    List<Dated> steps =
        source.index().plan().fiches().stream()
            .flatMap(fiche -> fiche.steps().stream().map(step -> new Dated(fiche, step)))
            .sorted(
                Comparator.comparing(Dated::due, Comparator.nullsLast(Comparator.naturalOrder())))
            .toList();
    if (steps.isEmpty()) {
      blocks.add(new Paragraph(Style.NOTE, source.get("plandocument.annex.calendar.none")));
      return;
    }
    blocks.add(new Paragraph(Style.CAPTION, source.get("plandocument.annex.calendar.caption")));
    List<Column> columns =
        List.of(
            source.column("plan.steps.title", 38),
            source.column("plan.field.fiche", 26),
            source.column("plan.steps.start", 12),
            source.column("plan.steps.due", 12),
            source.column("plan.steps.done", 12));
    blocks.add(new Table(columns, steps.stream().map(dated -> row(dated, source)).toList()));
  }

  private static Row row(Dated dated, Source source) {
    Step step = dated.step();
    String done =
        step.doneOn() != null
            ? source.words().day(step.doneOn())
            : source.get(
                step.isLate(source.today()) && !source.isPublic()
                    ? "plan.steps.late"
                    : "plan.steps.not-done");
    return new Row(
        List.of(
            step.title(),
            source.named(dated.fiche()),
            source.orUnsaid(source.words().day(step.start())),
            source.orUnsaid(source.words().day(step.due())),
            done),
        false);
  }

  private static void budget(List<Block> blocks, Source source) {
    blocks.add(new Heading(2, source.get("plandocument.annex.budget"), true));
    List<Row> rows = new ArrayList<>();
    for (Fiche fiche : source.index().plan().fiches()) {
      for (BudgetLine line : fiche.budget()) {
        rows.add(row(fiche, line, source));
      }
    }
    if (rows.isEmpty()) {
      blocks.add(new Paragraph(Style.NOTE, source.get("plandocument.annex.budget.none")));
      return;
    }
    blocks.add(new Paragraph(Style.CAPTION, source.get("plandocument.annex.budget.caption")));
    List<Column> columns = new ArrayList<>();
    columns.add(source.column("plan.budget.funder", 24));
    columns.add(source.column("plan.field.fiche", 26));
    columns.add(source.column("plan.budget.nature", 18));
    columns.add(source.column("plan.budget.year", 10));
    columns.add(source.figures("plan.budget.planned", 11));
    if (showsPaid(source)) {
      columns.add(source.figures("plan.budget.actual", 11));
    }
    blocks.add(new Table(columns, rows));
  }

  private static Row row(Fiche fiche, BudgetLine line, Source source) {
    Integer year = line.year();
    List<String> cells = new ArrayList<>();
    cells.add(line.funder());
    cells.add(source.named(fiche));
    cells.add(source.orUnsaid(line.nature()));
    cells.add(source.orUnsaid(year == null ? "" : Integer.toString(year)));
    cells.add(amount(line.plannedEur(), line, source));
    if (showsPaid(source)) {
      cells.add(amount(line.actualEur(), line, source));
    }
    return new Row(cells, false);
  }

  /** A column of nothing but "unknown" would tell the public what is not true. */
  private static boolean showsPaid(Source source) {
    return !source.isPublic()
        || source.index().plan().fiches().stream()
            .flatMap(fiche -> fiche.budget().stream())
            .anyMatch(line -> line.actualEur() != null);
  }

  private static String amount(@Nullable Long eur, BudgetLine line, Source source) {
    return source.orUnknown(eur == null ? "" : source.words().euros(eur, line.bound()));
  }
}
