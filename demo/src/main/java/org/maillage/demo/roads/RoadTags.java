package org.maillage.demo.roads;

import java.util.SortedMap;
import java.util.TreeMap;
import org.maillage.demo.chance.Dice;
import org.maillage.demo.names.Toponyms;

/** The OSM tags of a road; as in OSM itself, what mappers know is tagged and much is missing. */
final class RoadTags {

  private final Dice dice;

  RoadTags(long seed) {
    this.dice = Dice.of(seed, "tags");
  }

  /**
   * Tags of a line.
   *
   * @param number of the line, which names it
   * @param oneWay whether the street became one-way
   * @param centre whether it lies in the middle of the city, where 30 km/h is common
   */
  SortedMap<String, String> of(WayAssembly.Line line, int number, boolean oneWay, boolean centre) {
    SortedMap<String, String> tags = new TreeMap<>();
    if (line.kind() == RoadClass.FERRY) {
      return ferry(tags, line.lengthM());
    }
    boolean builtUp = (line.flags() & RoadNetwork.BUILT_UP) != 0;
    RoadClass kind = line.kind();
    if (kind == RoadClass.RESIDENTIAL && centre && dice.chance(0.06)) {
      kind = RoadClass.LIVING_STREET;
    }
    tags.put("highway", kind.tag());
    if ((line.flags() & RoadNetwork.ROUNDABOUT) != 0) {
      tags.put("junction", "roundabout");
    } else if (oneWay || (line.flags() & RoadNetwork.ONE_WAY) != 0) {
      tags.put("oneway", "yes");
    }
    if ((line.flags() & RoadNetwork.BRIDGE) != 0) {
      tags.put("bridge", "yes");
      tags.put("layer", "1");
    }
    if ((line.flags() & RoadNetwork.PRIVATE) != 0) {
      tags.put("access", "private");
    }
    if (kind == RoadClass.TRACK) {
      tags.put("surface", dice.chance(0.5) ? "gravel" : "unpaved");
      tags.put("tracktype", "grade" + (2 + dice.below(3)));
    }
    name(tags, kind, number, builtUp);
    speed(tags, kind, builtUp, centre);
    return tags;
  }

  private void name(SortedMap<String, String> tags, RoadClass kind, int number, boolean builtUp) {
    switch (kind) {
      case MOTORWAY -> tags.put("ref", "A 990");
      case TRUNK -> tags.put("ref", "N " + (990 + number % 4));
      case PRIMARY -> tags.put("ref", "D " + (900 + number % 40));
      case SECONDARY -> tags.put("ref", "D " + (1 + number % 89));
      case TERTIARY -> tags.put("ref", "D " + (90 + number % 410));
      default -> {
        // Lanes and streets have names at most.
      }
    }
    boolean street =
        kind == RoadClass.RESIDENTIAL
            || kind == RoadClass.LIVING_STREET
            || (builtUp && kind.isAtLeast(RoadClass.UNCLASSIFIED) && kind != RoadClass.MOTORWAY);
    if (street && dice.chance(0.9)) {
      tags.put("name", Toponyms.street(number));
    }
  }

  private void speed(
      SortedMap<String, String> tags, RoadClass kind, boolean builtUp, boolean centre) {
    int kmh =
        switch (kind) {
          case MOTORWAY -> builtUp || centre ? 90 : 130;
          case TRUNK -> builtUp ? 50 : 110;
          case PRIMARY, SECONDARY -> builtUp ? 50 : 80;
          case TERTIARY -> builtUp ? 50 : 0;
          case RESIDENTIAL -> centre ? 30 : 0;
          default -> 0;
        };
    double known = kind.isAtLeast(RoadClass.TRUNK) ? 1 : builtUp ? 0.7 : 0.45;
    if (kmh > 0 && dice.chance(known)) {
      tags.put("maxspeed", Integer.toString(kmh));
    }
    if (kind == RoadClass.MOTORWAY || (kind == RoadClass.TRUNK && !builtUp)) {
      tags.put("lanes", "2");
    }
  }

  private static SortedMap<String, String> ferry(SortedMap<String, String> tags, double lengthM) {
    tags.put("route", "ferry");
    tags.put("motor_vehicle", "yes");
    tags.put("name", "Bac de l'île");
    // Fifteen knots, and ten minutes to come alongside.
    long minutes = 10 + Math.round(lengthM / 460);
    tags.put("duration", String.format(java.util.Locale.ROOT, "00:%02d", Math.min(59, minutes)));
    return tags;
  }
}
