package org.maillage.data.communes;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Commune codes as files write them, to the commune of today: former codes, delegated communes and
 * municipal arrondissements lead to the commune they are part of.
 */
public final class CommuneCodes {

  /** What a code is. */
  public sealed interface Answer {}

  /** A commune of the territory, by its code of today. */
  public record Found(String code) implements Answer {}

  /** A code of another département. */
  public record Elsewhere() implements Answer {}

  /** No commune of the territory, though it should be one, or no code at all. */
  public record Unknown() implements Answer {}

  private static final Pattern CODE = Pattern.compile("[0-9][0-9AB][0-9]{3}");
  private static final Pattern ZERO_LOST = Pattern.compile("[0-9]{4}");
  private static final Elsewhere ELSEWHERE = new Elsewhere();
  private static final Unknown UNKNOWN = new Unknown();

  private final Set<String> departements;
  private final Map<String, Found> byCode = new HashMap<>();

  CommuneCodes(Set<String> departements) {
    this.departements = Set.copyOf(departements);
  }

  void addCurrent(String code) {
    byCode.put(code, new Found(code));
  }

  /** A former or partial code; the first commune that claims it has it. */
  void addAlias(String alias, String code) {
    byCode.putIfAbsent(alias, new Found(code));
  }

  /** What a code as it stands in a file is. A leading zero that a spreadsheet ate is put back. */
  public Answer find(String raw) {
    String code = raw.strip().toUpperCase(Locale.ROOT);
    if (ZERO_LOST.matcher(code).matches()) {
      code = "0" + code;
    }
    Found found = byCode.get(code);
    if (found != null) {
      return found;
    }
    boolean elsewhere = CODE.matcher(code).matches() && !departements.contains(departementOf(code));
    return elsewhere ? ELSEWHERE : UNKNOWN;
  }

  /** The département of a commune code: two characters, three overseas. */
  public static String departementOf(String code) {
    boolean overseas = code.startsWith("97") || code.startsWith("98");
    return code.substring(0, Math.min(code.length(), overseas ? 3 : 2));
  }
}
