package org.maillage.demo.writing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import org.maillage.demo.chance.Dice;
import org.maillage.demo.offer.Facility;
import org.maillage.demo.settlement.Place;

/** How many general practitioners of a commune are 60 and more, where there is any. */
final class DoctorFile {

  /** Of general practitioners in the countryside, more than in France as a whole. */
  private static final double OLD = 0.38;

  private DoctorFile() {}

  static void write(Departement departement, Path file) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      csv.writeRecord("codgeo", "libgeo", "medecins_generalistes_60_ans_plus");
      for (Place place : departement.settlements().places()) {
        int doctors = 0;
        int old = 0;
        for (Facility facility : departement.offer().listByKind("D201")) {
          if (facility.place().equals(place)) {
            doctors++;
            old += Dice.unitOf(place.index() * 997L + facility.number()) < OLD ? 1 : 0;
          }
        }
        if (doctors > 0) {
          csv.writeRecord(place.code(), place.name(), Integer.toString(old));
        }
      }
    }
  }
}
