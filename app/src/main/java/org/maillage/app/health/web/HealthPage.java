package org.maillage.app.health.web;

import java.util.List;
import org.maillage.app.diagnostic.chapter.MapView;
import org.maillage.app.diagnostic.view.Legend;

/**
 * All that the template shows.
 *
 * @param title of the browser's window
 * @param sentence the message
 * @param notes what must be known with it
 * @param unknown values of the address that were not understood
 * @param professions to choose from
 * @param profession the one that is shown, in words
 * @param map potential accessibility
 * @param legend its classes
 * @param unit of the figures
 * @param rows one a commune
 * @param fragile communes that the rule finds
 * @param form the rule
 * @param parameters of the profession, in words
 * @param announcement what changed, for those who do not see it
 */
record HealthPage(
    String title,
    String sentence,
    List<String> notes,
    List<String> unknown,
    List<Option> professions,
    String profession,
    MapView map,
    Legend legend,
    String unit,
    List<Row> rows,
    FragileList fragile,
    RuleForm form,
    List<Parameter> parameters,
    String announcement) {

  /** One of several to choose from. */
  record Option(String key, String label, boolean selected) {}

  /** A commune; figures in words. */
  record Row(
      String code,
      String name,
      String access,
      String professionals,
      Hospital emergency,
      Hospital maternity,
      String people) {}

  /** Time to a service of hospitals, and the share of people beyond the limit. */
  record Hospital(String time, String beyond, boolean far) {}

  /**
   * The fragile places.
   *
   * @param rule in words
   * @param sentence how many
   * @param communes each with its reasons
   */
  record FragileList(List<String> rule, String sentence, List<Fragile> communes) {}

  /** A commune and why it is in the list. */
  record Fragile(
      String name, String people, String doctors, List<String> reasons, boolean certain) {}

  /** A parameter, its value, and whether it was checked against the published method. */
  record Parameter(String name, String value, String checked) {}
}
