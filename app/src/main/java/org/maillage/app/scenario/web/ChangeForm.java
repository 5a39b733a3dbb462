package org.maillage.app.scenario.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.scenario.view.ChangeWords;
import org.maillage.app.scenario.view.PlaceNames;
import org.maillage.domain.scenario.Change;
import org.maillage.domain.scenario.Presence;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.springframework.util.MultiValueMap;

/**
 * The form of a change: what was typed, and what is wrong with it.
 *
 * @param kind {@link ChangeWords#kind}
 * @param typed fields by name, empty where nothing was typed
 * @param services codes that were ticked
 * @param problems messages by field; {@code form} for those of the whole
 */
record ChangeForm(
    String kind, Map<String, String> typed, Set<String> services, Map<String, String> problems) {

  static final List<String> KINDS =
      List.of("ouvrir", "fermer", "deplacer", "horaires", "route", "couper", "vitesse");

  private static final int LONGEST = 120;
  private static final double FASTEST_KMH = 130;
  private static final long DEAREST_EUR = 1_000_000_000L;

  ChangeForm {
    typed = Map.copyOf(typed);
    services = Set.copyOf(services);
    problems = Map.copyOf(problems);
  }

  /** A form in which nothing is typed yet. */
  static ChangeForm empty(String kind) {
    return new ChangeForm(kind, Map.of(), Set.of(), Map.of());
  }

  /** What was sent. */
  static ChangeForm of(MultiValueMap<String, String> sent) {
    Map<String, String> typed = new LinkedHashMap<>();
    sent.forEach(
        (name, values) ->
            typed.put(
                name, values.isEmpty() || values.get(0) == null ? "" : values.get(0).strip()));
    return new ChangeForm(
        typed.getOrDefault("genre", ""),
        typed,
        new TreeSet<>(sent.getOrDefault("service", List.of())),
        Map.of());
  }

  /** The form that would make a change. */
  static ChangeForm of(Change change) {
    Map<String, String> typed = new LinkedHashMap<>();
    Set<String> services = Set.of();
    if (change instanceof Change.Open open) {
      typed.put("nom", open.name());
      put(typed, "", open.position());
      typed.put("presence", open.presence().name());
      typed.put("horaires", open.openingHours() == null ? "" : open.openingHours());
      typed.put("cout", open.yearlyCostEur() == null ? "" : Long.toString(open.yearlyCostEur()));
      services = open.services();
    } else if (change instanceof Change.Close close) {
      services = close.services();
    } else if (change instanceof Change.Move move) {
      put(typed, "", move.position());
    } else if (change instanceof Change.Hours hours) {
      typed.put("horaires", hours.openingHours());
    } else if (change instanceof Change.AddRoad road) {
      put(typed, "", road.from());
      put(typed, "2", road.to());
      typed.put("kmh", speed(road.speedKmh()));
      typed.put("sens", road.oneWay() ? "unique" : "");
    } else if (change instanceof Change.CutRoad cut) {
      put(typed, "", cut.at());
    } else if (change instanceof Change.Speed speed) {
      put(typed, "", speed.at());
      typed.put("kmh", speed(speed.speedKmh()));
    }
    WorkbenchQuery.placeOf(change).ifPresent(id -> typed.put("lieu", id));
    return new ChangeForm(ChangeWords.kind(change), typed, services, Map.of());
  }

  private static void put(Map<String, String> typed, String which, LatLon position) {
    String[] degrees = PlaceNames.degrees(position).split(", ");
    typed.put("lat" + which, degrees[0]);
    typed.put("lon" + which, degrees[1]);
  }

  private static String speed(double kmh) {
    return kmh == Math.rint(kmh) ? Long.toString(Math.round(kmh)) : Double.toString(kmh);
  }

  /** What was typed in a field, empty for nothing. */
  public String get(String field) {
    return typed.getOrDefault(field, "");
  }

  /** What is wrong with a field, empty for nothing. */
  public String problem(String field) {
    return problems.getOrDefault(field, "");
  }

  ChangeForm withProblems(Map<String, String> found) {
    return new ChangeForm(kind, typed, services, found);
  }

  /**
   * Reads the change.
   *
   * @param newPlace id that a place opened here gets
   * @param found gets the key of a message by field, for all that is wrong
   * @return null when something is wrong
   */
  @Nullable Change read(DiagnosticDossier dossier, String newPlace, Map<String, String> found) {
    Change change =
        switch (kind) {
          case "ouvrir" -> open(dossier, newPlace, found);
          case "fermer" -> new Change.Close(place(found), services);
          case "deplacer" -> new Change.Move(place(found), position("", dossier, found));
          case "horaires" -> new Change.Hours(place(found), required("horaires", found));
          case "route" ->
              new Change.AddRoad(
                  position("", dossier, found),
                  position("2", dossier, found),
                  kmh(found),
                  get("sens").equals("unique"));
          case "couper" -> new Change.CutRoad(position("", dossier, found));
          case "vitesse" -> new Change.Speed(position("", dossier, found), kmh(found));
          default -> throw new IllegalArgumentException("no kind of change " + kind);
        };
    return found.isEmpty() ? change : null;
  }

  private Change open(DiagnosticDossier dossier, String newPlace, Map<String, String> found) {
    Set<String> wanted = new TreeSet<>(services);
    if (!get("bouquet").isEmpty()) {
      wanted.addAll(Bundles.services(dossier, get("bouquet")));
    }
    if (wanted.isEmpty()) {
      found.put("services", "scenario.form.services-missing");
    }
    return new Change.Open(
        newPlace,
        required("nom", found),
        position("", dossier, found),
        presence(found),
        wanted,
        get("horaires").isEmpty() ? null : limited("horaires", found),
        cost(found));
  }

  private String place(Map<String, String> found) {
    if (get("lieu").isEmpty()) {
      found.put("lieu", "scenario.form.place-missing");
    }
    return get("lieu");
  }

  private String required(String field, Map<String, String> found) {
    if (get(field).isEmpty()) {
      found.put(field, "scenario.form." + field + "-missing");
    }
    return limited(field, found);
  }

  private String limited(String field, Map<String, String> found) {
    if (get(field).length() > LONGEST) {
      found.put(field, "scenario.form.too-long");
    }
    return get(field);
  }

  private Presence presence(Map<String, String> found) {
    for (Presence presence : Presence.values()) {
      if (presence.name().equals(get("presence"))) {
        return presence;
      }
    }
    if (!get("presence").isEmpty()) {
      found.put("presence", "scenario.form.presence-unknown");
    }
    return Presence.SITE;
  }

  private @Nullable Long cost(Map<String, String> found) {
    String text = get("cout").replaceAll("[\\s\\u00a0\\u202f€]", "");
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches("[0-9]{1,10}") || Long.parseLong(text) > DEAREST_EUR) {
      found.put("cout", "scenario.form.cost-unreadable");
      return null;
    }
    return Long.valueOf(text);
  }

  private double kmh(Map<String, String> found) {
    Optional<Double> kmh = number("kmh").filter(n -> n > 0 && n <= FASTEST_KMH);
    if (kmh.isEmpty()) {
      found.put("kmh", "scenario.form.speed-unreadable");
    }
    return kmh.orElse(1.0);
  }

  /** The typed point, else the mairie of the typed commune. */
  private LatLon position(String which, DiagnosticDossier dossier, Map<String, String> found) {
    String commune = get("commune" + which);
    String lat = get("lat" + which);
    String lon = get("lon" + which);
    if (lat.isEmpty() && lon.isEmpty() && !commune.isEmpty()) {
      List<Commune> named = communes(dossier, commune);
      if (named.size() == 1) {
        return named.get(0).townHall();
      }
      found.put(
          "commune" + which,
          named.isEmpty() ? "scenario.form.commune-unknown" : "scenario.form.commune-several");
      return dossier.territory().communes().get(0).townHall();
    }
    Optional<Double> latDeg = number("lat" + which).filter(n -> Math.abs(n) <= 90);
    Optional<Double> lonDeg = number("lon" + which).filter(n -> Math.abs(n) <= 180);
    if (latDeg.isEmpty() || lonDeg.isEmpty()) {
      boolean nothing = lat.isEmpty() && lon.isEmpty();
      found.put(
          "lat" + which,
          nothing ? "scenario.form.position-missing" : "scenario.form.position-unreadable");
      return dossier.territory().communes().get(0).townHall();
    }
    return new LatLon(latDeg.get(), lonDeg.get());
  }

  /** By code, or by name with the case and accents of the register or without. */
  private static List<Commune> communes(DiagnosticDossier dossier, String typed) {
    List<Commune> found = new ArrayList<>();
    for (Commune commune : dossier.territory().communes()) {
      if (commune.code().equalsIgnoreCase(typed) || plain(commune.name()).equals(plain(typed))) {
        found.add(commune);
      }
    }
    return found;
  }

  private static String plain(String name) {
    return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('’', '\'')
        .toLowerCase(Locale.ROOT);
  }

  private Optional<Double> number(String field) {
    String text = get(field).replace(',', '.');
    return text.matches("-?[0-9]{1,3}(\\.[0-9]{1,12})?")
        ? Optional.of(Double.valueOf(text))
        : Optional.empty();
  }
}
