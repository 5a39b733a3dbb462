package org.maillage.data.issue;

/**
 * Everything that can be wrong with an input. The words are in the application's message bundles:
 * {@code issue.<CODE>} says what happened, {@code issue.<CODE>.mend} what to do. Placeholders: {0}
 * file, {1} line, {2} value, {3} and following the arguments of the issue.
 */
public enum IssueCode {
  /** The description names a file that is not there. */
  FILE_NOT_FOUND(Severity.ERROR),
  /** The file has no content at all, or no row. */
  FILE_EMPTY(Severity.ERROR),
  /** A link leads out of the folder of the data; value: the source; argument: the folder. */
  FILE_OUTSIDE(Severity.ERROR),
  /** A compressed file that unpacks to more than any real one does; argument: how many times. */
  FILE_BLOWS_UP(Severity.ERROR),
  /** A ZIP (or other archive) where the file itself was expected. */
  FILE_IS_ARCHIVE(Severity.ERROR),
  /** The file ends in the middle. */
  FILE_TRUNCATED(Severity.ERROR),
  /** Not of the announced format; argument: the format expected. */
  FILE_NOT_OF_FORMAT(Severity.ERROR),
  /** The description (territoire.yaml) is wrong; argument: what. */
  DESCRIPTION_INVALID(Severity.ERROR),
  /** A column is missing; value: its name; argument: the columns found. */
  COLUMN_MISSING(Severity.ERROR),
  /** More than a tenth of the rows are bad; arguments: bad rows, rows. */
  TOO_MANY_BAD_ROWS(Severity.ERROR),
  /** Read as Windows-1252 because it is not UTF-8. */
  ENCODING_NOT_UTF8(Severity.WARNING),
  /** Another separator than the usual one was recognised; value: the separator. */
  SEPARATOR_OTHER(Severity.INFO),
  /** A row has not the right number of fields. */
  ROW_MALFORMED(Severity.WARNING),
  /** A required value is absent; argument: the column. */
  VALUE_MISSING(Severity.WARNING),
  /** A value is not what the column holds; argument: the column. */
  VALUE_INVALID(Severity.WARNING),
  /** A code that is no commune of the territory but has the shape of one; value: the code. */
  COMMUNE_UNKNOWN(Severity.WARNING),
  /** Rows of other territories were left out; argument: how many. */
  ROWS_OUTSIDE(Severity.INFO),
  /** Latitude and longitude were swapped, and put right. */
  COORDINATES_SWAPPED(Severity.WARNING),
  /** Projected coordinates stood where degrees were announced, and were converted. */
  COORDINATES_PROJECTED(Severity.WARNING),
  /**
   * Coordinates far from the territory; the place was put at its mairie if the commune is known.
   */
  COORDINATES_OUTSIDE(Severity.WARNING),
  /** No coordinates: the place was put at the mairie of its commune; argument: how many rows. */
  COORDINATES_MISSING(Severity.INFO),
  /** A type that no service of the catalogue uses; value: the type; argument: how many rows. */
  TYPE_UNUSED(Severity.INFO),
  /** The same identifier twice: the first row was kept. */
  DUPLICATE_ID(Severity.WARNING),
  /** A commune without inhabitants: it is shown and weighs nothing. */
  POPULATION_ZERO(Severity.INFO),
  /** The mairie of a commune is not in the data: a point inside the contour stands for it. */
  TOWN_HALL_MISSING(Severity.WARNING),
  /** A commune has no contour: it is in the tables and not on the map. */
  CONTOUR_MISSING(Severity.WARNING),
  /** A contour crosses itself and was repaired. */
  CONTOUR_REPAIRED(Severity.INFO),
  /** Opening hours that could not be understood; value: the text. */
  HOURS_NOT_UNDERSTOOD(Severity.WARNING),
  /** Several rows were one place and were merged; argument: how many. */
  STRUCTURES_MERGED(Severity.INFO),
  /** A service of the catalogue that no open file locates; value: the service. */
  SERVICE_UNMAPPED(Severity.INFO),
  /** A service that the files could hold and that has no structure here; value: the service. */
  SERVICE_WITHOUT_STRUCTURE(Severity.WARNING),
  /** Roads cut off from the main network were left out; arguments: nodes, kilometres. */
  ROADS_DISCONNECTED(Severity.INFO),
  /**
   * One of the longer of these parts; value: the commune whose mairie is nearest; arguments:
   * kilometres, nodes.
   */
  ROAD_ISLAND(Severity.INFO),
  /** A way names a node that is not in the file; argument: how many. */
  ROAD_NODES_MISSING(Severity.WARNING),
  /** The file holds no drivable road. */
  ROADS_NONE(Severity.ERROR),
  /** A commune whose people are all farther than 5 km from any road; value: the commune. */
  COMMUNE_WITHOUT_ROAD(Severity.WARNING),
  /** Cells cover only a part of a commune and were not used for it; argument: share in percent. */
  CELLS_INCOMPLETE(Severity.INFO),
  /**
   * IRIS that share their commune with others and have no contour: nothing says where in the
   * commune they are; value: the commune; argument: how many IRIS.
   */
  IRIS_NOT_LOCATED(Severity.INFO);

  private final Severity severity;

  IssueCode(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }
}
