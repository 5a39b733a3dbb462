package org.maillage.data.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.maillage.data.issue.RefusedFileException;
import org.maillage.data.yaml.YamlNode;
import org.maillage.data.yaml.YamlTree;
import org.maillage.domain.diagnostic.indicator.Formula;
import org.maillage.domain.diagnostic.indicator.Unit;
import org.maillage.domain.diagnostic.indicator.Variable;
import org.maillage.domain.diagnostic.needs.NeedsSettings.Composite;
import org.maillage.domain.diagnostic.needs.NeedsSettings.Criterion;
import org.maillage.domain.diagnostic.typology.TypologyRules.Axis;

class FigureReferenceTest {

  private static Variable variable(String key) {
    return FigureReference.variables().stream()
        .filter(v -> v.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyIndicatorIsNamedInBothLanguagesOnce() {
    List<Variable> variables = FigureReference.variables();
    assertThat(variables.stream().map(Variable::key)).doesNotHaveDuplicates();
    assertThat(variables.stream().map(v -> v.label("fr")))
        .doesNotHaveDuplicates()
        .noneMatch(String::isBlank);
    assertThat(variables.stream().map(v -> v.label("en")))
        .doesNotHaveDuplicates()
        .noneMatch(String::isBlank);
  }

  @Test
  void shareIsWeightedByWhatItIsAShareOf() {
    assertThat(variable("share-over-65").formulas().get(0))
        .isEqualTo(new Formula.Mean("dmv_65p_pct_22", 100, "P22_POP", false));
    assertThat(variable("owners").formulas().get(0))
        .isEqualTo(new Formula.Mean("log_prop_pct_22", 100, "men_tot_stock_22", false));
    assertThat(variable("growth").formulas().get(0))
        .isEqualTo(new Formula.Growth("P16_POP", "P22_POP", 6));
    assertThat(variable("median-income").unit()).isEqualTo(Unit.EUROS_A_YEAR);
  }

  @Test
  void profileHasAboutTwentyFiveFiguresOfTheCatalogue() {
    assertThat(FigureReference.profile())
        .hasSizeBetween(25, 30)
        .isSubsetOf(FigureReference.variables().stream().map(Variable::key).toList());
  }

  @Test
  void needsAreTheFourCompositesOfEqualWeight() {
    assertThat(FigureReference.needs().composites().stream().map(Composite::key))
        .containsExactly("population", "age", "social", "mobility");
    assertThat(FigureReference.needs().composites().stream().map(Composite::weight))
        .containsOnly(1.0);
    assertThat(FigureReference.needs().criteria())
        .hasSize(11)
        .contains(new Criterion("median-income", false, 1));
  }

  @Test
  void boundsOfTheTypologyAreKeptInTheUnitOfTheFigure() {
    Axis connection =
        FigureReference.typology().axes().stream()
            .filter(a -> a.key().equals("connection"))
            .findFirst()
            .orElseThrow();
    assertThat(connection.rules().get(0).bounds()).containsExactly(900_000.0, 1_800_000.0);
  }

  @Test
  void publishedFiguresCarryTheirQuote() {
    ReferenceTerritory first = FigureReference.territories().get(0);
    assertThat(first.label("fr")).isEqualTo("Bouches-du-Rhône");
    assertThat(first.figures().get("far").value()).isCloseTo(0.11, within(1e-15));
    assertThat(first.figures().get("time-superieure").value()).isCloseTo(840_000, within(1e-6));
    assertThat(FigureReference.territories())
        .allSatisfy(t -> assertThat(t.figures().values()).allMatch(f -> !f.quote().isBlank()));
  }

  @Test
  void fileThatNamesAnUnknownUnitOrVariableIsRefusedWithItsLine() {
    refused(
        "variables:\n  - {key: a, fr: A, en: A, unit: parsec, need: high, from: []}\n",
        root -> VariableReader.variables(root, "f"),
        2,
        "parsec");
    refused(
        "normalisation: percentile\ncomposites:\n  - key: k\n    fr: K\n    en: K\n    weight: 1\n"
            + "    criteria:\n      - {variable: nowhere, need: high, weight: 1}\n",
        root -> NeedsReader.read(root, "f", FigureReference.variables()),
        8,
        "nowhere");
    refused(
        "normalisation: percentile\ncomposites:\n  - key: k\n    fr: K\n    en: K\n    weight: deux\n",
        root -> NeedsReader.read(root, "f", FigureReference.variables()),
        6,
        "deux");
  }

  private static void refused(
      String yaml, Function<YamlNode.Mapping, Object> reading, long line, String value) {
    YamlNode.Mapping root = YamlTree.read(new StringReader(yaml), "f");
    assertThatThrownBy(() -> reading.apply(root))
        .isInstanceOfSatisfying(
            RefusedFileException.class,
            e -> {
              assertThat(e.issue().line()).isEqualTo(line);
              assertThat(e.issue().value()).isEqualTo(value);
            });
  }
}
