package org.maillage.demo.offer;

import java.util.List;

/**
 * How a frequent kind of facility spreads over communes.
 *
 * @param kind BPE type
 * @param halfPopulation people of a village at which every second one has it
 * @param steepness how sharply the share of equipped communes rises with size
 * @param perThousand facilities per thousand inhabitants where there is any
 * @param mountain how much rarer it is in the high mountains: 0 as everywhere, 1 none
 */
record CommonRule(
    String kind, double halfPopulation, double steepness, double perThousand, double mountain) {

  /**
   * Sizes are of the order that the Base permanente des équipements shows for rural départements of
   * the west; not fitted.
   */
  static final List<CommonRule> ALL =
      List.of(
          new CommonRule("D232", 760, 2.1, 1.5, 0.25),
          new CommonRule("B203", 880, 2.0, 0.52, 0.1),
          new CommonRule("B201", 1_750, 2.0, 0.14, 0),
          new CommonRule("D201", 1_080, 2.2, 0.86, 0.62),
          new CommonRule("D233", 1_230, 2.2, 1.05, 0.5),
          new CommonRule("D301", 1_480, 2.4, 0.33, 0.2),
          new CommonRule("D221", 1_750, 2.3, 0.58, 0.55),
          new CommonRule("A203", 1_950, 2.4, 0.42, 0.2),
          new CommonRule("D502", 2_500, 2.4, 0.19, 0.2),
          new CommonRule("D235", 2_700, 2.4, 0.32, 0.5),
          new CommonRule("B316", 2_750, 2.2, 0.15, 0),
          new CommonRule("D231", 3_900, 2.6, 0.12, 0.5),
          new CommonRule("D302", 5_000, 3.0, 0.055, 0.3),
          new CommonRule("A503", 12_000, 3.6, 0.11, 0.5),
          new CommonRule("C108", 420, 2.4, 0.26, 0),
          new CommonRule("C201", 4_600, 3.6, 0.075, 0),
          new CommonRule("C301", 11_000, 4.5, 0.028, 0),
          new CommonRule("B102", 3_100, 2.6, 0.13, 0),
          new CommonRule("D401", 2_600, 2.4, 0.10, 0),
          new CommonRule("D208", 9_000, 3.2, 0.07, 0.5),
          new CommonRule("D113", 10_000, 3.0, 0.03, 0));
}
