package org.maillage.app.quarters.web;

import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.quarters.QuarterResults;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.quarters.Layer;
import org.maillage.domain.diagnostic.quarters.Quarter;

/** The message of the chapter, from the figures. */
final class QuarterSentence {

  private QuarterSentence() {}

  /** A family and the share of the people of the zones who have it within the walk. */
  private record Reached(Layer layer, double share) {}

  static String of(ChapterFrame frame, QuarterSheet sheet, QuartersQuery query, Words words) {
    List<Quarter> quarters = sheet.quarters();
    String place = frame.findSelection().map(s -> s.name()).orElse(frame.entry().name());
    if (quarters.isEmpty()) {
      return words.get("quarters.sentence.none", place);
    }
    double people = quarters.stream().mapToDouble(Quarter::people).sum();
    String counted =
        words.count(
            "quarters.sentence." + QuartersQuery.key(query.zoning()),
            quarters.size(),
            place,
            words.count("diagnostic.people", Math.round(people)));
    IntSummaryStatistics families =
        quarters.stream().mapToInt(sheet::countFamilies).summaryStatistics();
    String walk = words.figures().minutes(query.minutes());
    String reach =
        words.get(
            families.getMin() == families.getMax()
                ? "quarters.sentence.reach.same"
                : "quarters.sentence.reach",
            walk,
            families.getMin(),
            families.getMax(),
            sheet.layers().size());
    return counted + " " + reach + rarest(sheet, quarters, people, query, words);
  }

  /** The family that fewest people have within the walk, among those that exist. */
  private static String rarest(
      QuarterSheet sheet, List<Quarter> quarters, double people, QuartersQuery query, Words words) {
    if (people <= 0) {
      return "";
    }
    Optional<Reached> rarest =
        sheet.layers().stream()
            .filter(layer -> !sheet.places(layer).isEmpty())
            .map(layer -> new Reached(layer, share(layer, quarters, people, query.minutes())))
            .min(Comparator.comparingDouble(Reached::share));
    return rarest
        .map(
            reached ->
                " "
                    + words.get(
                        "quarters.sentence.rarest",
                        reached.layer().label(words.language()),
                        words.figures().percent(reached.share()),
                        words.figures().minutes(query.minutes())))
        .orElse("");
  }

  private static double share(Layer layer, List<Quarter> quarters, double people, int minutes) {
    String group = QuarterResults.groupOf(layer);
    double within =
        quarters.stream().mapToDouble(q -> q.people() * q.shareWithin(group, minutes)).sum();
    return Math.min(1, within / people);
  }
}
