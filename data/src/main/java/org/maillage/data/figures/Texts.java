package org.maillage.data.figures;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.maillage.data.yaml.YamlFault;
import org.maillage.data.yaml.YamlMapping;
import org.maillage.domain.diagnostic.indicator.Unit;
import org.maillage.domain.diagnostic.indicator.Variable;

/** Texts of the reference files that stand for something else. */
final class Texts {

  private final String file;

  Texts(String file) {
    this.file = file;
  }

  double number(YamlMapping map, String key, String example) {
    return number(map.getText(key, example), map.lineOf(key), key, example);
  }

  double number(String text, long line, String key, String example) {
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, with the line.
    }
    throw YamlFault.MALFORMED_VALUE.at(file, line, text, key, example);
  }

  /** {@code high} or {@code low}. */
  boolean highIsNeed(YamlMapping map) {
    return choice(map, "need", Set.of("high", "low")).equals("high");
  }

  Unit unit(YamlMapping map) {
    List<Unit> units = List.of(Unit.values());
    String text = choice(map, "unit", Set.copyOf(units.stream().map(Texts::written).toList()));
    return units.stream().filter(u -> written(u).equals(text)).findFirst().orElseThrow();
  }

  private static String written(Unit unit) {
    return unit.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String choice(YamlMapping map, String key, Set<String> allowed) {
    String sorted = String.join(", ", new java.util.TreeSet<>(allowed));
    String text = map.getText(key, sorted);
    if (!allowed.contains(text)) {
      throw YamlFault.UNKNOWN_VALUE.at(file, map.lineOf(key), text, key, sorted);
    }
    return text;
  }

  /** The variable that the map names. */
  Variable variable(YamlMapping map, List<Variable> variables) {
    String key = map.getText("variable", "share-over-65");
    return variables.stream()
        .filter(v -> v.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                YamlFault.UNKNOWN_VALUE.at(
                    file,
                    map.lineOf("variable"),
                    key,
                    "variable",
                    String.join(", ", variables.stream().map(Variable::key).toList())));
  }
}
