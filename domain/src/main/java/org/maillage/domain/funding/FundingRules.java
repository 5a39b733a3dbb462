package org.maillage.domain.funding;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules that are known, in the order of their documents. */
public record FundingRules(List<FundingRule> rules) {

  public FundingRules {
    rules = List.copyOf(rules);
    Set<String> ids = new HashSet<>();
    for (FundingRule rule : rules) {
      if (!ids.add(rule.id())) {
        throw new IllegalArgumentException("two rules " + rule.id());
      }
    }
  }

  /** Which rule counts on a day. */
  public sealed interface InForce {

    /** This one. */
    record One(FundingRule rule) implements InForce {}

    /** None is known for that day. */
    record None(LocalDate day) implements InForce {}

    /** Several contradict each other: whoever asks has to choose. */
    record Several(List<FundingRule> rules) implements InForce {
      public Several {
        rules = List.copyOf(rules);
      }
    }
  }

  /** The rule of a day. */
  public InForce inForce(LocalDate day) {
    List<FundingRule> found = rules.stream().filter(rule -> rule.isInForce(day)).toList();
    return switch (found.size()) {
      case 0 -> new InForce.None(day);
      case 1 -> new InForce.One(found.get(0));
      default -> new InForce.Several(found);
    };
  }

  /** A rule by its id. */
  public Optional<FundingRule> findRule(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }
}
