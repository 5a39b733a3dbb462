package org.maillage.app.sources.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.app.importing.ImportRun;
import org.maillage.app.shell.Words;
import org.maillage.data.issue.ImportIssue;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.issue.Severity;

/** What an import found, for people: the first of each kind and file, the gravest first. */
final class IssueList {

  private IssueList() {}

  /**
   * A kind of issue in a file.
   *
   * @param severity ERROR, WARNING or INFO
   * @param where file, and line where there is one; empty when it concerns no file
   * @param text what happened
   * @param mend what to do
   * @param more how many others of the kind; empty when there is none
   */
  record Line(Severity severity, String where, String text, String mend, String more) {}

  /**
   * What is to be done something about, and what is good to know.
   *
   * @param infosTitle how many are good to know
   */
  record Found(List<Line> grave, String infosTitle, List<Line> infos) {

    /** Of a file that is refused only that: nothing of the others changed. */
    Found refusals() {
      return new Found(
          grave.stream().filter(line -> line.severity() == Severity.ERROR).toList(),
          infosTitle,
          List.of());
    }
  }

  static Found of(List<ImportRun.IssueCount> counts, List<ImportIssue> issues, Words words) {
    Map<IssueLog.Kind, Long> number = new LinkedHashMap<>();
    counts.forEach(c -> number.put(new IssueLog.Kind(c.code(), c.file()), c.issues()));
    Map<IssueLog.Kind, ImportIssue> firsts = new LinkedHashMap<>();
    issues.forEach(
        issue -> firsts.putIfAbsent(new IssueLog.Kind(issue.code(), issue.file()), issue));
    List<Line> lines = new ArrayList<>();
    firsts.forEach((kind, first) -> lines.add(line(first, number.getOrDefault(kind, 1L), words)));
    lines.sort(Comparator.comparing(Line::severity, Comparator.reverseOrder()));
    List<Line> infos = lines.stream().filter(one -> one.severity() == Severity.INFO).toList();
    return new Found(
        lines.stream().filter(one -> one.severity() != Severity.INFO).toList(),
        words.count("sources.infos", infos.size()),
        infos);
  }

  private static Line line(ImportIssue issue, long number, Words words) {
    String key = "issue." + issue.code();
    Object[] arguments = arguments(issue, words);
    String where =
        issue.file().isEmpty() || issue.line() == 0
            ? issue.file()
            : words.get("sources.place", issue.file(), issue.line());
    return new Line(
        issue.code().severity(),
        where,
        words.get(key, arguments),
        words.get(key + ".mend", arguments),
        number > 1 ? words.count("sources.more", number - 1) : "");
  }

  private static Object[] arguments(ImportIssue issue, Words words) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(issue.file());
    arguments.add(issue.line());
    arguments.add(issue.value());
    arguments.addAll(issue.arguments());
    if (issue.code() == IssueCode.DESCRIPTION_INVALID && !issue.arguments().isEmpty()) {
      String fault = "fault." + issue.arguments().get(0);
      if (words.has(fault)) {
        arguments.set(3, words.get(fault, arguments.toArray()));
      }
    }
    return arguments.toArray();
  }
}
