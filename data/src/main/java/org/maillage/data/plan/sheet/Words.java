package org.maillage.data.plan.sheet;

import java.util.LinkedHashMap;
import java.util.Map;
import org.maillage.domain.plan.ActionState;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.FicheLink;
import org.maillage.domain.plan.FicheTemplate;
import org.maillage.domain.plan.Numbering;
import org.maillage.domain.plan.Part;
import org.maillage.domain.plan.PlanKind;
import org.maillage.domain.plan.indicator.Direction;
import org.maillage.domain.plan.indicator.Frequency;
import org.maillage.domain.plan.indicator.IndicatorKind;
import org.maillage.domain.plan.money.Bound;

/** The words of the lists of a workbook. */
final class Words {

  static final Vocabulary PLAN_KINDS =
      Vocabulary.of(PlanKind.values(), "SDAASP", "PDI-PTI", "autre plan");

  static final Vocabulary TEMPLATES =
      Vocabulary.of(
          FicheTemplate.values(),
          "modèle des Bouches-du-Rhône",
          "modèle PDI-PTI",
          "modèle des Landes",
          "modèle libre");

  /** With words around the numbers: alone, a spreadsheet would take 1-1-1 for a day. */
  static final Vocabulary NUMBERINGS =
      Vocabulary.of(
          Numbering.values(),
          "par tirets (1-1-1)",
          "par points (1.1.1)",
          "continue (1, 2, 3) à chaque niveau");

  static final Vocabulary STATES =
      Vocabulary.of(
          ActionState.values(),
          "prévue",
          "en cours",
          "terminée",
          "en pause",
          "bloquée",
          "abandonnée",
          "suivie ailleurs");

  static final Vocabulary PART_STATES =
      Vocabulary.of(Part.State.values(), "brouillon", "remise", "acceptée");

  static final Vocabulary COMMITMENT_KINDS =
      Vocabulary.of(
          Commitment.Kind.values(),
          "Département, dans le pacte territorial (PTI)",
          "Département, dans son programme (PDI)",
          "partenaire");

  static final Vocabulary COMMITMENT_STATES =
      Vocabulary.of(Commitment.State.values(), "promis", "en cours", "tenu", "retiré");

  static final Vocabulary INDICATOR_KINDS =
      Vocabulary.of(
          IndicatorKind.values(),
          "nombre",
          "pourcentage",
          "oui ou non",
          "part de personnes satisfaites",
          "quelques phrases",
          "nombre par cas",
          "à définir par le comité de pilotage");

  static final Vocabulary FREQUENCIES =
      Vocabulary.of(
          Frequency.values(),
          "chaque mois",
          "chaque trimestre",
          "deux fois par an",
          "chaque année",
          "tous les deux ans",
          "une seule fois");

  static final Vocabulary DIRECTIONS =
      Vocabulary.of(Direction.values(), "à la hausse", "à la baisse", "stable");

  static final Vocabulary BOUNDS = Vocabulary.of(Bound.values(), "exact", "au moins", "environ");

  static final Vocabulary LINK_KINDS =
      Vocabulary.of(
          FicheLink.Kind.values(),
          "service",
          "lieu",
          "commune",
          "zone du diagnostic",
          "scénario",
          "fiche du plan",
          "plan voisin");

  /** Of all templates. */
  static final Vocabulary SECTIONS = sections();

  /** As {@code check} of a plan file. */
  static final Vocabulary CHECKS = checks();

  private Words() {}

  private static Vocabulary sections() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("publics", "Publics");
    words.put("constats", "Constats");
    words.put("objectif", "Objectif");
    words.put("objectifs", "Objectifs");
    words.put("contenu", "Contenu");
    words.put("dispositif", "Dispositif");
    words.put("avancees", "Avancées");
    words.put("financement", "Financement");
    words.put("reussite", "Conditions de réussite");
    words.put("evaluation", "Évaluation");
    return Vocabulary.of(words);
  }

  private static Vocabulary checks() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("TITLE", "autre intitulé");
    words.put("CODE", "autre numéro");
    words.put("ROLES", "autres pilotes");
    words.put("TEXT", "autre texte");
    words.put("VALUES", "plusieurs valeurs");
    words.put("DATES", "plusieurs jours");
    words.put("LAW", "plusieurs dates d’un texte de loi");
    words.put("REVERSED", "décision revue");
    words.put("ACRONYM", "sigle à plusieurs sens");
    words.put("RHYTHM", "rythme peu clair");
    words.put("SUM", "somme");
    words.put("PRODUCT", "produit");
    words.put("PLACE", "nom de lieu");
    words.put("REFERENCE", "renvoi");
    words.put("REPEATED", "mots répétés");
    words.put("EFFECT_DATE", "sans date d’effet");
    words.put("CAP", "plafond");
    words.put("DELAY", "délai");
    return Vocabulary.of(words);
  }
}
