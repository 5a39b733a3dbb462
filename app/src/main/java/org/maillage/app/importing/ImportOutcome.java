package org.maillage.app.importing;

import java.util.List;
import org.maillage.data.issue.ImportIssue;

/**
 * What became of an import.
 *
 * @param status what became of it
 * @param territoryId id in the description; empty when the description was refused
 * @param importRunId the run in force after an import or when nothing changed; the run that tells
 *     of the refusal, or 0 when the description was refused
 * @param counts what the territory holds now; all zero when refused
 * @param issueCounts how many issues of each kind came, kept or not
 * @param issues the first issues of each kind; the refusal last
 */
public record ImportOutcome(
    Status status,
    String territoryId,
    long importRunId,
    ImportCounts counts,
    List<ImportRun.IssueCount> issueCounts,
    List<ImportIssue> issues) {

  /** What became of an import. */
  public enum Status {
    /** Everything is in store, in the place of what was there. */
    IMPORTED,
    /** The same files were imported before: nothing was written. */
    UNCHANGED,
    /** A file is not what it says: nothing changed. */
    REFUSED
  }

  public ImportOutcome {
    issueCounts = List.copyOf(issueCounts);
    issues = List.copyOf(issues);
  }
}
