package org.maillage.app.scenario.web;

import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.scenario.ScenarioEffects;
import org.maillage.app.scenario.ScenarioQuestion;
import org.maillage.app.scenario.ScenarioRefusedException;
import org.maillage.app.scenario.ScenarioSentences;
import org.maillage.app.scenario.ScenarioService;
import org.maillage.app.scenario.StoredScenario;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.scenario.Gains;
import org.maillage.domain.scenario.Scenario;
import org.maillage.domain.scenario.ScenarioEffect;
import org.springframework.stereotype.Component;

/**
 * An answer is computed once for each diagnostic and each state of the scenario: it takes from a
 * few milliseconds to a second.
 */
@Component
class KeptSentences implements ScenarioSentences {

  /** Scenarios whose effect is kept in memory; an effect is a few figures and names. */
  private static final int KEPT = 200;

  private final DiagnosticReading reading;
  private final ScenarioService scenarios;
  private final ScenarioEffects effects;

  /** By scenario, the least recently used first. */
  private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

  KeptSentences(DiagnosticReading reading, ScenarioService scenarios, ScenarioEffects effects) {
    this.reading = reading;
    this.scenarios = scenarios;
    this.effects = effects;
  }

  /**
   * An effect without what it was computed from.
   *
   * @param dossier diagnostic that it is of: a new import or a new calculation brings another one
   * @param figures null when the scenario cannot be applied
   */
  private record Kept(
      WeakReference<DiagnosticDossier> dossier,
      Scenario whole,
      Subject subject,
      @Nullable Figures figures) {
    boolean isOf(DiagnosticDossier now, Scenario asked) {
      return dossier.get() == now && whole.equals(asked);
    }
  }

  private record Figures(Gains everybody, Gains far, int leaving, int entering) {}

  @Override
  public Optional<Told> tell(StoredScenario stored, Words words) {
    return reading
        .findDossier(stored.territoryId())
        .map(dossier -> told(dossier, get(dossier, stored), words));
  }

  private Kept get(DiagnosticDossier dossier, StoredScenario stored) {
    Scenario whole = scenarios.whole(stored);
    synchronized (kept) {
      Kept known = kept.get(stored.id());
      if (known != null && known.isOf(dossier, whole)) {
        return known;
      }
    }
    // Computed outside of the lock: two who ask at once compute it twice, nobody waits for others.
    Subject subject = WorkbenchQuery.first(whole, dossier);
    Kept now =
        new Kept(new WeakReference<>(dossier), whole, subject, figures(dossier, whole, subject));
    synchronized (kept) {
      kept.put(stored.id(), now);
      if (kept.size() > KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    return now;
  }

  private @Nullable Figures figures(DiagnosticDossier dossier, Scenario whole, Subject subject) {
    try {
      ScenarioEffect effect = effects.effect(dossier, new ScenarioQuestion(whole, subject, null));
      return new Figures(
          effect.everybody(), effect.far(), effect.leaving().size(), effect.entering().size());
    } catch (ScenarioRefusedException refused) {
      return null;
    }
  }

  private static Told told(DiagnosticDossier dossier, Kept kept, Words words) {
    String about = WorkbenchPages.about(dossier, kept.subject(), null, words);
    Figures figures = kept.figures();
    if (figures == null) {
      return new Told(about, words.get("scenario.sentence.refused"), 0, 0);
    }
    String sentence =
        WorkbenchPages.sentence(kept.whole(), figures.everybody(), figures.far(), words);
    return new Told(about, sentence, figures.leaving(), figures.entering());
  }
}
