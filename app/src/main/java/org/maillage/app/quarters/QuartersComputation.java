package org.maillage.app.quarters;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.maillage.app.diagnostic.ChapterComputation;
import org.maillage.app.diagnostic.ChapterInput;
import org.maillage.app.home.RoadFiles;
import org.maillage.app.territory.RoadNetwork;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.times.RoadTravelTimes;
import org.maillage.data.progress.Progress;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.diagnostic.DiagnosticInput;
import org.maillage.domain.diagnostic.quarters.Coverage;
import org.maillage.domain.diagnostic.quarters.QuarterCalculation;
import org.maillage.domain.territory.ZoningKind;
import org.maillage.engine.profile.FootProfile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Walks from the homes of every quarter, over the graph of walkers. */
@Component
@Order(35)
class QuartersComputation implements ChapterComputation {

  static final String KEY = "quartiers";

  /** Zonings that the page offers: those that people know on foot, and those a user brings. */
  static final Set<ZoningKind> KINDS =
      EnumSet.of(ZoningKind.QPV, ZoningKind.MSP, ZoningKind.BASSIN_DE_VIE, ZoningKind.OTHER);

  private final TerritoryRepository territories;
  private final RoadFiles roadFiles;

  QuartersComputation(TerritoryRepository territories, RoadFiles roadFiles) {
    this.territories = territories;
    this.roadFiles = roadFiles;
  }

  /** Every service by itself, and every family. */
  private static Map<String, Set<String>> groups(DiagnosticInput input) {
    Map<String, Set<String>> groups = new TreeMap<>();
    input.services().forEach(service -> groups.put(service.code(), Set.of(service.code())));
    ReferenceData.layers()
        .forEach(layer -> groups.put(QuarterResults.groupOf(layer), Set.copyOf(layer.services())));
    return groups;
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public Object compute(ChapterInput chapter, Progress progress) {
    DiagnosticInput input = chapter.start().input();
    Optional<RoadNetwork> walks = territories.findWalkNetwork(input.territory().id());
    if (walks.isEmpty()) {
      return new QuarterResults(false, List.of(), List.of());
    }
    RoadTravelTimes onFoot =
        new RoadTravelTimes(roadFiles.getGraph(walks.get().fileSha256()), FootProfile.french());
    return new QuarterResults(
        true,
        QuarterCalculation.compute(input, KINDS, groups(input), onFoot),
        KINDS.stream()
            .map(kind -> Coverage.of(kind, input.territory().zones(), input.points()))
            .toList());
  }
}
