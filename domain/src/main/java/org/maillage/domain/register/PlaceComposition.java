package org.maillage.domain.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.register.RegisteredPlace.Scheme;

/**
 * One place made of what several sources say of it, and of what a person corrected
 * (docs/methodes/registre.md). Part by part the most trusted source that says anything is believed;
 * services, labels, identifiers and references are those of all.
 */
public final class PlaceComposition {

  private PlaceComposition() {}

  /**
   * Makes the place.
   *
   * @param id of the place
   * @param records what sources say, the most trusted first; one or more
   * @param corrections what people say, the one that wins last
   * @throws IllegalArgumentException without a record
   */
  public static RegisteredPlace compose(
      String id, List<RegisteredPlace> records, List<PlaceCorrection> corrections) {
    if (records.isEmpty()) {
      throw new IllegalArgumentException("nothing is said of " + id);
    }
    RegisteredPlace place = together(id, records);
    List<SourceReference> references = new ArrayList<>();
    for (PlaceCorrection correction : corrections) {
      place = correction.over(place);
      LocalDate confirmed = correction.confirmedOn();
      if (confirmed != null) {
        references.add(new SourceReference(PlaceCorrection.SOURCE, id, confirmed));
      }
    }
    references.addAll(place.references());
    return place.withReferences(references);
  }

  private static RegisteredPlace together(String id, List<RegisteredPlace> records) {
    Map<Scheme, String> identifiers = new EnumMap<>(Scheme.class);
    Set<SourceReference> references = new java.util.LinkedHashSet<>();
    Map<String, Label> labels = new TreeMap<>();
    for (RegisteredPlace record : records) {
      record.identifiers().forEach(identifiers::putIfAbsent);
      references.addAll(record.references());
      record.labels().forEach(label -> labels.putIfAbsent(label.code(), label));
    }
    return new RegisteredPlace(
        id,
        records.get(0).name(),
        status(records),
        location(records),
        first(records, RegisteredPlace::operator),
        first(records, RegisteredPlace::network),
        List.copyOf(labels.values()),
        first(records, RegisteredPlace::hostId),
        new Contact(
            first(records, r -> r.contact().phone()),
            first(records, r -> r.contact().email()),
            first(records, r -> r.contact().website())),
        new Accessibility(
            first(records, r -> r.accessibility().wheelchair()),
            first(records, r -> r.accessibility().details())),
        first(records, RegisteredPlace::openingHours),
        records.stream().mapToInt(RegisteredPlace::count).max().orElse(1),
        identifiers,
        List.copyOf(references),
        services(records));
  }

  /** One source that says open is enough: the other may not have heard yet, or tell of a part. */
  private static PlaceStatus status(List<RegisteredPlace> records) {
    return records.stream()
        .map(RegisteredPlace::status)
        .filter(status -> status.state() == PlaceStatus.State.OPEN)
        .findFirst()
        .orElse(records.get(0).status());
  }

  private static Location location(List<RegisteredPlace> records) {
    Location best = records.get(0).location();
    for (RegisteredPlace record : records) {
      // Best first: the order of the qualities is that of the trust in them.
      if (record.location().quality().compareTo(best.quality()) < 0) {
        best = record.location();
      }
    }
    String address = best.address();
    if (address == null) {
      address = first(records, r -> r.location().address());
    }
    return new Location(address, best.communeCode(), best.position(), best.quality());
  }

  private static <T> @Nullable T first(
      List<RegisteredPlace> records, Function<RegisteredPlace, @Nullable T> part) {
    for (RegisteredPlace record : records) {
      T value = part.apply(record);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static List<GivenService> services(List<RegisteredPlace> records) {
    Map<String, List<GivenService>> byCode = new LinkedHashMap<>();
    for (RegisteredPlace record : records) {
      for (GivenService service : record.services()) {
        byCode.computeIfAbsent(service.code(), c -> new ArrayList<>()).add(service);
      }
    }
    return byCode.values().stream().map(PlaceComposition::service).toList();
  }

  private static GivenService service(List<GivenService> told) {
    if (told.size() == 1) {
      return told.get(0);
    }
    GivenService first = told.get(0);
    return new GivenService(
        first.code(),
        any(told.stream().map(GivenService::level)),
        filled(told, GivenService::channels),
        any(told.stream().map(GivenService::openingHours)),
        filled(told, GivenService::audiences),
        any(told.stream().map(GivenService::cost)),
        filled(told, GivenService::languages),
        told.stream()
            .map(GivenService::stops)
            .filter(Predicate.not(List::isEmpty))
            .findFirst()
            .orElse(List.of()));
  }

  private static <T> @Nullable T any(Stream<@Nullable T> values) {
    return values.filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static <T> Set<T> filled(List<GivenService> told, Function<GivenService, Set<T>> part) {
    return told.stream()
        .map(part)
        .filter(Predicate.not(Set::isEmpty))
        .findFirst()
        .orElse(new TreeSet<>());
  }
}
