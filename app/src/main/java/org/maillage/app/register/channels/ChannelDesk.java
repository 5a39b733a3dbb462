package org.maillage.app.register.channels;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maillage.app.register.CurrentRegister;
import org.maillage.app.register.Keepers;
import org.maillage.data.communes.CommuneCodes;
import org.maillage.data.hours.OpeningCalendar;
import org.maillage.data.hours.PublicHolidays;
import org.maillage.data.hours.SchoolHolidays;
import org.maillage.domain.register.Channel;
import org.maillage.domain.register.GivenService;
import org.maillage.domain.register.PlaceStatus;
import org.maillage.domain.register.RegisteredPlace;
import org.springframework.stereotype.Service;

/** Compares operators by the ways in which they are reached, and keeps what they counted (A11). */
@Service
public class ChannelDesk {

  private static final int LONGEST_UNIT = 60;
  private static final int LONGEST = 300;

  private final CurrentRegister register;
  private final ChannelVolumeRepository volumes;
  private final Keepers keepers;
  private final Clock clock;

  ChannelDesk(
      CurrentRegister register, ChannelVolumeRepository volumes, Keepers keepers, Clock clock) {
    this.register = register;
    this.volumes = volumes;
    this.keepers = keepers;
    this.clock = clock;
  }

  /**
   * How a channel is offered by an operator.
   *
   * @param places open places of the operator that give a service by it
   * @param weeklyHours mean of the places whose hours are readable, null when none is
   */
  public record Offered(int places, @Nullable Double weeklyHours) {}

  /** An operator: what it offers by channel; places of which no channel is told are not there. */
  public record Line(String operator, int places, Map<Channel, Offered> byChannel) {}

  /** Operators with open places, by name. */
  public List<Line> compare(String territoryId) {
    LocalDate today = LocalDate.now(clock);
    Map<String, List<RegisteredPlace>> byOperator = new TreeMap<>();
    for (RegisteredPlace place : register.places(territoryId)) {
      String operator = place.operator();
      if (operator != null && place.status().state() == PlaceStatus.State.OPEN) {
        byOperator.computeIfAbsent(operator, o -> new ArrayList<>()).add(place);
      }
    }
    List<Line> lines = new ArrayList<>();
    byOperator.forEach(
        (operator, places) -> {
          Map<Channel, Offered> byChannel = new EnumMap<>(Channel.class);
          for (Channel channel : Channel.values()) {
            List<RegisteredPlace> giving =
                places.stream().filter(place -> gives(place, channel)).toList();
            if (!giving.isEmpty()) {
              byChannel.put(channel, new Offered(giving.size(), hours(giving, today)));
            }
          }
          lines.add(new Line(operator, places.size(), byChannel));
        });
    return lines;
  }

  private static boolean gives(RegisteredPlace place, Channel channel) {
    return place.services().stream()
        .map(GivenService::channels)
        .anyMatch(channels -> channels.contains(channel));
  }

  private static @Nullable Double hours(List<RegisteredPlace> places, LocalDate today) {
    List<Double> minutes = new ArrayList<>();
    for (RegisteredPlace place : places) {
      String hours = place.openingHours();
      if (hours != null) {
        PublicHolidays holidays =
            PublicHolidays.of(CommuneCodes.departementOf(place.location().communeCode()));
        OptionalDouble week =
            OpeningCalendar.of(hours, holidays, SchoolHolidays.NOT_KNOWN)
                .map(calendar -> calendar.ordinaryWeekMinutes(today))
                .orElse(OptionalDouble.empty());
        week.ifPresent(minutes::add);
      }
    }
    return minutes.isEmpty()
        ? null
        : minutes.stream().mapToDouble(Double::doubleValue).average().orElse(0) / 60;
  }

  /** What was counted, by operator, channel and year. */
  public List<ChannelVolume> listVolumes(String territoryId) {
    return volumes.listVolumes(territoryId);
  }

  /** Operators of whom who acts may tell volumes, by name. */
  public Set<String> operators(String territoryId) {
    Set<String> operators = new TreeSet<>();
    for (RegisteredPlace place : register.places(territoryId)) {
      String operator = place.operator();
      if (operator != null && keepers.keepsOperator(territoryId, operator)) {
        operators.add(operator);
      }
    }
    return operators;
  }

  /**
   * Keeps a volume.
   *
   * @return false, and nothing is kept, when something is wrong with it
   * @throws org.maillage.app.access.NotAllowedException when it is another's
   */
  public boolean put(String territoryId, ChannelVolume volume) {
    keepers.checkOperator(territoryId, volume.operator());
    boolean right =
        !volume.operator().isBlank()
            && volume.operator().length() <= LONGEST
            && volume.year() >= ChannelVolume.FIRST_YEAR
            && volume.year() <= LocalDate.now(clock).getYear()
            && volume.volume() >= 0
            && !volume.unit().isBlank()
            && volume.unit().length() <= LONGEST_UNIT
            && !volume.source().isBlank()
            && volume.source().length() <= LONGEST;
    if (right) {
      volumes.put(territoryId, volume);
    }
    return right;
  }

  /**
   * Takes a volume away.
   *
   * @throws org.maillage.app.access.NotAllowedException when it is another's
   */
  public void remove(String territoryId, String operator, Channel channel, int year) {
    keepers.checkOperator(territoryId, operator);
    volumes.remove(territoryId, operator, channel, year);
  }
}
