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
import org.maillage.demo.settlement.Place;
import org.maillage.domain.territory.LatLon;

/** Places of digital mediation in the national schema, as a coordinator of a territory keeps it. */
final class DigitalFile {

  /**
   * A kind of place.
   *
   * @param name before that of the commune
   * @param hours in the OSM opening_hours grammar
   * @param services of the schema
   */
  private record Kind(
      String name, String typology, String hours, String services, String access, String publics) {}

  private static final String HELP = "Aide aux démarches administratives";
  private static final String LEARN = "Maîtrise des outils numériques du quotidien";
  private static final String USE = "Accès internet et matériel informatique";

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "Espace public numérique",
              "TIERS_LIEUX",
              "Tu-Fr 09:00-12:00,14:00-18:00; Sa 09:00-12:00; PH off",
              HELP + "|" + LEARN + "|" + USE,
              "Se présenter|Téléphoner",
              ""),
          new Kind(
              "Médiathèque",
              "BIB",
              "Tu,Th,Fr 15:00-18:30; We,Sa 10:00-12:30,14:00-18:00; PH off",
              LEARN + "|" + USE,
              "Se présenter",
              "Jeunes|Familles et/ou enfants"),
          new Kind(
              "Point numérique de la mairie",
              "MUNI",
              "Mo,Tu,Th,Fr 09:00-12:00; PH off",
              HELP + "|" + USE,
              "Se présenter|Téléphoner",
              ""),
          new Kind(
              "Permanence du conseiller numérique",
              "MUNI",
              "We[1],We[3] 14:00-16:30; PH off",
              HELP + "|" + LEARN,
              "Téléphoner|Contacter par mail",
              "Seniors"),
          new Kind(
              "Centre social",
              "CS",
              "Mo-Fr 09:00-12:00,13:30-17:30; PH off",
              HELP + "|" + LEARN + "|Parentalité et éducation avec le numérique",
              "Se présenter|Contacter par mail",
              "Familles et/ou enfants"));

  private DigitalFile() {}

  static void write(Departement departement, Path file) throws IOException {
    PostalAddress addresses = new PostalAddress(departement.zonings());
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      csv.writeRecord(
          "id",
          "pivot",
          "nom",
          "commune",
          "code_postal",
          "code_insee",
          "adresse",
          "latitude",
          "longitude",
          "typologie",
          "telephone",
          "courriels",
          "horaires",
          "date_maj",
          "services",
          "publics_specifiquement_adresses",
          "frais_a_charge",
          "dispositif_programmes_nationaux",
          "modalites_acces");
      long id = 71_000;
      for (Facility facility : departement.offer().listByKind("mediation-numerique")) {
        Place place = facility.place();
        LatLon at = departement.georeference().latLon(facility.xM(), facility.yM());
        Kind kind = KINDS.get((int) (Dice.unitOf(id * 31) * KINDS.size()));
        csv.writeRecord(
            "mn-" + id,
            "00000000000000",
            kind.name + " " + Toponyms.of(place.name()),
            place.name(),
            addresses.postCode(place),
            place.code(),
            addresses.street(id),
            String.format(Locale.ROOT, "%.6f", at.latDeg()),
            String.format(Locale.ROOT, "%.6f", at.lonDeg()),
            kind.typology,
            "+33" + addresses.phone(id).replace(" ", "").substring(1),
            "numerique-" + id + "@exemple.fr",
            kind.hours,
            "2026-0" + (1 + id % 6) + "-15",
            kind.services,
            kind.publics,
            "Gratuit",
            Dice.unitOf(id * 17) < 0.4 ? "Point d'accès numérique CAF" : "",
            kind.access);
        id++;
      }
    }
  }
}
