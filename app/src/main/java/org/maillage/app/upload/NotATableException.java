package org.maillage.app.upload;

import org.maillage.app.shell.Words;

/** What was brought as a table is something else. */
public final class NotATableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What it is instead; the words are in {@code messages/upload}. */
  public enum Kind {
    PDF,
    IMAGE,
    /** Of a spreadsheet program: the right content in a format that is not read. */
    WORKBOOK,
    ARCHIVE,
    PROGRAM,
    /** HTML or XML. */
    PAGE,
    /** Bytes that are no text. */
    OTHER
  }

  private final Kind kind;

  NotATableException(Kind kind, String mediaType) {
    super("not a table: " + mediaType);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** Why it is refused, and what to bring instead. */
  public String sentence(Words words) {
    return words.get("upload.refused." + kind);
  }
}
