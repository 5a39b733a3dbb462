package org.maillage.app.opendata;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.register.PlaceStatus;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;

/**
 * A commune, as the point of its mairie.
 *
 * @param commune of the official code
 * @param places how many places of the open data are there
 */
public record OpenCommune(Commune commune, int places) implements OpenFeature {

  @Override
  public String key() {
    return commune.code();
  }

  @Override
  public String title() {
    return commune.name();
  }

  @Override
  public LatLon position() {
    return commune.townHall();
  }

  @Override
  public String communeCode() {
    return commune.code();
  }

  @Override
  public Set<String> services() {
    return Set.of();
  }

  @Override
  public PlaceStatus.@Nullable State state() {
    return null;
  }

  @Override
  public @Nullable String operator() {
    return null;
  }

  @Override
  public @Nullable LocalDate date() {
    return null;
  }
}
