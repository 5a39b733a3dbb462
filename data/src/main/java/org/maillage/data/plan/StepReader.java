package org.maillage.data.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.maillage.data.yaml.YamlNode;
import org.maillage.domain.plan.PlanNode;
import org.maillage.domain.plan.Step;

/**
 * Reads the steps of one node. A step waits for others of its node by their keys, and for those of
 * another node by {@code node/step}.
 */
final class StepReader {

  private static final Set<String> KEYS = Set.of("key", "title", "start", "due", "doneOn", "after");

  private final String file;
  private final References.Names names;

  StepReader(String file, References.Names names) {
    this.file = file;
    this.names = names;
  }

  List<Step> read(Fields fields, String nodeKey) {
    List<Fields> items = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlNode item : fields.map().items("steps")) {
      Fields step = Fields.of(item, file, "steps", KEYS);
      items.add(step);
      String id = id(step, nodeKey, items.size());
      ids.add(id);
      names.define(id, step.map().lineOf("key"));
    }
    List<Step> steps = new ArrayList<>();
    for (Fields item : items) {
      steps.add(step(item, nodeKey, id(item, nodeKey, steps.size() + 1), ids));
    }
    return steps;
  }

  private static String id(Fields step, String nodeKey, int number) {
    return nodeKey + "/" + step.textOr("key", Integer.toString(number));
  }

  private Step step(Fields step, String nodeKey, String id, Set<String> ids) {
    List<String> after = new ArrayList<>();
    for (String key : step.map().texts("after")) {
      String here = nodeKey + "/" + key;
      int line = step.map().lineOf("after");
      after.add(ids.contains(here) ? here : names.refer(key, "after", line));
    }
    String title = step.text("title", "Ouvrir le site", PlanNode.LONGEST_TITLE);
    return step.made(
        "due",
        "2025-12-31",
        () ->
            new Step(
                id,
                title,
                step.dateOrNull("start"),
                step.dateOrNull("due"),
                step.dateOrNull("doneOn"),
                after));
  }
}
