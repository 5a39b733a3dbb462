package org.maillage.app.sources;

import java.util.List;
import org.maillage.app.importing.ImportOutcome;
import org.maillage.app.importing.ImportRun;
import org.maillage.data.issue.ImportIssue;

/**
 * What became of an update.
 *
 * @param status of the import
 * @param counts how many issues of each kind the files had
 * @param issues the first of each kind
 * @param changes what the territory holds, before and after; those of services that differ only
 */
public record UpdateResult(
    ImportOutcome.Status status,
    List<ImportRun.IssueCount> counts,
    List<ImportIssue> issues,
    List<Change> changes) {

  /**
   * A figure before and after.
   *
   * @param figure {@code communes}, {@code people}, {@code places} or {@code cells}, or the code of
   *     a service
   */
  public record Change(String figure, long before, long after) {}

  public UpdateResult {
    counts = List.copyOf(counts);
    issues = List.copyOf(issues);
    changes = List.copyOf(changes);
  }
}
