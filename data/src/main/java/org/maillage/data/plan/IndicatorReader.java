package org.maillage.data.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.data.yaml.YamlFault;
import org.maillage.data.yaml.YamlNode;
import org.maillage.domain.plan.indicator.Direction;
import org.maillage.domain.plan.indicator.Frequency;
import org.maillage.domain.plan.indicator.Indicator;
import org.maillage.domain.plan.indicator.IndicatorKind;
import org.maillage.domain.plan.indicator.IndicatorValue;

/** Reads one indicator of a plan file. */
final class IndicatorReader {

  private static final Set<String> KEYS =
      Set.of(
          "label",
          "kind",
          "unit",
          "formula",
          "source",
          "producer",
          "frequency",
          "baseline",
          "baselineOn",
          "target",
          "targetOn",
          "direction",
          "breakdown",
          "values");

  private IndicatorReader() {}

  static Indicator read(YamlNode node, String file, String id) {
    Fields fields = Fields.of(node, file, "indicators", KEYS);
    String label = fields.text("label", "Nombre de points de contact", Indicator.LONGEST_LABEL);
    IndicatorKind kind = fields.oneOf("kind", IndicatorKind.class);
    List<IndicatorValue> values = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (YamlNode item : fields.map().items("values")) {
      IndicatorValue value = value(item, file, kind);
      values.add(value);
      String of = value.part().isEmpty() ? value.period() : value.period() + " " + value.part();
      Integer first = lines.putIfAbsent(of, item.line());
      if (first != null) {
        throw YamlFault.DUPLICATE_ID.at(file, item.line(), of, first.toString());
      }
    }
    return fields.made(
        "label",
        "Nombre de points de contact",
        () ->
            new Indicator(
                id,
                label,
                kind,
                fields.textOr("unit", ""),
                fields.textOr("formula", ""),
                fields.textOr("source", ""),
                fields.textOr("producer", ""),
                fields.oneOfOrNull("frequency", Frequency.class),
                reference(fields, "baseline"),
                reference(fields, "target"),
                fields.oneOfOrNull("direction", Direction.class),
                fields.map().texts("breakdown"),
                values));
  }

  private static Indicator.@Nullable Reference reference(Fields fields, String key) {
    fields.needs(key + "On", key, "12");
    BigDecimal value = fields.numberOrNull(key);
    return value == null ? null : new Indicator.Reference(value, fields.dateOrNull(key + "On"));
  }

  private static IndicatorValue value(YamlNode node, String file, IndicatorKind kind) {
    Fields fields = Fields.of(node, file, "values", Set.of("period", "part", "value", "comment"));
    String text = fields.text("value", "9");
    boolean words = kind == IndicatorKind.TEXT || kind == IndicatorKind.TO_DEFINE;
    BigDecimal number = words ? null : number(fields, kind, text, file);
    return fields.made(
        "period",
        "2024",
        () ->
            new IndicatorValue(
                fields.text("period", "2024"),
                fields.textOr("part", ""),
                number,
                words ? text : "",
                fields.textOr("comment", "")));
  }

  private static BigDecimal number(Fields fields, IndicatorKind kind, String text, String file) {
    if (kind != IndicatorKind.YES_NO) {
      return fields.number("value", text);
    }
    return switch (text) {
      case "true" -> BigDecimal.ONE;
      case "false" -> BigDecimal.ZERO;
      default ->
          throw YamlFault.UNKNOWN_VALUE.at(
              file, fields.map().lineOf("value"), text, "value", "true, false");
    };
  }
}
