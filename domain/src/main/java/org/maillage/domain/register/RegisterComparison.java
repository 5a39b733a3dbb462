package org.maillage.domain.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.offer.NameWords;
import org.maillage.domain.register.PlaceStatus.State;
import org.maillage.domain.register.RegisterEvent.Correction;
import org.maillage.domain.register.RegisterEvent.Kind;

/**
 * Two states of the register compared (A86): what happened to places, told apart from what happened
 * to data. A place that is missing once is to be checked; a second absence, or a person, closes it.
 */
public final class RegisterComparison {

  /** A move is at least so long, in metres: less is the precision of a geocoder. */
  public static final double MOVED_FROM_M = 100;

  /** Without an address on both sides only a longer way is believed to be a move. */
  private static final double MOVED_WITHOUT_ADDRESS_M = 500;

  /**
   * A state of the register.
   *
   * @param date of the state
   * @param places ids unique
   */
  public record Snapshot(LocalDate date, Collection<RegisteredPlace> places) {
    public Snapshot {
      places = List.copyOf(places);
    }

    private Map<String, RegisteredPlace> byId() {
      Map<String, RegisteredPlace> map = new TreeMap<>();
      for (RegisteredPlace place : places) {
        if (map.put(place.id(), place) != null) {
          throw new IllegalArgumentException("two records have the id " + place.id());
        }
      }
      return map;
    }
  }

  private final Snapshot before;
  private final Snapshot after;
  private final Set<String> absentBefore;
  private final BiPredicate<String, String> sameHours;
  private final List<RegisterEvent> events = new ArrayList<>();

  private RegisterComparison(
      Snapshot before,
      Snapshot after,
      Set<String> absentBefore,
      BiPredicate<String, String> sameHours) {
    this.before = before;
    this.after = after;
    this.absentBefore = absentBefore;
    this.sameHours = sameHours;
  }

  /**
   * What happened between two states, by id.
   *
   * @param absentBefore ids that were missing in the state before already and were kept to be
   *     checked: missing again, they are closed
   * @param sameHours whether two texts of hours say the same, as far as can be told
   * @throws IllegalArgumentException when the second state is not after the first
   */
  public static List<RegisterEvent> compare(
      Snapshot before,
      Snapshot after,
      Set<String> absentBefore,
      BiPredicate<String, String> sameHours) {
    if (!after.date().isAfter(before.date())) {
      throw new IllegalArgumentException(after.date() + " is not after " + before.date());
    }
    return new RegisterComparison(before, after, absentBefore, sameHours).compare();
  }

  private List<RegisterEvent> compare() {
    Map<String, RegisteredPlace> old = before.byId();
    Map<String, RegisteredPlace> now = after.byId();
    TreeSet<String> ids = new TreeSet<>(old.keySet());
    ids.addAll(now.keySet());
    for (String id : ids) {
      RegisteredPlace was = old.get(id);
      RegisteredPlace is = now.get(id);
      if (was == null && is != null) {
        appeared(is);
      } else if (was != null && is == null) {
        missing(was);
      } else if (was != null && is != null) {
        both(was, is);
      }
    }
    return List.copyOf(events);
  }

  private void add(
      Kind kind, RegisteredPlace place, String about, @Nullable String old, @Nullable String now) {
    add(kind, place, about, old, now, 0);
  }

  private void add(
      Kind kind,
      RegisteredPlace place,
      String about,
      @Nullable String old,
      @Nullable String now,
      double metres) {
    String commune = place.location().communeCode();
    events.add(new RegisterEvent(kind, place.id(), commune, about, old, now, metres));
  }

  private void correct(
      Correction what, RegisteredPlace place, @Nullable String old, @Nullable String now) {
    add(Kind.CORRECTION, place, what.name(), old, now);
  }

  private void appeared(RegisteredPlace place) {
    LocalDate since = place.status().since();
    State state = place.status().state();
    if (state == State.PROJECT || state == State.CLOSED) {
      return;
    }
    if (since != null && !since.isAfter(before.date())) {
      correct(Correction.KNOWN_LATE, place, null, since.toString());
    } else {
      add(Kind.OPENED, place, "", null, place.name());
    }
  }

  private void missing(RegisteredPlace place) {
    State state = place.status().state();
    if (state == State.PROJECT || state == State.CLOSED) {
      return;
    }
    Kind kind = absentBefore.contains(place.id()) ? Kind.CLOSED : Kind.ABSENT;
    add(kind, place, "", place.name(), null);
  }

  private void both(RegisteredPlace was, RegisteredPlace is) {
    status(was, is);
    if (is.status().state() == State.CLOSED) {
      return;
    }
    position(was, is);
    name(was, is);
    hours(is, "", was.openingHours(), is.openingHours());
    labels(was, is);
    services(was, is);
    if (!was.sourceIds().equals(is.sourceIds())) {
      correct(
          Correction.SOURCE,
          is,
          String.join(", ", was.sourceIds()),
          String.join(", ", is.sourceIds()));
    }
  }

