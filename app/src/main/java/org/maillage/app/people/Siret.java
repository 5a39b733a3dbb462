package org.maillage.app.people;

/**
 * The number of an establishment in France: nine digits of its legal unit (SIREN), five of its
 * place. The last digit checks the others by the formula of Luhn (ISO/IEC 7812-1); post offices
 * outgrew it and are checked by the sum of their digits, a multiple of five (Insee).
 */
public final class Siret {

  private static final int LENGTH = 14;
  private static final int SIREN_LENGTH = 9;
  private static final String LA_POSTE = "356000000";

  private Siret() {}

  /** What was typed without the spaces that people put for reading. */
  public static String normalized(String typed) {
    return typed.replaceAll("[\\s\\u00a0\\u202f]", "");
  }

  /** True for 14 digits whose check holds. */
  public static boolean isValid(String siret) {
    if (!siret.matches("[0-9]{" + LENGTH + "}")) {
      return false;
    }
    boolean byLuhn = luhnSum(siret) % 10 == 0;
    return byLuhn || (siret.startsWith(LA_POSTE) && siret.chars().map(c -> c - '0').sum() % 5 == 0);
  }

  private static int luhnSum(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int counted = i % 2 == 0 ? digit : 2 * digit;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return sum;
  }

  /** The nine digits of the legal unit. */
  public static String siren(String siret) {
    return siret.substring(0, SIREN_LENGTH);
  }

  /** As people read it: {@code 130 005 481 00010}. */
  public static String spaced(String siret) {
    return siret.replaceFirst("(\\d{3})(\\d{3})(\\d{3})(\\d{5})", "$1\u202f$2\u202f$3\u202f$4");
  }
}
