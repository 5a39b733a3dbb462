package org.maillage.app.backup;

import java.util.List;

/**
 * What stands first in a backup: enough to know how to read the rest.
 *
 * @param format version of the format, {@link #FORMAT} here
 * @param product version of the program that wrote it
 * @param schema version of the database's schema, for example {@code 9}
 * @param history the migrations that made the schema, in their order
 * @param moment when the picture was taken, ISO 8601
 * @param database {@code h2} or {@code postgresql}: where it comes from, for the record
 * @param tables in the order in which they follow: whoever is referred to stands first
 */
public record About(
    int format,
    String product,
    String schema,
    List<Migration> history,
    String moment,
    String database,
    List<Table> tables) {

  /** The format that this program writes, and the newest that it reads. */
  public static final int FORMAT = 1;

  /**
   * A migration that was applied.
   *
   * @param version number of the migration
   * @param description its name
   */
  public record Migration(String version, String description) {}

  public About {
    history = List.copyOf(history);
    tables = List.copyOf(tables);
  }
}
