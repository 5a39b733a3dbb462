package org.maillage.data.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.maillage.data.yaml.YamlMapping;
import org.maillage.data.yaml.YamlNode;
import org.maillage.domain.diagnostic.indicator.Variable;
import org.maillage.domain.diagnostic.needs.NeedsSettings;
import org.maillage.domain.diagnostic.needs.NeedsSettings.Composite;
import org.maillage.domain.diagnostic.needs.NeedsSettings.Criterion;
import org.maillage.domain.diagnostic.needs.Normalisation;

/** Reads how needs are computed. */
final class NeedsReader {

  private static final Set<String> ROOT_KEYS = Set.of("normalisation", "composites");
  private static final Set<String> COMPOSITE_KEYS = Set.of("key", "fr", "en", "weight", "criteria");
  private static final Set<String> CRITERION_KEYS = Set.of("variable", "need", "weight");

  private NeedsReader() {}

  static NeedsSettings read(YamlNode.Mapping root, String file, List<Variable> variables) {
    YamlMapping map = new YamlMapping(root, file, ROOT_KEYS);
    Texts texts = new Texts(file);
    String scale = texts.choice(map, "normalisation", Set.of("percentile", "z-score"));
    List<Composite> composites = new ArrayList<>();
    for (YamlNode item : map.items("composites")) {
      YamlMapping composite = YamlMapping.of(item, file, "composites", COMPOSITE_KEYS);
      List<Criterion> criteria = new ArrayList<>();
      for (YamlNode inner : composite.items("criteria")) {
        YamlMapping criterion = YamlMapping.of(inner, file, "criteria", CRITERION_KEYS);
        criteria.add(
            new Criterion(
                texts.variable(criterion, variables).key(),
                texts.highIsNeed(criterion),
                texts.number(criterion, "weight", "1")));
      }
      composites.add(
          new Composite(
              composite.getText("key", "mobility"),
              composite.getText("fr", "Mobilité"),
              composite.getText("en", "Mobility"),
              texts.number(composite, "weight", "1"),
              criteria));
    }
    String name = scale.toUpperCase(Locale.ROOT).replace('-', '_');
    return new NeedsSettings(Normalisation.valueOf(name), composites);
  }
}
