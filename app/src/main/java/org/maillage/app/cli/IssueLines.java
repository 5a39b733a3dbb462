package org.maillage.app.cli;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.data.issue.ImportIssue;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.issue.Severity;

/** Tells the issues of an import in words: the first of each kind and file, and how many more. */
final class IssueLines {

  private IssueLines() {}

  /** One issue: how grave, where, and what happened. */
  static String line(ImportIssue issue, Words words) {
    return words.text(
        "severity.line",
        words.text("severity." + issue.severity()),
        place(issue, words),
        words.issue(issue));
  }

  private static String place(ImportIssue issue, Words words) {
    if (issue.file().isEmpty()) {
      return "";
    }
    return issue.line() > 0
        ? words.text("place.line", issue.file(), issue.line())
        : words.text("place.file", issue.file());
  }

  /** Prints the issues, gravest first; the infos only when asked for. */
  static void print(
      PrintStream err,
      Words words,
      List<ImportIssue> issues,
      Map<IssueLog.Kind, Long> counts,
      boolean withInfos) {
    Map<IssueLog.Kind, ImportIssue> firsts = new LinkedHashMap<>();
    for (ImportIssue issue : issues) {
      firsts.putIfAbsent(new IssueLog.Kind(issue.code(), issue.file()), issue);
    }
    firsts.entrySet().stream()
        .filter(first -> withInfos || first.getValue().severity() != Severity.INFO)
        .sorted(
            Comparator.comparing(first -> first.getValue().severity(), Comparator.reverseOrder()))
        .forEach(
            first -> {
              ImportIssue issue = first.getValue();
              err.println(line(issue, words));
              long more = counts.getOrDefault(first.getKey(), 1L) - 1;
              if (more > 0) {
                err.println("  " + words.text("issues.more", more));
              }
              err.println("  " + words.mend(issue));
            });
  }
}
