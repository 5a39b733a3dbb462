package org.maillage.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** The version as the build wrote it into the jar. */
final class Version implements IVersionProvider {

  /** The version, or {@code dev} when the classes run outside a jar. */
  static String number() {
    @Nullable String built = Version.class.getPackage().getImplementationVersion();
    return built == null ? "dev" : built;
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "Maillage " + number(), "Java " + System.getProperty("java.version"), "Apache-2.0"
    };
  }
}
