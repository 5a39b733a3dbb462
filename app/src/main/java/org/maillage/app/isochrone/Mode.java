package org.maillage.app.isochrone;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.maillage.engine.profile.CarProfile;
import org.maillage.engine.profile.FootProfile;
import org.maillage.engine.profile.TravelProfile;

/** By what one travels. */
public enum Mode {
  VOITURE,
  PIED;

  /** Name in addresses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The mode of that name. */
  public static Optional<Mode> find(String key) {
    return Arrays.stream(values()).filter(mode -> mode.key().equals(key)).findFirst();
  }

  /** How one travels so. */
  public TravelProfile profile() {
    return this == VOITURE ? CarProfile.french() : FootProfile.french();
  }
}
