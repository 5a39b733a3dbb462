package org.maillage.data.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record of an exchange file: items by field; a single value is a list of one. */
final class ExchangeRecord {

  private final Map<String, List<String>> fields = new LinkedHashMap<>();
  private final long line;

  ExchangeRecord(long line) {
    this.line = line;
  }

  long line() {
    return line;
  }

  void put(String field, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      fields.put(field, List.of(value));
    }
  }

  /** Puts items in the place of those that were there, none to take them away. */
  void putAll(String field, List<String> items) {
    if (items.isEmpty()) {
      fields.remove(field);
    } else {
      fields.put(field, List.copyOf(items));
    }
  }

  List<String> items(String field) {
    return fields.getOrDefault(field, List.of());
  }

  @Nullable String find(String field) {
    List<String> items = items(field);
    return items.isEmpty() ? null : items.get(0);
  }

  String text(String field) {
    String value = find(field);
    return value == null ? "" : value;
  }

  Map<String, List<String>> fields() {
    return Collections.unmodifiableMap(fields);
  }

  /**
   * The faults that the record cannot be used with. What is wrong with a field that need not be
   * there is told, and the field left out.
   */
  List<ExchangeIssue> admit(List<FieldRule> rules, Verdicts verdicts) {
    List<ExchangeIssue> faults = new ArrayList<>();
    List<ExchangeIssue> small = new ArrayList<>();
    for (FieldRule rule : rules) {
      List<ExchangeIssue> found = rule.check(items(rule.name()), line);
      (rule.required() ? faults : small).addAll(found);
    }
    if (!faults.isEmpty()) {
      faults.addAll(small);
      return faults;
    }
    for (ExchangeIssue fault : small) {
      List<String> kept = new ArrayList<>(items(fault.field()));
      kept.remove(fault.value());
      putAll(fault.field(), kept);
      verdicts.without(fault);
    }
    return faults;
  }

  List<ExchangeIssue> check(List<FieldRule> rules) {
    List<ExchangeIssue> issues = new ArrayList<>();
    rules.forEach(rule -> issues.addAll(rule.check(items(rule.name()), line)));
    return issues;
  }
}
