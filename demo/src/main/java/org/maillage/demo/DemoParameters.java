package org.maillage.demo;

/**
 * What to generate.
 *
 * @param seed number of the département: another one gives another département
 * @param communes 20 to 1,000
 * @param population people in all, 200 to 10,000 a commune
 * @param roadNodes nodes of the road network, about: the roads between villages are drawn whatever
 *     it takes, streets and tracks fill the rest; up to 2,000,000
 */
public record DemoParameters(long seed, int communes, int population, int roadNodes) {

  private static final int USUAL_COMMUNES = 180;
  private static final int USUAL_POPULATION = 420_000;
  private static final int USUAL_NODES = 60_000;

  /** The département of the demonstration. */
  public static final DemoParameters USUAL = ofSize(1, USUAL_COMMUNES);

  public DemoParameters {
    if (communes < 20 || communes > 1_000) {
      throw new IllegalArgumentException(communes + " communes: 20 to 1000 can be drawn");
    }
    if (population < 200 * communes || population > 10_000 * communes) {
      throw new IllegalArgumentException(
          population + " people: 200 to 10000 a commune can be placed");
    }
    if (roadNodes < 1_000 || roadNodes > 2_000_000) {
      throw new IllegalArgumentException(roadNodes + " road nodes: 1000 to 2000000 can be drawn");
    }
  }

  /** People and roads in proportion to the communes. */
  public static DemoParameters ofSize(long seed, int communes) {
    return new DemoParameters(
        seed,
        communes,
        (int) ((long) USUAL_POPULATION * communes / USUAL_COMMUNES),
        (int) ((long) USUAL_NODES * communes / USUAL_COMMUNES));
  }

  public DemoParameters withSeed(long other) {
    return new DemoParameters(other, communes, population, roadNodes);
  }

  public DemoParameters withRoadNodes(int other) {
    return new DemoParameters(seed, communes, population, other);
  }
}
