package org.maillage.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is in the jar, by its bill of materials: licences that fit, no version known to be bad, none
 * that may change, none twice. Works without any network; {@code .ci/dependencies} asks one.
 */
class DependenciesIT {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern RANGE = Pattern.compile("([\\[(])([^,]*),([^])]*)([])])");

  /** A library of the jar. */
  private record Library(String group, String name, String version, Set<String> licences) {
    String id() {
      return group + ":" + name;
    }
  }

  /** A line of the list of bad versions. */
  private record Banned(Pattern library, String range, String reason) {
    static Banned parse(String line) {
      String[] parts = line.split("\\s+", 3);
      return new Banned(
          Pattern.compile(parts[0].replace(".", "\\.").replace("*", ".*")), parts[1], parts[2]);
    }

    boolean holds(Library library) {
      Matcher bounds = RANGE.matcher(range);
      if (!bounds.matches()) {
        throw new IllegalArgumentException("\"" + range + "\" is no range");
      }
      return this.library.matcher(library.id()).matches()
          && above(library.version(), bounds.group(2), bounds.group(1).equals("["))
          && (bounds.group(3).isEmpty()
              || above(bounds.group(3), library.version(), bounds.group(4).equals("]")));
    }

    private static boolean above(String version, String least, boolean same) {
      int order = new ComparableVersion(version).compareTo(new ComparableVersion(least));
      return order > 0 || (same && order == 0);
    }
  }

  private static Path sbom() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("app/target"))) {
      return files
          .filter(f -> f.getFileName().toString().matches("bom\\.json|application\\.cdx\\.json"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no SBOM: run mvn verify from the root"));
    }
  }

  private static List<Library> libraries() throws IOException {
    List<Library> libraries = new ArrayList<>();
    for (JsonNode component : JsonMapper.shared().readTree(sbom().toFile()).path("components")) {
      Set<String> licences = new TreeSet<>();
      for (JsonNode one : component.path("licenses")) {
        JsonNode licence = one.path("license");
        if (one.has("expression")) {
          licences.addAll(
              List.of(one.path("expression").asString("").split("[() ]+(OR|AND)[() ]+")));
        } else {
          licences.add(licence.path("id").asString(licence.path("name").asString("")));
        }
      }
      libraries.add(
          new Library(
              component.path("group").asString(""),
              component.path("name").asString(""),
              component.path("version").asString(""),
              licences));
    }
    return libraries;
  }

  private static List<String> lines(String file) throws IOException {
    return Files.readAllLines(ROOT.resolve(".ci").resolve(file)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  private static boolean isOurs(Library library) {
    return library.group().equals("org.maillage");
  }

  @Test
  void everyLibraryIsInTheBill() throws IOException {
    assertThat(libraries())
        .hasSizeGreaterThan(60)
        .extracting(Library::name)
        .contains("spring-webmvc", "h2", "postgresql", "tomcat-embed-core", "fastcsv");
  }

  @Test
  void everyLibraryHasALicenceThatFits() throws IOException {
    Set<String> allowed = new HashSet<>(lines("allowed-licences.txt"));
    assertThat(libraries().stream().filter(l -> !isOurs(l)).toList())
        .allSatisfy(
            library -> assertThat(library.licences()).as(library.id()).anyMatch(allowed::contains));
  }

  @Test
  void noLibraryIsOfAVersionKnownToBeBad() throws IOException {
    List<Banned> banned = lines("banned-versions.txt").stream().map(Banned::parse).toList();
    List<String> bad = new ArrayList<>();
    for (Library library : libraries()) {
      banned.stream()
          .filter(b -> b.holds(library))
          .forEach(b -> bad.add(library.id() + " " + library.version() + ": " + b.reason()));
    }
    assertThat(bad).isEmpty();
  }

  @Test
  void noVersionMayChangeAndNoLibraryIsThereTwice() throws IOException {
    Map<String, Set<String>> versions = new TreeMap<>();
    for (Library library : libraries()) {
      if (!isOurs(library)) {
        assertThat(library.version()).as(library.id()).isNotBlank().doesNotContain("SNAPSHOT");
        versions.computeIfAbsent(library.id(), id -> new TreeSet<>()).add(library.version());
      }
    }
    assertThat(versions).allSatisfy((id, found) -> assertThat(found).as(id).hasSize(1));
  }

  @Test
  void aBadVersionWouldBeFound() {
    Banned range = Banned.parse("org.x:y    [1.0,1.5)   reason");
    assertThat(range.holds(new Library("org.x", "y", "1.0", Set.of()))).isTrue();
    assertThat(range.holds(new Library("org.x", "y", "1.4.9", Set.of()))).isTrue();
    assertThat(range.holds(new Library("org.x", "y", "1.5", Set.of()))).isFalse();
    assertThat(range.holds(new Library("org.x", "y", "0.9", Set.of()))).isFalse();
    assertThat(range.holds(new Library("org.x", "yy", "1.0", Set.of()))).isFalse();
    Banned all = Banned.parse("javax.servlet:*  [0,)  replaced");
    assertThat(all.holds(new Library("javax.servlet", "servlet-api", "2.5", Set.of()))).isTrue();
  }
}
