package org.maillage.demo.relief;

import org.maillage.demo.chance.Dice;

/**
 * The proportions of a département, before anything is drawn.
 *
 * @param seed number of the département
 * @param scale 1 for 180 communes; lengths grow with it
 * @param widthM extent of the mesh from west (sea) to east (mountains)
 * @param heightM extent of the mesh from south to north
 * @param coastXM where the coast would be were it straight
 * @param mouthYM where the river meets the sea
 * @param wideBayYM middle of the wide bay
 * @param capeYM the cape
 * @param bigIslandYM the island with a bridge
 * @param smallIslandYM the island with a ferry
 * @param tilt -1 to 1, above 0 when the mountains stand rather in the north-east
 */
public record Frame(
    long seed,
    double scale,
    double widthM,
    double heightM,
    double coastXM,
    double mouthYM,
    double wideBayYM,
    double capeYM,
    double bigIslandYM,
    double smallIslandYM,
    double tilt) {

  /** About thirty square kilometres a commune, as in the west of France. */
  public static Frame of(long seed, int communes) {
    Dice dice = Dice.of(seed, "frame");
    double scale = Math.sqrt(communes / 180.0);
    double height = 92_000 * scale;
    double mouth = dice.between(0.44, 0.56) * height;
    boolean bayInNorth = dice.chance(0.5);
    double side = bayInNorth ? 1 : -1;
    return new Frame(
        seed,
        scale,
        108_000 * scale,
        height,
        17_000 * scale,
        mouth,
        mouth + side * dice.between(20_000, 23_000) * scale,
        mouth + side * dice.between(9_000, 11_000) * scale,
        mouth - side * dice.between(14_000, 17_000) * scale,
        mouth - side * dice.between(22_000, 26_000) * scale,
        dice.between(-1, 1));
  }
}
