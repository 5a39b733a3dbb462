package org.maillage.app.remoteness.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.ThematicMaps;
import org.maillage.app.diagnostic.chapter.Theme;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.diagnostic.reading.DiagnosticReading.TerritoryEntry;
import org.maillage.app.diagnostic.view.SubjectWords;
import org.maillage.app.diagnostic.view.Summary;
import org.maillage.app.remoteness.Decisions;
import org.maillage.app.remoteness.ZoneKind;
import org.maillage.app.remoteness.ZoneReading;
import org.maillage.app.remoteness.ZoneRegisters;
import org.maillage.app.remoteness.web.RemotenessPage.Choice;
import org.maillage.app.remoteness.web.RemotenessQuery.Basis;
import org.maillage.app.remoteness.web.RemotenessQuery.MapKind;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.remoteness.GreyZones;
import org.maillage.domain.diagnostic.remoteness.RemoteZones;
import org.maillage.domain.diagnostic.remoteness.Remoteness;
import org.maillage.domain.diagnostic.remoteness.Tally;
import org.maillage.domain.diagnostic.remoteness.Threshold;
import org.maillage.domain.offer.Gamme;
import org.springframework.stereotype.Component;

/** Makes the view of the chapter from a frame and an address. */
@Component
class RemotenessPages {

  private final DiagnosticReading reading;
  private final Decisions decisions;
  private final ZoneRegisters registers;
  private final ZoneReading zones;
  private final ThematicMaps maps;
  private final Clock clock;

  RemotenessPages(
      DiagnosticReading reading,
      Decisions decisions,
      ZoneRegisters registers,
      ZoneReading zones,
      ThematicMaps maps,
      Clock clock) {
    this.reading = reading;
    this.decisions = decisions;
    this.registers = registers;
    this.zones = zones;
    this.maps = maps;
    this.clock = clock;
  }

  /** What the address says of the territory of the frame. */
  Situation situation(ChapterFrame frame, RemotenessQuery query) {
    return Situation.of(frame, query, decisions.history(frame.entry().id()), clock.getZone());
  }

  /** Whose mean makes zones grey. */
  private record Reference(@Nullable Long meanMs, boolean own) {}

  /**
   * The view.
   *
   * @param partial whether the browser keeps its map, so that the drawing need not be sent
   * @param moving whether a slider asks, so that what it does not change need not be sent
   */
  RemotenessPage page(
      Situation situation, RemotenessPage.Form form, boolean partial, boolean moving, Words words) {
    DiagnosticDossier dossier = situation.dossier();
    String id = dossier.territory().id();
    Remoteness remoteness = situation.remoteness();
    RemoteZones remote = zones.remoteZones(dossier, situation.zoneMs());
    List<String> unknown = new ArrayList<>(situation.unknown());
    Reference reference = reference(situation, unknown);
    Long referenceMs = reference.meanMs();
    boolean wantsGrey = !moving || situation.query().map() == MapKind.GREY;
    @Nullable GreyZones grey =
        referenceMs == null || !wantsGrey
            ? null
            : zones.findGreyZones(dossier, referenceMs).orElse(null);
    ZoneTables tables = new ZoneTables(situation, words);
    ZoneRegisters.Kept register = registers.find(id, ZoneKind.REMOTE);
    ZoneTables.Table zoneTable = tables.remote(remote, register);
    Theme theme =
        new RemotenessThemes(situation, zones, words)
            .of(remoteness, remote, tables.names(remote, register.register()), grey);
    String sentence = sentence(situation, remoteness, words);
    return new RemotenessPage(
        words.get("remoteness.title", dossier.territory().name()),
        Summary.marked(sentence),
        notes(situation, remoteness, words),
        unknown,
        ThresholdPanel.of(situation, remoteness, words),
        situation.query().sharePercent(),
        hidden(situation),
        mapChoices(situation, words),
        maps.view(dossier, theme, partial, words),
        theme.legend(dossier, words),
        FarTables.of(situation, remoteness, words),
        zoneTable,
        zonesNote(remote, dossier, words),
        grey == null || moving
            ? null
            : tables.grey(grey, registers.find(id, ZoneKind.GREY), reference.own()),
        references(situation, words),
        RemotenessQuery.parseMinutes(situation.query().reference()).isPresent()
            ? situation.query().reference()
            : "",
        HistoryTable.of(situation, words),
        form,
        moving,
        method(grey, words),
        sentence.replace("*", ""));
  }

  /** One zone with nearly everybody in it says little. */
  private static String zonesNote(RemoteZones zones, DiagnosticDossier dossier, Words words) {
    boolean large =
        !zones.zones().isEmpty()
            && 2 * zones.zones().get(0).people() > dossier.territory().population();
    return large ? words.get("remoteness.zones.large") : "";
  }

