package org.maillage.app.runs;

import java.time.Instant;
import org.maillage.domain.diagnostic.Methode;

/**
 * A kept diagnostic in a list.
 *
 * @param number what people call it, from 1
 * @param sha256 of its canonical JSON: the same inputs and results are one run
 * @param territoryId territory
 * @param territoryName as it was called then
 * @param methode how times were measured
 * @param panierId basket
 * @param panierVersion its version
 * @param panierNameFr its name then
 * @param panierNameEn its name then, in English
 * @param communes how many communes
 * @param population their people
 * @param panierMeanMs mean time of the people to the basket, -1 when nobody has one
 * @param vintages oldest and newest vintage of the sources; empty when unknown
 * @param importRunId the import it was last computed on
 * @param firstAt when it was first computed
 * @param lastAt when it was last computed with the same result
 */
public record RunSummary(
    long number,
    String sha256,
    String territoryId,
    String territoryName,
    Methode methode,
    String panierId,
    String panierVersion,
    String panierNameFr,
    String panierNameEn,
    int communes,
    long population,
    long panierMeanMs,
    String vintages,
    long importRunId,
    Instant firstAt,
    Instant lastAt) {

  /** Name of the basket in the language: English for {@code en}, French otherwise. */
  public String panierName(String language) {
    return language.equals("en") ? panierNameEn : panierNameFr;
  }
}
