package org.maillage.data.description;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.territory.Source;
import org.maillage.domain.territory.ZoningKind;

/**
 * One file of a territory folder.
 *
 * @param id short stable name within the territory, for example {@code bpe-2013}
 * @param kind what the file is
 * @param file path relative to the data folder, with {@code /}
 * @param title what a reader calls it
 * @param producer who publishes it
 * @param vintage year or date the data describe
 * @param licence for example "Licence Ouverte 2.0"
 * @param url official address of the file itself, for {@code ./maillage download}; null when there
 *     is none
 * @param page official page where a person finds the file; null when not known
 * @param sha256 what the file must hash to, lower-case hexadecimal; null when not known
 * @param encoding for example {@code windows-1252}; null to recognise it
 * @param separator of a CSV; null to recognise it
 * @param crs coordinate system of the file's coordinates, for example {@code EPSG:2154}; null for
 *     the usual one of the kind
 * @param lengthTag tag of a way that holds its true length in metres; null to measure the drawing
 * @param zoning which zoning the file holds; not null exactly for {@link SourceKind#ZONING}
 * @param optional whether the territory may be read without this file
 * @param columns names of the file's columns by the names that the reader asks for, where they are
 *     not the usual ones
 * @param line line of the description where the source begins
 */
public record SourceDescription(
    String id,
    SourceKind kind,
    String file,
    String title,
    String producer,
    String vintage,
    String licence,
    @Nullable String url,
    @Nullable String page,
    @Nullable String sha256,
    @Nullable String encoding,
    @Nullable Character separator,
    @Nullable String crs,
    @Nullable String lengthTag,
    @Nullable ZoningKind zoning,
    boolean optional,
    Map<String, String> columns,
    int line) {
  public SourceDescription {
    columns = Map.copyOf(columns);
    if ((zoning != null) != (kind == SourceKind.ZONING)) {
      throw new IllegalArgumentException("source " + id + ": zoning goes with kind zoning only");
    }
  }

  /** What is shown beside a figure. */
  public Source toSource() {
    return new Source(id, title, producer, vintage, licence);
  }

  /** Where a person gets the file: the page, else the address, else the empty text. */
  public String whereToGetIt() {
    return page != null ? page : url != null ? url : "";
  }

  /** The EPSG number of {@link #crs()}, or the usual one of the kind. */
  public int epsgOr(int usual) {
    return crs == null ? usual : Integer.parseInt(crs.substring("EPSG:".length()));
  }

  /** The file's name for what the reader calls {@code name}. */
  public String column(String name) {
    return columns.getOrDefault(name, name);
  }
}
