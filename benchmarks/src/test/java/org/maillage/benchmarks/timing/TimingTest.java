package org.maillage.benchmarks.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TimingTest {

  @Test
  void shortWorkIsRepeatedUntilASampleIsLongEnough() {
    AtomicInteger runs = new AtomicInteger();
    Timing timing = Timing.of(runs::incrementAndGet, new Patience(0, 0.02, 3, 0));

    assertThat(timing.runs()).isEqualTo(runs.get()).isGreaterThan(3);
    assertThat(timing.cpuS()).isLessThan(0.02);
  }

  @Test
  void aMedianOfTwoSamplesWouldBeAGuess() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Patience(0, 0, 2, 0));
  }
}
