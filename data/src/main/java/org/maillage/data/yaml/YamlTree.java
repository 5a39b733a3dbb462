package org.maillage.data.yaml;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.data.issue.RefusedFileException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * Reads a YAML file into a {@link YamlNode} tree. Data binding would lose the lines that a person
 * needs to mend the file, and would let a key that is written twice pass.
 */
public final class YamlTree {

  private final JsonParser parser;
  private final String file;

  private YamlTree(JsonParser parser, String file) {
    this.parser = parser;
    this.file = file;
  }

  /**
   * Reads a whole file.
   *
   * @param reader closed by the caller
   * @param file its name, for messages
   * @throws RefusedFileException DESCRIPTION_INVALID with the line when it is not YAML, when a key
   *     is written twice, or when the file is not a mapping
   */
  public static YamlNode.Mapping read(Reader reader, String file) {
    Reader roomy = new RoomForAPair(reader);
    try (JsonParser parser = new YAMLFactory().createParser(ObjectReadContext.empty(), roomy)) {
      YamlTree tree = new YamlTree(parser, file);
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw YamlFault.EMPTY.at(file, 0, "");
      }
      YamlNode root = tree.value(first);
      if (root instanceof YamlNode.Mapping mapping) {
        return mapping;
      }
      throw YamlFault.NOT_A_MAPPING.at(file, root.line(), "");
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      throw YamlFault.NOT_YAML.at(file, line, firstLine(e.getOriginalMessage()));
    }
  }

  /**
   * Never fills a buffer to its end. The parser reads one character more when the last one is the
   * first half of a pair (an emoji), and forgets that there may be no room for it.
   */
  private static final class RoomForAPair extends FilterReader {

    RoomForAPair(Reader reader) {
      super(reader);
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
      return super.read(buffer, from, length > 1 ? length - 1 : length);
    }
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "" : message.lines().findFirst().orElse("");
  }

  private YamlNode value(JsonToken token) {
    int line = line();
    if (token == JsonToken.START_OBJECT) {
      return mapping(line);
    }
    if (token == JsonToken.START_ARRAY) {
      List<YamlNode> items = new ArrayList<>();
      for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
        items.add(value(t));
      }
      return new YamlNode.Sequence(line, items);
    }
    boolean empty = token == JsonToken.VALUE_NULL;
    return new YamlNode.Scalar(line, empty ? null : parser.getString());
  }

  private YamlNode mapping(int line) {
    Map<String, YamlNode> values = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_OBJECT; t = parser.nextToken()) {
      String key = parser.currentName();
      int keyLine = line();
      if (values.containsKey(key)) {
        throw YamlFault.KEY_TWICE.at(file, keyLine, key);
      }
      lines.put(key, keyLine);
      values.put(key, value(parser.nextToken()));
    }
    return new YamlNode.Mapping(line, values, lines);
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }
}
