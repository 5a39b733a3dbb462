package org.maillage.app.plan.links;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.maillage.app.access.Access;
import org.maillage.app.access.Right;
import org.maillage.app.access.Scope;
import org.maillage.app.offer.StructureRepository;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.view.LinkNames;
import org.maillage.app.plan.view.LinkNames.LinkName;
import org.maillage.app.scenario.ScenarioRepository;
import org.maillage.app.scenario.StoredScenario;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.offer.Service;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.plan.FicheLink;
import org.maillage.domain.plan.PlanTree;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.Territory;
import org.maillage.domain.territory.Zone;
import org.springframework.stereotype.Component;

/**
 * The things of a territory that a fiche may link to, by the names that people know, with the
 * address of the page that shows each. Those of an import are looked up once for each import.
 */
@Component
public class Things {

  private final TerritoryRepository territories;
  private final StructureRepository structures;
  private final ScenarioRepository scenarios;
  private final Access access;
  private final Map<String, Imported> shelves = new ConcurrentHashMap<>();

  Things(
      TerritoryRepository territories,
      StructureRepository structures,
      ScenarioRepository scenarios,
      Access access) {
    this.territories = territories;
    this.structures = structures;
    this.scenarios = scenarios;
    this.access = access;
  }

  /** What an import brought, by kind and id. */
  private record Imported(
      long importRunId, String language, Map<FicheLink.Kind, Map<String, LinkName>> names) {}

  /**
   * Names of what the fiches of a plan link to.
   *
   * @param locale of the reader, for the names of services
   */
  public LinkNames names(StoredPlan plan, Locale locale) {
    // Most plans link to no thing of an import: nothing is loaded for them.
    return link -> {
      LinkName found = all(plan, link.kind(), locale).get(link.target());
      return found == null ? new LinkName(link.target(), "") : found;
    };
  }

  /**
   * All things of a kind that a fiche of a plan may link to, by id, in the order of a list; none
   * for sister plans, which are only names.
   */
  public Map<String, LinkName> all(StoredPlan plan, FicheLink.Kind kind, Locale locale) {
    return switch (kind) {
      case ACTION -> actions(plan);
      case SCENARIO -> scenarios(plan.territoryId());
      case SISTER_PLAN -> Map.of();
      case SERVICE, PLACE, COMMUNE, ZONE ->
          Objects.requireNonNullElse(
              imported(plan.territoryId(), locale).names().get(kind), Map.of());
    };
  }

  private static Map<String, LinkName> actions(StoredPlan plan) {
    PlanTree tree = plan.plan().tree();
    Map<String, LinkName> names = new LinkedHashMap<>();
    tree.inOrder()
        .forEach(
            node ->
                names.put(
                    node.id(),
                    new LinkName(
                        tree.code(node.id()) + " " + node.title(),
                        plan.path() + "/fiches/" + node.id())));
    return names;
  }

  /** Scenarios, for those who may read them. */
  private Map<String, LinkName> scenarios(String territoryId) {
    Map<String, LinkName> names = new LinkedHashMap<>();
    if (access.may(Right.SEE_SCENARIOS, Scope.ofTerritory(territoryId))) {
      for (StoredScenario scenario : scenarios.listScenarios(territoryId)) {
        names.put(
            scenario.id(),
            new LinkName(
                scenario.scenario().name(),
                "/territoires/" + territoryId + "/scenarios/" + scenario.id()));
      }
    }
    return names;
  }

  private Imported imported(String territoryId, Locale locale) {
    String language = locale.getLanguage().equals("en") ? "en" : "fr";
    long run = territories.findImportRun(territoryId).orElse(-1L);
    return shelves.compute(
        territoryId + " " + language,
        (key, shelf) ->
            shelf != null && shelf.importRunId() == run
                ? shelf
                : new Imported(run, language, load(territoryId, language)));
  }

  private Map<FicheLink.Kind, Map<String, LinkName>> load(String territoryId, String language) {
    String base = "/territoires/" + territoryId;
    Map<FicheLink.Kind, Map<String, LinkName>> names = new EnumMap<>(FicheLink.Kind.class);
    names.put(FicheLink.Kind.SERVICE, services(base, language));
    Map<String, Commune> communes = new HashMap<>();
    territories
        .findTerritory(territoryId)
        .ifPresent(
            territory -> {
              territory.communes().forEach(commune -> communes.put(commune.code(), commune));
              names.put(FicheLink.Kind.COMMUNE, communes(territory, base));
              names.put(FicheLink.Kind.ZONE, zones(territory, base));
            });
    names.put(FicheLink.Kind.PLACE, places(structures.listStructures(territoryId), communes, base));
    return names;
  }

  private static Map<String, LinkName> services(String base, String language) {
    List<Service> services = ReferenceData.services();
    Map<String, LinkName> names = new LinkedHashMap<>();
    for (Service service : services) {
      String label = language.equals("en") ? service.labelEn() : service.labelFr();
      names.put(service.code(), new LinkName(label, base + "?service=" + encoded(service.code())));
    }
    return names;
  }

  private static Map<String, LinkName> communes(Territory territory, String base) {
    List<Commune> sorted = new ArrayList<>(territory.communes());
    sorted.sort((a, b) -> a.name().compareToIgnoreCase(b.name()));
    Map<String, LinkName> names = new LinkedHashMap<>();
    sorted.forEach(
        commune ->
            names.put(
                commune.code(),
                new LinkName(commune.name(), base + "?commune=" + encoded(commune.code()))));
    return names;
  }

  private static Map<String, LinkName> zones(Territory territory, String base) {
    Map<String, LinkName> names = new LinkedHashMap<>();
    for (Zone zone : territory.zones()) {
      String id = zone.key();
      // Only a zone that lists its communes is a selection of the diagnostic.
      String href = zone.communeCodes().isEmpty() ? "" : base + "/portrait?sel=" + encoded(id);
      names.put(id, new LinkName(zone.name(), href));
    }
    return names;
  }

  private static Map<String, LinkName> places(
      List<Structure> structures, Map<String, Commune> communes, String base) {
    Map<String, LinkName> names = new LinkedHashMap<>();
    for (Structure structure : structures) {
      Commune commune = communes.get(structure.communeCode());
      String where = commune == null ? structure.communeCode() : commune.name();
      names.put(
          structure.id(),
          new LinkName(
              structure.name() + " (" + where + ")",
              base + "?commune=" + encoded(structure.communeCode())));
    }
    return names;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
