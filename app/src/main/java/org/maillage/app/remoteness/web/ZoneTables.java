package org.maillage.app.remoteness.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.remoteness.ZoneKind;
import org.maillage.app.remoteness.ZoneNames;
import org.maillage.app.remoteness.ZoneReading;
import org.maillage.app.remoteness.ZoneRegisters.Kept;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.remoteness.GreyZones;
import org.maillage.domain.diagnostic.remoteness.RemoteZones;
import org.maillage.domain.diagnostic.remoteness.RemoteZones.RemoteZone;
import org.maillage.domain.diagnostic.remoteness.Tally;
import org.maillage.domain.diagnostic.remoteness.ZoneFollowing.Match;
import org.maillage.domain.diagnostic.remoteness.ZoneRegister;
import org.maillage.domain.territory.Zone;

/** Zones in tables, with what became of them. */
final class ZoneTables {

  /** Grey zones shown by name; the others are counted together. */
  static final int GREY_SHOWN = 20;

  private final Situation situation;
  private final DiagnosticDossier dossier;
  private final Words words;
  private final Measures measures;

  ZoneTables(Situation situation, Words words) {
    this.situation = situation;
    this.dossier = situation.dossier();
    this.words = words;
    this.measures = new Measures(words);
  }

  /**
   * A zone.
   *
   * @param id for links and names
   * @param name shown
   * @param givenName as people gave it, empty for none
   * @param members how many communes or squares, in words
   * @param surface "—" when unknown
   * @param worst longest time, and where
   * @param around which EPCI it lies in and which it borders
   * @param evolution what became of it since the time before
   * @param href selects it everywhere, empty for a zone that is only tried
   * @param renamable whether it stands in the register, or will at its first name
   */
  record Row(
      String id,
      String name,
      String givenName,
      String members,
      String people,
      String share,
      String surface,
      String mean,
      String worst,
      String around,
      String evolution,
      String href,
      boolean renamable) {}

  /**
   * A table of zones.
   *
   * @param rows most people first
   * @param sentence how many, who lives there
   * @param rest zones that are not shown by name, empty for none
   * @param former zones that are no more
   * @param version of the register
   */
  record Table(List<Row> rows, String sentence, String rest, List<FormerRow> former, int version) {}

  /** A zone that is no more. */
  record FormerRow(String name, String last, String heir) {}

  Table remote(RemoteZones zones, Kept kept) {
    ZoneRegister register = kept.register();
    List<Match> matches =
        register
            .follow(
                ZoneReading.present(zones, dossier.territory().communes()),
                ZoneKind.REMOTE.prefix())
            .matches();
    List<Row> rows = new ArrayList<>();
    Tally shown = Tally.NONE;
    for (int z = 0; z < matches.size(); z++) {
      RemoteZone zone = zones.zones().get(z);
      if (zone.communeCodes().stream().anyMatch(situation::shows)) {
        rows.add(remoteRow(zone, matches.get(z), register));
        shown = shown.plus(new Tally(zone.communeCodes().size(), zone.people()));
      }
    }
    String sentence =
        words.count(
            "remoteness.zones.sentence",
            rows.size(),
            measures.minutes(zones.thresholdMs()),
            words.figures().integer(shown.communes()),
            words.figures().integer(shown.people()),
            measures.share(shown.people(), dossier.territory().population()));
    return new Table(rows, sentence, "", former(register), kept.version());
  }

  /** The names of all zones, in their order. */
  List<String> names(RemoteZones zones, ZoneRegister register) {
    List<Match> matches =
        register
            .follow(
                ZoneReading.present(zones, dossier.territory().communes()),
                ZoneKind.REMOTE.prefix())
            .matches();
    List<String> names = new ArrayList<>();
    for (int z = 0; z < matches.size(); z++) {
      names.add(ZoneNames.of(register, matches.get(z).id(), zones.zones().get(z), dossier, words));
    }
    return names;
  }

  private Row remoteRow(RemoteZone zone, Match match, ZoneRegister register) {
    String id = match.id();
    boolean inForce = situation.zonesInForce();
    String worst =
        words.get(
            "remoteness.zone.worst",
            time(zone.worstMs()),
            dossier.getCommune(zone.worstCommune()).name());
    return new Row(
        id,
        ZoneNames.of(register, id, zone, dossier, words),
        givenName(register, id),
        words.count("remoteness.communes", zone.communeCodes().size()),
        words.figures().integer(zone.people()),
        measures.share(zone.people(), dossier.territory().population()),
        measures.km2(zone.surfaceKm2()),
        time(zone.meanMs()),
        worst,
        around(zone),
        inForce
            ? new ZoneEvolution(ZoneKind.REMOTE, situation.zone(), words).of(register, match)
            : words.get("remoteness.evolution.tried"),
        inForce ? href(id) : "",
        inForce);
  }

