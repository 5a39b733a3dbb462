package org.maillage.app.scenario.jdbc;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.app.scenario.StoredScenario;
import org.maillage.domain.scenario.Change;
import org.maillage.domain.scenario.Scenario;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes as JSON: a list of objects, each with its {@code kind}. */
final class ScenarioJson {

  private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};
  private static final JsonMapper MAPPER =
      JsonMapper.builder().addMixIn(Change.class, Kinds.class).build();

  private ScenarioJson() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Change.Open.class, name = "open"),
    @JsonSubTypes.Type(value = Change.Close.class, name = "close"),
    @JsonSubTypes.Type(value = Change.Move.class, name = "move"),
    @JsonSubTypes.Type(value = Change.Hours.class, name = "hours"),
    @JsonSubTypes.Type(value = Change.AddRoad.class, name = "road"),
    @JsonSubTypes.Type(value = Change.CutRoad.class, name = "cut"),
    @JsonSubTypes.Type(value = Change.Speed.class, name = "speed")
  })
  private interface Kinds {}

  static String write(List<Change> changes) {
    return MAPPER.writerFor(CHANGES).writeValueAsString(changes);
  }

  /** A scenario as the journal keeps it; what is not there is left out. */
  static String write(StoredScenario scenario, @Nullable String originalId) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("name", scenario.scenario().name());
    json.put("importRunId", scenario.importRunId());
    putIfThere(json, "basedOn", scenario.basedOn());
    putIfThere(json, "ownerId", scenario.ownerId());
    putIfThere(json, "copyOf", originalId);
    json.set("changes", MAPPER.readTree(write(scenario.scenario().changes())));
    return json.toString();
  }

  private static void putIfThere(ObjectNode json, String field, @Nullable String value) {
    if (value != null) {
      json.put(field, value);
    }
  }

  /**
   * The name and the changes of a scenario that the journal kept.
   *
   * @throws tools.jackson.core.JacksonException when it is something else
   */
  static Scenario readScenario(String journal) {
    JsonNode json = MAPPER.readTree(journal);
    return new Scenario(
        json.required("name").asString(), read(json.required("changes").toString()));
  }

  static List<Change> read(String json) {
    return MAPPER.readValue(json, CHANGES);
  }
}
