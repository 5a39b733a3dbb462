package org.maillage.app.overview.web;

import java.util.List;
import org.maillage.app.diagnostic.chapter.Chart;
import org.maillage.app.diagnostic.chapter.MapView;
import org.maillage.app.diagnostic.view.Legend;
import org.maillage.app.diagnostic.view.Summary;

/**
 * All that the template of the overview shows.
 *
 * @param title of the browser's window
 * @param place what the figures are about
 * @param sentence the one to remember
 * @param points one a subject, each with a heading and sentences
 * @param map times to the basket
 * @param legend of the map
 * @param chart mean time of each range in near and in far communes
 * @param rows the same as a table
 * @param services mean time of each service, nearest first
 * @param announcement what changed, for those who do not see it
 */
record OverviewPage(
    String title,
    String place,
    Summary sentence,
    List<Point> points,
    MapView map,
    Legend legend,
    Chart chart,
    List<Row> rows,
    List<ServiceRow> services,
    String announcement) {

  /**
   * A thing to know.
   *
   * @param heading a few words
   * @param sentences what it is, the figures strong
   * @param href the chapter that says more
   * @param link what it is called
   */
  record Point(String heading, List<Summary> sentences, String href, String link) {}

  /** Mean times to the basket or a range. */
  record Row(String label, String all, String median, String near, String far, String farFromAll) {}

  /** Mean time to a service. */
  record ServiceRow(String label, String gamme, String mean) {}
}
