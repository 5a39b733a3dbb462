package org.maillage.domain.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maillage.domain.plan.FicheTemplate;
import org.maillage.domain.plan.LevelName;
import org.maillage.domain.plan.Numbering;
import org.maillage.domain.plan.Period;
import org.maillage.domain.plan.PlanFrame;
import org.maillage.domain.plan.PlanKind;
import org.maillage.domain.plan.Programme;

/** Programmes cover exactly the life of the scheme: 1 January 2024 to 31 December 2029. */
class ProgrammeCoverTest {

  private static Period days(String start, String end) {
    return new Period(LocalDate.parse(start), LocalDate.parse(end));
  }

  private static Programme programme(String title, String start, String end) {
    return new Programme(title, days(start, end));
  }

  private static ProgrammeCover cover(Programme... programmes) {
    return ProgrammeCover.of(
        new PlanFrame(
            "Schéma",
            PlanKind.SDAASP,
            days("2024-01-01", "2029-12-31"),
            null,
            Numbering.DOTS,
            FicheTemplate.FREE,
            List.of(new LevelName("Axe", "Axes")),
            List.of(programmes)));
  }

  @Test
  void twoProgrammesOfThreeYearsCoverSixYearsToTheDay() {
    ProgrammeCover cover =
        cover(
            programme("second", "2027-01-01", "2029-12-31"),
            programme("first", "2024-01-01", "2026-12-31"));
    assertThat(cover.isExact()).isTrue();
  }

  @Test
  void aMissingDayIsAGapOfOneDay() {
    ProgrammeCover cover =
        cover(
            programme("first", "2024-01-01", "2026-12-30"),
            programme("second", "2027-01-01", "2029-12-31"));
    assertThat(cover.gaps()).containsExactly(days("2026-12-31", "2026-12-31"));
    assertThat(cover.isExact()).isFalse();
  }

  @Test
  void daysThatTwoProgrammesShareAreAnOverlapAndNoGap() {
    Programme first = programme("first", "2024-01-01", "2027-03-31");
    Programme second = programme("second", "2027-01-01", "2029-12-31");
    ProgrammeCover cover = cover(first, second);
    assertThat(cover.overlaps())
        .containsExactly(
            new ProgrammeCover.Overlap(first, second, days("2027-01-01", "2027-03-31")));
    assertThat(cover.gaps()).isEmpty();
    assertThat(cover.isExact()).isFalse();
  }

  @Test
  void aProgrammeWithinAnotherOverlapsOnAllItsDays() {
    Programme whole = programme("whole", "2024-01-01", "2029-12-31");
    Programme within = programme("within", "2025-01-01", "2025-12-31");
    assertThat(cover(whole, within).overlaps())
        .containsExactly(
            new ProgrammeCover.Overlap(whole, within, days("2025-01-01", "2025-12-31")));
  }

  @Test
  void aProgrammeThatLeavesTheLifeIsNotExact() {
    Programme early = programme("early", "2023-07-01", "2026-12-31");
    ProgrammeCover cover = cover(early, programme("second", "2027-01-01", "2029-12-31"));
    assertThat(cover.outside()).containsExactly(early);
    assertThat(cover.gaps()).isEmpty();
    assertThat(cover.isExact()).isFalse();
  }

  @Test
  void withoutProgrammesTheWholeLifeIsAGap() {
    assertThat(cover().gaps()).containsExactly(days("2024-01-01", "2029-12-31"));
  }
}
