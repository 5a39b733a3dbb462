package org.maillage.app.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maillage.app.importing.TerritoryImported;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.register.PlaceCorrection;
import org.maillage.domain.register.PlaceStatus;
import org.maillage.domain.register.RegisterOffer;
import org.maillage.domain.register.RegisteredPlace;
import org.maillage.domain.territory.Source;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes what an import read into the register, within its transaction. A record that a source does
 * not have any more is to be checked; when the next file of that source does not have it either, it
 * is closed (docs/methodes/registre.md).
 */
@Component
class RegisterIntake {

  /** A record is believed gone when so many files in a row miss it. */
  private static final int CLOSES = 2;

  private final RegisterRepository register;
  private final StoredRegister pictures;
  private final Matching matching;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RegisterIntake(
      RegisterRepository register,
      StoredRegister pictures,
      Matching matching,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.register = register;
    this.pictures = pictures;
    this.matching = matching;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  @EventListener
  void receive(TerritoryImported imported) {
    String id = imported.territory().id();
    Instant now = clock.instant();
    RegisterPicture before = pictures.now(id);
    boolean first = register.begin(id, now) == 1;
    Map<String, String> formerSources = register.listSources(id);
    Taking taking = new Taking(imported, formerSources, known(id), now);
    StatementChanges changes = taking.take();
    register.change(id, changes.ended(), changes.added(), now);
    register.setSources(id, taking.sources());
    matching.match(id, taking.trust(), imported.territory().communeNames(), now);
    RegisterPicture after = pictures.read(id, taking.trust());
    journal.record(
        new Act(
            ObjectKind.REGISTER,
            id,
            id,
            "imported",
            null,
            taking.figures(after.places().size(), after.toCheck().size())));
    if (!first) {
      events.publishEvent(
          new Difference(before, after).change(id, formerSources.keySet(), today()));
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private Map<String, List<Statement>> known(String territoryId) {
    Map<String, List<Statement>> known = new TreeMap<>();
    for (Statement statement : register.listStatements(territoryId)) {
      if (statement.record() != null) {
        known.computeIfAbsent(statement.subjectId(), s -> new ArrayList<>()).add(statement);
      }
    }
    return known;
  }

  /** One import taken into what is known. */
  private final class Taking {
    private final TerritoryImported imported;
    private final Map<String, String> formerSources;
    private final Map<String, List<Statement>> known;
    private final Map<String, @Nullable LocalDate> dates = new HashMap<>();
    private final StatementChanges changes;
    private final Instant now;
    private int fresh;
    private int changed;
    private int missed;
    private int closed;

    Taking(
        TerritoryImported imported,
        Map<String, String> formerSources,
        Map<String, List<Statement>> known,
        Instant now) {
      this.imported = imported;
      this.formerSources = formerSources;
      this.known = known;
      this.now = now;
      this.changes = new StatementChanges(now);
      for (Source source : imported.territory().sources()) {
        dates.put(source.id(), Vintages.day(source.vintage()));
      }
    }

    Trust trust() {
      return new Trust(imported.territory().sources().stream().map(Source::id).toList());
    }

    /** Those that tell of places, or did, with their files. */
    Map<String, String> sources() {
      Set<String> tell = new HashSet<>(formerSources.keySet());
      imported.records().forEach(record -> tell.add(record.sourceId()));
      imported.places().forEach(place -> tell.addAll(place.sourceIds()));
      Map<String, String> sources = new TreeMap<>(imported.sha256BySource());
      sources.keySet().retainAll(tell);
      return sources;
    }

    StatementChanges take() {
      Set<String> there = new HashSet<>();
      Set<String> toldWhole = new HashSet<>();
      for (RegisteredPlace place : imported.places()) {
        there.add(place.id());
        toldWhole.add(place.references().get(0).sourceId());
        take(place);
      }
      for (Structure structure : imported.records()) {
        if (!toldWhole.contains(structure.sourceId())) {
          there.add(structure.id());
          take(RegisterOffer.record(structure, dates.get(structure.sourceId())));
        }
      }
      known.forEach(
          (id, statements) -> {
            Statement last = statements.get(statements.size() - 1);
            if (!there.contains(id) && !last.sourceId().equals(PlaceCorrection.SOURCE)) {
              miss(statements, last);
            }
          });
      return changes;
    }

    private void take(RegisteredPlace record) {
      List<Statement> statements = known.getOrDefault(record.id(), List.of());
      String source = record.references().get(0).sourceId();
      if (statements.isEmpty()) {
        fresh++;
        LocalDate since = formerSources.containsKey(source) ? since(source) : null;
        changes.begin(Statement.of(record, since, now, 0));
        return;
      }
      Statement last = statements.get(statements.size() - 1);
      RegisteredPlace told = last.record();
      if (told == null || told.equals(record) && last.absences() == 0) {
        return;
      }
      changed++;
      LocalDate date = record.references().get(0).date();
      LocalDate toldOn = told.references().get(0).date();
      boolean otherDay = date != null && toldOn != null && date.isAfter(toldOn);
      if (otherDay && !PlaceCorrection.differences(told, record).isEmpty()) {
        changes.change(statements, Statement.of(record, date, now, 0));
      } else {
        changes.correct(last, Statement.of(record, last.validFrom(), now, 0));
      }
    }

    private LocalDate since(String source) {
      LocalDate date = dates.get(source);
      return date == null ? today() : date;
    }

    private void miss(List<Statement> statements, Statement last) {
      String source = last.sourceId();
      RegisteredPlace told = last.record();
      if (!dates.containsKey(source)) {
        // The source itself is gone: it says nothing any more, neither open nor closed.
        changes.end(last);
        return;
      }
      boolean sameFile =
          imported
              .sha256BySource()
              .getOrDefault(source, "")
              .equals(formerSources.getOrDefault(source, "?"));
      if (sameFile || told == null || told.status().state() == PlaceStatus.State.CLOSED) {
        return;
      }
      int absences = last.absences() + 1;
      if (absences < CLOSES) {
        missed++;
        changes.correct(last, Statement.of(told, last.validFrom(), now, absences));
        return;
      }
      closed++;
      LocalDate since = since(source);
      PlaceStatus status = new PlaceStatus(PlaceStatus.State.CLOSED, since, null);
      changes.change(statements, Statement.of(told.withStatus(status), since, now, absences));
    }

    private String figures(int places, int toCheck) {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("records", imported.records().size());
      figures.put("fresh", fresh);
      figures.put("changed", changed);
      figures.put("missed", missed);
      figures.put("closed", closed);
      figures.put("places", places);
      figures.put("toCheck", toCheck);
      return new JsonMapper().writeValueAsString(figures);
    }
  }

  /**
   * Makes the register of a territory that was imported before registers were kept, of its offer as
   * it is in store. Within a transaction.
   */
  void ensure(String territoryId) {
    if (register.findRevision(territoryId).isEmpty()) {
      List<Statement> told = pictures.ofOffer(territoryId);
      register.begin(territoryId, clock.instant());
      register.change(territoryId, List.of(), told, clock.instant());
    }
  }
}
