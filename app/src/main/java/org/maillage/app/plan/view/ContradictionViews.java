package org.maillage.app.plan.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.plan.check.Contradiction;
import org.maillage.domain.plan.money.SumCheck;

/**
 * What a plan says against itself, what it lacks and what is worth knowing, in sentences.
 *
 * @param themes those that have something to say, in a fixed order
 * @param contradictions how many things are said twice and differently
 * @param gaps how many things are lacking
 */
public record ContradictionViews(List<ThemeView> themes, int contradictions, int gaps) {

  /** What kind of remark something is. */
  public enum Theme {
    CONTRADICTION,
    GAP,
    REMARK
  }

  /** Remarks of one kind. */
  public record ThemeView(Theme theme, String title, String text, List<Group> groups) {
    public ThemeView {
      groups = List.copyOf(groups);
    }
  }

  /** Remarks that say the same of several things. */
  public record Group(String title, List<Sentence> sentences) {
    public Group {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * A remark.
   *
   * @param fiche that it is about, null for the plan
   * @param quote words of the document, empty when there are none
   * @param observation name in the founding documents, empty when there is none
   */
  public record Sentence(
      String text, LinkViews.@Nullable Other fiche, String quote, String observation) {}

  public ContradictionViews {
    themes = List.copyOf(themes);
  }

  /** Puts what was found into words, in the order of {@link Contradiction.Code}. */
  public static ContradictionViews of(List<Contradiction> found, PlanIndex index, PlanWords words) {
    Map<Contradiction.Code, List<Sentence>> byCode = new EnumMap<>(Contradiction.Code.class);
    Map<Theme, Integer> counts = new EnumMap<>(Theme.class);
    for (Contradiction one : found) {
      byCode.computeIfAbsent(one.code(), c -> new ArrayList<>()).add(sentence(one, index, words));
      counts.merge(theme(one.code()), 1, Integer::sum);
    }
    List<ThemeView> themes = new ArrayList<>();
    for (Theme theme : Theme.values()) {
      List<Group> groups = new ArrayList<>();
      byCode.forEach(
          (code, sentences) -> {
            if (theme(code) == theme) {
              groups.add(new Group(words.get("plan.contradictions." + code), sentences));
            }
          });
      if (!groups.isEmpty()) {
        String title = words.count("plan.controls." + theme, counts.getOrDefault(theme, 0));
        themes.add(new ThemeView(theme, title, words.get("plan.controls.text." + theme), groups));
      }
    }
    return new ContradictionViews(
        themes, counts.getOrDefault(Theme.CONTRADICTION, 0), counts.getOrDefault(Theme.GAP, 0));
  }

  static Theme theme(Contradiction.Code code) {
    return switch (code) {
      case PERIOD_UNCOVERED, SECTIONS_EMPTY, TO_COMPLETE, INDICATOR_TO_DEFINE, NO_EFFECT_DATE ->
          Theme.GAP;
      case DEVICE_SHARED, DELAY_LONG -> Theme.REMARK;
      default -> Theme.CONTRADICTION;
    };
  }

  private static Sentence sentence(Contradiction one, PlanIndex index, PlanWords words) {
    String nodeId = one.nodeId();
    LinkViews.Other fiche =
        nodeId == null
            ? null
            : index
                .findFiche(nodeId)
                .map(f -> LinkViews.other(f, index))
                .orElse((LinkViews.Other) null);
    List<String> arguments = arguments(one, words);
    return new Sentence(
        words.get(key(one), arguments.toArray()).strip(), fiche, one.quote(), one.id());
  }

  /** Lines that are "at least" may still reach an announced sum: nobody can tell. */
  private static String key(Contradiction one) {
    boolean open =
        one.code() == Contradiction.Code.BUDGET_DIFFERS
            && one.arguments().contains(SumCheck.Outcome.OPEN.name());
    return open ? "plan.contradiction.BUDGET_OPEN" : "plan.contradiction." + one.code();
  }

  /** The arguments as the reader writes them. */
  private static List<String> arguments(Contradiction one, PlanWords words) {
    List<String> arguments = new ArrayList<>(one.arguments());
    switch (one.code()) {
      case OTHER_TITLE, OTHER_CODE, OTHER_PILOTS, PLACE_UNKNOWN -> {
        arguments.replaceAll(text -> text.isBlank() ? words.get("plan.nowhere") : text);
      }
      case OTHER_TEXT -> {
        arguments.set(0, words.section(arguments.get(0)));
        arguments.replaceAll(text -> text.isBlank() ? words.get("plan.nowhere") : text);
      }
      case SECTIONS_EMPTY -> arguments.set(0, sections(arguments.get(0), words));
      case SUM_DIFFERS, PRODUCT_DIFFERS, DELAY_DIFFERS -> numbers(arguments, words);
      case CAP_EXCEEDED -> {
        numbers(arguments, words);
        String on = arguments.get(3);
        arguments.set(3, on.isEmpty() ? "" : words.get("plan.on-day", words.withDays(on)));
      }
      case NO_EFFECT_DATE -> {
        arguments.set(1, quoted(arguments.get(1), words));
        String where = arguments.get(2);
        arguments.set(2, where.isBlank() ? "" : words.get("plan.where", where));
      }
      case REFERENCE_WRONG -> arguments.set(2, quoted(arguments.get(2), words));
      case DELAY_LONG -> {
        arguments.set(1, words.number(arguments.get(1)));
        days(arguments, words, 2, 3);
      }
      case SEVERAL_DAYS -> {
        arguments.set(1, words.withDays(arguments.get(1)));
        arguments.set(2, words.count("plan.day-count", Long.parseLong(arguments.get(2))));
      }
      case LAW_CITED_TWICE, DECISION_REVERSED -> arguments.replaceAll(words::withDays);
      case PERIOD_UNCOVERED -> days(arguments, words, 0, 1);
      case PROGRAMME_OUTSIDE -> days(arguments, words, 1, 2);
      case PROGRAMMES_OVERLAP -> days(arguments, words, 2, 3);
      case BUDGET_DIFFERS -> {
        arguments.set(1, euros(arguments.get(1), words));
        arguments.set(2, euros(arguments.get(2), words));
      }
      default -> {
        // Words, as they stand in the documents.
      }
    }
    return arguments;
  }

  private static void numbers(List<String> arguments, PlanWords words) {
    arguments.set(1, words.number(arguments.get(1)));
    arguments.set(2, words.number(arguments.get(2)));
  }

  private static String quoted(String text, PlanWords words) {
    return text.isBlank() ? "" : words.get("plan.quoted", text);
  }

  private static String sections(String keys, PlanWords words) {
    return Arrays.stream(keys.split(",", -1)).map(words::section).collect(Collectors.joining(", "));
  }

  private static String euros(String amount, PlanWords words) {
    return words.euros(new BigDecimal(amount).longValueExact());
  }

  private static void days(List<String> arguments, PlanWords words, int first, int second) {
    arguments.set(first, words.day(LocalDate.parse(arguments.get(first))));
    arguments.set(second, words.day(LocalDate.parse(arguments.get(second))));
  }
}
