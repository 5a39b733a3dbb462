package org.maillage.app.signin.web;

import java.util.Optional;
import org.maillage.app.people.Person;
import org.maillage.app.signin.OneTimeCodes;
import org.maillage.app.signin.SquareCode;
import org.springframework.ui.Model;

/** The secret of one-time codes as a page shows it to a telephone and to eyes. */
final class TelephoneSecret {

  private static final String ISSUER = "Maillage";
  private static final int GROUP = 4;

  private TelephoneSecret() {}

  static void add(Model model, Person person, byte[] secret) {
    String account = Optional.ofNullable(person.email()).orElse(person.name());
    String address = OneTimeCodes.address(ISSUER, account, secret);
    model.addAttribute("square", SquareCode.of(address));
    model.addAttribute("otpauth", address);
    model.addAttribute(
        "secret", OneTimeCodes.base32(secret).replaceAll("(.{" + GROUP + "})(?=.)", "$1 "));
  }
}
