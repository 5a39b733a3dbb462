package org.maillage.benchmarks.load;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Whether a server says that it is well. */
final class Probe {

  private static final int PATIENCE_MS = 5_000;

  private Probe() {}

  static boolean isWell(String server) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(server + "/health").toURL().openConnection();
      connection.setConnectTimeout(PATIENCE_MS);
      connection.setReadTimeout(PATIENCE_MS);
      return connection.getResponseCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
