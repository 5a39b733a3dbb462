package org.maillage.data.plan;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.data.yaml.YamlFault;
import org.maillage.data.yaml.YamlMapping;
import org.maillage.data.yaml.YamlNode;

/** Typed reading of one mapping of a plan file; what is wrong is refused with its line. */
final class Fields {

  /** Numbers of a plan are euros, people, minutes: nothing of it is longer. */
  private static final int MOST_DIGITS = 18;

  private final YamlMapping map;
  private final String file;

  private Fields(YamlMapping map, String file) {
    this.map = map;
    this.file = file;
  }

  static Fields of(YamlNode node, String file, String where, Set<String> known) {
    return new Fields(YamlMapping.of(node, file, where, known), file);
  }

  YamlMapping map() {
    return map;
  }

  String text(String key, String example) {
    return map.getText(key, example);
  }

  String textOr(String key, String otherwise) {
    String text = map.findText(key);
    return text == null ? otherwise : text;
  }

  LocalDate date(String key) {
    LocalDate date = dateOrNull(key);
    if (date == null) {
      throw YamlFault.MISSING_KEY.at(file, map.lineOf(key), key, key + ": 2024-01-31");
    }
    return date;
  }

  @Nullable LocalDate dateOrNull(String key) {
    String text = map.findText(key);
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw malformed(key, text, "2024-01-31");
    }
  }

  @Nullable BigDecimal numberOrNull(String key) {
    String text = map.findText(key);
    return text == null ? null : number(key, text);
  }

  BigDecimal number(String key) {
    return number(key, map.getText(key, "12.5"));
  }

  BigDecimal number(String key, String text) {
    try {
      BigDecimal number = new BigDecimal(text);
      if (number.precision() - number.scale() <= MOST_DIGITS && number.scale() <= MOST_DIGITS) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw malformed(key, text, "12.5");
    }
    throw malformed(key, text, "12.5");
  }

  @Nullable Long eurOrNull(String key) {
    BigDecimal number = numberOrNull(key);
    if (number == null) {
      return null;
    }
    if (number.signum() < 0 || number.stripTrailingZeros().scale() > 0) {
      throw malformed(key, number.toPlainString(), "74000");
    }
    return number.longValueExact();
  }

  long whole(String key) {
    BigDecimal number = number(key);
    if (number.stripTrailingZeros().scale() > 0) {
      throw malformed(key, number.toPlainString(), "12");
    }
    return number.longValueExact();
  }

  <E extends Enum<E>> E oneOf(String key, Class<E> kind) {
    return named(key, map.getText(key, kind.getEnumConstants()[0].name()), kind);
  }

  <E extends Enum<E>> E oneOf(String key, Class<E> kind, E otherwise) {
    String text = map.findText(key);
    return text == null ? otherwise : named(key, text, kind);
  }

  <E extends Enum<E>> @Nullable E oneOfOrNull(String key, Class<E> kind) {
    String text = map.findText(key);
    return text == null ? null : named(key, text, kind);
  }

  private <E extends Enum<E>> E named(String key, String text, Class<E> kind) {
    return Arrays.stream(kind.getEnumConstants())
        .filter(constant -> constant.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                YamlFault.UNKNOWN_VALUE.at(
                    file,
                    map.lineOf(key),
                    text,
                    key,
                    Arrays.stream(kind.getEnumConstants())
                        .map(Enum::name)
                        .collect(Collectors.joining(", "))));
  }

  RuntimeException malformed(String key, String value, String example) {
    return YamlFault.MALFORMED_VALUE.at(file, map.lineOf(key), value, key, example);
  }

  /**
   * A required text that is not too long.
   *
   * @param longest most characters
   */
  String text(String key, String example, int longest) {
    return atMost(key, text(key, example), longest);
  }

  /** A year that a plan may speak of; null when absent. */
  @Nullable Integer yearOrNull(String key) {
    String text = map.findText(key);
    if (text == null) {
      return null;
    }
    if (!text.matches("(19|20|21)[0-9]{2}")) {
      throw malformed(key, text, "2024");
    }
    return Integer.valueOf(text);
  }

  /** An optional text that is not too long; blank when absent. */
  String textOr(String key, String otherwise, int longest) {
    return atMost(key, textOr(key, otherwise), longest);
  }

  private String atMost(String key, String text, int longest) {
    if (text.length() > longest) {
      throw malformed(key, text, "un texte de " + longest + " caractères au plus");
    }
    return text;
  }

  /** A required list of texts with something in it. */
  List<String> someTexts(String key, String example) {
    List<String> texts = map.texts(key);
    if (texts.isEmpty()) {
      throw YamlFault.MISSING_KEY.at(file, map.lineOf(key), key, key + ": " + example);
    }
    return texts;
  }

  /** Refuses a key that says something only beside another one. */
  void needs(String key, String other, String example) {
    if (map.findText(key) != null && map.findText(other) == null) {
      throw YamlFault.MISSING_KEY.at(file, map.lineOf(key), other, other + ": " + example);
    }
  }

  /** Makes a value of the domain; what the domain refuses is refused at this mapping's line. */
  <T> T made(String key, String example, Supplier<T> making) {
    try {
      return making.get();
    } catch (IllegalArgumentException e) {
      throw malformed(key, textOfOrKey(key), example);
    }
  }

  private String textOfOrKey(String key) {
    try {
      return textOr(key, key);
    } catch (RuntimeException e) {
      return key;
    }
  }
}
