package org.maillage.app.round;

import java.util.List;
import org.maillage.domain.round.RoundAnswer;
import org.maillage.domain.territory.Commune;

/**
 * A round in a territory.
 *
 * @param question what was asked
 * @param communes of the stops, by the numbers of the answer
 * @param answer the round
 * @param peopleNear for each stop the people lacking the service who are within reach of it
 * @param unknownHours stops whose mairie has no known hours: the bus may stand there at any time; 0
 *     where hours were not asked for
 */
public record RoundPlan(
    RoundQuestion question,
    List<Commune> communes,
    RoundAnswer answer,
    List<Long> peopleNear,
    int unknownHours) {
  public RoundPlan {
    communes = List.copyOf(communes);
    peopleNear = List.copyOf(peopleNear);
  }
}
