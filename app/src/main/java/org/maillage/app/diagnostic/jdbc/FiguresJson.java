package org.maillage.app.diagnostic.jdbc;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.diagnostic.Access;
import org.maillage.domain.diagnostic.MeanTime;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.diagnostic.ZoneAccess;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.territory.ZoningKind;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures of one commune or one zone as JSON, in their order. A time that is not there is null:
 * whoever reads the table by SQL must not meet -1 or 0.
 */
final class FiguresJson {

  private static final TypeReference<LinkedHashMap<String, AccessJson>> ACCESSES =
      new TypeReference<>() {};
  private static final TypeReference<LinkedHashMap<String, MeanJson>> MEANS =
      new TypeReference<>() {};
  private static final TypeReference<LinkedHashMap<String, FigureJson>> FIGURES =
      new TypeReference<>() {};

  private record AccessJson(
      Access.Status status, @Nullable Long timeMs, @Nullable String structure, long routeM) {}

  private record MeanJson(@Nullable Long timeMs, int covered, int total) {}

  private record FigureJson(
      double people,
      double without,
      @Nullable Long meanMs,
      @Nullable Long medianMs,
      double share) {}

  private final JsonMapper json = new JsonMapper();

  String accesses(Map<String, Access> accesses) {
    Map<String, AccessJson> rows = new LinkedHashMap<>();
    accesses.forEach(
        (code, access) ->
            rows.put(
                code,
                new AccessJson(
                    access.status(),
                    orNull(access.timeMs()),
                    access.structureId(),
                    access.routeLengthM())));
    return json.writeValueAsString(rows);
  }

  Map<String, Access> accesses(String text) {
    Map<String, Access> accesses = new LinkedHashMap<>();
    json.readValue(text, ACCESSES)
        .forEach(
            (code, row) ->
                accesses.put(
                    code,
                    new Access(row.status(), orNone(row.timeMs()), row.structure(), row.routeM())));
    return accesses;
  }

  String gammes(Map<Gamme, MeanTime> gammes) {
    Map<String, MeanJson> rows = new LinkedHashMap<>();
    gammes.forEach(
        (gamme, mean) ->
            rows.put(
                gamme.name(), new MeanJson(orNull(mean.timeMs()), mean.covered(), mean.total())));
    return json.writeValueAsString(rows);
  }

  Map<Gamme, MeanTime> gammes(String text) {
    Map<Gamme, MeanTime> gammes = new EnumMap<>(Gamme.class);
    json.readValue(text, MEANS)
        .forEach(
            (name, row) ->
                gammes.put(
                    Gamme.valueOf(name),
                    new MeanTime(orNone(row.timeMs()), row.covered(), row.total())));
    return gammes;
  }

  /** The figures of one zone, each subject once. */
  String zone(List<ZoneAccess> zone) {
    Map<String, FigureJson> rows = new LinkedHashMap<>();
    for (ZoneAccess figure : zone) {
      rows.put(
          figure.subject().key(),
          new FigureJson(
              figure.people(),
              figure.peopleWithout(),
              orNull(figure.meanMs()),
              orNull(figure.medianMs()),
              figure.shareWithinReference()));
    }
    return json.writeValueAsString(rows);
  }

  List<ZoneAccess> zone(ZoningKind kind, String zoneCode, String text) {
    List<ZoneAccess> zone = new ArrayList<>();
    json.readValue(text, FIGURES)
        .forEach(
            (subject, row) ->
                zone.add(
                    new ZoneAccess(
                        kind,
                        zoneCode,
                        Subject.parse(subject),
                        row.people(),
                        row.without(),
                        orNone(row.meanMs()),
                        orNone(row.medianMs()),
                        row.share())));
    return zone;
  }

  private static @Nullable Long orNull(long timeMs) {
    return timeMs < 0 ? null : timeMs;
  }

  private static long orNone(@Nullable Long timeMs) {
    return timeMs == null ? TravelTimes.UNREACHED : timeMs;
  }
}
