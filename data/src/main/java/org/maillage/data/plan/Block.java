package org.maillage.data.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A mapping of a plan file as it is written: what says nothing is left out. */
final class Block {

  private final Map<String, Object> values = new LinkedHashMap<>();

  Map<String, Object> values() {
    return values;
  }

  Block text(String key, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      values.put(key, text);
    }
    return this;
  }

  Block texts(String key, Collection<String> texts) {
    if (!texts.isEmpty()) {
      values.put(key, List.copyOf(texts));
    }
    return this;
  }

  Block name(String key, @Nullable Enum<?> constant) {
    return text(key, constant == null ? null : constant.name());
  }

  /** Left out where the reader takes it for granted. */
  Block name(String key, Enum<?> constant, Enum<?> usual) {
    return constant == usual ? this : name(key, constant);
  }

  Block day(String key, @Nullable LocalDate day) {
    return text(key, day == null ? null : day.toString());
  }

  Block number(String key, @Nullable BigDecimal number) {
    return value(key, number);
  }

  Block number(String key, @Nullable Long number) {
    return value(key, number);
  }

  Block number(String key, @Nullable Integer number) {
    return value(key, number);
  }

  Block numbers(String key, List<BigDecimal> numbers) {
    return value(key, numbers);
  }

  Block flag(String key, boolean truth) {
    return truth ? value(key, true) : this;
  }

  Block truth(String key, boolean truth) {
    return value(key, truth);
  }

  Block block(String key, Block inner) {
    return inner.values.isEmpty() ? this : value(key, inner.values);
  }

  /** One mapping for each item. */
  <T> Block each(String key, List<T> items, Function<T, Block> writing) {
    if (items.isEmpty()) {
      return this;
    }
    List<Object> written = new ArrayList<>();
    items.forEach(item -> written.add(writing.apply(item).values));
    return value(key, written);
  }

  private Block value(String key, @Nullable Object value) {
    if (value != null) {
      values.put(key, value);
    }
    return this;
  }
}
