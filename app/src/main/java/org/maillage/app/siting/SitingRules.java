package org.maillage.app.siting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maillage.app.territory.TerritorySettings;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.siting.DatedRule;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** The dated rules that the people of a territory have adopted; none until they do. */
@Component
public class SitingRules {

  private static final String NAME = "regles-implantation";

  private final TerritorySettings settings;
  private final ObjectMapper json;

  SitingRules(TerritorySettings settings, ObjectMapper json) {
    this.settings = settings;
    this.json = json;
  }

  /**
   * Adopted rules.
   *
   * @param version 0 while nobody adopted any
   */
  public record Adopted(List<DatedRule> rules, int version) {
    public Adopted {
      rules = List.copyOf(rules);
    }
  }

  /** What a territory has adopted. */
  public Adopted get(String territoryId) {
    return settings
        .find(territoryId, NAME)
        .map(s -> new Adopted(List.of(json.readValue(s.json(), DatedRule[].class)), s.version()))
        .orElse(new Adopted(List.of(), 0));
  }

  /** Adopted rules about a service that hold on a day. */
  public List<DatedRule> listInForce(String territoryId, String service, LocalDate day) {
    return get(territoryId).rules().stream()
        .filter(rule -> rule.service().equals(service) && rule.inForceOn(day))
        .toList();
  }

  /** Rules of published plans that a territory has not adopted, nor written others of their id. */
  public List<DatedRule> listExamples(String territoryId) {
    List<String> adopted = get(territoryId).rules().stream().map(DatedRule::id).toList();
    return ReferenceData.sitingRules().stream()
        .filter(rule -> !adopted.contains(rule.id()))
        .toList();
  }

  /** The example of that id. */
  public Optional<DatedRule> findExample(String id) {
    return ReferenceData.sitingRules().stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /**
   * Adopts a rule, in the place of the one of its id.
   *
   * @return false, and nothing is changed, when someone else changed the rules meanwhile
   */
  public boolean adopt(String territoryId, DatedRule rule, int expectedVersion) {
    List<DatedRule> rules = without(territoryId, rule.id());
    rules.add(rule);
    return save(territoryId, rules, expectedVersion);
  }

  /**
   * Gives a rule up.
   *
   * @return false, and nothing is changed, when someone else changed the rules meanwhile
   */
  public boolean drop(String territoryId, String id, int expectedVersion) {
    return save(territoryId, without(territoryId, id), expectedVersion);
  }

  private List<DatedRule> without(String territoryId, String id) {
    List<DatedRule> rules = new ArrayList<>(get(territoryId).rules());
    rules.removeIf(rule -> rule.id().equals(id));
    return rules;
  }

  private boolean save(String territoryId, List<DatedRule> rules, int expectedVersion) {
    return settings.save(territoryId, NAME, json.writeValueAsString(rules), expectedVersion);
  }
}
