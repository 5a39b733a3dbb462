package org.maillage.app.opendata;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.register.PlaceStatus;
import org.maillage.domain.territory.LatLon;

/** A thing of the open data: a line of a table, a feature of a collection. */
public sealed interface OpenFeature permits OpenPlace, OpenService, OpenCommune {

  /** Its name in addresses: letters, digits, hyphens, {@code _}, {@code ~} and full stops only. */
  String key();

  /** What people call it. */
  String title();

  /** Where it is. */
  LatLon position();

  /** INSEE code of its commune. */
  String communeCode();

  /** Codes of the services that it gives; empty for a commune. */
  Set<String> services();

  /** Null for a commune. */
  PlaceStatus.@Nullable State state();

  /** Who runs it; null when unknown. */
  @Nullable String operator();

  /** When the latest of its sources said so; null when it has no time. */
  @Nullable LocalDate date();
}
