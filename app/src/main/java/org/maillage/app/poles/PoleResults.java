package org.maillage.app.poles;

import java.util.List;
import org.maillage.domain.diagnostic.poles.Dependence;
import org.maillage.domain.diagnostic.poles.PoleRule;
import org.maillage.domain.diagnostic.poles.Poles;

/**
 * What is kept of the poles of a territory.
 *
 * @param byShare the poles by each share that a reader may choose, in ascending order
 * @param dependences what each commune's services are worth to those who use them
 */
public record PoleResults(List<Poles> byShare, List<Dependence> dependences) {

  /** Shares of the services of a range that may be asked of a pole, in percent. */
  public static final List<Integer> SHARES_PERCENT = List.of(30, 40, 50, 60, 70, 80);

  /** The usual share in percent. */
  public static final int USUAL_PERCENT = (int) (100 * PoleRule.DEFAULT_SHARE);

  public PoleResults {
    byShare = List.copyOf(byShare);
    dependences = List.copyOf(dependences);
  }

  /** The poles by that share, by the usual one where it is not among those computed. */
  public Poles poles(int percent) {
    return byShare.stream()
        .filter(poles -> Math.round(100 * poles.rule().share()) == percent)
        .findFirst()
        .orElseGet(() -> byShare.get(SHARES_PERCENT.indexOf(USUAL_PERCENT)));
  }

  /** What depends on the services of a commune, in the order of the catalogue. */
  public List<Dependence> dependencesOf(String communeCode) {
    return dependences.stream().filter(d -> d.communeCode().equals(communeCode)).toList();
  }
}
