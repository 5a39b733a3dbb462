package org.maillage.data.json;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.Consumer;
import org.maillage.data.file.SourceInput;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.RefusedFileException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the objects of a JSON file one at a time, whether the file is an array, an object that
 * holds the array, or one object a line.
 */
public final class JsonRecords {

  private static final JsonMapper LINE = JsonMapper.builder().build();

  /** For an object in the middle of a file: more of the list follows it. */
  private static final JsonMapper ITEM =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /** Names under which publishers wrap their list. */
  private static final Set<String> WRAPPERS =
      Set.of("service", "results", "records", "data", "features");

  private final SourceInput in;
  private final Consumer<JsonRecord> consumer;

  private JsonRecords(SourceInput in, Consumer<JsonRecord> consumer) {
    this.in = in;
    this.consumer = consumer;
  }

  /**
   * Reads every object.
   *
   * @throws RefusedFileException FILE_TRUNCATED, or FILE_NOT_OF_FORMAT when it is no list of JSON
   *     objects
   */
  public static void forEach(SourceInput in, Consumer<JsonRecord> consumer) {
    JsonRecords records = new JsonRecords(in, consumer);
    if (!records.readList()) {
      records.readLines();
    }
  }

  /** Reads an array or a wrapped one; false when the file is neither. */
  private boolean readList() {
    try (BufferedReader reader = in.file().reader();
        JsonParser parser = ITEM.createParser(reader)) {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_OBJECT) {
        token = enterWrapped(parser);
      }
      if (token != JsonToken.START_ARRAY) {
        return false;
      }
      long number = 0;
      for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
        hand(++number, ITEM.readTree(parser));
      }
      return true;
    } catch (UnexpectedEndOfInputException e) {
      throw in.refusal(IssueCode.FILE_TRUNCATED, in.rowsRead(), "");
    } catch (JacksonException e) {
      throw notJson(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Goes to the array inside an object. GeoJSON announces its type before its features; any other
   * first field is that of a record of a JSON lines file.
   */
  private static JsonToken enterWrapped(JsonParser parser) {
    JsonToken token = parser.nextToken();
    boolean geoJson = false;
    while (token == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_ARRAY && WRAPPERS.contains(name)) {
        return value;
      }
      geoJson |=
          name.equals("type")
              && value == JsonToken.VALUE_STRING
              && parser.getString().equals("FeatureCollection");
      if (!geoJson) {
        return JsonToken.NOT_AVAILABLE;
      }
      parser.skipChildren();
      token = parser.nextToken();
    }
    return JsonToken.NOT_AVAILABLE;
  }

  private void readLines() {
    try (BufferedReader reader = in.file().reader()) {
      long number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          readLine(line, number);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readLine(String line, long number) {
    JsonNode node;
    try {
      node = LINE.readTree(line);
    } catch (JacksonException e) {
      if (in.rowsRead() == 0) {
        throw notJson(e);
      }
      in.read();
      in.reject(IssueCode.ROW_MALFORMED, number, line);
      return;
    }
    hand(number, node);
  }

  private void hand(long number, JsonNode node) {
    in.read();
    if (node.isObject()) {
      consumer.accept(new JsonRecord(number, node));
    } else {
      in.reject(IssueCode.ROW_MALFORMED, number, node.toString());
    }
  }

  private RefusedFileException notJson(JacksonException e) {
    int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
    return in.refusal(IssueCode.FILE_NOT_OF_FORMAT, line, "", "JSON");
  }
}
