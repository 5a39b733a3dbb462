package org.maillage.app.runs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.domain.diagnostic.Access;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.MeanTime;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.PointTimes;
import org.maillage.domain.diagnostic.PopulationBasis;
import org.maillage.domain.diagnostic.ServiceSummary;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.diagnostic.ZoneAccess;
import org.maillage.domain.diagnostic.remoteness.Threshold;
import org.maillage.domain.diagnostic.remoteness.Thresholds;
import org.maillage.domain.diagnostic.run.DiagnosticRun;
import org.maillage.domain.diagnostic.run.DiagnosticRun.Inputs;
import org.maillage.domain.diagnostic.run.DiagnosticRun.RunCommune;
import org.maillage.domain.diagnostic.run.DiagnosticRun.RunFile;
import org.maillage.domain.diagnostic.run.DiagnosticRun.RunSource;
import org.maillage.domain.diagnostic.run.DiagnosticRun.RunZone;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Panier;
import org.maillage.domain.offer.RangeChoice;
import org.maillage.domain.territory.ZoningKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A run as canonical JSON, and back: fields in one order, no blanks, whole numbers only. People are
 * in thousandths and shares in millionths, so that the last bit of a sum, or how a version of Java
 * writes it, never makes another run of the same figures. Times point by point are left out: they
 * are a hundred times larger, and all figures of a run are made of them already.
 */
public final class RunJson {

  /** Raised when the content changes: a run of another format is another run. */
  private static final int FORMAT = 1;

  private static final double THOUSANDTHS = 1e3;
  private static final double MILLIONTHS = 1e6;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private RunJson() {}

