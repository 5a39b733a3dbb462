package org.maillage.data.hours;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.data.hours.HoursReading.Confidence;
import org.maillage.data.hours.HoursToken.Kind;

/**
 * Hours in plain French, "Du lundi au vendredi de 9h00 à 12h00 et de 14h00 à 17h00, le samedi sur
 * rendez-vous", read into the OSM opening_hours grammar. The text is cut into words ({@link
 * HoursTokens}), the words into statements ({@link HoursStatement}), and the statements are set
 * against each other ({@link HoursRules}). A word that is not understood is told, and takes the
 * certainty away: a half-understood week would be wrong. The rules: docs/methodes/horaires.md.
 */
public final class FrenchHours {

  private final List<HoursToken> tokens;
  private final List<HoursStatement> statements = new ArrayList<>();
  private final Set<String> notUnderstood = new LinkedHashSet<>();
  private HoursStatement current = new HoursStatement();
  private @Nullable HoursToken from;
  private @Nullable HoursToken one;
  private @Nullable Integer spanHalf;
  private boolean toSeen;
  private boolean rangePending;
  private boolean between;
  private boolean afterStop;
  private boolean afterAnd;
  private boolean trailing;
  private boolean closingHolidays;
  private Confidence confidence = Confidence.CERTAIN;
  private boolean fallback;
  private boolean allByAppointment;
  private boolean publicHolidaysOff;
  private boolean schoolHolidaysOff;

  private FrenchHours(List<HoursToken> tokens) {
    this.tokens = tokens;
  }

  /** What can be made of the text. */
  public static HoursReading read(String text) {
    if (text.isBlank()) {
      return HoursReading.NOTHING;
    }
    return new FrenchHours(HoursTokens.of(text.strip())).read();
  }

  /** The hours when every word was understood and there is one way to understand them. */
  public static Optional<String> parse(String text) {
    return read(text).certain();
  }

  private HoursReading read() {
    for (int i = 0; i < tokens.size(); i++) {
      HoursToken token = tokens.get(i);
      if (from != null && !token.is(Kind.TIME) && !isJoin(token)) {
        dropTime();
      }
      closingHolidays &= token.is(Kind.AND) || isHoliday(token);
      take(token, i);
      if (!token.is(Kind.STOP)) {
        afterStop = false;
      }
      afterAnd = token.is(Kind.AND);
    }
    if (from != null) {
      dropTime();
    }
    if (one != null) {
      doubt(one);
    }
    push();
    HoursRules rules = new HoursRules(statements, confidence);
    return rules.reading(
        notUnderstood, publicHolidaysOff, schoolHolidaysOff, fallback, allByAppointment);
  }

  private static boolean isHoliday(HoursToken token) {
    return token.is(Kind.PUBLIC_HOLIDAYS) || token.is(Kind.SCHOOL_HOLIDAYS);
  }

  private static boolean isJoin(HoursToken token) {
    return token.is(Kind.TO) || token.is(Kind.DASH) || token.is(Kind.AND);
  }

  private void take(HoursToken token, int i) {
    switch (token.kind()) {
      case DAY, MENDED_DAY -> day(token, i);
      case WORKING_DAYS -> days(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, i);
      case WEEKEND -> days(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, i);
      case EVERY_DAY -> days(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, i);
      case TIME -> time(token);
      case TO -> to(token, i);
      case DASH -> dash(i);
      case AND -> and(token, i);
      case STOP -> afterStop = true;
      case BETWEEN -> between = true;
      case HALF -> half(token);
      case RANK -> rank(token, i);
      case OF_MONTH -> ofMonth(token);
      case MONTH -> month(token);
      case PARITY -> {
        qualify();
        current.parity = token.value();
      }
      case EVERY_FEW_WEEKS -> {
        qualify();
        current.addVague("une semaine sur " + token.value());
        notUnderstood.add(token.text());
        one = null;
      }
      case NOW_AND_THEN -> {
        qualify();
        current.addVague(token.text());
        notUnderstood.add(token.text());
      }
      case ONE -> {
        startWhenComplete();
        one = token;
      }
      case APPOINTMENT -> appointment();
      case ELSE_APPOINTMENT -> elseAppointment(i);
      case EXCEPT -> except(token, i);
      case PUBLIC_HOLIDAYS -> publicHolidays(token);
      case SCHOOL_HOLIDAYS -> schoolHolidays();
      case SCHOOL_TIME -> schoolTime();
      default -> doubt(token);
    }
  }

