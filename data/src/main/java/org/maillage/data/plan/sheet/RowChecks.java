package org.maillage.data.plan.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.plan.Period;
import org.maillage.domain.plan.indicator.IndicatorKind;

/** What one cell alone cannot say: values of the kind of their indicator, days of the plan. */
final class RowChecks {

  private static final BigDecimal WHOLE_PCT = BigDecimal.valueOf(100);

  private static final DateTimeFormatter FRENCH =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRANCE);

  private final Faults faults;

  RowChecks(Faults faults) {
    this.faults = faults;
  }

  /** Checks indicators and their values, and gives the values the words of a plan file. */
  void indicators(List<Row> indicators) {
    for (Row indicator : indicators) {
      String name = indicator.findText("kind");
      if (name == null) {
        continue;
      }
      IndicatorKind kind = IndicatorKind.valueOf(name);
      if (kind.isShare()) {
        share(indicator, "baseline");
        share(indicator, "target");
      }
      for (Row value : indicator.children(SheetId.VALUES)) {
        value(value, kind);
      }
    }
  }

  private void share(Row row, String key) {
    String text = row.findText(key);
    if (text != null) {
      share(row, key, new BigDecimal(text));
    }
  }

  private void share(Row row, String key, BigDecimal percent) {
    if (percent.signum() < 0 || percent.compareTo(WHOLE_PCT) > 0) {
      faults.add(row, key, SheetFault.Code.NOT_A_SHARE, percent.toPlainString());
    }
  }

  private void value(Row row, IndicatorKind kind) {
    String text = row.findText("value");
    if (text == null || kind == IndicatorKind.TEXT || kind == IndicatorKind.TO_DEFINE) {
      return;
    }
    if (kind == IndicatorKind.YES_NO) {
      switch (Vocabulary.fold(text)) {
        case "oui", "1" -> row.put("value", "true");
        case "non", "0" -> row.put("value", "false");
        default -> faults.add(row, "value", SheetFault.Code.NOT_YES_NO, text);
      }
      return;
    }
    Optional<BigDecimal> number = TypedCell.number(text);
    if (number.isEmpty()) {
      faults.add(row, "value", SheetFault.Code.NOT_A_NUMBER, text);
      return;
    }
    row.put("value", number.get().toString());
    if (kind.isShare()) {
      share(row, "value", number.get());
    }
  }

  /** Notes are of the life of the plan; steps may have begun before, and people are told. */
  void days(Row plan, List<Row> notes, List<Row> steps) {
    LocalDate start = day(plan, "start");
    LocalDate end = day(plan, "end");
    if (start == null || end == null || end.isBefore(start)) {
      return;
    }
    Period life = new Period(start, end);
    notes.forEach(note -> day(note, "on", life, SheetFault.Code.OUTSIDE_LIFE));
    for (Row step : steps) {
      List.of("start", "due", "doneOn")
          .forEach(key -> day(step, key, life, SheetFault.Code.STEP_OUTSIDE_LIFE));
    }
  }

  private void day(Row row, String key, Period life, SheetFault.Code code) {
    LocalDate day = day(row, key);
    if (day != null && !life.contains(day)) {
      faults.add(row, key, code, said(day), said(life.start()), said(life.end()));
    }
  }

  private static String said(LocalDate day) {
    return FRENCH.format(day);
  }

  private static @Nullable LocalDate day(Row row, String key) {
    String text = row.findText(key);
    return text == null ? null : LocalDate.parse(text);
  }
}
