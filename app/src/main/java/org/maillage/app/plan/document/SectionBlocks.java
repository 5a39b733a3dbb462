package org.maillage.app.plan.document;

import java.util.ArrayList;
import java.util.List;
import org.maillage.app.plan.document.Block.Heading;
import org.maillage.app.plan.document.Block.Items;
import org.maillage.app.plan.document.Block.Paragraph;
import org.maillage.app.plan.document.Block.Row;
import org.maillage.app.plan.document.Block.Style;
import org.maillage.app.plan.document.Block.Table;
import org.maillage.app.plan.view.CommitmentView;
import org.maillage.app.plan.view.FichePage;
import org.maillage.app.plan.view.IndicatorView;
import org.maillage.app.plan.view.LinkViews;
import org.maillage.app.plan.view.MoneyView;
import org.maillage.domain.plan.SectionKind;

/** What sections of a fiche hold besides their text: promises, money, indicators, notes, steps. */
final class SectionBlocks {

  private final Source source;
  private final FichePage page;

  SectionBlocks(Source source, FichePage page) {
    this.source = source;
    this.page = page;
  }

  /**
   * What a section of a kind shows.
   *
   * @param level of headings in it
   */
  List<Block> of(SectionKind kind, int level) {
    List<Block> blocks = new ArrayList<>();
    switch (kind) {
      case COMMITMENTS -> commitments(blocks, level);
      case MONEY -> money(blocks);
      case INDICATORS -> indicators(blocks);
      case PROGRESS -> page.notes().forEach(note -> note(blocks, note, level));
      case DATES -> steps(blocks);
      case PLACES -> links(blocks, level);
      case TEXT, LIST, PEOPLE -> {
        // Text is written by who calls; people stand in the table at the top.
      }
    }
    return blocks;
  }

  private void commitments(List<Block> blocks, int level) {
    for (CommitmentView.Group group : page.commitments()) {
      blocks.add(new Heading(level, group.owner().name(), false));
      blocks.add(new Items(false, group.commitments().stream().map(this::promise).toList()));
    }
    if (page.marked()) {
      blocks.add(
          new Paragraph(
              Style.NOTE,
              source.get("plan.mark.anti-poverty") + "\n" + source.get("plan.mark.solidarity")));
    }
  }

  private String promise(CommitmentView promise) {
    String text =
        promise.marks().isEmpty()
            ? promise.text()
            : source.get("plandocument.marked", promise.text(), promise.marks());
    return promise.confirmed().isEmpty()
        ? source.get("plandocument.in-brackets", text, promise.state())
        : source.get(
            "plandocument.confirmed",
            text,
            source.get("plan.commitment.confirmed", promise.state(), promise.confirmed()));
  }

  private void money(List<Block> blocks) {
    MoneyView money = page.money();
    if (!money.lines().isEmpty()) {
      boolean paid = !source.isPublic() || !money.actual().isEmpty();
      List<Row> rows = new ArrayList<>();
      money
          .lines()
          .forEach(
              line ->
                  rows.add(
                      new Row(
                          first(
                              paid,
                              line.funder(),
                              source.orUnsaid(line.nature()),
                              source.orUnsaid(line.year()),
                              source.orUnknown(line.planned()),
                              source.orUnknown(line.actual())),
                          false)));
      rows.add(
          new Row(
              first(
                  paid,
                  source.get("plan.budget.total"),
                  "",
                  "",
                  source.orUnknown(money.planned()),
                  source.orUnknown(money.actual())),
              true));
      blocks.add(new Paragraph(Style.CAPTION, source.get("plan.budget.caption")));
      blocks.add(
          new Table(
              first(
                  paid,
                  source.column("plan.budget.funder", 30),
                  source.column("plan.budget.nature", 24),
                  source.column("plan.budget.year", 14),
                  source.figures("plan.budget.planned", 16),
                  source.figures("plan.budget.actual", 16)),
              rows));
    }
    Source.Facts sums = new Source.Facts();
    for (MoneyView.Check check : money.checks()) {
      String quote = check.quote().isBlank() ? "" : "\n" + source.get("plan.quoted", check.quote());
      sums.add(
          source.get("plan.budget.announced", check.label()),
          source.isPublic()
              ? check.announced()
              : check.announced() + quote + "\n" + check.sentence());
    }
    sums.into(blocks);
  }

  /** Without the last column where what was paid is not public. */
  @SafeVarargs
  private static <T> List<T> first(boolean all, T... cells) {
    return List.of(cells).subList(0, all ? cells.length : cells.length - 1);
  }

