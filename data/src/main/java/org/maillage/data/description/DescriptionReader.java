package org.maillage.data.description;

import java.io.Reader;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.data.description.TerritoryDescription.Departement;
import org.maillage.data.projection.CoordinateSystem;
import org.maillage.data.reference.ReferenceData;
import org.maillage.data.yaml.YamlFault;
import org.maillage.data.yaml.YamlMapping;
import org.maillage.data.yaml.YamlNode;
import org.maillage.data.yaml.YamlTree;
import org.maillage.domain.territory.ZoningKind;

/** Reads {@code territoire.yaml} strictly: what is not understood is refused, never ignored. */
final class DescriptionReader {

  private static final Set<String> ROOT_KEYS = Set.of("id", "name", "departements", "sources");
  private static final Set<String> SOURCE_KEYS =
      Set.of(
          "id",
          "kind",
          "file",
          "title",
          "producer",
          "vintage",
          "licence",
          "url",
          "page",
          "sha256",
          "encoding",
          "separator",
          "crs",
          "lengthTag",
          "zoning",
          "optional",
          "columns");
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern DEPARTEMENT = Pattern.compile("[0-9][0-9AB][0-9]?");
  private static final Pattern CRS = Pattern.compile("EPSG:[0-9]{4,5}");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final String file;

  private DescriptionReader(String file) {
    this.file = file;
  }

  static TerritoryDescription read(Reader reader, String file) {
    return new DescriptionReader(file).territory(YamlTree.read(reader, file));
  }

  private TerritoryDescription territory(YamlNode.Mapping root) {
    YamlMapping map = new YamlMapping(root, file, ROOT_KEYS);
    String id = matching(map, "id", map.getText("id", "corse"), ID, "corse");
    String name = map.getText("name", "Corse");
    List<Departement> departements = new ArrayList<>();
    for (YamlNode item : map.items("departements")) {
      departements.add(departement(item));
    }
    if (departements.isEmpty()) {
      throw YamlFault.MISSING_KEY.at(
          file, map.lineOf("departements"), "departements", "departements: [\"2A\", \"2B\"]");
    }
    List<SourceDescription> sources = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (YamlNode item : map.items("sources")) {
      SourceDescription source = source(item);
      Integer first = lines.putIfAbsent(source.id(), source.line());
      if (first != null) {
        throw YamlFault.DUPLICATE_ID.at(file, source.line(), source.id(), first.toString());
      }
      sources.add(source);
    }
    if (sources.isEmpty()) {
      throw YamlFault.MISSING_KEY.at(file, map.lineOf("sources"), "sources", "sources: - id: …");
    }
    return new TerritoryDescription(id, name, departements, sources);
  }

