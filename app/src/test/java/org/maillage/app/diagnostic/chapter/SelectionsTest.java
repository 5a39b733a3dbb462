package org.maillage.app.diagnostic.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.web.Fixture;
import org.maillage.app.shell.MessageBundles;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.Methode;

class SelectionsTest {

  private static final Words FR = new Words(MessageBundles.messageSource(), Locale.FRENCH);
  private final DiagnosticDossier dossier = new Fixture().dossier(Methode.CARROYEE);
  private final ZoningSelections zonings = new ZoningSelections();
  private final Selections selections =
      new Selections(
          List.of(
              zonings.epciSelections(),
              zonings.basinSelections(),
              zonings.departementSelections()));

  @Test
  void zonesOfWholeCommunesAreOfferedByKind() {
    List<Selections.Group> groups = selections.list(dossier, FR);

    assertThat(groups).extracting(Selections.Group::label).containsExactly("Intercommunalités");
    assertThat(groups.get(0).selections())
        .extracting(Selection::key)
        .containsExactly("epci:200000001", "epci:200000002");
  }

  @Test
  void aKeyFindsItsCommunes() {
    Selection epci = selections.find("epci:200000002", dossier, FR).orElseThrow();

    assertThat(epci.name()).isEqualTo("CC du Causse");
    assertThat(epci.communeCodes()).hasSize(18).contains("99019").doesNotContain("99018");
  }

  @Test
  void aReaderMayNameCommunesAndWhatIsNoCommuneIsLeftOut() {
    Selection two = selections.find("communes:99001+99003+13055", dossier, FR).orElseThrow();
    Selection one = selections.find("communes:99003", dossier, FR).orElseThrow();
    Selection none = selections.find("communes:", dossier, FR).orElseThrow();

    assertThat(two.communeCodes()).containsExactlyInAnyOrder("99001", "99003");
    assertThat(two.name()).isEqualTo("2 communes choisies");
    assertThat(two.key()).isEqualTo("communes:99001+99003");
    assertThat(one.name()).isEqualTo("Commune 3");
    assertThat(none.communeCodes()).isEmpty();
  }

  @Test
  void aKeyThatMeansNothingSelectsNothing() {
    assertThat(selections.find("epci:999", dossier, FR)).isEmpty();
    assertThat(selections.find("licorne:1", dossier, FR)).isEmpty();
    assertThat(selections.find("", dossier, FR)).isEmpty();
    assertThat(selections.find(null, dossier, FR)).isEmpty();
  }
}
