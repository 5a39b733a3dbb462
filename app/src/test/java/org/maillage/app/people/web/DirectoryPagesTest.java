package org.maillage.app.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.app.access.Acting;
import org.maillage.app.access.Actor;
import org.maillage.app.access.Grant;
import org.maillage.app.access.Role;
import org.maillage.app.access.Scope;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.Journal;
import org.maillage.app.people.Directory;
import org.maillage.app.people.DirectoryRoom;
import org.maillage.app.people.Ending;
import org.maillage.app.people.EntryLinks;
import org.maillage.app.people.MandateDraft;
import org.maillage.app.people.Memberships;
import org.maillage.app.people.Organisation;
import org.maillage.app.people.OrganisationDraft;
import org.maillage.app.people.OrganisationKind;
import org.maillage.app.people.PeopleRepository;
import org.maillage.app.people.Person;
import org.maillage.app.privacy.PersonErasure;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(
    classes = DirectoryPagesTest.DirectoryServer.class,
    properties = "spring.flyway.enabled=false")
@AutoConfigureMockMvc(addFilters = false)
class DirectoryPagesTest {

  @EnableAutoConfiguration
  @ComponentScan({"org.maillage.app.shell", "org.maillage.app.people", "org.maillage.app.link"})
  static class DirectoryServer {

    @Bean(destroyMethod = "close")
    static TestDatabase.Opened database() throws Exception {
      return TestDatabase.H2.open(Files.createTempDirectory("directory"));
    }

    @Bean
    static JdbcClient jdbcClient(TestDatabase.Opened database) {
      return database.jdbc();
    }

    @Bean
    static UnitOfWork unitOfWork(TestDatabase.Opened database) {
      return database.work();
    }

    @Bean
    static Clock clock() {
      return DirectoryRoom.CLOCK;
    }

    @Bean
    static Journal journal() {
      return act -> {};
    }

    @Bean
    static EntryLinks entryLinks() {
      return personId -> "https://acces.example/invitation/" + personId;
    }
  }

  private static int number;

  @Autowired private MockMvcTester mvc;
  @Autowired private Directory directory;
  @Autowired private Memberships memberships;
  @Autowired private PeopleRepository people;
  @MockitoBean private TerritoryRepository territories;
  @MockitoBean private PersonErasure erasure;

  @BeforeEach
  void oneTerritory() {
    when(territories.listTerritories())
        .thenReturn(
            List.of(
                new TerritorySummary(
                    "ile", "Île", List.of("2A"), 4, 100, "2013", "2026", 1, Instant.EPOCH)));
  }

  /** Who looks is a person of the directory, too. */
  @BeforeEach
  void theSecretariat() {
    if (people.findPerson("p1").isEmpty()) {
      people.insertPerson(
          new Person("p1", "Camille", "p1@cd.example", true, 1, Instant.EPOCH, null, null));
    }
  }

  private Organisation organisation(String name) {
    return Acting.as(
        Actor.OPERATOR,
        () ->
            directory.create(
                new OrganisationDraft(
                    name, name, "", OrganisationKind.OPERATOR, "ile", LocalDate.of(2016, 1, 1))));
  }

  private Person person(Organisation organisation) {
    number++;
    return Acting.as(
        Actor.OPERATOR,
        () ->
            memberships.invite(
                "Zoé " + number,
                "zoe" + number + "@caf.example",
                new MandateDraft(
                    organisation.id(),
                    null,
                    "Référente",
                    null,
                    null,
                    List.of(new Grant(Role.PARTNER, Scope.ofTerritory("ile"))))));
  }

  private String page(String address) throws Exception {
    MvcTestResult result = mvc.get().uri(address).exchange();
    assertThat(result).hasStatusOk();
    return words(result);
  }

  /** What the next page shows once. */
  private static Map<String, Object> flash(MvcTestResult result) {
    Map<String, Object> shown = new HashMap<>();
    result.getMvcResult().getFlashMap().forEach(shown::put);
    return shown;
  }

  private static String words(MvcTestResult result) throws Exception {
    String page = result.getResponse().getContentAsString();
    assertThat(page).doesNotContain("??", "{0", "{1");
    return page.replace('\u00a0', ' ');
  }

