package org.maillage.domain.diagnostic.poles;

/**
 * What is lost if a commune loses a service: those for whom its places are the nearest go to
 * another commune.
 *
 * @param serviceCode the service
 * @param communeCode the commune that would lose it
 * @param people people for whom a place of the commune is the nearest
 * @param meanNowMs their mean time now; -1 when there is nobody
 * @param meanExtraMs what those of them who have another commune to go to would lose on average, in
 *     milliseconds; -1 when there is nobody
 * @param peopleLosing people who would lose more than {@link #LOSING_MS}
 * @param peopleWithout people who would reach no other place at all
 */
public record Dependence(
    String serviceCode,
    String communeCode,
    double people,
    long meanNowMs,
    long meanExtraMs,
    double peopleLosing,
    double peopleWithout) {

  /** From how much on a loss counts: five minutes. */
  public static final long LOSING_MS = 5 * 60_000L;

  /** People who would lose more than five minutes, or everything. */
  public double peopleHit() {
    return peopleLosing + peopleWithout;
  }
}
