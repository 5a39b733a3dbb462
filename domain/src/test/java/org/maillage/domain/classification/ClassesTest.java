package org.maillage.domain.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.maillage.domain.classification.Classes.Method;

class ClassesTest {

  private static List<Double> figures(double... values) {
    return DoubleStream.of(values).boxed().toList();
  }

  @Test
  void quantilesHoldEquallyMany() {
    Classes classes = Classes.of(Method.QUANTILE, figures(9, 1, 5, 3, 7, 11), 3);

    assertThat(classes.size()).isEqualTo(3);
    assertThat(classes.upper(0)).isEqualTo(3);
    assertThat(classes.upper(1)).isEqualTo(7);
    assertThat(classes.upper(2)).isEqualTo(11);
    assertThat(classes.classOf(3)).isZero();
    assertThat(classes.classOf(3.01)).isEqualTo(1);
  }

  @Test
  void equalFiguresAreNeverInDifferentClasses() {
    Classes classes = Classes.of(Method.QUANTILE, figures(0, 0, 0, 0, 0, 8), 4);

    assertThat(classes.size()).isEqualTo(2);
    assertThat(classes.classOf(0)).isZero();
    assertThat(classes.classOf(8)).isEqualTo(1);
  }

  @Test
  void naturalBreaksCutWhereFiguresAreFarApart() {
    Classes classes = Classes.of(Method.NATURAL, figures(1, 2, 3, 20, 21, 22, 90), 3);

    assertThat(classes.upper(0)).isEqualTo(3);
    assertThat(classes.upper(1)).isEqualTo(22);
    assertThat(classes.upper(2)).isEqualTo(90);
  }

  @Test
  void noOtherCutHasLessVarianceInside() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      double[] values = random.ints(2 + random.nextInt(9), 0, 30).asDoubleStream().toArray();
      Arrays.sort(values);
      for (int count = 1; count <= 3; count++) {
        Classes classes =
            Classes.of(Method.NATURAL, DoubleStream.of(values).boxed().toList(), count);
        assertThat(inside(values, classes)).isLessThanOrEqualTo(least(values, 0, count) + 1e-9);
      }
    }
  }

  private static double inside(double[] sorted, Classes classes) {
    List<List<Double>> groups = new ArrayList<>();
    for (int c = 0; c < classes.size(); c++) {
      groups.add(new ArrayList<>());
    }
    DoubleStream.of(sorted).forEach(v -> groups.get(classes.classOf(v)).add(v));
    return groups.stream().mapToDouble(ClassesTest::deviation).sum();
  }

  /** By trying every cut. */
  private static double least(double[] sorted, int from, int count) {
    List<Double> rest = DoubleStream.of(sorted).skip(from).boxed().toList();
    double best = deviation(rest);
    for (int to = from + 1; count > 1 && to < sorted.length; to++) {
      double here = deviation(rest.subList(0, to - from));
      best = Math.min(best, here + least(sorted, to, count - 1));
    }
    return best;
  }

  private static double deviation(List<Double> group) {
    double mean = group.stream().mapToDouble(v -> v).average().orElse(0);
    return group.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
  }

  @Test
  void anUnknownFigureHasNoClass() {
    Classes classes = Classes.of(Method.QUANTILE, figures(1, Double.NaN, 2), 5);

    assertThat(classes.size()).isEqualTo(2);
    assertThat(classes.classOf(Double.NaN)).isEqualTo(Classes.NONE);
    assertThat(Classes.of(Method.NATURAL, figures(Double.NaN), 5).size()).isZero();
    assertThat(Classes.of(Method.NATURAL, List.of(), 5).classOf(1)).isEqualTo(Classes.NONE);
  }

  @Test
  void fixedBoundsRiseAndTheLastClassIsOpen() {
    Classes classes = Classes.fixed(7, 15);

    assertThat(classes.size()).isEqualTo(3);
    assertThat(classes.classOf(7)).isZero();
    assertThat(classes.classOf(1e9)).isEqualTo(2);
    assertThatIllegalArgumentException().isThrownBy(() -> Classes.fixed(7, 7));
  }
}
