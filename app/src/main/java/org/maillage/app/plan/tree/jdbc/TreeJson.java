package org.maillage.app.plan.tree.jdbc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maillage.app.plan.StoredPlan;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.LevelName;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.PlanActor;
import org.maillage.domain.plan.PlanFrame;
import org.maillage.domain.plan.PlanNode;
import org.maillage.domain.plan.PlanTree;
import org.maillage.domain.plan.Programme;
import org.maillage.domain.plan.SectionText;
import org.maillage.domain.plan.Taking;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Parts of the shape of a plan as the journal keeps them: with the names that people see. */
final class TreeJson {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private TreeJson() {}

  static String frame(PlanFrame frame) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("title", frame.title());
    json.put("kind", frame.kind().name());
    json.put("startsOn", frame.life().start().toString());
    json.put("endsOn", frame.life().end().toString());
    json.put("numbering", frame.numbering().name());
    json.put("template", frame.template().name());
    ArrayNode levels = json.putArray("levels");
    for (LevelName level : frame.levels()) {
      levels.add(level.one() + " / " + level.many());
    }
    ArrayNode programmes = json.putArray("programmes");
    for (Programme p : frame.programmes()) {
      programmes.add(p.title() + " " + p.period().start() + " / " + p.period().end());
    }
    return json.toString();
  }

  static String title(String title) {
    return MAPPER.createObjectNode().put("title", title).toString();
  }

  static String title(StoredPlan plan, String nodeId) {
    return title(plan.plan().findFiche(nodeId).orElseThrow().node().title());
  }

  static String node(StoredPlan plan, PlanNode node) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("title", node.title());
    json.put("plan", plan.id());
    String parentId = node.parentId();
    if (parentId != null) {
      json.put("below", plan.plan().findFiche(parentId).orElseThrow().node().title());
    }
    return json.toString();
  }

  /** The plan's nodes after some of them went elsewhere. */
  static PlanTree placed(Plan plan, List<PlanNode> places) {
    Map<String, PlanNode> changed = new HashMap<>();
    places.forEach(node -> changed.put(node.id(), node));
    return new PlanTree(
        plan.frame().levels().size(),
        plan.frame().numbering(),
        plan.fiches().stream()
            .map(Fiche::node)
            .map(node -> changed.getOrDefault(node.id(), node))
            .toList());
  }

  static String place(Plan plan, String nodeId) {
    return place(plan.tree(), nodeId);
  }

  /** The code says where a node stands. */
  static String place(PlanTree tree, String nodeId) {
    return MAPPER.createObjectNode().put("code", tree.code(nodeId)).toString();
  }

  static String takings(StoredPlan plan, List<Taking> takings) {
    ObjectNode json = MAPPER.createObjectNode();
    for (Taking.Role role : Taking.Role.values()) {
      ArrayNode names = json.putArray(role.name());
      takings.stream()
          .filter(taking -> taking.role() == role)
          .forEach(taking -> names.add(name(plan, taking.actorId())));
    }
    return json.toString();
  }

  private static String name(StoredPlan plan, String actorId) {
    return plan.plan().findActor(actorId).map(PlanActor::name).orElse(actorId);
  }

  static String actor(String name) {
    return MAPPER.createObjectNode().put("organisation", name).toString();
  }

  static String actor(StoredPlan plan, String actorId) {
    return actor(name(plan, actorId));
  }

  /** What goes with its texts: the journal can give them back. */
  static String removed(StoredPlan plan, List<String> nodeIds) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("plan", plan.id());
    ArrayNode fiches = json.putArray("fiches");
    for (String nodeId : nodeIds) {
      Fiche fiche = plan.plan().findFiche(nodeId).orElseThrow();
      ObjectNode one = fiches.addObject();
      one.put("title", fiche.node().title());
      ObjectNode sections = one.putObject("sections");
      for (SectionText section : fiche.sections()) {
        String part = section.partId() == null ? "" : "." + section.partId();
        sections.put(section.key() + part, section.text());
      }
      ArrayNode indicators = one.putArray("indicators");
      fiche.indicators().forEach(indicator -> indicators.add(indicator.label()));
      ArrayNode notes = one.putArray("notes");
      fiche.notes().forEach(note -> notes.add(note.on() + " " + note.text()));
    }
    return json.toString();
  }
}
