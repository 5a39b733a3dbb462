package org.maillage.engine.isochrone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes areas of rings: each hole goes to the smallest ring around it. */
final class Areas {

  private Areas() {}

  /**
   * Areas in the order of their size, the largest first.
   *
   * @param smallestM2 smaller areas are left out with their holes, smaller holes are filled
   */
  static List<Area> of(List<Ring> rings, TimeGrid grid, double smallestM2) {
    double smallest = smallestM2 / (grid.cellM() * grid.cellM());
    // What lies inside something small is small itself, so small rings go first.
    List<Ring> kept =
        rings.stream()
            .filter(ring -> Math.abs(ring.area()) >= smallest)
            .sorted(Comparator.comparingDouble((Ring ring) -> Math.abs(ring.area())))
            .toList();
    Map<Ring, List<Ring>> holes = new LinkedHashMap<>();
    kept.stream().filter(ring -> !ring.isHole()).forEach(o -> holes.put(o, new ArrayList<>()));
    for (Ring hole : kept) {
      if (hole.isHole()) {
        holes.entrySet().stream()
            .filter(outer -> outer.getKey().area() > -hole.area())
            .filter(outer -> outer.getKey().contains(hole))
            .findFirst()
            .ifPresent(outer -> outer.getValue().add(hole));
      }
    }
    List<Area> areas = new ArrayList<>();
    holes.forEach((outer, inside) -> areas.add(0, area(outer, inside, grid)));
    return areas;
  }

  private static Area area(Ring outer, List<Ring> holes, TimeGrid grid) {
    return new Area(
        positions(outer, grid), holes.stream().map(hole -> positions(hole, grid)).toList());
  }

  private static List<Position> positions(Ring ring, TimeGrid grid) {
    List<Position> positions = new ArrayList<>(ring.size() + 1);
    for (int i = 0; i < ring.size(); i++) {
      positions.add(grid.position(ring.column(i), ring.row(i)));
    }
    positions.add(positions.get(0));
    return positions;
  }
}
