package org.maillage.data.communes;

import org.jspecify.annotations.Nullable;

/**
 * A commune as the official geographic code gives it.
 *
 * @param code INSEE code, five characters
 * @param name official name
 * @param departementCode for example {@code 2A}
 * @param arrondissementCode for example {@code 2A1}; null where the register gives none
 * @param population people, 0 or more
 * @param line record of the file, from 1
 */
public record CogCommune(
    String code,
    String name,
    String departementCode,
    @Nullable String arrondissementCode,
    int population,
    long line) {}
