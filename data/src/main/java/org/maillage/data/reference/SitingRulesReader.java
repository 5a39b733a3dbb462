package org.maillage.data.reference;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.data.yaml.YamlFault;
import org.maillage.data.yaml.YamlMapping;
import org.maillage.data.yaml.YamlNode;
import org.maillage.domain.offer.Service;
import org.maillage.domain.siting.DatedRule;
import org.maillage.domain.territory.ZoningKind;

/** Reads {@code rules.yaml}. */
final class SitingRulesReader {

  private static final Set<String> ROOT_KEYS = Set.of("version", "rules");
  private static final Set<String> KEYS =
      Set.of("id", "kind", "service", "number", "zoning", "from", "until", "source");

  private final String file;
  private final List<Service> services;

  private SitingRulesReader(String file, List<Service> services) {
    this.file = file;
    this.services = services;
  }

  static List<DatedRule> read(YamlNode.Mapping root, String file, List<Service> services) {
    SitingRulesReader reader = new SitingRulesReader(file, services);
    YamlMapping map = new YamlMapping(root, file, ROOT_KEYS);
    List<DatedRule> rules = new ArrayList<>();
    for (YamlNode item : map.items("rules")) {
      rules.add(reader.rule(YamlMapping.of(item, file, "rules", KEYS)));
    }
    return List.copyOf(rules);
  }

  private DatedRule rule(YamlMapping map) {
    String service = map.getText("service", "france-services");
    if (services.stream().noneMatch(known -> known.code().equals(service))) {
      throw YamlFault.UNKNOWN_SERVICE.at(file, map.lineOf("service"), service);
    }
    String number = map.findText("number");
    String zoning = map.findText("zoning");
    try {
      return new DatedRule(
          map.getText("id", "plafond"),
          oneOf(DatedRule.Kind.values(), map, "kind", map.getText("kind", "ceiling")),
          service,
          number == null ? 0 : Integer.parseInt(number),
          zoning == null ? null : oneOf(ZoningKind.values(), map, "zoning", zoning),
          day(map, "from"),
          day(map, "until"),
          map.getText("source", "Plan"));
    } catch (IllegalArgumentException e) {
      throw malformed(map, "number", String.valueOf(number), "23");
    }
  }

  private <E extends Enum<E>> E oneOf(E[] values, YamlMapping map, String key, String text) {
    String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(values)
        .filter(value -> value.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                YamlFault.UNKNOWN_VALUE.at(
                    file,
                    map.lineOf(key),
                    text,
                    key,
                    Arrays.stream(values)
                        .map(v -> v.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .collect(Collectors.joining(", "))));
  }

  private @Nullable LocalDate day(YamlMapping map, String key) {
    String text = map.findText(key);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw malformed(map, key, String.valueOf(text), "2022-01-31");
    }
  }

  private RuntimeException malformed(YamlMapping map, String key, String value, String example) {
    return YamlFault.MALFORMED_VALUE.at(file, map.lineOf(key), value, key, example);
  }
}
