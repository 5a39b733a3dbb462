package org.maillage.demo.plans;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The scheme of the fictional département, of format {@code maillage-plan/1}: all of it is
 * invented, and it acts in the zones and communes of the département as it was generated.
 */
public final class OwnPlanFile {

  private OwnPlanFile() {}

  /** A zone ({@code epci:200000001}) or a commune (its INSEE code), and its name. */
  public record Place(String key, String name) {}

  /**
   * The file.
   *
   * @param departement its name
   * @param far zone that is far from services
   * @param near zone that is not
   * @param commune that is farther than all others
   */
  public static String text(String departement, Place far, Place near, Place commune) {
    String text = template();
    Map<String, String> words =
        Map.of(
            "{{département}}", departement,
            "{{zone loin}}", far.key(),
            "{{zone loin nom}}", far.name(),
            "{{zone pres}}", near.key(),
            "{{zone pres nom}}", near.name(),
            "{{commune loin}}", commune.name(),
            "{{commune loin code}}", commune.key());
    for (Map.Entry<String, String> word : words.entrySet()) {
      text = text.replace(word.getKey(), quoted(word.getValue()));
    }
    return text;
  }

  private static String template() {
    try (InputStream in = ExamplePlanFiles.open("propre")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As it stands between double quotes. */
  private static String quoted(String name) {
    return name.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
