package org.maillage.demo.writing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.maillage.demo.chance.Dice;
import org.maillage.demo.population.PopulationGrid;
import org.maillage.demo.population.Profile;

/** Cells as INSEE's Filosofi publishes them, and figures by commune. */
final class PeopleFiles {

  /** Cells with few households are estimated by INSEE and marked so. */
  private static final int IMPUTED_BELOW = 25;

  private PeopleFiles() {}

  static void writeCells(Departement departement, Path file) throws IOException {
    StringBuilder text = new StringBuilder("x3035,y3035,imputed,ind,ind_snv\n");
    for (PopulationGrid.Cell cell : departement.cells()) {
      double income = departement.profiles().get(cell.commune()).medianIncomeEur();
      double own = income * (0.85 + 0.3 * Dice.unitOf(cell.x3035() * 31L + cell.y3035()));
      text.append(cell.x3035()).append(',').append(cell.y3035()).append(',');
      text.append(cell.people() < IMPUTED_BELOW ? 1 : 0).append(',');
      text.append(cell.people()).append(".0,");
      text.append(Math.round(own * cell.people())).append(".0\n");
    }
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  static void writeIndicators(Departement departement, Path file) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      csv.writeRecord(
          "codgeo",
          "libgeo",
          "population",
          "part_moins_15_ans",
          "part_60_ans_plus",
          "part_75_ans_plus",
          "evolution_population_an",
          "revenu_median",
          "taux_pauvrete",
          "taux_chomage",
          "part_familles_monoparentales",
          "part_menages_sans_voiture");
      for (Profile profile : departement.profiles()) {
        csv.writeRecord(
            profile.place().code(),
            profile.place().name(),
            Integer.toString(profile.place().population()),
            Double.toString(profile.under15Pct()),
            Double.toString(profile.over60Pct()),
            Double.toString(profile.over75Pct()),
            Double.toString(profile.changePct()),
            Integer.toString(profile.medianIncomeEur()),
            Double.isNaN(profile.povertyPct()) ? "" : Double.toString(profile.povertyPct()),
            Double.toString(profile.unemploymentPct()),
            Double.toString(profile.singleParentPct()),
            Double.toString(profile.noCarPct()));
      }
    }
  }
}
