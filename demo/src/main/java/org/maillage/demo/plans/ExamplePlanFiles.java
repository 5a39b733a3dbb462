package org.maillage.demo.plans;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/**
 * Four schemes of real départements, as far as their public documents go. Titles, pilots, figures
 * and dates are those of the documents, which each file names; the sentences are ours.
 */
public final class ExamplePlanFiles {

  /** In the order of the documents' dates. */
  public static final List<String> NAMES =
      List.of("bouches-du-rhone", "pas-de-calais", "landes", "pyrenees-orientales-pdi-pti");

  private ExamplePlanFiles() {}

  /**
   * The file of a name, in UTF-8, of format {@code maillage-plan/1}.
   *
   * @return to be closed by the caller
   * @throws NullPointerException when there is no such file
   */
  public static InputStream open(String name) {
    return Objects.requireNonNull(
        ExamplePlanFiles.class.getResourceAsStream(name + ".yaml"), () -> "no plan " + name);
  }
}
