package org.maillage.app.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.maillage.app.observatory.EventPlaces;
import org.maillage.app.observatory.EventWords;
import org.maillage.app.observatory.JournalFilter;
import org.maillage.app.observatory.ObservatoryJournal;
import org.maillage.app.observatory.StoredEvent;
import org.maillage.app.observatory.VintageChanges;
import org.maillage.app.observatory.VintageChanges.Found;
import org.maillage.app.observatory.VintageChanges.TypeChange;
import org.maillage.app.shell.Dates;
import org.maillage.app.shell.Figures;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.observatory.CountEffects.Turn;
import org.maillage.domain.observatory.CountedVintage;
import org.maillage.domain.observatory.PeopleEffect;
import org.maillage.domain.register.CountComparison.Change;
import org.maillage.domain.register.RegisterEvent.Kind;
import org.springframework.context.MessageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What changed between two days of the register, or between two vintages of counts. */
@Command(name = "changes")
final class ChangesCommand implements Callable<Integer> {

  private static final int SHOWN = 10;

  @ParentCommand private MaillageCommand root;

  @Option(names = "--territory", paramLabel = "ID", required = true)
  private String territory;

  @Option(names = "--from", paramLabel = "${bundle:label.dayOrVintage}", required = true)
  private String from;

  @Option(names = "--to", paramLabel = "${bundle:label.dayOrVintage}", required = true)
  private String to;

  @Override
  public Integer call() {
    try (Work work = Work.begin(root)) {
      Map<String, Object> report;
      try (Application application = Application.withoutServer(root)) {
        checkTerritory(application);
        Optional<LocalDate> first = day(from);
        Optional<LocalDate> last = day(to);
        report =
            first.isPresent() && last.isPresent()
                ? events(application, first.get(), last.get(), work)
                : vintages(application, work);
        work.progress().endStage();
      }
      work.print(work.finish(report));
    }
    return ExitCode.OK.number();
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  private void checkTerritory(Application application) {
    TerritoryRepository territories = application.get(TerritoryRepository.class);
    if (territories.findSummary(territory).isEmpty()) {
      throw Diagnosing.unknownTerritory(
          territory, territories.listTerritories().stream().map(TerritorySummary::id).toList());
    }
  }

  private Map<String, Object> head(String kind) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("territory", territory);
    report.put("kind", kind);
    report.put("from", from);
    report.put("to", to);
    return report;
  }

  private Map<String, Object> events(
      Application application, LocalDate first, LocalDate last, Work work) {
    if (last.isBefore(first)) {
      throw new CommandFailure(ExitCode.USAGE, "failure.daysReversed", from, to);
    }
    EventPlaces.Names names = application.get(EventPlaces.class).of(territory);
    Locale locale = work.words().locale();
    EventWords sentences =
        new EventWords(
            new org.maillage.app.shell.Words(application.get(MessageSource.class), locale),
            new Dates(locale, application.get(Clock.class).getZone()),
            names);
    List<StoredEvent> events =
        application
            .get(ObservatoryJournal.class)
            .listEvents(territory, JournalFilter.ALL, names, first, last);
    List<Map<String, Object>> lines = new ArrayList<>();
    for (StoredEvent event : events) {
      if (event.kind() != Kind.CORRECTION) {
        work.say("changes.line", sentences.sentence(event));
      }
      lines.add(line(event, sentences, names));
    }
    if (events.isEmpty()) {
      work.say("changes.none", first.toString(), last.toString());
    }
    Map<String, Object> report = head("events");
    report.put("events", lines);
    return report;
  }

