package org.maillage.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiretTest {

  /**
   * By hand, for 732 829 320 00074: every second digit from the right, doubled, digits added: 7→5,
   * 0, 0, 3→6, 2→4, 2→4, 7→5, together 24; the others 4 + 0 + 0 + 2 + 9 + 8 + 3 = 26; 50 is a
   * multiple of ten.
   */
  @ParameterizedTest
  @ValueSource(strings = {"73282932000074", "13000548100010", "35600000000048"})
  void numbersOfEstablishmentsHold(String siret) {
    assertThat(Siret.isValid(siret)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "73282932000075",
        "7328293200007",
        "732829320000740",
        "7328293200007A",
        "",
        "７3282932000074"
      })
  void whatIsNoneDoesNot(String typed) {
    assertThat(Siret.isValid(typed)).isFalse();
  }

  /** 3+5+6+4+9+8+3+7 = 45, a multiple of five; Luhn gives 48. */
  @Test
  void aPostOfficeIsCheckedByTheSumOfItsDigits() {
    assertThat(Siret.isValid("35600000049837")).isTrue();
    assertThat(Siret.isValid("35600000049838")).isFalse();
    assertThat(Siret.isValid("35800000049837")).isFalse();
  }

  @Test
  void spacesAreForReading() {
    assertThat(Siret.normalized(" 732 829\u00a0320\u202f00074 ")).isEqualTo("73282932000074");
    assertThat(Siret.spaced("73282932000074")).isEqualTo("732\u202f829\u202f320\u202f00074");
    assertThat(Siret.siren("73282932000074")).isEqualTo("732829320");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@b.fr", "marie.dupont+x@caf13.caf.fr", "o'neil@x-y.example"})
  void addressesOfMailHold(String email) {
    assertThat(EmailAddress.isValid(email)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a@b", "a b@c.fr", "a@@b.fr", ".a@b.fr", "a.@b.fr", "a@-b.fr", "@b.fr", "é@b.fr"})
  void whatCannotBeWrittenToDoesNot(String email) {
    assertThat(EmailAddress.isValid(email)).isFalse();
  }
}
