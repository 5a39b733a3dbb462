package org.maillage.app.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.app.home.MaillageHome;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.unit.DataSize;

@ExtendWith(OutputCaptureExtension.class)
class ReadinessTest {

  @TempDir Path folder;

  private static HealthCheck check(String name, BooleanSupplier well) {
    return new HealthCheck() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public boolean isWell() {
        return well.getAsBoolean();
      }
    };
  }

  private static HealthCheck broken(String name) {
    return check(
        name,
        () -> {
          throw new IllegalStateException("gone");
        });
  }

  @Test
  void readyIsWhenEverythingIsWell() {
    assertThat(new Readiness(List.of(check("a", () -> true))).isReady()).isTrue();
    assertThat(new Readiness(List.of(check("a", () -> true), check("b", () -> false))).isReady())
        .isFalse();
    assertThat(new Readiness(List.of(broken("a"))).isReady()).isFalse();
  }

  @Test
  void aChangeIsToldOnceInTheLogAndShownInTheMetrics(CapturedOutput output) {
    boolean[] well = {true};
    Readiness readiness = new Readiness(List.of(check("database", () -> well[0])));
    SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    readiness.bindTo(metrics);
    readiness.isReady();
    assertThat(metrics.get("maillage.health").tag("check", "database").gauge().value())
        .isEqualTo(1);
    well[0] = false;
    readiness.isReady();
    readiness.isReady();
    assertThat(metrics.get("maillage.health").gauge().value()).isZero();
    well[0] = true;
    readiness.isReady();
    assertThat(output.getAll()).containsOnlyOnce("Not well: database");
    assertThat(output.getAll()).containsOnlyOnce("Well again: database");
  }

  @Test
  void aCheckThatHangsIsWaitedForOnceAndNotAskedAgain() {
    CountDownLatch end = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    Readiness readiness =
        new Readiness(
            List.of(
                check(
                    "database",
                    () -> {
                      asked.incrementAndGet();
                      try {
                        end.await();
                      } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                      }
                      return true;
                    })));
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertThat(readiness.isReady()).isFalse();
          assertThat(readiness.isReady()).isFalse();
        });
    assertThat(asked).hasValue(1);
    end.countDown();
    readiness.destroy();
  }

  @Test
  void aDiskWithoutRoomIsNotWell() {
    MaillageHome home = MaillageHome.at(folder.resolve("home"));
    assertThat(new HomeDiskCheck(home, DataSize.ofBytes(1)).isWell()).isTrue();
    assertThat(new HomeDiskCheck(home, DataSize.ofTerabytes(1_000_000)).isWell()).isFalse();
    SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    new HomeDiskCheck(home, DataSize.ofBytes(1)).bindTo(metrics);
    assertThat(metrics.get("maillage.home.free").gauge().value()).isPositive();
  }
}
