package org.maillage.demo.offer;

import java.util.List;

/**
 * How a rare kind of facility is sited: so many for 180 communes, the largest centres first, apart
 * from each other.
 *
 * @param kind service code of the catalogue, or a name of our own that {@link OfferPlan} knows
 * @param sites communes that have it, for 180 communes
 * @param inCity how many the city has
 * @param apartM no second one nearer than this, where that can be
 * @param rural 0 chooses by size alone, 1 prefers bourgs among villages
 */
record RareRule(String kind, int sites, int inCity, double apartM, double rural) {

  static final List<RareRule> ALL =
      List.of(
          new RareRule("gendarmerie", 17, 0, 7_000, 0.8),
          new RareRule("police", 4, 2, 12_000, 0),
          new RareRule("caf", 10, 3, 9_000, 0.3),
          new RareRule("centre-finances-publiques", 9, 2, 9_000, 0.2),
          new RareRule("pole-emploi", 8, 3, 9_000, 0),
          new RareRule("cpam", 8, 2, 9_000, 0.2),
          new RareRule("msa", 6, 1, 15_000, 0.7),
          new RareRule("carsat", 4, 1, 20_000, 0),
          new RareRule("maison-solidarite", 11, 4, 9_000, 0.3),
          new RareRule("centre-de-sante", 8, 2, 9_000, 0.6),
          new RareRule("sante-court-sejour", 5, 3, 16_000, 0),
          new RareRule("planification-familiale", 7, 2, 12_000, 0),
          new RareRule("urgences", 3, 1, 24_000, 0),
          new RareRule("maternite", 2, 1, 30_000, 0),
          new RareRule("pole-insertion", 6, 2, 15_000, 0),
          new RareRule("centre-depistage", 3, 1, 26_000, 0),
          new RareRule("france-services", 23, 1, 6_500, 1),
          new RareRule("pmi", 9, 3, 9_000, 0.2),
          new RareRule("mission-locale", 4, 1, 20_000, 0),
          new RareRule("point-justice", 6, 1, 15_000, 0),
          new RareRule("mediation-numerique", 34, 6, 4_500, 0.8));
}
