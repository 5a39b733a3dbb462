package org.maillage.e2e.faults;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was asked for.
 *
 * @param jar the executable jar
 * @param folder where homes and logs go
 * @param database {@code h2} or {@code postgresql}
 * @param kills how many
 * @param minutes after which no further kill begins
 * @param seed of all chance
 * @param port of the server
 * @param only one kind of fault, empty for all
 */
record Options(
    Path jar,
    Path folder,
    String database,
    int kills,
    int minutes,
    long seed,
    int port,
    String only) {

  static Options of(List<String> arguments) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      given.put(arguments.get(i), arguments.get(i + 1));
    }
    return new Options(
        Path.of(given.getOrDefault("--jar", "maillage.jar")).toAbsolutePath(),
        Path.of(given.getOrDefault("--folder", "target/faults/run")).toAbsolutePath(),
        given.getOrDefault("--database", "h2"),
        Integer.parseInt(given.getOrDefault("--kills", "50")),
        Integer.parseInt(given.getOrDefault("--minutes", "600")),
        Long.parseLong(given.getOrDefault("--seed", "20261122")),
        Integer.parseInt(given.getOrDefault("--port", "8131")),
        given.getOrDefault("--only", ""));
  }
}
