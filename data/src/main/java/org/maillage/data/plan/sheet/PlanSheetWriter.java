package org.maillage.data.plan.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.maillage.data.plan.PlanFile;
import org.maillage.data.plan.PlanFileWriter;
import org.maillage.domain.plan.FicheTemplate;
import org.maillage.domain.plan.LevelName;
import org.maillage.domain.plan.Numbering;
import org.maillage.domain.plan.PlanActor;
import org.maillage.domain.plan.PlanFrame;
import org.maillage.domain.plan.PlanNode;
import org.maillage.domain.plan.PlanTree;

/**
 * Writes a plan as a workbook that {@link PlanSheetReader} reads back: the plan file of what is
 * read is that of what was written, to the last byte.
 */
public final class PlanSheetWriter {

  /** The hidden sheet of the words that cells choose from. */
  static final String LISTS = "Listes";

  private final PlanLayout layout;
  private final PlanWorkbook workbook;
  private final List<LevelName> levels;

  private PlanSheetWriter(FicheTemplate template, List<LevelName> levels, XSSFWorkbook workbook) {
    this.layout = PlanLayout.forTemplate(template);
    this.levels = levels;
    this.workbook = new PlanWorkbook(workbook, layout);
  }

  /** The workbook of a plan. */
  public static byte[] write(PlanFile file) {
    PlanFrame frame = file.plan().frame();
    Map<String, Object> root = PlanFileWriter.values(file, codes(file.plan().tree(), frame));
    List<String> organisations =
        file.plan().actors().stream().map(PlanActor::name).distinct().toList();
    return write(root, organisations, frame.template(), frame.levels());
  }

  /** A workbook to fill, whose fiches have the sections of a template. */
  public static byte[] template(FicheTemplate template) {
    List<LevelName> levels =
        template == FicheTemplate.BOUCHES_DU_RHONE
            ? List.of(
                new LevelName("Orientation", "Orientations"),
                new LevelName("Action", "Actions"),
                new LevelName("Sous-action", "Sous-actions"))
            : List.of(new LevelName("Axe", "Axes"), new LevelName("Fiche", "Fiches"));
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("template", template.name());
    head.put("numbering", Numbering.HYPHENS.name());
    head.put(
        "levels",
        levels.stream().map(level -> Map.of("one", level.one(), "many", level.many())).toList());
    return write(Map.of("plan", head), List.of(), template, levels);
  }

  private static byte[] write(
      Map<String, Object> root,
      List<String> organisations,
      FicheTemplate template,
      List<LevelName> levels) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PlanSheetWriter writer = new PlanSheetWriter(template, levels, workbook);
      writer.write(root, organisations);
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  private void write(Map<String, Object> root, List<String> organisations) {
    Map<String, Object> head = map(root.get("plan"));
    add(SheetId.PLAN, head, Map.of());
    list(head.get("levels")).forEach(level -> add(SheetId.LEVELS, level, Map.of()));
    list(head.get("programmes")).forEach(one -> add(SheetId.PROGRAMMES, one, Map.of()));
    organisations.forEach(name -> add(SheetId.ORGANISATIONS, Map.of("name", name), Map.of()));
    list(root.get("nodes")).forEach(node -> fiche(node, null, 0));
    int number = 0;
    for (Map<String, Object> stated : list(root.get("stated"))) {
      number++;
      Map<String, String> named = Map.of(SheetTable.NUMBER, Integer.toString(number));
      add(SheetId.STATED, stated, named);
      list(stated.get("values")).forEach(value -> add(SheetId.STATED_VALUES, value, named));
    }
    workbook.finish();
  }

  private void add(SheetId id, Map<String, Object> values, Map<String, String> named) {
    workbook.add(layout.table(id), values, named);
  }

  private void fiche(Map<String, Object> node, @Nullable String parent, int depth) {
    String code = String.valueOf(node.get("key"));
    Map<String, String> named = new HashMap<>();
    named.put(SheetTable.LEVEL, levels.get(depth).one());
    if (parent != null) {
      named.put(SheetTable.PARENT, parent);
    }
    add(SheetId.FICHES, node, named);
    Map<String, String> ofFiche = Map.of(SheetTable.FICHE, code);
    for (SheetId id : SheetId.values()) {
      if (id.parent() == SheetId.FICHES) {
        things(id, list(node.get(id.listKey())), ofFiche);
      }
    }
    list(node.get("children")).forEach(child -> fiche(child, code, depth + 1));
  }

  /** Things of a fiche, numbered where others belong to them. */
  private void things(SheetId id, List<Map<String, Object>> things, Map<String, String> ofFiche) {
    int number = 0;
    for (Map<String, Object> thing : things) {
      number++;
      Map<String, String> named = new HashMap<>(ofFiche);
      named.put(SheetTable.NUMBER, Integer.toString(number));
      add(id, thing, named);
      for (SheetId below : SheetId.values()) {
        if (below.parent() == id) {
          list(thing.get(below.listKey())).forEach(inner -> add(below, inner, named));
        }
      }
    }
  }

  private static Map<String, Object> map(@Nullable Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> given) {
      given.forEach((key, inner) -> map.put(key.toString(), inner));
    }
    return map;
  }

  private static List<Map<String, Object>> list(@Nullable Object value) {
    return value instanceof List<?> given
        ? given.stream().map((Object item) -> map(item)).toList()
        : List.of();
  }

  /**
   * The codes that people see. Where each level counts by itself, those above the last say their
   * level too; where that is not enough to tell two apart, all are named by their place.
   */
  private static Map<String, String> codes(PlanTree tree, PlanFrame frame) {
    Map<String, String> codes = new LinkedHashMap<>();
    int last = frame.levels().size() - 1;
    for (PlanNode node : tree.inOrder()) {
      int depth = tree.depth(node.id());
      String code = tree.code(node.id());
      boolean plain = frame.numbering() != Numbering.CONTINUOUS || depth == last;
      codes.put(node.id(), plain ? code : frame.levels().get(depth).one() + " " + code);
    }
    Set<String> different = new HashSet<>(codes.values());
    if (different.size() < codes.size()) {
      PlanTree places = new PlanTree(frame.levels().size(), Numbering.HYPHENS, tree.inOrder());
      places.inOrder().forEach(node -> codes.put(node.id(), places.code(node.id())));
    }
    return codes;
  }
}
