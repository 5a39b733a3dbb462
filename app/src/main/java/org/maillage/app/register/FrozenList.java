package org.maillage.app.register;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A list of the services of a day that was frozen, as the law asks for it in the annex of the
 * scheme.
 *
 * @param number from 1 in its territory, never given again
 * @param title what it is called
 * @param onDate the day it tells of
 * @param frozenAt when it was frozen
 * @param places how many it holds
 * @param sha256 of its content, 64 hexadecimal digits
 */
public record FrozenList(
    int number, String title, LocalDate onDate, Instant frozenAt, int places, String sha256) {}
