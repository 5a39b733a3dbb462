package org.maillage.domain.diagnostic.health;

import java.util.List;
import org.maillage.domain.territory.LatLon;

/** Port to the engine: how much supply falls to each point where people live. */
public interface Catchments {

  /**
   * The two-step floating catchment (W. Luo and Y. Qi, Health and Place 2009): {@code R_j = S_j /
   * Σ_i w(t_ij) · D_i}, then {@code A_i = Σ_j w(t_ij) · R_j}.
   *
   * @param demandAt where people live
   * @param demand at each of these points, 0 or more
   * @param supplyAt where the supply is
   * @param supply at each of these places, 0 or more
   * @return supply by unit of demand at each point; 0 where none is within the limit
   */
  double[] accessibility(
      List<LatLon> demandAt,
      double[] demand,
      List<LatLon> supplyAt,
      double[] supply,
      StepWeights weights);
}
