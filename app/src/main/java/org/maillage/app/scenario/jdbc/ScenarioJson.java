package org.maillage.app.scenario.jdbc;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.maillage.domain.scenario.Change;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

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

  static List<Change> read(String json) {
    return MAPPER.readValue(json, CHANGES);
  }
}
