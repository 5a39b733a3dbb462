package org.maillage.app.plan.jdbc;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.app.plan.PlanCounts;
import org.maillage.app.plan.SectionEdition;
import org.maillage.app.plan.StoredPlan;
import org.maillage.domain.plan.Note;
import org.maillage.domain.plan.Status;
import org.maillage.domain.plan.check.Stated;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Parts of plans as JSON. */
final class PlanJson {

  private static final TypeReference<List<Note.Figure>> FIGURES = new TypeReference<>() {};
  private static final JsonMapper MAPPER =
      JsonMapper.builder().addMixIn(Stated.class, Checks.class).build();

  private PlanJson() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "check")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Stated.Title.class, name = "title"),
    @JsonSubTypes.Type(value = Stated.Code.class, name = "code"),
    @JsonSubTypes.Type(value = Stated.Pilots.class, name = "pilots"),
    @JsonSubTypes.Type(value = Stated.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Stated.Values.class, name = "values"),
    @JsonSubTypes.Type(value = Stated.Sum.class, name = "sum"),
    @JsonSubTypes.Type(value = Stated.Product.class, name = "product"),
    @JsonSubTypes.Type(value = Stated.Place.class, name = "place"),
    @JsonSubTypes.Type(value = Stated.Reference.class, name = "reference"),
    @JsonSubTypes.Type(value = Stated.Repeated.class, name = "repeated"),
    @JsonSubTypes.Type(value = Stated.EffectDate.class, name = "effect-date"),
    @JsonSubTypes.Type(value = Stated.Cap.class, name = "cap"),
    @JsonSubTypes.Type(value = Stated.Delay.class, name = "delay")
  })
  private interface Checks {}

  static String write(Stated stated) {
    return MAPPER.writerFor(Stated.class).writeValueAsString(stated);
  }

  static Stated readStated(String json) {
    return MAPPER.readValue(json, Stated.class);
  }

  static String write(List<Note.Figure> figures) {
    return MAPPER.writerFor(FIGURES).writeValueAsString(figures);
  }

  static List<Note.Figure> readFigures(String json) {
    return MAPPER.readValue(json, FIGURES);
  }

  /** A plan as the journal keeps it: what holds for all of it, and what it held. */
  static String summary(StoredPlan stored) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("title", stored.plan().frame().title());
    json.put("kind", stored.plan().frame().kind().name());
    json.put("startsOn", stored.plan().frame().life().start().toString());
    json.put("endsOn", stored.plan().frame().life().end().toString());
    json.put("example", stored.example());
    json.put("nodes", stored.plan().fiches().size());
    PlanCounts counts = PlanCounts.of(stored.plan());
    json.put("indicators", counts.indicators());
    json.put("commitments", counts.pti() + counts.pdi() + counts.partnerCommitments());
    return json.toString();
  }

  /** A section as the journal keeps it. */
  static String section(SectionEdition edition) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("section", edition.key());
    if (edition.partId() != null) {
      json.put("part", edition.partId());
    }
    json.put("text", edition.text());
    return json.toString();
  }

  /** A state as the journal keeps it. */
  static String status(Status status) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("state", status.state().name());
    if (status.since() != null) {
      json.put("since", status.since().toString());
    }
    json.put("reason", status.reason());
    json.put("blockedBy", status.blockedBy());
    json.put("unblockedBy", status.unblockedBy());
    return json.toString();
  }

  /** A note as the journal keeps it. */
  static String note(Note note) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("note", note.id());
    json.put("on", note.on().toString());
    json.put("text", note.text());
    return json.toString();
  }

  /** What has become of a promise, as the journal keeps it. */
  static String promise(String id, String state, @Nullable LocalDate confirmedOn) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("commitment", id);
    json.put("state", state);
    if (confirmedOn != null) {
      json.put("confirmedOn", confirmedOn.toString());
    }
    return json.toString();
  }
}
