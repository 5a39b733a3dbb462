package org.maillage.demo.writing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.maillage.data.progress.Progress;

/** Writes all files of a territory folder; the description comes last, so that it never lies. */
public final class TerritoryFolder {

  private static final String STAGE = "demo.write";
  private static final int FILES = 21;

  @FunctionalInterface
  private interface FileWriting {
    void write(Path file) throws IOException;
  }

  private final Path folder;
  private final Progress progress;
  private int written;

  private TerritoryFolder(Path folder, Progress progress) {
    this.folder = folder;
    this.progress = progress;
  }

  /**
   * Writes the folder, replacing the files of an earlier département.
   *
   * @throws IOException when the folder cannot be written; there is no description in it then
   */
  public static void write(Departement departement, Path folder, Progress progress)
      throws IOException {
    Files.createDirectories(folder);
    TerritoryFolder writing = new TerritoryFolder(folder, progress);
    Path description = folder.resolve("territoire.yaml");
    Files.deleteIfExists(description);
    ContourFiles contours = new ContourFiles(departement);
    writing.file("routes.osm.pbf", f -> RoadFile.write(departement, f, progress));
    writing.file("communes.json", f -> RegisterFiles.writeCommunes(departement, f));
    writing.file("epci.json", f -> RegisterFiles.writeEpcis(departement, f));
    writing.file("communes.geojson", contours::writeCommunes);
    writing.file("cantons.geojson", contours::writeCantons);
    writing.file("arrondissements.geojson", contours::writeArrondissements);
    writing.file("qpv.geojson", contours::writeQpvs);
    writing.file("bassins_de_vie.csv", f -> ZoningTables.writeBassins(departement, f));
    writing.file("territoires_sociaux.csv", f -> ZoningTables.writeSocial(departement, f));
    writing.file("eau.geojson", contours::writeWaters);
    writing.file("annuaire.jsonl", f -> DirectoryFile.write(departement, f));
    writing.file("france_services.csv", f -> StructureFiles.writeFranceServices(departement, f));
    writing.file("structures_departement.csv", f -> StructureFiles.writeOwn(departement, f));
    writing.file("mediation_numerique.csv", f -> DigitalFile.write(departement, f));
    writing.file("horaires.csv", f -> HoursFile.write(departement, f));
    writing.file("medecins_ages.csv", f -> DoctorFile.write(departement, f));
    writing.file("equipements.csv", f -> EquipmentFile.write(departement, f));
    writing.file("carreaux_200m.csv", f -> PeopleFiles.writeCells(departement, f));
    writing.file("indicateurs_communes.csv", f -> PeopleFiles.writeIndicators(departement, f));
    writing.file("indicateurs_iris.csv", f -> PeopleFiles.writeIris(departement, f));
    writing.file("territoire.yaml", f -> DescriptionFile.write(departement, f));
    progress.at(STAGE, "", FILES, FILES);
  }

  private void file(String name, FileWriting writing) throws IOException {
    progress.at(STAGE, name, written, FILES);
    writing.write(folder.resolve(name));
    written++;
  }
}
