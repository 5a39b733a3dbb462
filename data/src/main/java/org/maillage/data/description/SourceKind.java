package org.maillage.data.description;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a file of a territory is; the YAML name is lower case with hyphens. */
public enum SourceKind {
  /** Roads as OSM PBF. */
  OSM_ROADS,
  /** Roads as a MATSim network, {@code .xml} or {@code .xml.gz}. */
  MATSIM_ROADS,
  /** Communes of the official geographic code, JSON of {@code @etalab/decoupage-administratif}. */
  COMMUNES,
  /** EPCI and their members, JSON of {@code @etalab/decoupage-administratif}. */
  EPCI,
  /** Contours of the communes, GeoJSON. */
  CONTOURS,
  /** Any zoning, as GeoJSON contours or as a CSV of communes; needs {@code zoning}. */
  ZONING,
  /** Counts per commune of the Base permanente des équipements, French labels in the header. */
  BPE_COMMUNES,
  /** The same in a former vintage: compared with the one in force, and no part of the offer. */
  BPE_COMMUNES_BEFORE,
  /** The Base permanente des équipements, one row a facility, as INSEE publishes it. */
  BPE_DETAIL,
  /** The ANCT list of France services with weekly hours, CSV. */
  FRANCE_SERVICES,
  /** The DILA directory of public services, JSON lines. */
  DIRECTORY,
  /** Schools, JSON of the Annuaire de l'éducation. */
  EDUCATION,
  /** Emergency departments, JSON. */
  EMERGENCY,
  /** Points of interest of an OSM PBF, through the catalogue's tags. */
  OSM_POINTS,
  /** Inhabited 200 m cells, CSV. */
  CELLS,
  /** Figures per commune or per IRIS, CSV with a column of codes. */
  INDICATORS,
  /** Places of digital mediation, JSON. */
  DIGITAL_INCLUSION,
  /** Places of digital mediation in the national schema (mednum 1.0), CSV or JSON. */
  MEDNUM,
  /** Structures in the schema of data.inclusion, version 1, JSON; their services follow. */
  DATA_INCLUSION_STRUCTURES,
  /** Services in the schema of data.inclusion, of the structures of the source before. */
  DATA_INCLUSION_SERVICES,
  /** Health and social establishments: the FINESS extraction with positions, as published. */
  FINESS,
  /** A list of places of any operator, CSV. */
  STRUCTURES;

  /** The name in {@code territoire.yaml}, for example {@code bpe-communes}. */
  public String yamlName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of a YAML name. */
  public static Optional<SourceKind> find(String yamlName) {
    return Arrays.stream(values()).filter(k -> k.yamlName().equals(yamlName)).findFirst();
  }

  /** Every YAML name, comma separated, for messages. */
  public static String listNames() {
    return Arrays.stream(values()).map(SourceKind::yamlName).collect(Collectors.joining(", "));
  }

  /** Whether the file holds roads. */
  public boolean roads() {
    return this == OSM_ROADS || this == MATSIM_ROADS;
  }
}
