package org.maillage.app.plan.file;

import java.util.List;
import java.util.Optional;
import org.maillage.data.issue.ImportIssue;
import org.maillage.data.plan.PlanFile;
import org.maillage.data.plan.sheet.SheetFault;

/**
 * What a file that somebody brought was found to be.
 *
 * @param name of the file, for people
 * @param plan what it says; nothing as long as something has to be mended
 * @param faults of a workbook: what must be mended, and what is to be known
 * @param issue why a text file was refused; nothing for a workbook
 */
public record BroughtPlan(
    String name, Optional<PlanFile> plan, List<SheetFault> faults, Optional<ImportIssue> issue) {

  public BroughtPlan {
    faults = List.copyOf(faults);
  }

  /** What must be mended before anything is stored. */
  public List<SheetFault> refusals() {
    return faults.stream().filter(fault -> !fault.code().isWarning()).toList();
  }

  /** What is read all the same, and must not be hidden. */
  public List<SheetFault> warnings() {
    return faults.stream().filter(fault -> fault.code().isWarning()).toList();
  }
}