  private @Nullable HoursToken at(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : null;
  }

  private boolean isAt(int i, Kind kind) {
    HoursToken token = at(i);
    return token != null && token.is(kind);
  }

  private boolean isDayAt(int i) {
    return isAt(i, Kind.DAY) || isAt(i, Kind.MENDED_DAY);
  }

  private void doubt(HoursToken token) {
    notUnderstood.add(token.text().strip());
    confidence = Confidence.PARTIAL;
  }

  private void atMost(Confidence most) {
    if (confidence.compareTo(most) < 0) {
      confidence = most;
    }
  }

  private void push() {
    if (!current.isEmpty()) {
      statements.add(current);
    }
    current = new HoursStatement();
    spanHalf = null;
    trailing = false;
  }

  private void startWhenComplete() {
    if (current.isComplete()) {
      push();
    }
  }

  /** Before what is said of weeks or months: after a full stop, of what follows. */
  private void qualify() {
    if (current.isComplete()) {
      if (afterStop) {
        push();
      } else {
        trailing = afterAnd;
      }
    }
  }

  private void beforeDays(int i) {
    if (trailing) {
      // "lundi 9h-12h, semaines paires mardi 14h-17h": of which day the even weeks are is not
      // clear.
      atMost(Confidence.PARTIAL);
    }
    if (current.closed && !current.days.isEmpty() && !rangePending && !isAt(i - 1, Kind.EXCEPT)) {
      boolean closes = current.half != null && !opensNext(i);
      boolean exception = current.exception;
      if (opensNext(i) || closes) {
        push();
        current.closed = closes;
        current.exception = closes && exception;
      }
      return;
    }
    startWhenComplete();
  }

  /** Whether the days from here on are followed by hours or an appointment. */
  private boolean opensNext(int i) {
    int next = i;
    while (isDayAt(next)
        || isAt(next, Kind.AND)
        || isAt(next, Kind.TO)
        || isAt(next, Kind.DASH)
        || isAt(next, Kind.HALF)) {
      next++;
    }
    return isAt(next, Kind.TIME) || isAt(next, Kind.APPOINTMENT);
  }

  private void day(HoursToken token, int i) {
    DayOfWeek day = DayOfWeek.of(token.value());
    if (token.is(Kind.MENDED_DAY)) {
      notUnderstood.add(token.text());
      atMost(Confidence.PROBABLE);
    }
    beforeDays(i);
    if (rangePending && !current.days.isEmpty()) {
      DayOfWeek last = current.days.get(current.days.size() - 1);
      while (last != day) {
        last = last.plus(1);
        current.days.add(last);
      }
    } else {
      current.days.add(day);
    }
    rangePending = false;
  }

  private void days(DayOfWeek first, DayOfWeek last, int i) {
    beforeDays(i);
    for (DayOfWeek day = first; ; day = day.plus(1)) {
      current.days.add(day);
      if (day == last) {
        return;
      }
    }
  }

  private void time(HoursToken token) {
    HoursToken start = from;
    if (start == null) {
      from = token;
      toSeen = false;
      return;
    }
    from = null;
    if (!toSeen || start.value() >= token.value()) {
      doubt(start);
      doubt(token);
      return;
    }
    int[] span = {start.value(), token.value()};
    HoursStatement before = statements.isEmpty() ? null : statements.get(statements.size() - 1);
    if (current.closed) {
      if (current.exception && before != null && before.spans.isEmpty()) {
        // "du lundi au vendredi sauf le mercredi de 9h à 12h": the hours of the other days.
        atMost(Confidence.PROBABLE);
        before.spans.add(span);
      } else {
        // "sauf le mercredi de 9h à 12h": closed then, or open then only.
        doubt(start);
        doubt(token);
      }
      return;
    }
    Integer named = spanHalf != null ? spanHalf : current.half;
    if (!HoursStatement.fits(span, named)) {
      atMost(Confidence.PROBABLE);
    }
    current.spans.add(span);
  }

  private void dropTime() {
    if (from != null) {
      doubt(from);
      from = null;
    }
  }

  private void to(HoursToken token, int i) {
    if (from != null) {
      toSeen = true;
    } else if (isDayAt(i - 1) || isAt(i - 1, Kind.MONTH)) {
      rangePending = true;
      if (!isDayAt(i + 1) && !isAt(i + 1, Kind.MONTH)) {
        doubt(token);
        rangePending = false;
      }
    } else {
      doubt(token);
    }
  }

