package org.maillage.app.journal;

import java.util.List;

/** What the journal tells of, as it stands in addresses. Words: {@code journal.kind.<kind>}. */
public final class ObjectKind {

  /** Scenario of a territory. */
  public static final String SCENARIO = "scenario";

  /** What people set about a territory; the object is {@code territory.name}. */
  public static final String SETTING = "reglage";

  /** Basket of services. */
  public static final String PANIER = "panier";

  /** Data of a territory, as an import left them. */
  public static final String TERRITORY = "territoire";

  /** Computed diagnostic that is kept. */
  public static final String RUN = "calcul";

  /** Plan: the scheme with all that it says. */
  public static final String PLAN = "plan";

  /** Node of a plan: its sections, state, notes and promises. */
  public static final String FICHE = "fiche";

  /** Register of places of a territory; the object is a place, or {@code territory.name}. */
  public static final String REGISTER = "repertoire";

  /** Long work that somebody asked for. */
  public static final String JOB = "travail";

  /** Organisation, with its names, units and successions. */
  public static final String ORGANISATION = "organisation";

  /** Person, with mandates and roles. */
  public static final String PERSON = "personne";

  /** Account of a person: who came in, and by which way. */
  public static final String ACCOUNT = "compte";

  /** Link for one page. */
  public static final String LINK = "lien";

  /** Diagnostic that both presidents publish. */
  public static final String PUBLICATION = "publication";

  /** Work on personal data: retention, export, erasure. */
  public static final String PRIVACY = "donnees-personnelles";

  /** All of them, in the order of the pages. */
  public static final List<String> ALL =
      List.of(
          TERRITORY,
          RUN,
          SETTING,
          PANIER,
          SCENARIO,
          PLAN,
          FICHE,
          REGISTER,
          JOB,
          PUBLICATION,
          ORGANISATION,
          PERSON,
          ACCOUNT,
          LINK,
          PRIVACY);

  private ObjectKind() {}

  /** What the journal calls a setting of a territory. */
  public static String setting(String territoryId, String name) {
    return territoryId + "." + name;
  }
}
