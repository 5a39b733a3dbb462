package org.maillage.data.exchange;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.maillage.data.exchange.ExchangeIssue.Code;
import org.maillage.data.exchange.FieldRule.Type;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records to and from the text of a file, CSV or JSON; fields are written in the schema's order.
 */
final class ExchangeFile {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private ExchangeFile() {}

  static List<ExchangeRecord> readJson(String text, List<ExchangeIssue> issues) {
    List<ExchangeRecord> records = new ArrayList<>();
    JsonNode root;
    try {
      root = MAPPER.readTree(text);
    } catch (JacksonException e) {
      long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      issues.add(new ExchangeIssue(Code.UNREADABLE, line, "", ""));
      return records;
    }
    if (!root.isArray()) {
      issues.add(new ExchangeIssue(Code.UNREADABLE, 1, "", ""));
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

  static String writeJson(List<ExchangeRecord> records, List<FieldRule> rules) {
    ArrayNode root = MAPPER.createArrayNode();
    for (ExchangeRecord record : records) {
      ObjectNode node = root.addObject();
      for (FieldRule rule : rules) {
        List<String> items = record.items(rule.name());
        if (items.isEmpty()) {
          continue;
        }
        switch (rule.type()) {
          case NUMBER -> node.put(rule.name(), Double.parseDouble(items.get(0)));
          case LIST -> {
            ArrayNode list = node.putArray(rule.name());
            items.forEach(list::add);
          }
          case TEXT, DATE -> node.put(rule.name(), items.get(0));
        }
      }
    }
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  /** Items of a list are set apart by a bar. */
  static List<ExchangeRecord> readCsv(
      String text, List<FieldRule> rules, List<ExchangeIssue> issues) {
    List<ExchangeRecord> records = new ArrayList<>();
    String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(bare)) {
      for (NamedCsvRecord row : csv) {
        ExchangeRecord record = new ExchangeRecord(row.getStartingLineNumber());
        for (FieldRule rule : rules) {
          String value = row.findField(rule.name()).orElse("").strip();
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
      issues.add(new ExchangeIssue(Code.UNREADABLE, records.size() + 2L, "", ""));
    }
    return records;
  }

  static String writeCsv(List<ExchangeRecord> records, List<FieldRule> rules) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(rules.stream().map(FieldRule::name).toList());
      for (ExchangeRecord record : records) {
        csv.writeRecord(
            rules.stream().map(rule -> String.join("|", record.items(rule.name()))).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