  private Departement departement(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar && scalar.text() != null) {
      String code = departementCode(scalar.line(), scalar.text().strip());
      return new Departement(code, ReferenceData.departementName(code).orElse(code));
    }
    YamlMapping map = YamlMapping.of(node, file, "departements", Set.of("code", "name"));
    String code = departementCode(map.lineOf("code"), map.getText("code", "\"2A\""));
    return new Departement(code, map.getText("name", "Corse-du-Sud"));
  }

  private String departementCode(int line, String code) {
    if (!DEPARTEMENT.matcher(code).matches()) {
      throw YamlFault.MALFORMED_VALUE.at(file, line, code, "departements", "[\"2A\", \"13\"]");
    }
    return code;
  }

  private SourceDescription source(YamlNode node) {
    YamlMapping map = YamlMapping.of(node, file, "sources", SOURCE_KEYS);
    SourceKind kind = kind(map);
    return new SourceDescription(
        matching(map, "id", map.getText("id", "bpe-2013"), ID, "bpe-2013"),
        kind,
        path(map),
        map.getText("title", "Base permanente des équipements 2013"),
        map.getText("producer", "INSEE"),
        map.getText("vintage", "\"2013\""),
        map.getText("licence", "Licence Ouverte 2.0"),
        address(map, "url"),
        address(map, "page"),
        matchingOrNull(map, "sha256", SHA256, "e3b0c442…"),
        encoding(map),
        separator(map),
        crs(map),
        map.findText("lengthTag"),
        zoning(map, kind),
        map.flag("optional"),
        map.textsByKey("columns"),
        map.line());
  }

  private SourceKind kind(YamlMapping map) {
    String text = map.getText("kind", "bpe-communes");
    return SourceKind.find(text)
        .orElseThrow(
            () ->
                YamlFault.UNKNOWN_VALUE.at(
                    file, map.lineOf("kind"), text, "kind", SourceKind.listNames()));
  }

  private @Nullable String crs(YamlMapping map) {
    String text = matchingOrNull(map, "crs", CRS, "EPSG:2154");
    List<String> known =
        Arrays.stream(CoordinateSystem.values()).map(CoordinateSystem::epsgName).toList();
    if (text != null && !known.contains(text)) {
      throw YamlFault.UNKNOWN_VALUE.at(
          file, map.lineOf("crs"), text, "crs", String.join(", ", known));
    }
    return text;
  }

  private @Nullable ZoningKind zoning(YamlMapping map, SourceKind kind) {
    String text = map.findText("zoning");
    String allowed =
        Arrays.stream(ZoningKind.values())
            .filter(k -> k != ZoningKind.DEPARTEMENT && k != ZoningKind.EPCI)
            .map(DescriptionReader::yamlName)
            .collect(Collectors.joining(", "));
    if (kind != SourceKind.ZONING) {
      if (text != null) {
        throw YamlFault.UNKNOWN_VALUE.at(
            file, map.lineOf("zoning"), kind.yamlName(), "kind", SourceKind.ZONING.yamlName());
      }
      return null;
    }
    if (text == null) {
      throw YamlFault.MISSING_KEY.at(file, map.line(), "zoning", "zoning: canton");
    }
    return Arrays.stream(ZoningKind.values())
        .filter(k -> yamlName(k).equals(text))
        .findFirst()
        .orElseThrow(
            () -> YamlFault.UNKNOWN_VALUE.at(file, map.lineOf("zoning"), text, "zoning", allowed));
  }

  private static String yamlName(ZoningKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A path inside the data folder: a description that people exchange must not read elsewhere. */
  private String path(YamlMapping map) {
    String text = map.getText("file", "communes.geojson");
    boolean outside =
        text.startsWith("/")
            || text.contains("\\")
            || text.contains(":")
            || Arrays.asList(text.split("/")).contains("..");
    if (outside) {
      throw YamlFault.MALFORMED_VALUE.at(
          file, map.lineOf("file"), text, "file", "bpe/bpe_2013_communes.csv");
    }
    return text;
  }

  private @Nullable String address(YamlMapping map, String key) {
    String text = map.findText(key);
    if (text == null) {
      return null;
    }
    try {
      URI uri = URI.create(text);
      String scheme = uri.getScheme();
      if (uri.getHost() != null && ("https".equals(scheme) || "http".equals(scheme))) {
        return text;
      }
    } catch (IllegalArgumentException e) {
      // Said below, with what to write.
    }
    throw YamlFault.MALFORMED_VALUE.at(file, map.lineOf(key), text, key, "https://www.insee.fr/…");
  }

  private @Nullable String encoding(YamlMapping map) {
    String text = map.findText("encoding");
    try {
      if (text == null || Charset.isSupported(text)) {
        return text;
      }
    } catch (IllegalArgumentException e) {
      // Said below, with what to write.
    }
    throw YamlFault.UNKNOWN_VALUE.at(
        file, map.lineOf("encoding"), text, "encoding", "utf-8, windows-1252, iso-8859-1");
  }

  private @Nullable Character separator(YamlMapping map) {
    String text = map.findText("separator");
    if (text == null) {
      return null;
    }
    if (text.equals("tab")) {
      return '\t';
    }
    if (text.length() != 1) {
      throw YamlFault.UNKNOWN_VALUE.at(
          file, map.lineOf("separator"), text, "separator", "\";\", \",\", \"|\", tab");
    }
    return text.charAt(0);
  }

  private @Nullable String matchingOrNull(
      YamlMapping map, String key, Pattern pattern, String example) {
    String text = map.findText(key);
    return text == null ? null : matching(map, key, text, pattern, example);
  }

  private String matching(
      YamlMapping map, String key, String text, Pattern pattern, String example) {
    if (!pattern.matcher(text).matches()) {
      throw YamlFault.MALFORMED_VALUE.at(file, map.lineOf(key), text, key, example);
    }
    return text;
  }
}
