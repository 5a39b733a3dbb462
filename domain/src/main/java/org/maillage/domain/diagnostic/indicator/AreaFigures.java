package org.maillage.domain.diagnostic.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.maillage.domain.territory.CommuneIndicator;

/** The statistics of a territory by column and area, and which areas make up a commune. */
final class AreaFigures {

  private static final int COMMUNE_CODE_LENGTH = 5;

  private final Map<String, Map<String, Double>> columns = new HashMap<>();
  private final Map<String, TreeSet<String>> irisOfCommune = new HashMap<>();

  AreaFigures(Collection<CommuneIndicator> indicators) {
    for (CommuneIndicator indicator : indicators) {
      String area = indicator.areaCode();
      columns
          .computeIfAbsent(indicator.variable(), k -> new HashMap<>())
          // The first of two files that share a column name is kept, as everywhere in the import.
          .putIfAbsent(area, indicator.value());
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
   * The areas that a commune's figures of these columns are in: the commune itself where a file
   * gives it as a whole, else its IRIS; empty where no file lists it.
   */
  List<String> areasOf(String communeCode, Collection<String> names) {
    for (String name : names) {
      if (columns.getOrDefault(name, Map.of()).containsKey(communeCode)) {
        return List.of(communeCode);
      }
    }
    List<String> areas = new ArrayList<>();
    for (String iris : irisOfCommune.getOrDefault(communeCode, new TreeSet<>())) {
      if (names.stream().anyMatch(name -> !Double.isNaN(value(name, iris)))) {
        areas.add(iris);
      }
    }
    return areas;
  }
}
