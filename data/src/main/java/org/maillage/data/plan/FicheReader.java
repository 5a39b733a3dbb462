package org.maillage.data.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.data.yaml.YamlFault;
import org.maillage.data.yaml.YamlMapping;
import org.maillage.data.yaml.YamlNode;
import org.maillage.domain.plan.ActionState;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.FicheLink;
import org.maillage.domain.plan.FicheTemplate;
import org.maillage.domain.plan.Note;
import org.maillage.domain.plan.Part;
import org.maillage.domain.plan.PlanNode;
import org.maillage.domain.plan.SectionSpec;
import org.maillage.domain.plan.SectionText;
import org.maillage.domain.plan.Status;
import org.maillage.domain.plan.Taking;
import org.maillage.domain.plan.indicator.Indicator;

/** Reads one node of a plan file. */
final class FicheReader {

  static final Set<String> KEYS =
      Set.of(
          "key",
          "title",
          "pilots",
          "copilots",
          "associated",
          "status",
          "sections",
          "parts",
          "commitments",
          "indicators",
          "budget",
          "announced",
          "notes",
          "steps",
          "links",
          "toComplete",
          "children");

  private final String file;
  private final FicheTemplate template;
  private final References references;

  FicheReader(String file, FicheTemplate template, References references) {
    this.file = file;
    this.template = template;
    this.references = references;
  }

  /**
   * Reads a node without those below it.
   *
   * @param key its name in the file
   * @param position among its siblings, from 0
   */
  Fiche read(Fields fields, String key, @Nullable String parentKey, int position) {
    String title = fields.text("title", "Développer les espaces d’accueil", PlanNode.LONGEST_TITLE);
    List<Taking> takings = takings(fields);
    List<Part> parts = new ArrayList<>();
    List<SectionText> sections = new ArrayList<>(sections(fields, null));
    for (YamlNode item : fields.map().items("parts")) {
      Fields part = Fields.of(item, file, "parts", Set.of("actor", "state", "sections"));
      String partId = key + "/" + (parts.size() + 1);
      Part.State state = part.oneOf("state", Part.State.class, Part.State.ACCEPTED);
      parts.add(new Part(partId, actor(part), state));
      sections.addAll(sections(part, partId));
    }
    return new Fiche(
        new PlanNode(key, parentKey, position, title),
        status(fields),
        takings,
        parts,
        sections,
        commitments(fields, key),
        indicators(fields, key),
        MoneyReader.budget(fields, file, key),
        MoneyReader.announced(fields, file),
        notes(fields, key),
        new StepReader(file, references.steps()).read(fields, key),
        links(fields),
        fields.textOr("toComplete", "", SectionText.LONGEST));
  }

  private String actor(Fields fields) {
    return references.actor(fields.text("actor", "CAF"), "actor", fields.map().lineOf("actor"));
  }

  private Status status(Fields fields) {
    YamlNode node = fields.map().findNode("status");
    if (node == null) {
      return Status.PLANNED;
    }
    Fields status =
        Fields.of(
            node, file, "status", Set.of("state", "since", "reason", "blockedBy", "unblockedBy"));
    ActionState state = status.oneOf("state", ActionState.class);
    return status.made(
        "reason",
        "une phrase qui dit pourquoi",
        () ->
            new Status(
                state,
                status.dateOrNull("since"),
                status.textOr("reason", ""),
                status.textOr("blockedBy", ""),
                status.textOr("unblockedBy", "")));
  }

  private List<Taking> takings(Fields fields) {
    Set<Taking> takings = new LinkedHashSet<>();
    Map<String, Taking.Role> keys =
        Map.of(
            "pilots", Taking.Role.PILOT,
            "copilots", Taking.Role.COPILOT,
            "associated", Taking.Role.ASSOCIATED);
    for (String key : List.of("pilots", "copilots", "associated")) {
      Taking.Role role = Objects.requireNonNull(keys.get(key));
      for (String name : fields.map().texts(key)) {
        takings.add(new Taking(references.actor(name, key, fields.map().lineOf(key)), role));
      }
    }
    return List.copyOf(takings);
  }

