package org.maillage.data.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a YAML file and the line it stands on, from 1. */
public sealed interface YamlNode {

  /** Line of the value's beginning, from 1. */
  int line();

  /**
   * Text, number or truth value, as it was written.
   *
   * @param text null when the value was left empty
   */
  record Scalar(int line, @Nullable String text) implements YamlNode {}

  /** Values one after the other. */
  record Sequence(int line, List<YamlNode> items) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /**
   * Values by name, in the order of the file.
   *
   * @param keyLines line of each key
   */
  record Mapping(int line, Map<String, YamlNode> values, Map<String, Integer> keyLines)
      implements YamlNode {
    public Mapping {
      values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
      keyLines = Map.copyOf(keyLines);
    }

    /** Line of a key, or of the mapping when the key is absent. */
    public int lineOf(String key) {
      return keyLines.getOrDefault(key, line);
    }
  }
}
