package org.maillage.data.file;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.maillage.data.description.SourceDescription;
import org.maillage.data.description.SourceKind;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.issue.RefusedFileException;
import org.maillage.data.progress.Progress;

/**
 * One source that is being read: its description, its file, and the count of its rows. A reader
 * calls {@link #read} for each row, then {@link #accept}, {@link #reject} or {@link #outside}; a
 * row that is none of these is of no use here. For one thread.
 */
public final class SourceInput {

  private static final int MOST_BAD_ROWS_PERCENT = 10;
  private static final int PROGRESS_EVERY_ROWS = 1024;

  private final SourceDescription source;
  private final InputFile file;
  private final IssueLog log;
  private final Progress progress;
  private final Map<String, Long> unused = new TreeMap<>();
  private long rowsRead;
  private long rowsAccepted;
  private long rowsRejected;
  private long rowsOutside;
  private long rowsWithoutCoordinates;

  private SourceInput(SourceDescription source, InputFile file, IssueLog log, Progress progress) {
    this.source = source;
    this.file = file;
    this.log = log;
    this.progress = progress;
  }

  /**
   * Opens a source.
   *
   * @throws RefusedFileException see {@link InputFile#open}
   */
  public static SourceInput open(
      SourceDescription source, Path path, IssueLog log, Progress progress) {
    InputFile file =
        binary(source) ? InputFile.openBinary(path) : InputFile.open(path, source.encoding(), log);
    return new SourceInput(source, file, log, progress);
  }

  /** A PBF: a good one may hold no point of interest at all. */
  private static boolean binary(SourceDescription source) {
    return source.kind().roads() || source.kind() == SourceKind.OSM_POINTS;
  }

  public SourceDescription source() {
    return source;
  }

  public InputFile file() {
    return file;
  }

  public Progress progress() {
    return progress;
  }

  /** One more row was read. */
  public void read() {
    rowsRead++;
    if (rowsRead % PROGRESS_EVERY_ROWS == 0) {
      progress.at("read.files.rows", file.name(), rowsRead, -1);
    }
  }

  /** The row landed. */
  public void accept() {
    rowsAccepted++;
  }

  /** The row is set aside, with the issue that says why. */
  public void reject(IssueCode code, long line, String value, Object... arguments) {
    rowsRejected++;
    issue(code, line, value, arguments);
  }

  /** The row is of another territory. */
  public void outside() {
    rowsOutside++;
  }

  /** The row gives no coordinates and was placed at the mairie. */
  public void withoutCoordinates() {
    rowsWithoutCoordinates++;
  }

  /** Rows of a type that no service uses. */
  public void unused(String type, long rows) {
    unused.merge(type, rows, Long::sum);
  }

  /** An issue that sets no row aside. */
  public void issue(IssueCode code, long line, String value, Object... arguments) {
    log.add(code, file.name(), line, value, arguments);
  }

  /** A refusal of the whole file. */
  public RefusedFileException refusal(
      IssueCode code, long line, String value, String... arguments) {
    return RefusedFileException.of(code, file.name(), line, value, arguments);
  }

  /**
   * Ends the reading: tells what was counted.
   *
   * @throws RefusedFileException FILE_EMPTY when a text has no row; TOO_MANY_BAD_ROWS when more
   *     than a tenth of the territory's rows were set aside
   */
  public void finish() {
    if (rowsRead == 0 && !binary(source)) {
      throw refusal(IssueCode.FILE_EMPTY, 0, "");
    }
    long ofTerritory = rowsRead - rowsOutside;
    if (rowsRejected * 100 > ofTerritory * MOST_BAD_ROWS_PERCENT) {
      throw refusal(
          IssueCode.TOO_MANY_BAD_ROWS,
          0,
          "",
          Long.toString(rowsRejected),
          Long.toString(ofTerritory));
    }
    if (rowsOutside > 0) {
      issue(IssueCode.ROWS_OUTSIDE, 0, "", rowsOutside);
    }
    if (rowsWithoutCoordinates > 0) {
      issue(IssueCode.COORDINATES_MISSING, 0, "", rowsWithoutCoordinates);
    }
    unused.forEach((type, rows) -> issue(IssueCode.TYPE_UNUSED, 0, type, rows));
    progress.at("read.files.rows", file.name(), rowsRead, rowsRead);
  }

  public long rowsRead() {
    return rowsRead;
  }

  public long rowsAccepted() {
    return rowsAccepted;
  }

  public long rowsRejected() {
    return rowsRejected;
  }
}
