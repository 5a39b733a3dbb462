package org.maillage.app.siting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.app.shell.Words;
import org.maillage.app.siting.SitingQuestion.Listed;
import org.maillage.app.times.LooseFile;
import org.maillage.app.times.PlaceReader;
import org.maillage.data.csv.CsvRow;
import org.maillage.data.csv.CsvTable;
import org.maillage.data.file.SourceInput;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.progress.Progress;
import org.maillage.domain.territory.LatLon;

/**
 * Candidates that people bring: a CSV with columns {@code id}, {@code name}, {@code lat}, {@code
 * lon} in degrees and, where a budget counts, {@code cost} in euros a year. Nothing of a list with
 * a bad line is used: whoever brings it would not see what is missing.
 *
 * @param places in the order of the file
 * @param problems one a bad line
 */
public record CandidateList(List<Listed> places, List<Problem> problems) {

  /**
   * A bad line.
   *
   * @param line from 1 for the header
   * @param reason end of the key {@code siting.list.REASON}
   * @param value what stands there
   */
  public record Problem(long line, String reason, String value) {}

  public CandidateList {
    places = List.copyOf(places);
    problems = List.copyOf(problems);
  }

  /**
   * Reads a list that was typed or uploaded.
   *
   * @throws org.maillage.data.issue.RefusedFileException when it is no table, or a column is
   *     missing
   */
  public static CandidateList parse(byte[] csv) {
    try {
      Path file = Files.createTempFile("candidats", ".csv");
      try {
        Files.write(file, csv);
        return read(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same of some text. */
  public static CandidateList parse(String csv) {
    return parse(csv.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a file.
   *
   * @throws org.maillage.data.issue.RefusedFileException when it is missing, no table, or a column
   *     is missing
   */
  public static CandidateList read(Path file) {
    SourceInput in = LooseFile.open(file, new IssueLog(), Progress.SILENT);
    Reading reading = new Reading();
    try (CsvTable table = CsvTable.open(in, ';')) {
      Columns columns =
          new Columns(
              table.getColumn("id", "code", "identifiant"),
              table.findColumn("name", "nom", "libelle"),
              table.getColumn("lat", "latitude", "y"),
              table.getColumn("lon", "longitude", "lng", "x"),
              table.findColumn("cost", "cout", "coût", "cost_eur"));
      table.forEach(row -> reading.row(row, columns));
    }
    return new CandidateList(List.copyOf(reading.places.values()), reading.problems);
  }

  /** The bad lines in one sentence. */
  public String sentence(Words words) {
    return problems.stream()
        .map(p -> words.get("siting.list." + p.reason(), Long.toString(p.line()), p.value()))
        .collect(Collectors.joining(" ; ", "", "."));
  }

  private record Columns(int id, int name, int latDeg, int lonDeg, int costEur) {}

  private static final class Reading {

    private final Map<String, Listed> places = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    void row(CsvRow row, Columns columns) {
      String id = row.text(columns.id());
      LatLon position =
          PlaceReader.position(row.number(columns.latDeg()), row.number(columns.lonDeg()));
      Long costEur = cost(row, columns.costEur());
      if (id.isEmpty()) {
        problem(row, "id", "");
      } else if (position == null) {
        problem(row, "position", row.text(columns.latDeg()) + " ; " + row.text(columns.lonDeg()));
      } else if (costEur == null) {
        problem(row, "cost", row.text(columns.costEur()));
      } else {
        String name = row.text(columns.name());
        Listed place = new Listed(id, name.isEmpty() ? id : name, position, costEur);
        if (places.putIfAbsent(id, place) != null) {
          problem(row, "twice", id);
        }
      }
    }

    private void problem(CsvRow row, String reason, String value) {
      problems.add(new Problem(row.line(), reason, value));
    }

    /** Whole euros, 0 where nothing is told; null for what is no amount. */
    private static @Nullable Long cost(CsvRow row, int column) {
      OptionalDouble number = row.number(column);
      if (number.isEmpty() || number.getAsDouble() < 0) {
        return null;
      }
      return Double.isNaN(number.getAsDouble()) ? 0 : Math.round(number.getAsDouble());
    }
  }
}
