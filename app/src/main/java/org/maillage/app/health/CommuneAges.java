package org.maillage.app.health;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.data.reference.HealthParameters.AgeVariables;
import org.maillage.domain.diagnostic.health.AgeShares;
import org.maillage.domain.territory.CommuneIndicator;
import org.maillage.domain.territory.Territory;

/** Ages of the communes, from figures of communes or from those of their IRIS. */
final class CommuneAges {

  private static final int COMMUNE_LENGTH = 5;
  private static final double PERCENT = 100;

  private CommuneAges() {}

  /** Sums of one commune over its IRIS. */
  private static final class Sums {
    private double people;
    private double under15;
    private double over65;
    private double over75;
    private boolean incomplete;

    void add(double here, AgeShares shares) {
      people += here;
      under15 += here * shares.under15();
      over65 += here * shares.over65();
      over75 += here * shares.over75();
    }
  }

  /**
   * Ages by commune code. A commune one of whose IRIS is not known is left out: its ages would be
   * those of a part of it.
   */
  static Map<String, AgeShares> of(Territory territory, AgeVariables names) {
    Map<String, Map<String, Double>> figures = new HashMap<>();
    for (CommuneIndicator indicator : territory.indicators()) {
      figures
          .computeIfAbsent(indicator.areaCode(), area -> new HashMap<>())
          .put(indicator.variable(), indicator.value());
    }
    Map<String, AgeShares> ages = new HashMap<>();
    Map<String, Sums> ofIris = new HashMap<>();
    figures.forEach(
        (area, of) -> {
          AgeShares shares = shares(of, names);
          if (area.length() == COMMUNE_LENGTH) {
            if (shares != null) {
              ages.put(area, shares);
            }
          } else {
            Double people = first(of, names.population());
            if (people != null) {
              add(
                  ofIris.computeIfAbsent(area.substring(0, COMMUNE_LENGTH), c -> new Sums()),
                  people,
                  shares);
            }
          }
        });
    ofIris.forEach(
        (commune, sums) -> {
          if (!sums.incomplete && sums.people > 0) {
            ages.putIfAbsent(
                commune,
                new AgeShares(
                    sums.under15 / sums.people,
                    sums.over65 / sums.people,
                    sums.over75 / sums.people));
          }
        });
    return ages;
  }

  private static void add(Sums sums, double people, @Nullable AgeShares shares) {
    if (shares != null) {
      sums.add(people, shares);
    } else if (people > 0) {
      sums.incomplete = true;
    }
  }

  private static @Nullable AgeShares shares(Map<String, Double> figures, AgeVariables names) {
    Double under15 = first(figures, names.under15());
    Double over65 = first(figures, names.over65());
    Double over75 = first(figures, names.over75());
    if (under15 == null || over65 == null || over75 == null) {
      return null;
    }
    boolean possible =
        under15 >= 0 && over75 >= 0 && over75 <= over65 && under15 + over65 <= PERCENT;
    return possible ? new AgeShares(under15 / PERCENT, over65 / PERCENT, over75 / PERCENT) : null;
  }

  private static @Nullable Double first(Map<String, Double> figures, List<String> names) {
    return names.stream()
        .map(figures::get)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
