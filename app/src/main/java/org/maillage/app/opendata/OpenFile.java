package org.maillage.app.opendata;

import java.util.Arrays;
import java.util.Optional;

/** A file of the open data, at a stable address. */
public enum OpenFile {
  PLACES_CSV("lieux.csv", "text/csv"),
  PLACES_SHEET("lieux-tableur.csv", "text/csv"),
  SERVICES_CSV("services-rendus.csv", "text/csv"),
  PLACES_GEOJSON("lieux.geojson", "application/geo+json"),
  GEOPACKAGE("registre.gpkg", "application/geopackage+sqlite3"),
  INCLUSION_STRUCTURES("data-inclusion-structures.json", "application/json"),
  INCLUSION_SERVICES("data-inclusion-services.json", "application/json"),
  MEDNUM("mediation-numerique.csv", "text/csv"),
  DATA_PACKAGE("datapackage.json", "application/json"),
  PLACES_SCHEMA("lieux.schema.json", "application/schema+json"),
  STRUCTURES_SCHEMA("data-inclusion-structures.schema.json", "application/schema+json"),
  SERVICES_SCHEMA("data-inclusion-services.schema.json", "application/schema+json");

  private final String address;
  private final String mediaType;

  OpenFile(String address, String mediaType) {
    this.address = address;
    this.mediaType = mediaType;
  }

  /** Name of the file, and last part of its address. */
  public String address() {
    return address;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Whether it describes the others. */
  public boolean describes() {
    return ordinal() >= DATA_PACKAGE.ordinal();
  }

  /** The file of a name. */
  public static Optional<OpenFile> find(String address) {
    return Arrays.stream(values()).filter(file -> file.address.equals(address)).findFirst();
  }
}
