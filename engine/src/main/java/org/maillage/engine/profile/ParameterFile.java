package org.maillage.engine.profile;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.maillage.engine.profile.InvalidProfileException.Kind;
import org.maillage.engine.profile.InvalidProfileException.Problem;

/** Named numbers from a properties file; collects what is wrong instead of stopping at once. */
final class ParameterFile {

  private final Properties values = new Properties();
  private final Set<String> unread;
  private final List<Problem> problems = new ArrayList<>();

  ParameterFile(Reader reader) throws IOException {
    try {
      values.load(reader);
    } catch (IllegalArgumentException e) {
      // Properties refuses a malformed \\uXXXX escape this way.
      throw new IOException("not a properties file: " + e.getMessage(), e);
    }
    unread = new TreeSet<>(values.stringPropertyNames());
  }

  /** A number within bounds, both included; the lower bound when it is missing or wrong. */
  double number(String key, double min, double max) {
    String expected = plain(min) + " to " + plain(max);
    String text = take(key, expected);
    if (text.isEmpty()) {
      return min;
    }
    double value;
    try {
      value = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      problems.add(new Problem(Kind.NOT_UNDERSTOOD, key, text, "a number, " + expected));
      return min;
    }
    if (!(value >= min && value <= max)) {
      problems.add(new Problem(Kind.OUT_OF_RANGE, key, text, expected));
      return min;
    }
    return value;
  }

  /** All numbers whose key starts with a prefix, by the rest of the key. */
  Map<String, Double> numbersUnder(String prefix, double min, double max) {
    Map<String, Double> found = new HashMap<>();
    for (String key : new TreeSet<>(values.stringPropertyNames())) {
      if (key.startsWith(prefix)) {
        found.put(key.substring(prefix.length()), number(key, min, max));
      }
    }
    return found;
  }

  /** The numbers whose key is a prefix and the name of a road class; classes may be left out. */
  Map<RoadClass, Double> numbersByClass(String prefix, double min, double max) {
    Map<RoadClass, Double> found = new EnumMap<>(RoadClass.class);
    for (RoadClass roadClass : RoadClass.values()) {
      String key = prefix + roadClass.key();
      if (values.containsKey(key)) {
        found.put(roadClass, number(key, min, max));
      }
    }
    return found;
  }

  /** A set of road classes, separated by spaces. */
  Set<RoadClass> roadClasses(String key) {
    Set<RoadClass> found = EnumSet.noneOf(RoadClass.class);
    String text = take(key, "road classes separated by spaces");
    for (String word : text.isEmpty() ? new String[0] : text.split("\\s+")) {
      boolean known = false;
      for (RoadClass roadClass : RoadClass.values()) {
        if (roadClass.key().equals(word)) {
          found.add(roadClass);
          known = true;
        }
      }
      if (!known) {
        problems.add(
            new Problem(Kind.NOT_UNDERSTOOD, key, word, "a road class, like primary_link"));
      }
    }
    return found;
  }

  /** Notes that one value must not exceed another. */
  void requireAtMost(String key, double value, String otherKey, double other) {
    if (value > other) {
      problems.add(new Problem(Kind.OUT_OF_RANGE, key, plain(value), "at most " + otherKey));
    }
  }

  /**
   * Ends the reading.
   *
   * @throws InvalidProfileException when anything was wrong, or a key was never asked for
   */
  void finish() {
    for (String key : unread) {
      problems.add(new Problem(Kind.UNKNOWN, key, values.getProperty(key, ""), ""));
    }
    if (!problems.isEmpty()) {
      throw new InvalidProfileException(problems);
    }
  }

  /** Every parameter with its value, one a line, sorted. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (String key : new TreeSet<>(values.stringPropertyNames())) {
      text.append(key).append(" = ").append(values.getProperty(key).strip()).append('\n');
    }
    return text.toString();
  }

  private String take(String key, String expected) {
    unread.remove(key);
    String text = values.getProperty(key);
    if (text == null || text.isBlank()) {
      problems.add(new Problem(Kind.MISSING, key, "", expected));
      return "";
    }
    return text.strip();
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
