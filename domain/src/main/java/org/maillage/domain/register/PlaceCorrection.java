package org.maillage.domain.register;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a place; it wins over every source, part by part.
 *
 * @param parts what the person says; all other parts are left to the sources
 * @param values a record whose {@code parts} hold what is said; an absent value is said to be
 *     unknown
 * @param confirmedOn the last day on which a person said that the place is there and the record
 *     right, null when nobody did
 */
public record PlaceCorrection(
    Set<Part> parts, RegisteredPlace values, @Nullable LocalDate confirmedOn) {

  /** The source of what people say in the register itself. */
  public static final String SOURCE = "saisie";

  /** Parts of a record. */
  public enum Part {
    NAME,
    STATUS,
    LOCATION,
    OPERATOR,
    NETWORK,
    LABELS,
    HOST,
    CONTACT,
    ACCESSIBILITY,
    HOURS,
    SERVICES
  }

  public PlaceCorrection {
    EnumSet<Part> sorted = EnumSet.noneOf(Part.class);
    sorted.addAll(parts);
    parts = Collections.unmodifiableSet(sorted);
  }

  /** The parts in which a record differs from another. */
  public static Set<Part> differences(RegisteredPlace from, RegisteredPlace to) {
    EnumSet<Part> parts = EnumSet.noneOf(Part.class);
    for (Part part : Part.values()) {
      if (!java.util.Objects.equals(part(from, part), part(to, part))) {
        parts.add(part);
      }
    }
    return parts;
  }

  private static @Nullable Object part(RegisteredPlace place, Part part) {
    return switch (part) {
      case NAME -> place.name();
      case STATUS -> place.status();
      case LOCATION -> place.location();
      case OPERATOR -> place.operator();
      case NETWORK -> place.network();
      case LABELS -> place.labels();
      case HOST -> place.hostId();
      case CONTACT -> place.contact();
      case ACCESSIBILITY -> place.accessibility();
      case HOURS -> place.openingHours();
      case SERVICES -> place.services();
    };
  }

  /** The place as the sources tell it, with what the person says in its stead. */
  public RegisteredPlace over(RegisteredPlace told) {
    return new RegisteredPlace(
        told.id(),
        says(Part.NAME) ? values.name() : told.name(),
        says(Part.STATUS) ? values.status() : told.status(),
        says(Part.LOCATION) ? values.location() : told.location(),
        says(Part.OPERATOR) ? values.operator() : told.operator(),
        says(Part.NETWORK) ? values.network() : told.network(),
        says(Part.LABELS) ? values.labels() : told.labels(),
        says(Part.HOST) ? values.hostId() : told.hostId(),
        says(Part.CONTACT) ? values.contact() : told.contact(),
        says(Part.ACCESSIBILITY) ? values.accessibility() : told.accessibility(),
        says(Part.HOURS) ? values.openingHours() : told.openingHours(),
        told.count(),
        told.identifiers(),
        told.references(),
        says(Part.SERVICES) ? values.services() : told.services());
  }

  private boolean says(Part part) {
    return parts.contains(part);
  }
}
