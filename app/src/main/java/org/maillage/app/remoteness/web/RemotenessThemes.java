package org.maillage.app.remoteness.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.chapter.Theme;
import org.maillage.app.diagnostic.chapter.Theme.Shade;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.view.SubjectWords;
import org.maillage.app.map.MapArea;
import org.maillage.app.map.MapOutline;
import org.maillage.app.map.MapScale;
import org.maillage.app.remoteness.ZoneReading;
import org.maillage.app.remoteness.web.RemotenessQuery.Basis;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.remoteness.GreyZones;
import org.maillage.domain.diagnostic.remoteness.RemoteZones;
import org.maillage.domain.diagnostic.remoteness.RemoteZones.RemoteZone;
import org.maillage.domain.diagnostic.remoteness.Remoteness;
import org.maillage.domain.diagnostic.remoteness.Remoteness.CommuneRemoteness;
import org.maillage.domain.diagnostic.remoteness.Threshold;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.territory.Commune;

/** What the map of the chapter shows: ranges, remote zones or grey zones. */
final class RemotenessThemes {

  /** Smaller grey zones are less than a pixel's worth of news, and cost as much as large ones. */
  private static final int GREY_DRAWN = 150;

  private final Situation situation;
  private final DiagnosticDossier dossier;
  private final ZoneReading reading;
  private final Words words;

  RemotenessThemes(Situation situation, ZoneReading reading, Words words) {
    this.situation = situation;
    this.dossier = situation.dossier();
    this.reading = reading;
    this.words = words;
  }

  /**
   * The theme of the map asked for.
   *
   * @param zoneNames one a remote zone
   * @param grey null where there are none to be known
   */
  Theme of(
      Remoteness remoteness, RemoteZones zones, List<String> zoneNames, @Nullable GreyZones grey) {
    return switch (situation.query().map()) {
      case ZONES -> zones(zones, zoneNames);
      case GREY -> grey(grey);
      case RANGES ->
          (situation.basis() == Basis.NATIONAL && !situation.trying()
                  ? national()
                  : ranges(remoteness))
              .withOutlines(outlines(zones, zoneNames));
    };
  }

  private Theme ranges(Remoteness remoteness) {
    SubjectWords names = new SubjectWords(dossier, words);
    // Eight sentences at most, for any number of communes.
    Map<Set<Gamme>, String> figures = new HashMap<>();
    String unknown = words.get("diagnostic.far.class.unknown");
    Map<String, Shade> shades = new LinkedHashMap<>();
    for (CommuneRemoteness line : remoteness.communes()) {
      int count = line.farFrom().size();
      String figure =
          line.known()
              ? figures.computeIfAbsent(
                  line.farFrom(),
                  far ->
                      words.count(
                          "remoteness.map.far", far.size(), FarTables.names(far, names::gamme)))
              : unknown;
      shades.put(line.communeCode(), new Shade(line.known() ? count : MapArea.NO_CLASS, figure));
    }
    List<String> labels = new ArrayList<>();
    for (int i = 0; i <= Gamme.values().length; i++) {
      labels.add(words.count("diagnostic.far.class", i));
    }
    return Theme.of(
        words.get("remoteness.map.ranges"),
        MapScale.sequential(labels.size()),
        labels,
        words.get("diagnostic.far.class.unknown"),
        shades);
  }

  private Theme national() {
    String limit = new Measures(words).minutes(Threshold.NATIONAL_PANIER.valueMs());
    Map<String, Shade> shades = new LinkedHashMap<>();
    for (CommuneAccess access : situation.access()) {
      long ms = access.panier().timeMs();
      int side = ms < 0 ? MapArea.NO_CLASS : ms > Threshold.NATIONAL_PANIER.valueMs() ? 1 : 0;
      shades.put(access.communeCode(), new Shade(side, time(ms)));
    }
    return Theme.of(
        words.get("remoteness.map.national"),
        MapScale.sequential(2),
        List.of(
            words.get("remoteness.map.national.near", limit),
            words.get("remoteness.map.national.far", limit)),
        words.get("remoteness.map.no-time"),
        shades);
  }

