package org.maillage.data.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maillage.data.yaml.YamlFault;
import org.maillage.data.yaml.YamlMapping;
import org.maillage.data.yaml.YamlNode;
import org.maillage.domain.diagnostic.indicator.Formula;
import org.maillage.domain.diagnostic.indicator.Variable;

/** Reads the catalogue of indicators. */
final class VariableReader {

  private static final Set<String> ROOT_KEYS = Set.of("version", "variables", "profile");
  private static final Set<String> VARIABLE_KEYS =
      Set.of("key", "fr", "en", "unit", "need", "from");
  private static final Set<String> FORMULA_KEYS =
      Set.of(
          "sum", "mean", "median", "ratio", "growth", "derived", "per", "weight", "standIn", "over",
          "to", "years");

  private final String file;
  private final Texts texts;

  private VariableReader(String file) {
    this.file = file;
    this.texts = new Texts(file);
  }

  static List<Variable> variables(YamlNode.Mapping root, String file) {
    VariableReader reader = new VariableReader(file);
    List<Variable> variables = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (YamlNode item : new YamlMapping(root, file, ROOT_KEYS).items("variables")) {
      YamlMapping map = YamlMapping.of(item, file, "variables", VARIABLE_KEYS);
      Variable variable = reader.variable(map);
      Integer first = lines.putIfAbsent(variable.key(), map.line());
      if (first != null) {
        throw YamlFault.DUPLICATE_ID.at(file, map.line(), variable.key(), first.toString());
      }
      variables.add(variable);
    }
    return List.copyOf(variables);
  }

  static List<String> profile(YamlNode.Mapping root, String file) {
    return List.copyOf(new YamlMapping(root, file, ROOT_KEYS).texts("profile"));
  }

  private Variable variable(YamlMapping map) {
    List<Formula> formulas = new ArrayList<>();
    for (YamlNode item : map.items("from")) {
      formulas.add(formula(YamlMapping.of(item, file, "from", FORMULA_KEYS)));
    }
    return new Variable(
        map.getText("key", "share-over-65"),
        map.getText("fr", "Part des 65 ans et plus"),
        map.getText("en", "Share of people aged 65 and over"),
        texts.unit(map),
        texts.highIsNeed(map),
        formulas);
  }

  private Formula formula(YamlMapping map) {
    if (!map.items("sum").isEmpty()) {
      return new Formula.Sum(map.texts("sum"));
    }
    if (!map.items("ratio").isEmpty()) {
      return new Formula.Ratio(map.texts("ratio"), map.texts("over"));
    }
    String derived = map.findText("derived");
    if (derived != null) {
      return new Formula.Derived(derived);
    }
    String from = map.findText("growth");
    if (from != null) {
      int years = (int) texts.number(map, "years", "6");
      return new Formula.Growth(from, map.getText("to", "P22_POP"), years);
    }
    String median = map.findText("median");
    if (median != null) {
      return new Formula.Median(median, map.getText("weight", "P22_POP"));
    }
    return new Formula.Mean(
        map.getText("mean", "taux_chomage"),
        texts.number(map, "per", "100"),
        map.getText("weight", "P22_POP"),
        map.flag("standIn"));
  }
}
