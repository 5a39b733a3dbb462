package org.maillage.app.register.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.maillage.data.hours.FrenchHours;
import org.maillage.data.hours.HoursReading;
import org.maillage.data.hours.HoursWords;
import org.maillage.domain.register.Audiences;
import org.maillage.domain.register.Channel;
import org.maillage.domain.register.GivenService;
import org.maillage.domain.register.GivenService.Cost;
import org.maillage.domain.territory.LatLon;
import org.springframework.util.MultiValueMap;

/**
 * A service of a place as it is typed.
 *
 * @param code of the catalogue
 * @param hours its own, in French; empty when they are those of the place
 * @param audiences codes of {@link Audiences}, and those that the register had before
 * @param cost name of a {@link Cost.Kind}, empty when unknown
 * @param languages ISO 639 codes
 * @param stops in the order of the form
 */
public record ServiceForm(
    String code,
    Set<Channel> channels,
    String hours,
    Set<String> audiences,
    String cost,
    String costDetails,
    Set<String> languages,
    List<StopForm> stops) {

  /** Languages that are offered; one that a source told of stays beside them. */
  static final List<String> LANGUAGES =
      List.of(
          "fr", "en", "ar", "es", "it", "pt", "de", "ro", "pl", "uk", "ru", "tr", "fa", "zh", "vi",
          "br", "co", "eu", "oc");

  private static final int LONGEST = 300;
  private static final int MOST_STOPS = 60;

  static ServiceForm of(MultiValueMap<String, String> parameters, String code) {
    String count = text(parameters, "arrets." + code);
    int stops = count.matches("[0-9]{1,3}") ? Math.min(MOST_STOPS, Integer.parseInt(count)) : 0;
    return new ServiceForm(
        code,
        channels(parameters.getOrDefault("canal." + code, List.of())),
        text(parameters, "horaires." + code),
        codes(parameters, "public." + code),
        text(parameters, "frais." + code),
        text(parameters, "frais-detail." + code),
        codes(parameters, "langue." + code),
        IntStream.range(0, stops)
            .mapToObj(i -> StopForm.of(parameters, "arret." + code + "." + i + "."))
            .toList());
  }

  static ServiceForm of(GivenService service, String language) {
    String own = service.openingHours();
    Cost cost = service.cost();
    String details = cost == null ? null : cost.details();
    return new ServiceForm(
        service.code(),
        service.channels(),
        own == null ? "" : HoursWords.say(own, language),
        service.audiences(),
        cost == null ? "" : cost.kind().name(),
        details == null ? "" : details,
        service.languages(),
        IntStream.range(0, service.stops().size())
            .mapToObj(i -> StopForm.of(service.stops().get(i), i, language))
            .toList());
  }

  private static String text(MultiValueMap<String, String> parameters, String name) {
    return Objects.requireNonNullElse(parameters.getFirst(name), "").strip();
  }

  private static Set<String> codes(MultiValueMap<String, String> parameters, String name) {
    Set<String> codes = new TreeSet<>(parameters.getOrDefault(name, List.of()));
    codes.remove("");
    return codes;
  }

  private static Set<Channel> channels(List<String> names) {
    Set<Channel> channels = EnumSet.noneOf(Channel.class);
    for (Channel channel : Channel.values()) {
      if (names.contains(channel.name())) {
        channels.add(channel);
      }
    }
    return channels;
  }

  /** True when the service is reached that way. */
  public boolean reaches(String channel) {
    return channels.stream().anyMatch(one -> one.name().equals(channel));
  }

  /** What can be ticked: the list, and what the register had before. */
  public List<String> audienceChoices() {
    return choices(Audiences.CODES, audiences);
  }

  /** What can be ticked: the languages that are often spoken, and what the register had before. */
  public List<String> languageChoices() {
    return choices(LANGUAGES, languages);
  }

  private static List<String> choices(List<String> list, Set<String> had) {
    List<String> choices = new ArrayList<>(list);
    had.stream().filter(code -> !list.contains(code)).forEach(choices::add);
    return choices;
  }

  /** The same with a line more for a stop, and the channel that goes with it. */
  ServiceForm withStop() {
    List<StopForm> more = new ArrayList<>(stops);
    if (more.size() < MOST_STOPS) {
      more.add(StopForm.EMPTY);
    }
    return with(itinerant(), more);
  }

  /** The same without one of its stops. */
  ServiceForm withoutStop(int number) {
    List<StopForm> fewer = new ArrayList<>(stops);
    if (number < fewer.size()) {
      fewer.remove(number);
    }
    Set<Channel> ways = EnumSet.noneOf(Channel.class);
    ways.addAll(channels);
    if (fewer.isEmpty()) {
      ways.remove(Channel.ITINERANT_STOP);
    }
    return with(ways, fewer);
  }

  /** One whose channels nobody told is given at its place, and stays so beside its stops. */
  private Set<Channel> itinerant() {
    Set<Channel> ways = EnumSet.of(Channel.ITINERANT_STOP);
    ways.addAll(channels.isEmpty() ? Set.of(Channel.DESK) : channels);
    return ways;
  }

  private ServiceForm with(Set<Channel> ways, List<StopForm> lines) {
    return new ServiceForm(code, ways, hours, audiences, cost, costDetails, languages, lines);
  }

  /**
   * The service that is wanted.
   *
   * @param former as it is
   * @param townHall of a commune, by its code
   * @param problems keys of messages, one for each fault
   */
  GivenService given(
      GivenService former, Function<String, Optional<LatLon>> townHall, List<String> problems) {
    if (hours.length() > LONGEST || costDetails.length() > LONGEST) {
      problems.add("register.problem.name");
    }
    boolean offList =
        audiences.stream()
            .anyMatch(one -> !Audiences.isKnown(one) && !former.audiences().contains(one));
    if (offList) {
      problems.add("register.problem.audience");
    }
    boolean unspoken =
        languages.stream()
            .anyMatch(one -> !LANGUAGES.contains(one) && !former.languages().contains(one));
    if (unspoken) {
      problems.add("register.problem.language");
    }
    var wanted =
        stops.stream()
            .filter(line -> !line.isEmpty())
            .flatMap(line -> line.stop(former.stops(), townHall, problems).stream())
            .toList();
    Set<Channel> ways = wanted.isEmpty() ? channels : itinerant();
    return new GivenService(
        code,
        former.level(),
        ways,
        ownHours(former, problems),
        audiences,
        paid(),
        languages,
        wanted);
  }

  private @Nullable Cost paid() {
    return Arrays.stream(Cost.Kind.values())
        .filter(kind -> kind.name().equals(cost))
        .findFirst()
        .map(kind -> new Cost(kind, costDetails.isEmpty() ? null : costDetails))
        .orElse(null);
  }

  /** Hours of a service in French, where they are not those of the place. */
  private @Nullable String ownHours(GivenService former, List<String> problems) {
    String own = former.openingHours();
    if (hours.isEmpty()) {
      return null;
    }
    if (own != null
        && (hours.equals(HoursWords.say(own, "fr")) || hours.equals(HoursWords.say(own, "en")))) {
      return own;
    }
    HoursReading read = FrenchHours.read(hours);
    if (read.confidence() == HoursReading.Confidence.NOT_READ
        || read.confidence() == HoursReading.Confidence.PARTIAL) {
      problems.add("register.problem.own-hours");
    }
    return read.openingHours();
  }
}
