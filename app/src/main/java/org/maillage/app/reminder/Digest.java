package org.maillage.app.reminder;

import java.util.List;
import org.maillage.app.mine.Asked;

/**
 * What is asked of somebody, all in one.
 *
 * @param organisation for whom he is asked, by short name; several with commas between
 */
public record Digest(
    String organisation,
    List<Asked.Promises> promises,
    List<Asked.LateStep> steps,
    List<Asked.LateValues> values,
    List<Asked.DueConvention> conventions) {

  public Digest {
    promises = List.copyOf(promises);
    steps = List.copyOf(steps);
    values = List.copyOf(values);
    conventions = List.copyOf(conventions);
  }

  /** True when nothing is asked: no mail goes. */
  public boolean isEmpty() {
    return size() == 0;
  }

  /** How many lines it has. */
  public int size() {
    return promises.size() + steps.size() + values.size() + conventions.size();
  }
}
