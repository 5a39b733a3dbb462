package org.maillage.app.backup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A backup cannot be made, read or restored. The words for people are in the command line's bundle:
 * {@code failure.backup.<KIND>} says what happened and what to do; {0} is the place, {1} a detail.
 */
public final class BackupException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is in the way. */
  public enum Kind {
    /** The file is no backup of this program. */
    NOT_A_BACKUP,
    /** The file ends before its end. */
    TRUNCATED,
    /** The content is not what was written: {1} names the first place that differs. */
    ALTERED,
    /** Its format, or its schema, is of a newer version of the program: {1}. */
    NEWER,
    /** It is encrypted, and no passphrase or identity was given. */
    NEEDS_KEY,
    /** The passphrase or the identity does not open it. */
    WRONG_KEY,
    /** The recipient, the identity or the passphrase is none: {1}. */
    BAD_KEY,
    /** It names a file outside the home, or swells out of all proportion: {1}. */
    UNSAFE,
    /** The target already holds something: {1}. */
    NOT_EMPTY,
    /** There is nothing to back up. */
    NOTHING_THERE,
    /** The file is there already. */
    ALREADY_THERE,
    /** Another process writes that file. */
    BUSY,
    /** The file cannot be read or written: {1}. */
    NOT_WRITABLE,
    /** The home is open in a server that does not answer: {1}. */
    SERVER_SILENT,
    /** The database gave back something else than what was put in: {1} is the table. */
    COPY_DIFFERS,
    /** The database does not take a value: {1}. */
    NOT_TAKEN,
    /** A column is of a type that the format does not know: {1}. */
    UNKNOWN_TYPE
  }

  private final Kind kind;
  private final String detail;

  public BackupException(Kind kind, String detail) {
    this(kind, detail, null);
  }

  public BackupException(Kind kind, String detail, @Nullable Throwable cause) {
    super(kind + (detail.isEmpty() ? "" : ": " + detail), cause);
    this.kind = kind;
    this.detail = detail;
  }

  public Kind kind() {
    return kind;
  }

  /** What it is about more exactly; empty when nothing is to be added. */
  public String detail() {
    return detail;
  }

  /** Kinds that say that the file itself is to blame. */
  public boolean isOfTheFile() {
    return List.of(
            Kind.NOT_A_BACKUP,
            Kind.TRUNCATED,
            Kind.ALTERED,
            Kind.NEWER,
            Kind.UNSAFE,
            Kind.WRONG_KEY,
            Kind.NEEDS_KEY)
        .contains(kind);
  }
}
