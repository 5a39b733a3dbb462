package org.maillage.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a diagnostic into files. */
public final class DiagnosticExport {

  private final ExportContent content;
  private final CsvDialect dialect;
  private final ExportWords words;
  private final Tables tables;

  /**
   * An export.
   *
   * @param content what is written
   * @param language {@code fr} or {@code en}: the language of labels and descriptions; the names of
   *     columns are the same in both
   * @param dialect how CSV is written
   */
  public DiagnosticExport(ExportContent content, String language, CsvDialect dialect) {
    this.content = content;
    this.dialect = dialect;
    this.words = new ExportWords(language);
    this.tables = new Tables(content, language);
  }

  /** The table of communes as CSV; the stream stays open. */
  public void writeCommunesCsv(OutputStream out) throws IOException {
    CsvFile.write(tables.communes(), dialect, out);
  }

  /** The communes with their times as GeoJSON; the stream stays open. */
  public void writeCommunesGeoJson(OutputStream out) {
    GeoJsonFile.write(tables.communes(), content, out);
  }

  /**
   * Writes all tables, the GeoJSON and the descriptions of the files into a folder, each file whole
   * or not at all, over files of the same name.
   *
   * @param folder made when it is not there
   * @return the files, in the order of writing
   * @throws IOException when the folder cannot be made or written
   */
  public List<Path> writeAll(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> written = new ArrayList<>();
    for (Table<?> table : tables.all()) {
      written.add(
          WholeFile.write(
              folder, table.name() + ".csv", out -> CsvFile.write(table, dialect, out)));
    }
    written.add(WholeFile.write(folder, "communes.geojson", this::writeCommunesGeoJson));
    written.add(
        WholeFile.write(
            folder,
            "datapackage.json",
            out -> DataPackageFile.write(content, tables.all(), dialect, words, out)));
    written.add(
        WholeFile.write(
            folder,
            "README.txt",
            out -> ReadmeFile.write(content, tables.all(), dialect, words, out)));
    return List.copyOf(written);
  }
}
