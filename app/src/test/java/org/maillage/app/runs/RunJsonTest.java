package org.maillage.app.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.diagnostic.web.Fixture;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.run.DiagnosticRun;

class RunJsonTest {

  private static DiagnosticRun run(Methode methode) {
    return SampleRun.of(new Fixture().dossier(methode));
  }

  @ParameterizedTest
  @EnumSource(Methode.class)
  void aRunThatIsReadAndWrittenAgainIsTheSameByteForByte(Methode methode) {
    byte[] written = RunJson.write(run(methode));

    DiagnosticRun read = RunJson.read(written);

    assertThat(RunJson.write(read)).isEqualTo(written);
    assertThat(read.communes()).isEqualTo(run(methode).communes());
    assertThat(read.inputs()).isEqualTo(run(methode).inputs());
    assertThat(read.diagnostic().communes()).isEqualTo(run(methode).diagnostic().communes());
    assertThat(read.thresholds()).isEqualTo(run(methode).thresholds());
  }

  @Test
  void theSameInputsGiveTheSameBytesWithAnyNumberOfThreads() throws Exception {
    byte[] one = withThreads(1);
    for (int threads : new int[] {2, 3, 8}) {
      assertThat(withThreads(threads)).isEqualTo(one);
    }
  }

  private static byte[] withThreads(int threads) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(() -> RunJson.write(run(Methode.CARROYEE))).get();
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void aMillisecondMakesAnotherRun() {
    DiagnosticRun run = run(Methode.CARROYEE);
    DiagnosticRun slower = SampleRun.withTimes(run, timeMs -> timeMs + 1);

    assertThat(RunJson.sha256(RunJson.write(slower)))
        .hasSize(64)
        .isNotEqualTo(RunJson.sha256(RunJson.write(run)));
  }

  @Test
  void aTimeThatIsNotThereIsNeverWrittenAsANumber() {
    // Maternity is nowhere on the grid.
    String json = new String(RunJson.write(run(Methode.CARROYEE)), StandardCharsets.UTF_8);

    assertThat(json).contains("\"maternite\":{\"without\":\"NO_FACILITY\"}").doesNotContain(":-1");
  }

  @Test
  void anotherFormatIsRefused() {
    assertThatThrownBy(() -> RunJson.read("{\"format\":99}".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("99");
  }
}
