package org.maillage.app.typology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillage.app.territory.TerritorySettings;
import org.maillage.app.territory.TerritorySettings.Setting;
import org.maillage.data.figures.FigureReference;
import org.maillage.domain.diagnostic.indicator.Unit;
import org.maillage.domain.diagnostic.indicator.Variable;
import org.maillage.domain.diagnostic.typology.TypologyRules;
import org.maillage.domain.diagnostic.typology.TypologyRules.Axis;
import org.maillage.domain.diagnostic.typology.TypologyRules.Rule;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bounds that a territory's people have chosen; the product's own until then. A bound is kept
 * as {@code b.AXIS.VARIABLE.NUMBER} with the number that people wrote, in the unit shown.
 */
@Component
public class KeptTypology {

  private static final String NAME = "typologie";
  private static final TypeReference<LinkedHashMap<String, String>> BOUNDS =
      new TypeReference<>() {};

  private final TerritorySettings settings;

  KeptTypology(TerritorySettings settings) {
    this.settings = settings;
  }

  /**
   * Rules in force.
   *
   * @param version 0 while nobody has changed them
   */
  public record Kept(TypologyRules rules, int version) {}

  /**
   * Rules with bounds that were written.
   *
   * @param refused whether some bounds mean nothing or do not rise; what was before holds for them
   */
  public record Applied(TypologyRules rules, boolean refused) {}

  /** Name of a bound. */
  public static String name(Axis axis, Rule rule, int index) {
    return "b." + axis.key() + "." + rule.variable() + "." + index;
  }

  /** The rules in force. */
  public Kept get(String territoryId) {
    Optional<Setting> setting = settings.find(territoryId, NAME);
    TypologyRules own = FigureReference.typology();
    return setting
        .map(s -> new Kept(apply(own, read(s.json())).rules(), s.version()))
        .orElseGet(() -> new Kept(own, 0));
  }

  /** Keeps rules; false when someone else changed them meanwhile. */
  public boolean save(String territoryId, TypologyRules rules, int expectedVersion) {
    return settings.save(
        territoryId, NAME, JsonMapper.shared().writeValueAsString(of(rules)), expectedVersion);
  }

  /** Applies written bounds. */
  public static Applied apply(TypologyRules base, Map<String, String> written) {
    TypologyRules rules = base;
    boolean refused = false;
    for (Axis axis : base.axes()) {
      for (Rule rule : axis.rules()) {
        try {
          rules = rules.withBounds(axis.key(), rule.variable(), bounds(axis, rule, written));
        } catch (IllegalArgumentException e) {
          // A number that is none, or bounds that do not rise: said on the page.
          refused = true;
        }
      }
    }
    return new Applied(rules, refused);
  }

  private static List<Double> bounds(Axis axis, Rule rule, Map<String, String> written) {
    List<Double> bounds = new ArrayList<>();
    for (int i = 0; i < rule.bounds().size(); i++) {
      String text = written.getOrDefault(name(axis, rule, i), "").strip().replace(',', '.');
      double bound =
          text.isEmpty() ? rule.bounds().get(i) : unit(rule).ofWritten(Double.parseDouble(text));
      if (!Double.isFinite(bound)) {
        throw new IllegalArgumentException(text + " is no bound");
      }
      bounds.add(bound);
    }
    return bounds;
  }

  /** All bounds by name, as they are written. */
  public static Map<String, String> of(TypologyRules rules) {
    Map<String, String> written = new LinkedHashMap<>();
    for (Axis axis : rules.axes()) {
      for (Rule rule : axis.rules()) {
        for (int i = 0; i < rule.bounds().size(); i++) {
          written.put(name(axis, rule, i), written(unit(rule).toWritten(rule.bounds().get(i))));
        }
      }
    }
    return written;
  }

  /** Unit of the variable of a rule. */
  public static Unit unit(Rule rule) {
    return FigureReference.variables().stream()
        .filter(v -> v.key().equals(rule.variable()))
        .map(Variable::unit)
        .findFirst()
        .orElseThrow();
  }

  /** At most six decimals, so that 0.2 % comes back as it was written. */
  private static String written(double number) {
    double rounded = Math.rint(number * 1e6) / 1e6;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }

  private static Map<String, String> read(String json) {
    return JsonMapper.shared().readValue(json, BOUNDS);
  }
}
