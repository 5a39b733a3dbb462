package org.maillage.app.reference;

import java.util.List;

/**
 * The figures of a territory beside those of others, in words.
 *
 * @param territories heads of the columns, the territory itself first
 * @param rows one a figure that some other territory has
 */
public record ReferenceComparison(List<Column> territories, List<Row> rows) {

  /**
   * A territory.
   *
   * @param source where its figures come from: a document, or this product
   */
  public record Column(String name, String source) {}

  /**
   * A figure.
   *
   * @param cells one a territory
   */
  public record Row(String label, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A figure of one territory.
   *
   * @param figure in words; empty where there is none
   * @param quote the phrase that publishes it; empty where it was computed here
   */
  public record Cell(String figure, String quote) {}

  public ReferenceComparison {
    territories = List.copyOf(territories);
    rows = List.copyOf(rows);
  }
}
