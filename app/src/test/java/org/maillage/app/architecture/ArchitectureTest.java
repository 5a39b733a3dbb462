package org.maillage.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.app.Maillage;
import org.springframework.modulith.core.ApplicationModules;

/** Every rule of ARCHITECTURE.md holds for the product, and breaks for classes that break it. */
class ArchitectureTest {

  private static final String PRODUCT = "org.maillage";
  private static final String OFFENDERS = "org.maillage.app.architecture.offending";

  private static JavaClasses product;
  private static JavaClasses offenders;

  @BeforeAll
  static void importClasses() {
    product =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(PRODUCT);
    offenders = new ClassFileImporter().importPackages(OFFENDERS);
  }

  static Set<String> rules() {
    return Rules.of(PRODUCT).keySet();
  }

  @Test
  void allModulesAreLookedAt() {
    Set<String> modules =
        product.stream()
            .map(type -> type.getPackageName().split("\\.", -1))
            .filter(names -> names.length > 2)
            .map(names -> names[2])
            .collect(Collectors.toSet());
    assertThat(modules).contains("engine", "domain", "data", "demo", "app");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theProductKeepsTheRule(String name) {
    Rules.of(PRODUCT).get(name).check(product);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleFindsWhoBreaksIt(String name) {
    assertThat(Rules.of(OFFENDERS).get(name).evaluate(offenders).hasViolation()).isTrue();
  }

  @Test
  void featuresOfTheApplicationReachEachOtherOnlyThroughTheirFrontDoor() {
    ApplicationModules.of(Maillage.class).verify();
  }

  @Test
  void aFeatureThatTakesTheBackDoorIsFound() {
    assertThatThrownBy(
            () -> ApplicationModules.of(OFFENDERS + ".modules", location -> true).verify())
        .hasMessageContaining("non-exposed type");
  }
}
