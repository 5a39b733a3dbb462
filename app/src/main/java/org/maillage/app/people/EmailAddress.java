package org.maillage.app.people;

import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses as people have them; the rarer forms of RFC 5322 are refused. */
public final class EmailAddress {

  private static final int LONGEST = 254;
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  private static final Pattern FORM =
      Pattern.compile(
          "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"
              + LABEL
              + "(?:\\."
              + LABEL
              + ")+");

  private EmailAddress() {}

  /** Without spaces around, in lower case: as it is stored and compared. */
  public static String normalized(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }

  /** True when mail could be sent there. */
  public static boolean isValid(String normalized) {
    return normalized.length() <= LONGEST
        && normalized.indexOf('@') <= 64
        && FORM.matcher(normalized).matches();
  }
}
