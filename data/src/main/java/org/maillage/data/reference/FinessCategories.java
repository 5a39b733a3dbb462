package org.maillage.data.reference;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.maillage.data.yaml.YamlFault;
import org.maillage.data.yaml.YamlMapping;
import org.maillage.data.yaml.YamlNode;
import org.maillage.domain.offer.Service;

/** Reads which service each category of FINESS establishments gives. */
final class FinessCategories {

  private static final String CATEGORIES = "categories";

  private FinessCategories() {}

  static Map<String, String> read(YamlNode.Mapping root, String file, List<Service> catalogue) {
    Set<String> codes = catalogue.stream().map(Service::code).collect(Collectors.toSet());
    YamlMapping map = new YamlMapping(root, file, Set.of("version", CATEGORIES));
    Map<String, String> categories = map.textsByKey(CATEGORIES);
    for (String service : categories.values()) {
      if (!codes.contains(service)) {
        throw YamlFault.UNKNOWN_SERVICE.at(file, map.lineOf(CATEGORIES), service);
      }
    }
    return Map.copyOf(categories);
  }
}
