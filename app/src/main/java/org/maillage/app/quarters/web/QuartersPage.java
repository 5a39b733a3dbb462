package org.maillage.app.quarters.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.Theme;
import org.maillage.app.diagnostic.view.Legend;
import org.maillage.app.quarters.QuarterResults;
import org.maillage.app.shell.Words;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.diagnostic.quarters.Coverage;
import org.maillage.domain.diagnostic.quarters.Layer;
import org.maillage.domain.diagnostic.quarters.Quarter;
import org.maillage.domain.territory.ZoningKind;

/**
 * The page in words.
 *
 * @param query what the address asked for
 * @param sentence the message of the chapter
 * @param notes what a reader must know not to be misled
 * @param zonings that may be shown
 * @param minutes that a walk may last
 * @param layers that may be shown alone
 * @param theme the map
 * @param legend its classes
 * @param heads families of the table
 * @param rows one a zone
 * @param families one a family, with its places and why some are missing
 * @param card the zone that was chosen, null for none
 */
record QuartersPage(
    QuartersQuery query,
    String sentence,
    List<String> notes,
    List<Choice> zonings,
    List<Choice> minutes,
    List<Choice> layers,
    Theme theme,
    Legend legend,
    List<String> heads,
    List<Row> rows,
    List<Family> families,
    @Nullable QuarterCard card) {

  /** A choice of a list. */
  record Choice(String value, String label, boolean selected) {}

  /** A zone in the table; a cell is the places within the walk, then those inside. */
  record Row(
      String code, String name, String href, String people, List<String> cells, boolean selected) {}

  /** A family with its places here. */
  record Family(String label, String href, String places, List<String> values, String reason) {}

  static QuartersPage of(
      ChapterFrame frame, QuarterResults results, QuartersQuery query, Words words) {
    QuarterSheet sheet = new QuarterSheet(frame, results, query);
    Theme theme = new QuarterMap(frame, sheet, words).theme();
    return new QuartersPage(
        query,
        QuarterSentence.of(frame, sheet, query, words),
        notes(frame, results, sheet, query, words),
        QuarterSheet.zonings(results).stream()
            .map(
                kind ->
                    choice(QuartersQuery.key(kind), zoning(kind, words), kind == query.zoning()))
            .toList(),
        Quarter.MINUTES.stream()
            .map(m -> choice(m.toString(), words.figures().minutes(m), m == query.minutes()))
            .toList(),
        layerChoices(query, words),
        theme,
        theme.legend(frame.dossier(), words),
        sheet.layers().stream().map(layer -> head(layer, words)).toList(),
        rows(frame, sheet, query, words),
        families(frame, sheet, query, words),
        sheet.findChosen().map(q -> QuarterCard.of(q, frame, sheet, query, words)).orElse(null));
  }

  private static Choice choice(String value, String label, boolean selected) {
    return new Choice(value, label, selected);
  }

  static String zoning(ZoningKind kind, Words words) {
    return words.get("quarters.zoning." + QuartersQuery.key(kind));
  }

  private static List<Choice> layerChoices(QuartersQuery query, Words words) {
    List<Choice> choices = new ArrayList<>();
    choices.add(choice("", words.get("quarters.layers.all"), query.layer().isEmpty()));
    for (Layer layer : ReferenceData.layers()) {
      if (!layer.services().isEmpty()) {
        String label = layer.label(words.language());
        choices.add(choice(layer.code(), label, layer.code().equals(query.layer())));
      }
    }
    return choices;
  }

  /** "MSA" for "MSA : agences et permanences". */
  private static String head(Layer layer, Words words) {
    return layer.label(words.language()).split("[\\s\u00a0]*:", 2)[0];
  }

  private static List<String> notes(
      ChapterFrame frame,
      QuarterResults results,
      QuarterSheet sheet,
      QuartersQuery query,
      Words words) {
    List<String> notes = new ArrayList<>();
    if (!results.walks()) {
      notes.add(words.get("quarters.note.no-walks"));
    }
    if (!QuarterSheet.zonings(results).contains(ZoningKind.QPV) && results.walks()) {
      notes.add(words.get("quarters.note.no-qpv", frame.entry().name()));
    }
    sheet
        .findCoverage()
        .filter(coverage -> coverage.zones() > 0 && coverage.outside() >= 0.5)
        .ifPresent(coverage -> notes.add(outside(coverage, words)));
    if (!query.zone().isEmpty() && sheet.findChosen().isEmpty()) {
      notes.add(words.get("quarters.note.unknown-zone", query.zone()));
    }
    return notes;
  }

  private static String outside(Coverage coverage, Words words) {
    return words.get(
        "quarters.note.outside",
        zoning(coverage.kind(), words),
        words.figures().integer(coverage.outside()),
        words.figures().percent(Math.min(1, coverage.outside() / coverage.people())));
  }

  private static List<Row> rows(
      ChapterFrame frame, QuarterSheet sheet, QuartersQuery query, Words words) {
    return sheet.quarters().stream()
        .map(
            quarter ->
                new Row(
                    quarter.code(),
                    quarter.name(),
                    query.withZone(quarter.code()).href(frame),
                    quarter.byMiddle() ? "—" : words.figures().integer(quarter.people()),
                    sheet.layers().stream().map(layer -> cell(sheet, quarter, layer)).toList(),
                    quarter.code().equals(query.zone())))
        .toList();
  }

  private static String cell(QuarterSheet sheet, Quarter quarter, Layer layer) {
    List<Quarter.Place> places = sheet.places(quarter, layer);
    long inside = places.stream().filter(Quarter.Place::inside).count();
    return places.isEmpty() ? "—" : places.size() + " (" + inside + ")";
  }

  private static List<Family> families(
      ChapterFrame frame, QuarterSheet sheet, QuartersQuery query, Words words) {
    List<Family> families = new ArrayList<>();
    for (Layer layer : ReferenceData.layers()) {
      String reason = layer.unmapped(words.language());
      boolean places = !layer.services().isEmpty();
      families.add(
          new Family(
              layer.label(words.language()),
              places ? query.withLayer(layer.code()).href(frame) : "",
              places ? words.figures().integer(sheet.places(layer).size()) : "—",
              FamilyValues.count(layer, sheet.places(layer), words),
              reason == null ? "" : reason));
    }
    return families;
  }
}
