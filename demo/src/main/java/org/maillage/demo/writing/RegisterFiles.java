package org.maillage.demo.writing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maillage.demo.settlement.Place;
import org.maillage.demo.settlement.Role;
import org.maillage.demo.settlement.Settlements;
import org.maillage.demo.zoning.Epci;

/** The register of communes and EPCI, in the shape of {@code @etalab/decoupage-administratif}. */
final class RegisterFiles {

  private static final String REGION = "99";

  private RegisterFiles() {}

  static void writeCommunes(Departement departement, Path file) throws IOException {
    PostalAddress addresses = new PostalAddress(departement.zonings());
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Place place : departement.settlements().places()) {
      int arrondissement = departement.zonings().arrondissementOf().get(place.index());
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("code", place.code());
      row.put("nom", place.name());
      row.put("typeLiaison", 0);
      row.put("zone", "metro");
      row.put("arrondissement", departement.zonings().arrondissements().get(arrondissement).code());
      row.put("departement", Settlements.DEPARTEMENT);
      row.put("region", REGION);
      row.put("type", "commune-actuelle");
      row.put("rangChefLieu", place.role() == Role.CITY ? 3 : 0);
      row.put("anciensCodes", List.of());
      row.put("siren", siren(place));
      row.put("codesPostaux", List.of(addresses.postCode(place)));
      row.put("population", place.population());
      rows.add(row);
    }
    JsonFile.writeArray(file, rows);
  }

  static void writeEpcis(Departement departement, Path file) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Epci epci : departement.zonings().epcis()) {
      List<Map<String, Object>> members = new ArrayList<>();
      for (Place place : epci.members()) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("code", place.code());
        member.put("siren", siren(place));
        member.put("nom", place.name());
        member.put("populationTotale", total(place.population()));
        member.put("populationMunicipale", place.population());
        members.add(member);
      }
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("code", epci.code());
      row.put("nom", epci.name());
      row.put("type", epci.type());
      row.put("modeFinancement", epci.type().equals("CA") ? "FPU" : "FA");
      row.put(
          "populationTotale", epci.members().stream().mapToInt(p -> total(p.population())).sum());
      row.put("populationMunicipale", epci.population());
      row.put("membres", members);
      rows.add(row);
    }
    JsonFile.writeArray(file, rows);
  }

  /** With those counted apart, about one and a half in a hundred. */
  private static int total(int municipal) {
    return municipal + municipal / 66;
  }

  private static String siren(Place place) {
    return String.format(Locale.ROOT, "21%s%03d00", Settlements.DEPARTEMENT, place.index() + 1);
  }
}
