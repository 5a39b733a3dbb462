package org.maillage.data.osm;

/**
 * A key and a value that points of interest are chosen by.
 *
 * @param key for example {@code amenity}
 * @param value for example {@code pharmacy}
 */
public record OsmTag(String key, String value) {

  public OsmTag {
    if (key.isBlank() || value.isBlank()) {
      throw new IllegalArgumentException("tag " + key + "=" + value + " has an empty part");
    }
  }

  /**
   * Reads a tag as it is usually written.
   *
   * @param text for example {@code amenity=pharmacy}
   * @throws IllegalArgumentException when it is not a key, an equals sign and a value
   */
  public static OsmTag parse(String text) {
    int sign = text.indexOf('=');
    if (sign < 0) {
      throw new IllegalArgumentException("tag " + text + " is not of the form key=value");
    }
    return new OsmTag(text.substring(0, sign).strip(), text.substring(sign + 1).strip());
  }

  @Override
  public String toString() {
    return key + "=" + value;
  }
}
