package org.maillage.domain.register;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A place of the register. Faults are told by {@link RegisterValidation} and not refused here: a
 * list that a person corrects must first hold what is wrong.
 *
 * @param id stable in the register
 * @param name what people call it
 * @param status whether it is a project, open, suspended or closed
 * @param location where it is
 * @param operator who runs it, null when unknown
 * @param network the network it belongs to, null when none or unknown
 * @param labels in order of code
 * @param hostId the place whose roof it is under (pooling); null when it has its own
 * @param contact how to reach it
 * @param accessibility access with a disability
 * @param openingHours of the place in the OSM opening_hours grammar, null when unknown
 * @param count establishments or professionals that the record stands for, 1 or more
 * @param identifiers of national registers by {@link Scheme}
 * @param references where it comes from, the most trusted first
 * @param services given there, in order of code
 */
public record RegisteredPlace(
    String id,
    String name,
    PlaceStatus status,
    Location location,
    @Nullable String operator,
    @Nullable String network,
    List<Label> labels,
    @Nullable String hostId,
    Contact contact,
    Accessibility accessibility,
    @Nullable String openingHours,
    int count,
    Map<Scheme, String> identifiers,
    List<SourceReference> references,
    List<GivenService> services) {

  /** National registers whose identifiers a record may bear. */
  public enum Scheme {
    /** Establishments: 14 digits; several places of one owner may share it. */
    SIRET,
    /** Schools: seven digits and a letter. */
    UAI,
    /** Health and social establishments: nine characters. */
    FINESS,
    /** Associations: W and nine digits. */
    RNA
  }

  public RegisteredPlace {
    labels = labels.stream().sorted(Comparator.comparing(Label::code)).toList();
    identifiers = Collections.unmodifiableMap(new TreeMap<>(identifiers));
    references = List.copyOf(references);
    services = services.stream().sorted(Comparator.comparing(GivenService::code)).toList();
  }

  /** Codes of the services given there, sorted. */
  public Set<String> serviceCodes() {
    TreeSet<String> codes = new TreeSet<>();
    services.forEach(service -> codes.add(service.code()));
    return codes;
  }

  /** Ids of the sources that tell of it. */
  public Set<String> sourceIds() {
    TreeSet<String> ids = new TreeSet<>();
    references.forEach(reference -> ids.add(reference.sourceId()));
    return ids;
  }

  /** The same place in another state. */
  public RegisteredPlace withStatus(PlaceStatus newStatus) {
    return new RegisteredPlace(
        id,
        name,
        newStatus,
        location,
        operator,
        network,
        labels,
        hostId,
        contact,
        accessibility,
        openingHours,
        count,
        identifiers,
        references,
        services);
  }

  /** The same place under another id. */
  public RegisteredPlace withId(String newId) {
    return new RegisteredPlace(
        newId,
        name,
        status,
        location,
        operator,
        network,
        labels,
        hostId,
        contact,
        accessibility,
        openingHours,
        count,
        identifiers,
        references,
        services);
  }

  /** The same place as others tell of it. */
  public RegisteredPlace withReferences(List<SourceReference> newReferences) {
    return new RegisteredPlace(
        id,
        name,
        status,
        location,
        operator,
        network,
        labels,
        hostId,
        contact,
        accessibility,
        openingHours,
        count,
        identifiers,
        newReferences,
        services);
  }

  /** The same place with other services. */
  public RegisteredPlace withServices(List<GivenService> newServices) {
    return new RegisteredPlace(
        id,
        name,
        status,
        location,
        operator,
        network,
        labels,
        hostId,
        contact,
        accessibility,
        openingHours,
        count,
        identifiers,
        references,
        newServices);
  }
}
