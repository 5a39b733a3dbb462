package org.maillage.app.plan.tree.web;

import java.util.ArrayList;
import java.util.List;
import org.maillage.app.plan.view.PlanWords;
import org.maillage.domain.plan.Period;
import org.maillage.domain.plan.Programme;
import org.maillage.domain.plan.check.ProgrammeCover;

/** Where programmes do not cover the life of a plan, in the sentences of the controls. */
final class ProgrammeWords {

  private ProgrammeWords() {}

  static List<String> of(ProgrammeCover cover, PlanWords words) {
    List<String> sentences = new ArrayList<>();
    for (Period gap : cover.gaps()) {
      sentences.add(
          words.get(
              "plan.contradiction.PERIOD_UNCOVERED", words.day(gap.start()), words.day(gap.end())));
    }
    for (ProgrammeCover.Overlap overlap : cover.overlaps()) {
      sentences.add(
          words.get(
              "plan.contradiction.PROGRAMMES_OVERLAP",
              overlap.earlier().title(),
              overlap.later().title(),
              words.day(overlap.days().start()),
              words.day(overlap.days().end())));
    }
    for (Programme programme : cover.outside()) {
      sentences.add(
          words.get(
              "plan.contradiction.PROGRAMME_OUTSIDE",
              programme.title(),
              words.day(programme.period().start()),
              words.day(programme.period().end())));
    }
    return sentences;
  }
}
