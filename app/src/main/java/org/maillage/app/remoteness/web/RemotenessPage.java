package org.maillage.app.remoteness.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.chapter.MapView;
import org.maillage.app.diagnostic.view.Legend;
import org.maillage.app.diagnostic.view.Summary;

/**
 * All that the template of the chapter shows.
 *
 * @param title of the browser's window
 * @param sentence the message, figures strong
 * @param notes what a reader must know not to be misled
 * @param unknown values of the address that mean nothing here
 * @param panel thresholds side by side, and sliders
 * @param sharePercent share of people that local thresholds leave below
 * @param hidden the address as hidden fields of the forms
 * @param maps maps to choose from
 * @param map the map
 * @param legend its legend
 * @param far who is far
 * @param zones remote zones
 * @param zonesNote what the zones do not tell apart, empty for nothing
 * @param grey grey zones, null where times by commune alone are known, and for a slider
 * @param references whose mean may make zones grey
 * @param referenceMinutes typed in, empty for none
 * @param history choices kept so far
 * @param form what the person was saving
 * @param moving whether a slider asks: the answer then leaves out what no slider changes
 * @param method how the figures were made, a sentence or two each
 * @param announcement what changed, for those who do not see it
 */
record RemotenessPage(
    String title,
    List<Summary.Part> sentence,
    List<String> notes,
    List<String> unknown,
    ThresholdPanel panel,
    int sharePercent,
    List<Map.Entry<String, String>> hidden,
    List<Choice> maps,
    MapView map,
    Legend legend,
    FarTables far,
    ZoneTables.Table zones,
    String zonesNote,
    ZoneTables.@Nullable Table grey,
    List<Choice> references,
    String referenceMinutes,
    HistoryTable history,
    Form form,
    boolean moving,
    List<String> method,
    String announcement) {

  /** One of several; {@code value} is a parameter or an address. */
  record Choice(String value, String label, boolean current) {}

  /**
   * What was typed where it could not be kept; empty at first.
   *
   * @param who who chooses
   * @param reason why
   * @param zoneId zone that was being named, empty for none
   * @param zoneName its name as typed
   * @param problem message key of what is wrong, empty for nothing
   */
  record Form(String who, String reason, String zoneId, String zoneName, String problem) {
    static final Form EMPTY = new Form("", "", "", "", "");
  }

  /** Hidden fields without those that a form has itself. */
  public List<Map.Entry<String, String>> hiddenBut(String... own) {
    List<String> names = List.of(own);
    return hidden.stream().filter(entry -> !names.contains(entry.getKey())).toList();
  }
}
