package org.maillage.domain.diagnostic.typology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.domain.diagnostic.indicator.TinyFigures.share;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maillage.domain.diagnostic.indicator.FigureTable;
import org.maillage.domain.diagnostic.indicator.TinyFigures;
import org.maillage.domain.diagnostic.typology.Typology.AxisTypes;
import org.maillage.domain.diagnostic.typology.TypologyRules.Axis;
import org.maillage.domain.diagnostic.typology.TypologyRules.Rule;
import org.maillage.domain.diagnostic.typology.TypologyRules.TypeClass;

class TypologyTest {

  private static final List<TypeClass> CLASSES =
      List.of(new TypeClass("young", "Jeune", "Young"), new TypeClass("old", "Âgé", "Old"));
  private static final Rule BY_AGE = new Rule("age", List.of("young", "old"), List.of(0.20));
  private static final Rule BY_RARE = new Rule("rare", List.of("young", "old"), List.of(0.5));

  private final FigureTable table =
      new TinyFigures()
          .commune(500, 5)
          .figure("", "age", 20)
          .commune(300, 5)
          .figure("", "age", 20.1)
          .commune(200, 5)
          .figure("", "age", 45)
          .commune(100, 5)
          .table(share("age"), share("rare"));

  private static final Map<String, Integer> PEOPLE =
      Map.of("99001", 500, "99002", 300, "99003", 200, "99004", 100);

  private AxisTypes axis(Rule... rules) {
    Axis axis = new Axis("age", "Âges", "Ages", CLASSES, List.of(rules));
    return Typology.of(table, new TypologyRules(List.of(axis))).axes().get(0);
  }

  @Test
  void valueEqualToTheBoundBelongsBelow() {
    AxisTypes types = axis(BY_AGE);
    assertThat(types.communesOf("young")).containsExactly("99001");
    assertThat(types.communesOf("old")).containsExactly("99002", "99003");
  }

  @Test
  void communeWithoutTheFigureHasNoClass() {
    assertThat(axis(BY_AGE).classOfCommune()).doesNotContainKey("99004");
  }

  @Test
  void ruleWhoseVariableNoFileHoldsGivesWayToTheNext() {
    AxisTypes types = axis(BY_RARE, BY_AGE);
    assertThat(types.rule()).isEqualTo(BY_AGE);
  }

  @Test
  void axisWithoutAnyDataIsSaidToBeAbsent() {
    AxisTypes types = axis(BY_RARE);
    assertThat(types.rule()).isNull();
    assertThat(types.classOfCommune()).isEmpty();
  }

  @Test
  void setOfCommunesHasTheClassOfMoreThanHalfOfItsPeople() {
    AxisTypes types = axis(BY_AGE);
    assertThat(Typology.majority(types, List.of("99001", "99002"), PEOPLE)).contains("young");
    // 500 against 500: neither has more than half.
    assertThat(Typology.majority(types, List.of("99001", "99002", "99003"), PEOPLE))
        .contains(Typology.MIXED);
    assertThat(Typology.majority(types, List.of("99004"), PEOPLE)).isEmpty();
  }

  @Test
  void otherBoundsGiveOtherClasses() {
    TypologyRules rules =
        new TypologyRules(List.of(new Axis("age", "Âges", "Ages", CLASSES, List.of(BY_AGE))));
    TypologyRules changed = rules.withBounds("age", "age", List.of(0.40));
    assertThat(Typology.of(table, changed).axes().get(0).communesOf("old"))
        .containsExactly("99003");
    assertThat(rules.axes().get(0).rules()).containsExactly(BY_AGE);
  }

  @Test
  void boundsMustRiseAndFitTheClasses() {
    assertThatThrownBy(() -> new Rule("age", List.of("a", "b"), List.of()))
        .hasMessageContaining("0 bounds");
    assertThatThrownBy(() -> new Rule("age", List.of("a", "b", "c"), List.of(2.0, 1.0)))
        .hasMessageContaining("do not rise");
    assertThatThrownBy(
            () ->
                new Axis("x", "x", "x", CLASSES, List.of(new Rule("v", List.of("no"), List.of()))))
        .hasMessageContaining("no");
  }
}
