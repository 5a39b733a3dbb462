package org.maillage.app.quarters.web;

import java.util.ArrayList;
import java.util.List;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.quarters.QuarterResults;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.quarters.Layer;
import org.maillage.domain.diagnostic.quarters.Quarter;
import org.maillage.domain.offer.Structure;

/**
 * A zone in words.
 *
 * @param name of the zone
 * @param people who live there, or why that is not known
 * @param families a line a family: its nearest place, and the people who have it within the walk
 * @param services the same for the services of the basket
 */
record QuarterCard(String name, String people, List<Line> families, List<Line> services) {

  /**
   * What is reached.
   *
   * @param label family or service
   * @param detail the nearest place and its time on foot, or that there is none
   * @param share of the people of the zone, "—" where nobody is known to live there
   */
  record Line(String label, String detail, String share) {}

  static QuarterCard of(
      Quarter quarter, ChapterFrame frame, QuarterSheet sheet, QuartersQuery query, Words words) {
    List<Line> families = new ArrayList<>();
    for (Layer layer : sheet.layers()) {
      List<Quarter.Place> places = sheet.places(quarter, layer);
      families.add(
          new Line(
              layer.label(words.language()),
              nearest(places, sheet, query, words),
              share(quarter, QuarterResults.groupOf(layer), query, words)));
    }
    List<Line> services = new ArrayList<>();
    for (String code : frame.dossier().panier().services()) {
      List<Quarter.Place> places =
          quarter.places().stream()
              .filter(place -> place.inside() || place.within(query.minutes()))
              .filter(place -> gives(frame, place, code))
              .toList();
      services.add(
          new Line(
              frame.dossier().getService(code).label(words.language()),
              nearest(places, sheet, query, words),
              share(quarter, code, query, words)));
    }
    String people =
        quarter.byMiddle()
            ? words.get("quarters.card.by-middle")
            : words.count("diagnostic.people", Math.round(quarter.people()));
    return new QuarterCard(quarter.name(), people, families, services);
  }

  private static boolean gives(ChapterFrame frame, Quarter.Place place, String service) {
    return frame
        .dossier()
        .findStructure(place.structureId())
        .filter(structure -> structure.services().contains(service))
        .isPresent();
  }

  private static String nearest(
      List<Quarter.Place> places, QuarterSheet sheet, QuartersQuery query, Words words) {
    if (places.isEmpty()) {
      return words.get("quarters.card.nothing", words.figures().minutes(query.minutes()));
    }
    Quarter.Place first = places.get(0);
    String name =
        sheet.structures(List.of(first)).stream().map(Structure::name).findFirst().orElse("");
    return words
        .figures()
        .findMinutes(first.walkMs())
        .map(walk -> words.get("quarters.card.nearest", name, walk))
        .orElseGet(() -> words.get("quarters.card.inside", name));
  }

  private static String share(Quarter quarter, String group, QuartersQuery query, Words words) {
    return quarter.people() <= 0
        ? "—"
        : words.figures().percent(quarter.shareWithin(group, query.minutes()));
  }
}