  private MvcTestResult post(String address, String... fields) {
    var request = mvc.post().uri(address);
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  @Test
  void theCardShowsNamesSuccessionPeopleAndRolesInBothLanguages() throws Exception {
    Organisation poleEmploi = organisation("Pôle emploi");
    Organisation franceTravail = organisation("France Travail");
    Person person = person(poleEmploi);
    Acting.as(
        Actor.OPERATOR,
        () ->
            directory.end(
                poleEmploi.id(),
                1,
                new Ending(
                    LocalDate.of(2026, 11, 21), List.of(franceTravail.id()), franceTravail.id())));

    assertThat(page("/organisations/" + franceTravail.id()))
        .contains("Succession", "Pôle emploi", person.name(), "Partenaire (Île)", "Référente")
        .contains("du 1er janvier 2016 au 21 novembre 2026");
    assertThat(page("/organisations/" + franceTravail.id() + "?lang=en"))
        .contains("Succession", "Partner (Île)")
        .doesNotContain("Partenaire");
    assertThat(page("/organisations?q=pole EMPLOI")).contains("1 organisation qui n’existe plus");
    assertThat(page("/organisations?q=pole EMPLOI&anciennes=true")).contains("Pôle emploi");
    assertThat(page("/personnes/" + person.id()))
        .contains("faire et modifier des scénarios", "de sa propre organisation");
    assertThat(page("/personnes?q=referente")).contains(person.name());
    assertThat(page("/personnes?lang=en&q=nobody-at-all")).contains("Nobody matches");
    assertThat(mvc.get().uri("/organisations/none").exchange()).hasStatus(404);
    assertThat(mvc.get().uri("/personnes/none").exchange()).hasStatus(404);
  }

  @Test
  void ofTwoWhoEditARecordTheSecondSeesBothAndLosesNothing() throws Exception {
    Organisation caf = organisation("CAF");
    String address = "/organisations/" + caf.id() + "/modifier";
    assertThat(page(address)).contains("name=\"version\" value=\"1\"");
    String[] first = {
      "version", "1", "before.name", "CAF", "name", "CAF de l’île", "shortName", "CAF",
      "kind", "OPERATOR", "territoryId", "ile", "nameSince", "2026-11-01", "since", "2016-01-01"
    };
    assertThat(post(address, first)).hasRedirectedUrl("/organisations/" + caf.id());

    MvcTestResult second =
        post(
            address,
            "version",
            "1",
            "before.name",
            "CAF",
            "name",
            "Caisse",
            "shortName",
            "C.A.F.",
            "before.shortName",
            "CAF",
            "kind",
            "OPERATOR",
            "territoryId",
            "ile");
    assertThat(second).hasStatus(422);
    assertThat(words(second))
        .contains("Quelqu’un d’autre a modifié cette fiche")
        .contains("value=\"Caisse\"", "Enregistré entre-temps : CAF de l’île")
        .contains("value=\"C.A.F.\"", "name=\"version\" value=\"2\"")
        .doesNotContain("Enregistré entre-temps : CAF<");
    assertThat(directory.findOrganisation(caf.id()).orElseThrow().name().name())
        .isEqualTo("CAF de l’île");
  }

  @Test
  void whatIsWrongIsToldAtItsFieldAndWhatWasTypedStays() throws Exception {
    MvcTestResult refused =
        post(
            "/organisations/nouvelle",
            "name",
            "MSA",
            "shortName",
            "MSA",
            "siret",
            "123",
            "kind",
            "OPERATOR",
            "territoryId",
            "ile");
    assertThat(refused).hasStatus(422);
    assertThat(words(refused)).contains("Ce n’est pas un SIRET", "value=\"123\"", "value=\"MSA\"");
    MvcTestResult badDay =
        post(
            "/organisations/nouvelle",
            "name",
            "MSA",
            "shortName",
            "MSA",
            "kind",
            "OPERATOR",
            "territoryId",
            "ile",
            "since",
            "hier");
    assertThat(badDay).hasStatus(422);
    assertThat(words(badDay)).contains("Donnez un jour");
  }

  @Test
  void anInvitationShowsItsLinkOnce() throws Exception {
    Organisation caf = organisation("CAF 2");
    assertThat(page("/personnes/nouvelle?organisation=" + caf.id()))
        .contains("Secrétariat du schéma", "selected=\"selected\">CAF 2")
        .doesNotContain("value=\"CO_PRESIDENT\"", "value=\"ADMINISTRATOR\"");
    MvcTestResult invited =
        post(
            "/personnes/nouvelle",
            "name",
            "Ana",
            "email",
            "ana@caf.example",
            "organisationId",
            caf.id(),
            "functionName",
            "Référente",
            "role",
            "PARTNER",
            "scope",
            "ile");
    Person ana = people.findPersonByEmail("ana@caf.example").orElseThrow();
    assertThat(invited).hasRedirectedUrl("/personnes/" + ana.id());
    assertThat(flash(invited))
        .containsEntry("link", "https://acces.example/invitation/" + ana.id());
    assertThat(page("/personnes/" + ana.id())).doesNotContain("acces.example");
    assertThat(
            post(
                "/personnes/nouvelle",
                "name",
                "B",
                "email",
                "ANA@caf.example",
                "organisationId",
                caf.id(),
                "functionName",
                "F",
                "role",
                "PARTNER",
                "scope",
                "ile"))
        .hasStatus(422);
  }

  @Test
  void aMandateIsChangedAndEndedAndKeepsTheRolesThatStayTicked() throws Exception {
    Person person = person(organisation("CAF 3"));
    String mandateId = people.listMandates(person.id()).get(0).id();
    String address = "/personnes/" + person.id() + "/mandats/" + mandateId;
    assertThat(page(address)).contains("Partenaire (Île)", "PARTNER|ile|*");
    assertThat(
            post(
                address,
                "version",
                "1",
                "functionName",
                "Directrice",
                "grant",
                "PARTNER|ile|*",
                "role",
                "PILOT",
                "scope",
                "ile"))
        .hasRedirectedUrl("/personnes/" + person.id());
    assertThat(people.listMandates(person.id()).get(0).grants())
        .containsExactly(
            new Grant(Role.PARTNER, Scope.ofTerritory("ile")),
            new Grant(Role.PILOT, Scope.ofTerritory("ile")));
    assertThat(post(address, "version", "1", "functionName", "Autre")).hasStatus(422);
    assertThat(post(address + "/fin", "version", "2"))
        .hasRedirectedUrl("/personnes/" + person.id());
    assertThat(people.listMandates(person.id()).get(0).until())
        .isEqualTo(LocalDate.of(2026, 11, 22));
    assertThat(post("/personnes/" + person.id() + "/acces", "version", "3", "active", "false"))
        .hasRedirectedUrl("/personnes/" + person.id());
    assertThat(page("/personnes/" + person.id())).contains("retiré", "Rendre l’accès");
  }

  @Test
  void anOrganisationAnswersItsLinkAndTheSecretariatDecides() throws Exception {
    Organisation caf = organisation("CAF 4");
    String card = "/organisations/" + caf.id();
    MvcTestResult asked = post(card + "/confirmation");
    String link = (String) flash(asked).get("link");
    String path = link.substring(link.indexOf("/lien/"));

    MvcTestResult looked = mvc.get().uri(path).exchange();
    assertThat(looked).hasStatusOk();
    assertThat(looked)
        .hasHeader("Referrer-Policy", "no-referrer")
        .hasHeader("Cache-Control", "no-store");
    assertThat(words(looked)).contains("Votre fiche : CAF 4");
    MvcTestResult wrong = post(path, "name", "CAF 4", "shortName", "CAF", "siret", "12");
    assertThat(wrong).hasStatus(422);
    assertThat(words(wrong)).contains("Ce n’est pas un SIRET");
    assertThat(
            post(
                path,
                "name",
                "Caisse 4",
                "shortName",
                "CAF",
                "siret",
                "",
                "units",
                "Accueil\r\n\r\nDroits",
                "referentFunction",
                "Directrice"))
        .hasRedirectedUrl(path);

    MvcTestResult used = mvc.get().uri(path).exchange();
    MvcTestResult unknown = mvc.get().uri("/lien/" + "0".repeat(64)).exchange();
    assertThat(used).hasStatus(404);
    assertThat(unknown).hasStatus(404);
    assertThat(words(used)).contains("votre réponse est enregistrée");
    assertThat(words(unknown)).contains("Ce lien ne mène à rien");

    String shown = page(card);
    assertThat(shown).contains("Réponse reçue", "Caisse 4", "Accueil, Droits", "Directrice");
    String proposal = shown.replaceFirst("(?s).*/propositions/([0-9a-f]+).*", "$1");
    assertThat(post(card + "/propositions/" + proposal, "accepter", "true"))
        .hasRedirectedUrl(card + "#confirmation");
    assertThat(page(card)).contains("Caisse 4").doesNotContain("Réponse reçue");
    assertThat(directory.listUnits(caf.id())).hasSize(2);
    assertThat(flash(post(card + "/propositions/" + proposal, "accepter", "false")))
        .containsKey("problem");
  }

  @Test
  void aFunctionThatNobodySaidIsShownAsMissing() throws Exception {
    Organisation caf = organisation("CAF 9");
    Person person =
        Acting.as(
            Actor.OPERATOR,
            () ->
                memberships.invite(
                    "Yves",
                    "yves@caf.example",
                    new MandateDraft(
                        caf.id(),
                        null,
                        null,
                        null,
                        null,
                        List.of(new Grant(Role.PARTNER, Scope.ofTerritory("ile"))))));

    assertThat(page("/personnes/" + person.id())).contains("non renseignée");
    assertThat(page("/organisations/" + caf.id())).contains("Yves", "non renseignée");
    assertThat(page("/personnes")).contains("Yves").doesNotContain(" – CAF 9");
  }
}