  private String href(String id) {
    String map = situation.query().parameters().getOrDefault("carte", "");
    return "?" + (map.isEmpty() ? "" : "carte=" + map + "&") + "sel=zone:" + id;
  }

  private static String givenName(ZoneRegister register, String id) {
    return register.find(id).map(known -> known.name()).orElse("");
  }

  private String time(long ms) {
    return words.figures().findMinutes(ms).orElse("—");
  }

  private String around(RemoteZone zone) {
    Set<String> inside = epcis(zone.communeCodes());
    Set<String> outside = epcis(zone.around());
    outside.removeAll(inside);
    String in = inside.isEmpty() ? "—" : String.join(", ", inside);
    return outside.isEmpty()
        ? in
        : words.get("remoteness.zone.around", in, String.join(", ", outside));
  }

  private Set<String> epcis(List<String> communeCodes) {
    return communeCodes.stream()
        .map(dossier::findEpci)
        .flatMap(Optional::stream)
        .map(Zone::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Grey zones.
   *
   * @param inForce whether the reference is the territory's own mean, which the register is about
   */
  Table grey(GreyZones zones, Kept kept, boolean inForce) {
    ZoneRegister register = kept.register();
    List<Match> matches =
        register.follow(ZoneReading.present(zones), ZoneKind.GREY.prefix()).matches();
    List<Row> rows = new ArrayList<>();
    int count = 0;
    double people = 0;
    double km2 = 0;
    for (int z = 0; z < matches.size(); z++) {
      GreyZones.GreyZone zone = zones.zones().get(z);
      if (zone.peopleByCommune().keySet().stream().anyMatch(situation::shows)) {
        if (rows.size() < GREY_SHOWN) {
          rows.add(greyRow(zones, zone, matches.get(z), register, inForce));
        }
        count++;
        people += zone.people();
        km2 += zone.surfaceKm2();
      }
    }
    String sentence =
        words.count(
            "remoteness.grey.sentence",
            count,
            measures.minutes(zones.referenceMs()),
            measures.km2(km2),
            words.figures().integer(people),
            measures.share(people, dossier.territory().population()));
    String rest =
        count > rows.size() ? words.count("remoteness.grey.rest", count - rows.size()) : "";
    return new Table(rows, sentence, rest, List.of(), kept.version());
  }

  private Row greyRow(
      GreyZones zones,
      GreyZones.GreyZone zone,
      Match match,
      ZoneRegister register,
      boolean inForce) {
    String id = match.id();
    return new Row(
        id,
        ZoneNames.of(register, id, zone, dossier, words),
        givenName(register, id),
        words.count("remoteness.squares." + zones.grid().sideM(), zone.peopleBySquare().size()),
        words.figures().integer(zone.people()),
        measures.share(zone.people(), dossier.territory().population()),
        measures.km2(zone.surfaceKm2()),
        time(zone.meanMs()),
        time(zone.worstMs()),
        communes(zone.peopleByCommune()),
        inForce
            ? new ZoneEvolution(ZoneKind.GREY, situation.zone(), words).of(register, match)
            : words.get("remoteness.evolution.tried"),
        "",
        inForce);
  }

  /** The communes where most of its people live, three at most. */
  private String communes(Map<String, Double> peopleByCommune) {
    List<String> names =
        peopleByCommune.entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .map(entry -> dossier.getCommune(entry.getKey()).name())
            .toList();
    String first = String.join(", ", names.subList(0, Math.min(3, names.size())));
    return names.size() <= 3 ? first : words.count("remoteness.zone.more", names.size() - 3, first);
  }

  private List<FormerRow> former(ZoneRegister register) {
    Function<String, @Nullable String> nameOf =
        id -> register.find(id).map(ZoneNames::of).orElse(null);
    return register.vanished().stream()
        .map(
            zone ->
                new FormerRow(
                    ZoneNames.of(zone),
                    words.get(
                        "remoteness.former.last",
                        measures.day(zone.last().at(), situation.zone()),
                        words.figures().integer(zone.last().people())),
                    zone.heir().isEmpty()
                        ? words.get("remoteness.former.gone")
                        : words.get("remoteness.former.joined", name(nameOf, zone.heir()))))
        .toList();
  }

  private static String name(Function<String, @Nullable String> nameOf, String id) {
    String name = nameOf.apply(id);
    return name == null ? id : name;
  }
}
