package org.maillage.data.plan.sheet;

import org.jspecify.annotations.Nullable;

/** The sheets of a workbook, in their order. */
enum SheetId {
  PLAN("Plan", "plan", null, "Ce qui vaut pour tout le plan, sur une seule ligne."),
  LEVELS("Niveaux", "levels", null, "Les niveaux du plan, du plus haut au plus bas (1 à 5)."),
  PROGRAMMES("Programmes", "programmes", null, "Les programmes triennaux, s’il y en a."),
  ORGANISATIONS(
      "Organismes",
      "actors",
      null,
      "Tous les organismes que le plan nomme. Les autres feuilles les reprennent à la lettre."),
  FICHES(
      "Fiches",
      "nodes",
      null,
      "Une ligne par élément du plan (axes, actions, fiches…), dans l’ordre du plan."),
  PARTS(
      "Contributions",
      "parts",
      FICHES,
      "Ce que chaque organisme écrit dans une fiche partagée, s’il y en a."),
  COMMITMENTS("Engagements", "commitments", FICHES, "Qui s’engage à quoi."),
  INDICATORS("Indicateurs", "indicators", FICHES, "Ce qui mesure chaque action."),
  VALUES("Valeurs", "values", INDICATORS, "Les valeurs des indicateurs, période par période."),
  BUDGET("Budget", "budget", FICHES, "Qui finance quoi, combien, quelle année."),
  ANNOUNCED(
      "Totaux annoncés",
      "announced",
      FICHES,
      "Les sommes que le document annonce : la plateforme les compare au budget."),
  NOTES("Notes", "notes", FICHES, "Ce qui a été fait, à une date."),
  FIGURES("Chiffres des notes", "figures", NOTES, "Les chiffres qui vont avec une note."),
  STEPS("Étapes", "steps", FICHES, "Ce qui doit être fait, et pour quand."),
  LINKS("Liens", "links", FICHES, "Ce avec quoi une fiche a à voir."),
  STATED(
      "Constats",
      "stated",
      null,
      "Ce que des documents disent ailleurs de la même chose : la plateforme compare et signale."),
  STATED_VALUES(
      "Valeurs constatées", "values", STATED, "Les valeurs d’un constat qui en a plusieurs."),
  CONTINUATIONS(
      "Suites",
      "",
      null,
      "La fin des textes trop longs pour une cellule. La plateforme remplit cette feuille.");

  private final String title;
  private final String listKey;
  private final @Nullable SheetId parent;
  private final String help;

  SheetId(String title, String listKey, @Nullable SheetId parent, String help) {
    this.title = title;
    this.listKey = listKey;
    this.parent = parent;
    this.help = help;
  }

  /** Name of the sheet. */
  String title() {
    return title;
  }

  /** Key of its rows in a plan file, below the plan or what they belong to. */
  String listKey() {
    return listKey;
  }

  /** What its rows belong to; null for those of the plan. */
  @Nullable SheetId parent() {
    return parent;
  }

  /** What it is for. */
  String help() {
    return help;
  }
}
