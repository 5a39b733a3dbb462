package org.maillage.data.plan.sheet;

import static org.maillage.data.plan.sheet.CellKind.CODE;
import static org.maillage.data.plan.sheet.CellKind.DAY;
import static org.maillage.data.plan.sheet.CellKind.LINES;
import static org.maillage.data.plan.sheet.CellKind.NUMBER;
import static org.maillage.data.plan.sheet.CellKind.NUMBERS;
import static org.maillage.data.plan.sheet.CellKind.REFERENCE;
import static org.maillage.data.plan.sheet.CellKind.REFERENCES;
import static org.maillage.data.plan.sheet.CellKind.TEXT;
import static org.maillage.data.plan.sheet.CellKind.VALUE;
import static org.maillage.data.plan.sheet.SheetColumn.of;
import static org.maillage.data.plan.sheet.SheetColumn.ofWords;

/** The sheets of what documents say besides. */
final class StatedSheets {

  private StatedSheets() {}

  static SheetTable statements() {
    return SheetTable.of(
        SheetId.STATED,
        of("N°", SheetTable.NUMBER, CODE, "Nécessaire s’il a plusieurs valeurs."),
        ofWords("Contrôle", "check", Words.CHECKS, "Ce qui est comparé.").must(),
        of("Repère", "id", CODE, "Un nom pour le retrouver, ou rien."),
        of("Fiche", "node", REFERENCE, "La fiche dont il s’agit."),
        ofWords("Rubrique", "section", Words.SECTIONS, "Pour un texte : sa rubrique."),
        of("Objet", "about", TEXT, "Ce dont il s’agit."),
        of("Valeur", "value", TEXT, "Ce que dit l’autre document."),
        of("Où", "where", TEXT, "Page, tableau ou document."),
        of("Citation", "quote", TEXT, "Les mots du document."),
        of("Renvoie à", "to", REFERENCE, "La fiche que nomme un renvoi.").onlyFor("REFERENCE"),
        of("Devrait dire", "meant", REFERENCE, "La fiche qu’il veut dire."),
        of("Total", "total", NUMBER, "Le total, ou le résultat."),
        ofWords("Précision", "bound", Words.BOUNDS, "Vide : exact."),
        of("Parties", "parts", NUMBERS, "Un nombre par ligne."),
        of("Facteurs", "factors", NUMBERS, "Un nombre par ligne."),
        of("Tolérance", "tolerance", NUMBER, "Une part : 0,02 pour 2 %."),
        of("Mots", "words", LINES, "Les rythmes, un par ligne."),
        of("Sens du sigle", "senses", LINES, "Un sens par ligne."),
        of("Fiches", "nodes", REFERENCES, "Un code par ligne."),
        of("Autres endroits", "places", LINES, "Un par ligne."),
        of("Plafond", "cap", NUMBER, "Un nombre entier."),
        of("Compte", "count", NUMBER, "Un nombre entier."),
        of("Le", "on", DAY, "Le jour du compte."),
        of("Du", "from", DAY, "Le début d’un délai."),
        of("Au", "to#day", DAY, "La fin d’un délai.").onlyFor("DELAY"),
        of("Jours", "days", NUMBER, "Les jours que compte le document."));
  }

  static SheetTable values() {
    return SheetTable.of(
        SheetId.STATED_VALUES,
        of("Constat", SheetTable.NUMBER, CODE, "Son numéro dans la feuille Constats.").must(),
        of("Valeur", "value", VALUE, "Ce qui est dit ; une date pour un jour.").must(),
        of("Où", "where", TEXT, "Page, tableau ou document."),
        of("Citation", "quote", TEXT, "Les mots du document."),
        of("Le", "on", DAY, "Le jour où c’était vrai."));
  }
}
