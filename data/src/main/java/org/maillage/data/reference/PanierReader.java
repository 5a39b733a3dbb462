package org.maillage.data.reference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.maillage.data.yaml.YamlFault;
import org.maillage.data.yaml.YamlMapping;
import org.maillage.data.yaml.YamlNode;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Panier;
import org.maillage.domain.offer.Service;

/** Reads a basket, checking its codes against a catalogue. */
final class PanierReader {

  private static final Set<String> KEYS =
      Set.of("id", "version", "nameFr", "nameEn", "origin", "gammes");

  private PanierReader() {}

  static Panier read(YamlNode.Mapping root, String file, List<Service> services) {
    Set<String> known = services.stream().map(Service::code).collect(Collectors.toSet());
    YamlMapping map = new YamlMapping(root, file, KEYS);
    String id = map.getText("id", "mon-panier");
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw YamlFault.MALFORMED_VALUE.at(file, map.lineOf("id"), id, "id", "mon-panier");
    }
    return new Panier(
        id,
        map.getText("version", "\"2026-01-01\""),
        map.getText("nameFr", "Mon panier"),
        map.getText("nameEn", "My basket"),
        map.getText("origin", "Délibération du …"),
        gammes(root, map, file, known));
  }

  private static Map<Gamme, List<String>> gammes(
      YamlNode.Mapping root, YamlMapping map, String file, Set<String> known) {
    YamlNode node = root.values().get("gammes");
    if (node == null) {
      throw YamlFault.MISSING_KEY.at(file, map.line(), "gammes", "gammes: proximite: - pharmacie");
    }
    YamlMapping gammes =
        YamlMapping.of(node, file, "gammes", Set.of("proximite", "intermediaire", "superieure"));
    Map<Gamme, List<String>> byGamme = new EnumMap<>(Gamme.class);
    Map<String, Integer> lines = new HashMap<>();
    for (Gamme gamme : Gamme.values()) {
      List<String> codes = new ArrayList<>();
      for (YamlNode item : gammes.items(gamme.name().toLowerCase(Locale.ROOT))) {
        String code = item instanceof YamlNode.Scalar s && s.text() != null ? s.text() : "";
        if (!known.contains(code)) {
          throw YamlFault.UNKNOWN_SERVICE.at(file, item.line(), code);
        }
        Integer first = lines.putIfAbsent(code, item.line());
        if (first != null) {
          throw YamlFault.DUPLICATE_ID.at(file, item.line(), code, first.toString());
        }
        codes.add(code);
      }
      byGamme.put(gamme, codes);
    }
    if (lines.isEmpty()) {
      throw YamlFault.MISSING_KEY.at(file, map.lineOf("gammes"), "gammes", "- pharmacie");
    }
    return byGamme;
  }
}
