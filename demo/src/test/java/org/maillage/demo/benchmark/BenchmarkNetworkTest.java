package org.maillage.demo.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.data.progress.Progress;
import org.maillage.demo.RoadFileCheck;

class BenchmarkNetworkTest {

  @TempDir private Path folder;

  @Test
  void threeHundredThousandNodesAreStronglyConnected() throws IOException {
    Path pbf = folder.resolve("roads.osm.pbf");
    BenchmarkNetwork.write(1, 300_000, pbf, Progress.SILENT);
    RoadFileCheck roads = RoadFileCheck.read(pbf);

    assertThat(roads.nodes()).isBetween(295_000, 315_000);
    assertThat(roads.stronglyConnectedShare()).isEqualTo(1);
    assertThat(roads.ways()).anyMatch(w -> w.highway().equals("motorway") && w.oneWay());
    assertThat(roads.ways()).anyMatch(w -> w.highway().equals("residential") && w.oneWay());
  }

  /** France has 4.56 million junctions and dead ends, and 10.4 million arcs between them: 2.28. */
  @Test
  void withoutBendsAboutTwoArcsAndAThirdLeaveANodeAsInFrance() throws IOException {
    Path pbf = folder.resolve("roads.osm.pbf");
    BenchmarkNetwork.write(3, 40_000, pbf, Progress.SILENT);
    Junctions junctions = new Junctions(RoadFileCheck.read(pbf).ways());

    assertThat(junctions.arcsPerNode()).isBetween(2.2, 2.4);
    assertThat(junctions.shareOfDeadEnds()).isBetween(0.25, 0.45);
    assertThat(junctions.shareOfBends()).isBetween(0.3, 0.6);
  }

  /** Counts what is left when each bend, where two roads alike meet, is drawn as part of a road. */
  private static final class Junctions {
    private final Map<Long, Integer> twoWay = new HashMap<>();
    private final Map<Long, Integer> oneWay = new HashMap<>();
    private long arcs;

    Junctions(List<RoadFileCheck.Way> ways) {
      for (RoadFileCheck.Way way : ways) {
        for (int i = 1; i < way.nodes().length; i++) {
          Map<Long, Integer> degrees = way.oneWay() ? oneWay : twoWay;
          degrees.merge(way.nodes()[i - 1], 1, Integer::sum);
          degrees.merge(way.nodes()[i], 1, Integer::sum);
          arcs += way.oneWay() ? 1 : 2;
        }
      }
    }

    private long nodes(int degree) {
      return twoWay.entrySet().stream()
          .filter(e -> e.getValue() == degree && !oneWay.containsKey(e.getKey()))
          .count();
    }

    private long oneWayBends() {
      return oneWay.entrySet().stream()
          .filter(e -> e.getValue() == 2 && !twoWay.containsKey(e.getKey()))
          .count();
    }

    private long all() {
      Set<Long> all = new HashSet<>(twoWay.keySet());
      all.addAll(oneWay.keySet());
      return all.size();
    }

    private long kept() {
      return all() - nodes(2) - oneWayBends();
    }

    double arcsPerNode() {
      return (double) (arcs - 2 * nodes(2) - oneWayBends()) / kept();
    }

    double shareOfDeadEnds() {
      return (double) nodes(1) / kept();
    }

    double shareOfBends() {
      return (double) (nodes(2) + oneWayBends()) / all();
    }
  }

  /** What is kept between two nodes has a size that the number of nodes does not change. */
  @Test
  void nothingThatGrowsIsRetained() {
    for (Field field : BenchmarkNetwork.class.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        assertThat(field.getType().isPrimitive() || isFixed(field.getType()))
            .as(field.getName())
            .isTrue();
      }
    }
  }

  private static boolean isFixed(Class<?> type) {
    return Arrays.asList("OsmPbfWriter", "Progress").contains(type.getSimpleName());
  }

  @Test
  void heapStaysFlatWhileTheNetworkGrowsTwentyfold() throws IOException {
    long small = retainedAtTheEnd(15_000);
    long large = retainedAtTheEnd(300_000);

    // One block of the file and what the virtual machine itself adds.
    assertThat(large - small).isLessThan(12_000_000);
  }

  private long retainedAtTheEnd(long nodes) throws IOException {
    long[] most = {0};
    Path pbf = folder.resolve(nodes + ".osm.pbf");
    BenchmarkNetwork.write(
        2,
        nodes,
        pbf,
        (stage, detail, done, total) -> {
          if (done == total) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            most[0] = Math.max(most[0], runtime.totalMemory() - runtime.freeMemory());
          }
        });
    return most[0];
  }

  @Test
  void theSameNumberGivesTheSameBytes() throws IOException {
    Path first = folder.resolve("1.osm.pbf");
    Path second = folder.resolve("2.osm.pbf");
    BenchmarkNetwork.write(5, 9_000, first, Progress.SILENT);
    BenchmarkNetwork.write(5, 9_000, second, Progress.SILENT);

    assertThat(Files.readAllBytes(second)).isEqualTo(Files.readAllBytes(first));
  }

  @Test
  void sizesOutOfBoundsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> BenchmarkNetwork.write(1, 3, folder.resolve("x.osm.pbf"), Progress.SILENT))
        .withMessageContaining("3 nodes");
  }
}
