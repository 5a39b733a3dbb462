package org.maillage.data.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maillage.data.yaml.YamlFault;
import org.maillage.data.yaml.YamlMapping;
import org.maillage.data.yaml.YamlNode;
import org.maillage.domain.register.LabelKind;

/** Reads the labels that places may have. */
final class LabelsReader {

  private static final Set<String> KEYS = Set.of("code", "fr", "en", "mednum", "criteria", "rest");

  private LabelsReader() {}

  static List<LabelKind> read(YamlNode.Mapping root, String file) {
    List<LabelKind> kinds = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (YamlNode item : new YamlMapping(root, file, Set.of("version", "labels")).items("labels")) {
      YamlMapping map = YamlMapping.of(item, file, "labels", KEYS);
      String code = map.getText("code", "france-services");
      Integer first = lines.putIfAbsent(code, map.line());
      if (first != null) {
        throw YamlFault.DUPLICATE_ID.at(file, map.line(), code, first.toString());
      }
      Map<String, String> rest = map.textsByKey("rest");
      kinds.add(
          new LabelKind(
              code,
              map.getText("fr", "France services"),
              map.getText("en", "France services"),
              map.findText("mednum"),
              criteria(map, file),
              rest.get("fr"),
              rest.get("en")));
    }
    return List.copyOf(kinds);
  }

  private static List<LabelKind.Criterion> criteria(YamlMapping map, String file) {
    List<LabelKind.Criterion> criteria = new ArrayList<>();
    for (YamlNode node : map.items("criteria")) {
      YamlMapping one = YamlMapping.of(node, file, "criteria", Set.of("code", "fr", "en"));
      criteria.add(
          new LabelKind.Criterion(
              one.getText("code", "materiel"),
              one.getText("fr", "Propose du matériel"),
              one.getText("en", "Offers equipment")));
    }
    return criteria;
  }
}
