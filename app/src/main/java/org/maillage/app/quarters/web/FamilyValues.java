package org.maillage.app.quarters.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.quarters.Layer;
import org.maillage.domain.offer.Structure;

/** How many places of a family are of each of its kinds. */
final class FamilyValues {

  private FamilyValues() {}

  /** "Bureau de poste : 12", in the order of the document; those of no known kind last. */
  static List<String> count(Layer layer, List<Structure> places, Words words) {
    Map<Layer.Value, Integer> counts = new LinkedHashMap<>();
    layer.values().forEach(value -> counts.put(value, 0));
    int others = 0;
    for (Structure place : places) {
      Optional<Layer.Value> value = layer.findValue(place);
      value.ifPresent(v -> counts.merge(v, 1, Integer::sum));
      others += value.isEmpty() ? 1 : 0;
    }
    List<String> lines = new ArrayList<>();
    counts.forEach(
        (value, count) ->
            lines.add(words.get("quarters.value", value.label(words.language()), count)));
    if (others > 0 && !layer.values().isEmpty()) {
      lines.add(words.get("quarters.value", words.get("quarters.value.other"), others));
    }
    return lines;
  }
}
