package org.maillage.app.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maillage.domain.diagnostic.CrowFlyShortcut;
import org.maillage.domain.diagnostic.CrowFlyShortcut.CommuneLoss;
import org.maillage.domain.diagnostic.CrowFlyShortcut.Loss;
import org.maillage.domain.diagnostic.CrowFlyShortcut.ServiceLoss;
import org.maillage.domain.offer.Service;

/** Writes into files what the crow-fly shortcut gets wrong. */
public final class CrowFlyExport {

  private static final double MS_PER_MINUTE = 60_000;

  private final CrowFlyShortcut shortcut;
  private final Map<String, String> labels;
  private final ExportWords words;
  private final CsvDialect dialect;

  /**
   * An export.
   *
   * @param catalogue services with their labels
   * @param language {@code fr} or {@code en}: the language of labels and descriptions; the names of
   *     columns are the same in both
   * @param dialect how CSV is written
   */
  public CrowFlyExport(
      CrowFlyShortcut shortcut, List<Service> catalogue, String language, CsvDialect dialect) {
    this.shortcut = shortcut;
    this.labels =
        catalogue.stream().collect(Collectors.toMap(Service::code, s -> s.label(language)));
    this.words = new ExportWords(language);
    this.dialect = dialect;
  }

  /**
   * Writes a table of services, one of communes and what their columns hold, each file whole or not
   * at all.
   *
   * @param folder made when it is not there
   * @return the files, in the order of writing
   * @throws IOException when the folder cannot be made or written
   */
  public List<Path> writeAll(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Table<?>> tables = List.of(services(), communes());
    List<Path> written = new ArrayList<>();
    for (Table<?> table : tables) {
      written.add(
          WholeFile.write(
              folder, table.name() + ".csv", out -> CsvFile.write(table, dialect, out)));
    }
    String description = description(tables);
    written.add(
        WholeFile.write(
            folder,
            "vol-d-oiseau.txt",
            out -> out.write(description.getBytes(StandardCharsets.UTF_8))));
    return List.copyOf(written);
  }

  private Table<ServiceLoss> services() {
    List<Column<ServiceLoss>> columns = new ArrayList<>();
    columns.add(Column.text("service", "service.code", ServiceLoss::serviceCode));
    columns.add(Column.text("libelle", "service.label", row -> labels.get(row.serviceCode())));
    columns.add(Column.integer("lieux", "", "crowfly.places", row -> (long) row.places()));
    columns.addAll(losses(ServiceLoss::loss));
    columns.add(Column.text("commune_perte_max", "crowfly.where", ServiceLoss::worstCommune));
    return new Table<>("vol-d-oiseau-services", columns, shortcut.services());
  }

  private Table<CommuneLoss> communes() {
    List<Column<CommuneLoss>> columns = new ArrayList<>();
    columns.add(Column.text("code_commune", "commune.code", CommuneLoss::code));
    columns.add(Column.text("nom", "commune.name", CommuneLoss::name));
    columns.addAll(losses(CommuneLoss::loss));
    return new Table<>("vol-d-oiseau-communes", columns, shortcut.communes());
  }

  private static <R> List<Column<R>> losses(Function<R, Loss> loss) {
    return List.of(
        Column.integer(
            "cas", "hab.", "crowfly.people", row -> Math.round(loss.apply(row).people())),
        Column.decimal(
            "part_manquee", 4, "", "crowfly.missed", row -> loss.apply(row).shareMissed()),
        Column.integer(
            "cas_sans_lieu",
            "hab.",
            "crowfly.without",
            row -> Math.round(loss.apply(row).peopleWithout())),
        Column.minutes("perte_moyenne_min", "crowfly.mean", row -> loss.apply(row).meanLostMs()),
        Column.minutes("perte_max_min", "crowfly.most", row -> loss.apply(row).mostLostMs()),
        Column.minutes(
            "ecart_estime_min", "crowfly.off", row -> loss.apply(row).estimateMeanOffMs()),
        Column.decimal(
            "biais_estime_min",
            1,
            "min",
            "crowfly.bias",
            row -> loss.apply(row).estimateMeanBiasMs() / MS_PER_MINUTE));
  }

  private String description(List<Table<?>> tables) {
    StringBuilder text = new StringBuilder();
    text.append(
        words.text(
            "crowfly.intro",
            shortcut.settings().nearest(),
            shortcut.settings().detour(),
            shortcut.settings().speedKmh()));
    for (Table<?> table : tables) {
      text.append("\r\n\r\n").append(table.name()).append(".csv\r\n");
      for (Column<?> column : table.columns()) {
        text.append("- ").append(column.name()).append(" : ").append(words.description(column));
        text.append("\r\n");
      }
    }
    return text.toString();
  }
}
