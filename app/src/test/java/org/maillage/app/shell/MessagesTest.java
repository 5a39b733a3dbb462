package org.maillage.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The bundles of the pages against the templates and the code that use them. That both languages
 * have the same keys and placeholders is checked for all bundles together elsewhere.
 */
class MessagesTest {

  private static final Path MESSAGES = Path.of("src/main/resources/messages");
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Path CODE = Path.of("src/main/java/org/maillage/app");

  /** Bundles whose keys come from codes and stages, and which other tests check. */
  private static final Set<String> NOT_OF_PAGES =
      Set.of("cli", "export", "home", "issue", "progress");

  private static final List<String> BUNDLES = bundlesOfPages();

  /** Keys that are put together while running: their beginnings. */
  private static final Set<String> BUILT =
      Set.of(
          "access.right.",
          "contacts.part.",
          "contacts.problem.",
          "contacts.state.",
          "help.group.",
          "planmap.class.",
          "portal.need.",
          "sources.error.",
          "sources.job.",
          "sources.outcome.",
          "sources.severity.",
          "sources.figure.",
          "sources.problem.",
          "observatory.event.",
          "observatory.kind.",
          "observatory.correction.",
          "observatory.label.",
          "observatory.opened.",
          "observatory.closed.",
          "observatory.others.",
          "observatory.touched.",
          "observatory.effect.",
          "observatory.mail.subject.",
          "observatory.mail.news.subject.",
          "observatory.link.",
          "observatory.rhythm.",
          "opendata.bad.",
          "opendata.collection.",
          "opendata.file.",
          "portal.theme.",
          "register.audience.",
          "register.channel.",
          "register.cost.",
          "register.day.",
          "register.fault.",
          "register.field.",
          "register.half.",
          "register.hours.",
          "register.part.",
          "register.presence.",
          "register.position.",
          "register.reading.",
          "register.reason.",
          "register.report.",
          "register.rhythm.",
          "register.source.",
          "register.state.",
          "register.status.",
          "register.weeks.",
          "portal.wheelchair.",
          "access.role.",
          "journal.kind.",
          "journal.verb.",
          "journal.actor.",
          "journal.field.",
          "journal.fault.",
          "journal.restore.",
          "privacy.data.",
          "privacy.basis.",
          "privacy.from.",
          "privacy.consulted.",
          "upload.refused.",
          "upload.document.",
          "plansaved.page.",
          "plansaved.problem.",
          "planfollow.removal.",
          "planfollow.measure.",
          "planfollow.computed.",
          "planfollow.finding.",
          "planfollow.problem.",
          "planfollow.step.",
          "planfollow.event.",
          "planfollow.given.",
          "planfollow.plot.",
          "chapter.",
          "planpartner.by-link.",
          "planconvention.state.",
          "planconvention.alert.",
          "planpublic.money.",
          "planpublic.outcome.",
          "planpublic.part.type.",
          "planpublic.part.status.",
          "planpublic.part.source.",
          "reminder.problem.",
          "link.closed.",
          "link.state.",
          "oidc.refusal.",
          "people.kind.",
          "people.problem.",
          "people.field.",
          "publication.outcome.",
          "publication.side.",
          "publication.turn.",
          "signin.done.",
          "signin.password.",
          "job.state.",
          "siting.again.",
          "siting.conflict.",
          "siting.form.goal.",
          "siting.goal.",
          "siting.headline.",
          "siting.job.",
          "siting.list.",
          "siting.refused.",
          "siting.rule.",
          "siting.status.",
          "siting.zoning.",
          "problem.",
          "plandocument.name.",
          "plandocument.text.",
          "plandocument.format.",
          "plandocument.commitment.",
          "plandocument.bound.",
          "selection.",
          "runs.band.",
          "runs.status.",
          "comparison.alike.",
          "comparison.reason.",
          "comparison.unmatched.",
          "comparison.problem.",
          "indicator.missing.",
          "needs.cut.",
          "needs.need.",
          "needs.reason.",
          "needs.scale.",
          "needs.supply.",
          "needs.view.",
          "typology.unit.",
          "isochrone.mode.",
          "isochrone.sentence.",
          "poles.legend.",
          "poles.level.",
          "poles.sentence.",
          "quarters.class.",
          "quarters.sentence.",
          "quarters.zoning.",
          "help.term.",
          "plan.kind.",
          "planfile.count.",
          "planfile.fault.",
          "planfile.problem.",
          "planfile.template.",
          "planfile.copy.title.",
          "plan.bound.",
          "plan.period.",
          "plan.state.",
          "plan.count.",
          "plan.section.",
          "plan.role.",
          "plan.part.",
          "plan.commitment.",
          "plan.indicator.",
          "plan.indicators.filter.",
          "plan.link.",
          "plan.controls.",
          "plan.contradiction.",
          "plan.contradictions.",
          "plantree.",
          "planlinks.unknown",
          "planlaw.",
          "planvalue.label.",
          "plansearch.kind.",
          "panier.UNKNOWN",
          "panier.ID_TAKEN",
          "panier.REFERENCE",
          "panier.CHANGED_MEANWHILE",
          "panier.problem.",
          "panier.theme.",
          "help.read.",
          "diagnostic.curve.",
          "dimensions.time",
          "dimensions.availability",
          "dimensions.cost.",
          "dimensions.level.",
          "dimensions.choice",
          "dimensions.information",
          "health.unit.",
          "health.reason.",
          "health.parameter.",
          "overview.point.",
          "pair.subject.",
          "pair.methode.",
          "overview.link.",
          "diagnostic.gamme.",
          "diagnostic.subject.gamme.",
          "diagnostic.summary.gamme.",
          "diagnostic.summary.mean.",
          "diagnostic.status.",
          "diagnostic.quality.",
          "diagnostic.method.",
          "diagnostic.view.",
          "diagnostic.threshold.origin.",
          "diagnostic.table.filtered.",
          "scenario.funder.",
          "scenario.group.",
          "scenario.kind.",
          "scenario.leaving.",
          "scenario.entering.",
          "scenario.legend.",
          "scenario.presence.",
          "scenario.sentence.",
          "scenario.shown.",
          "scenario.form.",
          "remoteness.origin.",
          "remoteness.maps.",
          "remoteness.map.grey.",
          "remoteness.squares.",
          "remoteness.evolution.changes.",
          "remoteness.method.grey.");

