package org.maillage.data.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.RefusedFileException;
import org.maillage.data.yaml.YamlMapping;
import org.maillage.data.yaml.YamlNode;
import org.maillage.data.yaml.YamlTree;
import org.maillage.domain.diagnostic.quarters.Layer;
import org.maillage.domain.funding.FundingRules;
import org.maillage.domain.offer.Panier;
import org.maillage.domain.offer.Service;
import org.maillage.domain.register.LabelKind;
import org.maillage.domain.siting.DatedRule;

/** The reference data that come with the product, and those of the same shape that users bring. */
public final class ReferenceData {

  /** The basket of the Bouches-du-Rhône scheme of 2017: 29 services, 8, 8 and 13 by range. */
  public static final String PANIER_SDAASP_13 = "sdaasp-13";

  /** Documents that decide what an import makes of its files. */
  public static final List<String> OF_IMPORTS =
      List.of("services.yaml", "bpe-labels.yaml", "departements.yaml", "finess.yaml");

  private static final List<String> PANIERS = List.of(PANIER_SDAASP_13);

  /** Read once, when first asked for. */
  private static final class Holder {
    static final List<Service> SERVICES = resource("services.yaml", CatalogueReader::services);
    static final String VERSION = resource("services.yaml", CatalogueReader::version);
    static final BpeLabels BPE_LABELS = resource("bpe-labels.yaml", BpeLabels::read);
    static final List<Layer> LAYERS =
        resource("couches.yaml", (root, file) -> LayersReader.read(root, file, SERVICES));
    static final Map<String, String> DEPARTEMENTS = resource("departements.yaml", Holder::names);

    static final HealthParameters HEALTH = resource("health.yaml", HealthReader::read);
    static final FundingRules FUNDING = resource("funding.yaml", FundingReader::read);

    static final List<LabelKind> LABELS = resource("labels.yaml", LabelsReader::read);

    static final Map<String, String> FINESS =
        resource("finess.yaml", (root, file) -> FinessCategories.read(root, file, SERVICES));

    static final Map<String, List<String>> HOSTED =
        resource("hosted.yaml", (root, file) -> HostedReader.read(root, file, SERVICES));

    static final List<DatedRule> SITING_RULES =
        resource("rules.yaml", (root, file) -> SitingRulesReader.read(root, file, SERVICES));

    private static Map<String, String> names(YamlNode.Mapping root, String file) {
      YamlNode.Mapping wrapped = new YamlNode.Mapping(1, Map.of("names", root), Map.of("names", 1));
      return new YamlMapping(wrapped, file, java.util.Set.of("names")).textsByKey("names");
    }
  }

  private ReferenceData() {}

  /** The catalogue of services, in the order of the document they come from. */
  public static List<Service> services() {
    return Holder.SERVICES;
  }

  /** Version of the catalogue, a date. */
  public static String servicesVersion() {
    return Holder.VERSION;
  }

  /** The families of places of a map of quarters, in the order of the document. */
  public static List<Layer> layers() {
    return Holder.LAYERS;
  }

  /** Identifiers of the baskets that come with the product. */
  public static List<String> listPaniers() {
    return PANIERS;
  }

  /**
   * A basket that comes with the product.
   *
   * @throws IllegalArgumentException when there is none of that id
   */
  public static Panier panier(String id) {
    if (!PANIERS.contains(id)) {
      throw new IllegalArgumentException("no basket \"" + id + "\"; there are " + PANIERS);
    }
    return resource("paniers/" + id + ".yaml", (root, f) -> PanierReader.read(root, f, services()));
  }

  /**
   * Reads a user's own basket, of the shape of the baskets that come with the product.
   *
   * @param services the catalogue that its codes must belong to
   * @throws RefusedFileException FILE_NOT_FOUND, or DESCRIPTION_INVALID with the line
   */
  public static Panier readPanier(Path path, List<Service> services) {
    String name = path.getFileName().toString();
    if (!Files.isRegularFile(path)) {
      throw RefusedFileException.of(
          IssueCode.FILE_NOT_FOUND, name, 0, "", name, "", path.toString());
    }
    try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      return PanierReader.read(YamlTree.read(reader, name), name, services);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The types of the Base permanente des équipements by the labels of its headers. */
  public static BpeLabels bpeLabels() {
    return Holder.BPE_LABELS;
  }

  /** The labels that places may have. */
  public static List<LabelKind> labels() {
    return Holder.LABELS;
  }

  /** The service of the catalogue that each category of FINESS establishments gives. */
  public static Map<String, String> finessCategories() {
    return Holder.FINESS;
  }

  /**
   * What a one-stop shop helps with beside its own service, by service code, for example the nine
   * partners of a France services.
   */
  public static Map<String, List<String>> hostedServices() {
    return Holder.HOSTED;
  }

  /** The parameters of potential accessibility to care. */
  public static HealthParameters health() {
    return Holder.HEALTH;
  }

  /** Dated rules of published plans about places of services: examples that one may adopt. */
  public static List<DatedRule> sitingRules() {
    return Holder.SITING_RULES;
  }

  /** What shared places of services are granted, by dated rules. */
  public static FundingRules fundingRules() {
    return Holder.FUNDING;
  }

  /** Name of a département, for example "Corse-du-Sud" for {@code 2A}. */
  public static Optional<String> departementName(String code) {
    return Optional.ofNullable(Holder.DEPARTEMENTS.get(code));
  }

  /** The text of a reference file as it was written, for a user to copy and edit. */
  public static String panierText(String id) {
    panier(id);
    try (InputStream in = open("paniers/" + id + ".yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T resource(String name, BiFunction<YamlNode.Mapping, String, T> reading) {
    try (Reader reader = new InputStreamReader(open(name), StandardCharsets.UTF_8)) {
      return reading.apply(YamlTree.read(reader, name), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The bytes of a document; the caller closes.
   *
   * @throws IllegalStateException when there is none of that name
   */
  public static InputStream open(String name) {
    InputStream in = ReferenceData.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("reference file " + name + " is not in the archive");
    }
    return in;
  }
}
