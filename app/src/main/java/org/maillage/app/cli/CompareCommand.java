package org.maillage.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maillage.app.comparison.CommuneTwiceException;
import org.maillage.app.comparison.Comparison;
import org.maillage.app.comparison.Comparison.Far;
import org.maillage.app.comparison.ComparisonService;
import org.maillage.app.comparison.PublishedTable;
import org.maillage.app.comparison.UnknownResultException;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.data.issue.IssueLog;
import org.maillage.domain.diagnostic.comparison.PublishedComparison;
import org.maillage.domain.diagnostic.comparison.PublishedComparison.Apart;
import org.maillage.domain.diagnostic.comparison.PublishedComparison.Reason;
import org.maillage.domain.diagnostic.comparison.PublishedComparison.Side;
import org.maillage.domain.diagnostic.comparison.PublishedComparison.Unmatched;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Sets a result by commune beside a published table. */
@Command(name = "compare")
final class CompareCommand implements Callable<Integer> {

  @ParentCommand private MaillageCommand root;

  @Option(names = "--territory", paramLabel = "ID", required = true)
  private String territory;

  @Option(
      names = "--result",
      paramLabel = "${bundle:label.result}",
      defaultValue = "panier",
      required = true)
  private String result;

  @Option(names = "--with", paramLabel = "${bundle:label.file}", required = true)
  private Path with;

  @Option(names = "--key", paramLabel = "${bundle:label.column}", required = true)
  private String key;

  @Option(names = "--value", paramLabel = "${bundle:label.column}", required = true)
  private String value;

  @Option(names = "--by", paramLabel = "value|rank", defaultValue = "VALUE")
  private Apart by;

  @Override
  public Integer call() {
    try (Work work = Work.begin(root)) {
      PublishedTable table = read();
      Comparison comparison;
      try (Application application = Application.withoutServer(root)) {
        comparison = compare(application, table);
        work.progress().endStage();
      }
      tell(comparison, work);
      work.print(work.finish(report(comparison)));
    }
    return ExitCode.OK.number();
  }

  private PublishedTable read() {
    try {
      return PublishedTable.read(with, key, value, new IssueLog());
    } catch (CommuneTwiceException e) {
      throw new CommandFailure(
          ExitCode.BAD_INPUT, "failure.communeTwice", e.code(), e.firstLine(), e.secondLine());
    }
  }

  private Comparison compare(Application application, PublishedTable table) {
    TerritoryRepository territories = application.get(TerritoryRepository.class);
    if (territories.findSummary(territory).isEmpty()) {
      throw Diagnosing.unknownTerritory(
          territory, territories.listTerritories().stream().map(TerritorySummary::id).toList());
    }
    try {
      return application.get(ComparisonService.class).compare(territory, result, table, by);
    } catch (UnknownResultException e) {
      if (e.known().isEmpty()) {
        throw new CommandFailure(ExitCode.USAGE, "failure.notComputed", territory);
      }
      List<String> near = Suggestions.near(result, e.known());
      throw new CommandFailure(
          ExitCode.USAGE,
          "failure.unknownResult",
          result,
          String.join(", ", near.isEmpty() ? e.known() : near));
    }
  }

  private void tell(Comparison comparison, Work work) {
    PublishedComparison figures = comparison.figures();
    work.say("compare.pairs", figures.pairs().size());
    for (Reason reason : Reason.values()) {
      List<String> codes = codes(comparison, reason);
      if (!codes.isEmpty()) {
        work.say("compare.unmatched." + reason.name(), codes.size());
      }
    }
    if (comparison.notNumbers() > 0) {
      work.say("compare.notNumbers", comparison.notNumbers());
    }
    work.say(
        "compare.figures",
        told(figures.meanDifference(), work),
        told(figures.medianDifference(), work),
        told(figures.pearson(), work),
        told(figures.spearman(), work));
    for (Far far : comparison.farthest()) {
      List<String> reasons = new ArrayList<>();
      far.reasons()
          .forEach(reason -> reasons.add(work.words().text("compare.reason." + reason.name())));
      work.say(
          "compare.far",
          far.communeName(),
          far.pair().ours(),
          far.pair().theirs(),
          reasons.isEmpty()
              ? work.words().text("compare.reason.NONE")
              : String.join(", ", reasons));
    }
  }

  private static Object told(@Nullable Double figure, Work work) {
    return figure == null
        ? work.words().text("compare.none")
        : work.words().text("compare.figure", figure);
  }

  private static List<String> codes(Comparison comparison, Reason reason) {
    List<Unmatched> all = new ArrayList<>(comparison.figures().onlyOurs());
    all.addAll(comparison.figures().onlyTheirs());
    return all.stream().filter(one -> one.reason() == reason).map(Unmatched::code).toList();
  }

  private Map<String, Object> report(Comparison comparison) {
    PublishedComparison figures = comparison.figures();
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("territory", comparison.territoryId());
    report.put("result", comparison.result());
    report.put("with", String.valueOf(with.getFileName()));
    report.put("value", value);
    report.put("pairs", figures.pairs().size());
    Map<String, Object> unmatched = new LinkedHashMap<>();
    for (Reason reason : Reason.values()) {
      unmatched.put(reason.name(), codes(comparison, reason));
    }
    report.put("unmatched", unmatched);
    report.put("notNumbers", comparison.notNumbers());
    report.put("ours", side(figures.ours()));
    report.put("theirs", side(figures.theirs()));
    report.put("meanDifference", figures.meanDifference());
    report.put("medianDifference", figures.medianDifference());
    report.put("pearson", figures.pearson());
    report.put("spearman", figures.spearman());
    List<Map<String, Object>> farthest = new ArrayList<>();
    for (Far far : comparison.farthest()) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("code", far.pair().code());
      line.put("name", far.communeName());
      line.put("ours", far.pair().ours());
      line.put("theirs", far.pair().theirs());
      line.put("difference", far.pair().difference());
      line.put("rankDifference", far.pair().rankDifference());
      line.put("reasons", far.reasons().stream().map(Enum::name).toList());
      farthest.add(line);
    }
    report.put("farthest", farthest);
    return report;
  }

  private static @Nullable Map<String, Object> side(@Nullable Side side) {
    if (side == null) {
      return null;
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("mean", side.mean());
    figures.put("median", side.median());
    figures.put("least", side.least());
    figures.put("most", side.most());
    return figures;
  }
}
