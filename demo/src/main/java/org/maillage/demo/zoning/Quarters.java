package org.maillage.demo.zoning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.maillage.demo.chance.Dice;
import org.maillage.demo.names.Toponyms;
import org.maillage.demo.relief.Lattice;
import org.maillage.demo.relief.Plane;
import org.maillage.demo.relief.SegmentIndex;
import org.maillage.demo.settlement.BuiltUp;
import org.maillage.demo.settlement.Core;
import org.maillage.demo.settlement.Place;
import org.maillage.demo.settlement.Role;
import org.maillage.demo.settlement.Settlements;

/**
 * Draws the priority quarters: blocks between the centre and the edge of the city and the towns.
 */
public final class Quarters {

  private static final int CORNERS = 10;

  private final Settlements settlements;
  private final BuiltUp builtUp;
  private final SegmentIndex water;
  private final Dice dice;
  private final List<Qpv> found = new ArrayList<>();
  private final List<String> names;

  private Quarters(Settlements settlements, BuiltUp builtUp, Toponyms toponyms) {
    this.settlements = settlements;
    this.builtUp = builtUp;
    this.water = settlements.landscape().waterLines();
    this.dice = Dice.of(settlements.landscape().frame().seed(), "quarters");
    this.names = toponyms.quarters();
  }

  /** About eight for 180 communes: half of them in the city. */
  public static List<Qpv> draw(Settlements settlements, BuiltUp builtUp, Toponyms toponyms) {
    Quarters quarters = new Quarters(settlements, builtUp, toponyms);
    int wanted = Math.max(2, Math.round(settlements.places().size() * 8 / 180f));
    int inCity = (wanted + 1) / 2;
    List<Place> others = new ArrayList<>(settlements.listByRole(Role.TOWN));
    List<Place> suburbs = settlements.listByRole(Role.SUBURB);
    others.addAll(1, suburbs.subList(0, Math.min(2, suburbs.size())));
    for (int i = 0; i < inCity; i++) {
      quarters.add(settlements.city());
    }
    for (int i = 0; i < others.size() && quarters.found.size() < wanted; i++) {
      quarters.add(others.get(i));
    }
    return List.copyOf(quarters.found);
  }

  private void add(Place place) {
    Core core =
        builtUp.cores().stream()
            .filter(c -> c.commune() == place.index() && !c.hamlet())
            .findFirst()
            .orElseThrow();
    for (int tries = 0; tries < 60; tries++) {
      double angle = dice.between(0, 2 * Math.PI);
      double away = dice.between(0.35, 0.8) * core.radiusM();
      double x = core.xM() + away * StrictMath.cos(angle);
      double y = core.yM() + away * StrictMath.sin(angle);
      double size = Math.min(dice.between(230, 430), 0.35 * core.radiusM());
      if (isApart(x, y) && draw(place, x, y, size)) {
        return;
      }
    }
  }

  private boolean isApart(double x, double y) {
    return found.stream()
        .allMatch(q -> Plane.lengthM(q.outline().get(0).x - x, q.outline().get(0).y - y) > 1_300);
  }

  /** A block with cut corners, turned anyhow, inside the commune and on one side of the water. */
  private boolean draw(Place place, double x, double y, double size) {
    double turn = dice.between(0, Math.PI / 2);
    double flat = dice.between(0.6, 0.95);
    List<Coordinate> outline = new ArrayList<>();
    Lattice lattice = settlements.landscape().lattice();
    for (int i = 0; i < CORNERS; i++) {
      double angle = 2 * Math.PI * i / CORNERS;
      double radius = size * dice.between(0.75, 1.2);
      double u = radius * StrictMath.cos(angle);
      double v = radius * flat * StrictMath.sin(angle);
      double cornerX = x + u * StrictMath.cos(turn) - v * StrictMath.sin(turn);
      double cornerY = y + u * StrictMath.sin(turn) + v * StrictMath.cos(turn);
      int cell = lattice.cellAt(cornerX, cornerY);
      if (cell < 0
          || settlements.communeOf(cell) != place.index()
          || water.isCrossed(x, y, cornerX, cornerY)) {
        return false;
      }
      outline.add(new Coordinate(cornerX, cornerY));
    }
    String code =
        String.format(Locale.ROOT, "QN0%s%02dM", Settlements.DEPARTEMENT, found.size() + 1);
    String name = names.get(found.size() % names.size());
    found.add(new Qpv(code, name, place, outline));
    return true;
  }
}
