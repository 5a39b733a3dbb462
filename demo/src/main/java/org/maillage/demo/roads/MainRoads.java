package org.maillage.demo.roads;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.demo.chance.Dice;
import org.maillage.demo.relief.Landscape;
import org.maillage.demo.relief.Lattice;
import org.maillage.demo.relief.Plane;
import org.maillage.demo.relief.SegmentIndex;
import org.maillage.demo.settlement.BuiltUp;
import org.maillage.demo.settlement.Core;
import org.maillage.demo.settlement.Place;
import org.maillage.demo.settlement.Role;
import org.maillage.demo.settlement.Settlements;

/**
 * Plans the roads between places, the important ones first, so that the others use them: trunk and
 * primary between city and towns, secondary between small towns, tertiary between neighbouring
 * villages, lanes to hamlets. Everything on the mainland ends up connected; islands get a bridge or
 * a ferry.
 */
final class MainRoads {

  /** A link that leaves the mesh: the bridge over a strait, the ferry. */
  record Strait(int cell, int otherCell, RoadClass kind) {}

  private final Settlements settlements;
  private final Landscape landscape;
  private final Lattice lattice;
  private final Router router;
  private final List<Strait> straits = new ArrayList<>();

  MainRoads(Settlements settlements, SegmentIndex water) {
    this.settlements = settlements;
    this.landscape = settlements.landscape();
    this.lattice = landscape.lattice();
    this.router = new Router(settlements, water);
  }

  Router router() {
    return router;
  }

  List<Strait> straits() {
    return straits;
  }

  void plan(BuiltUp builtUp) {
    List<Place> mainland = settlements.places().stream().filter(p -> p.ground() == 0).toList();
    List<Place> centres = new ArrayList<>(ofRoles(mainland, Role.CITY, Role.TOWN));
    centres.sort(Comparator.comparingInt(Place::population).reversed());
    for (int i = 1; i < centres.size(); i++) {
      link(centres.get(0), centres.get(i), i <= 2 ? RoadClass.TRUNK : RoadClass.PRIMARY, true);
    }
    Gabriel.pairs(centres).forEach(p -> link(p.one(), p.other(), RoadClass.PRIMARY, true));
    List<Place> middling = new ArrayList<>(ofRoles(mainland, Role.CITY, Role.TOWN, Role.BOURG));
    List<Place> suburbs = settlements.listByRole(Role.SUBURB);
    middling.addAll(suburbs.subList(0, Math.min(5, suburbs.size())));
    Gabriel.pairs(middling).forEach(p -> link(p.one(), p.other(), RoadClass.SECONDARY, true));
    for (Gabriel.Pair pair : Gabriel.pairs(mainland)) {
      if (!link(pair.one(), pair.other(), RoadClass.TERTIARY, false)) {
        bridge(pair);
      }
    }
    int city = settlements.city().cell();
    boolean[] reached = router.reachable(city);
    for (Place place : mainland) {
      if (!reached[place.cell()]) {
        connect(place);
        reached = router.reachable(city);
      }
    }
    linkIsland(1, RoadClass.SECONDARY);
    linkIsland(2, RoadClass.FERRY);
    for (Core core : builtUp.cores()) {
      if (core.radiusM() > 900) {
        planAvenues(core);
      }
    }
    planLanes(builtUp);
  }

  /** Boulevards around the centre of a town and avenues that lead to them. */
  private void planAvenues(Core core) {
    int rings = core.radiusM() > 2_000 ? 2 : 1;
    for (int ring = 1; ring <= rings; ring++) {
      double radius = core.radiusM() * (rings == 2 ? 0.5 * ring - 0.06 : 0.6);
      int stops = 4 + 3 * ring;
      int previous = -1;
      for (int i = 0; i <= stops; i++) {
        double angle = 2 * Math.PI * i / stops + core.commune();
        int cell =
            lattice.cellAt(
                core.xM() + radius * StrictMath.cos(angle),
                core.yM() + radius * StrictMath.sin(angle));
        if (cell < 0 || settlements.communeOf(cell) < 0 || landscape.ground(cell) != 0) {
          previous = -1;
          continue;
        }
        RoadClass kind = ring == 2 ? RoadClass.SECONDARY : RoadClass.TERTIARY;
        if (previous >= 0 && previous != cell) {
          int goal = previous;
          router.lay(cell, c -> c == goal, goal, kind, false, 2.2 * radius);
        }
        router.lay(
            cell, c -> c == core.cell(), core.cell(), RoadClass.TERTIARY, false, 1.7 * radius);
        previous = router.isOnRoad(cell) ? cell : -1;
      }
    }
  }

