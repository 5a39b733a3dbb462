package org.maillage.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import org.maillage.app.backup.BackupException.Kind;
import org.maillage.app.home.MaillageHome;

/** The server that has a home open, asked for a backup by a command on the same machine. */
public final class RunningServer {

  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** Between two pieces: the server may look for long into a large table. */
  private static final Duration SILENCE = Duration.ofMinutes(10);

  private final ServerFile server;

  private RunningServer(ServerFile server) {
    this.server = server;
  }

  /**
   * The server that left its file in a home.
   *
   * @throws BackupException when there is none: the home is open in something else
   */
  public static RunningServer of(MaillageHome home) {
    return new RunningServer(
        ServerFile.find(home).orElseThrow(() -> new BackupException(Kind.SERVER_SILENT, "")));
  }

  /** The archive as it comes; a cut is found by whoever reads it, for its end is missing. */
  public void copyTo(OutputStream out) throws IOException {
    HttpURLConnection connection = connect();
    try {
      int status = connection.getResponseCode();
      if (status != HttpURLConnection.HTTP_OK) {
        throw new BackupException(
            status == HttpURLConnection.HTTP_CONFLICT ? Kind.BUSY : Kind.SERVER_SILENT,
            "HTTP " + status);
      }
      try (InputStream in = connection.getInputStream()) {
        in.transferTo(out);
      }
    } finally {
      connection.disconnect();
    }
  }

  private HttpURLConnection connect() {
    try {
      InetAddress address = InetAddress.getByName(server.address());
      String host =
          address instanceof Inet6Address
              ? "[" + address.getHostAddress() + "]"
              : address.getHostAddress();
      HttpURLConnection connection =
          (HttpURLConnection)
              URI.create("http://" + host + ":" + server.port() + ServerFile.PATH)
                  .toURL()
                  .openConnection(Proxy.NO_PROXY);
      connection.setConnectTimeout((int) CONNECT.toMillis());
      connection.setReadTimeout((int) SILENCE.toMillis());
      connection.setInstanceFollowRedirects(false);
      connection.setRequestMethod("POST");
      connection.setDoOutput(true);
      connection.setFixedLengthStreamingMode(0);
      connection.setRequestProperty(ServerFile.HEADER, server.secret());
      connection.connect();
      return connection;
    } catch (IOException e) {
      throw new BackupException(Kind.SERVER_SILENT, String.valueOf(e.getMessage()), e);
    }
  }
}
