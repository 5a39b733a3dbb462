package org.maillage.app.export;

import static org.maillage.app.export.Column.bool;
import static org.maillage.app.export.Column.decimal;
import static org.maillage.app.export.Column.integer;
import static org.maillage.app.export.Column.kilometres;
import static org.maillage.app.export.Column.minutes;
import static org.maillage.app.export.Column.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.diagnostic.Access;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.ServiceSummary;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.diagnostic.ZoneAccess;
import org.maillage.domain.diagnostic.remoteness.Remoteness.CommuneRemoteness;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Service;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;

/** The tables of a diagnostic. */
final class Tables {

  /** A line of the table of communes. */
  record CommuneRow(
      Commune commune, CommuneAccess access, CommuneRemoteness remoteness, @Nullable Zone epci) {}

  private final ExportContent content;
  private final String language;
  private final Map<String, Service> services;
  private final Map<String, Structure> structures;
  private final Map<String, Commune> communes;

  /**
   * Tables of a diagnostic.
   *
   * @param content what they tell
   * @param language {@code fr} or {@code en}: the language of labels and descriptions
   */
  Tables(ExportContent content, String language) {
    this.content = content;
    this.language = language;
    this.services = content.servicesByCode();
    this.structures = content.structuresById();
    this.communes = content.communesByCode();
  }

  /** All tables, in the order a reader needs them; that of distances only when there are any. */
  List<Table<?>> all() {
    List<Table<?>> all = new ArrayList<>(List.of(communes(), zones(), services(), structures()));
    if (!content.distances().isEmpty()) {
      all.add(distances());
    }
    return List.copyOf(all);
  }

  /** One line a commune, with everything about it. */
  Table<CommuneRow> communes() {
    List<Column<CommuneRow>> columns = new ArrayList<>();
    columns.add(text("code_commune", "commune.code", row -> row.commune().code()));
    columns.add(text("nom", "commune.name", row -> row.commune().name()));
    columns.add(text("departement", "commune.departement", row -> row.commune().departementCode()));
    columns.add(
        integer(
            "population", "hab.", "commune.population", row -> (long) row.commune().population()));
    columns.add(text("epci_code", "commune.epciCode", row -> codeOf(row.epci())));
    columns.add(text("epci_nom", "commune.epciName", row -> nameOf(row.epci())));
    columns.add(minutes("temps_panier_min", "time.panier", row -> row.access().panier().timeMs()));
    columns.add(
        integer(
            "services_couverts",
            "",
            "commune.covered",
            row -> (long) row.access().panier().covered()));
    for (Gamme gamme : Gamme.values()) {
      columns.add(
          minutes(
              "temps_" + lower(gamme) + "_min",
              "time.gamme." + gamme,
              row -> row.access().timeMs(new Subject.OfGamme(gamme))));
    }
    columns.add(
        text(
            "loin_de",
            "commune.far",
            row ->
                Arrays.stream(Gamme.values())
                    .filter(row.remoteness().farFrom()::contains)
                    .map(Tables::lower)
                    .collect(Collectors.joining(" "))));
    columns.add(
        integer(
            "gammes_loin",
            "",
            "commune.farCount",
            row -> row.remoteness().known() ? (long) row.remoteness().farFrom().size() : null));
    columns.add(bool("hors_route", "commune.offRoad", row -> isOffRoad(row.access())));
    services.values().forEach(service -> columns.addAll(serviceColumns(service)));
    return new Table<>("communes", columns, communeRows());
  }

  private List<Column<CommuneRow>> serviceColumns(Service service) {
    String code = service.code().replace('-', '_');
    String label = service.label(language);
    Function<CommuneRow, @Nullable Access> access =
        row -> row.access().services().get(service.code());
    return List.of(
        minutes("temps_" + code + "_min", "time.service", row -> timeMs(access.apply(row)), label),
        text("lieu_" + code, "place.service", row -> placeOf(access.apply(row)), label),
        kilometres("km_" + code, "km.service", row -> lengthM(access.apply(row)), label));
  }

  private List<CommuneRow> communeRows() {
    Map<String, Zone> epcis = new HashMap<>();
    content.territory().zones().stream()
        .filter(zone -> zone.kind() == ZoningKind.EPCI)
        .forEach(zone -> zone.communeCodes().forEach(code -> epcis.put(code, zone)));
    Map<String, CommuneRemoteness> remoteness = new HashMap<>();
    content.remoteness().communes().forEach(line -> remoteness.put(line.communeCode(), line));
    List<CommuneRow> rows = new ArrayList<>();
    for (CommuneAccess access : content.diagnostic().communes()) {
      String code = access.communeCode();
      rows.add(
          new CommuneRow(
              java.util.Objects.requireNonNull(communes.get(code)),
              access,
              Optional.ofNullable(remoteness.get(code))
                  .orElseThrow(() -> new IllegalArgumentException("no remoteness of " + code)),
              epcis.get(code)));
    }
    return rows;
  }

