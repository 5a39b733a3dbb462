package org.maillage.domain.diagnostic.typology;

import java.util.ArrayList;
import java.util.List;

/**
 * The written rules of a typology: axes, each with classes cut by thresholds of one variable.
 *
 * @param axes in the order shown
 */
public record TypologyRules(List<Axis> axes) {

  /**
   * One way to look at a commune.
   *
   * @param key stable, for example {@code space}
   * @param labelFr shown to people
   * @param labelEn shown to people
   * @param classes every class that a rule may give
   * @param rules best first: the first whose variable the territory has is used
   */
  public record Axis(
      String key, String labelFr, String labelEn, List<TypeClass> classes, List<Rule> rules) {
    public Axis {
      classes = List.copyOf(classes);
      rules = List.copyOf(rules);
      List<String> keys = classes.stream().map(TypeClass::key).toList();
      for (Rule rule : rules) {
        if (!keys.containsAll(rule.classes())) {
          throw new IllegalArgumentException(
              "a rule of " + key + " gives one of " + rule.classes() + ", unknown among " + keys);
        }
      }
    }

    /** Label in the language asked for: English for {@code en}, French otherwise. */
    public String label(String language) {
      return language.equals("en") ? labelEn : labelFr;
    }
  }

  /** A class of an axis. */
  public record TypeClass(String key, String labelFr, String labelEn) {

    /** Label in the language asked for: English for {@code en}, French otherwise. */
    public String label(String language) {
      return language.equals("en") ? labelEn : labelFr;
    }
  }

  /**
   * Classes by one variable.
   *
   * @param variable its key
   * @param classes class keys by ascending value
   * @param bounds in the unit kept, ascending, one fewer than the classes: a value equal to a bound
   *     belongs to the class below it
   */
  public record Rule(String variable, List<String> classes, List<Double> bounds) {
    public Rule {
      classes = List.copyOf(classes);
      bounds = List.copyOf(bounds);
      if (bounds.size() != classes.size() - 1) {
        throw new IllegalArgumentException(
            bounds.size() + " bounds for the " + classes.size() + " classes of " + variable);
      }
      for (int i = 1; i < bounds.size(); i++) {
        if (!(bounds.get(i) > bounds.get(i - 1))) {
          throw new IllegalArgumentException("bounds of " + variable + " do not rise: " + bounds);
        }
      }
    }

    /** The class of a known value. */
    public String classOf(double value) {
      int index = 0;
      while (index < bounds.size() && value > bounds.get(index)) {
        index++;
      }
      return classes.get(index);
    }

    Rule withBounds(List<Double> other) {
      return new Rule(variable, classes, other);
    }
  }

  public TypologyRules {
    axes = List.copyOf(axes);
  }

  /** The same rules with other bounds for the axis and variable, if there is such a rule. */
  public TypologyRules withBounds(String axisKey, String variable, List<Double> bounds) {
    List<Axis> changed = new ArrayList<>();
    for (Axis axis : axes) {
      List<Rule> rules =
          axis.rules().stream()
              .map(
                  r ->
                      axis.key().equals(axisKey) && r.variable().equals(variable)
                          ? r.withBounds(bounds)
                          : r)
              .toList();
      changed.add(new Axis(axis.key(), axis.labelFr(), axis.labelEn(), axis.classes(), rules));
    }
    return new TypologyRules(changed);
  }
}
