package org.maillage.domain.register;

import java.util.List;

/** Whom a service is for: the closed list of data.inclusion, version 1. */
public final class Audiences {

  /** The codes that can be chosen; a service for everybody has none. */
  public static final List<String> CODES =
      List.of(
          "actifs",
          "beneficiaires-des-minimas-sociaux",
          "demandeurs-emploi",
          "etudiants",
          "familles",
          "femmes",
          "jeunes",
          "personnes-en-situation-de-handicap",
          "personnes-en-situation-durgence",
          "personnes-en-situation-juridique-specifique",
          "personnes-exilees",
          "residents-qpv-frr",
          "seniors");

  private static final String EVERYBODY = "tous-publics";

  private Audiences() {}

  /** Whether the list has a code; some producers write that a service is for everybody. */
  public static boolean isKnown(String code) {
    return CODES.contains(code) || EVERYBODY.equals(code);
  }
}
