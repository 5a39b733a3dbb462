package org.maillage.app.strength;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.maillage.demo.DemoGenerator;
import org.maillage.demo.DemoParameters;

/**
 * A fictional département in whose files every name was chosen to do harm: markup, quotes of both
 * kinds and the beginning of a formula.
 */
final class HostileTerritory {

  /** An element that no page of ours has. */
  static final String ELEMENT = "<b7x onload=alert(1)>";

  /** Breaks out of attributes in either quote. */
  static final String ATTRIBUTE = "\" onfocus=b7x ' onblur=b7x ";

  /** Before each name. */
  static final String NAME = "=B7X()" + ELEMENT + "</script>" + ATTRIBUTE;

  private static final int COMMUNES = 20;
  private static final Pattern JSON_NAME = Pattern.compile("(\"nom\"\\s*:\\s*\")([^\"])");
  private static final Pattern YAML_NAME =
      Pattern.compile("(?m)^(\\s*(?:name|title|producer|vintage|licence): \")([^\"]*)\"");

  private HostileTerritory() {}

  /** Writes the folder. */
  static Path write(Path folder) {
    try {
      DemoGenerator.generate(
          DemoParameters.ofSize(3, COMMUNES), folder, (stage, what, done, total) -> {});
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          rename(file);
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void rename(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (name.endsWith(".csv")) {
      Files.writeString(file, csv(Files.readAllLines(file)));
    } else if (name.contains("json")) {
      String escaped = NAME.replace("\"", "\\\\\"");
      Files.writeString(
          file, JSON_NAME.matcher(Files.readString(file)).replaceAll("$1" + quote(escaped) + "$2"));
    } else if (name.endsWith(".yaml")) {
      String escaped = NAME.replace("\"", "\\\\\"");
      Files.writeString(
          file,
          YAML_NAME.matcher(Files.readString(file)).replaceAll("$1" + quote(escaped) + "$2\""));
    }
  }

  /** Of the replacement only the dollar sign is special here. */
  private static String quote(String replacement) {
    return replacement.replace("$", "\\$");
  }

  /** The column that holds names, where there is one. */
  private static String csv(List<String> lines) {
    Matcher name =
        Pattern.compile("^(?:[^;]*;)*?(nom|name)(?:;.*)?$")
            .matcher(lines.get(0).toLowerCase(Locale.ROOT));
    if (!name.matches()) {
      return String.join("\n", lines) + "\n";
    }
    int column = lines.get(0).substring(0, name.start(1)).split(";", -1).length - 1;
    StringBuilder text = new StringBuilder(lines.get(0)).append('\n');
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(";", -1);
      cells[column] = "\"" + (NAME + cells[column].replace("\"", "")).replace("\"", "\"\"") + "\"";
      text.append(String.join(";", cells)).append('\n');
    }
    return text.toString();
  }
}