  private static List<Place> ofRoles(List<Place> places, Role... roles) {
    return places.stream().filter(p -> List.of(roles).contains(p.role())).toList();
  }

  private boolean link(Place one, Place other, RoadClass kind, boolean mayBridge) {
    int goal = other.cell();
    double limit = mayBridge ? 1e9 : 2.3 * one.distanceM(other) + 3_000;
    return router.lay(one.cell(), cell -> cell == goal, goal, kind, mayBridge, limit);
  }

  /**
   * Villages that face each other over the river, with no road of a bearable length between them,
   * get a bridge where the next one is far.
   */
  private void bridge(Gabriel.Pair pair) {
    double x = (pair.one().xM() + pair.other().xM()) / 2;
    double y = (pair.one().yM() + pair.other().yM()) / 2;
    double apart = 9_000 * Math.max(0.5, landscape.frame().scale());
    for (int side : router.bridges()) {
      // A side carries the number of one of its cells.
      int cell = side / 3;
      if (Plane.lengthM(lattice.x(cell) - x, lattice.y(cell) - y) < apart) {
        return;
      }
    }
    link(pair.one(), pair.other(), RoadClass.TERTIARY, true);
  }

  /** A place that no tertiary road reached at a bearable length is reached at any. */
  private void connect(Place place) {
    int city = settlements.city().cell();
    if (!router.lay(place.cell(), c -> c == city, city, RoadClass.TERTIARY, false, 1e9)) {
      router.lay(place.cell(), c -> c == city, city, RoadClass.TERTIARY, true, 1e9);
    }
  }

  /** Roads on an island, and its link over the strait where the water is narrowest. */
  private void linkIsland(int island, RoadClass kind) {
    List<Place> there = settlements.places().stream().filter(p -> p.ground() == island).toList();
    if (there.isEmpty()) {
      return;
    }
    Gabriel.pairs(there).forEach(p -> link(p.one(), p.other(), RoadClass.TERTIARY, false));
    Strait strait = narrowest(island, kind);
    if (strait == null) {
      throw new IllegalStateException("no shore is opposite the island " + island);
    }
    straits.add(strait);
    RoadClass access = kind == RoadClass.FERRY ? RoadClass.TERTIARY : kind;
    int village = there.get(0).cell();
    router.lay(strait.cell, c -> c == village, village, access, false, 1e9);
    int city = settlements.city().cell();
    if (!router.lay(strait.otherCell, router::isOnRoad, -1, access, false, 1e9)) {
      router.lay(strait.otherCell, c -> c == city, city, access, true, 1e9);
    }
  }

  private @Nullable Strait narrowest(int island, RoadClass kind) {
    List<Integer> own = new ArrayList<>();
    List<Integer> shore = new ArrayList<>();
    for (int cell = 0; cell < lattice.cells(); cell++) {
      if (settlements.communeOf(cell) >= 0 && landscape.isSeaside(cell)) {
        if (landscape.ground(cell) == island) {
          own.add(cell);
        } else if (landscape.ground(cell) == 0) {
          shore.add(cell);
        }
      }
    }
    Strait best = null;
    double bestM = Double.MAX_VALUE;
    for (int cell : own) {
      for (int other : shore) {
        double distance = lattice.distanceM(cell, other);
        if (distance < bestM) {
          bestM = distance;
          best = new Strait(cell, other, kind);
        }
      }
    }
    return best;
  }

  /**
   * Every hamlet gets a lane to the next road, many a second one onwards, so that lanes make loops.
   */
  private void planLanes(BuiltUp builtUp) {
    Dice dice = Dice.of(landscape.frame().seed(), "lanes");
    List<Core> hamlets = builtUp.cores().stream().filter(Core::hamlet).toList();
    for (Core hamlet : hamlets) {
      if (!router.isOnRoad(hamlet.cell())) {
        router.lay(hamlet.cell(), router::isOnRoad, -1, RoadClass.UNCLASSIFIED, false, 40_000);
      }
    }
    for (Core hamlet : hamlets) {
      for (Core other : hamlets) {
        double distance = lattice.distanceM(hamlet.cell(), other.cell());
        if (distance < 2_900 && !other.equals(hamlet) && dice.chance(0.55)) {
          router.lay(
              hamlet.cell(),
              c -> c == other.cell(),
              other.cell(),
              RoadClass.UNCLASSIFIED,
              false,
              1.6 * distance + 300);
        }
      }
    }
  }
}
