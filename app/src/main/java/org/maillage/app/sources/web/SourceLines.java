package org.maillage.app.sources.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.maillage.app.home.KeptSources;
import org.maillage.app.shell.Words;
import org.maillage.app.territory.SourceFile;
import org.maillage.data.description.SourceDescription;
import org.maillage.data.description.TerritoryDescription;

/** The files of a territory as lines: one a file, whatever it was read for. */
final class SourceLines {

  private SourceLines() {}

  /**
   * A file.
   *
   * @param file path in the description
   * @param titles what it was read for
   * @param producers who publishes it
   * @param vintage year or date
   * @param licence its licence
   * @param page where a person finds it; empty when not known
   * @param rows what became of its rows, in words
   * @param absent true when the territory was read without it
   */
  record Line(
      String file,
      List<String> titles,
      String producers,
      String vintage,
      String licence,
      String page,
      String rows,
      boolean absent) {

    /** The first of its titles, and how many follow. */
    public String title() {
      return String.join(", ", titles);
    }
  }

  /** The files of a description, in its order. */
  static List<Line> of(TerritoryDescription description, List<SourceFile> read, Words words) {
    Map<String, SourceFile> bySource = new HashMap<>();
    read.forEach(file -> bySource.put(file.sourceId(), file));
    Map<String, List<SourceDescription>> byFile = new LinkedHashMap<>();
    for (SourceDescription source : description.sources()) {
      byFile.computeIfAbsent(source.file(), file -> new ArrayList<>()).add(source);
    }
    List<Line> lines = new ArrayList<>();
    byFile.forEach((file, sources) -> lines.add(line(file, sources, bySource, words)));
    return List.copyOf(lines);
  }

  private static Line line(
      String file, List<SourceDescription> sources, Map<String, SourceFile> bySource, Words words) {
    List<SourceFile> read =
        sources.stream()
            .filter(source -> bySource.containsKey(source.id()))
            .map(source -> bySource.get(source.id()))
            .toList();
    return new Line(
        file,
        sources.stream().map(SourceDescription::title).distinct().toList(),
        sources.stream()
            .map(SourceDescription::producer)
            .distinct()
            .collect(Collectors.joining(", ")),
        sources.get(0).vintage(),
        sources.get(0).licence(),
        sources.get(0).whereToGetIt(),
        read.isEmpty() ? words.get("sources.absent") : rows(read.get(0), words),
        read.isEmpty());
  }

  private static String rows(SourceFile file, Words words) {
    String used = words.count("sources.rows", file.rowsAccepted());
    return file.rowsRejected() == 0
        ? used
        : words.get("sources.rows.and", used, words.count("sources.rejected", file.rowsRejected()));
  }

  /** Whether every file that was read can be laid out again. */
  static boolean allKept(List<SourceFile> read, KeptSources kept) {
    return read.stream().allMatch(file -> kept.has(file.sha256()));
  }
}
