package org.maillage.app.portal.web;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.portal.NearbyPlace;
import org.maillage.app.portal.NearbyPlaces.Found;
import org.maillage.app.portal.Whereabouts.Spot;
import org.maillage.app.register.Offer;
import org.maillage.app.shell.Words;
import org.maillage.data.hours.OpeningCalendar.State;
import org.maillage.domain.offer.Service;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.LatLon;

/**
 * What the portal shows for a question.
 *
 * @param query as it was asked
 * @param groups services to choose from, by theme
 * @param sentence the answer in one sentence
 * @param spots what may have been meant by where; empty when that is clear
 * @param open places that are open then; all places when any time will do
 * @param unsure places whose hours are not known
 * @param closed the nearest places that are closed then
 */
public record PortalPage(
    PortalQuery query,
    List<Group> groups,
    String sentence,
    List<Choice> spots,
    List<Line> open,
    List<Line> unsure,
    List<Line> closed) {

  private static final int MOST_OPEN = 10;
  private static final int MOST_UNSURE = 5;
  private static final int MOST_CLOSED = 3;

  public PortalPage {
    groups = List.copyOf(groups);
    spots = List.copyOf(spots);
    open = List.copyOf(open);
    unsure = List.copyOf(unsure);
    closed = List.copyOf(closed);
  }

  /** Services of a theme. */
  public record Group(String label, List<Option> options) {
    public Group {
      options = List.copyOf(options);
    }
  }

  /** A service. */
  public record Option(String code, String label, boolean selected) {}

  /** A spot that may have been meant. */
  public record Choice(String name, String detail, String href) {}

  /**
   * A place.
   *
   * @param href of its page
   * @param time "12 min · 9,8 km"
   * @param address of the place, at least its commune
   * @param state whether it is open; empty when any time will do
   * @param hours as they are published; empty when they are not
   * @param phone as it is published; null when it is not
   * @param access with a wheelchair, in words; empty when nothing is published
   * @param position on the map
   */
  public record Line(
      String name,
      String href,
      String time,
      String address,
      String state,
      String hours,
      @Nullable String phone,
      String access,
      LatLon position) {

    /** The number as a telephone dials it. */
    public String dialled() {
      return PortalPage.dialled(phone);
    }
  }

  /** The form alone, or with the question who does not know where one is. */
  static PortalPage asking(
      DiagnosticDossier dossier, Offer offer, PortalQuery query, List<Spot> spots, Words words) {
    String key =
        query.where().isEmpty()
            ? "portal.ask"
            : spots.isEmpty()
                ? "portal.where.none"
                : query.service().isEmpty() ? "portal.what.ask" : "portal.where.several";
    List<Choice> choices =
        spots.size() < 2 || query.service().isEmpty()
            ? List.of()
            : spots.stream()
                .map(s -> new Choice(s.name(), s.detail(), query.href(id(dossier), where(s))))
                .toList();
    return new PortalPage(
        query,
        groups(dossier, offer, query, words),
        words.get(key, query.where()),
        choices,
        List.of(),
        List.of(),
        List.of());
  }

  private static String id(DiagnosticDossier dossier) {
    return dossier.territory().id();
  }

  /** The name where it says enough, the coordinates otherwise. */
  private static String where(Spot spot) {
    return switch (spot.kind()) {
      case COMMUNE, COORDINATES -> spot.name();
      case PLACE -> coordinates(spot);
    };
  }

  private static String coordinates(Spot spot) {
    return String.format(
        java.util.Locale.ROOT, "%.5f, %.5f", spot.position().latDeg(), spot.position().lonDeg());
  }

  /** The answer. */
  static PortalPage answering(
      DiagnosticDossier dossier,
      Offer offer,
      PortalQuery query,
      Spot spot,
      Optional<Found> found,
      LocalDateTime now,
      Words words) {
    List<NearbyPlace> places = found.map(Found::places).orElse(List.of());
    boolean ever = query.moment(now) == null;
    List<Line> open = new ArrayList<>();
    List<Line> unsure = new ArrayList<>();
    List<Line> closed = new ArrayList<>();
    for (NearbyPlace place : places) {
      State state = place.opening().state();
      List<Line> group =
          ever || state == State.OPEN ? open : state == State.CLOSED ? closed : unsure;
      int most = group == open ? MOST_OPEN : group == unsure ? MOST_UNSURE : MOST_CLOSED;
      if (group.size() < most) {
        group.add(line(dossier, place, ever, words));
      }
    }
    return new PortalPage(
        query,
        groups(dossier, offer, query, words),
        sentence(dossier, query, spot, found, open, ever, words),
        List.of(),
        open,
        unsure,
        closed);
  }

  private static String sentence(
      DiagnosticDossier dossier,
      PortalQuery query,
      Spot spot,
      Optional<Found> found,
      List<Line> open,
      boolean ever,
      Words words) {
    String service = dossier.getService(query.service()).label(words.language());
    if (found.isEmpty()) {
      return words.get("portal.no-roads");
    }
    if (found.get().offRoad()) {
      return words.get("portal.off-road", spot.name());
    }
    if (open.isEmpty()) {
      return words.get(ever ? "portal.none" : "portal.none-open", service, spot.name());
    }
    Line first = open.get(0);
    return words.get(
        ever ? "portal.nearest" : "portal.nearest-open",
        service,
        spot.name(),
        first.name(),
        first.time(),
        first.state());
  }

  private static Line line(
      DiagnosticDossier dossier, NearbyPlace place, boolean ever, Words words) {
    Structure structure = place.structure();
    PlaceHours hours = new PlaceHours(words);
    return new Line(
        structure.name(),
        PlacePage.href(id(dossier), structure.id()),
        words.get(
            "portal.time",
            words.figures().findDuration(place.timeMs()).orElseThrow(),
            words.figures().distance(place.lengthM())),
        address(dossier, structure),
        ever ? "" : hours.state(place.opening()),
        hours.published(structure),
        structure.phone(),
        access(structure, words),
        structure.position());
  }

  static String address(DiagnosticDossier dossier, Structure structure) {
    String commune = dossier.getCommune(structure.communeCode()).name();
    String address = structure.address();
    return address == null || address.isBlank()
        ? commune
        : address.contains(commune) ? address : address + ", " + commune;
  }

  static String dialled(@Nullable String phone) {
    return phone == null ? "" : phone.replaceAll("[^+0-9]", "");
  }

  static String access(Structure structure, Words words) {
    String wheelchair = structure.detail().wheelchair();
    return wheelchair == null ? "" : words.get("portal.wheelchair." + wheelchair);
  }

  private static List<Group> groups(
      DiagnosticDossier dossier, Offer offer, PortalQuery query, Words words) {
    Map<String, List<Option>> byTheme = new TreeMap<>();
    dossier.services().stream()
        .filter(service -> offer.services().contains(service.code()))
        .sorted(Comparator.comparing((Service service) -> service.label(words.language())))
        .forEach(
            service ->
                byTheme
                    .computeIfAbsent(service.theme(), t -> new ArrayList<>())
                    .add(
                        new Option(
                            service.code(),
                            need(service, words),
                            service.code().equals(query.service()))));
    List<Group> groups = new ArrayList<>();
    byTheme.forEach(
        (theme, options) -> groups.add(new Group(words.get("portal.theme." + theme), options)));
    return groups;
  }

  /** The service, with what people come for where its name does not say so. */
  private static String need(Service service, Words words) {
    String label = service.label(words.language());
    String key = "portal.need." + service.code();
    return words.has(key) ? words.get("portal.need", label, words.get(key)) : label;
  }
}
