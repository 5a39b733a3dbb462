package org.maillage.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Runs as JSON files. */
public final class RunFile {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private RunFile() {}

  /** Writes a run. */
  public static void write(Run run, Path file) throws IOException {
    Files.writeString(file, MAPPER.writeValueAsString(run) + "\n");
  }

  /**
   * Reads a run.
   *
   * @throws IOException when the file is missing or holds something else
   */
  public static Run read(Path file) throws IOException {
    try {
      return MAPPER.readValue(Files.readString(file), Run.class);
    } catch (JacksonException e) {
      throw new IOException(file + " is no result of the harness: " + e.getOriginalMessage(), e);
    }
  }
}
