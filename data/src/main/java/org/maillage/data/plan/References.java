package org.maillage.data.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.maillage.data.yaml.YamlFault;
import org.maillage.domain.plan.PlanActor;

/** Names that a plan file gives to nodes and steps, and what refers to them from anywhere in it. */
final class References {

  private final String file;
  private final Map<String, PlanActor> actors = new LinkedHashMap<>();
  private final Names nodes = new Names();
  private final Names steps = new Names();

  References(String file) {
    this.file = file;
  }

  Names nodes() {
    return nodes;
  }

  Names steps() {
    return steps;
  }

  /** The id of an organisation: the name that stands in the file, once each. */
  String actor(String name, String key, int line) {
    if (name.isBlank() || name.length() > PlanActor.LONGEST_NAME) {
      throw YamlFault.MALFORMED_VALUE.at(file, line, name, key, "La Poste");
    }
    return actors.computeIfAbsent(name, n -> new PlanActor(n, n, null)).id();
  }

  /** In the order in which the file names them first. */
  List<PlanActor> actors() {
    return new ArrayList<>(actors.values());
  }

  /** Refuses the first reference to a name that nothing has. */
  void check() {
    nodes.check();
    steps.check();
  }

  /** Names of one kind of things, each given once. */
  final class Names {

    private static final int SHOWN = 20;

    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Reference> references = new LinkedHashMap<>();

    private record Reference(String key, int line) {}

    /** Gives a name to the thing on a line. */
    void define(String name, int line) {
      Integer first = lines.putIfAbsent(name, line);
      if (first != null) {
        throw YamlFault.DUPLICATE_ID.at(file, line, name, first.toString());
      }
    }

    /** Says a name that must be given somewhere in the file. */
    String refer(String name, String key, int line) {
      references.putIfAbsent(name, new Reference(key, line));
      return name;
    }

    private void check() {
      references.forEach(
          (name, reference) -> {
            if (!lines.containsKey(name)) {
              String known =
                  lines.keySet().stream().sorted().limit(SHOWN).collect(Collectors.joining(", "));
              throw YamlFault.UNKNOWN_VALUE.at(
                  file, reference.line(), name, reference.key(), known);
            }
          });
    }
  }
}
