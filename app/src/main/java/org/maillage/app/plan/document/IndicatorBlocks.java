package org.maillage.app.plan.document;

import java.util.ArrayList;
import java.util.List;
import org.maillage.app.plan.document.Block.Column;
import org.maillage.app.plan.document.Block.Heading;
import org.maillage.app.plan.document.Block.Paragraph;
import org.maillage.app.plan.document.Block.Row;
import org.maillage.app.plan.document.Block.Style;
import org.maillage.app.plan.document.Block.Table;
import org.maillage.app.plan.view.IndicatorLine;
import org.maillage.app.plan.view.Standing;

/** The table of indicators (A80). */
final class IndicatorBlocks {

  private IndicatorBlocks() {}

  /** All indicators of the plan, in its order. */
  static List<Block> all(Source source) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(1, source.get("plandocument.name.indicateurs"), true));
    List<IndicatorLine> lines = IndicatorLine.all(source.index(), source.today(), source.words());
    if (lines.isEmpty()) {
      blocks.add(new Paragraph(Style.GAP, source.get("plan.indicators.empty")));
      return blocks;
    }
    if (source.isPublic()) {
      blocks.add(published(lines, source));
      return blocks;
    }
    blocks.add(new Paragraph(Style.TEXT, sentence(lines, source)));
    blocks.add(new Paragraph(Style.CAPTION, source.get("plan.indicators.caption")));
    List<Column> columns =
        List.of(
            source.column("plan.indicators.label", 27),
            source.column("plan.field.fiche", 7),
            source.column("plan.indicator.fact.unit", 9),
            source.column("plan.indicator.fact.producer", 12),
            source.column("plan.indicator.fact.frequency", 10),
            source.column("plan.indicator.fact.baseline", 8),
            source.column("plan.indicator.fact.target", 8),
            source.column("plan.indicators.last", 10),
            source.column("plan.indicators.lacking", 14));
    blocks.add(new Table(columns, lines.stream().map(line -> row(line, source)).toList()));
    return blocks;
  }

  /** Without who enters the values and what is missing. */
  private static Table published(List<IndicatorLine> lines, Source source) {
    return new Table(
        List.of(
            source.column("plan.indicators.label", 36),
            source.column("plan.field.fiche", 8),
            source.column("plan.indicator.fact.unit", 12),
            source.column("plan.indicator.fact.frequency", 12),
            source.column("plan.indicator.fact.baseline", 10),
            source.column("plan.indicator.fact.target", 10),
            source.column("plan.indicators.last", 12)),
        lines.stream()
            .map(
                line ->
                    new Row(
                        List.of(
                            line.label() + "\n" + line.kind(),
                            line.fiche().name(),
                            line.unit(),
                            line.frequency(),
                            line.baseline(),
                            line.target(),
                            line.last().isEmpty() ? "" : line.last() + "\n" + line.lastPeriod()),
                        false))
            .toList());
  }

  private static String sentence(List<IndicatorLine> lines, Source source) {
    return source
        .words()
        .count(
            "plan.indicators.sentence",
            lines.size(),
            count("plan.indicators.active", Standing.ACTIVE, lines, source),
            count("plan.indicators.incomplete", Standing.INCOMPLETE, lines, source),
            count("plan.indicators.to-define", Standing.TO_DEFINE, lines, source));
  }

  private static String count(
      String key, Standing standing, List<IndicatorLine> lines, Source source) {
    long number = lines.stream().filter(line -> line.standing() == standing).count();
    return source.words().count(key, number);
  }

  private static Row row(IndicatorLine line, Source source) {
    String period = line.lastPeriod().isEmpty() ? "" : "\n" + line.lastPeriod();
    String last = line.last().isEmpty() ? source.get("plan.indicators.no-value") : line.last();
    return new Row(
        List.of(
            line.label() + "\n" + line.kind(),
            line.fiche().name(),
            line.unit(),
            line.producer(),
            line.frequency(),
            line.baseline(),
            line.target(),
            last + period,
            lacking(line, source)),
        false);
  }

  private static String lacking(IndicatorLine line, Source source) {
    String lacking =
        line.standing() == Standing.ACTIVE
            ? source.get("plan.indicators.complete")
            : String.join(", ", line.lacking());
    return line.awaited().isEmpty()
        ? lacking
        : lacking + "\n" + source.get("plan.indicators.awaited", line.awaited());
  }
}
