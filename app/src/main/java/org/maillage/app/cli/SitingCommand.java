package org.maillage.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.export.CsvDialect;
import org.maillage.app.siting.SitingFiles;
import org.maillage.app.siting.SitingQuestion;
import org.maillage.app.siting.SitingRefusedException;
import org.maillage.app.siting.SitingResult;
import org.maillage.app.siting.SitingSentences;
import org.maillage.app.siting.SitingService;
import org.maillage.app.siting.SitingWatch;
import org.maillage.app.siting.ZoneCover;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.offer.Service;
import org.maillage.domain.territory.ZoningKind;
import org.springframework.context.MessageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Finds the best places for a service, or lists the zones that have none. */
@Command(name = "siting")
final class SitingCommand implements Callable<Integer> {

  @ParentCommand private MaillageCommand root;

  @Option(names = "--territory", paramLabel = "ID", required = true)
  private String territory;

  @Option(names = "--service", paramLabel = "CODE", required = true)
  private String service;

  @Option(names = "--uncovered", paramLabel = "${bundle:label.zoning}")
  private @Nullable String uncovered;

  @Mixin private SitingOptions options = new SitingOptions();

  @Option(names = "--csv", paramLabel = "${bundle:label.file}")
  private @Nullable Path csv;

  @Option(names = "--geojson", paramLabel = "${bundle:label.file}")
  private @Nullable Path geojson;

  @Override
  public Integer call() {
    checkService();
    try (Work work = Work.begin(root)) {
      Map<String, Object> report;
      try (Application application = Application.withoutServer(root)) {
        org.maillage.app.shell.Words words =
            new org.maillage.app.shell.Words(
                application.get(MessageSource.class), root.words().locale());
        SitingSentences sentences = new SitingSentences(words);
        try {
          report =
              uncovered == null
                  ? search(application, work, words, sentences)
                  : uncovered(application, work, words, sentences, uncovered);
        } catch (SitingRefusedException e) {
          throw failure(sentences.refusal(e));
        }
      }
      work.print(work.finish(report));
    }
    return ExitCode.OK.number();
  }

  private void checkService() {
    List<String> known = ReferenceData.services().stream().map(Service::code).toList();
    if (!known.contains(service)) {
      List<String> near = Suggestions.near(service, known);
      throw new CommandFailure(
          ExitCode.USAGE,
          "failure.unknownService",
          service,
          String.join(", ", near.isEmpty() ? known : near));
    }
  }

  /** The sentence as the rest of "maillage: ...". */
  private static CommandFailure failure(String sentence) {
    return new CommandFailure(
        ExitCode.USAGE,
        "failure.siting",
        sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1));
  }

  private DiagnosticDossier dossier(Application application) {
    DiagnosticReading reading = application.get(DiagnosticReading.class);
    if (reading.findTerritory(territory).isEmpty()) {
      throw Diagnosing.unknownTerritory(
          territory,
          reading.listTerritories().stream().map(DiagnosticReading.TerritoryEntry::id).toList());
    }
    return application
        .get(SitingService.class)
        .findDossier(territory)
        .orElseThrow(() -> new CommandFailure(ExitCode.USAGE, "failure.notComputed", territory));
  }

  private Map<String, Object> search(
      Application application,
      Work work,
      org.maillage.app.shell.Words words,
      SitingSentences sentences) {
    SitingQuestion question =
        options.question(service, LocalDate.now(application.get(Clock.class)), words);
    work.progress().at("load", territory, 0, -1);
    DiagnosticDossier dossier = dossier(application);
    SitingWatch watch = (stage, done, total) -> work.progress().at(stage, "", done, total);
    SitingResult result =
        application
            .get(SitingService.class)
            .solve(question, dossier, watch)
            .orElseThrow(() -> new IllegalStateException("nobody stopped the search"));
    work.progress().endStage();
    if (!result.found()) {
      List<String> reasons = sentences.conflicts(result);
      throw failure(reasons.isEmpty() ? sentences.status(result) : String.join(" ", reasons));
    }
    tell(result, work, sentences);
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("territory", territory);
    report.putAll(new SitingReport(result, sentences).figures());
    report.put("files", write(result));
    return report;
  }

  private static void tell(SitingResult result, Work work, SitingSentences sentences) {
    List<String> lines = new ArrayList<>();
    lines.add(sentences.headline(result));
    result.sites().forEach(chosen -> lines.add("  " + sentences.line(chosen)));
    sentences.closure(result).ifPresent(lines::add);
    lines.addAll(sentences.goals(result));
    lines.add(sentences.status(result));
    lines.addAll(sentences.notes(result));
    lines.forEach(line -> work.say("siting.say", line));
  }

  private List<String> write(SitingResult result) {
    List<String> written = new ArrayList<>();
    SitingFiles files = new SitingFiles(result);
    if (csv != null) {
      written.add(write(csv, files.csv(CsvDialect.TABLEUR)));
    }
    if (geojson != null) {
      written.add(write(geojson, files.geoJson()));
    }
    return written;
  }

  private static String write(Path file, byte[] content) {
    try {
      Files.write(file, content);
      return file.toString();
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, "failure.notWritten", file, e.toString());
    }
  }

  private Map<String, Object> uncovered(
      Application application,
      Work work,
      org.maillage.app.shell.Words words,
      SitingSentences sentences,
      String zoning) {
    work.progress().at("load", territory, 0, -1);
    DiagnosticDossier dossier = dossier(application);
    ZoningKind kind = SitingOptions.zoning(zoning);
    List<ZoningKind> known = ZoneCover.kindsOf(dossier);
    if (!known.contains(kind)) {
      throw new SitingRefusedException(
          "noZoning", zoning, String.join(", ", known.stream().map(ZoneCover::key).toList()));
    }
    ZoneCover cover = ZoneCover.of(dossier, service, kind);
    work.progress().endStage();
    work.say("siting.say", sentences.uncovered(cover, service));
    List<Map<String, Object>> zones = new ArrayList<>();
    for (ZoneCover.Line line : cover.uncovered()) {
      work.say(
          "siting.say",
          "  "
              + words.get(
                  "siting.uncovered.line",
                  line.zone().name(),
                  words.count("siting.people", Math.round(line.people()))));
      Map<String, Object> zone = new LinkedHashMap<>();
      zone.put("code", line.zone().code());
      zone.put("name", line.zone().name());
      zone.put("people", Math.round(line.people()));
      zones.add(zone);
    }
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("territory", territory);
    report.put("service", service);
    report.put("zoning", ZoneCover.key(kind));
    report.put("zones", cover.zones().size());
    report.put("uncovered", zones);
    report.put(
        "peopleUncovered",
        Math.round(cover.uncovered().stream().mapToDouble(ZoneCover.Line::people).sum()));
    report.put("peopleOutside", Math.round(cover.peopleOutside()));
    return report;
  }
}
