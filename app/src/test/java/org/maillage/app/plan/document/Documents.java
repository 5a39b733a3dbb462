package org.maillage.app.plan.document;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.maillage.app.plan.view.IslandPlan;
import org.maillage.app.plan.view.PlanIndex;
import org.maillage.app.plan.view.PlanWords;
import org.maillage.app.shell.MessageBundles;
import org.maillage.app.shell.Words;
import org.maillage.domain.plan.Plan;

/** Documents of the plans of the tests. */
public final class Documents {

  public static final LocalDate TODAY = IslandPlan.TODAY;

  private Documents() {}

  /** The words of a language. */
  public static PlanWords words(Locale locale) {
    return new PlanWords(new Words(MessageBundles.messageSource(), locale), ZoneOffset.UTC);
  }

  /** In French, of a plan of the territory's own. */
  public static PlanDocuments of(Plan plan) {
    return new PlanDocuments(new PlanIndex(plan), false, TODAY, words(Locale.FRENCH));
  }

  /** All sheets of a plan, in French. */
  public static List<Sheet> sheets(Plan plan) {
    return new PlanSheets(new PlanIndex(plan), TODAY, words(Locale.FRENCH)).all();
  }

  /** Every text of a document: headings, paragraphs, items, titles of columns, cells. */
  public static List<String> texts(Document document) {
    List<String> texts = new ArrayList<>();
    for (Document.Part part : document.parts()) {
      part.blocks().forEach(block -> texts(block).filter(t -> !t.isBlank()).forEach(texts::add));
    }
    return texts;
  }

  private static Stream<String> texts(Block block) {
    if (block instanceof Block.Heading heading) {
      return Stream.of(heading.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      return Stream.of(paragraph.text());
    } else if (block instanceof Block.Items items) {
      return items.texts().stream();
    } else if (block instanceof Block.Table table) {
      return Stream.concat(
          table.columns().stream().map(Block.Column::title),
          table.rows().stream().flatMap(row -> row.cells().stream()));
    }
    return Stream.empty();
  }

  /** All tables of a document. */
  public static List<Block.Table> tables(Document document) {
    return document.parts().stream()
        .flatMap(part -> part.blocks().stream())
        .filter(Block.Table.class::isInstance)
        .map(Block.Table.class::cast)
        .toList();
  }
}
