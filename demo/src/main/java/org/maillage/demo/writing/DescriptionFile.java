package org.maillage.demo.writing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.maillage.data.description.SourceKind;
import org.maillage.demo.settlement.Settlements;

/** {@code territoire.yaml}, which says what the other files are. */
final class DescriptionFile {

  private static final String PRODUCER = "Maillage, département fictif";
  private static final String LICENCE = "CC0 1.0, données fictives";

  /** A source; the zoning is empty but for zonings. */
  private record Source(
      String id, SourceKind kind, String file, String title, String vintage, String zoning) {}

  private static final List<Source> SOURCES =
      List.of(
          new Source(
              "routes", SourceKind.OSM_ROADS, "routes.osm.pbf", "Réseau routier", "2026", ""),
          new Source(
              "communes",
              SourceKind.COMMUNES,
              "communes.json",
              "Code officiel géographique",
              "2026",
              ""),
          new Source("epci", SourceKind.EPCI, "epci.json", "Intercommunalités", "2026", ""),
          new Source(
              "contours",
              SourceKind.CONTOURS,
              "communes.geojson",
              "Contours des communes",
              "2026",
              ""),
          new Source("cantons", SourceKind.ZONING, "cantons.geojson", "Cantons", "2026", "canton"),
          new Source(
              "arrondissements",
              SourceKind.ZONING,
              "arrondissements.geojson",
              "Arrondissements",
              "2026",
              "arrondissement"),
          new Source(
              "qpv",
              SourceKind.ZONING,
              "qpv.geojson",
              "Quartiers prioritaires de la politique de la ville",
              "2024",
              "qpv"),
          new Source(
              "bassins-de-vie",
              SourceKind.ZONING,
              "bassins_de_vie.csv",
              "Bassins de vie",
              "2022",
              "bassin-de-vie"),
          new Source(
              "territoires-sociaux",
              SourceKind.ZONING,
              "territoires_sociaux.csv",
              "Territoires des maisons sociales de proximité",
              "2026",
              "msp"),
          new Source(
              "annuaire",
              SourceKind.DIRECTORY,
              "annuaire.jsonl",
              "Annuaire de l'administration",
              "2026-01-15",
              ""),
          new Source(
              "france-services",
              SourceKind.FRANCE_SERVICES,
              "france_services.csv",
              "Liste des France services",
              "2026",
              ""),
          new Source(
              "structures-departement",
              SourceKind.STRUCTURES,
              "structures_departement.csv",
              "Structures du Département",
              "2026",
              ""),
          new Source(
              "mediation-numerique",
              SourceKind.MEDNUM,
              "mediation_numerique.csv",
              "Lieux de médiation numérique",
              "2026-06",
              ""),
          new Source(
              "horaires",
              SourceKind.STRUCTURES,
              "horaires.csv",
              "Horaires des lieux d'accueil",
              "2026-03",
              ""),
          new Source(
              "bpe",
              SourceKind.BPE_DETAIL,
              "equipements.csv",
              "Base permanente des équipements " + EquipmentFile.YEAR,
              Integer.toString(EquipmentFile.YEAR),
              ""),
          new Source(
              "carreaux",
              SourceKind.CELLS,
              "carreaux_200m.csv",
              "Population par carreau de 200 m",
              "2019",
              ""),
          new Source(
              "medecins-ages",
              SourceKind.INDICATORS,
              "medecins_ages.csv",
              "Âge des médecins généralistes",
              "2025",
              ""),
          new Source(
              "indicateurs",
              SourceKind.INDICATORS,
              "indicateurs_communes.csv",
              "Recensement de la population par commune",
              "2022",
              ""),
          new Source(
              "indicateurs-iris",
              SourceKind.INDICATORS,
              "indicateurs_iris.csv",
              "Revenus et ménages par IRIS",
              "2022",
              ""));

  private DescriptionFile() {}

  static void write(Departement departement, Path file) throws IOException {
    String name = departement.names().departement();
    StringBuilder text = new StringBuilder();
    text.append(
        "# Département fictif : ni ce lieu, ni ces communes, ni ces services n'existent.\n");
    text.append("id: ").append(slug(name)).append('\n');
    text.append("name: \"").append(name).append(" (fictif)\"\n");
    text.append("departements:\n  - code: \"").append(Settlements.DEPARTEMENT).append("\"\n");
    text.append("    name: \"").append(name).append("\"\n");
    text.append("sources:\n");
    for (Source source : SOURCES) {
      text.append("  - id: ").append(source.id).append('\n');
      text.append("    kind: ").append(source.kind.yamlName()).append('\n');
      if (!source.zoning.isEmpty()) {
        text.append("    zoning: ").append(source.zoning).append('\n');
      }
      text.append("    file: ").append(source.file).append('\n');
      text.append("    title: \"").append(source.title).append(" (fictif)\"\n");
      text.append("    producer: \"").append(PRODUCER).append("\"\n");
      text.append("    vintage: \"").append(source.vintage).append("\"\n");
      text.append("    licence: \"").append(LICENCE).append("\"\n");
    }
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  static String slug(String name) {
    String bare = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return bare.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
