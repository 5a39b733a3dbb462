package org.maillage.data.issue;

import java.util.List;

/**
 * One thing that was wrong in an input.
 *
 * @param code what
 * @param file name of the file, without its folder; empty when it concerns no file
 * @param line line or record number from 1, 0 when it concerns the whole file
 * @param value the offending value as it stood in the file, shortened to 200 characters
 * @param arguments further values for the message, see {@link IssueCode}
 */
public record ImportIssue(
    IssueCode code, String file, long line, String value, List<String> arguments) {

  private static final int VALUE_LENGTH = 200;

  public ImportIssue {
    value = value.length() > VALUE_LENGTH ? value.substring(0, VALUE_LENGTH) + "…" : value;
    arguments = List.copyOf(arguments);
  }

  public Severity severity() {
    return code.severity();
  }
}