  /** The canonical JSON in UTF-8. */
  public static byte[] write(DiagnosticRun run) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("format", FORMAT);
    root.put("territory", run.territoryId());
    root.put("name", run.territoryName());
    root.put("methode", run.methode().name());
    writeInputs(root.putObject("inputs"), run.inputs());
    ObjectNode thresholds = root.putObject("thresholds");
    run.thresholds()
        .byGamme()
        .forEach(
            (gamme, threshold) ->
                thresholds
                    .putObject(gamme.name())
                    .put("ms", threshold.valueMs())
                    .put("origin", threshold.origin().name()));
    writeBasis(root.putObject("basis"), run.diagnostic().basis());
    writeServices(root.putArray("services"), run.diagnostic().services());
    writeCommunes(root.putArray("communes"), run);
    writeZones(root.putArray("zones"), run);
    return MAPPER.writeValueAsString(root).getBytes(StandardCharsets.UTF_8);
  }

  /** SHA-256 in lower-case hexadecimal. */
  public static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void writeInputs(ObjectNode node, Inputs inputs) {
    node.put("catalogue", inputs.catalogueVersion());
    node.put("parameters", inputs.parameters());
    node.put("roads", inputs.roadsSha256());
    ArrayNode sources = node.putArray("sources");
    for (RunSource source : inputs.sources()) {
      ObjectNode line = sources.addObject();
      line.put("id", source.id());
      line.put("title", source.title());
      line.put("vintage", source.vintage());
      ObjectNode files = line.putObject("files");
      source.files().forEach(file -> files.put(file.name(), file.sha256()));
    }
    Panier panier = inputs.panier();
    ObjectNode basket = node.putObject("panier");
    basket.put("id", panier.id());
    basket.put("version", panier.version());
    basket.put("nameFr", panier.nameFr());
    basket.put("nameEn", panier.nameEn());
    basket.put("origin", panier.origin());
    ObjectNode gammes = basket.putObject("gammes");
    panier
        .gammes()
        .forEach(
            (gamme, codes) -> {
              ArrayNode services = gammes.putArray(gamme.name());
              codes.forEach(services::add);
            });
    ObjectNode choices = basket.putObject("choices");
    panier
        .choices()
        .forEach(
            (code, choice) ->
                choices.putArray(code).add(choice.origin().name()).add(choice.reason()));
  }

  private static void writeBasis(ObjectNode node, PopulationBasis basis) {
    node.put("cells", scaled(basis.peopleInCells(), THOUSANDTHS));
    node.put("roads", scaled(basis.peopleOnRoads(), THOUSANDTHS));
    node.put("townHalls", scaled(basis.peopleAtTownHalls(), THOUSANDTHS));
    node.put("origins", basis.origins());
    node.put("far", basis.originsFar());
    node.put("offRoad", basis.originsOffRoad());
  }

  private static void writeServices(ArrayNode array, List<ServiceSummary> services) {
    for (ServiceSummary service : services) {
      array
          .addObject()
          .put("code", service.serviceCode())
          .put("structures", service.structures())
          .put("communes", service.communesEquipped())
          .put("sources", service.sourceIds());
    }
  }

  private static void writeCommunes(ArrayNode array, DiagnosticRun run) {
    for (int c = 0; c < run.communes().size(); c++) {
      RunCommune commune = run.communes().get(c);
      CommuneAccess access = run.diagnostic().communes().get(c);
      ObjectNode line = array.addObject();
      line.put("code", commune.code());
      line.put("name", commune.name());
      line.put("people", commune.population());
      writeMean(line.putObject("panier"), access.panier());
      ObjectNode gammes = line.putObject("gammes");
      access.gammes().forEach((g, mean) -> writeMean(gammes.putObject(g.name()), mean));
      ObjectNode services = line.putObject("services");
      access.services().forEach((code, one) -> writeAccess(services.putObject(code), one));
    }
  }

  private static void writeMean(ObjectNode node, MeanTime mean) {
    putTime(node, "ms", mean.timeMs());
    node.put("covered", mean.covered());
    node.put("total", mean.total());
  }

  private static void writeAccess(ObjectNode node, Access access) {
    if (access.status() == Access.Status.ANSWERED) {
      node.put("ms", access.timeMs());
      node.put("to", access.structureId());
      node.put("m", access.routeLengthM());
    } else {
      node.put("without", access.status().name());
    }
  }

  private static void writeZones(ArrayNode array, DiagnosticRun run) {
    Map<String, ObjectNode> figuresByZone = new LinkedHashMap<>();
    for (RunZone zone : run.zones()) {
      ObjectNode line = array.addObject();
      line.put("kind", zone.kind().name());
      line.put("code", zone.code());
      line.put("name", zone.name());
      figuresByZone.put(zone.kind() + " " + zone.code(), line.putObject("figures"));
    }
    for (ZoneAccess figure : run.diagnostic().zones()) {
      ObjectNode figures = figuresByZone.get(figure.kind() + " " + figure.zoneCode());
      if (figures == null) {
        throw new IllegalArgumentException(
            "zone " + figure.kind() + " " + figure.zoneCode() + " has figures and no name");
      }
      ObjectNode line = figures.putObject(figure.subject().key());
      line.put("people", scaled(figure.people(), THOUSANDTHS));
      line.put("without", scaled(figure.peopleWithout(), THOUSANDTHS));
      putTime(line, "meanMs", figure.meanMs());
      putTime(line, "medianMs", figure.medianMs());
      line.put("within", scaled(figure.shareWithinReference(), MILLIONTHS));
    }
  }

  /** A time that is not there is null: it must never be read as 0. */
  private static void putTime(ObjectNode node, String name, long timeMs) {
    if (timeMs < 0) {
      node.putNull(name);
    } else {
      node.put(name, timeMs);
    }
  }

  private static long scaled(double value, double scale) {
    return Math.round(value * scale);
  }

  /**
   * Reads what {@link #write} wrote; people and shares come back rounded to its thousandths and
   * millionths.
   *
   * @throws IllegalArgumentException when it is of another format
   */
  public static DiagnosticRun read(byte[] content) {
    JsonNode root = MAPPER.readTree(content);
    if (root.path("format").asInt() != FORMAT) {
      throw new IllegalArgumentException("a run of format " + root.path("format"));
    }
    Inputs inputs = readInputs(root.get("inputs"));
    List<RunCommune> communes = new ArrayList<>();
    List<CommuneAccess> accesses = new ArrayList<>();
    for (JsonNode line : root.get("communes")) {
      communes.add(
          new RunCommune(text(line, "code"), text(line, "name"), line.get("people").asInt()));
      accesses.add(readCommune(line));
    }
    List<RunZone> zones = new ArrayList<>();
    List<ZoneAccess> figures = new ArrayList<>();
    for (JsonNode line : root.get("zones")) {
      ZoningKind kind = ZoningKind.valueOf(text(line, "kind"));
      zones.add(new RunZone(kind, text(line, "code"), text(line, "name")));
      line.get("figures")
          .properties()
          .forEach(f -> figures.add(readFigure(kind, text(line, "code"), f)));
    }
    Diagnostic diagnostic =
        new Diagnostic(
            text(root, "territory"),
            Methode.valueOf(text(root, "methode")),
            inputs.panier().id(),
            inputs.panier().version(),
            readServices(root.get("services")),
            accesses,
            figures,
            readBasis(root.get("basis")),
            PointTimes.NONE);
    return new DiagnosticRun(
        text(root, "name"), inputs, communes, zones, readThresholds(root), diagnostic);
  }

  private static String text(JsonNode node, String name) {
    return node.get(name).asString();
  }

  private static Inputs readInputs(JsonNode node) {
    List<RunSource> sources = new ArrayList<>();
    for (JsonNode line : node.get("sources")) {
      List<RunFile> files = new ArrayList<>();
      line.get("files")
          .properties()
          .forEach(file -> files.add(new RunFile(file.getKey(), file.getValue().asString())));
      sources.add(
          new RunSource(text(line, "id"), text(line, "title"), text(line, "vintage"), files));
    }
    JsonNode basket = node.get("panier");
    Map<Gamme, List<String>> gammes = new EnumMap<>(Gamme.class);
    basket
        .get("gammes")
        .properties()
        .forEach(
            gamme -> {
              List<String> codes = new ArrayList<>();
              gamme.getValue().forEach(code -> codes.add(code.asString()));
              gammes.put(Gamme.valueOf(gamme.getKey()), codes);
            });
    Map<String, RangeChoice> choices = new LinkedHashMap<>();
    basket
        .get("choices")
        .properties()
        .forEach(
            choice ->
                choices.put(
                    choice.getKey(),
                    new RangeChoice(
                        RangeChoice.Origin.valueOf(choice.getValue().get(0).asString()),
                        choice.getValue().get(1).asString())));
    return new Inputs(
        sources,
        text(node, "roads"),
        text(node, "catalogue"),
        text(node, "parameters"),
        new Panier(
            text(basket, "id"),
            text(basket, "version"),
            text(basket, "nameFr"),
            text(basket, "nameEn"),
            text(basket, "origin"),
            gammes,
            choices));
  }

  private static Thresholds readThresholds(JsonNode root) {
    JsonNode node = root.get("thresholds");
    Map<Gamme, Threshold> byGamme = new EnumMap<>(Gamme.class);
    for (Gamme gamme : Gamme.values()) {
      JsonNode one = node.get(gamme.name());
      if (one != null) {
        byGamme.put(
            gamme,
            new Threshold(one.get("ms").asLong(), Threshold.Origin.valueOf(text(one, "origin"))));
      }
    }
    return new Thresholds(byGamme);
  }

  private static PopulationBasis readBasis(JsonNode node) {
    return new PopulationBasis(
        node.get("cells").asLong() / THOUSANDTHS,
        node.get("roads").asLong() / THOUSANDTHS,
        node.get("townHalls").asLong() / THOUSANDTHS,
        node.get("origins").asInt(),
        node.get("far").asInt(),
        node.get("offRoad").asInt());
  }

  private static List<ServiceSummary> readServices(JsonNode array) {
    List<ServiceSummary> services = new ArrayList<>();
    for (JsonNode line : array) {
      services.add(
          new ServiceSummary(
              text(line, "code"),
              line.get("structures").asInt(),
              line.get("communes").asInt(),
              text(line, "sources")));
    }
    return services;
  }

  private static CommuneAccess readCommune(JsonNode line) {
    Map<String, Access> services = new LinkedHashMap<>();
    line.get("services")
        .properties()
        .forEach(one -> services.put(one.getKey(), readAccess(one.getValue())));
    Map<Gamme, MeanTime> gammes = new EnumMap<>(Gamme.class);
    line.get("gammes")
        .properties()
        .forEach(g -> gammes.put(Gamme.valueOf(g.getKey()), readMean(g.getValue())));
    return new CommuneAccess(text(line, "code"), services, gammes, readMean(line.get("panier")));
  }

  private static Access readAccess(JsonNode node) {
    return node.has("without")
        ? Access.without(Access.Status.valueOf(text(node, "without")))
        : new Access(
            Access.Status.ANSWERED,
            node.get("ms").asLong(),
            text(node, "to"),
            node.get("m").asLong());
  }

  private static MeanTime readMean(JsonNode node) {
    return new MeanTime(
        time(node.get("ms")), node.get("covered").asInt(), node.get("total").asInt());
  }

  private static ZoneAccess readFigure(
      ZoningKind kind, String code, Map.Entry<String, JsonNode> figure) {
    JsonNode node = figure.getValue();
    return new ZoneAccess(
        kind,
        code,
        Subject.parse(figure.getKey()),
        node.get("people").asLong() / THOUSANDTHS,
        node.get("without").asLong() / THOUSANDTHS,
        time(node.get("meanMs")),
        time(node.get("medianMs")),
        node.get("within").asLong() / MILLIONTHS);
  }

  private static long time(JsonNode node) {
    return node.isNull() ? TravelTimes.UNREACHED : node.asLong();
  }
}
