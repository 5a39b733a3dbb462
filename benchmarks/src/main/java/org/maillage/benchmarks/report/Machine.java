package org.maillage.benchmarks.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * What a measurement was made on.
 *
 * @param cpu model of the processor, or its architecture where the system does not tell
 * @param cores that this process may use
 * @param memoryBytes of the machine
 * @param system name and version of the operating system
 * @param jdk name and version of the virtual machine
 * @param heapBytes that it may use
 * @param load average over the last minute at the start, of all that runs; negative when unknown
 * @param commit of the code, with {@code +} when files were changed since; {@code unknown} outside
 *     of a checkout
 */
public record Machine(
    String cpu,
    int cores,
    long memoryBytes,
    String system,
    String jdk,
    long heapBytes,
    double load,
    String commit) {

  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  /**
   * This machine.
   *
   * @param checkout folder of the code
   */
  public static Machine current(Path checkout) {
    OperatingSystemMXBean bean = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new Machine(
        cpuModel(),
        Runtime.getRuntime().availableProcessors(),
        bean.getTotalMemorySize(),
        property("os.name") + " " + property("os.version"),
        property("java.vm.name") + " " + property("java.runtime.version"),
        Runtime.getRuntime().maxMemory(),
        bean.getSystemLoadAverage(),
        commit(checkout));
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }

  private static String cpuModel() {
    try {
      if (Files.isReadable(CPU_INFO)) {
        for (String line : Files.readAllLines(CPU_INFO)) {
          if (line.startsWith("model name")) {
            return line.substring(line.indexOf(':') + 1).strip();
          }
        }
      }
    } catch (IOException notTold) {
      return property("os.arch");
    }
    return property("os.arch");
  }

  private static String commit(Path checkout) {
    String head = git(checkout, "rev-parse", "--short=12", "HEAD");
    if (head.isEmpty()) {
      return "unknown";
    }
    return git(checkout, "status", "--porcelain").isEmpty() ? head : head + "+";
  }

  private static String git(Path checkout, String... arguments) {
    String[] command = new String[arguments.length + 3];
    command[0] = "git";
    command[1] = "-C";
    command[2] = checkout.toString();
    System.arraycopy(arguments, 0, command, 3, arguments.length);
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0 ? text.strip() : "";
    } catch (IOException noGit) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
