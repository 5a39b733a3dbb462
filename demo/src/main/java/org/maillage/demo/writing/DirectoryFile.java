package org.maillage.demo.writing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maillage.demo.names.Toponyms;
import org.maillage.demo.offer.Facility;
import org.maillage.demo.settlement.Place;
import org.maillage.demo.settlement.Role;
import org.maillage.demo.zoning.Zone;
import org.maillage.domain.territory.LatLon;

/** The directory of public services, JSON lines in the shape that DILA published until 2022. */
final class DirectoryFile {

  private static final String UPDATED = "2026-01-15";

  /**
   * How a kind of the offer stands in the directory.
   *
   * @param name what it is called, before "de" and the commune
   */
  private record Entry(String kind, String type, String name) {}

  private static final List<Entry> ENTRIES =
      List.of(
          new Entry("gendarmerie", "gendarmerie", "Brigade de gendarmerie"),
          new Entry("police", "commissariat_police", "Commissariat de police"),
          new Entry("caf", "caf", "Caisse d'allocations familiales (Caf) - accueil"),
          new Entry("cpam", "cpam", "Caisse primaire d'assurance maladie (CPAM) - accueil"),
          new Entry("msa", "msa", "Mutualité sociale agricole (MSA) - agence"),
          new Entry("carsat", "carsat", "Carsat - agence retraite"),
          new Entry("pole-emploi", "france_travail", "France Travail - agence"),
          new Entry("pmi", "pmi", "Protection maternelle et infantile - centre"),
          new Entry("mission-locale", "mission_locale", "Mission locale"),
          new Entry("point-justice", "point_justice", "Point-justice"));

  private final Departement departement;
  private final PostalAddress addresses;
  private final List<Map<String, Object>> rows = new ArrayList<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  private DirectoryFile(Departement departement) {
    this.departement = departement;
    this.addresses = new PostalAddress(departement.zonings());
  }

  static void write(Departement departement, Path file) throws IOException {
    DirectoryFile directory = new DirectoryFile(departement);
    for (Place place : departement.settlements().places()) {
      directory.add("mairie", "Mairie " + Toponyms.of(place.name()), place, 0, 0);
    }
    for (Entry entry : ENTRIES) {
      for (Facility facility : departement.offer().listByKind(entry.kind)) {
        directory.add(
            entry.type, entry.name + " " + Toponyms.of(facility.place().name()), facility);
      }
    }
    for (Facility facility : departement.offer().listByKind("centre-finances-publiques")) {
      Place place = facility.place();
      boolean large = place.role() == Role.CITY || place.role() == Role.TOWN;
      directory.add(
          large ? "sip" : "tresorerie",
          (large ? "Service des impôts des particuliers " : "Trésorerie ")
              + Toponyms.of(place.name()),
          facility);
    }
    directory.addPrefectures();
    JsonFile.writeLines(file, directory.rows);
  }

  private void addPrefectures() {
    Place city = departement.settlements().city();
    String name = departement.names().departement();
    add("prefecture", "Préfecture - " + name, city, 160, 90);
    add("maison_handicapees", "Maison départementale des personnes handicapées", city, -210, 130);
    for (Zone zone : departement.zonings().arrondissements()) {
      departement.settlements().places().stream()
          .filter(p -> p.name().equals(zone.name()) && p.role() != Role.CITY)
          .forEach(p -> add("sous_pref", "Sous-préfecture " + Toponyms.of(p.name()), p, 70, -60));
    }
  }

  private void add(String type, String name, Facility facility) {
    Place place = facility.place();
    add(type, name, place, facility.xM() - place.xM(), facility.yM() - place.yM());
  }

  private void add(String type, String name, Place place, double eastM, double northM) {
    LatLon at = departement.georeference().latLon(place.xM() + eastM, place.yM() + northM);
    int number = numbers.merge(type + "-" + place.code(), 1, Integer::sum);
    String id = String.format(Locale.ROOT, "%s-%s-%02d", type, place.code(), number);
    long key = 1_000L * place.index() + rows.size() * 7_919L;
    Map<String, Object> address = new LinkedHashMap<>();
    address.put("addressLocality", place.name());
    address.put("postalCode", addresses.postCode(place));
    address.put(
        "streetAddress",
        List.of(type.equals("mairie") ? "Place de la Mairie" : addresses.street(key)));
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("accessibilite_type", "ACC");
    row.put("codeinsee", place.code());
    row.put("contact_phone", addresses.phone(key));
    row.put("editeursource", "Maillage (département fictif)");
    row.put("geocode_pr", "8");
    row.put("id", id);
    row.put("latitude", String.format(Locale.ROOT, "%.6f", at.latDeg()));
    row.put("longitude", String.format(Locale.ROOT, "%.6f", at.lonDeg()));
    row.put("nom", number > 1 ? name + " (" + number + ")" : name);
    row.put("type", type);
    row.put("update", UPDATED);
    row.put("writeAddress", address);
    rows.add(row);
  }
}
