package org.maillage.data.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maillage.data.yaml.YamlText;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.PlanFrame;
import org.maillage.domain.plan.PlanNode;
import org.maillage.domain.plan.PlanTree;

/**
 * Writes a plan as a file that {@link PlanFileReader} reads back. Nodes are named by their place
 * (the second below the first is 1-2), steps s1, s2 … within their node, whatever the numbering and
 * the ids in store: one plan gives one file, to the last byte. Left out are organisations that
 * nothing in the plan names, and which entry of the directory an organisation is.
 */
public final class PlanFileWriter {

  private PlanFileWriter() {}

  /** The text of the file. */
  public static String write(PlanFile file) {
    PlanTree tree = file.plan().tree();
    Map<String, String> keys = new HashMap<>();
    name(tree, tree.roots(), "", keys);
    return YamlText.of(values(file, keys));
  }

  /**
   * What the file says, for a writer of another form: mappings, lists, texts, numbers and truth
   * values.
   *
   * @param keys what each node is called, by its id
   */
  public static Map<String, Object> values(PlanFile file, Map<String, String> keys) {
    Plan plan = file.plan();
    PlanTree tree = plan.tree();
    FicheWriter fiches = new FicheWriter(plan, keys);
    StatedWriter stated = new StatedWriter(keys);
    Block root = new Block().text("format", PlanFile.FORMAT).block("plan", head(file));
    root.each("nodes", tree.roots(), node -> node(fiches, tree, node));
    root.each("stated", file.stated(), stated::write);
    return root.values();
  }

  private static void name(
      PlanTree tree, List<PlanNode> siblings, String above, Map<String, String> keys) {
    int number = 0;
    for (PlanNode node : siblings) {
      number++;
      keys.put(node.id(), above + number);
      name(tree, tree.children(node.id()), above + number + "-", keys);
    }
  }

  private static Block head(PlanFile file) {
    PlanFrame frame = file.plan().frame();
    return new Block()
        .text("key", file.key())
        .text("title", frame.title())
        .name("kind", frame.kind())
        .day("start", frame.life().start())
        .day("end", frame.life().end())
        .text("document", frame.document())
        .name("numbering", frame.numbering())
        .name("template", frame.template())
        .each(
            "levels",
            frame.levels(),
            level -> new Block().text("one", level.one()).text("many", level.many()))
        .each(
            "programmes",
            frame.programmes(),
            programme ->
                new Block()
                    .text("title", programme.title())
                    .day("start", programme.period().start())
                    .day("end", programme.period().end()));
  }

  private static Block node(FicheWriter fiches, PlanTree tree, PlanNode node) {
    List<PlanNode> below = new ArrayList<>(tree.children(node.id()));
    return fiches.write(node.id()).each("children", below, child -> node(fiches, tree, child));
  }
}
