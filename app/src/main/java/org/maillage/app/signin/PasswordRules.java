package org.maillage.app.signin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords are taken. Length counts, not kinds of characters; what others would try first
 * does not pass: common words with figures behind them, a few characters over and over, one's own
 * name.
 */
public final class PasswordRules {

  /** Fewest characters. */
  public static final int SHORTEST = 12;

  /** Most characters: more would only make the server work. */
  public static final int LONGEST = 128;

  /** What must be left of a password without one's own name or a common word. */
  private static final int SHORTEST_REST = 8;

  private static final int FEWEST_CHARACTERS = 5;
  private static final int SHORTEST_WORD = 3;

  private static final Set<String> COMMON = readCommon();

  private PasswordRules() {}

  /** Why a password is not taken. Words: {@code signin.password.<reason>}. */
  public enum Refusal {
    TOO_SHORT,
    TOO_LONG,
    COMMON,
    OWN_NAME
  }

  /**
   * Why it is not taken; empty when it is.
   *
   * @param own name and address of the person
   */
  public static Optional<Refusal> check(String password, List<String> own) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of(Refusal.TOO_SHORT);
    }
    if (length > LONGEST) {
      return Optional.of(Refusal.TOO_LONG);
    }
    if (password.codePoints().distinct().count() < FEWEST_CHARACTERS || isCommon(plain(password))) {
      return Optional.of(Refusal.COMMON);
    }
    return isOwn(plain(password), own) ? Optional.of(Refusal.OWN_NAME) : Optional.empty();
  }

  /** True when a common word, once or over and over, is all there is but figures and signs. */
  private static boolean isCommon(String plain) {
    String letters = plain.replaceAll("^[^a-z]+|[^a-z]+$", "");
    return COMMON.contains(plain)
        || COMMON.contains(letters)
        || COMMON.contains(block(plain))
        || COMMON.contains(block(letters));
  }

  /** The shortest text that repeated gives the text. */
  private static String block(String text) {
    for (int size = 1; size <= text.length() / 2; size++) {
      String block = text.substring(0, size);
      if (text.length() % size == 0 && block.repeat(text.length() / size).equals(text)) {
        return block;
      }
    }
    return text;
  }

  private static boolean isOwn(String plain, List<String> own) {
    String rest = plain;
    for (String text : own) {
      for (String word : fold(text).split("[^a-z0-9]+", -1)) {
        if (word.length() >= SHORTEST_WORD) {
          rest = rest.replace(word, "");
        }
      }
    }
    return rest.length() < plain.length() && rest.length() < SHORTEST_REST;
  }

  /** Small letters without accents, and figures. */
  private static String plain(String text) {
    return fold(text).replaceAll("[^a-z0-9]", "");
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  private static Set<String> readCommon() {
    try (InputStream file = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
      if (file == null) {
        throw new IllegalStateException("common-passwords.txt is not in the jar");
      }
      return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split(" ", -1)))
          .filter(word -> !word.isEmpty())
          .collect(Collectors.toCollection(HashSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
