package org.maillage.data.reference;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.maillage.data.yaml.YamlFault;
import org.maillage.data.yaml.YamlMapping;
import org.maillage.data.yaml.YamlNode;

/**
 * Types of the Base permanente des équipements by the French labels that head its files per
 * commune. Labels differ from one vintage to the next by accents, capitals and double spaces, which
 * are not compared.
 */
public final class BpeLabels {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Map<String, String> typeByLabel;

  private BpeLabels(Map<String, String> typeByLabel) {
    this.typeByLabel = Map.copyOf(typeByLabel);
  }

  static BpeLabels read(YamlNode.Mapping root, String file) {
    YamlMapping map = new YamlMapping(root, file, Set.of("version", "labels"));
    Map<String, String> types = new HashMap<>();
    map.textsByKey("labels")
        .forEach(
            (label, type) -> {
              if (types.putIfAbsent(plain(label), type) != null) {
                throw YamlFault.KEY_TWICE.at(file, map.lineOf("labels"), label);
              }
            });
    return new BpeLabels(types);
  }

  /** The type of a label, for example {@code D201} for "Médecin omnipraticien". */
  public Optional<String> findType(String label) {
    return Optional.ofNullable(typeByLabel.get(plain(label)));
  }

  /** A label without what differs between vintages: accents, capitals, double spaces. */
  public static String plain(String label) {
    String bare = MARKS.matcher(Normalizer.normalize(label, Normalizer.Form.NFD)).replaceAll("");
    return SPACES.matcher(bare).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