  /**
   * What a key can be made of, with its quotes; searching the whole text for each of thousands
   * takes seconds.
   */
  private static final Pattern WORD = Pattern.compile("\"?[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*\"?");

  private static final Pattern COUNTED = Pattern.compile("(.*)\\.(zero|one|many)");

  @Test
  void everyKeyThatATemplateNamesIsInABundle() throws IOException {
    Set<String> known = keys("");
    for (String key : matches(TEMPLATES, ".html", "#\\{([a-z0-9.-]+)[}(]")) {
      assertThat(known).contains(key);
    }
  }

  @Test
  void everyKeyOfTheBundlesIsUsed() throws IOException {
    Set<String> named =
        WORD.matcher(text(TEMPLATES, ".html") + text(CODE, ".java"))
            .results()
            .map(MatchResult::group)
            .flatMap(word -> Stream.of(word, word.replace("\"", "")))
            .collect(Collectors.toSet());
    for (String key : keys("")) {
      Matcher counted = COUNTED.matcher(key);
      String base = counted.matches() ? counted.group(1) : key;
      boolean built = BUILT.stream().anyMatch(key::startsWith);
      assertThat(built || named.contains(key) || named.contains('"' + base + '"')).as(key).isTrue();
    }
  }

  /** The history of a fiche shows no key of the journal raw. */
  @Test
  void everyFieldThatPlansPutIntoTheJournalHasWords() throws IOException {
    Set<String> known = keys("");
    Set<String> fields = new TreeSet<>();
    Pattern put = Pattern.compile("put(?:Array)?\\((?:json, )?\"([A-Za-z0-9]+)\"");
    try (Stream<Path> files = Files.walk(CODE.resolve("plan"))) {
      for (Path file :
          files.filter(f -> f.toString().matches(".*[\\\\/]jdbc[\\\\/]\\w+\\.java")).toList()) {
        // What a person may take away with him is no entry of the journal.
        Matcher found = put.matcher(Files.readString(file).split("> export\\(")[0]);
        while (found.find()) {
          fields.add(found.group(1));
        }
      }
    }
    // Texts of a removed fiche have the path of the section that they were in.
    fields.removeAll(Set.of("fiches", "sections", "notes"));
    assertThat(fields).contains("blockedBy", "remarkOn", "viewName", "removalReason");
    assertThat(fields).allSatisfy(field -> assertThat(known).contains("journal.field." + field));
  }

  @Test
  void frenchPunctuationIsKeptOnItsLine() throws IOException {
    for (String bundle : BUNDLES) {
      Properties french = load(bundle + ".properties");
      for (String key : french.stringPropertyNames()) {
        assertThat(french.getProperty(key))
            .as("%s: a no-break space belongs before : ; ? ! %% » and after «", key)
            .doesNotContainPattern(" [:;?!%»]|« ")
            .doesNotContain("'");
      }
    }
  }

  @Test
  void englishIsNotFrench() throws IOException {
    assertThat(load("diagnostic.properties").getProperty("diagnostic.legend.people"))
        .isEqualTo("Habitants");
    assertThat(load("diagnostic_en.properties").getProperty("diagnostic.legend.people"))
        .isEqualTo("Inhabitants");
  }

  private static List<String> bundlesOfPages() {
    String[] files = MESSAGES.toFile().list((folder, name) -> name.matches("[a-z-]+\\.properties"));
    return Arrays.stream(Objects.requireNonNull(files))
        .map(name -> name.replace(".properties", ""))
        .filter(name -> !NOT_OF_PAGES.contains(name))
        .sorted()
        .toList();
  }

  private static Set<String> keys(String suffix) throws IOException {
    Set<String> keys = new TreeSet<>();
    for (String bundle : BUNDLES) {
      keys.addAll(load(bundle + suffix + ".properties").stringPropertyNames());
    }
    return keys;
  }

  private static Set<String> matches(Path folder, String ending, String pattern)
      throws IOException {
    return Pattern.compile(pattern)
        .matcher(text(folder, ending))
        .results()
        .map(r -> r.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(Path folder, String ending) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }

  private static Properties load(String file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(file))) {
      properties.load(reader);
    }
    return properties;
  }
}
