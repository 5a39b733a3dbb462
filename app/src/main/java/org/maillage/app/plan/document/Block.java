package org.maillage.app.plan.document;

import java.util.List;

/** What a document is made of. Every text is clean: any format can hold it. */
public sealed interface Block {

  /**
   * A heading.
   *
   * @param level 1 to {@link #DEEPEST}, never more than one below the heading before
   * @param text one line
   * @param listed whether the table of contents names it
   */
  record Heading(int level, String text, boolean listed) implements Block {

    /** Deepest level that all formats know. */
    public static final int DEEPEST = 6;

    public Heading {
      if (level < 1 || level > DEEPEST) {
        throw new IllegalArgumentException("a heading of level " + level);
      }
      text = CleanText.of(text);
    }
  }

  /** What a paragraph is for; formats choose how it looks. */
  enum Style {
    /** The title of the whole, on its first page. */
    TITLE,
    /** What stands below the title. */
    SUBTITLE,
    TEXT,
    /** What has to be known, in smaller letters. */
    NOTE,
    /** Something that is missing and must be written. */
    GAP,
    /** Words above a table. */
    CAPTION
  }

  /**
   * A paragraph.
   *
   * @param text a line feed is the end of a line
   */
  record Paragraph(Style style, String text) implements Block {
    public Paragraph {
      text = CleanText.of(text);
    }
  }

  /**
   * A list.
   *
   * @param numbered 1, 2, 3, or dots
   */
  record Items(boolean numbered, List<String> texts) implements Block {
    public Items {
      texts = texts.stream().map(CleanText::of).toList();
    }
  }

  /** A table: its first cells name the rows. */
  record Table(List<Column> columns, List<Row> rows) implements Block {

    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      for (Row row : rows) {
        if (row.cells().size() != columns.size()) {
          throw new IllegalArgumentException("a row of " + row.cells().size() + " cells");
        }
      }
    }

    /** True when a row names the columns; names with their values need none. */
    public boolean hasHeader() {
      return columns.stream().anyMatch(column -> !column.title().isEmpty());
    }

    /** Share of the width of a column, in percent. */
    public double widthPct(int column) {
      int all = columns.stream().mapToInt(Column::weight).sum();
      return 100.0 * columns.get(column).weight() / all;
    }
  }

  /**
   * A column.
   *
   * @param title empty where no column has one
   * @param weight share of the width, 1 or more
   * @param number whether it holds figures
   */
  record Column(String title, int weight, boolean number) {
    public Column {
      title = CleanText.of(title);
    }
  }

  /**
   * A row.
   *
   * @param cells as many as there are columns; a line feed is the end of a line
   * @param strong true for a level above, and for a total
   */
  record Row(List<String> cells, boolean strong) {
    public Row {
      cells = cells.stream().map(CleanText::of).toList();
    }
  }

  /** The headings that are listed. */
  record Contents() implements Block {}

  /** What follows begins on a new page. */
  record PageBreak() implements Block {}
}
