package org.maillage.data.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.maillage.data.yaml.YamlFault;
import org.maillage.data.yaml.YamlMapping;
import org.maillage.data.yaml.YamlNode;
import org.maillage.domain.diagnostic.quarters.Layer;
import org.maillage.domain.offer.Service;

/** Reads the families of places of a map of quarters, checking their services. */
final class LayersReader {

  private static final Set<String> ROOT_KEYS = Set.of("version", "layers");
  private static final Set<String> LAYER_KEYS =
      Set.of("code", "fr", "en", "services", "values", "unmapped");
  private static final Set<String> VALUE_KEYS = Set.of("fr", "en", "types", "name");

  private LayersReader() {}

  static List<Layer> read(YamlNode.Mapping root, String file, List<Service> services) {
    Set<String> known = services.stream().map(Service::code).collect(Collectors.toSet());
    List<Layer> layers = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (YamlNode item : new YamlMapping(root, file, ROOT_KEYS).items("layers")) {
      YamlMapping map = YamlMapping.of(item, file, "layers", LAYER_KEYS);
      String code = map.getText("code", "caf");
      Integer first = lines.putIfAbsent(code, map.line());
      if (first != null) {
        throw YamlFault.DUPLICATE_ID.at(file, map.line(), code, first.toString());
      }
      for (String service : map.texts("services")) {
        if (!known.contains(service)) {
          throw YamlFault.UNKNOWN_SERVICE.at(file, map.lineOf("services"), service);
        }
      }
      Map<String, String> unmapped = map.textsByKey("unmapped");
      layers.add(
          new Layer(
              code,
              map.getText("fr", "Bibliothèques"),
              map.getText("en", "Libraries"),
              map.texts("services"),
              values(map, file),
              unmapped.get("fr"),
              unmapped.get("en")));
    }
    return List.copyOf(layers);
  }

  private static List<Layer.Value> values(YamlMapping map, String file) {
    List<Layer.Value> values = new ArrayList<>();
    for (YamlNode node : map.items("values")) {
      YamlMapping value = YamlMapping.of(node, file, "values", VALUE_KEYS);
      values.add(
          new Layer.Value(
              value.getText("fr", "Agence"),
              value.getText("en", "Office"),
              value.texts("types"),
              value.findText("name")));
    }
    return values;
  }
}
