package org.maillage.demo.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
