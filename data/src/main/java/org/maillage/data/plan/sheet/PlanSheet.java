package org.maillage.data.plan.sheet;

import java.util.List;
import java.util.Optional;
import org.maillage.data.plan.PlanFile;

/**
 * What a workbook was found to be.
 *
 * @param file the plan; nothing as soon as one thing must be mended
 * @param faults what must be mended, and what is only to be known, in the order of the sheets
 */
public record PlanSheet(Optional<PlanFile> file, List<SheetFault> faults) {

  public PlanSheet {
    faults = List.copyOf(faults);
  }
}