  private String time(long ms) {
    return words.figures().findMinutes(ms).orElseGet(() -> words.get("remoteness.map.no-time"));
  }

  private Theme zones(RemoteZones zones, List<String> zoneNames) {
    Map<String, String> nameOf = new HashMap<>();
    for (int z = 0; z < zoneNames.size(); z++) {
      for (String code : zones.zones().get(z).communeCodes()) {
        nameOf.put(code, zoneNames.get(z));
      }
    }
    Map<String, Shade> shades = new LinkedHashMap<>();
    for (CommuneAccess access : situation.access()) {
      String code = access.communeCode();
      long ms = access.panier().timeMs();
      String zone = nameOf.get(code);
      int side = ms < 0 ? MapArea.NO_CLASS : zone == null ? 0 : 1;
      String figure = zone == null ? time(ms) : words.get("remoteness.map.in-zone", zone, time(ms));
      shades.put(code, new Shade(side, figure));
    }
    return Theme.of(
            words.get("remoteness.map.zones"),
            MapScale.sequential(2),
            List.of(words.get("remoteness.map.zones.out"), words.get("remoteness.map.zones.in")),
            words.get("remoteness.map.no-time"),
            shades)
        .withOutlines(outlines(zones, zoneNames));
  }

  private List<MapOutline> outlines(RemoteZones zones, List<String> zoneNames) {
    List<MapOutline> outlines = new ArrayList<>();
    for (int z = 0; z < zoneNames.size(); z++) {
      RemoteZone zone = zones.zones().get(z);
      if (zone.communeCodes().stream().anyMatch(situation::shows)) {
        reading
            .findOutline(dossier, zone.communeCodes(), zoneNames.get(z))
            .ifPresent(outlines::add);
      }
    }
    return outlines;
  }

  private Theme grey(@Nullable GreyZones grey) {
    Map<String, Double> peopleOf = new HashMap<>();
    if (grey != null) {
      grey.zones()
          .forEach(
              zone ->
                  zone.peopleByCommune()
                      .forEach((code, people) -> peopleOf.merge(code, people, Double::sum)));
    }
    Map<String, Shade> shades = new LinkedHashMap<>();
    for (Commune commune : situation.communes()) {
      double people = peopleOf.getOrDefault(commune.code(), 0.0);
      boolean known = grey != null && commune.population() > 0;
      shades.put(commune.code(), known ? greyShade(people / commune.population()) : unknown());
    }
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      labels.add(words.get("remoteness.map.grey." + i));
    }
    return Theme.of(
            words.get("remoteness.map.grey"),
            MapScale.sequential(labels.size()),
            labels,
            words.get("remoteness.map.grey.unknown"),
            shades)
        .withOutlines(greyOutlines(grey));
  }

  private Shade unknown() {
    return new Shade(MapArea.NO_CLASS, words.get("remoteness.map.grey.unknown"));
  }

  private Shade greyShade(double share) {
    // A share is a sum of fractions of people: a hair above one is one.
    double whole = Math.min(1, share);
    int mapClass = whole == 0 ? 0 : whole < 0.25 ? 1 : whole < 0.5 ? 2 : whole < 0.75 ? 3 : 4;
    return new Shade(
        mapClass, words.get("remoteness.map.grey.figure", words.figures().percent(whole)));
  }

  private List<MapOutline> greyOutlines(@Nullable GreyZones grey) {
    List<MapOutline> outlines = new ArrayList<>();
    if (grey != null) {
      for (GreyZones.GreyZone zone : grey.zones()) {
        if (outlines.size() < GREY_DRAWN
            && zone.peopleByCommune().keySet().stream().anyMatch(situation::shows)) {
          outlines.add(reading.outline(dossier, grey, zone, ""));
        }
      }
    }
    return outlines;
  }
}
