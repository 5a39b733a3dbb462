package org.maillage.data.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.data.yaml.YamlFault;
import org.maillage.data.yaml.YamlMapping;
import org.maillage.data.yaml.YamlNode;
import org.maillage.domain.diagnostic.health.AgeDemand;
import org.maillage.domain.diagnostic.health.AgeShares;
import org.maillage.domain.diagnostic.health.Profession;
import org.maillage.domain.diagnostic.health.StepWeights;

/** Reads {@code health.yaml}. */
final class HealthReader {

  private static final Set<String> ROOT_KEYS =
      Set.of("version", "reference", "ages", "professions");
  private static final Set<String> KEYS =
      Set.of("service", "steps", "demand", "activity", "low", "leftOutFrom", "older", "unverified");
  private static final Set<String> AGES = Set.of("under15", "over65", "over75");
  private static final Set<String> VARIABLES = Set.of("under15", "over65", "over75", "population");
  private static final Set<String> DEMAND = Set.of("under15", "from15To64", "from65To74", "over75");
  private static final long MINUTE_MS = 60_000;

  private final String file;

  private HealthReader(String file) {
    this.file = file;
  }

  static HealthParameters read(YamlNode.Mapping root, String file) {
    return new HealthReader(file).read(new YamlMapping(root, file, ROOT_KEYS), root);
  }

  private HealthParameters read(YamlMapping map, YamlNode.Mapping root) {
    YamlMapping reference = inner(root, "reference", AGES);
    YamlMapping names = inner(root, "ages", VARIABLES);
    List<Profession> professions = new ArrayList<>();
    for (YamlNode item : map.items("professions")) {
      professions.add(profession(YamlMapping.of(item, file, "professions", KEYS), item));
    }
    return new HealthParameters(
        map.getText("version", "\"2026-11-22\""),
        professions,
        new AgeShares(
            number(reference, "under15"), number(reference, "over65"), number(reference, "over75")),
        new HealthParameters.AgeVariables(
            names.texts("under15"),
            names.texts("over65"),
            names.texts("over75"),
            names.texts("population")));
  }

  private YamlMapping inner(YamlNode.Mapping parent, String key, Set<String> known) {
    YamlNode node = parent.values().get(key);
    if (node == null) {
      throw YamlFault.MISSING_KEY.at(file, parent.line(), key, key + ": …");
    }
    return YamlMapping.of(node, file, key, known);
  }

  private Profession profession(YamlMapping map, YamlNode item) {
    YamlMapping demand = inner((YamlNode.Mapping) item, "demand", DEMAND);
    List<StepWeights.Step> steps = new ArrayList<>();
    for (YamlNode step : map.items("steps")) {
      YamlMapping of = YamlMapping.of(step, file, "steps", Set.of("until", "weight"));
      steps.add(
          new StepWeights.Step(Math.round(number(of, "until") * MINUTE_MS), number(of, "weight")));
    }
    Double leftOut = optional(map, "leftOutFrom");
    return new Profession(
        map.getText("service", "medecin-generaliste"),
        new StepWeights(steps),
        new AgeDemand(
            number(demand, "under15"),
            number(demand, "from15To64"),
            number(demand, "from65To74"),
            number(demand, "over75")),
        optional(map, "activity"),
        optional(map, "low"),
        leftOut == null ? null : leftOut.intValue(),
        map.findText("older"),
        map.texts("unverified"));
  }

  private double number(YamlMapping map, String key) {
    return parse(map, key, map.getText(key, "1"));
  }

  private @Nullable Double optional(YamlMapping map, String key) {
    String text = map.findText(key);
    return text == null ? null : parse(map, key, text);
  }

  private double parse(YamlMapping map, String key, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw YamlFault.MALFORMED_VALUE.at(file, map.lineOf(key), text, key, "0.5");
    }
  }
}
