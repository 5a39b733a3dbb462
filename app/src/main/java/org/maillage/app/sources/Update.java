package org.maillage.app.sources;

import java.util.List;

/**
 * What somebody asked for: files to put in the place of others, then the diagnostic.
 *
 * @param files the new ones; none to compute the diagnostic of what is in store
 */
public record Update(List<NewFile> files) {

  /**
   * A file in the place of one in force.
   *
   * @param replaces path of the one in force, as the description has it
   * @param name of the new one, as {@link Descriptions#fileName} makes it
   * @param sha256 hash under which it is kept
   * @param vintage year or date that it describes
   */
  public record NewFile(String replaces, String name, String sha256, String vintage) {}

  public Update {
    files = List.copyOf(files);
  }
}
