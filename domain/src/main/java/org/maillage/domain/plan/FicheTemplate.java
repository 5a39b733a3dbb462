package org.maillage.domain.plan;

import static org.maillage.domain.plan.SectionKind.COMMITMENTS;
import static org.maillage.domain.plan.SectionKind.DATES;
import static org.maillage.domain.plan.SectionKind.INDICATORS;
import static org.maillage.domain.plan.SectionKind.LIST;
import static org.maillage.domain.plan.SectionKind.MONEY;
import static org.maillage.domain.plan.SectionKind.PEOPLE;
import static org.maillage.domain.plan.SectionKind.PLACES;
import static org.maillage.domain.plan.SectionKind.PROGRESS;
import static org.maillage.domain.plan.SectionKind.TEXT;

import java.util.List;
import java.util.Optional;

/**
 * What a fiche-action says, in which order: the forms of three schemes in force, and a free one.
 */
public enum FicheTemplate {
  /** SDAASP des Bouches-du-Rhône (A49). */
  BOUCHES_DU_RHONE(
      must("pilotes", PEOPLE),
      must("constats", TEXT),
      must("contenu", LIST),
      must("objectif", TEXT),
      may("avancees", LIST),
      may("financement", TEXT),
      may("budget", MONEY),
      may("reussite", LIST),
      must("evaluation", TEXT),
      must("indicateurs", INDICATORS),
      may("echeances", DATES),
      may("lieux", PLACES),
      may("avancement", PROGRESS)),
  /** PDI-PTI des Pyrénées-Orientales (A50). */
  PDI_PTI(
      must("publics", LIST),
      must("pilotes", PEOPLE),
      must("objectifs", LIST),
      must("contenu", LIST),
      must("indicateurs", INDICATORS),
      must("engagements", COMMITMENTS),
      may("budget", MONEY),
      may("echeances", DATES),
      may("lieux", PLACES),
      may("avancement", PROGRESS)),
  /** SDAASP des Landes (A51). */
  LANDES(
      must("pilotes", PEOPLE),
      must("objectif", TEXT),
      may("dispositif", TEXT),
      must("avancement", PROGRESS),
      may("indicateurs", INDICATORS),
      may("budget", MONEY),
      may("echeances", DATES),
      may("lieux", PLACES)),
  /** The least that makes an action followed. */
  FREE(
      must("pilotes", PEOPLE),
      may("constats", TEXT),
      must("objectif", TEXT),
      must("contenu", LIST),
      may("evaluation", TEXT),
      must("indicateurs", INDICATORS),
      may("engagements", COMMITMENTS),
      may("budget", MONEY),
      may("echeances", DATES),
      may("lieux", PLACES),
      may("avancement", PROGRESS));

  private final List<SectionSpec> sections;

  FicheTemplate(SectionSpec... sections) {
    this.sections = List.of(sections);
  }

  private static SectionSpec must(String key, SectionKind kind) {
    return new SectionSpec(key, kind, true);
  }

  private static SectionSpec may(String key, SectionKind kind) {
    return new SectionSpec(key, kind, false);
  }

  /** In the order of the page. */
  public List<SectionSpec> sections() {
    return sections;
  }

  /** The section of a key. */
  public Optional<SectionSpec> findSection(String key) {
    return sections.stream().filter(section -> section.key().equals(key)).findFirst();
  }
}
