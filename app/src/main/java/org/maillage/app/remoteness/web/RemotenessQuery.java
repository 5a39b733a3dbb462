package org.maillage.app.remoteness.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.offer.Gamme;
import org.springframework.util.MultiValueMap;

/**
 * What the address of the page says.
 *
 * @param basis {@code seuils=...}: which thresholds are read; null for those in force
 * @param sharePercent {@code part=85}: share of people that local thresholds leave below
 * @param triedMs {@code seuil-proximite=8.5} ...: thresholds being tried, milliseconds by range
 * @param zoneMs {@code seuil-zones=7}: threshold of the remote zones being tried; null for the one
 *     in force
 * @param map {@code carte=...}: which map is shown
 * @param reference {@code reference=...}: whose mean makes zones grey: a territory's id or minutes;
 *     empty for the territory itself
 * @param decision {@code decision=2}: which former choice is read again, from 1; null for none
 * @param all {@code liste=toutes}: whether the list of far communes is shown to its end
 * @param unknown values that were not understood, to be shown
 */
record RemotenessQuery(
    @Nullable Basis basis,
    int sharePercent,
    Map<Gamme, Long> triedMs,
    @Nullable Long zoneMs,
    MapKind map,
    String reference,
    @Nullable Integer decision,
    boolean all,
    List<String> unknown) {

  private static final String ALL = "toutes";
  static final int DEFAULT_SHARE = 85;
  static final int LOWEST_SHARE = 50;
  static final int HIGHEST_SHARE = 99;

  /** Thresholds move by half a minute, up to four hours. */
  static final double STEP_MINUTES = 0.5;

  static final double LONGEST_MINUTES = 240;
  private static final double MS_PER_MINUTE = 60_000;

  /** Which thresholds are read. */
  enum Basis {
    KEPT("retenus"),
    LOCAL("locaux"),
    NATIONAL("nationaux");

    private final String key;

    Basis(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  /** Which map is shown. */
  enum MapKind {
    RANGES("gammes"),
    ZONES("zones"),
    GREY("grises");

    private final String key;

    MapKind(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  RemotenessQuery {
    triedMs = Map.copyOf(triedMs);
    unknown = List.copyOf(unknown);
  }

  /** Name of the threshold of a range in the address. */
  static String parameter(Gamme gamme) {
    return "seuil-" + gamme.name().toLowerCase(Locale.ROOT);
  }

  /** Reads the parameters; anything that means nothing is left out and listed. */
  static RemotenessQuery of(MultiValueMap<String, String> parameters) {
    Reading reading = new Reading(parameters);
    Map<Gamme, Long> tried = new EnumMap<>(Gamme.class);
    for (Gamme gamme : Gamme.values()) {
      reading.minutes(parameter(gamme)).ifPresent(ms -> tried.put(gamme, ms));
    }
    OptionalLong zoneMs = reading.minutes("seuil-zones");
    OptionalInt decision = reading.integer("decision", 1, Integer.MAX_VALUE);
    return new RemotenessQuery(
        reading.basis(),
        reading.integer("part", LOWEST_SHARE, HIGHEST_SHARE).orElse(DEFAULT_SHARE),
        tried,
        zoneMs.isPresent() ? zoneMs.getAsLong() : null,
        reading.map(),
        reading.reference(),
        decision.isPresent() ? decision.getAsInt() : null,
        reading.text("liste").equals(ALL),
        reading.unknown);
  }

  private static final class Reading {
    private final MultiValueMap<String, String> parameters;
    private final List<String> unknown = new ArrayList<>();

    Reading(MultiValueMap<String, String> parameters) {
      this.parameters = parameters;
    }

    String text(String name) {
      String value = parameters.getFirst(name);
      return value == null ? "" : value.strip();
    }

    @Nullable Basis basis() {
      String value = text("seuils");
      for (Basis basis : Basis.values()) {
        if (basis.key().equals(value)) {
          return basis;
        }
      }
      refuse(value);
      return null;
    }

    MapKind map() {
      String value = text("carte");
      for (MapKind map : MapKind.values()) {
        if (map.key().equals(value)) {
          return map;
        }
      }
      refuse(value);
      return MapKind.RANGES;
    }

    OptionalInt integer(String name, int lowest, int highest) {
      String value = text(name);
      if (value.matches("[0-9]{1,6}")) {
        int number = Integer.parseInt(value);
        if (number >= lowest && number <= highest) {
          return OptionalInt.of(number);
        }
      }
      refuse(value);
      return OptionalInt.empty();
    }

    /** A value typed in wins over the territory of the list. */
    String reference() {
      String typed = text("reference-min");
      if (parseMinutes(typed).isPresent()) {
        return typed.replace(',', '.');
      }
      refuse(typed);
      return text("reference");
    }

    OptionalLong minutes(String name) {
      String value = text(name);
      OptionalLong ms = parseMinutes(value);
      if (ms.isEmpty()) {
        refuse(value);
      }
      return ms.isEmpty() ? ms : OptionalLong.of(stepped(ms.getAsLong()));
    }

    private void refuse(String value) {
      if (!value.isEmpty()) {
        unknown.add(value);
      }
    }
  }

  /** "8.5" or "8,5" as milliseconds; empty when it is no number of minutes from 0 to 240. */
  static OptionalLong parseMinutes(String value) {
    if (!value.matches("[0-9]{1,3}([.,][0-9]{1,3})?")) {
      return OptionalLong.empty();
    }
    double minutes = Double.parseDouble(value.replace(',', '.'));
    return minutes <= LONGEST_MINUTES
        ? OptionalLong.of(Math.round(minutes * MS_PER_MINUTE))
        : OptionalLong.empty();
  }

  private static long stepped(long ms) {
    double step = STEP_MINUTES * MS_PER_MINUTE;
    return Math.round(Math.round(ms / step) * step);
  }

  /** As a field of numbers shows it: "8.5", rounded to the step. */
  static String field(long ms) {
    double minutes = Math.round(ms / MS_PER_MINUTE / STEP_MINUTES) * STEP_MINUTES;
    return minutes == Math.rint(minutes)
        ? Long.toString(Math.round(minutes))
        : Double.toString(minutes);
  }

  /** Whether a field shows just the rounded value, so that nothing is being tried. */
  static boolean shows(long triedMs, long valueMs) {
    return field(triedMs).equals(field(valueMs));
  }

  RemotenessQuery withBasis(Basis other) {
    return new RemotenessQuery(
        other, sharePercent, Map.of(), zoneMs, map, reference, null, all, unknown);
  }

  /** What was tried is now in force. */
  RemotenessQuery afterKeeping() {
    return new RemotenessQuery(
        Basis.KEPT, sharePercent, Map.of(), null, map, reference, null, all, List.of());
  }

  RemotenessQuery withMap(MapKind other) {
    return new RemotenessQuery(
        basis, sharePercent, triedMs, zoneMs, other, reference, decision, all, unknown);
  }

  RemotenessQuery withDecision(@Nullable Integer other) {
    return new RemotenessQuery(
        basis, sharePercent, triedMs, zoneMs, map, reference, other, all, unknown);
  }

  /** With all far communes. */
  RemotenessQuery withAll() {
    return new RemotenessQuery(
        basis, sharePercent, triedMs, zoneMs, map, reference, decision, true, unknown);
  }

  /** Without what is the same as what would hold anyway. */
  RemotenessQuery plain(Map<Gamme, Long> baseMs, long zoneBaseMs) {
    Map<Gamme, Long> tried = new EnumMap<>(Gamme.class);
    triedMs.forEach(
        (gamme, ms) -> {
          Long base = baseMs.get(gamme);
          if (base == null || !shows(ms, base)) {
            tried.put(gamme, ms);
          }
        });
    boolean sameZones = zoneMs != null && shows(zoneMs, zoneBaseMs);
    return new RemotenessQuery(
        basis,
        sharePercent,
        tried,
        sameZones ? null : zoneMs,
        map,
        reference,
        decision,
        all,
        unknown);
  }

  /** The parameters of the address; what is as by default is empty. */
  Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("seuils", basis == null ? "" : basis.key());
    parameters.put("part", sharePercent == DEFAULT_SHARE ? "" : Integer.toString(sharePercent));
    for (Gamme gamme : Gamme.values()) {
      Long ms = triedMs.get(gamme);
      parameters.put(parameter(gamme), ms == null ? "" : field(ms));
    }
    parameters.put("seuil-zones", zoneMs == null ? "" : field(zoneMs));
    parameters.put("carte", map == MapKind.RANGES ? "" : map.key());
    parameters.put("reference", reference);
    parameters.put("decision", decision == null ? "" : decision.toString());
    parameters.put("liste", all ? ALL : "");
    return parameters;
  }
}
