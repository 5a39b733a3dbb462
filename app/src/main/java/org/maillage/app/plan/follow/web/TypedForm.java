package org.maillage.app.plan.follow.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/**
 * What was typed into a form, kept as it was typed, with what is wrong beside each field. Public
 * for the pages.
 */
public final class TypedForm {

  private final Map<String, String> values = new HashMap<>();
  private final Map<String, String> problems = new LinkedHashMap<>();

  /** An empty form. */
  TypedForm() {}

  /** What was sent; of a field that was sent twice the first. */
  static TypedForm of(MultiValueMap<String, String> sent) {
    TypedForm form = new TypedForm();
    sent.forEach(
        (name, all) ->
            form.put(name, all.isEmpty() || all.get(0) == null ? "" : all.get(0).strip()));
    return form;
  }

  TypedForm put(String name, String value) {
    values.put(name, value.replace("\r\n", "\n"));
    return this;
  }

  /** What stands in a field; empty where nothing was typed. */
  public String get(String name) {
    return values.getOrDefault(name, "");
  }

  /** Key of the message about a field; empty when nothing is wrong. */
  public String problem(String name) {
    return problems.getOrDefault(name, "");
  }

  /** Fields that something is wrong with, in the order in which it was found. */
  public Map<String, String> problems() {
    return Map.copyOf(problems);
  }

  /** True when nothing is wrong. */
  public boolean isRight() {
    return problems.isEmpty();
  }

  void refuse(String name, String key) {
    problems.putIfAbsent(name, key);
  }

  void limit(String name, int longest) {
    if (get(name).length() > longest) {
      refuse(name, "planfollow.problem.TOO_LONG");
    }
  }

  /** A number with a comma or a point, thousands apart or not; empty for anything else. */
  Optional<BigDecimal> number(String name) {
    String text = get(name).replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
    return text.matches("[+-]?\\d{1,30}(\\.\\d{1,30})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  /** A day; a field that holds something else is refused. */
  Optional<LocalDate> day(String name) {
    if (get(name).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(get(name)));
    } catch (DateTimeException e) {
      refuse(name, "planedit.day.unknown");
      return Optional.empty();
    }
  }

  /** A name of an enumeration; empty where none was chosen. */
  <E extends Enum<E>> Optional<E> named(String name, Class<E> kind) {
    for (E one : kind.getEnumConstants()) {
      if (one.name().equals(get(name))) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
