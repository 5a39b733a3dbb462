package org.maillage.app.crowfly.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.maillage.app.shell.MessageBundles;
import org.maillage.app.shell.Words;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.diagnostic.CrowFlyShortcut;
import org.maillage.domain.diagnostic.CrowFlyShortcut.CommuneLoss;
import org.maillage.domain.diagnostic.CrowFlyShortcut.Loss;
import org.maillage.domain.diagnostic.CrowFlyShortcut.ServiceLoss;
import org.maillage.domain.diagnostic.CrowFlyShortcut.Settings;

class CrowFlyPageTest {

  private static final Loss NOBODY = new Loss(1_000, 0, 0, 0, 0, 60_000_000, -60_000_000);
  private static final Loss SOME =
      new Loss(1_000, 50, 0, 50 * 240_000.0, 720_000, 180_000_000, -120_000_000);
  private static final Loss MANY =
      new Loss(1_000, 200, 0, 200 * 600_000.0, 1_500_000, 180_000_000, -120_000_000);

  private static CrowFlyPage page(Locale locale, Loss pharmacie, Loss medecin, Loss whole) {
    CrowFlyShortcut shortcut =
        new CrowFlyShortcut(
            "essai",
            "essai",
            "1",
            Settings.usual(3),
            List.of(
                new ServiceLoss("pharmacie", 12, pharmacie, "99001"),
                new ServiceLoss("medecin-generaliste", 20, medecin, "99002")),
            whole,
            List.of(
                new CommuneLoss("99002", "Bourg", medecin),
                new CommuneLoss("99001", "Ville", pharmacie)));
    return CrowFlyPage.of(
        shortcut, ReferenceData.services(), new Words(MessageBundles.messageSource(), locale));
  }

  @Test
  void theSentenceTellsShareAndMinutesInBothLanguages() {
    assertThat(page(Locale.FRENCH, SOME, MANY, SOME).sentence())
        .contains("les 3 lieux", "5,0\u202f%", "4\u202fmin en moyenne", "12\u202fmin au plus");
    assertThat(page(Locale.ENGLISH, SOME, MANY, SOME).sentence())
        .contains("the 3 places", "5.0%", "4\u00a0min on average", "12\u00a0min at most");
  }

  @Test
  void whereNobodyIsMissedThePageSaysSoAndDrawsNothing() {
    CrowFlyPage page = page(Locale.FRENCH, NOBODY, NOBODY, NOBODY);

    assertThat(page.sentence()).contains("ne manquerait ici personne");
    assertThat(page.bars().bars()).isEmpty();
    assertThat(page.communes()).isEmpty();
    assertThat(page.services()).extracting(CrowFlyPage.ServiceRow::meanLost).containsOnly("");
  }

  @Test
  void theLongestBarComesFirstAndTheOthersAreInProportion() {
    CrowFlyPage page = page(Locale.FRENCH, SOME, MANY, SOME);

    assertThat(page.bars().bars())
        .extracting(CrowFlyPage.Bar::width)
        .containsExactly("85.0%", "21.3%");
    assertThat(page.services().get(0).where()).isEqualTo("Bourg");
    assertThat(page.services().get(0).service()).startsWith("Médecin");
  }

  @Test
  void anEstimateThatIsTooShortIsCalledTooShort() {
    assertThat(page(Locale.FRENCH, SOME, MANY, SOME).estimate())
        .contains("× 1,3", "50 km/h", "3\u202fmin", "trop court");
  }
}
