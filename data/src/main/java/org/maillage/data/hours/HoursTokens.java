package org.maillage.data.hours;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillage.data.hours.HoursToken.Kind;

/** Cuts a French text about hours into words with a meaning. */
final class HoursTokens {

  private static final List<String> DAYS =
      List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");
  private static final List<String> SHORT_DAYS =
      List.of("lun", "mar", "mer", "jeu", "ven", "sam", "dim");
  private static final List<String> MONTHS =
      List.of(
          "janvier",
          "fevrier",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "aout",
          "septembre",
          "octobre",
          "novembre",
          "decembre");
  private static final List<String> RANKS =
      List.of(
          "premi(?:er|ere)s?|1(?:er|ere|re)s?",
          "deuxiemes?|seconde?s?|2(?:nd|nde|de|eme|e)s?",
          "troisiemes?|3(?:eme|e)s?",
          "quatriemes?|4(?:eme|e)s?",
          "cinquiemes?|5(?:eme|e)s?");
  private static final Map<String, Integer> NUMBERS =
      Map.of("deux", 2, "2", 2, "trois", 3, "3", 3, "quatre", 4, "4", 4, "quinze", 2, "15", 2);

  /** A number that is an hour because the time it is joined to says so: the 9 of "9-12h". */
  private static final String BARE_HOUR = "(\\d{1,2})(?=\\s*(?:-|a)\\s*\\d{1,2}\\s?h)";

  private static final String TIME =
      "(\\d{1,2})\\s?(?:heures?|h)(?:\\s?([0-5]\\d)(?!\\d|\\s?h))?(?!\\d)|(\\d{1,2}):([0-5]\\d)(?!\\d)|"
          + BARE_HOUR
          + "|midi\\b";

  private static final String APPOINTMENT =
      "(?:(?:uniquement|exclusivement|seulement) )?(?:sur|avec|prise? de)"
          + " (?:rendez[ -]vous|rdv|reservation|inscription)|(?:a la|sur) demande";

  /** In the order in which they are tried: the longer before the shorter. */
  private static final Map<Kind, Pattern> PATTERNS = patterns();

  private static final Pattern WORD = Pattern.compile("[^\\s,;.:/()]+");

  private HoursTokens() {}

  private static Map<Kind, Pattern> patterns() {
    Map<Kind, Pattern> map = new LinkedHashMap<>();
    map.put(Kind.STOP, Pattern.compile("\\s*(?://|[;.\\n\\r])\\s*"));
    map.put(Kind.TIME, Pattern.compile(TIME));
    put(
        map,
        Kind.SCHOOL_TIME,
        "(?:(?:hors|sauf|excepte)(?: (?:pendant|durant))?(?: les)?(?: periodes? de)? vacances"
            + "(?: scolaires)?|(?:en|hors|pendant la|durant la) periodes? scolaires?)");
    put(
        map,
        Kind.SCHOOL_HOLIDAYS,
        "(?:(?:pendant|durant|lors des?)(?: les)? )?(?:periodes? de )?vacances scolaires");
    put(map, Kind.PUBLIC_HOLIDAYS, "jours? feries?");
    put(map, Kind.ELSE_APPOINTMENT, "(?:et/ou|et|ou)(?: bien| aussi)? (?:" + APPOINTMENT + ")");
    put(map, Kind.APPOINTMENT, APPOINTMENT);
    put(map, Kind.PARITY, "semaines? (?:im)?paires?");
    put(map, Kind.NOW_AND_THEN, "(?:une|1|deux|2) fois par (?:mois|semaine|an|trimestre)");
    put(
        map,
        Kind.EVERY_FEW_WEEKS,
        "(?:une semaine )?sur (?:deux|trois|quatre|[234])"
            + "|tou(?:te)?s les (?:deux|trois|quatre|[234]) semaines"
            + "|tous les (?:quinze|15) jours|par quinzaine");
    put(map, Kind.WORKING_DAYS, "(?:en |la )semaine|(?:tous les )?jours? ouvres?");
    put(map, Kind.EVERY_DAY, "tous les jours|7 ?(?:j|jours?) ?(?:/|sur) ?7");
    put(map, Kind.WEEKEND, "week[ -]?ends?");
    put(map, Kind.OF_MONTH, "(?:du|de chaque|de chacun des|des) mois");
    put(map, Kind.RANK, "(?:" + String.join("|", RANKS) + "|derni(?:er|ere)s?)");
    put(map, Kind.DAY, "(?:" + String.join("|", DAYS) + ")s?|(?:mar|mer|jeu|ven|sam|dim|lun)\\.?");
    put(map, Kind.MONTH, "(?:" + String.join("|", MONTHS) + ")");
    put(map, Kind.HALF, "matin(?:s|ee|ees)?|apres[ -]midis?|aprem");
    put(map, Kind.EXCEPT, "sauf|excepte|hormis|hors|ferme(?:e|s|es)?|fermeture");
    put(map, Kind.BETWEEN, "entre");
    put(map, Kind.TO, "au|a|jusqu'(?:au|a)");
    put(map, Kind.ONE, "une?");
    put(map, Kind.AND, "et|puis|ainsi que");
    put(
        map,
        Kind.FILLER,
        "tous|toutes|chaque|du|des?|les?|la|ouvert(?:e|es|s)?|ouverture(?: au public)?"
            + "|horaires?|accueil(?: (?:du|au) public)?|permanences?");
    map.put(Kind.FILLER, Pattern.compile(map.get(Kind.FILLER) + "|[ld]'"));
    map.put(Kind.AND, Pattern.compile(map.get(Kind.AND) + "|[,/&+]"));
    map.put(Kind.DASH, Pattern.compile("-"));
    return map;
  }

