package org.maillage.app.dimensions.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.dimensions.Dimension;
import org.maillage.domain.diagnostic.dimensions.DimensionFacts;
import org.maillage.domain.diagnostic.dimensions.DimensionFacts.Choice;
import org.maillage.domain.diagnostic.dimensions.DimensionFacts.Opening;
import org.maillage.domain.diagnostic.dimensions.DimensionFacts.Published;
import org.maillage.domain.diagnostic.dimensions.DimensionParameters;
import org.maillage.domain.diagnostic.dimensions.DimensionScores;
import org.maillage.domain.offer.OpeningWeek;
import org.maillage.domain.offer.ServiceTerms;

/** The facts of a dimension in words. */
final class FactWords {

  private final Words words;

  FactWords(Words words) {
    this.words = words;
  }

  /**
   * What is known, and what is not.
   *
   * @param referenceMs of the service
   * @param eurPerKm 0 to leave the trip out
   */
  List<String> of(
      Dimension dimension,
      DimensionFacts facts,
      ServiceTerms terms,
      long referenceMs,
      double eurPerKm) {
    return switch (dimension) {
      case TIME -> time(facts, referenceMs);
      case AVAILABILITY -> availability(facts.opening());
      case COST -> cost(facts, terms, eurPerKm);
      case LEVEL -> level(facts);
      case CHOICE -> choice(facts.choice(), referenceMs);
      case INFORMATION -> information(facts.published());
    };
  }

  private List<String> time(DimensionFacts facts, long referenceMs) {
    String reference = minutes(referenceMs);
    return List.of(
        facts.timeMs() < 0
            ? words.get("dimensions.fact.no-time")
            : words.get("dimensions.fact.time", minutes(facts.timeMs()), reference),
        words.get("dimensions.fact.walk"));
  }

  private String minutes(long timeMs) {
    return words.figures().findMinutes(timeMs).orElse("—");
  }

  private List<String> availability(@Nullable Opening opening) {
    List<String> texts = new ArrayList<>();
    if (opening == null) {
      texts.add(words.get("dimensions.fact.no-hours"));
    } else {
      addWeek(opening, texts);
    }
    texts.add(words.get("dimensions.fact.delay"));
    return texts;
  }

  private void addWeek(Opening opening, List<String> texts) {
    texts.add(
        words.get(
            "dimensions.fact.week",
            words.figures().decimal(opening.hours()),
            words.figures().decimal(opening.eveningHours()),
            words.figures().decimal(opening.halfDays()),
            words.figures().integer(OpeningWeek.HALF_DAYS)));
    texts.add(
        words.get(
            "dimensions.fact.saturday", words.figures().percent(bounded(opening.shareSaturday()))));
    if (opening.shareKnown() < 1) {
      texts.add(
          words.get(
              "dimensions.fact.hours-known",
              words.figures().percent(bounded(opening.shareKnown()))));
    }
  }

  private static double bounded(double share) {
    return Math.max(0, Math.min(1, share));
  }

  private List<String> cost(DimensionFacts facts, ServiceTerms terms, double eurPerKm) {
    List<String> texts = new ArrayList<>();
    ServiceTerms.Cost cost = terms.cost();
    texts.add(
        cost == null
            ? words.get("dimensions.fact.no-cost")
            : words.get(
                "dimensions.fact.cost",
                words.get("dimensions.cost." + cost.name().toLowerCase(Locale.ROOT)),
                String.valueOf(terms.reason(words.language()))));
    if (eurPerKm > 0 && facts.timeMs() >= 0) {
      texts.add(
          words.get(
              "dimensions.fact.trip",
              words.figures().decimal(DimensionScores.tripEur(facts.routeM(), eurPerKm))));
    }
    return texts;
  }

  private List<String> level(DimensionFacts facts) {
    List<String> texts = new ArrayList<>();
    texts.add(
        facts.level() == null
            ? words.get("dimensions.fact.no-level")
            : words.get("dimensions.level." + facts.level().name().toLowerCase(Locale.ROOT)));
    if (facts.labelled()) {
      texts.add(words.get("dimensions.fact.label"));
    }
    return texts;
  }

  private List<String> choice(@Nullable Choice choice, long referenceMs) {
    if (choice == null) {
      return List.of(words.get("dimensions.fact.no-choice"));
    }
    return List.of(
        words.get(
            "dimensions.fact.choice",
            words.figures().decimal(choice.places()),
            minutes(referenceMs),
            words.figures().integer(DimensionParameters.STANDARD.fullChoice())),
        words.get("dimensions.fact.nearest", nearest(choice)),
        choice.operators() < 0
            ? words.get("dimensions.fact.no-operators")
            : words.count("dimensions.fact.operators", choice.operators()));
  }

  private String nearest(Choice choice) {
    return choice.nearestMs().stream()
        .filter(ms -> ms >= 0)
        .map(this::minutes)
        .collect(Collectors.joining(words.get("diagnostic.comma")));
  }

  private List<String> information(@Nullable Published published) {
    if (published == null) {
      return List.of(words.get("dimensions.fact.no-place"));
    }
    return List.of(
        words.count(
            "dimensions.fact.fields",
            published.fields(),
            words.figures().integer(Published.FIELDS)),
        Double.isNaN(published.ageYears())
            ? words.get("dimensions.fact.no-age")
            : words.get("dimensions.fact.age", words.figures().decimal(published.ageYears())));
  }
}
