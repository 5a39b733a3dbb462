package org.maillage.app.diagnostic.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.web.Fixture;
import org.maillage.app.map.TimeClasses;
import org.maillage.app.shell.MessageBundles;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.territory.ZoningKind;

class ViewsTest {

  private static final DiagnosticDossier DOSSIER = new Fixture().dossier(Methode.CARROYEE);
  private static final DiagnosticDossier COMMUNALE = new Fixture().dossier(Methode.COMMUNALE);
  private static final Words FR = new Words(MessageBundles.messageSource(), Locale.FRENCH);
  private static final Words EN = new Words(MessageBundles.messageSource(), Locale.ENGLISH);
  private static final Subject PANIER = new Subject.OfPanier();
  private static final Subject PHARMACIE = new Subject.OfService("pharmacie");
  private static final Subject MATERNITE = new Subject.OfService("maternite");

  @Test
  void theSentenceSaysMeanMedianAndShareInBothLanguages() {
    assertThat(Summary.of(DOSSIER, PHARMACIE, FR).text())
        .startsWith("Grille\u00a0: il faut en moyenne ")
        .contains("le service «\u00a0Pharmacie\u00a0»", "La moitié des habitants", "7\u202fmin ou");
    assertThat(Summary.of(DOSSIER, PHARMACIE, EN).text())
        .startsWith("Grille: it takes ")
        .contains("“Pharmacy”", "Half the people", "7\u00a0min or less");
  }

  @Test
  void theFiguresOfTheSentenceAreStrong() {
    assertThat(Summary.of(DOSSIER, PANIER, FR).parts())
        .filteredOn(Summary.Part::strong)
        .hasSize(3)
        .allMatch(part -> !part.text().contains("*"));
  }

  @Test
  void aServiceThatIsNowhereHasNoTimeInTheSentence() {
    assertThat(Summary.of(DOSSIER, MATERNITE, FR).text())
        .contains("aucun lieu connu")
        .doesNotContain("0\u202fmin");
  }

  @Test
  void theBasketSaysHowManyServicesItLeavesOut() {
    assertThat(Summary.of(DOSSIER, PANIER, FR).text()).contains("moyenne de 28 services");
    assertThat(Summary.of(DOSSIER, PANIER, FR).notes())
        .containsExactly(
            "Un des 29 services n’a aucun lieu connu dans les données\u00a0: il ne compte pas dans"
                + " la moyenne.");
  }

  @Test
  void theCommuneMethodSaysSo() {
    assertThat(Summary.of(COMMUNALE, PANIER, FR).text()).contains("de mairie à mairie");
  }

  @Test
  void theClassesOfTheLegendHoldEveryCommuneOnce() {
    for (Subject subject : List.of(PANIER, PHARMACIE, MATERNITE)) {
      Legend legend = Legend.of(DOSSIER, subject, EN);
      int communes = legend.rows().stream().mapToInt(r -> number(r.communes())).sum();
      int people = legend.rows().stream().mapToInt(r -> number(r.people())).sum();
      assertThat(communes).isEqualTo(36);
      assertThat(people).isEqualTo((int) DOSSIER.territory().population());
    }
  }

