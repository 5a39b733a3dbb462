package org.maillage.domain.scenario;

import java.util.List;
import java.util.Locale;

/**
 * Why a change cannot be applied; nothing of the scenario is applied then.
 *
 * @param change index of the change in the list
 * @param code what is wrong
 * @param arguments what the sentence about it names, in the order given at the code
 */
public record Problem(int change, Code code, List<String> arguments) {

  /** What can be wrong. */
  public enum Code {
    /** No such place, neither in the baseline nor opened before: id. */
    UNKNOWN_PLACE,
    /** The id of a new place is taken: id. */
    PLACE_TAKEN,
    /** The place was closed by an earlier change: name. */
    ALREADY_CLOSED,
    /** Nobody knows such a service: code. */
    UNKNOWN_SERVICE,
    /** The place does not give what it should give up: name, service. */
    SERVICE_NOT_GIVEN,
    /** A place without services: name. */
    NO_SERVICE,
    /** No road near enough to attach the point to: name or position. */
    NO_ROAD,
    /** Hours that cannot be read: text. */
    UNREADABLE_HOURS,
    /** A speed that no road has: km/h. */
    IMPOSSIBLE_SPEED,
    /** Two changes set the same road: position. */
    ROAD_SET_TWICE,
    /** A new road from a junction to itself: position. */
    ROAD_WITHOUT_LENGTH;

    /** Message of the sentence that says it and what to do, with the arguments in their order. */
    public String messageKey() {
      return "problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Problem {
    arguments = List.copyOf(arguments);
  }
}
