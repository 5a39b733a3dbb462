package org.maillage.app.offer.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.importing.SampleRuns;
import org.maillage.app.offer.PanierChange;
import org.maillage.app.offer.PanierChange.Reason;
import org.maillage.app.offer.PanierRepository;
import org.maillage.app.offer.SampleOffer;
import org.maillage.app.offer.StoredPanier;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Panier;
import org.maillage.domain.offer.RangeChoice;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class PanierRepositoryTest {

  private static final Panier REFERENCE = SampleOffer.panier("sdaasp-13", "2017-07-13");

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  TestDatabase.Opened database;
  PanierRepository paniers;

  @BeforeEach
  void open() {
    database = kind.open(folder);
    paniers = PanierRepositories.over(database, Clock.fixed(SampleRuns.AT, ZoneOffset.ofHours(2)));
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private static Panier with(Panier panier, String version, List<String> proximite) {
    return new Panier(
        panier.id(),
        version,
        panier.nameFr(),
        panier.nameEn(),
        panier.origin(),
        Map.of(Gamme.PROXIMITE, proximite));
  }

  private Panier copied() {
    paniers.putReferences(List.of(REFERENCE));
    PanierChange change = paniers.copy("sdaasp-13", "mon-panier", "Mon panier", "My basket");
    return ((PanierChange.Saved) change).stored().panier();
  }

  @Test
  void theProductsBasketsArePutInStoreOnce() {
    paniers.putReferences(List.of(REFERENCE));
    paniers.putReferences(List.of(REFERENCE));

    assertThat(paniers.listPaniers())
        .containsExactly(new StoredPanier(REFERENCE, true, null, SampleRuns.AT));
    assertThat(paniers.findPanier("sdaasp-13")).get().extracting("panier").isEqualTo(REFERENCE);
    assertThat(paniers.findPanier("autre")).isEmpty();
  }

  @Test
  void aNewVersionOfAReferenceIsInForceAndTheFormerOneStaysToBeRead() {
    Panier next = with(REFERENCE, "2027-01-01", List.of("poste"));
    paniers.putReferences(List.of(REFERENCE));

    paniers.putReferences(List.of(next));

    assertThat(paniers.listPaniers()).extracting(StoredPanier::panier).containsExactly(next);
    assertThat(paniers.findPanier("sdaasp-13", "2017-07-13"))
        .get()
        .extracting("panier")
        .isEqualTo(REFERENCE);
  }

  @Test
  void aReferenceThatChangedWithoutItsVersionIsWrittenAnew() {
    Panier changed = with(REFERENCE, REFERENCE.version(), List.of("poste"));
    paniers.putReferences(List.of(REFERENCE));

    paniers.putReferences(List.of(changed));

    assertThat(paniers.listPaniers()).extracting(StoredPanier::panier).containsExactly(changed);
  }

  @Test
  void aCopyHasTheServicesOfItsOriginalAndSaysWhereItComesFrom() {
    Panier copy = copied();

    assertThat(copy.gammes()).isEqualTo(REFERENCE.gammes());
    assertThat(paniers.listPaniers())
        .containsExactly(
            new StoredPanier(REFERENCE, true, null, SampleRuns.AT),
            new StoredPanier(copy, false, "sdaasp-13", SampleRuns.AT));
  }

  @Test
  void anEditMakesANewVersionAndRemembersTheOriginal() {
    Panier copy = copied();

    PanierChange change = paniers.edit(with(copy, copy.version(), List.of("creche", "poste")));

    StoredPanier saved = ((PanierChange.Saved) change).stored();
    assertThat(saved.panier().version()).isEqualTo("2");
    assertThat(saved.copiedFrom()).isEqualTo("sdaasp-13");
    assertThat(paniers.findPanier("mon-panier")).contains(saved);
    assertThat(paniers.findPanier("mon-panier", "1")).get().extracting("panier").isEqualTo(copy);
  }

  @Test
  void aRangeSetByHandKeepsItsReasonInItsVersion() {
    Panier copy = copied();
    RangeChoice byHand = new RangeChoice(RangeChoice.Origin.MANUAL, "Une seule pour l’île");
    RangeChoice computed = new RangeChoice(RangeChoice.Origin.COMPUTED, "Corse 206/360");

    paniers.edit(
        new Panier(
            copy.id(),
            copy.version(),
            copy.nameFr(),
            copy.nameEn(),
            copy.origin(),
            Map.of(Gamme.SUPERIEURE, List.of("caf", "poste")),
            Map.of("caf", byHand, "poste", computed)));

    Panier saved = paniers.findPanier("mon-panier").orElseThrow().panier();
    assertThat(saved.choices()).isEqualTo(Map.of("caf", byHand, "poste", computed));
    assertThat(saved.choice("caf")).isEqualTo(byHand);
    assertThat(paniers.findPanier("mon-panier", "1").orElseThrow().panier().choices()).isEmpty();
    paniers.copy("mon-panier", "copie", "Copie", "Copy");
    assertThat(paniers.findPanier("copie").orElseThrow().panier().choice("caf")).isEqualTo(byHand);
  }

  @Test
  void versionsAreListedNewestFirst() {
    Panier copy = copied();
    paniers.edit(with(copy, copy.version(), List.of("creche", "poste")));

    assertThat(paniers.listVersions("mon-panier"))
        .extracting(stored -> stored.panier().version())
        .containsExactly("2", "1");
    assertThat(paniers.listVersions("autre")).isEmpty();
  }

  @Test
  void changesThatCannotBeAreRefusedWithTheirReason() {
    Panier copy = copied();
    paniers.edit(copy);

    assertThat(paniers.copy("autre", "x", "X", "X")).isEqualTo(refused(Reason.UNKNOWN));
    assertThat(paniers.copy("sdaasp-13", "mon-panier", "X", "X"))
        .isEqualTo(refused(Reason.ID_TAKEN));
    assertThat(paniers.edit(SampleOffer.panier("autre", "1"))).isEqualTo(refused(Reason.UNKNOWN));
    assertThat(paniers.edit(REFERENCE)).isEqualTo(refused(Reason.REFERENCE));
    assertThat(paniers.edit(copy)).isEqualTo(refused(Reason.CHANGED_MEANWHILE));
  }

  @Test
  void ofTwoEditsAtOnceOneIsRefused() {
    Panier copy = copied();

    List<PanierChange> changes =
        List.of(
                CompletableFuture.supplyAsync(() -> paniers.edit(copy)),
                CompletableFuture.supplyAsync(() -> paniers.edit(copy)))
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(changes).filteredOn(PanierChange.Saved.class::isInstance).hasSize(1);
    assertThat(changes).contains(refused(Reason.CHANGED_MEANWHILE));
  }

  private static PanierChange refused(Reason reason) {
    return new PanierChange.Refused(reason);
  }
}
