package org.maillage.data.plan.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.maillage.data.plan.PlanFile;
import org.maillage.domain.plan.FicheTemplate;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.PlanActor;

/**
 * Reads a workbook that {@link PlanSheetWriter} laid out, whoever filled it. What is not understood
 * is a fault with its sheet, row and column, never ignored; all faults are told at once.
 */
public final class PlanSheetReader {

  private final String file;
  private final Faults faults = new Faults();

  private PlanSheetReader(String file) {
    this.file = file;
  }

  /**
   * Reads a whole workbook.
   *
   * @param content its bytes
   * @param file its name, for messages
   */
  public static PlanSheet read(byte[] content, String file) {
    Optional<SheetFault> kept = WorkbookGate.check(content);
    if (kept.isPresent()) {
      return new PlanSheet(Optional.empty(), List.of(kept.get()));
    }
    try (Workbook workbook = open(content)) {
      return new PlanSheetReader(file).read(workbook);
    } catch (IOException e) {
      return new PlanSheet(
          Optional.empty(), List.of(SheetFault.ofFile(SheetFault.Code.NOT_A_WORKBOOK)));
    }
  }

  /** The library throws what it likes at a package that is broken inside. */
  private static Workbook open(byte[] content) throws IOException {
    try {
      return new XSSFWorkbook(new ByteArrayInputStream(content));
    } catch (RuntimeException e) {
      throw new IOException("not a workbook", e);
    }
  }

  private PlanSheet read(Workbook workbook) {
    PlanLayout layout = PlanLayout.forTemplate(template(workbook));
    Map<SheetId, List<Row>> rows = rows(workbook, layout);
    RowTree tree = new RowTree(rows, faults);
    tree.build();
    Optional<Row> plan = head(rows);
    RowChecks checks = new RowChecks(faults);
    checks.indicators(tree.rows(SheetId.INDICATORS));
    plan.ifPresent(head -> checks.days(head, tree.rows(SheetId.NOTES), tree.rows(SheetId.STEPS)));
    Optional<PlanFile> read = plan.flatMap(head -> new RowPlans(tree, faults, file).read(head));
    return new PlanSheet(
        faults.isRefused() ? Optional.empty() : read.map(one -> withAll(one, tree)),
        faults.inOrder(layout));
  }

  /** Which sections the sheet of fiches has; a wrong word is told when the row is read. */
  private static FicheTemplate template(Workbook workbook) {
    SheetTable plan = PlanLayout.forTemplate(FicheTemplate.FREE).table(SheetId.PLAN);
    Sheet sheet = workbook.getSheet(SheetId.PLAN.title());
    if (sheet != null) {
      for (Row row : SheetRows.read(sheet, plan, Map.of(), new Faults())) {
        String name = row.findText("template");
        if (name != null) {
          return FicheTemplate.valueOf(name);
        }
      }
    }
    return FicheTemplate.FREE;
  }

  private Map<SheetId, List<Row>> rows(Workbook workbook, PlanLayout layout) {
    Map<SheetId, List<Row>> rows = new EnumMap<>(SheetId.class);
    Map<String, String> continuations = new HashMap<>();
    List<SheetTable> tables = new ArrayList<>(layout.tables());
    // The rests of long texts first: the other sheets need them.
    tables.add(0, tables.remove(tables.size() - 1));
    for (SheetTable table : tables) {
      Sheet sheet = workbook.getSheet(table.id().title());
      if (sheet == null) {
        faults.add(SheetFault.ofSheet(SheetFault.Code.MISSING_SHEET, table.id()));
        continue;
      }
      List<Row> read = SheetRows.read(sheet, table, continuations, faults);
      if (table.id() == SheetId.CONTINUATIONS) {
        read.forEach(
            row ->
                continuations.merge(row.text(SheetTable.NUMBER), row.text("text"), String::concat));
      } else {
        rows.put(table.id(), read);
      }
    }
    unknownSheets(workbook, layout);
    return rows;
  }

  private void unknownSheets(Workbook workbook, PlanLayout layout) {
    Set<String> own = Set.of(Explanation.SHEET, PlanSheetWriter.LISTS);
    for (Sheet sheet : workbook) {
      String name = sheet.getSheetName();
      if (layout.findTable(name).isEmpty() && !own.contains(name)) {
        faults.add(new SheetFault(SheetFault.Code.UNKNOWN_SHEET, name, 0, "", "", name, List.of()));
      }
    }
  }

  /** The one row of the plan; levels must be there too. */
  private Optional<Row> head(Map<SheetId, List<Row>> rows) {
    for (SheetId id : List.of(SheetId.PLAN, SheetId.LEVELS)) {
      if (rows.containsKey(id) && rows.getOrDefault(id, List.of()).isEmpty()) {
        faults.add(SheetFault.ofSheet(SheetFault.Code.NO_ROW, id));
      }
    }
    List<Row> heads = rows.getOrDefault(SheetId.PLAN, List.of());
    if (heads.size() > 1) {
      faults.add(heads.get(1), SheetFault.Code.ONE_ROW, "", Integer.toString(heads.size()));
    }
    return heads.stream().findFirst();
  }

  /** With the organisations in the order of their sheet, those that nothing names too. */
  private static PlanFile withAll(PlanFile read, RowTree tree) {
    Map<String, PlanActor> actors = new LinkedHashMap<>();
    tree.organisations().forEach(name -> actors.put(name, new PlanActor(name, name, null)));
    read.plan().actors().forEach(actor -> actors.putIfAbsent(actor.id(), actor));
    Plan plan = new Plan(read.plan().frame(), List.copyOf(actors.values()), read.plan().fiches());
    return new PlanFile(read.key(), plan, read.stated());
  }
}
