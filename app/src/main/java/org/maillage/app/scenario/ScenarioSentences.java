package org.maillage.app.scenario;

import java.util.Optional;
import org.maillage.app.shell.Words;

/** What scenarios do, in one sentence, for pages of other features: cheap enough for each view. */
public interface ScenarioSentences {

  /**
   * What a scenario does.
   *
   * @param about what it is about: a service, a range, the basket
   * @param sentence its effect on people, or why there is none
   * @param leaving how many communes leave remoteness
   * @param entering how many communes enter it
   */
  public record Told(String about, String sentence, int leaving, int entering) {}

  /**
   * What the scenario does by the diagnostic in force.
   *
   * @return empty when there is no diagnostic
   */
  Optional<Told> tell(StoredScenario stored, Words words);
}
