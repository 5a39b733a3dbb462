package org.maillage.app.contacts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.maillage.app.Maillage;
import org.maillage.app.access.DemoClient;
import org.maillage.app.access.PersonOfHeader;
import org.maillage.app.access.Role;
import org.maillage.app.cli.SmallDemo;
import org.maillage.app.contacts.Contact;
import org.maillage.app.contacts.ContactRepository;
import org.maillage.app.people.DemoDirectory;
import org.maillage.app.people.DemoPerson;
import org.maillage.app.people.PeopleRepository;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The directory of a running demonstration, read and kept by its people. */
@SpringBootTest(classes = Maillage.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(PersonOfHeader.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContactServerTest {

  private static final String TERRITORY = "serance-maritime";
  private static final String ROOT = "/territoires/" + TERRITORY + "/annuaire";

  @DynamicPropertySource
  static void home(DynamicPropertyRegistry settings) throws IOException {
    Path home = SmallDemo.copyTo(Files.createTempDirectory("maillage-contacts").resolve("home"));
    settings.add("maillage.home", home::toString);
    settings.add("maillage.limits.enabled", () -> false);
  }

  @Autowired private DemoDirectory directory;
  @Autowired private PeopleRepository people;
  @Autowired private ContactRepository contacts;
  @Autowired private Clock clock;
  @LocalServerPort private int port;
  private final Map<Role, String> persons = new LinkedHashMap<>();
  private String msa = "";

  @BeforeAll
  void whoIsWho() {
    for (DemoPerson person : directory.listPeople()) {
      persons.putIfAbsent(person.role(), person.personId());
      if (person.organisation().equals("MSA")) {
        msa = person.personId();
      }
    }
  }

  private HttpResponse<String> get(String path, String person) throws Exception {
    return new DemoClient(port).get(path, person);
  }

  private String page(String path, String person) throws Exception {
    return new DemoClient(port).page(path, person);
  }

  private HttpResponse<String> post(String path, String person, Map<String, String> fields)
      throws Exception {
    return new DemoClient(port).post(path, person, fields);
  }

  private String person(Role role) {
    return persons.getOrDefault(role, "");
  }

  private String organisation(String brief) {
    return people.listOrganisations().stream()
        .filter(o -> o.name().shortName().equals(brief))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private Contact contact(String function) {
    return contacts.listContacts(TERRITORY).stream()
        .filter(one -> one.function().equals(function))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, String> fields(String brief, String function) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("organisation", organisation(brief));
    fields.put("fonction", function);
    fields.put("role", "CONTACT");
    fields.put("telephone", "04 65 71 00 90");
    return fields;
  }

  @Test
  void aContactIsFoundBySubjectInTwoClicksAndNeverWithoutAnAccount() throws Exception {
    String all = page(ROOT, person(Role.READER));
    assertThat(all)
        .contains("9 contacts à joindre directement", "sujet=mobilit", "tel:0465710012")
        .contains("mailto:sophie.lambert@demo.example");
    String mobility = page(ROOT + "?sujet=mobilit%C3%A9", person(Role.READER));
    assertThat(mobility).contains("2 contacts répondent", "Thomas Ricci", "Émilie Sanchez");
    assertThat(mobility).doesNotContain("Karim Benoist");
    assertThat(page(ROOT + "?q=delegue+soins", person(Role.READER))).contains("Karim Benoist");
    assertThat(page(ROOT + "?q=zzzz", person(Role.READER))).contains("Aucun contact ne répond");
    for (String path : List.of("", "/correspondants", "/annuaire.csv", "/ajouter")) {
      HttpResponse<String> answer = get(ROOT + path, "");
      assertThat(answer.statusCode()).as(path).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location").orElse("")).contains("connexion");
    }
  }

  @Test
  void whatIsForTheTeamIsSeenByTheTeamAndItsOrganisation() throws Exception {
    String reserved = "Astreinte du secrétariat général";
    assertThat(page(ROOT, person(Role.SECRETARIAT))).contains(reserved);
    assertThat(page(ROOT, person(Role.CONTRIBUTOR))).as("of the préfecture").contains(reserved);
    assertThat(page(ROOT, person(Role.PILOT))).doesNotContain(reserved);
    assertThat(page(ROOT + "/annuaire.csv", person(Role.PILOT))).doesNotContain(reserved);
    String id = contact(reserved).id();
    assertThat(get(ROOT + "/" + id + "/modifier", person(Role.PILOT)).statusCode()).isEqualTo(404);
  }

  @Test
  void anOperatorWithoutACorrespondentIsAnAlert() throws Exception {
    String network = page(ROOT + "/correspondants", person(Role.SECRETARIAT));
    assertThat(network)
        .contains("n’ont pas de correspondant sûr", "pas de correspondant", "Cap emploi")
        .contains("correspondant à confirmer", "correspondant confirmé", "Ligne des partenaires")
        .contains("role=CORRESPONDENT");
    assertThat(network.indexOf("Cap emploi")).isLessThan(network.indexOf("Sophie Lambert"));
    assertThat(page(ROOT + "/correspondants", person(Role.READER)))
        .doesNotContain("role=CORRESPONDENT");
  }

  @Test
  void onesOwnContactIsConfirmedWithOneClick() throws Exception {
    Contact stale = contact("Responsable de l’action sociale");
    assertThat(page("/mon-espace", msa)).contains("Contacts à confirmer", "Aurélie Garnier");
    assertThat(page(ROOT + "?perimes=oui", msa)).contains("Aurélie Garnier", "Thomas Ricci");

    Map<String, String> read = Map.of("version", Integer.toString(stale.version()));
    String confirmation = ROOT + "/" + stale.id() + "/confirmation";
    assertThat(post(confirmation, person(Role.PILOT), read).statusCode()).isEqualTo(403);
    assertThat(post(confirmation, msa, read).statusCode()).isEqualTo(302);
    assertThat(contact(stale.function()).confirmedOn()).isEqualTo(LocalDate.now(clock));
    assertThat(post(confirmation, msa, read).statusCode()).as("read before").isEqualTo(409);
    assertThat(page("/mon-espace", msa)).doesNotContain("Contacts à confirmer");
  }

  @Test
  void aPartnerKeepsTheContactsOfHisOrganisationAlone() throws Exception {
    HttpResponse<String> others = post(ROOT, msa, fields("CAF", "Accueil de trop"));
    assertThat(others.statusCode()).isEqualTo(403);
    assertThat(post(ROOT, person(Role.READER), fields("MSA", "Accueil")).statusCode())
        .isEqualTo(403);
    Map<String, String> silent = fields("MSA", "Accueil du lundi");
    silent.put("telephone", "");
    HttpResponse<String> refused = post(ROOT, msa, silent);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Donnez un téléphone ou un courriel", "Accueil du lundi");

    assertThat(post(ROOT, msa, fields("MSA", "Accueil du lundi")).statusCode()).isEqualTo(302);
    Contact added = contact("Accueil du lundi");
    String address = ROOT + "/" + added.id();
    Map<String, String> changed = fields("MSA", "Accueil du mardi");
    changed.put("version", "1");
    assertThat(post(address, person(Role.PILOT), changed).statusCode()).isEqualTo(403);
    Map<String, String> given = fields("CAF", "Accueil du mardi");
    given.put("version", "1");
    assertThat(post(address, msa, given).statusCode()).as("to another").isEqualTo(403);
    assertThat(post(address, msa, changed).statusCode()).isEqualTo(302);
    HttpResponse<String> late = post(address, person(Role.SECRETARIAT), changed);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Quelqu’un d’autre a changé ce contact");

    assertThat(post(address + "/retrait", person(Role.PILOT), Map.of()).statusCode())
        .isEqualTo(403);
    assertThat(post(address + "/retrait", msa, Map.of()).statusCode()).isEqualTo(302);
    assertThat(contacts.findContact(TERRITORY, added.id())).isEmpty();
  }

  @Test
  void theTableGoesToASpreadsheetAsItIsLookedFor() throws Exception {
    String table = page(ROOT + "/annuaire.csv?sujet=logement", person(Role.READER));

    assertThat(table.lines().findFirst().orElse("")).endsWith("joignable;confirme_le");
    assertThat(table.lines().skip(1))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("logement"));
    assertThat(table).contains("CAF;Sophie Lambert;Responsable des partenariats;Correspondant;");
  }
}