  /** Between two times or two days a range; a chain of days by dashes is a list. */
  private void dash(int i) {
    if (from != null) {
      toSeen = true;
    } else if (isDayAt(i - 1) && isDayAt(i + 1)) {
      boolean chain =
          (isAt(i - 2, Kind.DASH) && isDayAt(i - 3)) || (isAt(i + 2, Kind.DASH) && isDayAt(i + 3));
      if (chain) {
        atMost(Confidence.PROBABLE);
      } else {
        rangePending = true;
      }
    } else if (isAt(i - 1, Kind.MONTH) && isAt(i + 1, Kind.MONTH)) {
      rangePending = true;
    } else {
      afterStop = true;
    }
  }

  private void and(HoursToken token, int i) {
    if (from == null) {
      if (between && isAt(i - 1, Kind.MONTH)) {
        rangePending = true;
        between = false;
      }
    } else if (between && !toSeen) {
      toSeen = true;
      between = false;
    } else if (!toSeen && token.text().equals("/")) {
      toSeen = true;
      atMost(Confidence.PROBABLE);
    } else {
      dropTime();
    }
  }

  private void half(HoursToken token) {
    if (!current.spans.isEmpty()) {
      spanHalf = token.value();
    } else if (current.half != null && current.half != token.value()) {
      // "le matin et l'après-midi" is the whole day.
      current.half = null;
    } else {
      current.half = token.value();
    }
  }

  private void rank(HoursToken token, int i) {
    if (isAt(i + 1, Kind.MONTH)) {
      doubt(token);
      return;
    }
    if (!current.days.isEmpty() || current.isComplete()) {
      push();
    }
    current.ranks.add(token.value());
  }

  private void ofMonth(HoursToken token) {
    if (current.ranks.isEmpty()) {
      doubt(token);
    } else {
      current.ofMonth = true;
    }
  }

  private void month(HoursToken token) {
    if (rangePending && current.months.size() == 1) {
      current.months.add(token.value());
      current.monthRange = true;
      rangePending = false;
      return;
    }
    qualify();
    if (!statements.isEmpty()) {
      atMost(Confidence.PROBABLE);
    }
    if (current.monthRange) {
      doubt(token);
      return;
    }
    current.months.add(token.value());
  }

  private void appointment() {
    if (afterStop && current.isComplete()) {
      allByAppointment = true;
      atMost(Confidence.PROBABLE);
      return;
    }
    if (!current.spans.isEmpty() && !statements.isEmpty()) {
      atMost(Confidence.PROBABLE);
    }
    current.appointment = true;
  }

  private void elseAppointment(int i) {
    if (isDayAt(i + 1)) {
      push();
      current.appointment = true;
    } else if (current.spans.isEmpty()) {
      appointment();
    } else {
      fallback = true;
    }
  }

  private void except(HoursToken token, int i) {
    boolean exception = !token.text().toLowerCase(java.util.Locale.FRENCH).startsWith("ferm");
    boolean ofWhatFollows =
        isDayAt(i + 1)
            || isAt(i + 1, Kind.PUBLIC_HOLIDAYS)
            || isAt(i + 1, Kind.SCHOOL_HOLIDAYS)
            || isAt(i + 1, Kind.WEEKEND);
    if (!ofWhatFollows) {
      if (exception || current.days.isEmpty() || !current.spans.isEmpty()) {
        doubt(token);
        return;
      }
      // "Lundi : fermé".
      current.closed = true;
      push();
      return;
    }
    push();
    current.closed = true;
    current.exception = exception;
  }

  private void publicHolidays(HoursToken token) {
    if (current.closed || closingHolidays) {
      publicHolidaysOff = true;
      closedOnHolidays();
    } else {
      doubt(token);
    }
  }

  private void schoolHolidays() {
    if (current.closed || closingHolidays) {
      schoolHolidaysOff = true;
      closedOnHolidays();
      return;
    }
    atMost(Confidence.PROBABLE);
    startWhenComplete();
    current.schoolHolidays = true;
  }

  /** "et les vacances scolaires" may follow; days that follow are of another statement. */
  private void closedOnHolidays() {
    closingHolidays = true;
    if (current.days.isEmpty()) {
      current = new HoursStatement();
    }
  }

  private void schoolTime() {
    schoolHolidaysOff = true;
    if (!statements.isEmpty()) {
      atMost(Confidence.PROBABLE);
    }
  }
}
