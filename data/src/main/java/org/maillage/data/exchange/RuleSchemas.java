package org.maillage.data.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.maillage.data.exchange.FieldRule.Type;

/** The rules of a format as schemas that programs check files against. */
final class RuleSchemas {

  private static final String DAY = "^\\d{4}-\\d{2}-\\d{2}$";

  private RuleSchemas() {}

  /** JSON Schema 2020-12 of an array of records. */
  static Map<String, Object> json(String title, List<FieldRule> rules) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (FieldRule rule : rules) {
      Map<String, Object> one = jsonValue(rule);
      properties.put(rule.name(), rule.type() == Type.LIST ? listOf(one) : one);
      if (rule.required()) {
        required.add(rule.name());
      }
    }
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("type", "object");
    item.put("required", required);
    item.put("properties", properties);
    item.put("additionalProperties", false);
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("title", title);
    root.put("type", "array");
    root.put("items", item);
    return root;
  }

  private static Map<String, Object> listOf(Map<String, Object> item) {
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("type", "array");
    list.put("minItems", 1);
    list.put("items", item);
    return list;
  }

  private static Map<String, Object> jsonValue(FieldRule rule) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("type", rule.type() == Type.NUMBER ? "number" : "string");
    if (rule.type() == Type.DATE) {
      value.put("pattern", DAY);
    }
    constrain(rule, value);
    return value;
  }

  private static void constrain(FieldRule rule, Map<String, Object> value) {
    if (rule.pattern() != null) {
      value.put("pattern", "^(?:" + rule.pattern().pattern() + ")$");
    }
    if (!rule.values().isEmpty()) {
      value.put("enum", List.copyOf(new TreeSet<>(rule.values())));
    }
    if (rule.least() > 0) {
      value.put("minLength", rule.least());
    }
    if (rule.most() < Integer.MAX_VALUE) {
      value.put("maxLength", rule.most());
    }
  }

  /** Table Schema (specs.frictionlessdata.io, version 1). */
  static Map<String, Object> table(List<FieldRule> rules) {
    List<Object> fields = new ArrayList<>();
    for (FieldRule rule : rules) {
      Map<String, Object> field = new LinkedHashMap<>();
      field.put("name", rule.name());
      field.put(
          "type",
          switch (rule.type()) {
            case NUMBER -> "number";
            case DATE -> "date";
            case TEXT, LIST -> "string";
          });
      Map<String, Object> constraints = new LinkedHashMap<>();
      if (rule.required()) {
        constraints.put("required", true);
      }
      if (rule.type() == Type.LIST) {
        String item = item(rule);
        constraints.put("pattern", item + "(?:\\|" + item + ")*");
      } else {
        constrain(rule, constraints);
      }
      if (!constraints.isEmpty()) {
        field.put("constraints", constraints);
      }
      fields.add(field);
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("fields", fields);
    schema.put("missingValues", List.of(""));
    schema.put("primaryKey", "id");
    return schema;
  }

  private static String item(FieldRule rule) {
    if (!rule.values().isEmpty()) {
      List<String> quoted =
          new TreeSet<>(rule.values())
              .stream().map(value -> value.replaceAll("([().])", "\\\\$1")).toList();
      return "(?:" + String.join("|", quoted) + ")";
    }
    return rule.pattern() == null ? "[^|]+" : "(?:" + rule.pattern().pattern() + ")";
  }
}
