package org.maillage.app.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of ARCHITECTURE.md. Each takes the root package, so that the same rule can be held
 * against the product and against classes made to break it.
 */
final class Rules {

  private static final Set<String> NUMBERS = Set.of("int", "long", "float", "double");

  private final String root;

  private Rules(String root) {
    this.root = root;
  }

  /** All rules by name, for the classes below a root package. */
  static Map<String, ArchRule> of(String root) {
    Rules rules = new Rules(root);
    Map<String, ArchRule> all = new LinkedHashMap<>();
    all.put("engineNeedsOnlyJava", rules.engineNeedsOnlyJava());
    all.put("domainKnowsNoFramework", rules.domainKnowsNoFramework());
    all.put("dataAndDemoKnowNoApplication", rules.dataAndDemoKnowNoApplication());
    all.put("noPackageCycles", rules.noPackageCycles());
    all.put("sqlOnlyInJdbcPackages", rules.sqlOnlyInJdbcPackages());
    all.put("pagesOnlyInWebPackages", rules.pagesOnlyInWebPackages());
    all.put("networkOnlyInDownload", rules.networkOnlyInDownload());
    all.put("standardStreamsOnlyInCommandLine", rules.standardStreamsOnlyInCommandLine());
    all.put("noUnseededRandomness", rules.noUnseededRandomness());
    all.put("noHiddenClock", rules.noHiddenClock());
    all.put("noHiddenZone", rules.noHiddenZone());
    all.put("everyPackageIsNullMarked", rules.everyPackageIsNullMarked());
    all.put("noVagueNames", rules.noVagueNames());
    all.put("numbersNameTheirUnit", rules.numbersNameTheirUnit());
    return all;
  }

  private String in(String packages) {
    return root + "." + packages + "..";
  }

  private ArchRule engineNeedsOnlyJava() {
    return classes()
        .that()
        .resideInAPackage(in("engine"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", in("engine"), "org.jspecify.annotations..");
  }

  private ArchRule domainKnowsNoFramework() {
    return classes()
        .that()
        .resideInAPackage(in("domain"))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    "java..", in("domain"), "org.jspecify.annotations..", "org.locationtech.jts..")
                .and(
                    DescribedPredicate.not(
                        resideInAnyPackage(
                            "java.sql..", "java.net..", "java.nio.file..", "java.io.."))))
        .because("the domain holds no SQL, no file format and no framework");
  }

  private ArchRule dataAndDemoKnowNoApplication() {
    return noClasses()
        .that()
        .resideInAnyPackage(in("data"), in("demo"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(in("app"), "org.springframework..");
  }

  private ArchRule noPackageCycles() {
    return slices().matching(root + ".(**)").should().beFreeOfCycles();
  }

  private ArchRule sqlOnlyInJdbcPackages() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("..jdbc..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..",
            "javax.sql..",
            "org.springframework.jdbc..",
            "org.h2..",
            "org.postgresql..");
  }

  private ArchRule pagesOnlyInWebPackages() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("..web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework.web..", "org.springframework.http..", "jakarta.servlet..");
  }

  private ArchRule networkOnlyInDownload() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("..download..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..");
  }

  private ArchRule standardStreamsOnlyInCommandLine() {
    return noClasses().that().resideOutsideOfPackage(in("app.cli")).should(ACCESS_STANDARD_STREAMS);
  }

  private ArchRule noUnseededRandomness() {
    return noClasses()
        .should()
        .callConstructor(Random.class)
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(ThreadLocalRandom.class, "current")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .callMethod(java.util.Collections.class, "shuffle", java.util.List.class);
  }

  /** A clock is made in a configuration or at the very start, and everybody else is given it. */
  private ArchRule noHiddenClock() {
    return noClasses()
        .that()
        .areNotAnnotatedWith("org.springframework.context.annotation.Configuration")
        .and()
        .doNotHaveFullyQualifiedName(root + ".app.cli.Console")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callConstructor(Date.class)
        .orShould(readTheTimeWithoutAClock());
  }

  private ArchRule noHiddenZone() {
    return noClasses()
        .should()
        .callMethod(ZoneId.class, "systemDefault")
        .orShould()
        .callMethod(ZoneId.class, "of", String.class)
        .orShould()
        .callMethod(TimeZone.class, "getDefault")
        .because("days are those of MAILLAGE_ZONE, which the Clock knows, not of the server");
  }

  private static ArchCondition<JavaClass> readTheTimeWithoutAClock() {
    return new ArchCondition<>("read the time without a Clock") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        for (JavaAccess<?> access : item.getAccessesFromSelf()) {
          String owner = access.getTargetOwner().getName();
          String name = access.getName();
          boolean now =
              owner.startsWith("java.time.")
                  && name.equals("now")
                  && !access.getDescription().contains(Clock.class.getName());
          boolean clock = owner.equals(Clock.class.getName()) && name.startsWith("system");
          if (now || clock) {
            events.add(SimpleConditionEvent.satisfied(item, access.getDescription()));
          }
        }
      }
    };
  }

  private ArchRule everyPackageIsNullMarked() {
    return classes()
        .should(
            new ArchCondition<JavaClass>("be in a package marked with @NullMarked") {
              @Override
              public void check(JavaClass item, ConditionEvents events) {
                boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(
                    new SimpleConditionEvent(
                        item, marked, item.getPackageName() + " has no @NullMarked package-info"));
              }
            });
  }

  private ArchRule noVagueNames() {
    return noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?)");
  }

  /** Words that stand for a quantity, and end a name without saying in which unit. */
  private ArchRule numbersNameTheirUnit() {
    return noFields()
        .that(
            new DescribedPredicate<JavaField>("hold a number") {
              @Override
              public boolean test(JavaField field) {
                return NUMBERS.contains(field.getRawType().getName());
              }
            })
        .should()
        .haveNameMatching("(.*([dD]uration|[sS]peed|[dD]istance|[tT]ime)|lat|lon)")
        .because("a number that carries a unit says so in its name");
  }
}