  @Test
  void withoutAnyPlaceTheLegendHasTheHatchedClassAlone() {
    List<Legend.Row> rows = Legend.of(DOSSIER, MATERNITE, FR).rows();
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).none()).isTrue();
    assertThat(rows.get(0).label()).isEqualTo("aucun lieu connu");
  }

  @Test
  void theTableHasTheClassOfTheMap() {
    CommuneTable table =
        CommuneTable.of(DOSSIER, PHARMACIE, CommuneOrder.DEFAULT, "", c -> true, FR);
    TimeClasses classes = Legend.classes(DOSSIER, PHARMACIE);
    assertThat(table.rows()).hasSize(36);
    for (CommuneTable.Row row : table.rows()) {
      assertThat(row.timeClass())
          .isEqualTo(classes.classOf(DOSSIER.getAccess(row.code()).timeMs(PHARMACIE)));
    }
  }

  @Test
  void theFarthestComesFirstUnlessAskedOtherwise() {
    CommuneTable table =
        CommuneTable.of(DOSSIER, PHARMACIE, CommuneOrder.DEFAULT, "", c -> true, EN);
    List<Long> times =
        table.rows().stream().map(r -> DOSSIER.getAccess(r.code()).timeMs(PHARMACIE)).toList();
    assertThat(times).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    CommuneOrder byName = CommuneOrder.DEFAULT.click(CommuneOrder.Column.NOM);
    assertThat(CommuneTable.of(DOSSIER, PHARMACIE, byName, "", c -> true, EN).rows().get(0).name())
        .isEqualTo("Commune 10");
  }

  @Test
  void anotherClickTurnsTheOrderRound() {
    CommuneOrder once = CommuneOrder.DEFAULT.click(CommuneOrder.Column.POPULATION);
    assertThat(once.key()).isEqualTo("-population");
    assertThat(once.click(CommuneOrder.Column.POPULATION).key()).isEqualTo("population");
    assertThat(once.ariaSort("population")).isEqualTo("descending");
    assertThat(once.ariaSort("nom")).isEqualTo("none");
  }

  @Test
  void theFilterIgnoresAccentsAndCase() {
    CommuneTable table =
        CommuneTable.of(
            DOSSIER, PANIER, CommuneOrder.DEFAULT, " saint-remy-l'ETANG", c -> true, FR);
    assertThat(table.rows()).extracting(CommuneTable.Row::code).containsExactly("99001");
    assertThat(table.total()).isEqualTo(36);
  }

  @Test
  void theCardTellsEveryServiceOnceRangeByRange() {
    CommuneCard card = CommuneCard.find(DOSSIER, "99001", PHARMACIE, FR).orElseThrow();
    assertThat(card.blocks()).extracting(b -> b.lines().size()).startsWith(8, 8, 13);
    assertThat(card.blocks().get(0).lines())
        .filteredOn(CommuneCard.Line::selected)
        .extracting(CommuneCard.Line::service)
        .containsExactly("Pharmacie");
    assertThat(card.epci()).isEqualTo("CA de l’Étang");
  }

  @Test
  void theCardSaysWhatIsMissingAndWhatIsNotExact() {
    CommuneCard card = CommuneCard.find(DOSSIER, "99001", PANIER, FR).orElseThrow();
    CommuneCard.Line maternite =
        card.blocks().get(2).lines().stream()
            .filter(l -> l.subjectKey().equals("service:maternite"))
            .findFirst()
            .orElseThrow();
    assertThat(maternite.time()).isEqualTo("aucun lieu connu");
    assertThat(maternite.place()).isEmpty();
    assertThat(card.panierCoverage()).isEqualTo("sur 28 des 29 services");
    assertThat(card.blocks().get(0).lines().get(0).quality()).isEqualTo("placé à la mairie");
    assertThat(card.blocks().get(0).lines().get(1).quality()).isNull();
  }

  @Test
  void aCommuneThatDoesNotExistHasNoCard() {
    assertThat(CommuneCard.find(DOSSIER, "99999", PANIER, FR)).isEmpty();
  }

  @Test
  void theClassesOfRemotenessSumToTheWhole() {
    RemotenessTable table = RemotenessTable.of(DOSSIER, EN);
    assertThat(table.classes().stream().mapToInt(r -> number(r.communes())).sum())
        .isEqualTo(number(table.total().communes()))
        .isEqualTo(36);
    assertThat(table.classes().stream().mapToInt(r -> number(r.people())).sum())
        .isEqualTo(number(table.total().people()));
    assertThat(table.gammes()).hasSize(Gamme.values().length);
  }

  @Test
  void zonesComeWithTheWholeForComparison() {
    ZoneTable table = ZoneTable.of(DOSSIER, ZoningKind.EPCI, PANIER, FR);
    assertThat(table.rows())
        .extracting(ZoneTable.Row::name)
        .containsExactly("CC du Causse", "CA de l’Étang");
    assertThat(table.whole()).extracting(ZoneTable.Row::name).containsExactly("Grille");
    assertThat(ZoneTable.of(DOSSIER, ZoningKind.EPCI, MATERNITE, FR).rows())
        .extracting(ZoneTable.Row::mean)
        .containsOnly("—");
  }

  @Test
  void aServiceWithoutAnyPlaceIsListedAndExplained() {
    OfferTable.Row row =
        OfferTable.of(DOSSIER, FR).rows().stream()
            .filter(r -> r.subjectKey().equals("service:maternite"))
            .findFirst()
            .orElseThrow();
    assertThat(row.structures()).isEqualTo("aucun");
    assertThat(row.mean()).isEqualTo("—");
    assertThat(row.gap()).isNotBlank();
  }

  @Test
  void theMethodNoteNamesMethodVintagesPeopleAndSources() {
    MethodNote note = MethodNote.of(DOSSIER, FR);
    assertThat(note.method()).isEqualTo("Méthode carroyée");
    assertThat(note.vintages()).isEqualTo("2013 à 2026");
    assertThat(note.sources()).hasSize(2);
    assertThat(String.join(" ", note.paragraphs())).contains("à la mairie\u00a0: 100\u202f%");
  }

  private static int number(String english) {
    return Integer.parseInt(english.replace(",", ""));
  }
}
