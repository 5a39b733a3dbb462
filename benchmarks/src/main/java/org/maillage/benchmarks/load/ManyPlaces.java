package org.maillage.benchmarks.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.maillage.data.description.TerritoryDescription;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.progress.Progress;
import org.maillage.data.reference.ReferenceData;
import org.maillage.data.territory.TerritoryReader;
import org.maillage.demo.DemoGenerator;
import org.maillage.demo.DemoParameters;
import org.maillage.domain.offer.Service;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.PopulationCell;
import org.maillage.domain.territory.Territory;

/**
 * The fictional département with as many places as a large one has: beside its own, places of every
 * service where people live, most of them with hours. As one more source of its description, read
 * by the import like any list of an operator.
 */
final class ManyPlaces {

  private static final List<String> HOURS =
      List.of(
          "Mo-Fr 09:00-12:00,14:00-17:30; PH off",
          "Mo,Tu,Th,Fr 08:30-12:00; We 08:30-12:00,13:30-17:00",
          "Mo-Sa 08:00-12:30,14:30-19:30",
          "Tu-Sa 07:00-13:00,15:30-19:30; Su 07:00-12:30",
          "Mo 14:00-17:00; Th 09:00-12:00",
          "We[1],We[3] 14:00-16:30",
          "24/7",
          "Mo-Fr 08:00-18:00; Sa 09:00-12:00",
          "");
  private static final List<String> STREETS =
      List.of("rue du Lavoir", "place de l'Église", "avenue de la Gare", "chemin des Écoles");

  private ManyPlaces() {}

  /**
   * Generates the département into a folder and adds the places.
   *
   * @return its communes
   */
  static List<Commune> generate(Path folder, int communes, int places, long seed)
      throws IOException {
    DemoGenerator.generate(DemoParameters.ofSize(1, communes), folder, Progress.SILENT);
    Territory territory =
        TerritoryReader.read(
                TerritoryDescription.read(folder),
                folder,
                ReferenceData.services(),
                new IssueLog(),
                Progress.SILENT)
            .territory();
    RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<Service> services = ReferenceData.services();
    List<PopulationCell> cells = territory.cells();
    try (BufferedWriter csv = Files.newBufferedWriter(folder.resolve("beaucoup.csv"))) {
      csv.write("id;name;service;lat;lon;hours;address;phone;operator;wheelchair\n");
      for (int i = 0; i < places; i++) {
        PopulationCell cell = cells.get(chance.nextInt(cells.size()));
        Service service = services.get(chance.nextInt(services.size()));
        csv.write(
            String.format(
                Locale.ROOT,
                "n%05d;%s n° %d;%s;%.6f;%.6f;\"%s\";%d %s;02 61 %02d %02d %02d;%s;%s%n",
                i,
                service.labelFr().replace(';', ','),
                i,
                service.code(),
                cell.centre().latDeg() + (chance.nextDouble() - 0.5) * 0.002,
                cell.centre().lonDeg() + (chance.nextDouble() - 0.5) * 0.002,
                any(HOURS, chance),
                1 + chance.nextInt(120),
                any(STREETS, chance),
                chance.nextInt(100),
                chance.nextInt(100),
                chance.nextInt(100),
                chance.nextInt(3) == 0 ? "Département" : "",
                chance.nextInt(2) == 0 ? "yes" : ""));
      }
    }
    Files.writeString(
        TerritoryDescription.fileOf(folder),
        """
          - id: beaucoup
            kind: structures
            file: beaucoup.csv
            title: Beaucoup de lieux
            producer: Essai de charge
            vintage: "2026-11-01"
            licence: CC0 1.0, données fictives
        """,
        StandardOpenOption.APPEND);
    return territory.communes();
  }

  private static <T> T any(List<T> values, RandomGenerator chance) {
    return values.get(chance.nextInt(values.size()));
  }
}
