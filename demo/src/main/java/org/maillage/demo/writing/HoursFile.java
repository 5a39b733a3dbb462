package org.maillage.demo.writing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.maillage.demo.chance.Dice;
import org.maillage.demo.names.Toponyms;
import org.maillage.demo.offer.Facility;
import org.maillage.domain.territory.LatLon;

/**
 * Hours, levels and operators of places, as a Département asks for them: places that other files
 * hold as well, without their hours. One in six did not answer, so that not everything is known.
 */
final class HoursFile {

  private static final double ANSWERED = 5.0 / 6;

  /**
   * Places of a kind.
   *
   * @param kind of the offer
   * @param service of the catalogue
   * @param level as the file writes it
   * @param names what they are called, before "de" and the commune; one of them each
   * @param operators in the order of the names
   * @param weeks one of them each
   */
  private record Kind(
      String kind,
      String service,
      String level,
      List<String> names,
      List<String> operators,
      List<String> weeks) {}

  private static final List<Kind> KINDS =
      List.of(
          kind(
              "A206",
              "bureau-de-poste",
              "complet",
              "Bureau de poste",
              "La Poste",
              "Mo-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00",
              "Mo-Fr 09:00-12:00,13:30-17:00; Sa 09:00-12:00",
              "Tu-Fr 09:00-12:00; Sa 09:00-11:30"),
          kind(
              "A207",
              "bureau-de-poste",
              "relais",
              "Relais poste",
              "La Poste",
              "Mo-Sa 08:00-12:30,15:00-19:30",
              "Tu-Sa 07:30-13:00,16:00-19:00; Su 08:00-12:00"),
          kind(
              "A208",
              "bureau-de-poste",
              "relais",
              "Agence postale communale",
              "La Poste",
              "Mo-Fr 09:00-12:00",
              "Mo,Tu,Th,Fr 13:30-16:30",
              "Mo,We,Fr 09:00-12:00; Sa 09:30-11:30"),
          kind(
              "D301",
              "pharmacie",
              "complet",
              "Pharmacie",
              "",
              "Mo-Fr 09:00-12:30,14:00-19:30; Sa 09:00-12:30",
              "Mo-Fr 08:30-12:15,14:00-19:00; Sa 09:00-12:00,14:00-17:00"),
          new Kind(
              "A203",
              "banque",
              "agence",
              List.of("Banque du Rivage", "Crédit des Terres", "Caisse du Bocage"),
              List.of("Banque du Rivage", "Crédit des Terres", "Caisse du Bocage"),
              List.of(
                  "Tu-Fr 09:00-12:30,14:00-18:00; Sa 09:00-12:30",
                  "Mo-Fr 09:00-12:00,14:00-17:30",
                  "Tu,Th 09:00-12:00; Fr 14:00-17:30")),
          kind(
              "caf",
              "caf",
              "agence",
              "Caf, accueil",
              "Caf",
              "Mo-Fr 09:00-12:00,13:00-16:00",
              "Mo,Tu,Th 09:00-12:00,13:00-16:00"),
          kind("cpam", "cpam", "agence", "CPAM, accueil", "CPAM", "Mo-Fr 08:30-12:30,13:30-16:30"),
          kind(
              "pole-emploi",
              "pole-emploi",
              "complet",
              "France Travail, agence",
              "France Travail",
              "Mo-Th 08:30-12:30,13:30-16:30; Fr 08:30-15:30"));

  private static Kind kind(
      String kind, String service, String level, String name, String operator, String... weeks) {
    return new Kind(kind, service, level, List.of(name), List.of(operator), List.of(weeks));
  }

  private HoursFile() {}

  static void write(Departement departement, Path file) throws IOException {
    PostalAddress addresses = new PostalAddress(departement.zonings());
    try (CsvWriter csv =
        CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.LF).build(file)) {
      csv.writeRecord(
          "id",
          "name",
          "service",
          "commune",
          "lat",
          "lon",
          "hours",
          "phone",
          "website",
          "wheelchair",
          "level",
          "operator");
      long number = 1;
      for (Kind kind : KINDS) {
        for (Facility facility : departement.offer().listByKind(kind.kind)) {
          if (Dice.unitOf(31 * number) < ANSWERED) {
            csv.writeRecord(row(departement, addresses, kind, facility, number));
          }
          number++;
        }
      }
      addPermanences(departement, csv);
    }
  }

  private static List<String> row(
      Departement departement, PostalAddress addresses, Kind kind, Facility facility, long number) {
    LatLon at = departement.georeference().latLon(facility.xM(), facility.yM());
    int which = pick(number, kind.names.size());
    return List.of(
        id("H", number),
        kind.names.get(which) + " " + Toponyms.of(facility.place().name()),
        kind.service,
        facility.place().code(),
        degrees(at.latDeg()),
        degrees(at.lonDeg()),
        kind.weeks.get(pick(number + 5, kind.weeks.size())),
        addresses.phone(number),
        Dice.unitOf(number * 3) < 0.6 ? "https://example.org/lieu/" + number : "",
        Dice.unitOf(number * 17) < 0.5 ? "yes" : "",
        kind.level,
        kind.operators.get(which));
  }

  /** Legal advice comes to a few France services, half a day or two a week. */
  private static void addPermanences(Departement departement, CsvWriter csv) {
    long number = 1;
    for (Facility facility : departement.offer().listByKind("france-services")) {
      if (Dice.unitOf(number * 101) < 0.3) {
        LatLon at = departement.georeference().latLon(facility.xM(), facility.yM());
        csv.writeRecord(
            id("P", number),
            "Permanence juridique " + Toponyms.of(facility.place().name()),
            "point-justice",
            facility.place().code(),
            degrees(at.latDeg()),
            degrees(at.lonDeg()),
            Dice.unitOf(number * 7) < 0.5 ? "Tu 09:00-12:00" : "Mo 14:00-17:00; Th 09:00-12:00",
            "",
            "",
            "yes",
            "permanence",
            "Conseil d'accès au droit");
      }
      number++;
    }
  }

  private static int pick(long number, int of) {
    return (int) (Dice.unitOf(number * 53) * of);
  }

  private static String id(String letter, long number) {
    return String.format(Locale.ROOT, "%s99-%04d", letter, number);
  }

  private static String degrees(double degrees) {
    return String.format(Locale.ROOT, "%.6f", degrees);
  }
}
