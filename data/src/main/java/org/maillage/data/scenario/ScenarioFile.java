package org.maillage.data.scenario;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.RefusedFileException;
import org.maillage.data.reference.ReferenceData;
import org.maillage.data.yaml.YamlFault;
import org.maillage.data.yaml.YamlMapping;
import org.maillage.data.yaml.YamlNode;
import org.maillage.data.yaml.YamlTree;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.scenario.Change;
import org.maillage.domain.scenario.OpenMoment;
import org.maillage.domain.scenario.Presence;
import org.maillage.domain.scenario.Scenario;
import org.maillage.domain.territory.LatLon;

/**
 * A scenario that a person wrote in YAML, read strictly: what is not understood is refused with its
 * line. The keys are explained in docs/guide/scenarios.md.
 *
 * @param scenario name and changes
 * @param subject what the times are about; empty for the first service that changes
 * @param moment at which only open places count; empty for any time
 */
public record ScenarioFile(
    Scenario scenario, Optional<Subject> subject, Optional<OpenMoment> moment) {

  private static final Set<String> ROOT = Set.of("name", "subject", "moment", "changes");
  private static final Set<String> KINDS =
      new TreeSet<>(Set.of("open", "close", "move", "hours", "road", "cut", "speed"));
  private static final Set<String> OPEN =
      Set.of(
          "id", "name", "at", "commune", "presence", "services", "bundle", "hours", "yearlyCost");
  private static final Map<String, Set<String>> KEYS =
      Map.of(
          "open", OPEN,
          "close", Set.of("place", "services"),
          "move", Set.of("place", "at", "commune"),
          "hours", Set.of("place", "hours"),
          "road", Set.of("from", "to", "speed", "oneWay"),
          "cut", Set.of("at"),
          "speed", Set.of("at", "speed"));
  private static final String POSITION_EXAMPLE = "[42.15, 9.08]";

  /**
   * Reads a file.
   *
   * @param townHalls where the mairie of a commune of the territory stands, by INSEE code
   * @throws RefusedFileException FILE_NOT_FOUND, or DESCRIPTION_INVALID with the line
   */
  public static ScenarioFile read(Path path, Function<String, Optional<LatLon>> townHalls) {
    String name = path.getFileName().toString();
    if (!Files.isRegularFile(path)) {
      throw RefusedFileException.of(
          IssueCode.FILE_NOT_FOUND, name, 0, "", name, "", path.toString());
    }
    try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      return new Reading(name, townHalls).file(YamlTree.read(reader, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Reading {
    private final String file;
    private final Function<String, Optional<LatLon>> townHalls;
    private int opened;

    Reading(String file, Function<String, Optional<LatLon>> townHalls) {
      this.file = file;
      this.townHalls = townHalls;
    }

    ScenarioFile file(YamlNode.Mapping root) {
      YamlMapping map = new YamlMapping(root, file, ROOT);
      List<Change> changes = new ArrayList<>();
      for (YamlNode item : map.items("changes")) {
        YamlMapping kinds = YamlMapping.of(item, file, "changes", KINDS);
        ((YamlNode.Mapping) item)
            .values()
            .forEach((kind, node) -> changes.add(change(kind, keys(kind, node), kinds)));
      }
      return new ScenarioFile(
          new Scenario(map.getText("name", "Une France services à Corte"), changes),
          subject(map),
          moment(map));
    }

    private YamlMapping keys(String kind, YamlNode node) {
      return YamlMapping.of(node, file, kind, KEYS.getOrDefault(kind, Set.of()));
    }

    private Optional<Subject> subject(YamlMapping map) {
      String text = map.findText("subject");
      if (text == null) {
        return Optional.empty();
      }
      try {
        return Optional.of(Subject.parse(text));
      } catch (IllegalArgumentException e) {
        throw malformed(map, "subject", text, "service:france-services");
      }
    }

    private Optional<OpenMoment> moment(YamlMapping map) {
      String text = map.findText("moment");
      if (text == null) {
        return Optional.empty();
      }
      return Optional.of(
          OpenMoment.parse(text).orElseThrow(() -> malformed(map, "moment", text, "sa-10h30")));
    }

    private Change change(String kind, YamlMapping map, YamlMapping around) {
      return switch (kind) {
        case "open" -> open(map);
        case "close" ->
            new Change.Close(
                map.getText("place", "france-services:2A004-1"),
                new TreeSet<>(map.texts("services")));
        case "move" -> new Change.Move(map.getText("place", "france-services:2A004-1"), place(map));
        case "hours" ->
            new Change.Hours(
                map.getText("place", "france-services:2A004-1"),
                map.getText("hours", "\"Mo-Fr 09:00-17:00\""));
        case "road" ->
            new Change.AddRoad(
                position(map, "from"), position(map, "to"), speed(map), map.flag("oneWay"));
        case "cut" -> new Change.CutRoad(position(map, "at"));
        case "speed" -> new Change.Speed(position(map, "at"), speed(map));
        default ->
            throw YamlFault.UNKNOWN_KEY.at(file, around.line(), kind, String.join(", ", KINDS));
      };
    }

    private Change open(YamlMapping map) {
      opened++;
      Set<String> services = new TreeSet<>(map.texts("services"));
      String bundle = map.findText("bundle");
      if (bundle != null) {
        List<String> hosted = ReferenceData.hostedServices().get(bundle);
        if (hosted == null) {
          throw YamlFault.UNKNOWN_VALUE.at(
              file,
              map.lineOf("bundle"),
              bundle,
              "bundle",
              String.join(", ", ReferenceData.hostedServices().keySet()));
        }
        services.add(bundle);
        services.addAll(hosted);
      }
      String id = map.findText("id");
      return new Change.Open(
          id == null ? "nouveau-" + opened : id,
          map.getText("name", "France services de Corte"),
          place(map),
          presence(map),
          services,
          map.findText("hours"),
          cost(map));
    }

    private Presence presence(YamlMapping map) {
      String text = map.findText("presence");
      if (text == null) {
        return Presence.SITE;
      }
      return Arrays.stream(Presence.values())
          .filter(presence -> key(presence).equals(text))
          .findFirst()
          .orElseThrow(
              () ->
                  YamlFault.UNKNOWN_VALUE.at(
                      file,
                      map.lineOf("presence"),
                      text,
                      "presence",
                      Arrays.stream(Presence.values())
                          .map(Reading::key)
                          .collect(Collectors.joining(", "))));
    }

    private static String key(Presence presence) {
      return presence.name().toLowerCase(Locale.ROOT);
    }

    private @Nullable Long cost(YamlMapping map) {
      String text = map.findText("yearlyCost");
      if (text == null) {
        return null;
      }
      if (!text.matches("[0-9]{1,12}")) {
        throw malformed(map, "yearlyCost", text, "80000");
      }
      return Long.valueOf(text);
    }

    private double speed(YamlMapping map) {
      String text = map.getText("speed", "80");
      try {
        return Double.parseDouble(text);
      } catch (NumberFormatException e) {
        throw malformed(map, "speed", text, "80");
      }
    }

    /** Where it stands: a point, or the mairie of a commune. */
    private LatLon place(YamlMapping map) {
      String commune = map.findText("commune");
      if (commune == null) {
        return position(map, "at");
      }
      return townHalls
          .apply(commune)
          .orElseThrow(() -> malformed(map, "commune", commune, "\"2A004\""));
    }

    private LatLon position(YamlMapping map, String key) {
      List<String> texts = map.texts(key);
      if (texts.isEmpty()) {
        throw YamlFault.MISSING_KEY.at(file, map.line(), key, key + ": " + POSITION_EXAMPLE);
      }
      try {
        if (texts.size() == 2) {
          return new LatLon(Double.parseDouble(texts.get(0)), Double.parseDouble(texts.get(1)));
        }
      } catch (IllegalArgumentException e) {
        // Neither a number nor a place on Earth: said below, with what to write.
      }
      throw malformed(map, key, String.join(", ", texts), POSITION_EXAMPLE);
    }

    private RefusedFileException malformed(
        YamlMapping map, String key, String value, String example) {
      return YamlFault.MALFORMED_VALUE.at(file, map.lineOf(key), value, key, example);
    }
  }
}
