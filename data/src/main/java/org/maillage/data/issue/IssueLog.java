package org.maillage.data.issue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the issues of one import: all are counted, the first of each kind and file are kept, so
 * that a file with a million bad rows fits in memory. For one thread.
 */
public final class IssueLog {

  private static final int KEPT_PER_KIND = 50;

  /** The kinds that are counted apart: a code within a file. */
  public record Kind(IssueCode code, String file) {}

  private final Map<Kind, Long> counts = new LinkedHashMap<>();
  private final List<ImportIssue> kept = new ArrayList<>();

  /** Adds an issue; see {@link ImportIssue} for the parameters. */
  public void add(IssueCode code, String file, long line, String value, Object... arguments) {
    List<String> words = new ArrayList<>();
    for (Object argument : arguments) {
      words.add(String.valueOf(argument));
    }
    add(new ImportIssue(code, file, line, value, words));
  }

  /** Adds an issue. */
  public void add(ImportIssue issue) {
    long count = counts.merge(new Kind(issue.code(), issue.file()), 1L, Long::sum);
    if (count <= KEPT_PER_KIND) {
      kept.add(issue);
    }
  }

  /** The issues that were kept, in the order of their coming. */
  public List<ImportIssue> kept() {
    return List.copyOf(kept);
  }

  /** How many of each kind came, kept or not. */
  public Map<Kind, Long> counts() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }

  /** How many of a code came, over all files. */
  public long count(IssueCode code) {
    return counts.entrySet().stream()
        .filter(e -> e.getKey().code() == code)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
