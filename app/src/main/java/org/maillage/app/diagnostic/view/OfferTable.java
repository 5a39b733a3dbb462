package org.maillage.app.diagnostic.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.ServiceSummary;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.ZoneAccess;
import org.maillage.domain.territory.Source;

/**
 * The services: how many places, in how many communes, at what mean time, from which source.
 *
 * @param rows in the order of the basket, then the others
 */
public record OfferTable(List<Row> rows) {

  public OfferTable {
    rows = List.copyOf(rows);
  }

  /**
   * A service.
   *
   * @param subjectKey to show it on the map
   * @param service name
   * @param gamme its range, or that it is outside the basket
   * @param structures how many places; "aucun" for none
   * @param communes how many communes have one
   * @param mean mean time of the territory
   * @param sources titles and vintages of the sources, empty without places
   * @param gap why there is no place, or why those known are only a part; null where nothing is
   *     missing
   */
  public record Row(
      String subjectKey,
      String service,
      String gamme,
      String structures,
      String communes,
      String mean,
      String sources,
      @Nullable String gap) {}

  /** Builds the table. */
  public static OfferTable of(DiagnosticDossier dossier, Words words) {
    Map<String, String> titles =
        dossier.territory().sources().stream()
            .collect(Collectors.toMap(Source::id, s -> titled(s, words), (a, b) -> a));
    List<Row> rows = new ArrayList<>();
    for (ServiceSummary summary : dossier.diagnostic().services()) {
      rows.add(row(dossier, summary, titles, words));
    }
    return new OfferTable(rows);
  }

  private static String titled(Source source, Words words) {
    return source.vintage().isEmpty() || source.title().contains(source.vintage())
        ? source.title()
        : words.get("diagnostic.offer.source", source.title(), source.vintage());
  }

  private static Row row(
      DiagnosticDossier dossier, ServiceSummary summary, Map<String, String> titles, Words words) {
    SubjectWords names = new SubjectWords(dossier, words);
    Subject subject = new Subject.OfService(summary.serviceCode());
    String unmapped = dossier.getService(summary.serviceCode()).unmapped(words.language());
    boolean empty = summary.structures() == 0;
    return new Row(
        subject.key(),
        names.service(summary.serviceCode()),
        dossier
            .findGamme(summary.serviceCode())
            .map(names::gamme)
            .orElseGet(() -> words.get("diagnostic.offer.outside")),
        empty ? words.get("diagnostic.offer.none") : words.figures().integer(summary.structures()),
        words.figures().integer(summary.communesEquipped()),
        dossier
            .diagnostic()
            .findWhole(subject)
            .map(ZoneAccess::meanMs)
            .flatMap(words.figures()::findMinutes)
            .orElse("—"),
        Arrays.stream(summary.sourceIds().split(","))
            .filter(id -> !id.isEmpty())
            .map(id -> titles.getOrDefault(id, id))
            .distinct()
            .collect(Collectors.joining(words.get("diagnostic.semicolon"))),
        empty && unmapped == null ? words.get("diagnostic.offer.unexplained") : unmapped);
  }
}
