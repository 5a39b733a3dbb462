package org.maillage.domain.diagnostic;

import org.maillage.domain.offer.Gamme;

/** What an access time is about: one service, a range of the basket, or the whole basket. */
public sealed interface Subject {

  /** Stable text form: {@code panier}, {@code gamme:PROXIMITE}, {@code service:pharmacie}. */
  String key();

  /** One service. */
  record OfService(String serviceCode) implements Subject {
    @Override
    public String key() {
      return "service:" + serviceCode;
    }
  }

  /** One range. */
  record OfGamme(Gamme gamme) implements Subject {
    @Override
    public String key() {
      return "gamme:" + gamme.name();
    }
  }

  /** The whole basket. */
  record OfPanier() implements Subject {
    @Override
    public String key() {
      return "panier";
    }
  }

  /**
   * Reads {@link #key()} back.
   *
   * @throws IllegalArgumentException when the text is none of the three forms
   */
  static Subject parse(String key) {
    if (key.equals("panier")) {
      return new OfPanier();
    }
    if (key.startsWith("gamme:")) {
      return new OfGamme(Gamme.valueOf(key.substring("gamme:".length())));
    }
    if (key.startsWith("service:")) {
      return new OfService(key.substring("service:".length()));
    }
    throw new IllegalArgumentException(
        "\"" + key + "\" is neither panier, gamme:NAME nor service:code");
  }
}
