package org.maillage.app.scenario.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.chapter.DistributionCurves;
import org.maillage.app.diagnostic.chapter.Theme;
import org.maillage.app.diagnostic.view.Legend;
import org.maillage.app.diagnostic.view.SubjectWords;
import org.maillage.app.scenario.view.EffectFigures;
import org.maillage.app.scenario.view.EffectTable;
import org.maillage.app.scenario.view.FundingRow;

/**
 * The workbench of a scenario.
 *
 * @param id of the scenario
 * @param name of the scenario
 * @param version that forms were made from
 * @param path of the page
 * @param query what the address asked for
 * @param sentence what the scenario does
 * @param about subject and moment of the sentence
 * @param warnings what a reader must know not to be misled
 * @param base the scenario under it, null for none
 * @param changes its own
 * @param adding forms of new changes
 * @param subjects what the times may be about
 * @param days of the week, for the moment
 * @param time of the moment, empty for any
 * @param views before, after, gain
 * @param theme the map
 * @param legend its classes
 * @param figures the margin
 * @param table communes
 * @param curves before and after
 * @param applied whether the scenario could be applied
 * @param communes names to choose from
 * @param markersJson places that may be dragged
 * @param dimensions before and after, null when not asked for
 * @param funding of the places that it opens
 */
record WorkbenchPage(
    String id,
    String name,
    int version,
    String path,
    WorkbenchQuery query,
    String sentence,
    String about,
    List<String> warnings,
    @Nullable Base base,
    List<ChangeView> changes,
    List<FormView> adding,
    List<SubjectWords.Group> subjects,
    List<Choice> days,
    String time,
    List<View> views,
    Theme theme,
    Legend legend,
    EffectFigures figures,
    EffectTable table,
    DistributionCurves curves,
    boolean applied,
    List<String> communes,
    String markersJson,
    @Nullable List<DimensionRow> dimensions,
    List<FundingRow> funding) {

  /** A choice of a list. */
  record Choice(String value, String label, boolean selected) {}

  /** What the map may show. */
  record View(String messageKey, String href, boolean current) {}

  /** A dimension in words. */
  record DimensionRow(String label, String before, String after, String low) {}

  /** The scenario under this one. */
  record Base(String name, String href, List<String> changes) {
    Base {
      changes = List.copyOf(changes);
    }
  }

  /**
   * A change of the list.
   *
   * @param index among its own
   * @param title what changes
   * @param facts the rest
   * @param problems why it cannot be applied
   * @param editHref opens its form
   * @param form its form when it is open, null otherwise
   * @param mitigationHref where the best compensation of a closure is looked for, null for none
   */
  record ChangeView(
      int index,
      String title,
      List<String> facts,
      List<String> problems,
      String editHref,
      @Nullable FormView form,
      @Nullable String mitigationHref) {
    ChangeView {
      facts = List.copyOf(facts);
      problems = List.copyOf(problems);
    }
  }

  /**
   * A form of a change.
   *
   * @param prefix of ids, unique in the page
   * @param index of the change that it alters, -1 for a new one
   * @param form what was typed
   * @param open whether it is unfolded
   * @param places existing and new places to choose from
   * @param services to choose from, by theme
   * @param bundles of services
   * @param presences ways to bring a service
   */
  record FormView(
      String prefix,
      int index,
      ChangeForm form,
      boolean open,
      List<Choice> places,
      List<ServiceGroup> services,
      List<Choice> bundles,
      List<Choice> presences) {}

  /** Services of a theme. */
  record ServiceGroup(String label, List<Choice> services) {
    ServiceGroup {
      services = List.copyOf(services);
    }
  }
}
