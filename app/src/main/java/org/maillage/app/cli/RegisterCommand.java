package org.maillage.app.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maillage.app.register.MatchDesk;
import org.maillage.app.register.RegisterFigures;
import org.maillage.app.register.RegisterPicture;
import org.maillage.app.register.StoredRegister;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.domain.register.MatchScore.Contribution;
import org.maillage.domain.register.PlaceMatching.Pair;
import org.maillage.domain.register.RegisteredPlace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Counts the register of a territory: what its sources say, and what is left to a person. */
@Command(name = "register")
final class RegisterCommand implements Callable<Integer> {

  @ParentCommand private MaillageCommand root;

  @Option(names = "--territory", paramLabel = "ID", required = true)
  private String territory;

  @Option(names = "--date", paramLabel = "${bundle:label.date}")
  private @Nullable LocalDate date;

  @Override
  public Integer call() {
    try (Work work = Work.begin(root)) {
      Map<String, Object> report;
      try (Application application = Application.withoutServer(root)) {
        TerritoryRepository territories = application.get(TerritoryRepository.class);
        if (territories.findSummary(territory).isEmpty()) {
          throw Diagnosing.unknownTerritory(
              territory, territories.listTerritories().stream().map(TerritorySummary::id).toList());
        }
        report = report(application, work);
        work.progress().endStage();
      }
      work.print(work.finish(report));
    }
    return ExitCode.OK.number();
  }

  private Map<String, Object> report(Application application, Work work) {
    LocalDate today = LocalDate.now(application.get(Clock.class));
    LocalDate day = date == null ? today : date;
    StoredRegister register = application.get(StoredRegister.class);
    RegisterPicture picture =
        date == null ? register.now(territory) : register.at(territory, day, null);
    RegisterFigures figures = RegisterFigures.of(picture, day);
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("territory", territory);
    report.put("date", day.toString());
    List<Map<String, Object>> sources = new ArrayList<>();
    figures
        .sources()
        .forEach(
            (id, told) -> {
              work.say("registered.source", id, told.records(), told.located());
              Map<String, Object> line = new LinkedHashMap<>();
              line.put("source", id);
              line.put("records", told.records());
              line.put("located", told.located());
              sources.add(line);
            });
    report.put("sources", sources);
    report.put("records", figures.records());
    report.put("places", figures.places());
    report.put("placesOfSeveralSources", figures.groups());
    Map<String, Object> states = new LinkedHashMap<>();
    figures.states().forEach((s, n) -> states.put(s.name().toLowerCase(Locale.ROOT), n));
    report.put("states", states);
    report.put("toCheck", figures.toCheck());
    report.put("quality", Math.round(figures.quality() * 10) / 10.0);
    MatchDesk matches = application.get(MatchDesk.class);
    List<Pair> pairs = matches.listPairs(territory);
    work.say(
        "registered.places", figures.records(), figures.places(), figures.groups(), pairs.size());
    List<Map<String, Object>> toDecide = new ArrayList<>();
    for (Pair pair : pairs) {
      toDecide.add(pair(pair, picture, work));
    }
    report.put("toDecide", toDecide);
    report.put("decisions", matches.listDecisions(territory).size());
    return report;
  }

  private static Map<String, Object> pair(Pair pair, RegisterPicture picture, Work work) {
    double score = Math.round(pair.score().value() * 1000) / 1000.0;
    work.say(
        "registered.pair", score, name(picture, pair.firstId()), name(picture, pair.secondId()));
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("first", pair.firstId());
    line.put("firstName", name(picture, pair.firstId()));
    line.put("second", pair.secondId());
    line.put("secondName", name(picture, pair.secondId()));
    line.put("score", score);
    List<Map<String, Object>> reasons = new ArrayList<>();
    for (Contribution reason : pair.score().contributions()) {
      Map<String, Object> part = new LinkedHashMap<>();
      part.put("kind", reason.kind().name().toLowerCase(Locale.ROOT));
      part.put("points", Math.round(reason.points() * 1000) / 1000.0);
      part.put("detail", reason.detail());
      reasons.add(part);
    }
    line.put("reasons", reasons);
    return line;
  }

  private static String name(RegisterPicture picture, String id) {
    return picture.find(id).map(RegisteredPlace::name).orElse("");
  }
}
