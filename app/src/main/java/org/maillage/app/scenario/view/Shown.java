package org.maillage.app.scenario.view;

import java.util.Arrays;
import java.util.Optional;

/** What the map of a scenario shows. */
public enum Shown {
  /** Time gained or lost. */
  GAIN("gain"),
  /** Time before. */
  BEFORE("avant"),
  /** Time after. */
  AFTER("apres");

  private final String key;

  Shown(String key) {
    this.key = key;
  }

  /** Name in an address. */
  public String key() {
    return key;
  }

  /** Reads {@link #key()} back. */
  public static Optional<Shown> find(String key) {
    return Arrays.stream(values()).filter(shown -> shown.key.equals(key)).findFirst();
  }
}
