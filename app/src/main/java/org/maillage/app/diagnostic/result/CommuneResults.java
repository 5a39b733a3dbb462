package org.maillage.app.diagnostic.result;

import java.util.List;
import java.util.Map;
import org.maillage.app.shell.Words;

/**
 * Results by commune that a feature offers. Every bean of this type is asked; names are unique over
 * all of them, so a feature begins its own with its key ({@code apl:medecin}).
 */
public interface CommuneResults {

  /** Names of the results of a territory, in the order in which they are offered. */
  List<String> names(String territoryId);

  /**
   * A result.
   *
   * @param name one of {@link #names}
   * @return value by INSEE code; communes without a value are absent, never zero
   */
  Map<String, Double> values(String territoryId, String name);

  /** What the result is called, with its unit. */
  String label(String territoryId, String name, Words words);
}
