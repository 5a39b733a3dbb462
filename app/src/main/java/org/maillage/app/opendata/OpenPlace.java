package org.maillage.app.opendata;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.register.PlaceStatus;
import org.maillage.domain.register.RegisteredPlace;
import org.maillage.domain.register.SourceReference;
import org.maillage.domain.territory.LatLon;

/**
 * A place as everybody may have it.
 *
 * @param key its id in addresses
 * @param place as it is published
 * @param communeName of its commune
 * @param services codes of its services, sorted
 * @param serviceNames in French, in the order of its services
 */
public record OpenPlace(
    String key,
    RegisteredPlace place,
    String communeName,
    Set<String> services,
    List<String> serviceNames)
    implements OpenFeature {

  public OpenPlace {
    services = Collections.unmodifiableSet(new LinkedHashSet<>(services));
    serviceNames = List.copyOf(serviceNames);
  }

  @Override
  public String title() {
    return place.name();
  }

  @Override
  public LatLon position() {
    return place.location().position();
  }

  @Override
  public String communeCode() {
    return place.location().communeCode();
  }

  @Override
  public PlaceStatus.State state() {
    return place.status().state();
  }

  @Override
  public @Nullable String operator() {
    return place.operator();
  }

  @Override
  public @Nullable LocalDate date() {
    return place.references().stream()
        .map(SourceReference::date)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
