package org.maillage.domain.register;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.offer.ServiceLevel;

/**
 * A service given at a place.
 *
 * @param code of the catalogue ({@link org.maillage.domain.offer.Service#code()})
 * @param level how much of it is given there, null when unknown
 * @param channels how it is reached; empty when no source tells
 * @param openingHours its own hours in the OSM opening_hours grammar, null when they are those of
 *     the place
 * @param audiences whom it is for, codes in small letters; empty for everybody
 * @param cost what people pay, null when unknown
 * @param languages spoken there, ISO 639 codes; empty when no source tells
 * @param stops where it stops when it is itinerant
 */
public record GivenService(
    String code,
    @Nullable ServiceLevel level,
    Set<Channel> channels,
    @Nullable String openingHours,
    Set<String> audiences,
    @Nullable Cost cost,
    Set<String> languages,
    List<ItinerantStop> stops) {

  /**
   * What people pay.
   *
   * @param kind whether they pay
   * @param details in words, null when nothing more is said
   */
  public record Cost(Kind kind, @Nullable String details) {

    /** Whether people pay. */
    public enum Kind {
      FREE,
      FREE_UNDER_CONDITIONS,
      PAID
    }
  }

  public GivenService {
    EnumSet<Channel> sorted = EnumSet.noneOf(Channel.class);
    sorted.addAll(channels);
    channels = Collections.unmodifiableSet(sorted);
    audiences = Collections.unmodifiableSet(new TreeSet<>(audiences));
    languages = Collections.unmodifiableSet(new TreeSet<>(languages));
    stops = List.copyOf(stops);
  }

  /** A service of which nothing more is known. */
  public static GivenService of(String code, @Nullable ServiceLevel level) {
    return new GivenService(code, level, Set.of(), null, Set.of(), null, Set.of(), List.of());
  }

  /** Whether people travel to the place for it; true when no channel is known. */
  public boolean onSite() {
    return channels.isEmpty()
        || channels.stream().anyMatch(c -> c.onSite() && c != Channel.ITINERANT_STOP);
  }
}
