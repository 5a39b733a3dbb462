package org.maillage.app.isochrone.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.Theme;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.view.Legend;
import org.maillage.app.isochrone.IsochroneService;
import org.maillage.app.isochrone.Mode;
import org.maillage.app.shell.Figures;
import org.maillage.app.shell.Words;
import org.maillage.app.times.Isochrones;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.PopulationPoint;

/**
 * The page in words.
 *
 * @param query what the address asked for
 * @param sentence the message of the chapter
 * @param notes what a reader must know not to be misled
 * @param subjects services and families with places
 * @param modes by what
 * @param directions to the places or from them
 * @param series thresholds
 * @param places of the subject, to choose single ones
 * @param bands one a threshold
 * @param theme the map
 * @param legend its classes
 * @param fileHref address of the GeoJSON file, null when there is nothing in it
 */
record IsochronePage(
    IsochroneQuery query,
    String sentence,
    List<String> notes,
    List<Choice> subjects,
    List<Choice> modes,
    List<Choice> directions,
    List<Choice> series,
    List<Choice> places,
    List<Band> bands,
    Theme theme,
    Legend legend,
    @Nullable String fileHref) {

  /** A choice of a list. */
  record Choice(String value, String label, boolean selected) {}

  /** People within a threshold. */
  record Band(String label, String people, String share, String between) {}

  /**
   * The page.
   *
   * @param answer empty when nothing could be asked: no place, or no graph for the mode
   */
  static IsochronePage of(
      ChapterFrame frame,
      IsochroneQuery query,
      List<Structure> asked,
      Optional<IsochroneService.Answer> answer,
      Words words) {
    DiagnosticDossier dossier = frame.dossier();
    IsochroneService.Answer shown =
        answer.orElseGet(
            () ->
                new IsochroneService.Answer(
                    List.of(),
                    dossier.points().stream().map(point -> query.minutes().size()).toList(),
                    0));
    IsochroneMap map = new IsochroneMap(frame, query, shown, words);
    Theme bands = map.bands();
    return new IsochronePage(
        query,
        sentence(frame, query, asked, answer, words),
        notes(query, asked, shown, words),
        subjects(dossier, query, words),
        Arrays.stream(Mode.values())
            .map(
                m -> new Choice(m.key(), words.get("isochrone.mode." + m.key()), m == query.mode()))
            .toList(),
        List.of(
            new Choice("", words.get("isochrone.to"), !query.leaving()),
            new Choice("depart", words.get("isochrone.from"), query.leaving())),
        IsochroneQuery.SERIES.stream()
            .map(
                series ->
                    new Choice(
                        IsochroneQuery.key(series),
                        words.get("isochrone.series", series.get(0), series.get(1), series.get(2)),
                        series.equals(query.minutes())))
            .toList(),
        query.all(dossier).stream()
            .map(
                place ->
                    new Choice(
                        place.id(),
                        words.get(
                            "isochrone.place",
                            place.name(),
                            dossier.getCommune(place.communeCode()).name()),
                        query.places().contains(place.id())))
            .toList(),
        bands(shown, people(dossier), words),
        map.theme(bands, asked),
        bands.legend(dossier, words),
        answer.isPresent() ? query.fileHref(frame) : null);
  }

  private static List<Choice> subjects(
      DiagnosticDossier dossier, IsochroneQuery query, Words words) {
    return IsochroneQuery.subjects(dossier).stream()
        .map(
            subject ->
                new Choice(
                    subject,
                    IsochroneQuery.label(subject, dossier, words.language()),
                    subject.equals(query.subject())))
        .toList();
  }

  private static double people(DiagnosticDossier dossier) {
    return dossier.points().stream().mapToDouble(PopulationPoint::people).sum();
  }

  private static String sentence(
      ChapterFrame frame,
      IsochroneQuery query,
      List<Structure> asked,
      Optional<IsochroneService.Answer> answer,
      Words words) {
    String subject = IsochroneQuery.label(query.subject(), frame.dossier(), words.language());
    if (asked.isEmpty()) {
      return words.get("isochrone.sentence.no-place", subject);
    }
    if (answer.isEmpty()) {
      return words.get("isochrone.sentence.no-walks");
    }
    Isochrones.Within middle = answer.get().within().get(1);
    double within = middle.people().orElse(0);
    double all = people(frame.dossier());
    Figures figures = words.figures();
    String direction = query.leaving() ? "from" : "to";
    return words.get(
        "isochrone.sentence." + direction + "." + query.mode().key(),
        figures.integer(within),
        figures.percent(all > 0 ? Math.min(1, within / all) : 0),
        figures.minutes(middle.minutes()),
        subject,
        words.count("isochrone.places", asked.size()));
  }

  private static List<String> notes(
      IsochroneQuery query, List<Structure> asked, IsochroneService.Answer answer, Words words) {
    List<String> notes = new ArrayList<>();
    if (answer.offRoad() > 0) {
      notes.add(words.count("isochrone.off-road", answer.offRoad()));
    }
    long unknown =
        query.places().stream()
            .filter(id -> asked.stream().noneMatch(place -> place.id().equals(id)))
            .count();
    if (unknown > 0) {
      notes.add(words.count("isochrone.unknown", unknown));
    }
    return notes;
  }

  private static List<Band> bands(IsochroneService.Answer answer, double all, Words words) {
    List<Band> bands = new ArrayList<>();
    double before = 0;
    Figures figures = words.figures();
    for (Isochrones.Within within : answer.within()) {
      double people = within.people().orElse(0);
      bands.add(
          new Band(
              words.get("isochrone.band", figures.minutes(within.minutes())),
              figures.integer(people),
              figures.percent(all > 0 ? Math.min(1, people / all) : 0),
              figures.integer(people - before)));
      before = people;
    }
    return bands;
  }
}
