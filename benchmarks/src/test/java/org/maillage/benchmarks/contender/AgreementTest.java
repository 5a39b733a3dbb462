package org.maillage.benchmarks.contender;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AgreementTest {

  @Test
  void oneMillisecondAtOneNodeIsADisagreement() {
    NearestAnswer reference = (service, node) -> 10L * node;
    NearestAnswer wrong = (service, node) -> node == 7 ? 71 : 10L * node;

    assertThatCode(() -> Agreement.check(9, 3, reference, reference, "same"))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> Agreement.check(9, 3, reference, wrong, "wrong"))
        .isInstanceOf(Agreement.DisagreementException.class)
        .hasMessageContaining("at 1 nodes; first service 3, node 7: 71 ms instead of 70 ms");
  }
}
