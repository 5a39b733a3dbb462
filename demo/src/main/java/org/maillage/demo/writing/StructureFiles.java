package org.maillage.demo.writing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.maillage.demo.chance.Dice;
import org.maillage.demo.names.Toponyms;
import org.maillage.demo.offer.Facility;
import org.maillage.demo.settlement.Place;
import org.maillage.demo.settlement.Settlements;
import org.maillage.domain.territory.LatLon;

/** The list of France services as ANCT publishes it, and the Département's own list of places. */
final class StructureFiles {

  /** Weeks of a France services: Monday to Saturday. */
  private static final List<List<String>> WEEKS =
      List.of(
          List.of(
              "09:00 - 12:00 / 13:30 - 17:00",
              "09:00 - 12:00 / 13:30 - 17:00",
              "09:00 - 12:00",
              "09:00 - 12:00 / 13:30 - 17:00",
              "09:00 - 12:00 / 13:30 - 16:30",
              ""),
          List.of(
              "08:30 - 12:30",
              "08:30 - 12:30 / 13:30 - 17:30",
              "08:30 - 12:30 / 13:30 - 17:30",
              "13:30 - 19:00",
              "08:30 - 12:30 / 13:30 - 17:00",
              ""),
          List.of(
              "",
              "09:00 - 12:30 / 14:00 - 17:30",
              "09:00 - 12:30 / 14:00 - 17:30",
              "09:00 - 12:30 / 14:00 - 17:30",
              "09:00 - 12:30 / 14:00 - 17:30",
              "09:00 - 12:00"),
          List.of(
              "14:00 - 16:30",
              "08:30 - 12:00 / 14:00 - 16:30",
              "08:30 - 12:00",
              "08:30 - 12:00 / 14:00 - 16:30",
              "08:30 - 12:00 / 14:00 - 16:30",
              "09:00 - 12:00"));

  private record Kind(String service, String name, String hours) {}

  private static final List<Kind> OWN =
      List.of(
          new Kind("maison-solidarite", "Maison de la solidarité", "Mo-Fr 09:00-12:00,13:30-17:00"),
          new Kind(
              "pole-insertion",
              "Pôle d'insertion",
              "Mo-Th 09:00-12:30,13:30-17:00; Fr 09:00-12:30"),
          new Kind(
              "planification-familiale",
              "Centre de planification et d'éducation familiale",
              "Mo,Tu,Th 09:00-12:00,14:00-17:00; We 13:30-18:30"),
          new Kind(
              "centre-depistage",
              "Centre gratuit d'information, de dépistage et de diagnostic",
              "Mo,We 13:00-18:00; Th 09:00-12:00"));

  private StructureFiles() {}

  static void writeFranceServices(Departement departement, Path file) throws IOException {
    PostalAddress addresses = new PostalAddress(departement.zonings());
    try (CsvWriter csv =
        CsvWriter.builder()
            .quoteStrategy(QuoteStrategies.ALWAYS)
            .lineDelimiter(LineDelimiter.LF)
            .build(file)) {
      csv.writeRecord(
          "id_fs",
          "insee_dep",
          "lib_fs",
          "adresse",
          "complement_adresse",
          "insee_com",
          "code_postal",
          "lib_com",
          "latitude",
          "longitude",
          "mail",
          "telephone",
          "h_lundi",
          "h_mardi",
          "h_mercredi",
          "h_jeudi",
          "h_vendredi",
          "h_samedi",
          "prise_rdv",
          "commentaire",
          "type_fs",
          "format_fs",
          "groupe_fs",
          "labellisation_fs");
      int id = 99_001;
      for (Facility facility : departement.offer().listByKind("france-services")) {
        Place place = facility.place();
        LatLon at = departement.georeference().latLon(facility.xM(), facility.yM());
        List<String> week = WEEKS.get((int) (Dice.unitOf(id * 77L) * WEEKS.size()));
        boolean post = Dice.unitOf(id * 13L) < 0.4;
        csv.writeRecord(
            Integer.toString(id),
            Settlements.DEPARTEMENT,
            (post ? "France services La Poste " : "France services ") + Toponyms.of(place.name()),
            addresses.street(id),
            post ? "Bureau de Poste" : "",
            place.code(),
            addresses.postCode(place),
            place.name(),
            String.format(Locale.ROOT, "%.6f", at.latDeg()),
            String.format(Locale.ROOT, "%.6f", at.lonDeg()),
            "",
            addresses.phone(id),
            week.get(0),
            week.get(1),
            week.get(2),
            week.get(3),
            week.get(4),
            week.get(5),
            Dice.unitOf(id * 5L) < 0.5 ? "Oui" : "Non",
            "",
            "Principal",
            "Fixe",
            "",
            "Espace labellisé 01/01/2022");
        id++;
      }
    }
  }

  static void writeOwn(Departement departement, Path file) throws IOException {
    try (CsvWriter csv =
        CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.LF).build(file)) {
      csv.writeRecord("id", "name", "service", "commune", "lat", "lon", "hours");
      int number = 1;
      for (Kind kind : OWN) {
        for (Facility facility : departement.offer().listByKind(kind.service)) {
          Place place = facility.place();
          LatLon at = departement.georeference().latLon(facility.xM(), facility.yM());
          String which = facility.number() > 1 ? " " + facility.number() : "";
          csv.writeRecord(
              String.format(Locale.ROOT, "CD99-%03d", number++),
              kind.name + " " + Toponyms.of(place.name()) + which,
              kind.service,
              place.code(),
              String.format(Locale.ROOT, "%.6f", at.latDeg()),
              String.format(Locale.ROOT, "%.6f", at.lonDeg()),
              kind.hours);
        }
      }
    }
  }
}
