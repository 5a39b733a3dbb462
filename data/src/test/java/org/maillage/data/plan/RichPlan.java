package org.maillage.data.plan;

import java.io.StringReader;

/** A small plan that says everything that a file can say. */
public final class RichPlan {

  public static final String TEXT =
      """
      format: maillage-plan/1
      plan:
        key: essai
        title: "Schéma d'essai"
        kind: OTHER
        start: 2020-01-01
        end: 2025-12-31
        document: "Document d'essai"
        numbering: DOTS
        template: BOUCHES_DU_RHONE
        levels: [{one: Axe, many: Axes}, {one: Fiche, many: Fiches}]
        programmes:
          - {title: Premier programme, start: 2020-01-01, end: 2022-12-31}
          - {title: Second programme, start: 2023-01-01, end: 2025-12-31}
      nodes:
        - key: "A"
          title: Accueillir
          children:
            - key: "A1"
              title: Ouvrir des lieux
              pilots: [La Poste]
              copilots: [CAF]
              associated: [MSA, La Poste]
              status: {state: BLOCKED, since: 2021-03-01, reason: Faute de local, blockedBy: Le bail, unblockedBy: Commune}
              sections:
                constats: "Un premier paragraphe.\\n\\nUn second."
                contenu: [Trouver un local, "Former : deux agents"]
              parts:
                - actor: CAF
                  state: HANDED_IN
                  sections:
                    contenu: [Tenir une permanence]
                - {actor: MSA}
              commitments:
                - {kind: PTI, text: piloter l'action, antiPoverty: true}
                - {kind: PDI, text: payer le loyer, solidarity: true, state: RUNNING}
                - {kind: PARTNER, actor: DDETS, text: former les agents, state: KEPT, confirmedOn: 2022-02-01}
              indicators:
                - label: Lieux ouverts
                  kind: NUMBER
                  unit: lieux
                  formula: compter les lieux ouverts au 31 décembre
                  source: registre
                  producer: La Poste
                  frequency: HALF_YEARLY
                  baseline: 9
                  baselineOn: 2019-12-31
                  target: 12.50
                  targetOn: 2025-12-31
                  direction: UP
                  breakdown: [ville, campagne]
                  values:
                    - {period: 2020-H1, part: ville, value: 4}
                    - {period: 2020-H1, part: campagne, value: 5.0, comment: "dont un mobile"}
                - label: Charte signée
                  kind: YES_NO
                  values: [{period: "2020", value: false}, {period: "2021", value: true}]
                - label: Avis des habitants
                  kind: TEXT
                  values: [{period: "2020", value: "12"}]
                - {label: Part en ligne, kind: PERCENTAGE}
              budget:
                - {funder: État, nature: fonctionnement, year: 2021, plannedEur: 74000, actualEur: 70000, bound: ABOUT}
                - {funder: Commune, actualEur: 0}
              announced:
                - {label: Total, eur: 76000, bound: AT_LEAST, quote: "plus de 76 000 euros"}
              notes:
                - on: 2021-06-30
                  text: Un local est trouvé.
                  figures: [{label: surface, value: 80, unit: m²}, {label: bail, value: 2021-07-01}]
              steps:
                - {key: bail, title: Signer le bail, doneOn: 2021-07-01}
                - {key: travaux, title: Faire les travaux, start: 2021-09-01, due: 2022-03-31, after: [bail]}
                - {title: Ouvrir, after: [travaux, A2/plan]}
              links:
                - {kind: ACTION, to: "A2", device: Le bus}
                - {kind: SISTER_PLAN, to: SDTAN}
                - {kind: COMMUNE, to: "2A004"}
              toComplete: Le coût des travaux manque.
            - key: "A2"
              title: Faire circuler un bus
              steps: [{key: plan, title: Tracer la tournée}]
        - title: Soigner
          children: [{title: Former des médiateurs}]
      stated:
        - {check: TITLE, id: INC-04, node: A1, value: Créer des lieux, where: tableau, quote: créer}
        - {check: CODE, node: A2, value: "1.3", where: annexe}
        - {check: ROLES, node: A1, value: État, where: annexe}
        - {check: TEXT, node: A1, section: contenu, value: fermer, where: annexe}
        - {check: VALUES, about: prises, quote: en fibre, values: [{value: 51118, where: p. 3, quote: 51 118 lignes}, {value: 54563}]}
        - {check: DATES, about: COPIL, values: [{value: 2017-01-23}, {value: 2017-01-24}]}
        - {check: LAW, about: décret, values: [{value: 2016-04-06}, {value: 2016-04-04}]}
        - {check: REVERSED, about: MSAP, values: [{value: fermée, on: 2020-12-31}, {value: ouverte, where: liste, on: 2022-04-20}]}
        - {check: ACRONYM, value: MSP, senses: [maison de santé, maison sociale]}
        - {check: RHYTHM, about: COTECH, words: [semestriel, bisannuel], quote: un comité bisannuel}
        - {check: SUM, about: points, total: 65, bound: ABOUT, parts: [11, 1.5], quote: dont 65}
        - {check: PRODUCT, about: habitants, total: 223000, factors: [60, 3500], tolerance: 0.02, quote: en moyenne}
        - {check: PLACE, node: A1, value: Chateaufort, where: MSA, quote: à Chateaufort}
        - {check: PLACE, value: Chateaubert}
        - {check: REFERENCE, node: A1, to: A2, meant: "2", quote: (cf. A2)}
        - {check: REPEATED, about: contexte, value: une phrase, nodes: [A1, A2], places: [annexe], quote: une phrase entière}
        - {check: EFFECT_DATE, about: labels, quote: 2 créations, where: COPIL}
        - {check: CAP, about: lieux, cap: 23, count: 27, on: 2024-08-01}
        - {check: DELAY, about: convention, from: 2018-05-22, to: 2019-11-18, days: 545}
      """;

  private RichPlan() {}

  public static PlanFile read() {
    return read(TEXT);
  }

  public static PlanFile read(String text) {
    return PlanFileReader.read(new StringReader(text), "essai.yaml");
  }
}
