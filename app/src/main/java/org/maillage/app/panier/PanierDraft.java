package org.maillage.app.panier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.diagnostic.ranges.ComputedRanges;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Panier;
import org.maillage.domain.offer.RangeChoice;

/**
 * What a person typed about a basket, before it is one. Nothing typed is lost when it is refused.
 *
 * @param nameFr shown to people
 * @param nameEn shown to people
 * @param gammes range by service code; services that are absent are not in the basket
 * @param reasons what was typed as the reason, by service code
 */
public record PanierDraft(
    String nameFr, String nameEn, Map<String, Gamme> gammes, Map<String, String> reasons) {

  /** Longest text of a name or a reason. */
  public static final int LONGEST = 500;

  public PanierDraft {
    gammes = Collections.unmodifiableMap(new LinkedHashMap<>(gammes));
    reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
  }

  /** What is wrong; the words are in the message bundles under {@code panier.problem.NAME}. */
  public enum Problem {
    NAME_MISSING,
    TOO_LONG,
    NO_SERVICE,
    REASON_MISSING
  }

  /** What became of a draft. */
  public sealed interface Outcome {
    /** It can be saved. */
    record Ready(Panier panier) implements Outcome {}

    /**
     * It cannot.
     *
     * @param problems by field: {@code nameFr}, {@code nameEn}, {@code services} for the whole, or
     *     the code of a service
     */
    record Refused(Map<String, Problem> problems) implements Outcome {}
  }

  /** The draft that says what a basket says. */
  public static PanierDraft of(Panier panier) {
    Map<String, Gamme> gammes = new LinkedHashMap<>();
    Map<String, String> reasons = new HashMap<>();
    panier.gammes().forEach((gamme, codes) -> codes.forEach(code -> gammes.put(code, gamme)));
    panier
        .choices()
        .forEach(
            (code, choice) -> {
              if (choice.origin() == RangeChoice.Origin.MANUAL) {
                reasons.put(code, choice.reason());
              }
            });
    return new PanierDraft(panier.nameFr(), panier.nameEn(), gammes, reasons);
  }

  /** The services of the draft: those of the basket in its order, then the others as they come. */
  public List<String> services(Panier former) {
    List<String> services = new ArrayList<>(former.services());
    services.retainAll(gammes.keySet());
    gammes.keySet().stream().filter(code -> !services.contains(code)).forEach(services::add);
    return List.copyOf(services);
  }

  /**
   * The draft in which every service has its computed range, but for those set by hand with a
   * reason and those that no range could be computed for.
   */
  public PanierDraft withComputed(Panier former, RangesOnTerritory territory) {
    ComputedRanges computed = territory.ranges(services(former));
    Map<String, Gamme> next = new LinkedHashMap<>();
    gammes.forEach(
        (code, gamme) ->
            next.put(code, typed(code).isEmpty() ? computed.findGamme(code).orElse(gamme) : gamme));
    return new PanierDraft(nameFr, nameEn, next, reasons);
  }

  /**
   * Makes a basket of it. A range that a person chose needs its reason, unless it is the computed
   * one or the one the service had.
   *
   * @param former the basket that was edited
   * @param territory what ranges are computed on; null without a territory
   */
  public Outcome read(Panier former, @Nullable RangesOnTerritory territory) {
    List<String> services = services(former);
    Optional<ComputedRanges> computed = Optional.ofNullable(territory).map(t -> t.ranges(services));
    Map<String, Problem> problems = new LinkedHashMap<>();
    checkName("nameFr", nameFr, problems);
    checkName("nameEn", nameEn, problems);
    if (services.isEmpty()) {
      problems.put("services", Problem.NO_SERVICE);
    }
    Map<Gamme, List<String>> byGamme = new EnumMap<>(Gamme.class);
    Map<String, RangeChoice> choices = new HashMap<>();
    for (String code : services) {
      Gamme gamme = java.util.Objects.requireNonNull(gammes.get(code));
      byGamme.computeIfAbsent(gamme, g -> new ArrayList<>()).add(code);
      boolean asComputed =
          computed.flatMap(ranges -> ranges.findGamme(code)).equals(Optional.of(gamme));
      RangeChoice byRule = asComputed && territory != null ? territory.computed(code) : null;
      RangeChoice choice = choice(code, gamme, former, byRule);
      if (typed(code).length() > LONGEST) {
        problems.put(code, Problem.TOO_LONG);
      } else if (choice == null) {
        problems.put(code, Problem.REASON_MISSING);
      } else {
        choices.put(code, choice);
      }
    }
    return problems.isEmpty()
        ? new Outcome.Ready(
            new Panier(
                former.id(),
                former.version(),
                nameFr.strip(),
                nameEn.strip(),
                former.origin(),
                byGamme,
                choices))
        : new Outcome.Refused(problems);
  }

  private static void checkName(String field, String name, Map<String, Problem> problems) {
    if (name.isBlank()) {
      problems.put(field, Problem.NAME_MISSING);
    } else if (name.length() > LONGEST) {
      problems.put(field, Problem.TOO_LONG);
    }
  }

  private @Nullable RangeChoice choice(
      String code, Gamme gamme, Panier former, @Nullable RangeChoice byRule) {
    if (!typed(code).isEmpty()) {
      return new RangeChoice(RangeChoice.Origin.MANUAL, typed(code));
    }
    RangeChoice before = former.choice(code);
    boolean moved = !former.findGamme(code).equals(Optional.of(gamme));
    return moved || before.origin() == RangeChoice.Origin.MANUAL ? byRule : before;
  }

  private String typed(String code) {
    return reasons.getOrDefault(code, "").strip();
  }
}