  private void status(RegisteredPlace was, RegisteredPlace is) {
    State old = was.status().state();
    State now = is.status().state();
    if (old == now) {
      return;
    }
    Kind kind =
        switch (now) {
          case CLOSED -> old == State.PROJECT ? null : Kind.CLOSED;
          case SUSPENDED -> Kind.SUSPENDED;
          case OPEN -> old == State.SUSPENDED ? Kind.RESUMED : Kind.OPENED;
          case PROJECT -> null;
        };
    if (kind != null) {
      add(kind, is, "", old.name(), now.name());
    }
  }

  private void position(RegisteredPlace was, RegisteredPlace is) {
    Location old = was.location();
    Location now = is.location();
    double metres = old.position().distanceM(now.position());
    boolean otherCommune = !old.communeCode().equals(now.communeCode());
    if (metres < 1 && !otherCommune) {
      return;
    }
    String from = words(old);
    String to = words(now);
    boolean known = old.address() != null && now.address() != null;
    boolean sameAddress = known && from.equals(to);
    boolean comparable = old.isLocated() && now.isLocated() && old.quality() == now.quality();
    double enough = known ? MOVED_FROM_M : MOVED_WITHOUT_ADDRESS_M;
    if (comparable && !sameAddress && metres >= enough) {
      add(Kind.MOVED, is, "", old.address(), now.address(), metres);
    } else if (old.quality() != now.quality() || metres >= 1) {
      add(
          Kind.CORRECTION,
          is,
          Correction.POSITION.name(),
          old.quality().name(),
          now.quality().name(),
          metres);
    }
  }

  private static String words(Location location) {
    String address = location.address();
    return address == null ? "" : NameWords.plain(address);
  }

  private void name(RegisteredPlace was, RegisteredPlace is) {
    if (was.name().equals(is.name())) {
      return;
    }
    String old = NameWords.plain(was.name());
    String now = NameWords.plain(is.name());
    if (oneOrTwoLetters(old, now) || NameWords.of(old).equals(NameWords.of(now))) {
      correct(Correction.SPELLING, is, was.name(), is.name());
    } else {
      add(Kind.RENAMED, is, "", was.name(), is.name());
    }
  }

  /** Whether the texts are at most two letters apart, and figures are the same. */
  private static boolean oneOrTwoLetters(String a, String b) {
    if (!a.replaceAll("\\D", "").equals(b.replaceAll("\\D", ""))) {
      return false;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()] <= 2;
  }

  private void hours(
      RegisteredPlace is, String service, @Nullable String old, @Nullable String now) {
    if (Objects.equals(old, now)) {
      return;
    }
    if (old == null) {
      correct(Correction.HOURS_KNOWN, is, null, now);
    } else if (now == null) {
      correct(Correction.HOURS_LOST, is, old, null);
    } else if (sameHours.test(old, now)) {
      correct(Correction.SPELLING, is, old, now);
    } else {
      add(Kind.HOURS_CHANGED, is, service, old, now);
    }
  }

  private void labels(RegisteredPlace was, RegisteredPlace is) {
    Set<String> old = held(was, before.date());
    Set<String> now = held(is, after.date());
    for (String label : now) {
      if (!old.contains(label)) {
        add(Kind.LABEL_WON, is, label, null, label);
      }
    }
    for (String label : old) {
      if (!now.contains(label)) {
        add(Kind.LABEL_LOST, is, label, label, null);
      }
    }
  }

  private static Set<String> held(RegisteredPlace place, LocalDate day) {
    Set<String> codes = new TreeSet<>();
    for (Label label : place.labels()) {
      if (label.isHeld(day)) {
        codes.add(label.code().toLowerCase(Locale.ROOT));
      }
    }
    return codes;
  }

  private void services(RegisteredPlace was, RegisteredPlace is) {
    Map<String, GivenService> old = byCode(was);
    Map<String, GivenService> now = byCode(is);
    now.forEach(
        (code, service) -> {
          GivenService earlier = old.get(code);
          if (earlier == null) {
            add(Kind.SERVICE_ADDED, is, code, null, code);
          } else {
            hours(is, code, earlier.openingHours(), service.openingHours());
          }
        });
    for (String code : old.keySet()) {
      if (!now.containsKey(code)) {
        add(Kind.SERVICE_REMOVED, is, code, code, null);
      }
    }
  }

  private static Map<String, GivenService> byCode(RegisteredPlace place) {
    Map<String, GivenService> map = new TreeMap<>();
    place.services().forEach(service -> map.putIfAbsent(service.code(), service));
    return map;
  }
}
