package org.maillage.app.portal.views.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maillage.app.diagnostic.chapter.Theme;
import org.maillage.app.map.MapPoint;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.quarters.Layer;
import org.maillage.domain.offer.Structure;

/**
 * What a family tells apart: each kind with its colour, the places of none of them last.
 *
 * @param layer the family
 * @param chosen the kind that is shown, from 1 in the order of the family; 0 for all
 */
record Kinds(Layer layer, int chosen) {

  /** Told apart by light as well as by hue; the last is for what nothing tells. */
  private static final List<String> COLOURS =
      List.of("#006a86", "#b3400e", "#4b2e83", "#c58a00", "#1f6b2c");

  private static final String UNTOLD = "#5d6b78";

  /**
   * A kind.
   *
   * @param number from 1; 0 for the places of which nothing tells the kind
   * @param count of places, in words
   */
  public record Line(int number, String label, String colour, String count, boolean selected) {}

  static Kinds of(Layer layer, String asked) {
    int number = asked.matches("[0-9]") ? Integer.parseInt(asked) : 0;
    return new Kinds(layer, number <= layer.values().size() ? number : 0);
  }

  /** The kind of a place, from 1; 0 when nothing tells it. */
  private int kind(Structure place) {
    Optional<Layer.Value> value = layer.findValue(place);
    return value.map(v -> layer.values().indexOf(v) + 1).orElse(0);
  }

  /** Whether the place is of the kind that is shown. */
  boolean shows(Structure place) {
    return chosen == 0 || kind(place) == chosen;
  }

  /** The kinds that the family tells apart; empty when it tells none. */
  List<Line> lines(List<Structure> family, Words words) {
    List<Line> lines = new ArrayList<>();
    for (int i = 1; i <= layer.values().size(); i++) {
      String label = layer.values().get(i - 1).label(words.language());
      lines.add(line(i, label, family, words));
    }
    if (!lines.isEmpty() && family.stream().anyMatch(place -> kind(place) == 0)) {
      lines.add(line(0, words.get("views.kind.untold"), family, words));
    }
    return lines;
  }

  private Line line(int number, String label, List<Structure> family, Words words) {
    long places = family.stream().filter(place -> kind(place) == number).count();
    boolean selected = number > 0 && number == chosen;
    return new Line(number, label, colour(number), words.count("widget.places", places), selected);
  }

  private String colour(int kind) {
    if (layer.values().isEmpty()) {
      return COLOURS.get(0);
    }
    return kind == 0 ? UNTOLD : COLOURS.get((kind - 1) % COLOURS.size());
  }

  /** The places on the map, by kind. */
  Theme theme(List<Structure> places, Words words) {
    return Theme.ofPlaces(
        layer.label(words.language()),
        places.stream().map(p -> new MapPoint(p.position(), colour(kind(p)), p.name())).toList());
  }
}
