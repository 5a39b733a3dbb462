package org.maillage.demo.writing;

import java.util.Locale;
import org.maillage.demo.chance.Dice;
import org.maillage.demo.names.Toponyms;
import org.maillage.demo.settlement.Place;
import org.maillage.demo.settlement.Role;
import org.maillage.demo.settlement.Settlements;
import org.maillage.demo.zoning.Zonings;

/** Addresses and telephone numbers that nobody has. */
final class PostalAddress {

  private final Zonings zonings;

  PostalAddress(Zonings zonings) {
    this.zonings = zonings;
  }

  /** {@code 99} and three digits; communes of an EPCI share it. */
  String postCode(Place place) {
    int office = place.role() == Role.CITY ? 0 : 100 + 10 * zonings.epciOf().get(place.index());
    return String.format(Locale.ROOT, "%s%03d", Settlements.DEPARTEMENT, office);
  }

  /** For example {@code 12 Rue de la Gare}; the same for the same number. */
  String street(long number) {
    return 1 + (int) (Dice.unitOf(number) * 60) + " " + Toponyms.street(number);
  }

  /** One of the numbers that Arcep keeps for fiction (02 61 91 xx xx). */
  String phone(long number) {
    int last = (int) (Dice.unitOf(number + 7) * 10_000);
    return String.format(Locale.ROOT, "02 61 91 %02d %02d", last / 100, last % 100);
  }
}
