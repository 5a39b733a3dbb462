package org.maillage.app.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.maillage.app.home.MaillageHome;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Room left where the state lives: an import writes its roads there before anything else. */
@Component
class HomeDiskCheck implements HealthCheck, MeterBinder {

  private final MaillageHome home;
  private final DataSize least;

  HomeDiskCheck(
      MaillageHome home, @Value("${maillage.health.least-free-disk:200MB}") DataSize least) {
    this.home = home;
    this.least = least;
  }

  @Override
  public String name() {
    return "disk";
  }

  @Override
  public boolean isWell() {
    return freeBytes() >= least.toBytes();
  }

  private long freeBytes() {
    try {
      return Files.getFileStore(home.folder()).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("maillage.home.free", this, HomeDiskCheck::freeBytes)
        .baseUnit("bytes")
        .register(registry);
  }
}
