package org.maillage.domain.scenario;

import java.util.List;
import org.maillage.domain.diagnostic.GroupAccess;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.remoteness.Remoteness;

/**
 * What a scenario does to people, for one subject.
 *
 * @param subject what the times are about
 * @param before access of everybody before
 * @param after access of everybody after
 * @param everybody gains and losses of all people
 * @param far gains and losses of the people of communes that were far from a range before
 * @param groups gains and losses of each group, in the order of the question
 * @param communes one entry a commune, in the order of the territory
 * @param remoteness who is far from what after
 * @param week opening hours of the nearest place
 */
public record ScenarioEffect(
    Subject subject,
    GroupAccess before,
    GroupAccess after,
    Gains everybody,
    Gains far,
    List<OfGroup> groups,
    List<CommuneEffect> communes,
    Remoteness remoteness,
    Week week) {

  /**
   * Gains and losses of a group.
   *
   * @param key of the {@link Group}
   * @param people how many they are
   */
  public record OfGroup(String key, double people, Gains gains) {}

  /**
   * How long the nearest place is open, in the mean over people who know its hours before and
   * after; of one service.
   *
   * @param people whose nearest place has known hours before and after
   * @param beforeHours mean weekly hours before, 0 when nobody knows
   * @param afterHours mean weekly hours after
   * @param shortlyOpen people who gain time thanks to a place open less than 18 hours a week, so
   *     that the gain holds at these hours only
   */
  public record Week(double people, double beforeHours, double afterHours, double shortlyOpen) {

    /** A place open for less is flagged, as the founding documents do for post offices (A10). */
    public static final double SHORT_HOURS = 18;

    /** Nothing is known: several services, or no hours. */
    public static final Week UNKNOWN = new Week(0, 0, 0, 0);
  }

  public ScenarioEffect {
    groups = List.copyOf(groups);
    communes = List.copyOf(communes);
  }

  /** Communes far from a range before and from none after. */
  public List<String> leaving() {
    return communes.stream()
        .filter(CommuneEffect::leavesRemoteness)
        .map(CommuneEffect::communeCode)
        .toList();
  }

  /** Communes far from no range before and from one after. */
  public List<String> entering() {
    return communes.stream()
        .filter(CommuneEffect::entersRemoteness)
        .map(CommuneEffect::communeCode)
        .toList();
  }
}
