package org.maillage.app.home;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.maillage.app.home.jdbc.Databases;

/** A process of its own that opens a home and holds it until it is killed. */
final class HeldHome {

  private static final String HELD = "held";

  private HeldHome() {}

  public static void main(String[] arguments) throws InterruptedException {
    MaillageHome home = MaillageHome.at(Path.of(arguments[0]));
    Databases.open(home, new HomeProperties.Database(null, null, null));
    System.out.println(HELD);
    Thread.sleep(Long.MAX_VALUE);
  }

  /** Starts the process and returns when it holds the home. */
  static Process by(Path home) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            HeldHome.class.getName(),
            home.toString());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    while (line != null && !line.equals(HELD)) {
      line = out.readLine();
    }
    if (line == null) {
      throw new IOException("the other process did not open the home");
    }
    return process;
  }
}
