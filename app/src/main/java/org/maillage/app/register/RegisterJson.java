package org.maillage.app.register;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.maillage.domain.register.MatchScore;
import org.maillage.domain.register.PlaceCorrection;
import org.maillage.domain.register.RegisteredPlace;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Records of the register as text that says the same in ten years: names of parts, no class. */
public final class RegisterJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
          // Questions such as isLocated() are answered from the parts, and are none of them.
          .changeDefaultVisibility(
              visibility -> visibility.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private RegisterJson() {}

  /** A record, a correction, a score, or a list of records. */
  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** Reads a record. */
  public static RegisteredPlace place(String json) {
    return MAPPER.readValue(json, RegisteredPlace.class);
  }

  /** Reads a correction. */
  public static PlaceCorrection correction(String json) {
    return MAPPER.readValue(json, PlaceCorrection.class);
  }

  /** Reads the content of a list. */
  static FrozenContent list(byte[] json) {
    return MAPPER.readValue(json, FrozenContent.class);
  }

  /** Reads a score. */
  public static MatchScore score(String json) {
    return MAPPER.readValue(json, MatchScore.class);
  }
}
