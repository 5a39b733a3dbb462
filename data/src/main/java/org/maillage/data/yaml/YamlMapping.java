package org.maillage.data.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maillage.data.issue.RefusedFileException;

/** Strict reading of a mapping: every key is known, the required ones are there. */
public final class YamlMapping {

  private final YamlNode.Mapping mapping;
  private final String file;

  /**
   * A view of a mapping.
   *
   * @param file name of the file, for messages
   * @param known every key that may stand here
   * @throws RefusedFileException UNKNOWN_KEY for any other
   */
  public YamlMapping(YamlNode.Mapping mapping, String file, Set<String> known) {
    this.mapping = mapping;
    this.file = file;
    for (String key : mapping.values().keySet()) {
      if (!known.contains(key)) {
        throw YamlFault.UNKNOWN_KEY.at(
            file, mapping.lineOf(key), key, String.join(", ", new TreeSet<>(known)));
      }
    }
  }

  /** A mapping from a node that should be one. */
  public static YamlMapping of(YamlNode node, String file, String where, Set<String> known) {
    if (node instanceof YamlNode.Mapping mapping) {
      return new YamlMapping(mapping, file, known);
    }
    throw YamlFault.NOT_A_MAPPING.at(file, node.line(), text(node), where);
  }

  public int line() {
    return mapping.line();
  }

  public int lineOf(String key) {
    return mapping.lineOf(key);
  }

  /**
   * A required text, not blank.
   *
   * @param example what a person may write, for the message
   */
  public String getText(String key, String example) {
    String text = findText(key);
    if (text == null || text.isBlank()) {
      throw YamlFault.MISSING_KEY.at(file, lineOf(key), key, key + ": " + example);
    }
    return text;
  }

  /** An optional text; null when absent or left empty. */
  public @Nullable String findText(String key) {
    YamlNode node = mapping.values().get(key);
    if (node == null) {
      return null;
    }
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar.text() == null ? null : scalar.text().strip();
    }
    throw YamlFault.NOT_A_TEXT.at(file, lineOf(key), key, key);
  }

  /** An optional value of any shape; null when absent. */
  public @Nullable YamlNode findNode(String key) {
    return mapping.values().get(key);
  }

  /** An optional {@code true} or {@code false}, false when absent. */
  public boolean flag(String key) {
    String text = findText(key);
    if (text == null || text.equals("false")) {
      return false;
    }
    if (text.equals("true")) {
      return true;
    }
    throw YamlFault.UNKNOWN_VALUE.at(file, lineOf(key), text, key, "true, false");
  }

  /** Items of an optional list, empty when absent. */
  public List<YamlNode> items(String key) {
    YamlNode node = mapping.values().get(key);
    if (node == null || (node instanceof YamlNode.Scalar scalar && scalar.text() == null)) {
      return List.of();
    }
    if (node instanceof YamlNode.Sequence sequence) {
      return sequence.items();
    }
    throw YamlFault.NOT_A_LIST.at(file, lineOf(key), text(node), key);
  }

  /** Texts of an optional list, empty when absent. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (YamlNode item : items(key)) {
      if (item instanceof YamlNode.Scalar scalar && scalar.text() != null) {
        texts.add(scalar.text().strip());
      } else {
        throw YamlFault.NOT_A_TEXT.at(file, item.line(), "", key);
      }
    }
    return texts;
  }

  /** An optional mapping of texts, empty when absent; its keys are free. */
  public Map<String, String> textsByKey(String key) {
    YamlNode node = mapping.values().get(key);
    if (node == null) {
      return Map.of();
    }
    if (!(node instanceof YamlNode.Mapping inner)) {
      throw YamlFault.NOT_A_MAPPING.at(file, lineOf(key), text(node), key);
    }
    Map<String, String> texts = new LinkedHashMap<>();
    YamlMapping view = new YamlMapping(inner, file, inner.values().keySet());
    for (String name : inner.values().keySet()) {
      texts.put(name, view.getText(name, "…"));
    }
    return texts;
  }

  private static String text(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar && scalar.text() != null ? scalar.text() : "";
  }
}
