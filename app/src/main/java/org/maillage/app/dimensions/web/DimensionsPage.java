package org.maillage.app.dimensions.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.chapter.Chart;
import org.maillage.app.diagnostic.chapter.MapView;
import org.maillage.app.diagnostic.view.Legend;
import org.maillage.app.diagnostic.view.SubjectWords;

/**
 * All that the template shows.
 *
 * @param title of the browser's window
 * @param sentence the message
 * @param notes what must be known with it
 * @param unknown values of the address that were not understood
 * @param choices services and means
 * @param dimensions to show on the map
 * @param communes to open by keyboard
 * @param eurPerKm text of the field, empty to leave the trip out
 * @param map scores of the chosen dimension
 * @param legend its classes
 * @param card the profile of the commune, or of all that is shown
 * @param heads dimensions over the columns
 * @param rows one a commune
 * @param shortSites places that open little
 * @param announcement what changed, for those who do not see it
 */
record DimensionsPage(
    String title,
    String sentence,
    List<String> notes,
    List<String> unknown,
    List<SubjectWords.Group> choices,
    List<Option> dimensions,
    List<Option> communes,
    String eurPerKm,
    MapView map,
    Legend legend,
    Card card,
    List<Head> heads,
    List<Row> rows,
    ShortSites shortSites,
    String announcement) {

  /** One of several to choose from. */
  record Option(String key, String label, boolean selected) {}

  /** A column; its link shows the dimension on the map. */
  record Head(String label, String href, boolean current) {}

  /**
   * A profile.
   *
   * @param name of the commune, of the selection or of the territory
   * @param people formatted
   * @param closeHref back to the whole, null when it is the whole
   * @param code of the commune, empty for the whole
   * @param chart the radar
   * @param lines the table that says the same
   * @param meanNote on how many dimensions a mean would stand
   */
  record Card(
      String name,
      String people,
      @Nullable String closeHref,
      String code,
      Chart chart,
      List<Line> lines,
      String meanNote) {}

  /**
   * A dimension of a profile.
   *
   * @param definition of the law
   * @param score in words, "62 sur 100" or why there is none
   * @param known whether there is one
   * @param basis on how many parts or services it stands
   * @param facts what it is made of; empty for a mean
   */
  record Line(
      String label,
      String definition,
      String score,
      boolean known,
      String basis,
      List<String> facts) {}

  /** A commune. */
  record Row(
      String code, String name, String href, boolean current, String people, List<Cell> cells) {}

  /** A score, its class on a map, and on how many services it stands where that is not all. */
  record Cell(String text, int mapClass, String basis) {}

  /**
   * Places that open less than a week's minimum.
   *
   * @param sentence how many of how many
   * @param sites the first of them, the shortest week first
   * @param more how many are left out, in words; empty for none
   */
  record ShortSites(String sentence, List<Site> sites, String more) {}

  /** A place. */
  record Site(String name, String commune, String services, String hours) {}
}
