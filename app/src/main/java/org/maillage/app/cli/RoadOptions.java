package org.maillage.app.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maillage.app.export.ExportService;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.legal.CountrySpeeds;
import org.maillage.data.osm.OsmPbfReader;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.graph.RoadNetworkBuilder;
import org.maillage.engine.profile.BikeProfile;
import org.maillage.engine.profile.CarProfile;
import org.maillage.engine.profile.FootProfile;
import org.maillage.engine.profile.InvalidProfileException;
import org.maillage.engine.profile.TravelProfile;
import picocli.CommandLine.Option;

/** Which roads a command travels on: those of an imported territory, or a file of roads. */
final class RoadOptions {

  private static final String CAR = "car";

  @Option(names = "--territory", paramLabel = "ID")
  private @Nullable String territory;

  @Option(names = "--roads", paramLabel = "${bundle:label.roadFile}")
  private @Nullable Path roads;

  @Option(names = "--length-tag", paramLabel = "${bundle:label.tag}")
  private @Nullable String lengthTag;

  @Option(names = "--profile", paramLabel = "${bundle:label.profile}", defaultValue = CAR)
  private String profileName;

  @Option(names = "--country", paramLabel = "FR|BE|…")
  private @Nullable String country;

  /**
   * Roads to travel on.
   *
   * @param graph network
   * @param profile what it was built with
   * @param people where the inhabitants of the territory live, where they were asked for
   */
  record Roads(RoadGraph graph, TravelProfile profile, List<PopulationPoint> people) {}

  /**
   * Reads the profile.
   *
   * @throws CommandFailure when there is none of that name, or its file is wrong
   */
  TravelProfile profile() {
    return switch (profileName.toLowerCase(Locale.ROOT)) {
      case CAR -> underLaw(CarProfile.french());
      case "foot" -> FootProfile.french();
      case "bike" -> BikeProfile.french();
      default -> underLaw(carProfile(Path.of(profileName)));
    };
  }

  private CarProfile underLaw(CarProfile profile) {
    return country == null ? profile : profile.withLegalSpeeds(CountrySpeeds.of(country));
  }

  private static CarProfile carProfile(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new CommandFailure(ExitCode.USAGE, "failure.noProfile", file);
    }
    try (Reader reader = Files.newBufferedReader(file)) {
      return CarProfile.load(reader);
    } catch (InvalidProfileException | IOException e) {
      throw new CommandFailure(
          ExitCode.BAD_INPUT, "failure.badProfile", file, String.valueOf(e.getMessage()));
    }
  }

  /** Whether the profile is the one that territories are imported with. */
  boolean isUsualProfile() {
    return profileName.equalsIgnoreCase(CAR);
  }

  /**
   * Checks that the options say one thing, before anything is started.
   *
   * @throws CommandFailure when they name no roads, two, or a profile that a territory has no roads
   *     for
   */
  void check() {
    if ((territory == null) == (roads == null)) {
      throw new CommandFailure(ExitCode.USAGE, "failure.whichRoads");
    }
    if (roads == null && country != null) {
      throw new CommandFailure(ExitCode.USAGE, "failure.profileNeedsRoads", country);
    }
    if (country != null && !CountrySpeeds.countries().contains(country)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "failure.noCountry",
          country,
          String.join(", ", CountrySpeeds.countries()));
    }
    if (roads == null && !isUsualProfile()) {
      throw new CommandFailure(ExitCode.USAGE, "failure.profileNeedsRoads", profileName);
    }
    if (roads != null && !Files.isRegularFile(roads)) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, "failure.noFile", roads);
    }
  }

  /** Reads the roads; {@link #check} passed. */
  Roads read(MaillageCommand root, Work work, IssueLog issues) {
    return read(root, work, issues, false);
  }

  /** As {@link #read}, and where people live, which only a territory knows. */
  Roads readWithPeople(MaillageCommand root, Work work, IssueLog issues) {
    return read(root, work, issues, true);
  }

  private Roads read(MaillageCommand root, Work work, IssueLog issues, boolean withPeople) {
    TravelProfile profile = profile();
    return roads == null
        ? ofTerritory(root, profile, withPeople)
        : new Roads(ofFile(roads, profile, work, issues), profile, List.of());
  }

  private RoadGraph ofFile(Path file, TravelProfile profile, Work work, IssueLog issues) {
    RoadNetworkBuilder builder = new RoadNetworkBuilder(profile);
    OsmPbfReader.Options options = new OsmPbfReader.Options(lengthTag);
    OsmPbfReader.readRoads(file, options, builder, issues, work.progress());
    work.progress().at("import.roads", file.toString(), 0, -1);
    RoadGraph graph = builder.build().graph();
    if (graph.edgeCount() == 0) {
      throw new CommandFailure(ExitCode.BAD_INPUT, "failure.noRoads", file);
    }
    return graph;
  }

  private Roads ofTerritory(MaillageCommand root, TravelProfile profile, boolean withPeople) {
    String id = Objects.requireNonNull(territory);
    try (Application application = Application.withoutServer(root)) {
      TerritoryRepository territories = application.get(TerritoryRepository.class);
      if (territories.findSummary(id).isEmpty()) {
        List<String> known =
            territories.listTerritories().stream().map(TerritorySummary::id).toList();
        throw Diagnosing.unknownTerritory(id, known);
      }
      return new Roads(
          application.get(ExportService.class).getRoads(id),
          profile,
          withPeople ? territories.listPopulationPoints(id) : List.of());
    }
  }
}
