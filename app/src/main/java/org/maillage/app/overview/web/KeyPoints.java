package org.maillage.app.overview.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.view.SubjectWords;
import org.maillage.app.diagnostic.view.Summary;
import org.maillage.app.overview.Overview;
import org.maillage.app.overview.Overview.NamedZone;
import org.maillage.app.overview.web.OverviewPage.Point;
import org.maillage.app.shell.Figures;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.remoteness.Remoteness;
import org.maillage.domain.diagnostic.remoteness.Tally;
import org.maillage.domain.diagnostic.summary.DiagnosticSummary;
import org.maillage.domain.diagnostic.summary.DiagnosticSummary.Contrast;
import org.maillage.domain.diagnostic.summary.DiagnosticSummary.Means;
import org.maillage.domain.diagnostic.summary.DiagnosticSummary.ServiceMean;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.territory.Commune;

/**
 * What a diagnostic says, in sentences: made from the figures, never from a text kept beside them.
 */
final class KeyPoints {

  private static final int NAMED = 9;
  private static final int ENDS = 3;

  private final ChapterFrame frame;
  private final DiagnosticSummary summary;
  private final Overview overview;
  private final Words words;
  private final Figures figures;
  private final SubjectWords names;

  KeyPoints(ChapterFrame frame, Overview overview, Words words) {
    this.frame = frame;
    this.overview = overview;
    this.summary = overview.summary();
    this.words = words;
    this.figures = words.figures();
    this.names = new SubjectWords(frame.dossier(), words);
  }

  List<Point> all() {
    List<Point> points = new ArrayList<>();
    points.add(ranges());
    points.add(services());
    points.add(far());
    points.add(zones());
    return points;
  }

  private Point ranges() {
    List<Summary> sentences = new ArrayList<>();
    for (Gamme gamme : Gamme.values()) {
      Means means = Objects.requireNonNull(summary.ranges().get(gamme));
      String key = gamme.name().toLowerCase(Locale.ROOT);
      String range = words.get("diagnostic.subject.gamme." + key);
      sentences.add(
          means.meanMs() < 0
              ? sentence("overview.range.none", range)
              : sentence(
                  "overview.range",
                  range,
                  figures.integer(means.covered()),
                  figures.integer(means.total()),
                  time(means.meanMs()),
                  time(means.medianMs())));
    }
    return point("ranges", sentences, "");
  }

  private Point services() {
    List<ServiceMean> services = summary.services();
    List<Summary> sentences = new ArrayList<>();
    if (services.isEmpty()) {
      sentences.add(sentence("overview.services.none"));
    } else {
      int ends = Math.min(ENDS, services.size());
      sentences.add(sentence("overview.services.near", listed(services.subList(0, ends))));
      if (services.size() > 2 * ENDS) {
        sentences.add(
            sentence(
                "overview.services.far",
                listed(services.subList(services.size() - ends, services.size()))));
      }
    }
    return point("services", sentences, "");
  }

  private String listed(List<ServiceMean> services) {
    return services.stream()
        .map(
            s ->
                words.get(
                    "overview.service",
                    frame.dossier().getService(s.serviceCode()).label(words.language()),
                    time(s.meanMs())))
        .collect(Collectors.joining(words.get("overview.comma")));
  }

  private Point far() {
    Remoteness remoteness = summary.remoteness();
    long people = people(remoteness);
    Tally any = remoteness.farFromAny();
    List<Summary> sentences = new ArrayList<>();
    sentences.add(
        any.communes() == 0
            ? sentence("overview.far.none")
            : sentence(
                "overview.far",
                figures.percent(people > 0 ? (double) any.people() / people : 0),
                words.count("diagnostic.communes", any.communes()),
                figures.integer(remoteness.communes().size()),
                words.count("diagnostic.people", any.people())));
    if (!summary.farFromAll().isEmpty()) {
      sentences.add(farFromAll(remoteness));
    }
    contrast(new Subject.OfPanier(), "overview.contrast.panier", sentences);
    contrast(new Subject.OfGamme(Gamme.SUPERIEURE), "overview.contrast.superieure", sentences);
    if (remoteness.unknown().communes() > 0) {
      sentences.add(
          sentence(
              "overview.far.unknown",
              words.count("diagnostic.communes", remoteness.unknown().communes())));
    }
    return point("far", sentences, "/eloignement");
  }

  private static long people(Remoteness remoteness) {
    return remoteness.unknown().people()
        + remoteness.classes().stream().mapToLong(Tally::people).sum();
  }

  private Summary farFromAll(Remoteness remoteness) {
    Tally all = remoteness.classes().get(Gamme.values().length);
    List<Commune> communes = summary.farFromAll();
    String named =
        communes.stream()
            .limit(NAMED)
            .map(Commune::name)
            .collect(Collectors.joining(words.get("overview.comma")));
    int more = communes.size() - NAMED;
    return sentence(
        "overview.far.all",
        words.count("diagnostic.communes", all.communes()),
        words.count("diagnostic.people", all.people()),
        more > 0 ? words.count("overview.more", more, named) : named);
  }

  private void contrast(Subject subject, String key, List<Summary> sentences) {
    for (Contrast contrast : summary.contrasts()) {
      if (contrast.subject().equals(subject) && contrast.nearMs() >= 0 && contrast.farMs() >= 0) {
        sentences.add(sentence(key, time(contrast.farMs()), time(contrast.nearMs())));
      }
    }
  }

  private Point zones() {
    List<NamedZone> zones = overview.zones();
    List<Summary> sentences = new ArrayList<>();
    String threshold = time(overview.zoneThresholdMs());
    if (zones.isEmpty()) {
      sentences.add(sentence("overview.zones.none", threshold));
    } else {
      sentences.add(
          new Summary(
              Summary.marked(words.count("overview.zones", zones.size(), threshold)), List.of()));
      zones.stream()
          .limit(NAMED)
          .map(
              zone ->
                  sentence(
                      "overview.zone",
                      zone.name(),
                      words.count("diagnostic.communes", zone.zone().communeCodes().size()),
                      words.count("diagnostic.people", zone.zone().people()),
                      time(zone.zone().meanMs()),
                      time(zone.zone().worstMs())))
          .forEach(sentences::add);
    }
    return point("zones", sentences, "/eloignement");
  }

  private Point point(String key, List<Summary> sentences, String path) {
    String query = frame.query(Map.of());
    return new Point(
        words.get("overview.point." + key),
        sentences,
        "/territoires/" + frame.entry().id() + path + (query.length() > 1 ? query : ""),
        words.get("overview.link." + key));
  }

  private Summary sentence(String key, Object... arguments) {
    return new Summary(Summary.marked(words.get(key, arguments)), List.of());
  }

  private String time(long ms) {
    return figures.findMinutes(ms).orElse("—");
  }

  /** "Gamme de proximité", "Panier de 29 services". */
  String label(Subject subject) {
    return names.label(subject);
  }
}