  private String sentence(Situation situation, Remoteness remoteness, Words words) {
    Measures measures = new Measures(words);
    String total = words.figures().integer(situation.communes().size());
    String place =
        situation.isPart() && situation.frame().selection() != null
            ? situation.frame().selection().name()
            : situation.dossier().territory().name();
    if (situation.basis() == Basis.NATIONAL && !situation.trying()) {
      Remoteness.Split split = situation.national();
      return words.count(
          "remoteness.sentence.national",
          split.far().communes(),
          total,
          measures.share(split.far().people(), situation.people()),
          measures.minutes(Threshold.NATIONAL_PANIER.valueMs()),
          place);
    }
    if (remoteness.thresholds().byGamme().isEmpty()) {
      return words.get("remoteness.sentence.none", place);
    }
    Tally far = remoteness.farFromAny();
    String first =
        words.count(
            "remoteness.sentence",
            far.communes(),
            total,
            measures.share(far.people(), situation.people()),
            place);
    int three = remoteness.classes().get(Gamme.values().length).communes();
    return far.communes() == 0
        ? first
        : first + " " + words.count("remoteness.sentence.three", three);
  }

  private static List<String> notes(Situation situation, Remoteness remoteness, Words words) {
    List<String> notes = new ArrayList<>();
    SubjectWords names = new SubjectWords(situation.dossier(), words);
    String missing =
        Stream.of(Gamme.values())
            .filter(gamme -> !situation.applied().byGamme().containsKey(gamme))
            .map(names::gamme)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      notes.add(words.get("remoteness.note.missing", missing));
    }
    if (remoteness.unknown().communes() > 0 && !remoteness.thresholds().byGamme().isEmpty()) {
      notes.add(
          words.count(
              "remoteness.note.unknown",
              remoteness.unknown().communes(),
              words.figures().integer(remoteness.unknown().people())));
    }
    if (situation.isPart()) {
      notes.add(words.get("remoteness.note.part"));
    }
    return notes;
  }

  private Reference reference(Situation situation, List<String> unknown) {
    OptionalLong own = zones.findOwnMeanMs(situation.dossier());
    Long ownMs = own.isPresent() ? own.getAsLong() : null;
    String asked = situation.query().reference();
    if (asked.isEmpty() || asked.equals(situation.dossier().territory().id())) {
      return new Reference(ownMs, true);
    }
    OptionalLong typed = RemotenessQuery.parseMinutes(asked);
    if (typed.isPresent()) {
      return new Reference(typed.getAsLong(), false);
    }
    Optional<DiagnosticDossier> other =
        reading.findDossier(asked, situation.dossier().diagnostic().methode());
    OptionalLong otherMs =
        other.isPresent() ? zones.findOwnMeanMs(other.get()) : OptionalLong.empty();
    if (otherMs.isEmpty()) {
      unknown.add(asked);
      return new Reference(ownMs, true);
    }
    return new Reference(otherMs.getAsLong(), false);
  }

  private List<Choice> references(Situation situation, Words words) {
    String own = situation.dossier().territory().id();
    String asked = situation.query().reference();
    List<Choice> choices = new ArrayList<>();
    choices.add(
        new Choice(
            "", words.get("remoteness.reference.own"), asked.isEmpty() || asked.equals(own)));
    for (TerritoryEntry other : reading.listTerritories()) {
      if (!other.id().equals(own)
          && other.methodes().contains(situation.dossier().diagnostic().methode())) {
        choices.add(new Choice(other.id(), other.name(), other.id().equals(asked)));
      }
    }
    return choices;
  }

  private static List<Choice> mapChoices(Situation situation, Words words) {
    List<Choice> choices = new ArrayList<>();
    for (MapKind kind : MapKind.values()) {
      choices.add(
          new Choice(
              situation.frame().href(situation.query().withMap(kind).parameters()),
              words.get("remoteness.maps." + kind.key()),
              kind == situation.query().map()));
    }
    return choices;
  }

  /** The address as fields, the selection with it. */
  private static List<Map.Entry<String, String>> hidden(Situation situation) {
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    situation
        .query()
        .parameters()
        .forEach(
            (name, value) -> {
              if (!value.isEmpty()) {
                fields.add(Map.entry(name, value));
              }
            });
    Optional.ofNullable(situation.frame().selection())
        .ifPresent(s -> fields.add(Map.entry("sel", s.key())));
    return fields;
  }

  private static List<String> method(@Nullable GreyZones grey, Words words) {
    List<String> texts = new ArrayList<>();
    texts.add(words.get("remoteness.method.rule"));
    texts.add(words.get("remoteness.method.thresholds"));
    texts.add(words.get("remoteness.method.zones"));
    if (grey != null) {
      texts.add(words.get("remoteness.method.grey." + grey.grid().sideM()));
    }
    texts.add(words.get("remoteness.method.ids"));
    return texts;
  }
}
