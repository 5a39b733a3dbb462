package org.maillage.app.opendata;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.register.GivenService;
import org.maillage.domain.register.PlaceStatus;
import org.maillage.domain.territory.LatLon;

/**
 * A service that is given at a place.
 *
 * @param key that of the place, a full stop, the code of the service
 * @param at the place
 * @param given the service
 * @param name of the service in French
 */
public record OpenService(String key, OpenPlace at, GivenService given, String name)
    implements OpenFeature {

  @Override
  public String title() {
    return name + " – " + at.title();
  }

  @Override
  public LatLon position() {
    return at.position();
  }

  @Override
  public String communeCode() {
    return at.communeCode();
  }

  @Override
  public Set<String> services() {
    return Set.of(given.code());
  }

  @Override
  public PlaceStatus.State state() {
    return at.state();
  }

  @Override
  public @Nullable String operator() {
    return at.operator();
  }

  @Override
  public @Nullable LocalDate date() {
    return at.date();
  }
}
