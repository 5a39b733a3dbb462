package org.maillage.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maillage.app.times.Isochrones;
import org.maillage.app.times.Isochrones.Within;
import org.maillage.app.times.IsochronesFile;
import org.maillage.app.times.IsochronesFile.Feature;
import org.maillage.app.times.NamedPlace;
import org.maillage.app.times.PlaceReader;
import org.maillage.data.issue.IssueLog;
import org.maillage.engine.query.Direction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Draws what is reached within some minutes of places, and counts who lives there. */
@Command(name = "isochrones")
final class IsochronesCommand implements Callable<Integer> {

  private static final String STANDARD_OUTPUT = "-";
  private static final int MOST_MINUTES = 24 * 60;

  @ParentCommand private MaillageCommand root;

  @Option(names = "--around", paramLabel = "${bundle:label.file}", required = true)
  private Path around;

  @Option(names = "--minutes", paramLabel = "MIN", split = ",", defaultValue = "10,20,30")
  private List<Integer> minutes;

  @Option(names = "--out", paramLabel = "${bundle:label.fileOrDash}", required = true)
  private String out;

  @Mixin private RoadOptions roadOptions = new RoadOptions();

  @Option(names = "--each")
  private boolean each;

  @Option(names = "--leaving")
  private boolean leaving;

  @Override
  public Integer call() {
    check();
    IssueLog issues = new IssueLog();
    try (Work work = Work.begin(root)) {
      List<NamedPlace> places = PlaceReader.read(around, issues, work.progress());
      RoadOptions.Roads roads = roadOptions.readWithPeople(root, work, issues);
      work.progress().at("isochrones", "", 0, -1);
      Isochrones isochrones =
          new Isochrones(
              roads.graph(),
              roads.profile(),
              leaving ? Direction.FROM_PLACES : Direction.TO_PLACES,
              roads.people());
      List<Feature> features = new ArrayList<>();
      int offRoad = 0;
      for (NamedPlace place : places) {
        offRoad += isochrones.isOffRoad(place) ? 1 : 0;
      }
      if (each) {
        for (int i = 0; i < places.size(); i++) {
          add(features, places.get(i).id(), isochrones.around(List.of(places.get(i)), minutes()));
          work.progress().at("isochrones", places.get(i).id(), i + 1, places.size());
        }
      } else {
        add(features, null, isochrones.around(places, minutes()));
      }
      work.progress().at("export.write", out, 0, -1);
      write(features);
      work.progress().endStage();
      if (!root.quiet()) {
        IssueLines.print(root.console().err(), root.words(), issues.kept(), issues.counts(), false);
      }
      work.say("isochrones.done", features.size(), places.size(), offRoad, out);
      work.print(work.finish(report(places, offRoad, features)));
    }
    return ExitCode.OK.number();
  }

  private void check() {
    if (out.equals(STANDARD_OUTPUT) && root.json()) {
      throw new CommandFailure(ExitCode.USAGE, "failure.jsonAndStandardOutput");
    }
    if (minutes.stream().anyMatch(minute -> minute < 1 || minute > MOST_MINUTES)) {
      throw new CommandFailure(ExitCode.USAGE, "failure.minutes", MOST_MINUTES);
    }
    roadOptions.check();
  }

  /** The thresholds, each once, the shortest first. */
  private List<Integer> minutes() {
    return List.copyOf(new TreeSet<>(minutes));
  }

  /** The longest first: a map draws the others above it. */
  private static void add(List<Feature> features, @Nullable String place, List<Within> within) {
    for (int i = within.size() - 1; i >= 0; i--) {
      Within one = within.get(i);
      features.add(
          new Feature(
              place,
              one.minutes(),
              one.people().isPresent() ? Math.round(one.people().getAsDouble()) : null,
              one.areas()));
    }
  }

  private void write(List<Feature> features) {
    try {
      if (out.equals(STANDARD_OUTPUT)) {
        IsochronesFile.write(features, root.console().out());
        root.console().out().flush();
      } else {
        try (OutputStream stream = Files.newOutputStream(Path.of(out))) {
          IsochronesFile.write(features, stream);
        }
      }
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, "failure.notWritten", out, e.toString());
    }
  }

  private Map<String, Object> report(List<NamedPlace> places, int offRoad, List<Feature> features) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("places", places.size());
    report.put("offRoad", offRoad);
    report.put("isochrones", features.size());
    if (!each) {
      for (Feature feature : features) {
        if (feature.people() != null) {
          report.put("people" + feature.minutes() + "Min", feature.people());
        }
      }
    }
    report.put("file", out);
    return report;
  }
}
