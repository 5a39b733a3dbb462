package org.maillage.data.hours;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Public holidays of France, computed: the eleven of article L. 3133-1 of the Code du travail, with
 * those of the local law of Alsace and Moselle (L. 3134-13) and the commemorations of the abolition
 * of slavery overseas (L. 3422-2). Easter is computed by the method of Meeus (Astronomical
 * Algorithms, chapter 8). Right from 2008 on: Whit Monday was not one in the years before. See
 * docs/methodes/horaires.md for why no library does it.
 */
public final class PublicHolidays {

  private static final Map<MonthDay, String> FIXED =
      Map.of(
          MonthDay.of(1, 1), "1er janvier",
          MonthDay.of(5, 1), "1er mai",
          MonthDay.of(5, 8), "8 mai",
          MonthDay.of(7, 14), "14 juillet",
          MonthDay.of(8, 15), "Assomption",
          MonthDay.of(11, 1), "Toussaint",
          MonthDay.of(11, 11), "11 novembre",
          MonthDay.of(12, 25), "jour de Noël");

  private static final Map<String, MonthDay> ABOLITION =
      Map.of(
          "971", MonthDay.of(5, 27),
          "972", MonthDay.of(5, 22),
          "973", MonthDay.of(6, 10),
          "974", MonthDay.of(12, 20),
          "976", MonthDay.of(4, 27));

  /** No day is one. */
  static final PublicHolidays NONE = new PublicHolidays("");

  private final String departement;
  private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

  private PublicHolidays(String departement) {
    this.departement = departement;
  }

  /**
   * The holidays of a département.
   *
   * @param departement its code: "2A", "13", "67", "974"
   */
  public static PublicHolidays of(String departement) {
    if (departement.isBlank()) {
      throw new IllegalArgumentException("which département?");
    }
    return new PublicHolidays(departement);
  }

  /** What the day is called when it is a public holiday. */
  public Optional<String> on(LocalDate date) {
    Map<LocalDate, String> year = years.computeIfAbsent(date.getYear(), this::in);
    return Optional.ofNullable(year.get(date));
  }

  /** The holidays of a year, by date, with what they are called in French. */
  public Map<LocalDate, String> in(int year) {
    Map<LocalDate, String> days = new TreeMap<>();
    if (departement.isEmpty()) {
      return days;
    }
    FIXED.forEach((day, name) -> days.put(day.atYear(year), name));
    LocalDate easter = easter(year);
    days.put(easter.plusDays(1), "lundi de Pâques");
    days.put(easter.plusDays(39), "Ascension");
    days.put(easter.plusDays(50), "lundi de Pentecôte");
    if (departement.equals("57") || departement.equals("67") || departement.equals("68")) {
      days.put(easter.minusDays(2), "Vendredi saint");
      days.put(LocalDate.of(year, 12, 26), "deuxième jour de Noël");
    }
    MonthDay abolition = ABOLITION.get(departement);
    if (abolition != null) {
      days.put(abolition.atYear(year), "abolition de l’esclavage");
    }
    return days;
  }

  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return LocalDate.of(year, f / 31, f % 31 + 1);
  }
}
