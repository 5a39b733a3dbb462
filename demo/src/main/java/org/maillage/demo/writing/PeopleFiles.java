package org.maillage.demo.writing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.maillage.demo.chance.Dice;
import org.maillage.demo.population.Census;
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
          "population_2022",
          "population_2016",
          "population_2011",
          "part_moins_15_ans",
          "part_15_24_ans",
          "part_60_ans_plus",
          "part_65_ans_plus",
          "part_75_ans_plus",
          "population_60_ans_plus",
          "seuls_60_ans_plus",
          "sans_voiture_60_ans_plus",
          "evolution_population_an",
          "menages",
          "part_familles_monoparentales",
          "part_proprietaires",
          "taux_chomage",
          "grille_densite",
          "littoral");
      for (Census census : departement.censuses()) {
        csv.writeRecord(commune(census));
      }
    }
  }

  private static List<String> commune(Census census) {
    Profile profile = census.profile();
    return List.of(
        profile.place().code(),
        profile.place().name(),
        Integer.toString(profile.place().population()),
        Integer.toString(census.population2016()),
        Integer.toString(census.population2011()),
        Double.toString(profile.under15Pct()),
        Double.toString(census.from15To24Pct()),
        Double.toString(profile.over60Pct()),
        Double.toString(census.over65Pct()),
        Double.toString(profile.over75Pct()),
        Integer.toString(census.over60()),
        Integer.toString(census.over60Alone()),
        Integer.toString(census.over60NoCar()),
        Double.toString(profile.changePct()),
        Integer.toString(census.households()),
        Double.toString(profile.singleParentPct()),
        Double.toString(census.ownersPct()),
        Double.toString(profile.unemploymentPct()),
        Integer.toString(census.densityClass()),
        profile.place().seaside() ? "1" : "0");
  }

  /** Incomes and cars by IRIS; what is hidden is left empty, as INSEE does. */
  static void writeIris(Departement departement, Path file) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      csv.writeRecord(
          "iris",
          "population_2022",
          "menages",
          "revenu_median",
          "taux_pauvrete",
          "part_menages_sans_voiture");
      for (Census census : departement.censuses()) {
        for (Census.Iris iris : census.iris()) {
          csv.writeRecord(
              iris.code(),
              Integer.toString(iris.people()),
              Integer.toString(iris.households()),
              shown(iris.medianIncomeEur()),
              shown(iris.povertyPct()),
              shown(iris.noCarPct()));
        }
      }
    }
  }

  private static String shown(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }
}
