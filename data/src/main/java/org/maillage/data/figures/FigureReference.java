package org.maillage.data.figures;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import org.maillage.data.yaml.YamlNode;
import org.maillage.data.yaml.YamlTree;
import org.maillage.domain.diagnostic.indicator.Variable;
import org.maillage.domain.diagnostic.needs.NeedsSettings;
import org.maillage.domain.diagnostic.typology.TypologyRules;

/** The reference files about figures that come with the product. */
public final class FigureReference {

  /** Read once, when first asked for. */
  private static final class Holder {
    static final List<Variable> VARIABLES = resource("indicators.yaml", VariableReader::variables);
    static final List<String> PROFILE = resource("indicators.yaml", VariableReader::profile);
    static final NeedsSettings NEEDS =
        resource("needs.yaml", (root, f) -> NeedsReader.read(root, f, VARIABLES));
    static final TypologyRules TYPOLOGY =
        resource("typology.yaml", (root, f) -> TypologyReader.read(root, f, VARIABLES));
    static final List<ReferenceTerritory> TERRITORIES =
        resource("territories.yaml", (root, f) -> TerritoriesReader.read(root, f, VARIABLES));
  }

  private FigureReference() {}

  /** The catalogue of indicators, in its order. */
  public static List<Variable> variables() {
    return Holder.VARIABLES;
  }

  /** Keys of the lines of a profile, in their order. */
  public static List<String> profile() {
    return Holder.PROFILE;
  }

  /** Needs as they are computed as long as nobody chooses otherwise. */
  public static NeedsSettings needs() {
    return Holder.NEEDS;
  }

  /** The typology as long as nobody chooses other bounds. */
  public static TypologyRules typology() {
    return Holder.TYPOLOGY;
  }

  /** Territories of which figures are published. */
  public static List<ReferenceTerritory> territories() {
    return Holder.TERRITORIES;
  }

  private static <T> T resource(String name, BiFunction<YamlNode.Mapping, String, T> reading) {
    InputStream in = FigureReference.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("reference file " + name + " is not in the archive");
    }
    try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return reading.apply(YamlTree.read(reader, name), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
