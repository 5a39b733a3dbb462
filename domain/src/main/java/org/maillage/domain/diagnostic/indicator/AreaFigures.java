package org.maillage.domain.diagnostic.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.maillage.domain.territory.CommuneIndicator;

/** The statistics of a territory by column and area, and which areas make up a commune. */
final class AreaFigures {

  private static final int COMMUNE_CODE_LENGTH = 5;

  private final Map<String, Map<String, Double>> columns = new HashMap<>();
  private final Map<String, TreeSet<String>> irisOfCommune = new HashMap<>();
  private final Set<String> listed = new HashSet<>();

  AreaFigures(Collection<CommuneIndicator> indicators) {
    for (CommuneIndicator indicator : indicators) {
      String area = indicator.areaCode();
      columns
          .computeIfAbsent(indicator.variable(), k -> new HashMap<>())
          // The first of two files that share a column name is kept, as everywhere in the import.
          .putIfAbsent(area, indicator.value());
      listed.add(area);
      if (area.length() > COMMUNE_CODE_LENGTH) {
        irisOfCommune
            .computeIfAbsent(area.substring(0, COMMUNE_CODE_LENGTH), k -> new TreeSet<>())
            .add(area);
      }
    }
  }

  boolean has(Collection<String> names) {
    return columns.keySet().containsAll(names);
  }

  /** NaN where the file gives no value for the area. */
  double value(String column, String area) {
    return Objects.requireNonNullElse(columns.getOrDefault(column, Map.of()).get(area), Double.NaN);
  }

  /**
   * The areas that a commune's figure is made of: the commune itself where a file gives the figure
   * for it as a whole, else its IRIS; empty where no file lists it.
   *
   * @param values columns of the figure
   * @param weight column that weighs it, the empty text when there is none
   */
  List<String> areasOf(String communeCode, Collection<String> values, String weight) {
    if (values.stream().anyMatch(column -> gives(column, communeCode))) {
      return List.of(communeCode);
    }
    List<String> areas = new ArrayList<>();
    for (String iris : irisOfCommune.getOrDefault(communeCode, new TreeSet<>())) {
      if (gives(weight, iris) || values.stream().anyMatch(column -> gives(column, iris))) {
        areas.add(iris);
      }
    }
    return areas.isEmpty() && listed.contains(communeCode) ? List.of(communeCode) : areas;
  }

  private boolean gives(String column, String area) {
    return columns.getOrDefault(column, Map.of()).containsKey(area);
  }
}
