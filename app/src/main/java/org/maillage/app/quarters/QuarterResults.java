package org.maillage.app.quarters;

import java.util.List;
import org.maillage.domain.diagnostic.quarters.Coverage;
import org.maillage.domain.diagnostic.quarters.Layer;
import org.maillage.domain.diagnostic.quarters.Quarter;

/**
 * What is kept of the quarters of a territory.
 *
 * @param walks false where the import made no graph of walkers: nothing is known on foot then
 * @param quarters zones of the zonings that one walks in, in the order of the territory
 * @param coverages how many people live outside of each of these zonings
 */
public record QuarterResults(boolean walks, List<Quarter> quarters, List<Coverage> coverages) {
  /** Name under which the people of a family are counted; services have their code. */
  public static String groupOf(Layer layer) {
    return "famille:" + layer.code();
  }

  public QuarterResults {
    quarters = List.copyOf(quarters);
    coverages = List.copyOf(coverages);
  }
}
