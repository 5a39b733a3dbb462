package org.maillage.app.plan.view;

import java.util.Arrays;
import java.util.Optional;
import org.maillage.domain.plan.ActionState;

/** States as they stand in addresses and style. */
public final class StateKeys {

  private StateKeys() {}

  /** For example {@code en-cours}. */
  public static String of(ActionState state) {
    return switch (state) {
      case PLANNED -> "prevue";
      case RUNNING -> "en-cours";
      case DONE -> "terminee";
      case PAUSED -> "en-pause";
      case BLOCKED -> "bloquee";
      case ABANDONED -> "abandonnee";
      case ELSEWHERE -> "ailleurs";
    };
  }

  /** The state of a key. */
  public static Optional<ActionState> find(String key) {
    return Arrays.stream(ActionState.values()).filter(state -> of(state).equals(key)).findFirst();
  }
}
