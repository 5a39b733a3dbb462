package org.maillage.data.plan.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.maillage.data.issue.ImportIssue;
import org.maillage.data.issue.RefusedFileException;
import org.maillage.data.plan.PlanFile;
import org.maillage.data.plan.PlanFileReader;
import org.maillage.data.yaml.YamlFault;
import org.maillage.domain.plan.Step;
import org.maillage.domain.plan.StepOrder;

/**
 * Reads the rows as the plan file that they are. The reader of plan files refuses one thing at a
 * time: the row of that thing is left out and the rest is read again, until nothing is refused.
 */
final class RowPlans {

  private static final int MOST_READINGS = 300;
  private static final Set<String> FICHE_KEYS = Set.of("to", "node", "nodes", "meant");

  private final RowTree tree;
  private final Faults faults;
  private final String file;
  private final Map<Integer, Row> byLine = new HashMap<>();

  RowPlans(RowTree tree, Faults faults, String file) {
    this.tree = tree;
    this.faults = faults;
    this.file = file;
    for (SheetId id : SheetId.values()) {
      tree.rows(id).forEach(row -> byLine.put(row.line(), row));
    }
  }

  /** The plan, without the rows that have a fault; nothing when its frame has one. */
  Optional<PlanFile> read(Row plan) {
    for (int i = 0; i < MOST_READINGS && isFramed(plan); i++) {
      try {
        PlanFile read = PlanFileReader.read(tree.toPlan(plan), file);
        rings(read);
        return Optional.of(read);
      } catch (RefusedFileException e) {
        Row row = byLine.get((int) e.issue().line());
        if (row == null) {
          sheetFault(e.issue());
          return Optional.empty();
        }
        if (row.isFaulty()) {
          return Optional.empty();
        }
        if (!refersToFaulty(e.issue())) {
          fault(row, e.issue());
        }
        row.markFaulty();
      }
    }
    return Optional.empty();
  }

  /** Nothing can be read below a frame or levels with a fault, nor a tree that does not hold. */
  private boolean isFramed(Row plan) {
    boolean levels =
        !tree.rows(SheetId.LEVELS).isEmpty()
            && tree.rows(SheetId.LEVELS).stream().noneMatch(Row::isFaulty);
    return levels
        && !plan.isFaulty()
        && !faults.has(SheetFault.Code.TOO_DEEP)
        && !faults.has(SheetFault.Code.PARENT_RING);
  }

  private void sheetFault(ImportIssue issue) {
    SheetId sheet = Row.sheet(issue.line());
    faults.add(
        new SheetFault(
            SheetFault.Code.MALFORMED,
            sheet.title(),
            Row.number(issue.line()),
            "",
            "",
            issue.value(),
            List.of(last(issue))));
  }

  private static String last(ImportIssue issue) {
    List<String> arguments = issue.arguments();
    return arguments.isEmpty() ? "" : arguments.get(arguments.size() - 1);
  }

  /** True for a step that waits for one whose own row has a fault: that one is told already. */
  private boolean refersToFaulty(ImportIssue issue) {
    return tree.rows(SheetId.STEPS).stream()
        .filter(Row::isFaulty)
        .anyMatch(
            step ->
                issue.value().equals(step.text("key"))
                    || issue.value().equals(step.text(SheetTable.FICHE) + "/" + step.text("key")));
  }

  private void fault(Row row, ImportIssue issue) {
    List<String> arguments = issue.arguments();
    YamlFault code =
        Arrays.stream(YamlFault.values())
            .filter(one -> one.code().equals(arguments.get(0)))
            .findFirst()
            .orElseThrow();
    switch (code) {
      case MISSING_KEY -> missing(row, issue.value(), last(issue));
      case UNKNOWN_KEY ->
          faults.add(row, issue.value(), SheetFault.Code.NOT_FOR_THIS, row.text(issue.value()));
      case DUPLICATE_ID -> {
        String first = Integer.toString(Row.number(Long.parseLong(arguments.get(1))));
        String key = row.table().id() == SheetId.VALUES ? "period" : "key";
        faults.add(row, key, SheetFault.Code.TWICE, issue.value(), first);
      }
      case UNKNOWN_VALUE -> unknown(row, issue.value(), arguments.get(1), arguments.get(2));
      default -> {
        String key = arguments.size() > 1 ? arguments.get(1) : "";
        String value = issue.value().equals(key) ? row.text(key) : issue.value();
        faults.add(row, key, SheetFault.Code.MALFORMED, value, last(issue));
      }
    }
  }

  private void missing(Row row, String key, String example) {
    Optional<SheetColumn> column = row.table().findColumn(key);
    if (column.isPresent()) {
      faults.add(row, column.get(), SheetFault.Code.MISSING_VALUE, "", column.get().help());
    } else {
      String where =
          key.equals("values")
              ? "deux lignes au moins dans la feuille " + SheetId.STATED_VALUES.title()
              : example;
      faults.add(row, SheetFault.Code.MALFORMED, "", where);
    }
  }

  private void unknown(Row row, String value, String key, String allowed) {
    if (key.equals("after")) {
      faults.add(row, key, SheetFault.Code.UNKNOWN_NUMBER, value, SheetId.STEPS.title());
    } else if (FICHE_KEYS.contains(key)) {
      faults.add(row, key, SheetFault.Code.UNKNOWN_FICHE, value, allowed);
    } else {
      Vocabulary words =
          row.table().findColumn(key).map(SheetColumn::vocabulary).orElse(Vocabulary.NONE);
      String said =
          Arrays.stream(allowed.split(", ", -1)).map(words::word).collect(Collectors.joining(", "));
      faults.add(row, key, SheetFault.Code.UNKNOWN_WORD, words.word(value), said);
    }
  }

  /** Every ring of steps that wait for each other, each once. */
  private void rings(PlanFile read) {
    List<Step> steps =
        new ArrayList<>(
            read.plan().fiches().stream().flatMap(fiche -> fiche.steps().stream()).toList());
    Map<String, Row> rows = stepRows();
    List<String> ring = StepOrder.of(steps).findCycle();
    while (!ring.isEmpty()) {
      Set<String> inRing = new HashSet<>(ring);
      String words =
          ring.stream()
              .map(id -> title(id, steps))
              .collect(Collectors.joining(" → ", "", " → " + title(ring.get(0), steps)));
      Row row = rows.get(ring.get(0));
      if (row != null) {
        faults.add(
            row, "after", SheetFault.Code.CYCLE, String.join(", ", row.texts("after")), words);
      }
      steps.removeIf(step -> inRing.contains(step.id()));
      ring = StepOrder.of(steps).findCycle();
    }
  }

  private static String title(String id, List<Step> steps) {
    return steps.stream()
        .filter(step -> step.id().equals(id))
        .map(step -> "« " + step.title() + " »")
        .findFirst()
        .orElse(id);
  }

  /** Rows of steps by the ids that the reader of plan files gives them. */
  private Map<String, Row> stepRows() {
    Map<String, Row> rows = new HashMap<>();
    tree.fiches()
        .forEach(
            (code, fiche) -> {
              int number = 0;
              for (Row step : fiche.children(SheetId.STEPS)) {
                if (!step.isFaulty()) {
                  number++;
                  String key = step.text("key");
                  rows.put(code + "/" + (key.isEmpty() ? Integer.toString(number) : key), step);
                }
              }
            });
    return rows;
  }
}
