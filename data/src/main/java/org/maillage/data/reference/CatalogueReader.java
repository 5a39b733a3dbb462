package org.maillage.data.reference;

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
import org.maillage.domain.offer.Service;
import org.maillage.domain.offer.ServiceLevel;
import org.maillage.domain.offer.ServiceTerms;

/** Reads a catalogue of services. */
final class CatalogueReader {

  private static final Set<String> ROOT_KEYS = Set.of("version", "services");
  private static final Set<String> SERVICE_KEYS =
      Set.of("code", "fr", "en", "theme", "bpe", "directory", "osm", "unmapped", "cost", "levels");
  private static final Set<String> THEMES =
      Set.of("services-publics", "commerce", "action-sociale", "sante", "education", "numerique");

  private CatalogueReader() {}

  static String version(YamlNode.Mapping root, String file) {
    return new YamlMapping(root, file, ROOT_KEYS).getText("version", "\"2026-11-22\"");
  }

  static List<Service> services(YamlNode.Mapping root, String file) {
    YamlMapping map = new YamlMapping(root, file, ROOT_KEYS);
    List<Service> services = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (YamlNode item : map.items("services")) {
      YamlMapping service = YamlMapping.of(item, file, "services", SERVICE_KEYS);
      String code = service.getText("code", "pharmacie");
      Integer first = lines.putIfAbsent(code, service.line());
      if (first != null) {
        throw YamlFault.DUPLICATE_ID.at(file, service.line(), code, first.toString());
      }
      services.add(service(service, code, file));
    }
    return List.copyOf(services);
  }

  private static Service service(YamlMapping map, String code, String file) {
    if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw YamlFault.MALFORMED_VALUE.at(file, map.lineOf("code"), code, "code", "pharmacie");
    }
    String theme = map.getText("theme", "sante");
    if (!THEMES.contains(theme)) {
      throw YamlFault.UNKNOWN_VALUE.at(
          file, map.lineOf("theme"), theme, "theme", String.join(", ", THEMES));
    }
    Map<String, String> reason = map.textsByKey("unmapped");
    return new Service(
        code,
        map.getText("fr", "Pharmacie"),
        map.getText("en", "Pharmacy"),
        theme,
        map.texts("bpe"),
        map.texts("directory"),
        map.texts("osm"),
        reason(reason, "fr", map, file),
        reason(reason, "en", map, file),
        terms(map, file));
  }

  private static ServiceTerms terms(YamlMapping map, String file) {
    Map<String, ServiceLevel> levels = new HashMap<>();
    map.textsByKey("levels")
        .forEach(
            (type, level) ->
                levels.put(type, word(ServiceLevel.class, level, "levels", map, file)));
    Map<String, String> cost = map.textsByKey("cost");
    if (cost.isEmpty()) {
      return new ServiceTerms(null, null, null, levels);
    }
    for (String key : List.of("kind", "fr", "en")) {
      if (!cost.containsKey(key)) {
        throw YamlFault.MISSING_KEY.at(file, map.lineOf("cost"), key, key + ": …");
      }
    }
    return new ServiceTerms(
        word(ServiceTerms.Cost.class, cost.getOrDefault("kind", ""), "cost", map, file),
        cost.get("fr"),
        cost.get("en"),
        levels);
  }

  /** A constant by its name in lower case. */
  private static <E extends Enum<E>> E word(
      Class<E> type, String text, String key, YamlMapping map, String file) {
    List<String> known = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String name = constant.name().toLowerCase(Locale.ROOT);
      if (name.equals(text)) {
        return constant;
      }
      known.add(name);
    }
    throw YamlFault.UNKNOWN_VALUE.at(file, map.lineOf(key), text, key, String.join(", ", known));
  }

  private static @Nullable String reason(
      Map<String, String> reason, String language, YamlMapping map, String file) {
    if (!reason.isEmpty() && !reason.containsKey(language)) {
      throw YamlFault.MISSING_KEY.at(file, map.lineOf("unmapped"), language, language + ": …");
    }
    return reason.get(language);
  }
}
