package org.maillage.app.isochrone.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.isochrone.Mode;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.diagnostic.quarters.Layer;
import org.maillage.domain.offer.Structure;
import org.springframework.util.MultiValueMap;

/**
 * What the address of the page asks for, beside the selection.
 *
 * @param subject {@code service:CODE} or {@code famille:CODE}
 * @param places ids of single places of the subject, empty for all of them
 * @param mode by what
 * @param leaving from the places rather than to them
 * @param minutes thresholds, ascending
 */
record IsochroneQuery(
    String subject, List<String> places, Mode mode, boolean leaving, List<Integer> minutes) {

  /** Thresholds that may be chosen. */
  static final List<List<Integer>> SERIES =
      List.of(List.of(5, 10, 15), List.of(10, 20, 30), List.of(15, 30, 45));

  private static final String SERVICE = "service:";
  private static final String FAMILY = "famille:";
  private static final String FIRST = "france-services";

  IsochroneQuery {
    places = List.copyOf(places);
    minutes = List.copyOf(minutes);
  }

  /** What the parameters say; what they do not say well is as usual. */
  static IsochroneQuery of(MultiValueMap<String, String> parameters, DiagnosticDossier dossier) {
    String subject = text(parameters, "lieux");
    boolean known = subjects(dossier).stream().anyMatch(choice -> choice.equals(subject));
    String series = text(parameters, "minutes");
    return new IsochroneQuery(
        known ? subject : SERVICE + FIRST,
        parameters.getOrDefault("lieu", List.of()),
        Mode.find(text(parameters, "mode")).orElse(Mode.VOITURE),
        text(parameters, "sens").equals("depart"),
        SERIES.stream().filter(s -> key(s).equals(series)).findFirst().orElse(SERIES.get(1)));
  }

  private static String text(MultiValueMap<String, String> parameters, String name) {
    String value = parameters.getFirst(name);
    return value == null ? "" : value;
  }

  static String key(List<Integer> series) {
    return series.stream().map(String::valueOf).collect(Collectors.joining("-"));
  }

  /** Everything that may be chosen; what has no place here says so on the page. */
  static List<String> subjects(DiagnosticDossier dossier) {
    List<String> subjects = new ArrayList<>();
    dossier.services().forEach(service -> subjects.add(SERVICE + service.code()));
    for (Layer layer : ReferenceData.layers()) {
      if (!layer.services().isEmpty()) {
        subjects.add(FAMILY + layer.code());
      }
    }
    return subjects;
  }

  static String label(String subject, DiagnosticDossier dossier, String language) {
    return subject.startsWith(SERVICE)
        ? dossier.getService(subject.substring(SERVICE.length())).label(language)
        : layer(subject).label(language);
  }

  private static Layer layer(String subject) {
    return ReferenceData.layers().stream()
        .filter(layer -> subject.equals(FAMILY + layer.code()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no family " + subject));
  }

  /** Every place of the subject, by name. */
  List<Structure> all(DiagnosticDossier dossier) {
    return dossier.structures().stream()
        .filter(
            place ->
                subject.startsWith(SERVICE)
                    ? place.services().contains(subject.substring(SERVICE.length()))
                    : layer(subject).holds(place))
        .sorted(java.util.Comparator.comparing(Structure::name).thenComparing(Structure::id))
        .toList();
  }

  /** The places asked about: those named, else those of the selection, else all. */
  List<Structure> chosen(ChapterFrame frame) {
    List<Structure> all = all(frame.dossier());
    List<Structure> named = all.stream().filter(p -> places.contains(p.id())).toList();
    return named.isEmpty()
        ? all.stream().filter(place -> frame.shows(place.communeCode())).toList()
        : named;
  }

  /** Address of the file of this view. */
  String fileHref(ChapterFrame frame) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("lieux", subject);
    parameters.put("mode", mode.key());
    parameters.put("sens", leaving ? "depart" : "");
    parameters.put("minutes", key(minutes));
    String own = frame.query(parameters);
    String single =
        places.stream()
            .map(
                id ->
                    "&lieu="
                        + java.net.URLEncoder.encode(id, java.nio.charset.StandardCharsets.UTF_8))
            .collect(Collectors.joining());
    return frame.chapter().path(frame.entry().id()) + ".geojson" + own + single;
  }
}
