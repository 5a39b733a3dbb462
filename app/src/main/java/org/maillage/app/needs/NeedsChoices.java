package org.maillage.app.needs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.maillage.domain.diagnostic.needs.NeedsSettings;
import org.maillage.domain.diagnostic.needs.NeedsSettings.Composite;
import org.maillage.domain.diagnostic.needs.NeedsSettings.Criterion;
import org.maillage.domain.diagnostic.needs.Normalisation;

/**
 * What people choose about needs, as names and texts: the same in the address of a try, in a form
 * and in what is kept. {@code norme} is the scale, {@code p.AXIS} and {@code p.AXIS.VARIABLE} are
 * weights, {@code s.AXIS.VARIABLE} says which way a variable counts.
 */
public final class NeedsChoices {

  /** Name of the scale. */
  public static final String SCALE = "norme";

  private NeedsChoices() {}

  /** Name of the weight of a composite. */
  public static String weight(Composite composite) {
    return "p." + composite.key();
  }

  /** Name of the weight of a variable. */
  public static String weight(Composite composite, Criterion criterion) {
    return weight(composite) + "." + criterion.variable();
  }

  /** Name of the direction of a variable. */
  public static String direction(Composite composite, Criterion criterion) {
    return "s." + composite.key() + "." + criterion.variable();
  }

  /**
   * Settings with what was chosen.
   *
   * @param settings what holds where nothing is chosen
   * @param unreadable names of values that mean nothing; what was before holds for them
   */
  public record Applied(NeedsSettings settings, List<String> unreadable) {
    public Applied {
      unreadable = List.copyOf(unreadable);
    }
  }

  /** Applies choices to settings; names that mean nothing are passed over. */
  public static Applied apply(NeedsSettings base, Map<String, String> choices) {
    List<String> unreadable = new ArrayList<>();
    List<Composite> composites = new ArrayList<>();
    for (Composite composite : base.composites()) {
      List<Criterion> criteria = new ArrayList<>();
      for (Criterion criterion : composite.criteria()) {
        String way = choices.getOrDefault(direction(composite, criterion), "");
        criteria.add(
            new Criterion(
                criterion.variable(),
                way.isEmpty() ? criterion.highIsNeed() : way.equals("high"),
                number(choices, weight(composite, criterion), criterion.weight(), unreadable)));
      }
      double weight = number(choices, weight(composite), composite.weight(), unreadable);
      composites.add(
          new Composite(
              composite.key(), composite.labelFr(), composite.labelEn(), weight, criteria));
    }
    if (composites.stream().noneMatch(c -> c.weight() > 0)) {
      unreadable.add("p");
      return new Applied(base, unreadable);
    }
    Normalisation scale =
        switch (choices.getOrDefault(SCALE, "")) {
          case "percentile" -> Normalisation.PERCENTILE;
          case "z-score" -> Normalisation.Z_SCORE;
          default -> base.normalisation();
        };
    return new Applied(new NeedsSettings(scale, composites), unreadable);
  }

  private static double number(
      Map<String, String> choices, String name, double otherwise, List<String> unreadable) {
    String text = choices.getOrDefault(name, "").strip();
    if (text.isEmpty()) {
      return otherwise;
    }
    OptionalDouble number = parse(text);
    if (number.isEmpty()) {
      unreadable.add(name);
    }
    return number.orElse(otherwise);
  }

  private static OptionalDouble parse(String text) {
    try {
      double number = Double.parseDouble(text.replace(',', '.'));
      return number >= 0 && number <= NeedsSettings.HEAVIEST
          ? OptionalDouble.of(number)
          : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  /** All that is chosen in settings, by name. */
  public static Map<String, String> of(NeedsSettings settings) {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put(SCALE, scale(settings.normalisation()));
    for (Composite composite : settings.composites()) {
      choices.put(weight(composite), written(composite.weight()));
      for (Criterion criterion : composite.criteria()) {
        choices.put(weight(composite, criterion), written(criterion.weight()));
        choices.put(direction(composite, criterion), criterion.highIsNeed() ? "high" : "low");
      }
    }
    return choices;
  }

  /** What one choice has and the other has not, for the address of a try. */
  public static Map<String, String> differences(NeedsSettings settings, NeedsSettings kept) {
    Map<String, String> differences = of(settings);
    of(kept).forEach(differences::remove);
    return differences;
  }

  /** "percentile" or "z-score". */
  public static String scale(Normalisation normalisation) {
    return normalisation.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** "1", "0.5": a weight as it stands in a form. */
  public static String written(double weight) {
    return weight == Math.rint(weight) ? Integer.toString((int) weight) : Double.toString(weight);
  }
}
