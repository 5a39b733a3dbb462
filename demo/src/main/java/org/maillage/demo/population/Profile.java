package org.maillage.demo.population;

import java.util.ArrayList;
import java.util.List;
import org.maillage.demo.chance.Dice;
import org.maillage.demo.settlement.Place;
import org.maillage.demo.settlement.Role;
import org.maillage.demo.settlement.Settlements;

/**
 * Figures about a commune, as censuses and tax files give them; each follows the geography: older
 * by the sea and in the mountains, richer around the city than in it.
 *
 * @param under15Pct share of people under 15
 * @param over60Pct share of people of 60 and more
 * @param over75Pct share of people of 75 and more
 * @param changePct population change a year over six years
 * @param medianIncomeEur yearly income a consumption unit
 * @param povertyPct share of people below 60 % of the national median; NaN when hidden because the
 *     commune is small
 * @param unemploymentPct of people of 15 to 64 who work or look for work
 * @param singleParentPct share of households that are families with one parent
 * @param noCarPct share of households without a car
 */
public record Profile(
    Place place,
    double under15Pct,
    double over60Pct,
    double over75Pct,
    double changePct,
    int medianIncomeEur,
    double povertyPct,
    double unemploymentPct,
    double singleParentPct,
    double noCarPct) {

  /** INSEE hides poverty in small communes. */
  private static final int HIDDEN_BELOW = 1_000;

  /** About the mean of the country. */
  static final double USUAL_POVERTY_PCT = 14;

  /** One profile a commune, in the order of communes. */
  public static List<Profile> draw(Settlements settlements) {
    Dice dice = Dice.of(settlements.landscape().frame().seed(), "profiles");
    double scale = settlements.landscape().frame().scale();
    List<Profile> profiles = new ArrayList<>();
    for (Place place : settlements.places()) {
      profiles.add(draw(place, scale, dice));
    }
    return profiles;
  }

  private static Profile draw(Place place, double scale, Dice dice) {
    boolean city = place.role() == Role.CITY;
    boolean town = place.role() == Role.TOWN;
    boolean suburb = place.role() == Role.SUBURB;
    double remote = Math.min(1, place.toCityM() / (55_000 * scale));
    double commuter = city ? 0 : StrictMath.exp(-place.toCityM() / (13_000 * scale));
    double over60 = 26 + 9 * remote + 8 * place.ruggedness() - 6 * commuter;
    over60 += (place.seaside() ? 8 : 0) - (city ? 4 : 0) + 1.6 * dice.normal();
    over60 = Math.max(15, Math.min(52, over60));
    double over75 = over60 * 0.38 + 0.5 * dice.normal();
    double under15 = Math.max(8, 27.5 - 0.36 * over60 + 0.8 * dice.normal());
    double income = 21_900 + 4_300 * commuter - 1_500 * remote - 1_300 * place.ruggedness();
    income += (place.seaside() ? 1_400 : 0) - (city ? 1_700 : 0) - (town ? 1_200 : 0);
    income += 550 * dice.normal();
    double poverty = 13.5 - (income - 21_500) / 620 + (city ? 4 : 0) + 0.7 * dice.normal();
    double unemployment = 9.2 - (income - 21_500) / 900 + (city || town ? 2 : 0);
    double single = (city ? 19 : town ? 16 : suburb ? 12 : 9) + 1.3 * dice.normal();
    double noCar = (city ? 24 : town ? 16 : suburb ? 8 : 5.5) + 3.5 * place.ruggedness();
    noCar += place.ground() == 2 ? 14 : 0;
    noCar += 0.12 * (over75 - 12) + 0.7 * dice.normal();
    double change = -0.35 + 1.5 * commuter - 0.7 * place.ruggedness() + 0.25 * dice.normal();
    change += place.seaside() ? 0.5 : 0;
    return new Profile(
        place,
        round(under15),
        round(over60),
        round(over75),
        Math.round(change * 100) / 100.0,
        (int) Math.round(income / 10) * 10,
        place.population() < HIDDEN_BELOW ? Double.NaN : round(Math.max(4, poverty)),
        round(Math.max(3.5, unemployment + 0.5 * dice.normal())),
        round(Math.max(3, single)),
        round(Math.max(2, noCar)));
  }

  private static double round(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
