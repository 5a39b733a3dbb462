package org.maillage.app.diagnostic.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.maillage.app.diagnostic.web.Fixture;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.GroupAccess;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.PointTimes;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.ZoneAccess;

class DiagnosticDossierTest {

  private static final Subject PHARMACIE = new Subject.OfService("pharmacie");
  private final DiagnosticDossier dossier = new Fixture().dossier(Methode.CARROYEE);

  /** The same, as it was stored before times were kept point by point. */
  private static DiagnosticDossier older(DiagnosticDossier dossier) {
    Diagnostic d = dossier.diagnostic();
    return new DiagnosticDossier(
        dossier.territory(),
        new Diagnostic(
            d.territoryId(),
            d.methode(),
            d.panierId(),
            d.panierVersion(),
            d.services(),
            d.communes(),
            d.zones(),
            d.basis(),
            PointTimes.NONE),
        dossier.panier(),
        dossier.services(),
        dossier.structures(),
        dossier.remoteness(),
        List.of());
  }

  @Test
  void theWholeTerritoryIsTheZoneOfTheWholeTerritory() {
    ZoneAccess whole = dossier.diagnostic().findWhole(PHARMACIE).orElseThrow();

    GroupAccess group = dossier.groupAccess(PHARMACIE, code -> true);

    assertThat(group.meanMs()).isEqualTo(whole.meanMs());
    assertThat(group.medianMs()).isEqualTo(whole.medianMs());
    assertThat(group.people()).isEqualTo(whole.people());
  }

  @Test
  void aGroupOfOneCommuneHasTheTimeOfThatCommune() {
    GroupAccess one = dossier.groupAccess(PHARMACIE, Set.of("99020")::contains);

    assertThat(one.meanMs()).isEqualTo(dossier.getAccess("99020").timeMs(PHARMACIE));
    assertThat(one.people()).isEqualTo(dossier.getCommune("99020").population());
  }

  @Test
  void anOlderDiagnosticIsReadCommuneByCommune() {
    Set<String> two = Set.of("99020", "99021");

    assertThat(older(dossier).groupAccess(PHARMACIE, two::contains).meanMs())
        .isEqualTo(dossier.groupAccess(PHARMACIE, two::contains).meanMs());
  }
}
