package org.maillage.app.plan.document;

import java.util.ArrayList;
import java.util.List;
import org.maillage.app.plan.document.Block.Column;
import org.maillage.app.plan.document.Block.Heading;
import org.maillage.app.plan.document.Block.Paragraph;
import org.maillage.app.plan.document.Block.Row;
import org.maillage.app.plan.document.Block.Style;
import org.maillage.app.plan.document.Block.Table;
import org.maillage.app.plan.view.Board;
import org.maillage.app.plan.view.BoardFilter;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.PlanNode;
import org.maillage.domain.plan.SectionText;
import org.maillage.domain.plan.Taking;

/** The synoptic tables (A48, A53), made of the fiches. */
final class SynopsisBlocks {

  private SynopsisBlocks() {}

  /** All levels with who leads what and how far it is. */
  static List<Block> tree(Source source) {
    BoardFilter all = BoardFilter.of("", "", "", source.index());
    Board board = Board.of(source.index(), all, source.today(), source.words());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(1, source.get("plandocument.name.synoptique"), true));
    if (board.rows().isEmpty()) {
      blocks.add(new Paragraph(Style.GAP, source.get("plan.board.empty")));
      return blocks;
    }
    blocks.add(new Paragraph(Style.CAPTION, source.get("plan.board.caption")));
    List<Column> columns = new ArrayList<>();
    columns.add(source.column("plan.field.fiche", 46));
    columns.add(source.column("plan.field.pilots", 24));
    columns.add(source.column("plan.field.state", 12));
    if (!source.isPublic()) {
      columns.add(source.figures("plan.field.complete", 8));
    }
    columns.add(source.figures("plan.field.indicators", 10));
    List<Row> rows = board.rows().stream().map(row -> row(row, source)).toList();
    blocks.add(new Table(columns, rows));
    return blocks;
  }

  private static Row row(Board.Row row, Source source) {
    String pilots = Source.names(row.pilots());
    String name = source.named(row.code(), row.title());
    List<String> cells = new ArrayList<>();
    cells.add(name);
    cells.add(row.followed() ? source.orToComplete(pilots) : pilots);
    cells.add(
        row.followed()
            ? row.state().word()
            : source.words().count("plan.board.below", row.below()));
    if (!source.isPublic()) {
      cells.add(row.followed() ? row.complete() : "");
    }
    cells.add(row.followed() ? source.words().words().figures().integer(row.indicators()) : "");
    return new Row(cells, !row.followed());
  }

  /** For each node at the top: what is carried out below it, who leads it, and what for. */
  static List<Block> byAxis(Source source) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(1, source.get("plandocument.by-axis"), true));
    List<Column> columns =
        List.of(
            source.column("plan.field.fiche", 34),
            source.column("plan.field.pilots", 22),
            source.column("plandocument.objectives", 44));
    for (PlanNode root : source.index().tree().roots()) {
      List<Row> rows =
          source.index().followed().stream()
              .filter(fiche -> source.index().tree().isWithin(fiche.node().id(), root.id()))
              .map(fiche -> row(fiche, source))
              .toList();
      String name = source.named(source.index().code(root.id()), root.title());
      blocks.add(new Heading(2, name, false));
      blocks.add(
          rows.isEmpty()
              ? new Paragraph(Style.GAP, source.get("plandocument.by-axis.none"))
              : new Table(columns, rows));
    }
    return blocks;
  }

  private static Row row(Fiche fiche, Source source) {
    return new Row(
        List.of(
            source.named(fiche),
            source.orToComplete(Source.names(source.index().actors(fiche, Taking.Role.PILOT))),
            source.orToComplete(objectives(fiche))),
        false);
  }

  /** Whatever its template calls them. */
  private static String objectives(Fiche fiche) {
    return Source.lines(
        fiche.sections().stream()
            .filter(text -> text.key().equals("objectif") || text.key().equals("objectifs"))
            .flatMap((SectionText text) -> text.lines().stream())
            .toList());
  }
}
