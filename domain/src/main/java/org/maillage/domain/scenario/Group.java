package org.maillage.domain.scenario;

import java.util.function.IntToDoubleFunction;

/**
 * People of whom one wants to know whether a scenario serves them: the aged, those without a car,
 * those of a priority quarter.
 *
 * @param key stable name, message of the page
 * @param people how many of them live at each point; an estimate where only the share of the whole
 *     commune is known
 */
public record Group(String key, IntToDoubleFunction people) {}
