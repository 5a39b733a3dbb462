package org.maillage.app.scenario.view;

import java.util.List;
import org.maillage.app.shell.Words;
import org.maillage.domain.scenario.Change;

/** What the places that a scenario opens cost a year. */
public final class CostWords {

  private CostWords() {}

  /** The known costs together and how many are not known; "—" when no place opens. */
  public static String of(List<Change> changes, Words words) {
    long known = 0;
    long sumEur = 0;
    long unknown = 0;
    for (Change change : changes) {
      if (change instanceof Change.Open open) {
        if (open.yearlyCostEur() == null) {
          unknown++;
        } else {
          known++;
          sumEur += open.yearlyCostEur();
        }
      }
    }
    if (known == 0) {
      return unknown == 0 ? "—" : words.get("scenario.cost.unknown");
    }
    String sum = words.get("scenario.cost", words.figures().integer(sumEur));
    return unknown == 0 ? sum : words.count("scenario.cost.more", unknown, sum);
  }
}
