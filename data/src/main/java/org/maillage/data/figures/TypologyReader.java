package org.maillage.data.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.maillage.data.yaml.YamlMapping;
import org.maillage.data.yaml.YamlNode;
import org.maillage.domain.diagnostic.indicator.Variable;
import org.maillage.domain.diagnostic.typology.TypologyRules;
import org.maillage.domain.diagnostic.typology.TypologyRules.Axis;
import org.maillage.domain.diagnostic.typology.TypologyRules.Rule;
import org.maillage.domain.diagnostic.typology.TypologyRules.TypeClass;

/** Reads the rules of the typology. */
final class TypologyReader {

  private static final Set<String> ROOT_KEYS = Set.of("axes");
  private static final Set<String> AXIS_KEYS = Set.of("key", "fr", "en", "classes", "rules");
  private static final Set<String> CLASS_KEYS = Set.of("key", "fr", "en");
  private static final Set<String> RULE_KEYS = Set.of("variable", "classes", "bounds");

  private TypologyReader() {}

  static TypologyRules read(YamlNode.Mapping root, String file, List<Variable> variables) {
    List<Axis> axes = new ArrayList<>();
    for (YamlNode item : new YamlMapping(root, file, ROOT_KEYS).items("axes")) {
      YamlMapping map = YamlMapping.of(item, file, "axes", AXIS_KEYS);
      List<TypeClass> classes = new ArrayList<>();
      for (YamlNode inner : map.items("classes")) {
        YamlMapping type = YamlMapping.of(inner, file, "classes", CLASS_KEYS);
        classes.add(
            new TypeClass(
                type.getText("key", "rural"),
                type.getText("fr", "Rural"),
                type.getText("en", "Rural")));
      }
      List<Rule> rules = new ArrayList<>();
      for (YamlNode inner : map.items("rules")) {
        rules.add(rule(YamlMapping.of(inner, file, "rules", RULE_KEYS), file, variables));
      }
      axes.add(
          new Axis(
              map.getText("key", "space"),
              map.getText("fr", "Espace"),
              map.getText("en", "Space"),
              classes,
              rules));
    }
    return new TypologyRules(axes);
  }

  private static Rule rule(YamlMapping map, String file, List<Variable> variables) {
    Texts texts = new Texts(file);
    Variable variable = texts.variable(map, variables);
    List<Double> bounds = new ArrayList<>();
    for (String text : map.texts("bounds")) {
      double written = texts.number(text, map.lineOf("bounds"), "bounds", "[7, 15]");
      bounds.add(variable.unit().ofWritten(written));
    }
    return new Rule(variable.key(), map.texts("classes"), bounds);
  }
}
