package org.maillage.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.domain.scenario.CommuneEffect;
import org.maillage.domain.scenario.ScenarioEffect;

/** What a scenario does, commune by commune, as a table. */
public final class ScenarioExport {

  private ScenarioExport() {}

  /** Writes the table into a file. */
  public static void writeCommunes(
      Path file, DiagnosticDossier dossier, ScenarioEffect effect, CsvDialect dialect)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      writeCommunes(out, dossier, effect, dialect);
    }
  }

  /** Writes the table; the stream stays open. */
  public static void writeCommunes(
      OutputStream out, DiagnosticDossier dossier, ScenarioEffect effect, CsvDialect dialect)
      throws IOException {
    List<Column<CommuneEffect>> columns =
        List.of(
            Column.text("commune", "scenario.code", CommuneEffect::communeCode),
            Column.text("nom", "scenario.name", c -> dossier.getCommune(c.communeCode()).name()),
            Column.integer(
                "habitants",
                "",
                "scenario.people",
                c -> (long) dossier.getCommune(c.communeCode()).population()),
            Column.minutes("avant_min", "scenario.before", CommuneEffect::beforeMs),
            Column.minutes("apres_min", "scenario.after", CommuneEffect::afterMs),
            Column.integer("gagnants", "", "scenario.gaining", c -> Math.round(c.gaining())),
            Column.integer("perdants", "", "scenario.losing", c -> Math.round(c.losing())),
            Column.integer(
                "gammes_eloignees",
                "",
                "scenario.far",
                c -> c.farFromAfter() < 0 ? null : (Long) (long) c.farFromAfter()));
    CsvFile.write(new Table<>("scenario", columns, effect.communes()), dialect, out);
  }
}
