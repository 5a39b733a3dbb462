package org.maillage.app.importing;

import java.time.Instant;
import java.util.List;
import org.maillage.data.issue.ImportIssue;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.issue.Severity;

/**
 * One import that landed or was refused, with its report.
 *
 * @param id by order of time; 0 before it is in store
 * @param territoryId territory
 * @param status what became of it
 * @param startedAt when the first file was opened
 * @param finishedAt when everything was in store, or refused
 * @param fingerprint SHA-256 of the description, the files, the catalogue and the version of the
 *     readers; equal fingerprints mean equal territories
 * @param counts how many issues of each kind came, kept or not
 * @param issues the first issues of each kind
 */
public record ImportRun(
    long id,
    String territoryId,
    Status status,
    Instant startedAt,
    Instant finishedAt,
    String fingerprint,
    List<IssueCount> counts,
    List<ImportIssue> issues) {

  /** What became of an import. */
  public enum Status {
    IMPORTED,
    REFUSED
  }

  /**
   * How many issues of a kind a file had.
   *
   * @param code kind
   * @param file name of the file, empty when it concerns no file
   * @param issues how many
   */
  public record IssueCount(IssueCode code, String file, long issues) {}

  public ImportRun {
    counts = List.copyOf(counts);
    issues = List.copyOf(issues);
  }

  /** The counts of a log. */
  public static List<IssueCount> countsOf(IssueLog log) {
    return log.counts().entrySet().stream()
        .map(e -> new IssueCount(e.getKey().code(), e.getKey().file(), e.getValue()))
        .toList();
  }

  /** How many issues of a severity came, kept or not. */
  public long count(Severity severity) {
    return counts.stream()
        .filter(c -> c.code().severity() == severity)
        .mapToLong(IssueCount::issues)
        .sum();
  }
}
