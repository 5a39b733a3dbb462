package org.maillage.app.backup;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * What stands last in a backup: a file without it was cut.
 *
 * @param about what stood first
 * @param tables what each table comes to, in their order
 * @param files the files of the home that belong to the state
 * @param missing road files that rows name and the home did not hold whole: an import makes them
 *     anew
 * @param counters the numbers that identity columns go on with
 * @param checksum of the sums and the files, see {@link #checksum(List, List)}
 */
public record Manifest(
    About about,
    List<TableSum> tables,
    List<KeptFile> files,
    List<String> missing,
    List<Counter> counters,
    String checksum) {

  /**
   * A file of the home.
   *
   * @param path below the home, with slashes
   * @param sizeBytes size
   * @param sha256 hash of the content
   */
  public record KeptFile(String path, long sizeBytes, String sha256) {}

  /**
   * Where an identity column goes on.
   *
   * @param table table
   * @param column column
   * @param next the number that it would give next
   */
  public record Counter(String table, String column, long next) {}

  public Manifest {
    tables = List.copyOf(tables);
    files = List.copyOf(files);
    missing = List.copyOf(missing);
    counters = List.copyOf(counters);
  }

  /** Rows of all tables. */
  public long rows() {
    return tables.stream().mapToLong(TableSum::rows).sum();
  }

  /** Bytes of all files. */
  public long fileBytes() {
    return files.stream().mapToLong(KeptFile::sizeBytes).sum();
  }

  /** One SHA-256 over all rows and files: the same state has the same one, wherever it lies. */
  static String checksum(List<TableSum> tables, List<KeptFile> files) {
    StringBuilder lines = new StringBuilder();
    tables.stream()
        .map(sum -> sum.name() + " " + sum.rows() + " " + sum.sha256() + "\n")
        .sorted()
        .forEach(lines::append);
    files.stream()
        .map(file -> file.path() + " " + file.sizeBytes() + " " + file.sha256() + "\n")
        .sorted()
        .forEach(lines::append);
    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(TableDigest.sha256().digest(bytes));
  }
}
