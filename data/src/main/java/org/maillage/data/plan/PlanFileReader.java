package org.maillage.data.plan;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maillage.data.yaml.YamlFault;
import org.maillage.data.yaml.YamlMapping;
import org.maillage.data.yaml.YamlNode;
import org.maillage.data.yaml.YamlTree;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.FicheTemplate;
import org.maillage.domain.plan.LevelName;
import org.maillage.domain.plan.Numbering;
import org.maillage.domain.plan.Period;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.PlanFrame;
import org.maillage.domain.plan.PlanKind;
import org.maillage.domain.plan.Programme;
import org.maillage.domain.plan.check.Stated;

/** Reads a plan file strictly: what is not understood is refused with its line, never ignored. */
public final class PlanFileReader {

  private static final Set<String> ROOT = Set.of("format", "plan", "nodes", "stated");
  private static final Set<String> PLAN =
      Set.of(
          "key",
          "title",
          "kind",
          "start",
          "end",
          "document",
          "numbering",
          "template",
          "levels",
          "programmes");

  private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_KEY = 60;

  private final String file;
  private final References references;
  private final List<Fiche> fiches = new ArrayList<>();

  private PlanFileReader(String file) {
    this.file = file;
    this.references = new References(file);
  }

  /**
   * Reads a whole file.
   *
   * @param reader closed by the caller
   * @param file its name, for messages
   * @throws org.maillage.data.issue.RefusedFileException DESCRIPTION_INVALID with the line and what
   *     to write instead
   */
  public static PlanFile read(Reader reader, String file) {
    return new PlanFileReader(file).file(YamlTree.read(reader, file));
  }

  /**
   * Reads what another form than YAML says, put into the same words.
   *
   * @param root as {@link PlanFileWriter#values} makes it; the lines of its nodes are those that
   *     refusals name
   * @param file its name, for messages
   * @throws org.maillage.data.issue.RefusedFileException as the other
   */
  public static PlanFile read(YamlNode.Mapping root, String file) {
    return new PlanFileReader(file).file(root);
  }

  private PlanFile file(YamlNode.Mapping root) {
    YamlMapping map = new YamlMapping(root, file, ROOT);
    String format = map.getText("format", PlanFile.FORMAT);
    if (!format.equals(PlanFile.FORMAT)) {
      throw YamlFault.UNKNOWN_VALUE.at(
          file, map.lineOf("format"), format, "format", PlanFile.FORMAT);
    }
    YamlNode head = root.values().get("plan");
    if (head == null) {
      throw YamlFault.MISSING_KEY.at(file, map.line(), "plan", "plan: {title: …}");
    }
    Fields fields = Fields.of(head, file, "plan", PLAN);
    PlanFrame frame = frame(fields);
    String key = fields.textOr("key", "", LONGEST_KEY);
    if (!key.isEmpty() && !KEY.matcher(key).matches()) {
      throw fields.malformed("key", key, "bouches-du-rhone");
    }
    FicheReader reader = new FicheReader(file, frame.template(), references);
    nodes(reader, map.items("nodes"), null, frame.levels().size());
    List<Stated> stated =
        new StatedReader(file, frame.template(), references.nodes()).read(map.items("stated"));
    references.check();
    return new PlanFile(key, new Plan(frame, references.actors(), fiches), stated);
  }

  private PlanFrame frame(Fields fields) {
    List<LevelName> levels = new ArrayList<>();
    for (YamlNode item : fields.map().items("levels")) {
      Fields level = Fields.of(item, file, "levels", Set.of("one", "many"));
      String one = level.text("one", "Orientation");
      String many = level.text("many", "Orientations");
      levels.add(level.made("one", "Orientation", () -> new LevelName(one, many)));
    }
    if (levels.isEmpty()) {
      throw YamlFault.MISSING_KEY.at(
          file, fields.map().lineOf("levels"), "levels", "levels: [{one: Axe, many: Axes}]");
    }
    if (levels.size() > PlanFrame.DEEPEST) {
      throw fields.malformed(
          "levels", Integer.toString(levels.size()), PlanFrame.DEEPEST + " niveaux au plus");
    }
    List<Programme> programmes = new ArrayList<>();
    for (YamlNode item : fields.map().items("programmes")) {
      Fields programme = Fields.of(item, file, "programmes", Set.of("title", "start", "end"));
      programmes.add(
          new Programme(programme.text("title", "Programme 2024-2026"), period(programme)));
    }
    String title = fields.text("title", "Schéma départemental …", PlanFrame.LONGEST_TITLE);
    return new PlanFrame(
        title,
        fields.oneOf("kind", PlanKind.class),
        period(fields),
        fields.map().findText("document"),
        fields.oneOf("numbering", Numbering.class, Numbering.HYPHENS),
        fields.oneOf("template", FicheTemplate.class, FicheTemplate.FREE),
        levels,
        programmes);
  }

  private static Period period(Fields fields) {
    return fields.made(
        "end", "2029-12-31", () -> new Period(fields.date("start"), fields.date("end")));
  }

  private void nodes(
      FicheReader reader, List<YamlNode> items, @Nullable String parentKey, int levels) {
    int position = 0;
    for (YamlNode item : items) {
      if (levels == 0) {
        throw YamlFault.UNKNOWN_KEY.at(file, item.line(), "children", "levels");
      }
      Fields fields = Fields.of(item, file, "nodes", FicheReader.KEYS);
      String place = (parentKey == null ? "" : parentKey + "/") + (position + 1);
      String key = fields.textOr("key", place, LONGEST_KEY);
      references.nodes().define(key, fields.map().lineOf("key"));
      fiches.add(reader.read(fields, key, parentKey, position));
      nodes(reader, fields.map().items("children"), key, levels - 1);
      position++;
    }
  }
}
