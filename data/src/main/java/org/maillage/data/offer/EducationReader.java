package org.maillage.data.offer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.data.file.SourceInput;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.json.JsonRecord;
import org.maillage.data.json.JsonRecords;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.PositionQuality;

/**
 * Reads the Annuaire de l'éducation. Ordinary schools that are open only: sections and special
 * establishments share the place of another row, or do not receive every pupil.
 */
final class EducationReader {

  /** Codes of the ministry's nomenclature of natures of establishments. */
  private static final Set<String> PRIMARY = Set.of("101", "102", "103", "151", "152", "153");

  private static final Set<String> LOWER_SECONDARY = Set.of("340", "350", "352");
  private static final Set<String> UPPER_SECONDARY =
      Set.of("300", "301", "302", "306", "310", "315", "320", "380");

  private final SourceInput in;
  private final PlaceLocator places;
  private final StructureCollector structures;

  EducationReader(SourceInput in, PlaceLocator places, StructureCollector structures) {
    this.in = in;
    this.places = places;
    this.structures = structures;
  }

  void read() {
    JsonRecords.forEach(in, this::record);
    in.finish();
  }

  private void record(JsonRecord record) {
    String nature = record.text("code_nature");
    String service = service(nature);
    String state = record.text("etat");
    if (service == null || !(state.isEmpty() || state.equals("OUVERT"))) {
      in.unused((nature + " " + record.text("libelle_nature") + " " + state).strip(), 1);
      return;
    }
    String id = record.text("identifiant_de_l_etablissement");
    if (id.isEmpty()) {
      in.reject(
          IssueCode.VALUE_MISSING,
          record.line(),
          record.text("nom_etablissement"),
          "identifiant_de_l_etablissement");
      return;
    }
    Optional<Commune> commune = places.findCommune(in, record.line(), record.text("code_commune"));
    OptionalDouble latDeg = record.number("latitude");
    OptionalDouble lonDeg = record.number("longitude");
    if (commune.isEmpty()) {
      return;
    }
    if (latDeg.isEmpty() || lonDeg.isEmpty()) {
      in.reject(
          IssueCode.VALUE_INVALID,
          record.line(),
          record.text("latitude") + ", " + record.text("longitude"),
          "latitude, longitude");
      return;
    }
    Place place =
        places.locate(
            in,
            record.line(),
            commune.get(),
            latDeg.getAsDouble(),
            lonDeg.getAsDouble(),
            quality(record.text("precision_localisation")));
    structures.add(in, record.line(), structure(record, id, service, place, commune.get().name()));
  }

  private Structure structure(
      JsonRecord record, String id, String service, Place place, String commune) {
    String name = record.text("nom_etablissement");
    String address =
        Stream.of(
                record.text("adresse_1"),
                record.text("adresse_2"),
                record.text("adresse_3"),
                (record.text("code_postal") + " " + record.text("nom_commune")).strip())
            .filter(s -> !s.isEmpty())
            .distinct()
            .collect(Collectors.joining(", "));
    return new Structure(
        in.source().id() + ":" + id,
        name.isEmpty() ? structures.name(Set.of(service), commune) : name,
        place.communeCode(),
        place.position(),
        place.quality(),
        Set.of(service),
        1,
        null,
        StructureCollector.orNull(address),
        record.textOrNull("telephone"),
        record.textOrNull("web"),
        in.source().id(),
        structures.detail(Set.of(service), List.of(), name, null, null));
  }

  private static @Nullable String service(String nature) {
    if (PRIMARY.contains(nature)) {
      return "ecole";
    }
    if (LOWER_SECONDARY.contains(nature)) {
      return "college";
    }
    return UPPER_SECONDARY.contains(nature) ? "lycee" : null;
  }

  private static PositionQuality quality(String precision) {
    return switch (precision) {
      case "Numéro de rue", "Parfaite" -> PositionQuality.EXACT;
      case "Rue", "Lieu-dit", "Correcte", "Moyenne" -> PositionQuality.STREET;
      default -> PositionQuality.COMMUNE;
    };
  }
}