  private void indicators(List<Block> blocks) {
    if (page.indicators().isEmpty()) {
      return;
    }
    List<Row> rows = page.indicators().stream().map(i -> new Row(cells(i), false)).toList();
    List<Block.Column> columns = new ArrayList<>();
    columns.add(source.column("plan.indicators.label", 30));
    columns.add(source.column("plandocument.definition", 26));
    columns.add(source.column("plandocument.sheet.values", 24));
    if (!source.isPublic()) {
      columns.add(source.column("plan.indicators.lacking", 20));
    }
    blocks.add(new Table(columns, rows));
  }

  private List<String> cells(IndicatorView indicator) {
    List<String> facts =
        indicator.facts().stream()
            .map(fact -> source.get("plandocument.fact", fact.name(), fact.value()))
            .toList();
    List<String> values = indicator.values().stream().map(this::value).toList();
    String said =
        values.isEmpty() ? source.get("plan.indicator.no-value") : String.join("\n", values);
    if (source.isPublic()) {
      return List.of(indicator.label(), String.join("\n", facts), values.isEmpty() ? "" : said);
    }
    List<String> lacking = new ArrayList<>();
    lacking.add(
        indicator.lacking().isEmpty()
            ? source.get("plan.indicators.complete")
            : String.join(", ", indicator.lacking()));
    if (!indicator.awaited().isEmpty()) {
      lacking.add(source.get("plan.indicator.awaited", indicator.awaited()));
    }
    return List.of(indicator.label(), String.join("\n", facts), said, String.join("\n", lacking));
  }

  private String value(IndicatorView.Value value) {
    String period =
        value.part().isEmpty()
            ? value.period()
            : source.get("plandocument.in-brackets", value.period(), value.part());
    String said = source.get("plandocument.fact", period, value.value());
    return value.comment().isBlank()
        ? said
        : source.get("plandocument.in-brackets", said, value.comment());
  }

  private void note(List<Block> blocks, FichePage.NoteView note, int level) {
    blocks.add(new Heading(level, note.on(), false));
    note.lines().forEach(line -> Source.add(blocks, Style.TEXT, line));
    Source.Facts figures = new Source.Facts();
    note.figures().forEach(figure -> figures.add(figure.label(), figure.value()));
    figures.into(blocks);
  }

  private void steps(List<Block> blocks) {
    if (page.steps().isEmpty()) {
      return;
    }
    blocks.add(new Paragraph(Style.CAPTION, source.get("plan.steps.caption")));
    List<Row> rows =
        page.steps().stream()
            .map(
                step ->
                    new Row(
                        List.of(
                            step.title(),
                            source.orUnsaid(step.start()),
                            source.orUnsaid(step.due()),
                            done(step),
                            String.join(", ", step.after())),
                        false))
            .toList();
    blocks.add(
        new Table(
            List.of(
                source.column("plan.steps.title", 34),
                source.column("plan.steps.start", 16),
                source.column("plan.steps.due", 16),
                source.column("plan.steps.done", 16),
                source.column("plan.steps.after", 18)),
            rows));
  }

  private String done(FichePage.StepRow step) {
    if (!step.done().isEmpty()) {
      return step.done();
    }
    boolean late = step.late() && !source.isPublic();
    return source.get(late ? "plan.steps.late" : "plan.steps.not-done");
  }

  private void links(List<Block> blocks, int level) {
    LinkViews links = page.links();
    for (LinkViews.Device device : links.devices()) {
      blocks.add(new Heading(level, source.get("plan.links.device", device.name()), false));
      blocks.add(fiches(device.fiches()));
    }
    if (!links.fiches().isEmpty()) {
      blocks.add(new Heading(level, source.get("plan.links.fiches"), false));
      blocks.add(fiches(links.fiches()));
    }
    if (!links.sisterPlans().isEmpty()) {
      blocks.add(new Heading(level, source.get("plan.links.sister-plans"), false));
      blocks.add(new Items(false, links.sisterPlans()));
    }
    if (!links.others().isEmpty()) {
      blocks.add(
          new Items(
              false,
              links.others().stream()
                  .map(thing -> source.get("plan.links.other", thing.kind(), thing.name()))
                  .toList()));
    }
  }

  private Items fiches(List<LinkViews.Other> fiches) {
    return new Items(
        false, fiches.stream().map(o -> source.named(o.fiche().name(), o.title())).toList());
  }
}
