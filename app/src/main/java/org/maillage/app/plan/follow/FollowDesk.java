package org.maillage.app.plan.follow;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Access;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Right;
import org.maillage.app.home.UnguessableIds;
import org.maillage.app.plan.FicheDesk;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.automatic.ComputedValue;
import org.maillage.app.plan.automatic.SourceRepository;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.Step;
import org.maillage.domain.plan.indicator.AutomaticSource;
import org.maillage.domain.plan.indicator.Indicator;
import org.maillage.domain.plan.indicator.IndicatorValue;
import org.springframework.stereotype.Service;

/** Where indicators and steps are written, by those who may write the fiche they stand in. */
@Service
public class FollowDesk {

  private static final int ID_BYTES = 9;

  private final FicheDesk desk;
  private final IndicatorRepository indicators;
  private final StepRepository steps;
  private final SourceRepository sources;
  private final Access access;
  private final Clock clock;
  private final UnguessableIds ids = new UnguessableIds();

  FollowDesk(
      FicheDesk desk,
      IndicatorRepository indicators,
      StepRepository steps,
      SourceRepository sources,
      Access access,
      Clock clock) {
    this.desk = desk;
    this.indicators = indicators;
    this.steps = steps;
    this.sources = sources;
    this.access = access;
    this.clock = clock;
  }

  /** True when who acts may write what is followed in a fiche. */
  public boolean mayWrite(StoredPlan plan, Fiche fiche) {
    return desk.mayWrite(plan, fiche);
  }

  /**
   * Checks it.
   *
   * @throws NotAllowedException when who acts may not
   */
  public void check(StoredPlan plan, Fiche fiche) {
    if (!mayWrite(plan, fiche)) {
      throw new NotAllowedException(Right.CHANGE_PLANS);
    }
  }

  /** The version of a definition that a form sends back. */
  public int version(StoredPlan plan, Indicator indicator) {
    return indicators.getVersion(plan.id(), indicator.id());
  }

  /**
   * Defines an indicator.
   *
   * @return false when somebody else defined it meanwhile
   * @throws NotAllowedException when who acts may not
   */
  public boolean define(StoredPlan plan, Fiche fiche, Indicator indicator, int version) {
    check(plan, fiche);
    return indicators.saveDefinition(plan.id(), fiche.node().id(), indicator, version);
  }

  /** The value of a period and a case as it stands. */
  public Optional<GivenValue> findValue(
      StoredPlan plan, Indicator indicator, String period, String part) {
    return indicators.findValue(plan.id(), indicator.id(), period, part);
  }

  /**
   * Gives a value, in the name of who acts.
   *
   * @param version that was read; 0 when there was no value
   * @return false when somebody else gave one meanwhile
   * @throws NotAllowedException when who acts may not
   */
  public boolean give(
      StoredPlan plan, Fiche fiche, Indicator indicator, IndicatorValue value, int version) {
    check(plan, fiche);
    return save(
        plan,
        fiche,
        indicator,
        new GivenValue(
            value,
            GivenValue.Origin.TYPED,
            access.actor().organisationId(),
            clock.instant(),
            null,
            version));
  }

  /**
   * Keeps what was computed as the value of a period.
   *
   * @return false when somebody else gave one meanwhile
   * @throws NotAllowedException when who acts may not
   * @throws IllegalArgumentException when nothing could be computed
   */
  public boolean keep(
      StoredPlan plan,
      Fiche fiche,
      Indicator indicator,
      ComputedValue computed,
      String period,
      int version) {
    check(plan, fiche);
    if (computed.value() == null) {
      throw new IllegalArgumentException("nothing was computed for " + indicator.id());
    }
    IndicatorValue value = new IndicatorValue(period, "", computed.value(), "", computed.what());
    return save(
        plan,
        fiche,
        indicator,
        new GivenValue(
            value,
            GivenValue.Origin.COMPUTED,
            null,
            clock.instant(),
            computed.importRunId(),
            version));
  }

  /**
   * True when who acts may take a value away: whoever keeps the plan, and the organisation that
   * typed it while it may write the fiche.
   */
  public boolean mayRemove(StoredPlan plan, Fiche fiche, GivenValue given) {
    String giver = given.organisationId();
    boolean own = giver != null && giver.equals(access.actor().organisationId());
    return desk.keeps(plan) || own && desk.mayWrite(plan, fiche);
  }

  /**
   * Takes a value away.
   *
   * @param given as it was read
   * @param reason why; not blank
   * @return false when somebody else changed it meanwhile
   * @throws NotAllowedException when who acts may not
   */
  public boolean remove(
      StoredPlan plan, Fiche fiche, Indicator indicator, GivenValue given, String reason) {
    if (!mayRemove(plan, fiche, given)) {
      throw new NotAllowedException(Right.CHANGE_PLANS);
    }
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a value goes for a reason");
    }
    return indicators.removeValue(plan.id(), fiche.node().id(), indicator.id(), given, reason);
  }

  private boolean save(StoredPlan plan, Fiche fiche, Indicator indicator, GivenValue given) {
    return indicators.saveValue(plan.id(), fiche.node().id(), indicator.id(), given);
  }

  /**
   * Says what an indicator is computed from.
   *
   * @param source empty when its values are typed
   * @return false when somebody else said so meanwhile
   * @throws NotAllowedException when who acts may not
   */
  public boolean bind(
      StoredPlan plan,
      Fiche fiche,
      Indicator indicator,
      @Nullable AutomaticSource source,
      int version) {
    check(plan, fiche);
    return sources.save(
        plan.id(), fiche.node().id(), indicator.id(), Optional.ofNullable(source), version);
  }

  /** The version that a form on the steps of a fiche sends back. */
  public int version(StoredPlan plan, Fiche fiche) {
    return desk.version(plan, fiche);
  }

  /** The id of a new step. */
  public String newStepId() {
    return ids.next(ID_BYTES);
  }

  /**
   * Writes a step.
   *
   * @throws NotAllowedException when who acts may not
   */
  public StepRepository.Outcome save(StoredPlan plan, Fiche fiche, Step step, int version) {
    check(plan, fiche);
    return steps.save(plan.id(), fiche.node().id(), step, version);
  }

  /**
   * Takes a step away.
   *
   * @throws NotAllowedException when who acts may not
   */
  public StepRepository.Outcome remove(StoredPlan plan, Fiche fiche, String stepId, int version) {
    check(plan, fiche);
    return steps.remove(plan.id(), fiche.node().id(), stepId, version);
  }
}