  private static Map<String, Object> line(
      StoredEvent event, EventWords sentences, EventPlaces.Names names) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("date", event.happenedOn().toString());
    line.put("kind", event.kind().name());
    line.put("about", event.event().about());
    line.put("place", event.event().placeId());
    line.put("name", event.placeName());
    line.put("commune", event.event().communeCode());
    line.put("communeName", names.commune(event.event().communeCode()));
    line.put("operator", event.operator());
    line.put("services", event.services());
    line.put("before", event.event().before());
    line.put("after", event.event().after());
    line.put("metres", Math.round(event.event().metres()));
    line.put("weeklyHoursBefore", event.hoursBefore());
    line.put("weeklyHoursAfter", event.hoursAfter());
    line.put("knownAt", event.knownAt().toString());
    line.put("toCheck", event.isToCheck());
    line.put("measured", event.measured());
    line.put("alert", event.alert());
    Map<String, Object> effects = new LinkedHashMap<>();
    event.effects().forEach((service, effect) -> effects.put(service, effect(effect)));
    line.put("effects", effects);
    line.put("sentence", sentences.sentence(event));
    return line;
  }

  private static Map<String, Object> effect(PeopleEffect effect) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("longerOver0", Math.round(effect.longerOver(0)));
    line.put("longerOver5", Math.round(effect.longerOver(5)));
    line.put("longerOver10", Math.round(effect.longerOver(10)));
    line.put("meanLongerMin", minutes(effect.meanLongerMs()));
    line.put("shorterOver0", Math.round(effect.shorterOver(0)));
    line.put("shorterOver5", Math.round(effect.shorterOver(5)));
    line.put("shorterOver10", Math.round(effect.shorterOver(10)));
    line.put("meanShorterMin", minutes(effect.meanShorterMs()));
    line.put("reachedNow", Math.round(effect.reachedNow()));
    line.put("reachedNoMore", Math.round(effect.reachedNoMore()));
    return line;
  }

  private static double minutes(long ms) {
    return Math.round(ms / 6_000.0) / 10.0;
  }

  private Map<String, Object> vintages(Application application, Work work) {
    VintageChanges changes = application.get(VintageChanges.class);
    List<CountedVintage> known = changes.listVintages(territory);
    CountedVintage before = vintage(known, from);
    CountedVintage after = vintage(known, to);
    if (before == after) {
      throw new CommandFailure(ExitCode.USAGE, "failure.sameVintage", from);
    }
    work.progress().at("changes", "", 0, -1);
    Found found =
        changes
            .compare(territory, before, after)
            .orElseThrow(
                () -> new CommandFailure(ExitCode.USAGE, "failure.notComputed", territory));
    EventPlaces.Names names = application.get(EventPlaces.class).of(territory);
    work.progress().endStage();
    tell(found, names, work);
    return report(found, names);
  }

  private CountedVintage vintage(List<CountedVintage> known, String typed) {
    return known.stream()
        .filter(v -> v.vintage().equals(typed) || v.sourceId().equals(typed))
        .findFirst()
        .orElseThrow(
            () ->
                new CommandFailure(
                    ExitCode.USAGE,
                    "failure.unknownVintage",
                    typed,
                    territory,
                    known.isEmpty()
                        ? "–"
                        : known.stream()
                            .map(CountedVintage::vintage)
                            .collect(Collectors.joining(", "))));
  }

  private static void tell(Found found, EventPlaces.Names names, Work work) {
    Figures figures = new Figures(work.words().locale());
    for (TypeChange type : found.types()) {
      work.say(
          "changes.type",
          type.label(),
          figures.integer(type.before()),
          figures.integer(type.after()),
          figures.integer(type.opened()),
          figures.integer(type.closed()));
    }
    work.say(
        "changes.notComparable",
        found.counts().onlyBefore().size(),
        found.before().vintage(),
        found.counts().onlyAfter().size(),
        found.after().vintage());
    Set<String> ofCatalogue = new TreeSet<>();
    ReferenceData.services().forEach(service -> ofCatalogue.addAll(service.bpeTypes()));
    found.turns().stream()
        .filter(turn -> ofCatalogue.contains(turn.change().type()))
        .filter(turn -> turn.effect().touched() >= 1)
        .sorted(
            Comparator.comparingDouble(
                (Turn t) -> -(t.effect().longerOver(5) + t.effect().shorterOver(5))))
        .limit(SHOWN)
        .forEach(turn -> tell(turn, found, names, figures, work));
  }

  private static void tell(
      Turn turn, Found found, EventPlaces.Names names, Figures figures, Work work) {
    PeopleEffect effect = turn.effect();
    boolean first = turn.isFirst();
    if (effect.reachedNoMore() > 0 || effect.reachedNow() > 0) {
      work.say(
          first ? "changes.firstOfAll" : "changes.lastOfAll",
          names.commune(turn.change().communeCode()),
          found.label(turn.change().type()));
      return;
    }
    work.say(
        first ? "changes.first" : "changes.last",
        names.commune(turn.change().communeCode()),
        found.label(turn.change().type()),
        figures.integer(first ? effect.shorterOver(0) : effect.longerOver(0)),
        figures.decimal(minutes(first ? effect.meanShorterMs() : effect.meanLongerMs())),
        figures.integer(first ? effect.shorterOver(5) : effect.longerOver(5)));
  }

  private Map<String, Object> report(Found found, EventPlaces.Names names) {
    Map<String, Object> report = head("vintages");
    report.put("sourceBefore", found.before().sourceId());
    report.put("sourceAfter", found.after().sourceId());
    report.put("typesCompared", compared(found));
    report.put(
        "opened", found.counts().changes().stream().mapToInt(c -> Math.max(0, c.net())).sum());
    report.put(
        "closed", found.counts().changes().stream().mapToInt(c -> Math.max(0, -c.net())).sum());
    report.put("onlyBefore", types(found.counts().onlyBefore(), found));
    report.put("onlyAfter", types(found.counts().onlyAfter(), found));
    report.put("types", found.types().stream().map(ChangesCommand::type).toList());
    report.put(
        "changes", found.counts().changes().stream().map(c -> change(c, found, names)).toList());
    List<Map<String, Object>> turns = new ArrayList<>();
    for (Turn turn : found.turns()) {
      Map<String, Object> line = new LinkedHashMap<>(change(turn.change(), found, names));
      line.put("turn", turn.isFirst() ? "FIRST" : "LAST");
      line.put("effect", effect(turn.effect()));
      turns.add(line);
    }
    report.put("turns", turns);
    return report;
  }

  private static int compared(Found found) {
    Set<String> both = new TreeSet<>(found.before().labels().keySet());
    both.retainAll(found.after().labels().keySet());
    return both.size();
  }

  private static List<Map<String, Object>> types(Set<String> types, Found found) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (String type : types) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("type", type);
      line.put("label", found.label(type));
      lines.add(line);
    }
    return lines;
  }

  private static Map<String, Object> type(TypeChange type) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("type", type.type());
    line.put("label", type.label());
    line.put("before", type.before());
    line.put("after", type.after());
    line.put("opened", type.opened());
    line.put("closed", type.closed());
    line.put("net", type.opened() - type.closed());
    line.put("communesFirst", type.first());
    line.put("communesLast", type.last());
    return line;
  }

  private static Map<String, Object> change(Change change, Found found, EventPlaces.Names names) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("commune", change.communeCode());
    line.put("communeName", names.commune(change.communeCode()));
    line.put("type", change.type());
    line.put("label", found.label(change.type()));
    line.put("before", change.before());
    line.put("after", change.after());
    line.put("net", change.net());
    return line;
  }
}
