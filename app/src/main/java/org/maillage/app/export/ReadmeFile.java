package org.maillage.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.maillage.domain.diagnostic.PopulationBasis;
import org.maillage.domain.diagnostic.remoteness.Threshold;
import org.maillage.domain.diagnostic.remoteness.Thresholds;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.territory.Source;

/** Describes the files for people: what is in each, method, sources with vintage and licence. */
final class ReadmeFile {

  private final ExportContent content;
  private final ExportWords words;
  private final StringBuilder text = new StringBuilder();

  private ReadmeFile(ExportContent content, ExportWords words) {
    this.content = content;
    this.words = words;
  }

  /** Writes {@code README.txt}; the stream stays open. */
  static void write(
      ExportContent content,
      List<Table<?>> tables,
      CsvDialect dialect,
      ExportWords words,
      OutputStream out)
      throws IOException {
    ReadmeFile file = new ReadmeFile(content, words);
    file.introduction(dialect);
    file.method();
    file.sources();
    tables.forEach(file::table);
    out.write(file.text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void introduction(CsvDialect dialect) {
    heading(words.text("title", content.territory().name()));
    line(words.text("intro"));
    line(words.text("dialect." + dialect));
    line(words.text("missing"));
  }

  private void method() {
    heading(words.text("heading.method"));
    line(words.text("method." + content.diagnostic().methode()));
    line(
        words.text(
            "panier",
            words.either(content.panier().nameFr(), content.panier().nameEn()),
            content.panier().version(),
            content.panier().origin()));
    PopulationBasis basis = content.diagnostic().basis();
    line(
        words.text(
            "basis", basis.peopleInCells(), basis.peopleOnRoads(), basis.peopleAtTownHalls()));
    Thresholds thresholds = content.remoteness().thresholds();
    line(words.text("thresholds." + thresholds.origin()));
    for (Map.Entry<Gamme, Threshold> threshold : thresholds.byGamme().entrySet()) {
      line(
          "- "
              + words.text(
                  "threshold",
                  words.text("gamme." + threshold.getKey()),
                  threshold.getValue().valueMs() / 60_000.0));
    }
  }

  private void sources() {
    heading(words.text("heading.sources"));
    for (Source source : content.territory().sources()) {
      line(
          "- "
              + words.text(
                  "source",
                  source.title(),
                  source.producer(),
                  source.vintage(),
                  source.licence(),
                  source.id()));
    }
  }

  private void table(Table<?> table) {
    heading(table.name() + ".csv");
    line(words.text("table." + table.name()));
    for (Column<?> column : table.columns()) {
      String unit = column.unit().isEmpty() ? "" : " [" + column.unit() + "]";
      line("- " + column.name() + unit + " : " + words.description(column));
    }
  }

  private void heading(String heading) {
    if (!text.isEmpty()) {
      text.append("\r\n");
    }
    line(heading);
    line("=".repeat(heading.length()));
  }

  private void line(String line) {
    text.append(line).append("\r\n");
  }
}
