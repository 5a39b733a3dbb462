package org.maillage.app.plan.view;

import java.util.Arrays;
import java.util.Optional;
import org.maillage.domain.plan.indicator.Indicator;
import org.maillage.domain.plan.indicator.IndicatorKind;

/** How far an indicator is defined. */
public enum Standing {
  /** Values are asked for. */
  ACTIVE("actifs"),
  /** Something of its definition is lacking. */
  INCOMPLETE("a-completer"),
  /** The comité de pilotage still has to say what is measured. */
  TO_DEFINE("a-definir");

  private final String key;

  Standing(String key) {
    this.key = key;
  }

  /** As it stands in addresses. */
  public String key() {
    return key;
  }

  /** Of an indicator. */
  static Standing of(Indicator indicator) {
    if (indicator.kind() == IndicatorKind.TO_DEFINE) {
      return TO_DEFINE;
    }
    return indicator.isActive() ? ACTIVE : INCOMPLETE;
  }

  /** The standing of a key. */
  public static Optional<Standing> find(String key) {
    return Arrays.stream(values()).filter(standing -> standing.key.equals(key)).findFirst();
  }
}
