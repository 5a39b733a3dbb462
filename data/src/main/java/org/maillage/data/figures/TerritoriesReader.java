package org.maillage.data.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maillage.data.figures.ReferenceTerritory.PublishedFigure;
import org.maillage.data.yaml.YamlMapping;
import org.maillage.data.yaml.YamlNode;
import org.maillage.domain.diagnostic.indicator.Variable;

/** Reads published figures of territories. */
final class TerritoriesReader {

  private static final Set<String> ROOT_KEYS = Set.of("territories");
  private static final Set<String> TERRITORY_KEYS = Set.of("key", "fr", "en", "source", "figures");
  private static final Set<String> FIGURE_KEYS = Set.of("variable", "value", "quote");

  private TerritoriesReader() {}

  static List<ReferenceTerritory> read(
      YamlNode.Mapping root, String file, List<Variable> variables) {
    Texts texts = new Texts(file);
    List<ReferenceTerritory> territories = new ArrayList<>();
    for (YamlNode item : new YamlMapping(root, file, ROOT_KEYS).items("territories")) {
      YamlMapping map = YamlMapping.of(item, file, "territories", TERRITORY_KEYS);
      Map<String, PublishedFigure> figures = new LinkedHashMap<>();
      for (YamlNode inner : map.items("figures")) {
        YamlMapping figure = YamlMapping.of(inner, file, "figures", FIGURE_KEYS);
        Variable variable = texts.variable(figure, variables);
        double value = variable.unit().ofWritten(texts.number(figure, "value", "5"));
        figures.put(
            variable.key(), new PublishedFigure(value, figure.getText("quote", "« 5 min »")));
      }
      territories.add(
          new ReferenceTerritory(
              map.getText("key", "france"),
              map.getText("fr", "France"),
              map.getText("en", "France"),
              map.getText("source", "Insee"),
              figures));
    }
    return List.copyOf(territories);
  }
}