  /** One line a zone and subject. */
  Table<ZoneAccess> zones() {
    Map<String, String> names = new HashMap<>();
    content
        .territory()
        .zones()
        .forEach(zone -> names.put(zone.kind() + " " + zone.code(), zone.name()));
    names.put(ZoningKind.OTHER + " " + content.territory().id(), content.territory().name());
    List<String> order = new ArrayList<>(List.of(new Subject.OfPanier().key()));
    Arrays.stream(Gamme.values()).forEach(g -> order.add(new Subject.OfGamme(g).key()));
    services.keySet().forEach(code -> order.add(new Subject.OfService(code).key()));
    List<ZoneAccess> rows =
        content.diagnostic().zones().stream()
            .sorted(
                Comparator.comparing(ZoneAccess::kind)
                    .thenComparing(ZoneAccess::zoneCode)
                    .thenComparing(zone -> order.indexOf(zone.subject().key())))
            .toList();
    return new Table<>(
        "zones",
        List.of(
            text("zonage", "zone.kind", zone -> lower(zone.kind())),
            text("code_zone", "zone.code", ZoneAccess::zoneCode),
            text(
                "nom",
                "zone.name",
                zone -> names.getOrDefault(zone.kind() + " " + zone.zoneCode(), zone.zoneCode())),
            text("sujet", "zone.subject", zone -> zone.subject().key()),
            decimal("habitants", 1, "hab.", "zone.people", ZoneAccess::people),
            decimal("habitants_sans_temps", 1, "hab.", "zone.without", ZoneAccess::peopleWithout),
            minutes("temps_moyen_min", "zone.mean", ZoneAccess::meanMs),
            minutes("temps_median_min", "zone.median", ZoneAccess::medianMs),
            decimal(
                "part_7_min",
                3,
                "",
                "zone.share",
                zone -> zone.meanMs() < 0 ? null : zone.shareWithinReference())),
        rows);
  }

  /** One line a service: what there is of it, and how far it is over the whole territory. */
  Table<ServiceSummary> services() {
    Map<String, Gamme> gammes = new HashMap<>();
    content
        .panier()
        .gammes()
        .forEach((gamme, codes) -> codes.forEach(code -> gammes.put(code, gamme)));
    return new Table<>(
        "services",
        List.of(
            text("code_service", "service.code", ServiceSummary::serviceCode),
            text("libelle", "service.label", row -> service(row).label(language)),
            text("gamme", "service.gamme", row -> lowerOrNull(gammes.get(row.serviceCode()))),
            text("theme", "service.theme", row -> service(row).theme()),
            integer("lieux", "", "service.structures", row -> (long) row.structures()),
            integer(
                "communes_equipees", "", "service.equipped", row -> (long) row.communesEquipped()),
            text("etat", "service.status", row -> status(row)),
            text("raison", "service.reason", row -> service(row).unmapped(language)),
            text("sources", "service.sources", ServiceSummary::sourceIds),
            minutes("temps_moyen_min", "zone.mean", row -> whole(row, ZoneAccess::meanMs)),
            minutes("temps_median_min", "zone.median", row -> whole(row, ZoneAccess::medianMs))),
        content.diagnostic().services());
  }

  /** One line a structure. */
  Table<Structure> structures() {
    return new Table<>(
        "lieux",
        List.of(
            text("id", "structure.id", Structure::id),
            text("nom", "structure.name", Structure::name),
            text("code_commune", "commune.code", Structure::communeCode),
            decimal("lat", 6, "°", "structure.lat", s -> s.position().latDeg()),
            decimal("lon", 6, "°", "structure.lon", s -> s.position().lonDeg()),
            text("qualite_position", "structure.quality", s -> lower(s.positionQuality())),
            text("services", "structure.services", s -> String.join(" ", s.services())),
            integer("nombre", "", "structure.count", s -> (long) s.count()),
            text("horaires", "structure.hours", Structure::openingHours),
            text("source", "structure.source", Structure::sourceId)),
        content.structures());
  }

  /** One line an ordered pair of mairies. */
  Table<RoadDistance> distances() {
    return new Table<>(
        "distancier",
        List.of(
            text("depart_code", "distance.fromCode", RoadDistance::fromCode),
            text("depart_nom", "distance.fromName", d -> communeName(d.fromCode())),
            text("arrivee_code", "distance.toCode", RoadDistance::toCode),
            text("arrivee_nom", "distance.toName", d -> communeName(d.toCode())),
            minutes("temps_min", "distance.time", RoadDistance::timeMs),
            kilometres("km", "distance.length", RoadDistance::lengthM)),
        content.distances());
  }

  private String communeName(String code) {
    return Optional.ofNullable(communes.get(code)).map(Commune::name).orElse(code);
  }

  private Service service(ServiceSummary summary) {
    return java.util.Objects.requireNonNull(services.get(summary.serviceCode()));
  }

  private String status(ServiceSummary summary) {
    if (summary.structures() > 0) {
      return "localise";
    }
    return service(summary).mapped() ? "aucun_lieu" : "non_localise";
  }

  private long whole(ServiceSummary summary, Function<ZoneAccess, Long> figure) {
    return content
        .diagnostic()
        .findWhole(new Subject.OfService(summary.serviceCode()))
        .map(figure)
        .orElse(TravelTimes.UNREACHED);
  }

  private @Nullable String placeOf(@Nullable Access access) {
    if (access == null || access.structureId() == null) {
      return null;
    }
    @Nullable Structure structure = structures.get(access.structureId());
    return structure == null ? access.structureId() : structure.name();
  }

  private static long timeMs(@Nullable Access access) {
    return access == null ? TravelTimes.UNREACHED : access.timeMs();
  }

  private static long lengthM(@Nullable Access access) {
    return access == null || access.timeMs() < 0 ? TravelTimes.UNREACHED : access.routeLengthM();
  }

  private static boolean isOffRoad(CommuneAccess access) {
    return access.services().values().stream()
        .anyMatch(one -> one.status() == Access.Status.OFF_ROAD);
  }

  private static @Nullable String codeOf(@Nullable Zone zone) {
    return zone == null ? null : zone.code();
  }

  private static @Nullable String nameOf(@Nullable Zone zone) {
    return zone == null ? null : zone.name();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String lowerOrNull(@Nullable Enum<?> value) {
    return value == null ? null : lower(value);
  }
}
