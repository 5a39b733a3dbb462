package org.maillage.app.register.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.register.Label;
import org.maillage.domain.register.LabelKind;
import org.springframework.util.MultiValueMap;

/**
 * A label of the reference as it is typed; what is not known is empty.
 *
 * @param kind the label
 * @param held whether the place is said to have it
 * @param from first day as a field of a date writes it
 * @param until last day
 * @param level {@code 1} to {@code 3}
 * @param trained day of the training
 * @param privileged whether it has privileged access
 * @param met criteria that are ticked
 */
public record LabelForm(
    LabelKind kind,
    boolean held,
    String from,
    String until,
    String level,
    String trained,
    boolean privileged,
    Set<String> met) {

  static LabelForm of(MultiValueMap<String, String> parameters, LabelKind kind) {
    Function<String, String> field =
        name ->
            Objects.requireNonNullElse(parameters.getFirst(name + "." + kind.code()), "").strip();
    Set<String> met =
        new TreeSet<>(parameters.getOrDefault("label-critere." + kind.code(), List.of()));
    met.removeIf(code -> kind.criteria().stream().noneMatch(one -> one.code().equals(code)));
    return new LabelForm(
        kind,
        parameters.getOrDefault("label", List.of()).contains(kind.code()),
        field.apply("label-debut"),
        field.apply("label-fin"),
        field.apply("label-niveau"),
        field.apply("label-formation"),
        field.apply("label-acces").equals("oui"),
        met);
  }

  static LabelForm of(@Nullable Label label, LabelKind kind) {
    return label == null
        ? new LabelForm(kind, false, "", "", "", "", false, Set.of())
        : new LabelForm(
            kind,
            true,
            day(label.from()),
            day(label.until()),
            label.level() == null ? "" : label.level().toString(),
            day(label.trained()),
            Boolean.TRUE.equals(label.privileged()),
            label.met());
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  /**
   * The label that is wanted; nothing when it is not held, or cannot be told, with the reason in
   * the problems.
   *
   * @param since first day of a label that is new and says none, null for unknown
   */
  Optional<Label> label(@Nullable Label former, @Nullable LocalDate since, List<String> problems) {
    boolean typed = former == null && (!(from + until + level + trained).isEmpty() || privileged);
    if (!held && (typed || (former == null && !met.isEmpty()))) {
      // What was typed of a label that is not ticked would be lost without a word.
      problems.add("register.problem.label-not-ticked");
      return Optional.empty();
    }
    if (!held) {
      return Optional.empty();
    }
    LocalDate first = RegisterController.day(from);
    LocalDate last = RegisterController.day(until);
    LocalDate training = RegisterController.day(trained);
    boolean readable =
        (from.isEmpty() || first != null)
            && (until.isEmpty() || last != null)
            && (trained.isEmpty() || training != null)
            && level.matches("[123]?");
    if (!readable || (first != null && last != null && last.isBefore(first))) {
      if (!problems.contains("register.problem.label")) {
        problems.add("register.problem.label");
      }
      return Optional.empty();
    }
    boolean toldBefore = former != null && former.privileged() != null;
    return Optional.of(
        new Label(
            kind.code(),
            first == null && former == null ? since : first,
            last,
            level.isEmpty() ? null : Integer.valueOf(level),
            training,
            privileged || toldBefore ? Boolean.valueOf(privileged) : null,
            met));
  }
}
