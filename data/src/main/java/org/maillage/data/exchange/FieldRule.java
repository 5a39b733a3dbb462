package org.maillage.data.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maillage.data.exchange.ExchangeIssue.Code;

/**
 * What a schema asks of a field.
 *
 * @param name as the schema writes it
 * @param type the form of the value
 * @param required whether it must be there
 * @param pattern that a text must match whole, null for any
 * @param values the only values, empty for any; each item of a list is one of them
 * @param least fewest characters of a text
 * @param most most characters of a text
 */
record FieldRule(
    String name,
    Type type,
    boolean required,
    @Nullable Pattern pattern,
    Set<String> values,
    int least,
    int most) {

  enum Type {
    TEXT,
    NUMBER,
    DATE,
    LIST
  }

  static FieldRule text(String name) {
    return new FieldRule(name, Type.TEXT, false, null, Set.of(), 0, Integer.MAX_VALUE);
  }

  static FieldRule of(String name, Type type) {
    return new FieldRule(name, type, false, null, Set.of(), 0, Integer.MAX_VALUE);
  }

  static FieldRule list(String name, String... allowed) {
    return new FieldRule(name, Type.LIST, false, null, Set.of(allowed), 0, Integer.MAX_VALUE);
  }

  FieldRule needed() {
    return new FieldRule(name, type, true, pattern, values, least, most);
  }

  FieldRule like(String regex) {
    return new FieldRule(name, type, required, Pattern.compile(regex), values, least, most);
  }

  FieldRule length(int shortest, int longest) {
    return new FieldRule(name, type, required, pattern, values, shortest, longest);
  }

  /** The faults of a value; a list is given as its items. */
  List<ExchangeIssue> check(List<String> items, long line) {
    List<ExchangeIssue> issues = new ArrayList<>();
    List<String> there = items.stream().filter(item -> !item.isBlank()).toList();
    if (there.isEmpty()) {
      if (required) {
        issues.add(new ExchangeIssue(Code.MISSING, line, name, ""));
      }
      return issues;
    }
    for (String item : there) {
      Code code = fault(item);
      if (code != null) {
        issues.add(new ExchangeIssue(code, line, name, item));
      }
    }
    return issues;
  }

  private @Nullable Code fault(String item) {
    if (!values.isEmpty() && !values.contains(item)) {
      return Code.NOT_IN_LIST;
    }
    if (item.length() < least || item.length() > most) {
      return Code.WRONG_LENGTH;
    }
    boolean form =
        switch (type) {
          case NUMBER -> isNumber(item);
          case DATE -> isDate(item);
          case TEXT, LIST -> pattern == null || pattern.matcher(item).matches();
        };
    return form ? null : Code.WRONG_FORM;
  }

  private static boolean isNumber(String text) {
    return text.matches("-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?");
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
