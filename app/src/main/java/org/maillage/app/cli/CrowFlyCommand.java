package org.maillage.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.app.crowfly.CrowFlyService;
import org.maillage.app.diagnostic.UnknownPanierException;
import org.maillage.app.diagnostic.UnknownTerritoryException;
import org.maillage.app.export.CrowFlyExport;
import org.maillage.app.export.CsvDialect;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.diagnostic.CrowFlyShortcut;
import org.maillage.domain.diagnostic.CrowFlyShortcut.CommuneLoss;
import org.maillage.domain.diagnostic.CrowFlyShortcut.Loss;
import org.maillage.domain.diagnostic.CrowFlyShortcut.ServiceLoss;
import org.maillage.domain.diagnostic.CrowFlyShortcut.Settings;
import org.maillage.domain.offer.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Computes what the shortcut as the crow flies gets wrong on a territory in store. */
@Command(name = "crow-fly")
final class CrowFlyCommand implements java.util.concurrent.Callable<Integer> {

  private static final double MS_PER_MINUTE = 60_000;
  private static final int COMMUNES_TOLD = 10;

  @ParentCommand private MaillageCommand root;

  @Option(names = "--territory", paramLabel = "ID", required = true)
  private String territory;

  @Option(names = "--nearest", paramLabel = "N", defaultValue = "" + CrowFlyService.USUAL_NEAREST)
  private int nearest;

  @Option(names = "--panier", paramLabel = "ID", defaultValue = ReferenceData.PANIER_SDAASP_13)
  private String panier;

  @Option(names = "--out", paramLabel = "${bundle:label.dir}")
  private @Nullable Path out;

  @Option(names = "--csv", paramLabel = "tableur|machine", defaultValue = "TABLEUR")
  private CsvDialect csv;

  @Override
  public Integer call() {
    if (nearest < 1) {
      throw new CommandFailure(ExitCode.USAGE, "failure.nearest", nearest);
    }
    if (out != null && Files.exists(out) && !Files.isDirectory(out)) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, "failure.notAFolder", out);
    }
    try (Work work = Work.begin(root)) {
      CrowFlyShortcut shortcut;
      try (Application application = Application.withoutServer(root)) {
        shortcut = compute(application, work);
        work.progress().endStage();
      }
      Map<String, Object> report = report(shortcut);
      report.put("files", write(shortcut));
      tell(shortcut, work);
      work.print(work.finish(report));
    }
    return ExitCode.OK.number();
  }

  private CrowFlyShortcut compute(Application application, Work work) {
    try {
      return application
          .get(CrowFlyService.class)
          .compute(territory, panier, Settings.usual(nearest), work.progress());
    } catch (UnknownTerritoryException e) {
      throw Diagnosing.unknownTerritory(territory, e.known());
    } catch (UnknownPanierException e) {
      throw new CommandFailure(
          ExitCode.USAGE, "failure.unknownPanier", panier, String.join(", ", e.known()));
    }
  }

  private List<String> write(CrowFlyShortcut shortcut) {
    if (out == null) {
      return List.of();
    }
    CrowFlyExport export =
        new CrowFlyExport(shortcut, ReferenceData.services(), root.words().language(), csv);
    try {
      return export.writeAll(out).stream().map(file -> String.valueOf(file.getFileName())).toList();
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, "failure.notWritten", out, e.toString());
    }
  }

  private void tell(CrowFlyShortcut shortcut, Work work) {
    Loss whole = shortcut.whole();
    work.say(
        "shortcut.whole",
        nearest,
        whole.shareMissed() * 100,
        minutes(whole.meanLostMs()),
        minutes(whole.mostLostMs()));
    shortcut.communes().stream()
        .filter(commune -> commune.loss().lostMs() > 0)
        .limit(COMMUNES_TOLD)
        .forEach(
            commune ->
                work.say(
                    "shortcut.commune",
                    commune.name(),
                    commune.loss().shareMissed() * 100,
                    minutes(commune.loss().meanLostMs()),
                    minutes(commune.loss().mostLostMs())));
    if (out != null) {
      work.say("shortcut.written", out);
    }
  }

  private Map<String, Object> report(CrowFlyShortcut shortcut) {
    Map<String, String> labels =
        ReferenceData.services().stream()
            .collect(Collectors.toMap(Service::code, s -> s.label(root.words().language())));
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("territory", shortcut.territoryId());
    report.put("panier", shortcut.panierId() + " " + shortcut.panierVersion());
    report.put("nearest", shortcut.settings().nearest());
    report.put("detour", shortcut.settings().detour());
    report.put("speedKmh", shortcut.settings().speedKmh());
    report.put("whole", figures(shortcut.whole()));
    List<Map<String, Object>> services = new ArrayList<>();
    for (ServiceLoss service : shortcut.services()) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("code", service.serviceCode());
      line.put("label", labels.get(service.serviceCode()));
      line.put("places", service.places());
      line.putAll(figures(service.loss()));
      line.put("worstCommune", service.worstCommune());
      services.add(line);
    }
    report.put("services", services);
    List<Map<String, Object>> communes = new ArrayList<>();
    for (CommuneLoss commune : shortcut.communes()) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("code", commune.code());
      line.put("name", commune.name());
      line.putAll(figures(commune.loss()));
      communes.add(line);
    }
    report.put("communes", communes);
    return report;
  }

  private static Map<String, Object> figures(Loss loss) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("people", Math.round(loss.people()));
    figures.put("shareMissed", Math.round(loss.shareMissed() * 1e4) / 1e4);
    figures.put("peopleWithout", Math.round(loss.peopleWithout()));
    figures.put("meanLostMinutes", minutes(loss.meanLostMs()));
    figures.put("mostLostMinutes", minutes(loss.mostLostMs()));
    figures.put("estimateMeanOffMinutes", minutes(loss.estimateMeanOffMs()));
    figures.put("estimateMeanBiasMinutes", minutes(loss.estimateMeanBiasMs()));
    return figures;
  }

  private static double minutes(long timeMs) {
    return Math.round(timeMs / MS_PER_MINUTE * 100) / 100.0;
  }
}
