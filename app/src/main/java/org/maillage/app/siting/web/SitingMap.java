package org.maillage.app.siting.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.Theme;
import org.maillage.app.diagnostic.chapter.ZoneOutlines;
import org.maillage.app.map.MapArea;
import org.maillage.app.map.MapOutline;
import org.maillage.app.map.MapPoint;
import org.maillage.app.map.MapScale;
import org.maillage.app.map.TimeClasses;
import org.maillage.app.shell.Words;
import org.maillage.app.siting.SitingResult;
import org.maillage.app.siting.SitingResult.Chosen;
import org.maillage.app.siting.SitingResult.Effect;
import org.maillage.app.siting.SitingResult.ZoneFigure;
import org.maillage.app.siting.SitingSentences;
import org.maillage.app.siting.ZoneCover;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.Zone;

/** What is drawn: how far people are and where no place is, or what the chosen places bring. */
final class SitingMap {

  private static final String PLACE = "#ffffff";
  private static final String CHOSEN = "#b3400e";
  private static final String CLOSED = "#17202b";
  private static final int MS_PER_MINUTE = 60_000;

  /** No gain, then the gains that the scheme of the Bouches-du-Rhône counted. */
  private static final int[] MORE_THAN_MIN = {0, 3, 6, 10};

  private static final MapScale GAINS =
      new MapScale(List.of("#f1f1ee", "#d9e8f3", "#9cc3e3", "#4f8cc9", "#0b4a8f"));

  private final ChapterFrame frame;
  private final Words words;

  SitingMap(ChapterFrame frame, Words words) {
    this.frame = frame;
    this.words = words;
  }

  /** Today: time of each commune to the service, its places, the zones without one. */
  Theme today(String service, List<Structure> places, List<ZoneCover.Line> uncovered) {
    Subject subject = new Subject.OfService(service);
    Map<String, Long> timesMs = new LinkedHashMap<>();
    boolean known =
        frame.dossier().diagnostic().services().stream()
            .anyMatch(summary -> summary.serviceCode().equals(service));
    for (Commune commune : frame.dossier().territory().communes()) {
      if (frame.shows(commune.code())) {
        timesMs.put(
            commune.code(),
            known ? frame.dossier().getAccess(commune.code()).timeMs(subject) : -1L);
      }
    }
    TimeClasses classes = TimeClasses.fit(timesMs.values().stream().mapToLong(Long::longValue));
    Map<String, Theme.Shade> shades = new LinkedHashMap<>();
    timesMs.forEach(
        (code, ms) ->
            shades.put(
                code,
                new Theme.Shade(
                    classes.classOf(ms),
                    words.figures().findMinutes(ms).orElseGet(() -> words.get("siting.no-time")))));
    return Theme.of(
            words.get("siting.legend.today", new SitingSentences(words).service(service)),
            MapScale.sequential(classes.size()),
            labels(classes),
            words.get("siting.no-time"),
            shades)
        .withOutlines(uncovered.stream().flatMap(line -> outline(line.zone()).stream()).toList())
        .withPoints(places.stream().map(p -> new MapPoint(p.position(), PLACE, p.name())).toList());
  }

  private List<String> labels(TimeClasses classes) {
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < classes.size(); i++) {
      int from = classes.fromMin(i);
      labels.add(
          classes.toMin(i).isEmpty()
              ? words.get("siting.legend.from", words.figures().minutes(from))
              : words.get(
                  "siting.legend.between",
                  Integer.toString(from),
                  words.figures().minutes(classes.toMin(i).getAsInt())));
    }
    return labels;
  }

  private Optional<MapOutline> outline(Zone zone) {
    return Optional.ofNullable(zone.contour())
        .map(contour -> new MapOutline(contour, zone.name()))
        .or(() -> ZoneOutlines.of(frame.dossier(), zone.communeCodes(), zone.name()));
  }

  /** The answer: what each commune gains, the places, the zones that still have none. */
  Theme answer(SitingResult result) {
    Map<String, Double> gains =
        Optional.ofNullable(result.effect()).map(Effect::communeGainMs).orElse(Map.of());
    Map<String, Theme.Shade> shades = new LinkedHashMap<>();
    for (Commune commune : frame.dossier().territory().communes()) {
      if (frame.shows(commune.code())) {
        shades.put(commune.code(), shade(gains.get(commune.code())));
      }
    }
    List<String> labels = new ArrayList<>();
    labels.add(words.get("siting.legend.no-gain"));
    for (int i = 0; i < MORE_THAN_MIN.length; i++) {
      labels.add(
          i + 1 < MORE_THAN_MIN.length
              ? words.get(
                  "siting.legend.gain",
                  Integer.toString(MORE_THAN_MIN[i]),
                  words.figures().minutes(MORE_THAN_MIN[i + 1]))
              : words.get("siting.legend.most", words.figures().minutes(MORE_THAN_MIN[i])));
    }
    return Theme.of(
            words.get("siting.legend.answer"), GAINS, labels, words.get("siting.no-gain"), shades)
        .withOutlines(outlines(result))
        .withPoints(points(result));
  }

  private Theme.Shade shade(@Nullable Double gainMs) {
    if (gainMs == null) {
      return new Theme.Shade(MapArea.NO_CLASS, words.get("siting.no-gain"));
    }
    int mapClass = 0;
    while (mapClass < MORE_THAN_MIN.length
        && gainMs > (double) MORE_THAN_MIN[mapClass] * MS_PER_MINUTE) {
      mapClass++;
    }
    String figure =
        gainMs > 0
            ? words.get(
                "siting.gain", words.figures().findMinutes((long) Math.ceil(gainMs)).orElse(""))
            : words.get("siting.legend.no-gain");
    return new Theme.Shade(mapClass, figure);
  }

  private List<MapOutline> outlines(SitingResult result) {
    List<MapOutline> outlines = new ArrayList<>();
    for (ZoneFigure figure : result.zones()) {
      if (!figure.after()) {
        frame.dossier().territory().zones().stream()
            .filter(zone -> zone.kind() == figure.kind() && zone.code().equals(figure.code()))
            .findFirst()
            .flatMap(this::outline)
            .ifPresent(outlines::add);
      }
    }
    return outlines;
  }

  private List<MapPoint> points(SitingResult result) {
    SitingSentences sentences = new SitingSentences(words);
    List<MapPoint> points = new ArrayList<>();
    result.kept().forEach(p -> points.add(new MapPoint(p.position(), PLACE, sentences.place(p))));
    result
        .closed()
        .forEach(
            p ->
                points.add(
                    new MapPoint(
                        p.position(), CLOSED, words.get("siting.closed", sentences.place(p)))));
    // The best last: it lies above the others.
    for (int i = result.sites().size() - 1; i >= 0; i--) {
      Chosen chosen = result.sites().get(i);
      points.add(
          new MapPoint(
              chosen.place().position(),
              CHOSEN,
              sentences.line(chosen),
              Integer.toString(chosen.rank())));
    }
    return points;
  }
}
