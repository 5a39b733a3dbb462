package org.maillage.app.register;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.register.PlaceComposition;
import org.maillage.domain.register.PlaceCorrection;
import org.maillage.domain.register.PlaceStatus;
import org.maillage.domain.register.RegisteredPlace;

/**
 * A register on a day, as it was known at a moment: places made of statements, with what each is
 * made of.
 */
public final class RegisterPicture {

  /** No register. */
  public static final RegisterPicture EMPTY =
      new RegisterPicture(List.of(), Map.of(), Map.of(), Set.of());

  private final List<RegisteredPlace> places;
  private final Map<String, RegisteredPlace> byId = new HashMap<>();
  private final Map<String, List<Statement>> records;
  private final Map<String, List<Statement>> corrections;
  private final Map<String, String> placeByRecord = new HashMap<>();
  private final Set<String> toCheck;

  private RegisterPicture(
      List<RegisteredPlace> places,
      Map<String, List<Statement>> records,
      Map<String, List<Statement>> corrections,
      Set<String> toCheck) {
    this.places = List.copyOf(places);
    this.records = records;
    this.corrections = corrections;
    this.toCheck = toCheck;
    places.forEach(place -> byId.put(place.id(), place));
    records.forEach((id, told) -> told.forEach(one -> placeByRecord.put(one.subjectId(), id)));
  }

  /**
   * Composes the places.
   *
   * @param statements valid on the day, one a record and one a correction of a place
   * @param memberships places of records that tell of another
   * @param trust whom to believe first
   * @param zone in which days end
   */
  static RegisterPicture of(
      Collection<Statement> statements, Map<String, String> memberships, Trust trust, ZoneId zone) {
    Map<String, List<Statement>> records = new TreeMap<>();
    Map<String, List<Statement>> corrections = new HashMap<>();
    for (Statement statement : statements) {
      String subject = statement.subjectId();
      String place = memberships.getOrDefault(subject, subject);
      (statement.record() == null ? corrections : records)
          .computeIfAbsent(place, p -> new ArrayList<>())
          .add(statement);
    }
    List<RegisteredPlace> places = new ArrayList<>();
    Set<String> toCheck = new TreeSet<>();
    records.forEach(
        (id, told) -> {
          told.sort(order(trust));
          List<Statement> said = corrections.getOrDefault(id, new ArrayList<>());
          // That of the place itself wins over those of places that were joined to it.
          said.sort(Comparator.comparing((Statement one) -> one.subjectId().equals(id)));
          places.add(compose(id, told, said));
          if (isMissed(told, said, zone)) {
            toCheck.add(id);
          }
        });
    return new RegisterPicture(places, records, corrections, toCheck);
  }

  private static Comparator<Statement> order(Trust trust) {
    return Comparator.comparingInt((Statement one) -> trust.rank(one.sourceId()))
        .thenComparing(Statement::sourceId)
        .thenComparing(Statement::subjectId);
  }

  private static RegisteredPlace compose(String id, List<Statement> told, List<Statement> said) {
    List<RegisteredPlace> of = new ArrayList<>();
    for (Statement one : told) {
      if (one.record() != null) {
        of.add(one.record());
      }
    }
    List<PlaceCorrection> by = new ArrayList<>();
    for (Statement one : said) {
      if (one.correction() != null) {
        by.add(one.correction());
      }
    }
    return PlaceComposition.compose(id, of, by);
  }

  /** Every source misses it, and nobody has said since that it is there. */
  private static boolean isMissed(List<Statement> told, List<Statement> said, ZoneId zone) {
    if (told.stream().anyMatch(one -> one.absences() == 0 || isClosed(one))) {
      return false;
    }
    LocalDate missed =
        told.stream()
            .map(one -> LocalDate.ofInstant(one.knownFrom(), zone))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return said.stream().map(Statement::correction).noneMatch(one -> isConfirmed(one, missed));
  }

  private static boolean isClosed(Statement statement) {
    RegisteredPlace record = statement.record();
    return record != null && record.status().state() == PlaceStatus.State.CLOSED;
  }

  private static boolean isConfirmed(@Nullable PlaceCorrection correction, LocalDate since) {
    LocalDate confirmed = correction == null ? null : correction.confirmedOn();
    return confirmed != null && !confirmed.isBefore(since);
  }

  /** All places whatever their state, sorted by id. */
  public List<RegisteredPlace> places() {
    return places;
  }

  /** A place by its id, or by that of a record that tells of it. */
  public Optional<RegisteredPlace> find(String id) {
    RegisteredPlace place = byId.get(id);
    if (place == null) {
      place = byId.get(placeByRecord.getOrDefault(id, ""));
    }
    return Optional.ofNullable(place);
  }

  /** What sources say of a place, the most trusted first. */
  public List<Statement> records(String placeId) {
    return records.getOrDefault(placeId, List.of());
  }

  /** What people say of a place, what wins last. */
  public List<Statement> corrections(String placeId) {
    return corrections.getOrDefault(placeId, List.of());
  }

  /** Ids of places that every source missed once, and that nobody has confirmed. */
  public Set<String> toCheck() {
    return toCheck;
  }
}
