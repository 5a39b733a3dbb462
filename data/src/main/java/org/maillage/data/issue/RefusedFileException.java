package org.maillage.data.issue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file was refused whole: it is not what it says, and nothing of it may land. */
public final class RefusedFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ImportIssue issue;

  public RefusedFileException(ImportIssue issue, @Nullable Throwable cause) {
    super(issue.code() + " " + issue.file() + " line " + issue.line() + " " + issue.value(), cause);
    this.issue = issue;
  }

  /** A refusal of the whole file. */
  public static RefusedFileException of(
      IssueCode code, String file, long line, String value, String... arguments) {
    return new RefusedFileException(
        new ImportIssue(code, file, line, value, List.of(arguments)), null);
  }

  public ImportIssue issue() {
    return issue;
  }
}
