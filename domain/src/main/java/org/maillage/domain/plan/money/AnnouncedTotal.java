package org.maillage.domain.plan.money;

/**
 * A sum that was announced, whatever its lines come to.
 *
 * @param label what it is the sum of
 * @param eur whole euros, 0 or more
 * @param bound how exactly it was announced
 * @param quote the words of the document; blank when there is none
 */
public record AnnouncedTotal(String label, long eur, Bound bound, String quote) {

  public AnnouncedTotal {
    if (eur < 0) {
      throw new IllegalArgumentException("a total of " + eur + " euros");
    }
  }
}
