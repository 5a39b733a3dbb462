package org.maillage.app.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.maillage.app.Maillage;
import org.maillage.app.access.DemoClient;
import org.maillage.app.access.PersonOfHeader;
import org.maillage.app.access.Role;
import org.maillage.app.cli.SmallDemo;
import org.maillage.app.people.DemoDirectory;
import org.maillage.app.people.DemoPerson;
import org.maillage.app.register.MatchDesk;
import org.maillage.app.register.RegisterDesk;
import org.maillage.app.register.StoredRegister;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.domain.register.Label;
import org.maillage.domain.register.PlaceMatching.Pair;
import org.maillage.domain.register.PlaceStatus;
import org.maillage.domain.register.RegisteredPlace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The running application with the register of a small département, read and kept by people. */
@SpringBootTest(classes = Maillage.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(PersonOfHeader.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterServerTest {

  private static final String TERRITORY = "serance-maritime";
  private static final String ROOT = "/territoires/" + TERRITORY + "/repertoire";

  @DynamicPropertySource
  static void home(DynamicPropertyRegistry settings) throws IOException {
    Path home = SmallDemo.copyTo(Files.createTempDirectory("maillage-register").resolve("home"));
    settings.add("maillage.home", home::toString);
    settings.add("maillage.limits.enabled", () -> false);
  }

  @Autowired private DemoDirectory directory;
  @Autowired private StoredRegister register;
  @Autowired private MatchDesk matches;
  @Autowired private TerritoryRepository territories;
  @LocalServerPort private int port;
  private String keeper = "";
  private String partner = "";

  @BeforeAll
  void whoIsWho() {
    for (DemoPerson person : directory.listPeople()) {
      if (person.role() == Role.SECRETARIAT) {
        keeper = person.personId();
      }
      if (person.role() == Role.PARTNER) {
        partner = person.personId();
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

  /** The one place of a service whose hours a grid shows. */
  private RegisteredPlace post() {
    return register.places(TERRITORY).stream()
        .filter(place -> place.serviceCodes().contains("bureau-de-poste"))
        .filter(place -> place.openingHours() != null)
        .findFirst()
        .orElseThrow();
  }

  private Map<String, String> form(RegisteredPlace place) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("lieu", place.id());
    fields.put("version", RegisterDesk.version(place));
    fields.put("nom", place.name());
    fields.put("etat", "OPEN");
    fields.put("commune", place.location().communeCode());
    fields.put("service", "bureau-de-poste");
    return fields;
  }

  @Test
  void placesAreFoundByWhatPeopleAskFor() throws Exception {
    String all = page(ROOT, keeper);
    assertThat(all).contains("lieux ouverts sont connus", "Bureau de poste et associés");
    String posts = page(ROOT + "?service=bureau-de-poste&horaires=moins-18h", keeper);
    assertThat(posts).contains("Bureau de poste ouvert moins de 18 h par semaine");
    assertThat(posts).doesNotContain("Boulangerie ou supérette, ");
    assertThat(page(ROOT + "?q=zzzz", keeper)).contains("Aucun lieu ne répond à ces filtres");
    String second = page(ROOT + "?page=2", keeper);
    assertThat(second).contains("Page 2 sur ");
  }

  @Test
  void hoursAsTheyStandOnADoorFillTheGridAndAreSaved() throws Exception {
    RegisteredPlace place = post();
    Map<String, String> fields = form(place);
    fields.put("texte", "Du lundi au vendredi de 8h30 à 12h, semaines paires");
    fields.put("lire", "oui");
    HttpResponse<String> read = post(ROOT + "/modifier", keeper, fields);
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.body()).contains("value=\"08:30\"").contains("Tout est compris");

    fields.remove("lire");
    for (String day : List.of("mo", "tu")) {
      fields.put(day + "1d", "08:30");
      fields.put(day + "1f", "12:00");
    }
    fields.put("feries", "oui");
    HttpResponse<String> saved = post(ROOT + "/modifier", keeper, fields);
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
    assertThat(register.find(TERRITORY, place.id()).orElseThrow().openingHours())
        .isEqualTo("Mo,Tu 08:30-12:00; PH off");
    String card = page(ROOT + "/lieu?lieu=" + DemoClient.encoded(place.id()), keeper);
    assertThat(card).contains("Précisé par une personne : ", "Ce que disent les sources");

    assertThat(
            page("/territoires/" + TERRITORY + "/lieux?lieu=" + DemoClient.encoded(place.id()), ""))
        .as("everybody reads it at once")
        .contains("8 h 30 à 12 h");

    HttpResponse<String> late = post(ROOT + "/modifier", keeper, fields);
    assertThat(late.statusCode()).as("filled on the former version").isEqualTo(409);
  }

  @Test
  void aStopEveryFortnightIsTypedWithoutSyntaxAndIsOpenThatDayOnly() throws Exception {
    RegisteredPlace place = post();
    String stop = "arret.bureau-de-poste.0.";
    Map<String, String> fields = form(place);
    fields.put("ajouter-arret", "bureau-de-poste");
    HttpResponse<String> line = post(ROOT + "/modifier", keeper, fields);
    assertThat(line.statusCode()).isEqualTo(200);
    assertThat(line.body()).contains("name=\"" + stop + "nom\"", "<details open");
    assertThat(register.find(TERRITORY, place.id())).as("nothing is saved yet").contains(place);

    fields.remove("ajouter-arret");
    fields.put("arrets.bureau-de-poste", "1");
    fields.put(stop + "nom", "place du Vieux-Lavoir");
    fields.put(stop + "commune", place.location().communeCode());
    fields.put(stop + "rythme", "EVEN_WEEKS");
    fields.put(stop + "jour", "TUESDAY");
    fields.put(stop + "debut", "05:00");
    HttpResponse<String> half = post(ROOT + "/modifier", keeper, fields);
    assertThat(half.statusCode()).isEqualTo(422);
    assertThat(half.body()).contains("place du Vieux-Lavoir", "une heure de fin plus tardive");

    fields.put(stop + "fin", "07:00");
    fields.put("public.bureau-de-poste", "les-gens");
    assertThat(post(ROOT + "/modifier", keeper, fields).statusCode())
        .as("off the list")
        .isEqualTo(422);
    fields.put("public.bureau-de-poste", "seniors");
    fields.put("langue.bureau-de-poste", "it");
    fields.put("frais.bureau-de-poste", "FREE_UNDER_CONDITIONS");
    fields.put("frais-detail.bureau-de-poste", "timbres payants");
    HttpResponse<String> saved = post(ROOT + "/modifier", keeper, fields);
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
    assertThat(page(ROOT + "/lieu?lieu=" + DemoClient.encoded(place.id()), keeper))
        .contains(
            "place du Vieux-Lavoir",
            "à l’accueil ; à un arrêt d’itinérance",
            "les semaines paires, le mardi de 5 h à 7 h, soit 1 h par semaine en moyenne",
            "pour : seniors",
            "langues : italien",
            "gratuit sous conditions (timbres payants)");

    String ask =
        "/territoires/"
            + TERRITORY
            + "/trouver?besoin=bureau-de-poste&ou="
            + DemoClient.encoded(
                territories
                    .findTerritory(TERRITORY)
                    .orElseThrow()
                    .communeNames()
                    .getOrDefault(place.location().communeCode(), ""))
            + "&quand=";
    assertThat(page(ask + "2027-01-12T05:10", ""))
        .contains("place du Vieux-Lavoir")
        .doesNotContain("ouvre mardi 26 janvier");
    assertThat(page(ask + "2027-01-19T05:10", ""))
        .as("a Tuesday of an odd week")
        .contains("place du Vieux-Lavoir", "fermé, ouvre mardi 26 janvier à 5 h");

    RegisteredPlace now = register.find(TERRITORY, place.id()).orElseThrow();
    fields.put("version", RegisterDesk.version(now));
    fields.put("retirer-arret", "bureau-de-poste.0");
    assertThat(post(ROOT + "/modifier", keeper, fields).body())
        .contains("timbres payants")
        .doesNotContain("place du Vieux-Lavoir");
  }

  @Test
  void aLabelIsTypedWithItsDaysItsLevelAndItsCriteriaAndIsFound() throws Exception {
    RegisteredPlace place =
        register.places(TERRITORY).stream()
            .filter(one -> one.serviceCodes().contains("mediation-numerique"))
            .filter(one -> one.labels().isEmpty())
            .findFirst()
            .orElseThrow();
    Map<String, String> fields = form(place);
    fields.put("label-niveau.point-relais-caf", "1");
    assertThat(post(ROOT + "/modifier", keeper, fields).body())
        .contains("sans être coché", "<details");
    fields.put("label", "point-relais-caf");
    fields.put("label-debut.point-relais-caf", "2026-03-01");
    fields.put("label-fin.point-relais-caf", "2026-01-01");
    HttpResponse<String> refused = post(ROOT + "/modifier", keeper, fields);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("la fin après le début", "value=\"2026-03-01\"");

    fields.put("label-fin.point-relais-caf", "");
    fields.put("label-niveau.point-relais-caf", "1");
    fields.put("label-formation.point-relais-caf", "2026-02-10");
    fields.put("label-critere.point-relais-caf", "facilitation-numerique");
    HttpResponse<String> saved = post(ROOT + "/modifier", keeper, fields);
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
    assertThat(register.find(TERRITORY, place.id()).orElseThrow().labels())
        .containsExactly(
            new Label(
                "point-relais-caf",
                LocalDate.of(2026, 3, 1),
                null,
                1,
                LocalDate.of(2026, 2, 10),
                null,
                Set.of("facilitation-numerique")));

    assertThat(page(ROOT + "/lieu?lieu=" + DemoClient.encoded(place.id()), ""))
        .contains(
            "Point relais Caf, depuis le 1er mars 2026, niveau 1, formation suivie le 10 février")
        .contains("critères vérifiés : 1 sur 2", "reste à vérifier : ");
    String name = place.name().replace("'", "&#39;");
    assertThat(page(ROOT + "?label=point-relais-caf&niveau=1", "")).contains(name);
    assertThat(page(ROOT + "?label=point-relais-caf&niveau=2", "")).doesNotContain(name);
    assertThat(page(ROOT + "/qualite", keeper))
        .contains("Labels à revoir", name, "Aide dans les démarches administratives");
  }

  @Test
  void volumesAreToldByTheirOperatorAndComparedByEverybody() throws Exception {
    String channels = ROOT + "/canaux";
    String operator = String.valueOf(post().operator());
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("operateur", operator);
    fields.put("canal", "PHONE");
    fields.put("annee", "2016");
    fields.put("volume", "7 654 321");
    fields.put("unite", "appels");
    HttpResponse<String> without = post(channels, keeper, fields);
    assertThat(without.statusCode()).as("no document says it").isEqualTo(422);
    assertThat(without.body()).contains("le document qui le dit", "value=\"7 654 321\"");

    fields.put("document", "Rapport <2016>");
    assertThat(post(channels, keeper, fields).statusCode()).isEqualTo(302);
    assertThat(page(channels, ""))
        .contains("7 654 321 appels", "Rapport &lt;2016&gt;", operator)
        .doesNotContain("Retirer", "name=\"volume\"");
    assertThat(get(channels + "/volumes.csv", "").body())
        .contains("PHONE;2016;7654321;appels;Rapport <2016>");

    fields.put("operateur", "Une autre maison");
    assertThat(post(channels, partner, fields).statusCode()).isEqualTo(403);
    fields.put("operateur", operator);
    assertThat(post(channels + "/retrait", keeper, fields).statusCode()).isEqualTo(302);
    assertThat(page(channels, "")).doesNotContain("7 654 321");
  }

  @Test
  void whatIsWrongIsToldAndWhatWasTypedIsKept() throws Exception {
    RegisteredPlace place = register.places(TERRITORY).get(0);
    Map<String, String> fields = form(place);
    fields.put("nom", "Un nom à garder");
    fields.remove("service");
    fields.put("mo1d", "12:00");
    fields.put("mo1f", "09:00");
    fields.put("site", "www.example.org");
    HttpResponse<String> refused = post(ROOT + "/modifier", keeper, fields);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Un nom à garder")
        .contains("Cochez au moins un service")
        .contains("finit après avoir commencé")
        .contains("commence par https://");
    assertThat(register.find(TERRITORY, place.id())).contains(place);
  }

  @Test
  void aPersonDecidesOfAPairAndTakesItBack() throws Exception {
    Pair pair = matches.listPairs(TERRITORY).get(0);
    assertThat(page(ROOT + "/rapprochements", keeper)).contains("C’est le même lieu");
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put("un", pair.firstId());
    answer.put("deux", pair.secondId());
    answer.put("meme", "true");
    answer.put("raison", "même guichet");
    assertThat(post(ROOT + "/rapprochements", keeper, answer).statusCode()).isEqualTo(302);
    assertThat(register.find(TERRITORY, pair.secondId()).map(RegisteredPlace::id))
        .isEqualTo(register.find(TERRITORY, pair.firstId()).map(RegisteredPlace::id));
    assertThat(page(ROOT + "/rapprochements", keeper)).contains("un seul lieu", "même guichet");
    assertThat(post(ROOT + "/rapprochements/retour", keeper, answer).statusCode()).isEqualTo(302);
    assertThat(matches.listPairs(TERRITORY)).contains(pair);
  }

  @Test
  void aListIsFrozenAndPrinted() throws Exception {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("intitule", "Liste annexée au schéma");
    assertThat(post(ROOT + "/listes", keeper, fields).statusCode()).isEqualTo(422);
    fields.put("jour", "2026-11-01");
    HttpResponse<String> frozen = post(ROOT + "/listes", keeper, fields);
    assertThat(frozen.statusCode()).isEqualTo(302);
    String list = URI.create(frozen.headers().firstValue("Location").orElseThrow()).getPath();
    String printed = page(list, keeper);
    assertThat(printed).contains("Liste annexée au schéma", "1er novembre 2026", "SHA-256 ");
    Matcher hash = Pattern.compile("SHA-256 ([0-9a-f]{64})").matcher(printed);
    assertThat(hash.find()).isTrue();
    assertThat(get(list + "/contenu.json", keeper).body()).contains("\"places\"");
    assertThat(page(ROOT + "/listes", keeper)).contains("Liste annexée au schéma");
  }

  @Test
  void aPlaceIsAddedByHand() throws Exception {
    Map<String, String> fields = form(post());
    fields.put("nom", "Permanence de la mairie annexe");
    fields.put("depuis", "2026-11-02");
    HttpResponse<String> added = post(ROOT + "/ajouter", keeper, fields);
    assertThat(added.statusCode()).as(added.body()).isEqualTo(302);
    assertThat(page(ROOT + "?q=mairie+annexe", keeper))
        .contains("Permanence de la mairie annexe", "Ouvert depuis le 2 novembre 2026");
    assertThat(page("/territoires/" + TERRITORY + "/observatoire", keeper))
        .as("the observatory tells it")
        .contains("Permanence de la mairie annexe");
  }

  @Test
  void everybodyReadsAndOnlyThoseWhoKeepChange() throws Exception {
    RegisteredPlace place = post();
    String href = ROOT + "/lieu?lieu=" + DemoClient.encoded(place.id());
    assertThat(page(ROOT, "")).doesNotContain("Ajouter un lieu");
    assertThat(page(href, "")).doesNotContain("/modifier?");
    assertThat(get(ROOT + "/rapprochements", "").statusCode()).isEqualTo(302);
    assertThat(get(ROOT + "/rapprochements", partner).statusCode()).isEqualTo(403);
    RegisteredPlace others =
        register.places(TERRITORY).stream()
            .filter(one -> one.operator() == null)
            .findFirst()
            .orElseThrow();
    assertThat(
            get(ROOT + "/modifier?lieu=" + DemoClient.encoded(others.id()), partner).statusCode())
        .isEqualTo(403);
    assertThat(page(ROOT + "/qualite", keeper)).contains("Par opérateur");
    assertThat(get(ROOT + "/lieu?lieu=nulle-part", keeper).statusCode()).isEqualTo(404);
  }

  @Test
  void anOperatorIsLedFromItsOwnPageToThePlacesItKeeps() throws Exception {
    RegisteredPlace place = post();
    String operator = String.valueOf(place.operator());
    String itsPerson =
        directory.listPeople().stream()
            .filter(person -> person.role() == Role.PARTNER)
            .filter(person -> person.organisation().equals(operator))
            .map(DemoPerson::personId)
            .findFirst()
            .orElseThrow();
    long open =
        register.places(TERRITORY).stream()
            .filter(one -> operator.equals(one.operator()))
            .filter(one -> one.status().state() != PlaceStatus.State.CLOSED)
            .filter(one -> !RegisterQuery.counts(one))
            .count();
    String list = ROOT + "?operateur=" + DemoClient.encoded(operator).replace("+", "%20");

    assertThat(page("/mon-espace", itsPerson))
        .contains("Vos lieux", operator + " : " + open + " lieux", "href=\"" + list + "\"");
    assertThat(page(list, itsPerson)).contains(place.name());
    assertThat(page(ROOT + "/lieu?lieu=" + DemoClient.encoded(place.id()), itsPerson))
        .contains("/modifier?");
    assertThat(page("/mon-espace", keeper)).doesNotContain("Vos lieux");
  }

  @Test
  void anOperatorSaysByALinkOnceWhetherItsPlacesWereThere() throws Exception {
    String root = ROOT + "/presence";
    assertThat(page(root, keeper)).contains("Personne n’a encore été interrogé");
    assertThat(post(root, keeper, Map.of()).statusCode()).isEqualTo(302);
    String asked = page(root, keeper);
    assertThat(asked).contains("réponse attendue pour le").doesNotContain("Interroger ");
    Matcher request = Pattern.compile("name=\"demande\" value=\"([^\"]+)\"").matcher(asked);
    assertThat(request.find()).isTrue();
    HttpResponse<String> made = post(root + "/lien", keeper, Map.of("demande", request.group(1)));
    Matcher link = Pattern.compile("(/lien/[A-Za-z0-9_-]+)").matcher(made.body());
    assertThat(link.find()).as(made.body()).isTrue();

    String form = page(link.group(1), "");
    Matcher place = Pattern.compile("name=\"presence\\.([^\"]+)\" value=\"KEPT\"").matcher(form);
    List<String> places = new ArrayList<>();
    while (place.find()) {
      places.add(place.group(1));
    }
    assertThat(places).isNotEmpty();
    HttpResponse<String> missing = post(link.group(1), "", Map.of("presence.x", "KEPT"));
    assertThat(missing.body()).contains("Répondez pour chaque lieu");

    Map<String, String> answers = new LinkedHashMap<>();
    places.forEach(id -> answers.put("presence." + id, "KEPT"));
    answers.put("presence." + places.get(0), "FEWER");
    answers.put("heures." + places.get(0), "12,5");
    answers.put("note." + places.get(0), "fermé le mercredi");
    HttpResponse<String> sent = post(link.group(1), "", answers);
    assertThat(sent.statusCode()).as(sent.body()).isLessThan(400);
    assertThat(page(root, keeper))
        .contains(
            "répondu le ", "Ouvert moins que ce qui est publié – 12,5 h", "fermé le mercredi");
    assertThat(get(link.group(1), "").body()).doesNotContain("name=\"presence.");
    if (places.size() > 1) {
      assertThat(
              register.find(TERRITORY, places.get(1)).orElseThrow().references().get(0).sourceId())
          .isEqualTo("saisie");
    }
  }

  @Test
  void aPlaceThatIsClosedIsNotOfferedAnyMoreAndItsAddressTellsSo() throws Exception {
    RegisteredPlace place =
        register.places(TERRITORY).stream()
            .filter(one -> one.serviceCodes().size() == 1)
            .filter(one -> one.serviceCodes().contains("pharmacie"))
            .findFirst()
            .orElseThrow();
    Map<String, String> fields = form(place);
    fields.put("service", "pharmacie");
    fields.put("etat", "CLOSED");
    fields.put("depuis", "2026-11-02");
    fields.put("position", "45.1, 2.1");
    HttpResponse<String> saved = post(ROOT + "/modifier", keeper, fields);
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
    String href = "/territoires/" + TERRITORY + "/lieux?lieu=" + DemoClient.encoded(place.id());
    HttpResponse<String> answer = get(href, "");
    assertThat(answer.statusCode()).isEqualTo(302);
    URI card = URI.create(answer.headers().firstValue("Location").orElseThrow());
    assertThat(page(card.getRawPath() + "?" + card.getRawQuery(), ""))
        .contains("Fermé depuis le 2 novembre 2026");
    assertThat(page("/territoires/" + TERRITORY + "/observatoire", keeper)).contains(place.name());
  }
}
