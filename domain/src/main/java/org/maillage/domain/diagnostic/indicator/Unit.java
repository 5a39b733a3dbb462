package org.maillage.domain.diagnostic.indicator;

/** What a figure is counted in, and how what is kept relates to what people read and write. */
public enum Unit {
  PEOPLE(1),
  HOUSEHOLDS(1),
  KM2(1),
  PEOPLE_PER_KM2(1),
  /** Kept from 0 to 1, written as a percentage. */
  SHARE(100),
  /** Change a year: 0.01 is kept for what is written +1 % a year. */
  YEARLY_RATE(100),
  EUROS_A_YEAR(1),
  /** People a household. */
  PEOPLE_A_HOUSEHOLD(1),
  /** Structures for 1,000 inhabitants. */
  PER_THOUSAND(1),
  /** Kept in milliseconds, written in minutes. */
  TIME(1 / 60_000.0),
  /** A class of a classification: 1, 2, 3 ... */
  CLASS(1);

  private final double written;

  Unit(double written) {
    this.written = written;
  }

  /** The number that people write for a value: 12 for a share of 0.12 or for 720,000 ms. */
  public double toWritten(double value) {
    return value * written;
  }

  /** The value of a number that people wrote. */
  public double ofWritten(double number) {
    return number / written;
  }
}