  private List<SectionText> sections(Fields fields, @Nullable String partId) {
    YamlNode node = fields.map().findNode("sections");
    if (node == null) {
      return List.of();
    }
    List<SectionSpec> written =
        template.sections().stream().filter(s -> s.kind().isWritten()).toList();
    Fields texts =
        Fields.of(
            node,
            file,
            "sections",
            written.stream().map(SectionSpec::key).collect(Collectors.toSet()));
    List<SectionText> sections = new ArrayList<>();
    for (SectionSpec section : written) {
      YamlNode value = texts.map().findNode(section.key());
      if (value != null) {
        String text = text(texts.map(), section.key(), value);
        if (text.length() > SectionText.LONGEST) {
          throw texts.malformed(
              section.key(), text, "un texte de " + SectionText.LONGEST + " caractères au plus");
        }
        if (!text.isBlank()) {
          sections.add(new SectionText(section.key(), partId, text));
        }
      }
    }
    return sections;
  }

  private static String text(YamlMapping map, String key, YamlNode value) {
    if (value instanceof YamlNode.Sequence) {
      return String.join("\n", map.texts(key));
    }
    String text = map.findText(key);
    return text == null ? "" : text;
  }

  private List<Commitment> commitments(Fields fields, String key) {
    List<Commitment> commitments = new ArrayList<>();
    for (YamlNode item : fields.map().items("commitments")) {
      Fields one =
          Fields.of(
              item,
              file,
              "commitments",
              Set.of("kind", "actor", "text", "antiPoverty", "solidarity", "state", "confirmedOn"));
      Commitment.Kind kind = one.oneOf("kind", Commitment.Kind.class);
      if (kind != Commitment.Kind.PARTNER && one.map().findText("actor") != null) {
        throw YamlFault.UNKNOWN_VALUE.at(
            file, one.map().lineOf("kind"), kind.name(), "kind", Commitment.Kind.PARTNER.name());
      }
      commitments.add(
          new Commitment(
              key + "/" + (commitments.size() + 1),
              kind,
              kind == Commitment.Kind.PARTNER ? actor(one) : null,
              one.text("text", "former les agents d’accueil", Commitment.LONGEST),
              one.map().flag("antiPoverty"),
              one.map().flag("solidarity"),
              one.oneOf("state", Commitment.State.class, Commitment.State.PROMISED),
              one.dateOrNull("confirmedOn")));
    }
    return commitments;
  }

  private List<Indicator> indicators(Fields fields, String key) {
    List<Indicator> indicators = new ArrayList<>();
    for (YamlNode item : fields.map().items("indicators")) {
      String id = key + "/" + (indicators.size() + 1);
      indicators.add(IndicatorReader.read(item, file, id));
    }
    return indicators;
  }

  private List<Note> notes(Fields fields, String key) {
    List<Note> notes = new ArrayList<>();
    for (YamlNode item : fields.map().items("notes")) {
      Fields note = Fields.of(item, file, "notes", Set.of("on", "text", "figures"));
      List<Note.Figure> figures = new ArrayList<>();
      for (YamlNode f : note.map().items("figures")) {
        Fields figure = Fields.of(f, file, "figures", Set.of("label", "value", "unit"));
        figures.add(
            new Note.Figure(
                figure.text("label", "MSAP conventionnées"),
                figure.text("value", "9"),
                figure.textOr("unit", "")));
      }
      String text = note.text("text", "Six sites retenus en 2019.", SectionText.LONGEST);
      notes.add(new Note(key + "/" + (notes.size() + 1), note.date("on"), text, figures));
    }
    return notes;
  }

  private List<FicheLink> links(Fields fields) {
    List<FicheLink> links = new ArrayList<>();
    for (YamlNode item : fields.map().items("links")) {
      Fields link = Fields.of(item, file, "links", Set.of("kind", "to", "device"));
      FicheLink.Kind kind = link.oneOf("kind", FicheLink.Kind.class);
      String to = link.text("to", "SDTAN", PlanNode.LONGEST_TITLE);
      String device = link.map().findText("device");
      if (device != null && kind != FicheLink.Kind.ACTION) {
        throw YamlFault.UNKNOWN_VALUE.at(
            file, link.map().lineOf("kind"), kind.name(), "kind", FicheLink.Kind.ACTION.name());
      }
      if (kind == FicheLink.Kind.ACTION) {
        references.nodes().refer(to, "to", link.map().lineOf("to"));
      }
      links.add(new FicheLink(kind, to, device));
    }
    return links;
  }
}
