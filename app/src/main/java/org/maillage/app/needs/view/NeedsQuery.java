package org.maillage.app.needs.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.domain.diagnostic.needs.NeedsSettings;
import org.maillage.domain.diagnostic.needs.NeedsSettings.Composite;

/**
 * What the page shows.
 *
 * @param view {@link #CROSSED}, {@link #INDEX} or the key of a composite
 * @param classes how the map is cut: {@code quantile}, {@code naturel} or {@code fixe}
 * @param all whether the whole ranking is listed
 */
public record NeedsQuery(String view, String classes, boolean all) {

  /** Supply beside needs. */
  public static final String CROSSED = "croisement";

  /** The overall index. */
  public static final String INDEX = "indice";

  private static final List<String> CLASSES = List.of("quantile", "naturel", "fixe");

  /** Reads an address; what means nothing is taken for the default. */
  public static NeedsQuery of(Map<String, String> parameters, NeedsSettings settings) {
    String view = parameters.getOrDefault("vue", CROSSED);
    boolean known =
        view.equals(INDEX) || settings.composites().stream().anyMatch(c -> c.key().equals(view));
    String classes = parameters.getOrDefault("classes", "");
    return new NeedsQuery(
        known ? view : CROSSED,
        CLASSES.contains(classes) ? classes : "quantile",
        parameters.containsKey("tout"));
  }

  /** Views, in the order offered. */
  public static List<String> views(NeedsSettings settings) {
    List<String> views = new java.util.ArrayList<>(List.of(CROSSED, INDEX));
    settings.composites().stream().map(Composite::key).forEach(views::add);
    return views;
  }

  /** Ways to cut the map. */
  public static List<String> cuts() {
    return CLASSES;
  }

  /** The address of the same page; defaults are left out. */
  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("vue", view.equals(CROSSED) ? "" : view);
    parameters.put("classes", classes.equals("quantile") ? "" : classes);
    parameters.put("tout", all ? "1" : "");
    return parameters;
  }

  NeedsQuery withAll() {
    return new NeedsQuery(view, classes, true);
  }
}