  private static void put(Map<Kind, Pattern> map, Kind kind, String words) {
    map.put(kind, Pattern.compile("(?:" + words + ")(?![\\p{L}\\d])"));
  }

  /** The words of the text, fillers left out. */
  static List<HoursToken> of(String text) {
    String folded = fold(text);
    List<HoursToken> tokens = new ArrayList<>();
    int position = 0;
    while (position < folded.length()) {
      char c = folded.charAt(position);
      if ((c == ' ' || c == ':' || c == '(' || c == ')' || c == '\t')) {
        position++;
        continue;
      }
      HoursToken token = next(text, folded, position);
      if (!token.is(Kind.FILLER)) {
        tokens.add(token);
      }
      position += token.text().length();
    }
    return tokens;
  }

  /** Lower case without accents, character for character. */
  private static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String bare = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      char plain = bare.isEmpty() ? c : bare.charAt(0);
      folded.append(
          switch (plain) {
            case '\u00a0', '\u202f', '\u2009' -> ' ';
            case '\u2019', '\u02bc' -> '\'';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            default -> Character.toLowerCase(plain);
          });
    }
    return folded.toString();
  }

  private static HoursToken next(String text, String folded, int position) {
    for (Map.Entry<Kind, Pattern> entry : PATTERNS.entrySet()) {
      Matcher matcher = entry.getValue().matcher(folded).region(position, folded.length());
      matcher.useTransparentBounds(true);
      if (matcher.lookingAt() && matcher.end() > position) {
        Kind kind = entry.getKey();
        String written = text.substring(position, matcher.end());
        int value = value(kind, matcher);
        return new HoursToken(value == Integer.MIN_VALUE ? Kind.UNKNOWN : kind, value, written);
      }
    }
    Matcher word = WORD.matcher(folded).region(position, folded.length());
    int end = word.lookingAt() ? word.end() : position + 1;
    int day = mended(folded.substring(position, end));
    String written = text.substring(position, end);
    return day > 0
        ? new HoursToken(Kind.MENDED_DAY, day, written)
        : new HoursToken(Kind.UNKNOWN, 0, written);
  }

  /** {@link Integer#MIN_VALUE} for a time that no clock shows. */
  private static int value(Kind kind, Matcher matcher) {
    String word = matcher.group().strip();
    return switch (kind) {
      case TIME -> minutes(matcher);
      case DAY -> day(word);
      case MONTH -> MONTHS.indexOf(word) + 1;
      case RANK -> rank(word);
      case PARITY -> word.contains("impaire") ? 1 : 0;
      case HALF -> word.startsWith("matin") ? 0 : 1;
      case EVERY_FEW_WEEKS -> weeks(word);
      default -> 0;
    };
  }

  private static int minutes(Matcher matcher) {
    if (matcher.group().equals("midi")) {
      return 12 * 60;
    }
    String hours =
        matcher.group(1) != null
            ? matcher.group(1)
            : matcher.group(3) != null ? matcher.group(3) : matcher.group(5);
    String minutes = matcher.group(1) != null ? matcher.group(2) : matcher.group(4);
    int total = Integer.parseInt(hours) * 60 + (minutes == null ? 0 : Integer.parseInt(minutes));
    return total > 24 * 60 ? Integer.MIN_VALUE : total;
  }

  private static int day(String word) {
    String name = word.toLowerCase(Locale.ROOT);
    for (int i = 0; i < DAYS.size(); i++) {
      if (name.startsWith(DAYS.get(i))) {
        return i + 1;
      }
    }
    return SHORT_DAYS.indexOf(name.substring(0, 3)) + 1;
  }

  private static int rank(String word) {
    for (int i = 0; i < RANKS.size(); i++) {
      if (word.matches(RANKS.get(i))) {
        return i + 1;
      }
    }
    return -1;
  }

  private static int weeks(String word) {
    for (String part : word.split(" ", -1)) {
      Integer number = NUMBERS.get(part);
      if (number != null) {
        return number;
      }
    }
    return 2;
  }

  /** The day that the word is but for one letter; 0 when there is none or more than one. */
  private static int mended(String word) {
    String bare = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    int found = 0;
    for (int i = 0; i < DAYS.size() && bare.length() >= 4; i++) {
      if (oneLetterAway(bare, DAYS.get(i))) {
        if (found > 0) {
          return 0;
        }
        found = i + 1;
      }
    }
    return found;
  }

  private static boolean oneLetterAway(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int same = 0;
    int shorter = Math.min(a.length(), b.length());
    while (same < shorter && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    String restOfA = a.substring(same);
    String restOfB = b.substring(same);
    if (a.length() == b.length()) {
      boolean swapped =
          restOfA.length() >= 2
              && restOfA.charAt(0) == restOfB.charAt(1)
              && restOfA.charAt(1) == restOfB.charAt(0)
              && restOfA.substring(2).equals(restOfB.substring(2));
      return restOfA.isEmpty() || swapped || restOfA.substring(1).equals(restOfB.substring(1));
    }
    return a.length() < b.length()
        ? restOfA.equals(restOfB.substring(1))
        : restOfA.substring(1).equals(restOfB);
  }
}
