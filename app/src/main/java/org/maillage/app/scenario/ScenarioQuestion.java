package org.maillage.app.scenario;

import org.jspecify.annotations.Nullable;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.scenario.OpenMoment;
import org.maillage.domain.scenario.Scenario;

/**
 * What one wants to know of a scenario.
 *
 * @param scenario with all changes, those of the scenarios under it first
 * @param subject what the times are about
 * @param moment at which only places that are open then count; null for any time, when all count
 */
public record ScenarioQuestion(Scenario scenario, Subject subject, @Nullable OpenMoment moment) {}
