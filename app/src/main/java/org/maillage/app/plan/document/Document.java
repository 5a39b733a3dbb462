package org.maillage.app.plan.document;

import java.time.LocalDate;
import java.util.List;

/**
 * A document of a plan, in no format yet.
 *
 * @param title as a list of files or the title of a window shows it
 * @param running words at the top of each page
 * @param edition words at the bottom of each page, beside its number
 * @param on day on which it is made
 * @param language {@code fr} or {@code en}
 * @param parts in their order, each from a new page
 */
public record Document(
    String title, String running, String edition, LocalDate on, String language, List<Part> parts) {

  /** Pages of one orientation: wide tables need wide pages. */
  public record Part(boolean wide, List<Block> blocks) {
    public Part {
      blocks = List.copyOf(blocks);
    }
  }

  public Document {
    title = CleanText.of(title).replace('\n', ' ');
    running = CleanText.of(running).replace('\n', ' ');
    edition = CleanText.of(edition);
    parts = List.copyOf(parts);
  }

  /** All headings, in their order. */
  public List<Block.Heading> headings() {
    return parts.stream()
        .flatMap(part -> part.blocks().stream())
        .filter(Block.Heading.class::isInstance)
        .map(Block.Heading.class::cast)
        .toList();
  }
}
