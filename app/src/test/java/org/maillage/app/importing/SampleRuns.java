package org.maillage.app.importing;

import java.time.Instant;
import java.util.List;
import org.maillage.data.issue.ImportIssue;
import org.maillage.data.issue.IssueCode;

/** Import runs for tests. */
public final class SampleRuns {

  public static final Instant AT = Instant.parse("2026-11-22T10:15:30.123Z");

  private SampleRuns() {}

  public static ImportRun run(String territoryId, ImportRun.Status status, String fingerprint) {
    return new ImportRun(
        0,
        territoryId,
        status,
        AT,
        AT.plusMillis(1500),
        fingerprint,
        List.of(
            new ImportRun.IssueCount(IssueCode.ROW_MALFORMED, "bpe.csv", 1234),
            new ImportRun.IssueCount(IssueCode.ROADS_DISCONNECTED, "", 1)),
        List.of(
            new ImportIssue(
                IssueCode.ROW_MALFORMED, "bpe.csv", 5_000_000_000L, "a;b\0;\"c\"", List.of("7")),
            new ImportIssue(
                IssueCode.ROADS_DISCONNECTED, "", 0, "\uD83D", List.of("1 \"km\"", "é\0"))));
  }

  /** Keeps a run, so that a territory may name it. */
  public static long keep(ImportRunRepository runs, String territoryId) {
    return runs.record(run(territoryId, ImportRun.Status.IMPORTED, "f".repeat(64)));
  }
}
