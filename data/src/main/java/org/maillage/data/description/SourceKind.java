package org.maillage.data.description;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a file of a territory is; the YAML name is lower case with hyphens. */
public enum SourceKind {
  /** Roads as OSM PBF. */
  OSM_ROADS(Part.ROADS),
  /** Roads as a MATSim network, {@code .xml} or {@code .xml.gz}. */
  MATSIM_ROADS(Part.ROADS),
  /** Communes of the official geographic code, JSON of {@code @etalab/decoupage-administratif}. */
  COMMUNES(Part.TERRITORY),
  /** EPCI and their members, JSON of {@code @etalab/decoupage-administratif}. */
  EPCI(Part.TERRITORY),
  /** Contours of the communes, GeoJSON. */
  CONTOURS(Part.TERRITORY),
  /** Any zoning, as GeoJSON contours or as a CSV of communes; needs {@code zoning}. */
  ZONING(Part.TERRITORY),
  /** Counts per commune of the Base permanente des équipements, French labels in the header. */
  BPE_COMMUNES(Part.COUNTS),
  /** The same in a former vintage: compared with the one in force, and no part of the offer. */
  BPE_COMMUNES_BEFORE(Part.COUNTS),
  /** The Base permanente des équipements, one row a facility, as INSEE publishes it. */
  BPE_DETAIL(Part.OFFER),
  /** The ANCT list of France services with weekly hours, CSV. */
  FRANCE_SERVICES(Part.OFFER),
  /** The DILA directory of public services, JSON lines. */
  DIRECTORY(Part.TERRITORY),
  /** Schools, JSON of the Annuaire de l'éducation. */
  EDUCATION(Part.OFFER),
  /** Emergency departments, JSON. */
  EMERGENCY(Part.OFFER),
  /** Points of interest of an OSM PBF, through the catalogue's tags. */
  OSM_POINTS(Part.OFFER),
  /** Inhabited 200 m cells, CSV. */
  CELLS(Part.TERRITORY),
  /** Figures per commune or per IRIS, CSV with a column of codes. */
  INDICATORS(Part.TERRITORY),
  /** Places of digital mediation, JSON. */
  DIGITAL_INCLUSION(Part.OFFER),
  /** Places of digital mediation in the national schema (mednum 1.0), CSV or JSON. */
  MEDNUM(Part.OFFER),
  /** Structures in the schema of data.inclusion, version 1, JSON; their services follow. */
  DATA_INCLUSION_STRUCTURES(Part.OFFER),
  /** Services in the schema of data.inclusion, of the structures of the source before. */
  DATA_INCLUSION_SERVICES(Part.OFFER),
  /** Health and social establishments: the FINESS extraction with positions, as published. */
  FINESS(Part.OFFER),
  /** A list of places of any operator, CSV. */
  STRUCTURES(Part.OFFER);

  /** What a file tells, and so when it is read. */
  public enum Part {
    /** Roads of cars and walkers. */
    ROADS,
    /** Communes, zones, people, figures: by name, in the reader of territories. */
    TERRITORY,
    /** How many places a commune has. */
    COUNTS,
    /** Places that give services: by kind, in the reader of the offer. */
    OFFER
  }

  private final Part part;

  SourceKind(Part part) {
    this.part = part;
  }

  /** What the file tells. */
  public Part part() {
    return part;
  }

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
    return part == Part.ROADS;
  }
}
