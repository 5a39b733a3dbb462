package org.maillage.data.reference;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.data.yaml.YamlFault;
import org.maillage.data.yaml.YamlMapping;
import org.maillage.data.yaml.YamlNode;
import org.maillage.domain.funding.Carrier;
import org.maillage.domain.funding.Ceiling;
import org.maillage.domain.funding.Funder;
import org.maillage.domain.funding.FundingLine;
import org.maillage.domain.funding.FundingRule;
import org.maillage.domain.funding.FundingRules;

/** Reads {@code funding.yaml}. */
final class FundingReader {

  private static final Set<String> ROOT_KEYS = Set.of("version", "rules");
  private static final Set<String> RULE_KEYS =
      Set.of("id", "fr", "en", "from", "until", "lines", "ceiling", "leftTo", "source", "limits");
  private static final Set<String> LINE_KEYS =
      Set.of("funder", "kind", "ratePct", "capEur", "onlyFor");
  private static final Set<String> CEILING_KEYS = Set.of("ratePct", "capEur");

  private final String file;

  private FundingReader(String file) {
    this.file = file;
  }

  static FundingRules read(YamlNode.Mapping root, String file) {
    FundingReader reader = new FundingReader(file);
    List<FundingRule> rules = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (YamlNode item : new YamlMapping(root, file, ROOT_KEYS).items("rules")) {
      YamlMapping map = YamlMapping.of(item, file, "rules", RULE_KEYS);
      String id = map.getText("id", "msap-2016");
      Integer first = lines.putIfAbsent(id, map.line());
      if (first != null) {
        throw YamlFault.DUPLICATE_ID.at(file, map.line(), id, first.toString());
      }
      rules.add(reader.rule(id, map, (YamlNode.Mapping) item));
    }
    return new FundingRules(rules);
  }

  private FundingRule rule(String id, YamlMapping map, YamlNode.Mapping node) {
    List<FundingLine> lines = new ArrayList<>();
    for (YamlNode line : map.items("lines")) {
      lines.add(line(YamlMapping.of(line, file, "lines", LINE_KEYS)));
    }
    List<Funder> leftTo = new ArrayList<>();
    for (String funder : map.texts("leftTo")) {
      leftTo.add(choice(Funder.class, funder, "leftTo", map.lineOf("leftTo")));
    }
    YamlNode ceiling = node.values().get("ceiling");
    String until = map.findText("until");
    try {
      return new FundingRule(
          id,
          map.getText("fr", "Règle de 2016"),
          map.getText("en", "Rule of 2016"),
          date(map, "from", map.getText("from", "\"2016-01-01\"")),
          until == null ? null : date(map, "until", until),
          lines,
          ceiling == null ? null : ceiling(YamlMapping.of(ceiling, file, "ceiling", CEILING_KEYS)),
          leftTo,
          map.getText("source", "SDAASP des Landes"),
          map.findText("limits"));
    } catch (IllegalArgumentException e) {
      throw YamlFault.MALFORMED_VALUE.at(file, map.line(), id, "rules", "msap-2016");
    }
  }

  private FundingLine line(YamlMapping map) {
    String carrier = map.findText("onlyFor");
    Long rate = number(map, "ratePct");
    try {
      return new FundingLine(
          choice(Funder.class, map.getText("funder", "fnadt"), "funder", map.lineOf("funder")),
          choice(FundingLine.Kind.class, map.getText("kind", "flat"), "kind", map.lineOf("kind")),
          rate == null ? null : Math.toIntExact(rate),
          number(map, "capEur"),
          carrier == null
              ? null
              : choice(Carrier.class, carrier, "onlyFor", map.lineOf("onlyFor")));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw YamlFault.MALFORMED_VALUE.at(
          file, map.line(), map.getText("kind", "flat"), "lines", "ratePct, capEur");
    }
  }

  private Ceiling ceiling(YamlMapping map) {
    String rate = map.getText("ratePct", "50");
    String cap = map.getText("capEur", "30000");
    try {
      return new Ceiling(Integer.parseInt(rate), Long.parseLong(cap));
    } catch (IllegalArgumentException e) {
      throw YamlFault.MALFORMED_VALUE.at(
          file, map.line(), rate + " %, " + cap, "ceiling", "{ratePct: 50, capEur: 30000}");
    }
  }

  private @Nullable Long number(YamlMapping map, String key) {
    String text = map.findText(key);
    try {
      return text == null ? null : Long.valueOf(text);
    } catch (NumberFormatException e) {
      throw YamlFault.MALFORMED_VALUE.at(file, map.lineOf(key), String.valueOf(text), key, "15000");
    }
  }

  private LocalDate date(YamlMapping map, String key, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw YamlFault.MALFORMED_VALUE.at(file, map.lineOf(key), text, key, "\"2016-01-01\"");
    }
  }

  /** A constant of an enumeration, written in lower case with hyphens. */
  private <E extends Enum<E>> E choice(Class<E> type, String text, String key, int line) {
    List<String> known = new ArrayList<>();
    for (E value : type.getEnumConstants()) {
      String name = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (name.equals(text)) {
        return value;
      }
      known.add(name);
    }
    throw YamlFault.UNKNOWN_VALUE.at(file, line, text, key, String.join(", ", known));
  }
}
