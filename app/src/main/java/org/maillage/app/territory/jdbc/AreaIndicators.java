package org.maillage.app.territory.jdbc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.domain.territory.CommuneIndicator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures of one area that follow each other, as one row: a file has dozens for each of
 * hundreds of areas, and a row each would be the slowest part of an import.
 *
 * @param areaCode commune or IRIS
 * @param figures by variable, in their order
 */
record AreaIndicators(String areaCode, Map<String, Double> figures) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<LinkedHashMap<String, Double>> FIGURES =
      new TypeReference<>() {};

  static List<AreaIndicators> pack(List<CommuneIndicator> indicators) {
    List<AreaIndicators> packed = new ArrayList<>();
    AreaIndicators last = new AreaIndicators("", Map.of());
    for (CommuneIndicator indicator : indicators) {
      if (!last.areaCode().equals(indicator.areaCode())
          || last.figures().containsKey(indicator.variable())) {
        last = new AreaIndicators(indicator.areaCode(), new LinkedHashMap<>());
        packed.add(last);
      }
      last.figures().put(indicator.variable(), indicator.value());
    }
    return packed;
  }

  static AreaIndicators ofJson(String areaCode, String json) {
    return new AreaIndicators(areaCode, JSON.readValue(json, FIGURES));
  }

  String json() {
    return JSON.writeValueAsString(figures);
  }

  void unpackInto(List<CommuneIndicator> indicators) {
    figures.forEach(
        (variable, value) -> indicators.add(new CommuneIndicator(areaCode, variable, value)));
  }
}
