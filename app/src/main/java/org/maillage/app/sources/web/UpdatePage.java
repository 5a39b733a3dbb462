package org.maillage.app.sources.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.importing.ImportOutcome;
import org.maillage.app.job.Job;
import org.maillage.app.job.JobState;
import org.maillage.app.shell.Words;
import org.maillage.app.sources.UpdateResult;
import org.maillage.app.sources.UpdateResult.Change;
import org.maillage.data.reference.ReferenceData;

/**
 * The page of an update: how far it is, then what became of it.
 *
 * @param title the files and their vintages
 * @param over whether nothing more will happen
 * @param stage what it is doing; empty before it began
 * @param done so much
 * @param total of so much, 0 when unknown
 * @param sentence what became of it, or where it is
 * @param warning true when the sentence is no good news
 * @param again true when the same can be asked for once more
 * @param landed true when the territory is another now
 * @param changes figures before and after
 * @param issues what the files had
 */
record UpdatePage(
    String title,
    boolean over,
    String stage,
    long done,
    long total,
    String sentence,
    boolean warning,
    boolean again,
    boolean landed,
    List<Row> changes,
    IssueList.Found issues) {

  /** A figure before and after, and the difference with its sign. */
  record Row(String label, String before, String after, String change) {}

  static UpdatePage of(Job job, Optional<UpdateResult> result, Words words) {
    String stage = job.progress().messageKey();
    boolean landed = result.filter(r -> r.status() == ImportOutcome.Status.IMPORTED).isPresent();
    boolean refused = result.filter(r -> r.status() == ImportOutcome.Status.REFUSED).isPresent();
    return new UpdatePage(
        job.title(),
        job.state().isOver(),
        !stage.isEmpty() && words.has(stage) ? words.get(stage) : "",
        job.progress().done(),
        job.progress().total(),
        sentence(job, result.orElse(null), words),
        refused || job.state() == JobState.FAILED || job.state() == JobState.INTERRUPTED,
        job.state() == JobState.FAILED || job.state() == JobState.INTERRUPTED,
        landed,
        result.map(r -> r.changes().stream().map(c -> row(c, words)).toList()).orElse(List.of()),
        issues(result.orElse(null), words));
  }

  private static IssueList.Found issues(@Nullable UpdateResult result, Words words) {
    if (result == null) {
      return IssueList.of(List.of(), List.of(), words);
    }
    IssueList.Found all = IssueList.of(result.counts(), result.issues(), words);
    return result.status() == ImportOutcome.Status.REFUSED ? all.refusals() : all;
  }

  private static String sentence(Job job, @Nullable UpdateResult result, Words words) {
    if (result != null) {
      return words.get("sources.outcome." + result.status());
    }
    return job.error() == null
        ? words.get("sources.job." + job.state())
        : words.get(job.error().messageKey(), job.error().arguments().toArray());
  }

  private static Row row(Change change, Words words) {
    long difference = change.after() - change.before();
    return new Row(
        label(change.figure(), words),
        words.figures().integer(change.before()),
        words.figures().integer(change.after()),
        difference == 0
            ? words.get("sources.same")
            : (difference > 0 ? "+" : "−") + words.figures().integer(Math.abs(difference)));
  }

  private static String label(String figure, Words words) {
    String key = "sources.figure." + figure;
    return ReferenceData.services().stream()
        .filter(service -> service.code().equals(figure))
        .findFirst()
        .map(service -> service.label(words.language()))
        .orElseGet(() -> words.has(key) ? words.get(key) : figure);
  }
}
