package org.maillage.app.plan.publication;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Documents of a version as JSON: the same documents give the same bytes. */
final class PartsJson {

  private static final JsonMapper JSON = JsonMapper.shared();

  private PartsJson() {}

  static byte[] write(List<FrozenPart> parts) {
    return JSON.writeValueAsString(parts).getBytes(StandardCharsets.UTF_8);
  }

  static List<FrozenPart> read(byte[] json) {
    return JSON.readValue(json, new TypeReference<List<FrozenPart>>() {});
  }
}
