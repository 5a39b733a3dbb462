package org.maillage.app.scenario.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.app.scenario.FundingEffects;
import org.maillage.app.scenario.PlaceFunding;
import org.maillage.app.shell.Words;
import org.maillage.domain.funding.Aid;
import org.maillage.domain.funding.FundingRule;
import org.maillage.domain.funding.FundingRules.InForce;
import org.maillage.domain.scenario.Scenario;

/**
 * What a new place costs and who pays, in words.
 *
 * @param name of the place
 * @param cost a year
 * @param aids one a funder
 * @param rule by which, or why there is none
 * @param left to pay by whoever runs it
 */
public record FundingRow(String name, String cost, List<String> aids, String rule, String left) {

  public FundingRow {
    aids = List.copyOf(aids);
  }

  /** The places that a scenario opens. */
  public static List<FundingRow> listRows(Scenario whole, LocalDate day, Words words) {
    return FundingEffects.of(whole, day).stream().map(place -> row(place, words)).toList();
  }

  private static FundingRow row(PlaceFunding place, Words words) {
    Aid aid = place.aid();
    String cost = euros(place.yearlyCostEur(), words);
    if (aid == null) {
      return new FundingRow(place.name(), cost, List.of(), why(place.inForce(), words), cost);
    }
    List<String> aids = new ArrayList<>();
    for (Aid.Line line : aid.lines()) {
      String funder = words.get("scenario.funder." + line.funder().name().toLowerCase(Locale.ROOT));
      aids.add(words.get("scenario.funding.line", funder, amount(line, words)));
    }
    String left = euros(aid.leftEur(), words);
    Long excess = aid.excessEur();
    return new FundingRow(
        place.name(),
        cost,
        aids,
        words.get("scenario.funding.rule", name(aid.rule(), words)),
        excess != null && excess > 0
            ? words.get("scenario.funding.excess", left, euros(excess, words))
            : left);
  }

  private static String amount(Aid.Line line, Words words) {
    if (line.amountEur() != null) {
      return euros(line.amountEur(), words);
    }
    return line.atMostEur() == null
        ? words.get("scenario.funding.by-cost")
        : words.get("scenario.funding.at-most", euros(line.atMostEur(), words));
  }

  private static String why(@Nullable InForce inForce, Words words) {
    if (inForce instanceof InForce.Several several) {
      return words.get(
          "scenario.funding.several",
          several.rules().stream()
              .map(rule -> name(rule, words))
              .collect(Collectors.joining(words.get("diagnostic.comma"))));
    }
    return words.get(inForce == null ? "scenario.funding.not-about" : "scenario.funding.none");
  }

  private static String name(FundingRule rule, Words words) {
    return words.language().equals("en") ? rule.nameEn() : rule.name();
  }

  private static String euros(@Nullable Long amountEur, Words words) {
    return amountEur == null
        ? words.get("scenario.funding.unknown")
        : words.get("scenario.funding.euros", words.figures().integer(amountEur));
  }
}
