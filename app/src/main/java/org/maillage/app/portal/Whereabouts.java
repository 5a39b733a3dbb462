package org.maillage.app.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillage.app.register.Offer;
import org.maillage.domain.offer.NameWords;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;

/**
 * Where somebody is, from what he typed: two coordinates, a commune, or a place or an address that
 * the territory knows. Nothing is asked of anybody outside.
 */
public final class Whereabouts {

  private static final Pattern COORDINATES =
      Pattern.compile("\\s*(-?\\d{1,2}(?:\\.\\d+)?)\\s*[,; ]\\s*(-?\\d{1,3}(?:\\.\\d+)?)\\s*");

  /** The places of an offer are read once, for as long as somebody holds it. */
  private static final Cache<Offer, KnownPlaces> KNOWN = Caffeine.newBuilder().weakKeys().build();

  private Whereabouts() {}

  /** What a spot is known by. */
  public enum Kind {
    COORDINATES,
    COMMUNE,
    PLACE
  }

  /**
   * A spot on the map.
   *
   * @param name of the commune or the place; the coordinates as they were typed
   * @param detail the address of a place, or its commune; empty otherwise
   * @param position where it is
   */
  public record Spot(Kind kind, String name, String detail, LatLon position) {}

  /**
   * The spots that the text may mean, the likeliest first. A commune of exactly that name comes
   * alone, and so do coordinates.
   *
   * @param communes of the territory
   * @param offer its places
   * @param most 1 or more
   */
  public static List<Spot> find(List<Commune> communes, Offer offer, String typed, int most) {
    Optional<Spot> coordinates = coordinates(typed);
    if (coordinates.isPresent()) {
      return List.of(coordinates.get());
    }
    List<String> words = words(typed);
    if (words.isEmpty()) {
      return List.of();
    }
    String whole = String.join(" ", words);
    KnownPlaces known = known(communes, offer);
    List<Spot> begins = new ArrayList<>();
    List<Spot> holds = new ArrayList<>();
    for (KnownPlaces.KnownCommune of : known.communes()) {
      if (of.name().equals(whole)) {
        return List.of(spot(of.commune()));
      }
      if (of.name().startsWith(whole)) {
        begins.add(spot(of.commune()));
      } else if (matches(words, of.words())) {
        holds.add(spot(of.commune()));
      }
    }
    begins.sort(Comparator.comparing(spot -> spot.name().length()));
    begins.addAll(holds);
    if (begins.size() < most) {
      begins.addAll(known.find(words, most - begins.size()));
    }
    return begins.size() > most ? List.copyOf(begins.subList(0, most)) : List.copyOf(begins);
  }

  private static KnownPlaces known(List<Commune> communes, Offer offer) {
    // Communes may come anew without the offer: an import of the same places brings others.
    return KNOWN
        .asMap()
        .compute(
            offer,
            (o, former) ->
                former != null && former.isOf(communes) ? former : KnownPlaces.of(o, communes));
  }

  private static Optional<Spot> coordinates(String typed) {
    Matcher matcher = COORDINATES.matcher(typed);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    double latDeg = Double.parseDouble(matcher.group(1));
    double lonDeg = Double.parseDouble(matcher.group(2));
    return Math.abs(latDeg) > 90 || Math.abs(lonDeg) > 180
        ? Optional.empty()
        : Optional.of(new Spot(Kind.COORDINATES, typed.strip(), "", new LatLon(latDeg, lonDeg)));
  }

  private static Spot spot(Commune commune) {
    return new Spot(Kind.COMMUNE, commune.name(), "", commune.townHall());
  }

  private static boolean matches(List<String> typed, List<String> known) {
    return typed.stream().allMatch(word -> known.stream().anyMatch(k -> k.startsWith(word)));
  }

  /** Words in small letters without accents; "St" and "Ste" are saints. */
  static List<String> words(String text) {
    String plain = NameWords.plain(text.toLowerCase(Locale.FRENCH).replace("œ", "oe"));
    return Arrays.stream(plain.split(" ", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> word.equals("st") ? "saint" : word.equals("ste") ? "sainte" : word)
        .toList();
  }
}
