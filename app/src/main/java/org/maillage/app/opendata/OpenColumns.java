package org.maillage.app.opendata;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maillage.app.export.Column;
import org.maillage.domain.offer.ServiceLevel;
import org.maillage.domain.register.Channel;
import org.maillage.domain.register.GivenService.Cost;
import org.maillage.domain.register.Label;
import org.maillage.domain.register.PlaceStatus;
import org.maillage.domain.register.RegisteredPlace.Scheme;
import org.maillage.domain.territory.PositionQuality;

/** The columns of the open data: the same in every format, and stable. */
public final class OpenColumns {

  private static final String BETWEEN = "|";
  private static final int DEGREE_DECIMALS = 6;

  /** Values of {@code etat}. */
  static final Map<PlaceStatus.State, String> STATES =
      Map.of(
          PlaceStatus.State.OPEN, "ouvert",
          PlaceStatus.State.SUSPENDED, "suspendu",
          PlaceStatus.State.CLOSED, "ferme");

  private static final Map<Channel, String> CHANNELS =
      Map.ofEntries(
          Map.entry(Channel.DESK, "guichet"),
          Map.entry(Channel.APPOINTMENT, "rendez-vous"),
          Map.entry(Channel.PHONE, "telephone"),
          Map.entry(Channel.MAIL, "courrier"),
          Map.entry(Channel.EMAIL, "courriel"),
          Map.entry(Channel.ONLINE_ACCOUNT, "compte-en-ligne"),
          Map.entry(Channel.CHAT, "tchat"),
          Map.entry(Channel.VISIO, "visio"),
          Map.entry(Channel.KIOSK, "borne"),
          Map.entry(Channel.HOME_VISIT, "domicile"),
          Map.entry(Channel.ITINERANT_STOP, "arret-itinerant"));

  private OpenColumns() {}

  static List<Column<OpenPlace>> places() {
    return List.of(
        Column.text("id", "open.id", p -> p.place().id()),
        Column.text("nom", "open.name", OpenPlace::title),
        Column.text("etat", "open.state", p -> STATES.get(p.state())),
        Column.text("etat_depuis", "open.since", p -> day(p.place().status().since())),
        Column.text("services", "open.services", p -> joined(p.services().stream().toList())),
        Column.text("services_noms", "open.serviceNames", p -> joined(p.serviceNames())),
        Column.text("operateur", "open.operator", OpenPlace::operator),
        Column.text("reseau", "open.network", p -> p.place().network()),
        Column.text(
            "labels",
            "open.labels",
            p -> joined(p.place().labels().stream().map(Label::code).toList())),
        Column.text("hote", "open.host", p -> p.place().hostId()),
        Column.text("adresse", "open.address", p -> p.place().location().address()),
        Column.text("commune", "open.commune", OpenPlace::communeCode),
        Column.text("commune_nom", "open.communeName", OpenPlace::communeName),
        degrees("latitude", "open.latitude", p -> p.position().latDeg()),
        degrees("longitude", "open.longitude", p -> p.position().lonDeg()),
        Column.text("position", "open.position", p -> quality(p.place().location().quality())),
        Column.text("horaires", "open.hours", p -> p.place().openingHours()),
        Column.text("telephone", "open.phone", p -> p.place().contact().phone()),
        Column.text("courriel", "open.email", p -> p.place().contact().email()),
        Column.text("site", "open.website", p -> p.place().contact().website()),
        Column.text("fauteuil", "open.wheelchair", p -> p.place().accessibility().wheelchair()),
        Column.text("accessibilite", "open.access", p -> p.place().accessibility().details()),
        Column.integer("nombre", "", "open.count", p -> (long) p.place().count()),
        identifier("siret", Scheme.SIRET),
        identifier("uai", Scheme.UAI),
        identifier("finess", Scheme.FINESS),
        identifier("rna", Scheme.RNA),
        Column.text("source", "open.source", p -> joined(List.copyOf(p.place().sourceIds()))),
        Column.text("date", "open.date", p -> day(p.date())));
  }

