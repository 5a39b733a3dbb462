package org.maillage.demo.population;

import java.util.ArrayList;
import java.util.List;
import org.maillage.demo.chance.Dice;
import org.maillage.demo.settlement.Place;
import org.maillage.demo.settlement.Role;
import org.maillage.demo.settlement.Settlements;

/**
 * Counts about a commune and its IRIS, as a census gives them, in keeping with its {@link Profile}:
 * what a share is a share of, so that figures of several communes can be put together.
 *
 * @param profile the commune
 * @param population2016 people six years before
 * @param population2011 people eleven years before
 * @param households how many
 * @param from15To24Pct share of people
 * @param over65Pct share of people
 * @param over60 people of 60 and more
 * @param over60Alone of these, who live alone
 * @param over60NoCar of these, whose household has no car
 * @param ownersPct share of households
 * @param densityClass 1 dense to 4 very sparse, as in INSEE's grid
 * @param iris its parts; a single one for most communes
 */
public record Census(
    Profile profile,
    int population2016,
    int population2011,
    int households,
    double from15To24Pct,
    double over65Pct,
    int over60,
    int over60Alone,
    int over60NoCar,
    double ownersPct,
    int densityClass,
    List<Iris> iris) {

  /** INSEE cuts larger communes into IRIS of about two thousand people. */
  private static final int CUT_FROM = 5_000;

  private static final int PEOPLE_AN_IRIS = 2_500;

  /** Incomes of smaller areas are hidden. */
  private static final int INCOME_HIDDEN_BELOW = 150;

  /** Poverty of smaller areas is hidden. */
  private static final int POVERTY_HIDDEN_BELOW = 1_000;

  private static final double[] DENSITY_LIMITS = {25, 300, 1_500};

  /**
   * Figures of an IRIS.
   *
   * @param code the commune's and four digits
   * @param medianIncomeEur NaN when hidden
   * @param povertyPct NaN when hidden
   * @param noCarPct share of households without a car
   */
  public record Iris(
      String code,
      int people,
      int households,
      double medianIncomeEur,
      double povertyPct,
      double noCarPct) {}

  public Census {
    iris = List.copyOf(iris);
  }

  /** One a commune, in the order of the profiles. */
  public static List<Census> draw(Settlements settlements, List<Profile> profiles) {
    Dice dice = Dice.of(settlements.landscape().frame().seed(), "census");
    return profiles.stream().map(profile -> draw(profile, dice)).toList();
  }

  private static Census draw(Profile profile, Dice dice) {
    Place place = profile.place();
    int people = place.population();
    boolean town = place.role() == Role.CITY || place.role() == Role.TOWN;
    double size = (town ? 1.95 : 2.25) + (profile.under15Pct() - 17) * 0.02;
    int households = Math.max(1, (int) Math.round(people / size));
    double young = (town ? 12.5 : 8.5) + 0.7 * dice.normal();
    double over65 = profile.over75Pct() + 0.56 * (profile.over60Pct() - profile.over75Pct());
    int over60 = (int) Math.round(people * profile.over60Pct() / 100);
    double alone = 27 + (town ? 6 : 0) + 1.5 * dice.normal();
    double noCar = 0.7 * profile.noCarPct() + 5 + dice.normal();
    double owners = town ? 48 : place.role() == Role.SUBURB ? 66 : 76;
    return new Census(
        profile,
        before(people, profile.changePct(), 6),
        before(people, profile.changePct() + 0.15 * dice.normal(), 11),
        households,
        tenths(young),
        tenths(over65),
        over60,
        (int) Math.round(over60 * alone / 100),
        (int) Math.round(over60 * Math.max(1, noCar) / 100),
        tenths(owners + 2 * dice.normal()),
        densityClass(people / place.areaKm2()),
        parts(profile, people, households, dice));
  }

  private static int before(int people, double changePct, int years) {
    return (int) Math.max(1, Math.round(people / StrictMath.pow(1 + changePct / 100, years)));
  }

  private static int densityClass(double peopleAKm2) {
    int sparse = DENSITY_LIMITS.length + 1;
    for (double limit : DENSITY_LIMITS) {
      sparse -= peopleAKm2 >= limit ? 1 : 0;
    }
    return sparse;
  }

  private static List<Iris> parts(Profile profile, int people, int households, Dice dice) {
    String code = profile.place().code();
    if (people < CUT_FROM) {
      return List.of(iris(profile, code + "0000", people, households, 0));
    }
    int count = (int) Math.round((double) people / PEOPLE_AN_IRIS);
    List<Iris> parts = new ArrayList<>();
    int peopleLeft = people;
    int householdsLeft = households;
    for (int i = 1; i <= count; i++) {
      boolean last = i == count;
      double share = dice.between(0.8, 1.2) / (count - i + 1);
      int own = last ? peopleLeft : (int) Math.round(peopleLeft * share);
      int homes = last ? householdsLeft : (int) Math.round(householdsLeft * share);
      parts.add(iris(profile, code + String.format("01%02d", i), own, homes, dice.normal()));
      peopleLeft -= own;
      householdsLeft -= homes;
    }
    return parts;
  }

  /** The further below its commune an area is, the poorer it is and the fewer have a car. */
  private static Iris iris(Profile profile, String code, int people, int households, double above) {
    double income = Math.rint((profile.medianIncomeEur() + 2_600 * above) / 10) * 10;
    double usual =
        Double.isNaN(profile.povertyPct()) ? Profile.USUAL_POVERTY_PCT : profile.povertyPct();
    double poverty = tenths(Math.max(3, usual - 4 * above));
    return new Iris(
        code,
        people,
        households,
        people < INCOME_HIDDEN_BELOW ? Double.NaN : income,
        people < POVERTY_HIDDEN_BELOW ? Double.NaN : poverty,
        tenths(Math.max(2, profile.noCarPct() - 4 * above)));
  }

  private static double tenths(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
