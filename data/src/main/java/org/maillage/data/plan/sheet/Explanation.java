package org.maillage.data.plan.sheet;

import java.util.List;

/** What the first sheet says of the others. */
final class Explanation {

  /** Its name. */
  static final String SHEET = "Lisez-moi";

  /** How to fill the workbook, one sentence a row. */
  static final List<String> SENTENCES =
      List.of(
          "Un classeur est un plan entier. Chaque feuille tient une sorte de choses, chaque ligne"
              + " en est une.",
          "Ne renommez ni les feuilles ni les colonnes : la plateforme les reconnaît à leur nom."
              + " L’ordre des colonnes est libre.",
          "Le code d’une fiche relie les feuilles. Il est à vous ; la plateforme renumérote"
              + " d’après l’ordre des lignes.",
          "Une cellule qui dit plusieurs choses en dit une par ligne (Alt + Entrée).",
          "Une cellule vide veut dire : personne ne l’a dit. Elle n’est jamais lue comme un zéro.",
          "Les dates s’écrivent 31/12/2026, les montants en euros entiers.",
          "Les formules sont lues pour leur résultat. Les macros, les liens vers d’autres fichiers"
              + " et les mots de passe sont refusés.",
          "À l’import, la plateforme dit tout ce qu’elle n’a pas compris, feuille, ligne et"
              + " colonne. Tant qu’il reste une faute, rien n’est enregistré.");

  private Explanation() {}

  /** What may stand in a column, in words. */
  static String of(SheetColumn column) {
    List<String> words = column.vocabulary().words();
    return words.isEmpty()
        ? column.help()
        : column.help() + " Choix : " + String.join(" ; ", words) + ".";
  }
}
