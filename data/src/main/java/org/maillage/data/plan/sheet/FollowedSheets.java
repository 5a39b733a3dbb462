package org.maillage.data.plan.sheet;

import static org.maillage.data.plan.sheet.CellKind.CODE;
import static org.maillage.data.plan.sheet.CellKind.DAY;
import static org.maillage.data.plan.sheet.CellKind.EUR;
import static org.maillage.data.plan.sheet.CellKind.FLAG;
import static org.maillage.data.plan.sheet.CellKind.LINES;
import static org.maillage.data.plan.sheet.CellKind.NUMBER;
import static org.maillage.data.plan.sheet.CellKind.ORGANISATION;
import static org.maillage.data.plan.sheet.CellKind.TEXT;
import static org.maillage.data.plan.sheet.CellKind.VALUE;
import static org.maillage.data.plan.sheet.CellKind.YEAR;
import static org.maillage.data.plan.sheet.SheetColumn.of;
import static org.maillage.data.plan.sheet.SheetColumn.ofWords;

import java.util.List;

/** The sheets of what is followed, fiche by fiche. */
final class FollowedSheets {

  private FollowedSheets() {}

  static List<SheetTable> tables(SheetColumn fiche) {
    return List.of(
        commitments(fiche),
        indicators(fiche),
        SheetTable.of(
            SheetId.VALUES,
            fiche,
            of("Indicateur", SheetTable.NUMBER, CODE, "Son numéro dans la feuille Indicateurs.")
                .must(),
            of("Période", "period", CODE, "2024, 2024-H1, 2024-Q3 ou 2024-07.").must(),
            of("Cas", "part", TEXT, "Un des cas de l’indicateur, s’il en distingue."),
            of("Valeur", "value", VALUE, "Un nombre, oui ou non, ou un texte.").must(),
            of("Commentaire", "comment", TEXT, "Ce qu’il faut en savoir.")),
        SheetTable.of(
            SheetId.BUDGET,
            fiche,
            of("Financeur", "funder", TEXT, "Qui paie.").must(),
            of("Nature", "nature", TEXT, "Fonctionnement, investissement…"),
            of("Année", "year", YEAR, "Quatre chiffres."),
            of("Prévu (€)", "plannedEur", EUR, "Euros entiers, 0 ou plus."),
            of("Réalisé (€)", "actualEur", EUR, "Euros entiers, 0 ou plus."),
            ofWords("Précision", "bound", Words.BOUNDS, "Vide : exact.")),
        SheetTable.of(
            SheetId.ANNOUNCED,
            fiche,
            of("Intitulé", "label", TEXT, "De quoi c’est le total.").must(),
            of("Montant (€)", "eur", EUR, "Euros entiers, 0 ou plus.").must(),
            ofWords("Précision", "bound", Words.BOUNDS, "Vide : exact."),
            of("Citation", "quote", TEXT, "Les mots du document.")),
        SheetTable.of(
            SheetId.NOTES,
            fiche,
            of("N°", SheetTable.NUMBER, CODE, "Nécessaire si la note a des chiffres."),
            of("Le", "on", DAY, "Une date, dans la durée du plan.").must(),
            of("Texte", "text", TEXT, "Ce qui a été fait, ce qui reste à faire.").must()),
        SheetTable.of(
            SheetId.FIGURES,
            fiche,
            of("Note", SheetTable.NUMBER, CODE, "Son numéro dans la feuille Notes.").must(),
            of("Intitulé", "label", TEXT, "Ce qui est compté.").must(),
            of("Valeur", "value", VALUE, "Un nombre ou une date.").must(),
            of("Unité", "unit", TEXT, "L’unité du nombre.")),
        SheetTable.of(
            SheetId.STEPS,
            fiche,
            of("N°", "key", CODE, "Un nom court, s’il faut la nommer ailleurs : e1, e2…"),
            of("Intitulé", "title", TEXT, "300 caractères au plus.").must(),
            of("Début", "start", DAY, "Une date, ou rien."),
            of("Échéance", "due", DAY, "Une date, ou rien."),
            of("Faite le", "doneOn", DAY, "Vide tant qu’elle n’est pas faite."),
            of(
                "Après",
                "after",
                LINES,
                "Les étapes qu’elle attend, une par ligne : e1, ou 1-2/e1 pour une autre fiche.")),
        SheetTable.of(
            SheetId.LINKS,
            fiche,
            ofWords("Type", "kind", Words.LINK_KINDS, "Ce vers quoi mène le lien.").must(),
            of("Vers", "to", CODE, "Le code de la fiche, de la commune, le nom du plan…").must(),
            of("Dispositif", "device", TEXT, "Le dispositif que deux fiches partagent.")));
  }

  private static SheetTable commitments(SheetColumn fiche) {
    return SheetTable.of(
        SheetId.COMMITMENTS,
        fiche,
        ofWords("Type", "kind", Words.COMMITMENT_KINDS, "De qui il vient.").must(),
        of("Organisme", "actor", ORGANISATION, "Pour un partenaire seulement."),
        of("Texte", "text", TEXT, "Une phrase, 2 000 caractères au plus.").must(),
        of("Lutte contre la pauvreté", "antiPoverty", FLAG, "oui, ou rien."),
        of("Schéma des solidarités", "solidarity", FLAG, "oui, ou rien."),
        ofWords("État", "state", Words.COMMITMENT_STATES, "Vide : promis."),
        of("Confirmé le", "confirmedOn", DAY, "Le dernier jour où il a été confirmé."));
  }

  private static SheetTable indicators(SheetColumn fiche) {
    return SheetTable.of(
        SheetId.INDICATORS,
        fiche,
        of("N°", SheetTable.NUMBER, CODE, "Nécessaire s’il a des valeurs : 1, 2…"),
        of("Intitulé", "label", TEXT, "Ce qui est mesuré, 500 caractères au plus.").must(),
        ofWords("Nature", "kind", Words.INDICATOR_KINDS, "Ce que sont ses valeurs.").must(),
        of("Unité", "unit", TEXT, "L’unité d’un nombre."),
        of("Calcul", "formula", TEXT, "Comment on le calcule."),
        of("Source", "source", TEXT, "D’où viennent les données."),
        of("Producteur", "producer", TEXT, "Qui saisit les valeurs."),
        ofWords("Fréquence", "frequency", Words.FREQUENCIES, "Vide : personne ne l’a dit."),
        of("Départ", "baseline", NUMBER, "La valeur au début."),
        of("Départ, le", "baselineOn", DAY, "Le jour de cette valeur."),
        of("Cible", "target", NUMBER, "La valeur à atteindre."),
        of("Cible, le", "targetOn", DAY, "Le jour où elle doit l’être."),
        ofWords("Sens attendu", "direction", Words.DIRECTIONS, "Vide : personne ne l’a dit."),
        of("Cas distingués", "breakdown", LINES, "Un cas par ligne."));
  }
}
