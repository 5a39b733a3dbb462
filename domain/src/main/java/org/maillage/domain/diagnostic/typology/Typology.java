package org.maillage.domain.diagnostic.typology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.diagnostic.indicator.Figure;
import org.maillage.domain.diagnostic.indicator.FigureTable;
import org.maillage.domain.diagnostic.typology.TypologyRules.Axis;
import org.maillage.domain.diagnostic.typology.TypologyRules.Rule;
import org.maillage.domain.territory.Commune;

/**
 * The type of each commune on each axis. Method: docs/methodes/typologie.md.
 *
 * @param axes in the order of the rules
 */
public record Typology(List<AxisTypes> axes) {

  /** Class of a set of communes in which no class holds more than half of the people. */
  public static final String MIXED = "mixed";

  /**
   * The classes of one axis.
   *
   * @param axis the axis
   * @param rule the rule used; null where the territory has the data of none
   * @param classOfCommune class key by commune code; a commune without the figure is absent
   */
  public record AxisTypes(Axis axis, @Nullable Rule rule, Map<String, String> classOfCommune) {
    public AxisTypes {
      classOfCommune = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(classOfCommune));
    }

    /** Codes of the communes of a class, in the order of the table. */
    public List<String> communesOf(String classKey) {
      return classOfCommune.entrySet().stream()
          .filter(e -> e.getValue().equals(classKey))
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  public Typology {
    axes = List.copyOf(axes);
  }

  /**
   * Applies rules to a territory.
   *
   * @throws IllegalArgumentException when a rule names a variable that the table does not know
   */
  public static Typology of(FigureTable table, TypologyRules rules) {
    List<AxisTypes> axes = new ArrayList<>();
    for (Axis axis : rules.axes()) {
      Optional<Rule> rule =
          axis.rules().stream().filter(r -> table.hasSource(r.variable())).findFirst();
      Map<String, String> classes = new LinkedHashMap<>();
      rule.ifPresent(r -> classify(table, r, classes));
      axes.add(new AxisTypes(axis, rule.orElse(null), classes));
    }
    return new Typology(axes);
  }

  private static void classify(FigureTable table, Rule rule, Map<String, String> classes) {
    for (Commune commune : table.communes()) {
      Figure figure = table.figure(rule.variable(), commune.code());
      if (figure.known()) {
        classes.put(commune.code(), rule.classOf(figure.value()));
      }
    }
  }

  public Optional<AxisTypes> findAxis(String key) {
    return axes.stream().filter(a -> a.axis().key().equals(key)).findFirst();
  }

  /**
   * The class in which more than half of the people of a set of communes live, {@link #MIXED} when
   * there is none; empty when no commune of the set has a class. Only communes with a class count.
   *
   * @param population people by commune code
   */
  public static Optional<String> majority(
      AxisTypes axis, Collection<String> communeCodes, Map<String, Integer> population) {
    Map<String, Long> people = new LinkedHashMap<>();
    long all = 0;
    for (String code : communeCodes) {
      String type = axis.classOfCommune().get(code);
      if (type != null) {
        long own = Objects.requireNonNullElse(population.get(code), 0);
        people.merge(type, own, Long::sum);
        all += own;
      }
    }
    if (people.isEmpty()) {
      return Optional.empty();
    }
    long half = all;
    return people.entrySet().stream()
        .filter(e -> 2 * e.getValue() > half)
        .map(Map.Entry::getKey)
        .findFirst()
        .or(() -> Optional.of(MIXED));
  }
}
