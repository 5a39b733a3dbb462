package org.maillage.engine.profile;

/**
 * The speed limits that the law of a country sets where no sign says otherwise. The engine knows a
 * few by name from its profile; a fuller law is handed to {@link CarProfile#withLegalSpeeds}.
 */
public interface LegalSpeeds {

  /** The law is silent, or unknown. */
  double UNKNOWN = Double.NaN;

  /**
   * Limit in km/h of a road without any sign.
   *
   * @param way its tags
   * @param urban whether it lies in a built-up area
   * @return {@link #UNKNOWN} when the law sets none
   */
  double defaultKmh(Tags way, boolean urban);

  /**
   * Limit in km/h that a zone's name stands for, as in {@code maxspeed=BE:rural}.
   *
   * @param country ISO 3166-1 code in capitals, with the part of the country if it was given:
   *     {@code BE-VLG}
   * @param zone name: {@code urban}, {@code rural}, {@code motorway} …
   * @return {@link #UNKNOWN} when the country or the zone is not known
   */
  double zoneKmh(String country, String zone);
}
