package org.maillage.app.backup;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** A database as backups see it: tables and rows, whatever they mean. */
public interface BackupStore extends AutoCloseable {

  /** What is in a database before anything is restored into it. */
  enum State {
    /** No table. */
    EMPTY,
    /** A restore was cut: what is there is of no use to anybody. */
    UNFINISHED,
    /** Tables. */
    FULL
  }

  /** A picture of all tables at one moment, while others go on writing. */
  interface Snapshot extends AutoCloseable {

    /** {@code h2} or {@code postgresql}. */
    String database();

    /** The migrations in it, the last one being the version of the schema. */
    List<About.Migration> history();

    /** All tables but the history of migrations; whoever is referred to stands first. */
    List<Table> tables();

    /** The road files that rows name, in whatever column is called {@code file_sha256}. */
    Set<String> roadFiles();

    /** Hands over all rows of a table. */
    void read(Table table, RowConsumer rows) throws IOException;

    /** Where identity columns go on; asked last, so that no number in the rows is given again. */
    List<Manifest.Counter> counters();

    @Override
    void close();
  }

  /** A database that is being filled; marked as unfinished until {@link #finish}. */
  interface Filling extends AutoCloseable {

    /** The tables that are waiting for rows. */
    List<Table> tables();

    /** Begins a table; the consumer takes its rows until the next table begins. */
    RowConsumer fill(Table table);

    /** What the rows that are there now come to, read again. */
    TableSum sum(Table table) throws IOException;

    /** Ends the rows: from now on they are there and whole, and the mark is gone. */
    void finish(List<Manifest.Counter> counters);

    /** Ends the work; what was not finished is still marked as unfinished. */
    @Override
    void close();
  }

  /** Takes a picture. */
  Snapshot snapshot();

  /** What is there. */
  State state();

  /**
   * Marks the database as unfinished, throws away what a restore that was cut left, and makes the
   * tables of that version, without a row.
   */
  Filling fill(String schema);

  /** Brings the schema up to the version of the program. */
  void migrate();

  /** Removes everything: only after a {@link #fill} that did not finish. */
  void discard();

  @Override
  void close();
}
