package org.maillage.demo.writing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.maillage.demo.offer.Facility;
import org.maillage.demo.settlement.Place;
import org.maillage.demo.zoning.ServiceAreas;

/** Zonings of whole communes as tables, a commune a row. */
final class ZoningTables {

  private ZoningTables() {}

  static void writeBassins(Departement departement, Path file) throws IOException {
    write(file, ServiceAreas.listBassins(departement.settlements()));
  }

  static void writeSocial(Departement departement, Path file) throws IOException {
    List<Place> homes =
        departement.offer().listByKind("maison-solidarite").stream()
            .map(Facility::place)
            .distinct()
            .toList();
    write(file, ServiceAreas.listSocial(departement.settlements(), homes));
  }

  private static void write(Path file, List<ServiceAreas.Member> members) throws IOException {
    try (CsvWriter csv =
        CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.LF).build(file)) {
      csv.writeRecord("commune", "code", "nom");
      for (ServiceAreas.Member member : members) {
        csv.writeRecord(member.commune().code(), member.zone().code(), member.zone().name());
      }
    }
  }
}