  static List<Column<OpenService>> services() {
    return List.of(
        Column.text("id", "open.serviceId", OpenService::key),
        Column.text("lieu", "open.place", s -> s.at().place().id()),
        Column.text("lieu_nom", "open.name", s -> s.at().title()),
        Column.text("service", "open.service", s -> s.given().code()),
        Column.text("service_nom", "open.serviceName", OpenService::name),
        Column.text("niveau", "open.level", s -> level(s.given().level())),
        Column.text(
            "modalites",
            "open.channels",
            s -> joined(s.given().channels().stream().map(CHANNELS::get).toList())),
        Column.text("horaires", "open.serviceHours", s -> s.given().openingHours()),
        Column.text("publics", "open.audiences", s -> joined(List.copyOf(s.given().audiences()))),
        Column.text("frais", "open.cost", s -> cost(s.given().cost())),
        Column.text("frais_precision", "open.costDetails", s -> details(s.given().cost())),
        Column.text("langues", "open.languages", s -> joined(List.copyOf(s.given().languages()))),
        Column.integer("arrets", "", "open.stops", s -> (long) s.given().stops().size()),
        Column.text("etat", "open.state", s -> STATES.get(s.state())),
        Column.text("commune", "open.commune", OpenService::communeCode),
        Column.text("commune_nom", "open.communeName", s -> s.at().communeName()),
        degrees("latitude", "open.latitude", s -> s.position().latDeg()),
        degrees("longitude", "open.longitude", s -> s.position().lonDeg()),
        Column.text("date", "open.date", s -> day(s.date())));
  }

  static List<Column<OpenCommune>> communes() {
    return List.of(
        Column.text("code", "open.commune", OpenCommune::key),
        Column.text("nom", "open.communeName", OpenCommune::title),
        Column.text("departement", "commune.departement", c -> c.commune().departementCode()),
        Column.integer(
            "population", "", "commune.population", c -> (long) c.commune().population()),
        Column.integer("lieux", "", "open.places", c -> (long) c.places()),
        degrees("latitude", "open.latitude", c -> c.position().latDeg()),
        degrees("longitude", "open.longitude", c -> c.position().lonDeg()));
  }

  private static <R> Column<R> degrees(String name, String key, Function<R, Double> value) {
    return Column.decimal(name, DEGREE_DECIMALS, "°", key, value);
  }

  private static Column<OpenPlace> identifier(String name, Scheme scheme) {
    return Column.text(name, "open." + name, p -> p.place().identifiers().get(scheme));
  }

  private static @Nullable String joined(List<String> items) {
    return items.isEmpty() ? null : String.join(BETWEEN, items);
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static String quality(PositionQuality quality) {
    return switch (quality) {
      case EXACT -> "exacte";
      case STREET -> "rue";
      case TOWN_HALL -> "mairie";
      case COMMUNE -> "commune";
    };
  }

  private static @Nullable String level(@Nullable ServiceLevel level) {
    return level == null
        ? null
        : switch (level) {
          case RELAY -> "relais";
          case PERMANENCE -> "permanence";
          case AGENCY -> "agence";
          case FULL -> "complet";
        };
  }

  private static @Nullable String cost(@Nullable Cost cost) {
    return cost == null
        ? null
        : switch (cost.kind()) {
          case FREE -> "gratuit";
          case FREE_UNDER_CONDITIONS -> "gratuit-sous-condition";
          case PAID -> "payant";
        };
  }

  private static @Nullable String details(@Nullable Cost cost) {
    return cost == null ? null : cost.details();
  }

  /** The state that a value of {@code etat} means. */
  public static PlaceStatus.@Nullable State state(String value) {
    String small = value.toLowerCase(Locale.ROOT);
    for (Map.Entry<PlaceStatus.State, String> entry : STATES.entrySet()) {
      if (entry.getValue().equals(small)) {
        return entry.getKey();
      }
    }
    return null;
  }
}
