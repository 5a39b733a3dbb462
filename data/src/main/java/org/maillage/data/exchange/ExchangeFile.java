package org.maillage.data.exchange;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.maillage.data.csv.SpreadsheetText;
import org.maillage.data.exchange.ExchangeIssue.Code;
import org.maillage.data.exchange.FieldRule.Type;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records to and from the text of a file, CSV or JSON; fields are written in the schema's order.
 */
final class ExchangeFile {

  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final ObjectWriter WRITER =
      JsonMapper.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build()
          .writerWithDefaultPrettyPrinter();

  private ExchangeFile() {}

  static List<ExchangeRecord> readJson(String text, Verdicts verdicts) {
    List<ExchangeRecord> records = new ArrayList<>();
    JsonNode root;
    try {
      root = MAPPER.readTree(text);
    } catch (JacksonException e) {
      long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      verdicts.refused(List.of(new ExchangeIssue(Code.UNREADABLE, line, "", "")));
      return records;
    }
    if (!root.isArray()) {
      verdicts.refused(List.of(new ExchangeIssue(Code.UNREADABLE, 1, "", "")));
      return records;
    }
    long number = 0;
    for (JsonNode node : root.values()) {
      number++;
      ExchangeRecord record = new ExchangeRecord(number);
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        JsonNode value = field.getValue();
        if (value.isArray()) {
          record.putAll(field.getKey(), value.values().stream().map(JsonNode::asString).toList());
        } else if (!value.isNull() && !value.isObject()) {
          record.put(field.getKey(), value.asString());
        }
      }
      records.add(record);
    }
    return records;
  }

  /** An array of records, written one after the other: none of them is kept. */
  static final class JsonOut implements AutoCloseable {

    private final JsonGenerator json;
    private final List<FieldRule> rules;

    /** Begins the array; the writer stays open. */
    JsonOut(List<FieldRule> rules, Writer out) {
      this.rules = rules;
      this.json = WRITER.createGenerator(out);
      json.writeStartArray();
    }

    void write(ExchangeRecord record) {
      json.writeStartObject();
      for (FieldRule rule : rules) {
        List<String> items = record.items(rule.name());
        if (items.isEmpty()) {
          continue;
        }
        switch (rule.type()) {
          case NUMBER -> json.writeNumberProperty(rule.name(), Double.parseDouble(items.get(0)));
          case LIST -> {
            json.writeArrayPropertyStart(rule.name());
            items.forEach(json::writeString);
            json.writeEndArray();
          }
          case TEXT, DATE -> json.writeStringProperty(rule.name(), items.get(0));
        }
      }
      json.writeEndObject();
    }

    @Override
    public void close() {
      json.writeEndArray();
      json.writeRaw("\n");
      json.close();
    }
  }

  static String writeJson(List<ExchangeRecord> records, List<FieldRule> rules) {
    StringWriter text = new StringWriter();
    try (JsonOut out = new JsonOut(rules, text)) {
      records.forEach(out::write);
    }
    return text.toString();
  }

  /** Items of a list are set apart by a bar. */
  static List<ExchangeRecord> readCsv(String text, List<FieldRule> rules, Verdicts verdicts) {
    List<ExchangeRecord> records = new ArrayList<>();
    String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(bare)) {
      for (NamedCsvRecord row : csv) {
        ExchangeRecord record = new ExchangeRecord(row.getStartingLineNumber());
        for (FieldRule rule : rules) {
          String value = SpreadsheetText.original(row.findField(rule.name()).orElse("").strip());
          if (rule.type() == Type.LIST) {
            record.putAll(
                rule.name(),
                Stream.of(value.split("\\|", -1))
                    .map(String::strip)
                    .filter(s -> !s.isEmpty())
                    .toList());
          } else {
            record.put(rule.name(), value);
          }
        }
        records.add(record);
      }
    } catch (IOException | RuntimeException e) {
      long line = records.size() + 2L;
      verdicts.refused(List.of(new ExchangeIssue(Code.UNREADABLE, line, "", "")));
    }
    return records;
  }

  /** Values of a form that the schema checks, such as "+33…", are no formulas. */
  private static String cell(FieldRule rule, List<String> items) {
    String text = String.join("|", items);
    boolean free = rule.pattern() == null && (rule.type() == Type.TEXT || rule.type() == Type.LIST);
    return free ? SpreadsheetText.harmless(text) : text;
  }

  static String writeCsv(List<ExchangeRecord> records, List<FieldRule> rules) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(rules.stream().map(FieldRule::name).toList());
      for (ExchangeRecord record : records) {
        csv.writeRecord(rules.stream().map(rule -> cell(rule, record.items(rule.name()))).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
