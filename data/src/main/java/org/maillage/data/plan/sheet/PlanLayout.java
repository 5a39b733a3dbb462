package org.maillage.data.plan.sheet;

import static org.maillage.data.plan.sheet.CellKind.CODE;
import static org.maillage.data.plan.sheet.CellKind.DAY;
import static org.maillage.data.plan.sheet.CellKind.ORGANISATION;
import static org.maillage.data.plan.sheet.CellKind.ORGANISATIONS;
import static org.maillage.data.plan.sheet.CellKind.REFERENCE;
import static org.maillage.data.plan.sheet.CellKind.TEXT;
import static org.maillage.data.plan.sheet.SheetColumn.of;
import static org.maillage.data.plan.sheet.SheetColumn.ofWords;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maillage.domain.plan.FicheTemplate;
import org.maillage.domain.plan.SectionSpec;

/** Which sheets and columns a workbook has; the sections of a fiche are those of its template. */
final class PlanLayout {

  private static final SheetColumn FICHE =
      of("Fiche", SheetTable.FICHE, REFERENCE, "Code d’une fiche de la feuille Fiches.").must();

  private final List<SheetTable> tables;

  private PlanLayout(List<SheetTable> tables) {
    this.tables = List.copyOf(tables);
  }

  /** The layout of a plan whose fiches have a template. */
  static PlanLayout forTemplate(FicheTemplate template) {
    List<SheetColumn> sections = new ArrayList<>();
    for (SectionSpec spec : template.sections()) {
      if (spec.kind().isWritten()) {
        sections.add(section(spec));
      }
    }
    List<SheetTable> tables = new ArrayList<>();
    tables.add(planTable());
    tables.add(
        SheetTable.of(
            SheetId.LEVELS,
            of("Un", "one", TEXT, "Le nom d’un seul : Axe, Orientation, Fiche…").must(),
            of("Plusieurs", "many", TEXT, "Le même au pluriel : Axes, Fiches…").must()));
    tables.add(
        SheetTable.of(
            SheetId.PROGRAMMES,
            of("Intitulé", "title", TEXT, "Par exemple : Programme 2024-2026.").must(),
            of("Premier jour", "start", DAY, "Une date.").must(),
            of("Dernier jour", "end", DAY, "Une date.").must()));
    tables.add(
        SheetTable.of(
            SheetId.ORGANISATIONS,
            of("Nom", "name", TEXT, "Le nom, une seule fois, tel qu’il sera montré.").must()));
    tables.add(ficheTable(sections));
    tables.add(partTable(sections));
    tables.addAll(FollowedSheets.tables(FICHE));
    tables.add(StatedSheets.statements());
    tables.add(StatedSheets.values());
    tables.add(
        SheetTable.of(
            SheetId.CONTINUATIONS,
            of("N°", SheetTable.NUMBER, CODE, "Le numéro qui termine la cellule coupée.").must(),
            of("Texte", "text", TEXT, "La suite du texte.").must()));
    return new PlanLayout(tables);
  }

  private static SheetColumn section(SectionSpec spec) {
    String help =
        switch (spec.kind()) {
          case LIST -> "Une chose par ligne (Alt + Entrée dans la cellule).";
          default -> "Un texte ; une ligne vide sépare deux paragraphes.";
        };
    String heading = Words.SECTIONS.word(spec.key());
    return of(heading, "sections." + spec.key(), TEXT, help);
  }

  private static SheetTable planTable() {
    return SheetTable.of(
        SheetId.PLAN,
        of("Intitulé", "title", TEXT, "Le titre du plan, 300 caractères au plus.").must(),
        ofWords("Nature", "kind", Words.PLAN_KINDS, "La loi à laquelle il répond.").must(),
        of("Premier jour", "start", DAY, "Une date.").must(),
        of("Dernier jour", "end", DAY, "Une date.").must(),
        ofWords(
            "Modèle de fiche",
            "template",
            Words.TEMPLATES,
            "Décide des rubriques de la feuille Fiches : ne le changez pas, partez d’un autre"
                + " modèle."),
        ofWords("Numérotation", "numbering", Words.NUMBERINGS, "Vide : par tirets."),
        of("Document d’origine", "document", TEXT, "Le document qui a été repris, s’il y en a un."),
        of("Identifiant court", "key", CODE, "Minuscules, chiffres et tirets ; peut rester vide."));
  }

  private static SheetTable ficheTable(List<SheetColumn> sections) {
    List<SheetColumn> columns = new ArrayList<>();
    columns.add(
        of(
                "Code",
                "key",
                CODE,
                "Un code par ligne, jamais deux fois le même. La plateforme renumérote d’après"
                    + " l’ordre.")
            .must());
    columns.add(of("Niveau", SheetTable.LEVEL, TEXT, "Un nom de la feuille Niveaux, ou rien."));
    columns.add(
        of(
            "Rattachée à",
            SheetTable.PARENT,
            REFERENCE,
            "Le code de l’élément au-dessus ; rien au plus haut niveau."));
    columns.add(of("Intitulé", "title", TEXT, "300 caractères au plus.").must());
    columns.add(of("Pilotes", "pilots", ORGANISATIONS, "Un organisme par ligne."));
    columns.add(of("Copilotes", "copilots", ORGANISATIONS, "Un organisme par ligne."));
    columns.add(of("Associés", "associated", ORGANISATIONS, "Un organisme par ligne."));
    columns.add(ofWords("État", "status.state", Words.STATES, "Vide : prévue."));
    columns.add(of("Depuis le", "status.since", DAY, "Le jour où l’état a commencé."));
    columns.add(
        of(
            "Motif",
            "status.reason",
            TEXT,
            "Nécessaire pour une action en pause, bloquée, abandonnée ou suivie ailleurs."));
    columns.add(of("Ce qui bloque", "status.blockedBy", TEXT, "Ce qui empêche d’avancer."));
    columns.add(of("Qui peut débloquer", "status.unblockedBy", TEXT, "Une personne morale."));
    columns.addAll(sections);
    columns.add(of("À compléter", "toComplete", TEXT, "Ce que le document laisse ouvert."));
    return new SheetTable(SheetId.FICHES, columns);
  }

  private static SheetTable partTable(List<SheetColumn> sections) {
    List<SheetColumn> columns = new ArrayList<>();
    columns.add(FICHE);
    columns.add(of("Organisme", "actor", ORGANISATION, "Qui écrit cette partie.").must());
    columns.add(ofWords("État", "state", Words.PART_STATES, "Vide : acceptée."));
    columns.addAll(sections);
    return new SheetTable(SheetId.PARTS, columns);
  }

  List<SheetTable> tables() {
    return tables;
  }

  /** The table of a sheet. */
  SheetTable table(SheetId id) {
    return tables.get(id.ordinal());
  }

  /** The sheet of a name. */
  Optional<SheetTable> findTable(String title) {
    return tables.stream().filter(table -> table.id().title().equals(title)).findFirst();
  }
}
