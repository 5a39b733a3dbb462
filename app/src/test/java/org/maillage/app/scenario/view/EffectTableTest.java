package org.maillage.app.scenario.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.web.Fixture;
import org.maillage.app.shell.MessageBundles;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.GroupAccess;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.scenario.CommuneEffect;
import org.maillage.domain.scenario.Gains;
import org.maillage.domain.scenario.ScenarioEffect;

class EffectTableTest {

  private static final Words WORDS = new Words(MessageBundles.messageSource(), Locale.FRENCH);

  private final DiagnosticDossier dossier = new Fixture().dossier(Methode.CARROYEE);

  private List<String> codes(String order) {
    return EffectTable.of(dossier, effect(), EffectOrder.find(order).orElseThrow(), WORDS)
        .rows()
        .stream()
        .map(EffectTable.Row::code)
        .toList();
  }

  /** 99002 gains 4 min, 99003 loses 2, 99004 has no time, 99005 one now, 99006 none any more. */
  private ScenarioEffect effect() {
    Gains nobody = Gains.of(new long[0], new long[0], p -> 0);
    GroupAccess none = GroupAccess.of(new long[0], p -> 0);
    return new ScenarioEffect(
        new Subject.OfPanier(),
        none,
        none,
        nobody,
        nobody,
        List.of(),
        List.of(
            new CommuneEffect("99002", 600_000, 360_000, 40, 0, 0, 0),
            new CommuneEffect("99003", 600_000, 720_000, 0, 7, 0, 0),
            new CommuneEffect("99004", -1, -1, 0, 0, -1, -1),
            new CommuneEffect("99005", -1, 300_000, 0, 0, -1, -1),
            new CommuneEffect("99006", 300_000, -1, 0, 0, -1, -1)),
        dossier.remoteness(),
        ScenarioEffect.Week.UNKNOWN);
  }

  @Test
  void theStrongestGainIsFirstTheStrongestLossLastAndWhatIsUnknownAfterAll() {
    assertThat(codes("-gain")).containsExactly("99005", "99002", "99003", "99006", "99004");
    assertThat(codes("gain")).containsExactly("99006", "99003", "99002", "99005", "99004");
  }

  @Test
  void communesWithoutATimeComeLastInEitherDirection() {
    assertThat(codes("avant").subList(0, 3)).containsExactly("99006", "99002", "99003");
    assertThat(codes("-avant").subList(0, 3)).containsExactly("99002", "99003", "99006");
    assertThat(codes("apres").subList(0, 3)).containsExactly("99005", "99002", "99003");
  }

  @Test
  void aMissingTimeIsShownAsMissing() {
    EffectTable.Row row =
        EffectTable.of(dossier, effect(), EffectOrder.DEFAULT, WORDS).rows().get(4);
    assertThat(row.before()).isEqualTo("—");
    assertThat(row.after()).isEqualTo("—");
    assertThat(row.gain()).isEqualTo("aucun temps connu");
  }

  @Test
  void aClickOnTheSameHeadTurnsTheOrder() {
    assertThat(EffectOrder.DEFAULT.click("gain").key()).isEqualTo("gain");
    assertThat(EffectOrder.DEFAULT.click("nom").key()).isEqualTo("nom");
    assertThat(EffectOrder.DEFAULT.click("perdants").key()).isEqualTo("-perdants");
    assertThat(EffectOrder.DEFAULT.ariaSort("gain")).isEqualTo("descending");
    assertThat(EffectOrder.DEFAULT.ariaSort("nom")).isEqualTo("none");
    assertThat(EffectOrder.find("rien")).isEmpty();
  }
}
