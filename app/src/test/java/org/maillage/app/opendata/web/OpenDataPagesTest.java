package org.maillage.app.opendata.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.maillage.app.access.Access;
import org.maillage.app.access.Actor;
import org.maillage.app.opendata.OpenFile;
import org.maillage.app.opendata.OpenFiles;
import org.maillage.app.opendata.OpenRegisters;
import org.maillage.app.opendata.OpenSample;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The open data as everybody asks for them, over five places. */
@SpringBootTest(
    classes = OpenDataPagesTest.OpenServer.class,
    properties = "spring.flyway.enabled=false")
@AutoConfigureMockMvc
class OpenDataPagesTest {

  private static final String DATA = "/territoires/essai/donnees";
  private static final String OGC = DATA + "/ogc";
  private static final String ITEMS = OGC + "/collections/lieux/items";

  @EnableAutoConfiguration
  @ComponentScan(
      basePackages = {"org.maillage.app.shell", "org.maillage.app.opendata"},
      excludeFilters =
          @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = OpenRegisters.class))
  static class OpenServer {

    static final AtomicReference<String> REVISION = new AtomicReference<>("1");
    static final AtomicReference<Boolean> PUBLISHED = new AtomicReference<>(true);

    @Bean
    static Clock clock() {
      return Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    static OpenRegisters registers() {
      return OpenSample.registers(
          OpenSample.territory("Licence Ouverte 2.0"), OpenSample.places(), REVISION::get);
    }

    @Bean
    @Primary
    static Access everybody() {
      return new Access() {
        @Override
        public Actor actor() {
          return Actor.PUBLIC;
        }

        @Override
        public boolean isPublished(String territoryId) {
          return PUBLISHED.get();
        }

        @Override
        public boolean sees(String territoryId) {
          return true;
        }
      };
    }
  }

  @Autowired private MockMvcTester mvc;
  @Autowired private OpenFiles files;
  @Autowired private OpenRegisters registers;

  @AfterEach
  void asBefore() {
    OpenServer.REVISION.set("1");
    OpenServer.PUBLISHED.set(true);
  }

  private MockHttpServletResponse get(String address, String... headers) {
    var request = mvc.get().uri(java.net.URI.create(address));
    for (int i = 0; i < headers.length; i += 2) {
      request = request.header(headers[i], headers[i + 1]);
    }
    MvcTestResult result = request.exchange();
    assertThat(result.getUnresolvedException()).isNull();
    return result.getResponse();
  }

  private JsonNode json(String address) {
    MockHttpServletResponse answer = get(address);
    assertThat(answer.getStatus()).as(address).isEqualTo(200);
    return JsonMapper.shared()
        .readTree(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
  }

  private static String href(JsonNode answer, String relation) {
    return answer
        .get("links")
        .valueStream()
        .filter(link -> link.get("rel").asString().equals(relation))
        .findFirst()
        .map(link -> link.get("href").asString())
        .orElse("");
  }

  private static List<String> ids(JsonNode page) {
    return page.get("features").valueStream().map(f -> f.get("id").asString()).toList();
  }

  @Test
  void fromTheLandingPageEverythingIsReachedByLinks() {
    JsonNode landing = json(OGC);
    assertThat(json(href(landing, "self")).get("title").asString()).contains("Pays d’essai");
    assertThat(json(href(landing, "conformance")).get("conformsTo").valueStream())
        .extracting(JsonNode::asString)
        .contains("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core");
    JsonNode collections = json(href(landing, "data")).get("collections");
    assertThat(collections.valueStream().map(c -> c.get("id").asString()))
        .containsExactly("lieux", "services-rendus", "communes");
    List<Integer> counts = new ArrayList<>();
    for (JsonNode collection : collections) {
      assertThat(json(href(collection, "self")).get("id")).isEqualTo(collection.get("id"));
      assertThat(collection.get("crs").get(0).asString()).endsWith("/CRS84");
      JsonNode page = json(href(collection, "items"));
      counts.add(page.get("numberMatched").asInt());
      String key = ids(page).get(0);
      String item = OGC + "/collections/" + collection.get("id").asString() + "/items/" + key;
      assertThat(json(item).get("id").asString()).isEqualTo(key);
    }
    assertThat(counts).containsExactly(5, 7, 2);
  }

  @Test
  void followingNextVisitsEveryPlaceOnceAndPrevGoesBack() throws Exception {
    List<String> all = ids(json(ITEMS));
    List<String> walked = new ArrayList<>();
    String address = ITEMS + "?limit=2&etat=ouvert&operateur=Commune%20de%20l%E2%80%99%C3%89tang";
    List<String> pages = new ArrayList<>();
    while (!address.isEmpty()) {
      JsonNode page = json(address);
      assertThat(page.get("numberMatched").asInt()).isEqualTo(3);
      assertThat(page.get("numberReturned").asInt()).isEqualTo(ids(page).size());
      assertThat(new GeoJsonReader().read(page.toString()).getNumGeometries())
          .isEqualTo(ids(page).size());
      walked.addAll(ids(page));
      pages.add(address);
      address = href(page, "next");
    }
    assertThat(pages).hasSize(2);
    assertThat(walked).doesNotHaveDuplicates().hasSize(3);
    assertThat(all).containsAll(walked).hasSize(5);
    JsonNode last = json(pages.get(1));
    assertThat(ids(json(href(last, "prev")))).isEqualTo(walked.subList(0, 2));
    assertThat(href(json(pages.get(0)), "prev")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "service=caf 3",
        "service=rien 0",
        "commune=99001&commune=99001 -1",
        "etat=ferme 1",
        "etat=suspendu 1",
        "operateur=COMMUNE%20de%20l%E2%80%99%C3%A9tang 5",
        "operateur=Autre 0",
        "bbox=2,44,3,46 5",
        "bbox=2,44,0,3,46,100 5",
        "bbox=3,44,4,46 0",
        "bbox=170,44,2.2,46 5",
        "bbox=170,44,-170,46 0",
        "datetime=2024-09-02 3",
        "datetime=2024-09-02T10:00:00Z 3",
        "datetime=2025-01-01/.. 2",
        "datetime=../2024-12-31 3",
        "datetime=2024-01-01/2025-06-01 5",
        "limit=1000000 5",
        "offset=9 5"
      })
  void filtersCountWhatTheySay(String query, int matched) {
    if (matched < 0) {
      assertThat(get(ITEMS + "?" + query).getStatus()).isEqualTo(400);
    } else {
      assertThat(json(ITEMS + "?" + query).get("numberMatched").asInt()).isEqualTo(matched);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bbox=1,2,3",
        "bbox=a,b,c,d",
        "bbox=2,46,3,44",
        "bbox=2,44,300,46",
        "bbox=NaN,44,3,46",
        "limit=0",
        "limit=beaucoup",
        "offset=-1",
        "datetime=hier",
        "datetime=2025-01-01/2024-01-01",
        "datetime=a/b/c",
        "etat=neuf",
        "f=xml",
        "couleur=bleu"
      })
  void whatCannotBeReadIsRefusedInWords(String query) throws Exception {
    MockHttpServletResponse answer = get(ITEMS + "?" + query);
    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.getContentType()).startsWith("application/problem+json");
    JsonNode report = JsonMapper.shared().readTree(answer.getContentAsByteArray());
    assertThat(report.get("code").asString()).isEqualTo("InvalidParameterValue");
    assertThat(report.get("detail").asString())
        .contains(query.substring(query.indexOf('=') + 1).isEmpty() ? "" : "«")
        .doesNotContain("{0}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/territoires/nulle-part/donnees",
        "/territoires/nulle-part/donnees/ogc",
        DATA + "/autre.csv",
        OGC + "/collections/autre",
        OGC + "/collections/lieux/items/autre",
        OGC + "/collections/lieux/items/liste~3A4"
      })
  void whatIsNotThereIsNotFound(String address) {
    assertThat(mvc.get().uri(java.net.URI.create(address))).hasStatus(404);
  }

  @Test
  void anotherHandReadsTheDescriptionAndEveryPathOfItAnswers() throws Exception {
    MockHttpServletResponse answer = get(OGC + "/api");
    assertThat(answer.getContentType()).isEqualTo(OgcLinks.OPEN_API);
    SwaggerParseResult read =
        new OpenAPIV3Parser()
            .readContents(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    assertThat(read.getMessages()).isEmpty();
    OpenAPI api = read.getOpenAPI();
    assertThat(api.getInfo().getTitle()).contains("Pays d’essai");
    assertThat(api.getInfo().getLicense().getName()).isEqualTo("Licence Ouverte 2.0");
    assertThat(api.getServers().get(0).getUrl()).isEqualTo("http://localhost" + OGC);
    String root = api.getServers().get(0).getUrl();
    String place = ids(json(ITEMS)).get(0);
    String service = ids(json(OGC + "/collections/services-rendus/items")).get(0);
    for (String path : api.getPaths().keySet()) {
      String key =
          path.contains("services-rendus") ? service : path.contains("communes") ? "99001" : place;
      String address = root + path.replace("{collectionId}", "lieux").replace("{featureId}", key);
      assertThat(get(address).getStatus()).as(path).isEqualTo(200);
    }
    assertThat(api.getPaths()).hasSize(10);
  }

  @ParameterizedTest
  @EnumSource(OpenFile.class)
  void aFileIsThatOfTheCommandLineAndIsNotSentTwice(OpenFile file) throws Exception {
    String address = DATA + "/" + file.address();
    MockHttpServletResponse answer = get(address);
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentType()).startsWith(file.mediaType());
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    files.write(registers.find("essai").orElseThrow(), file, out);
    assertThat(answer.getContentAsByteArray()).isEqualTo(out.toByteArray());

    String tag = answer.getHeader("ETag");
    MockHttpServletResponse same = get(address, "If-None-Match", tag);
    assertThat(same.getStatus()).isEqualTo(304);
    assertThat(same.getContentAsByteArray()).isEmpty();
    OpenServer.REVISION.set("2");
    assertThat(get(address, "If-None-Match", tag).getStatus()).isEqualTo(200);
  }

  @Test
  void anAnswerThatNotEverybodyMaySeeIsKeptByNoSharedCache() {
    assertThat(get(ITEMS).getHeader("Cache-Control")).contains("public", "max-age=60");
    OpenServer.PUBLISHED.set(false);
    assertThat(get(ITEMS).getHeader("Cache-Control")).contains("private", "no-cache");
  }

  @Test
  void jsonAndHtmlOfOneAddressAreNotTakenForEachOther() {
    MockHttpServletResponse program = get(ITEMS);
    MockHttpServletResponse browser = get(ITEMS, "Accept", "text/html");
    assertThat(browser.getContentType()).startsWith("text/html");
    assertThat(program.getHeader("ETag")).isNotEqualTo(browser.getHeader("ETag"));
    assertThat(program.getHeaders("Vary")).contains("Accept");
  }

  @ParameterizedTest
  @ValueSource(strings = {ITEMS, OGC, DATA + "/lieux.csv"})
  void programsOfOtherSitesMayRead(String address) {
    assertThat(get(address, "Origin", "https://ailleurs.example"))
        .satisfies(
            answer -> assertThat(answer.getHeader("Access-Control-Allow-Origin")).isEqualTo("*"));
  }

  @Test
  void thePageForPeopleIsNoDoorForOtherSites() {
    MockHttpServletResponse answer = get(DATA, "Origin", "https://ailleurs.example");
    assertThat(answer.getHeader("Access-Control-Allow-Origin")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        DATA,
        OGC + "?f=html",
        OGC + "/conformance?f=html",
        OGC + "/collections?f=html",
        OGC + "/collections/lieux?f=html",
        ITEMS + "?f=html&limit=2&offset=2",
        ITEMS + "?f=html&service=rien",
        OGC + "/collections/services-rendus/items?f=html",
        OGC + "/collections/communes/items?f=html",
        ITEMS + "/liste~3A2?f=html"
      })
  void everyPageIsWholeInBothLanguages(String address) throws Exception {
    String french = get(address).getContentAsString();
    assertThat(french).contains("<html lang=\"fr\"", "<h1>").doesNotContain("??", "{0}");
    String english =
        get(address + (address.contains("?") ? "&" : "?") + "lang=en").getContentAsString();
    assertThat(english).contains("<html lang=\"en\"", "<h1>").doesNotContain("??", "{0}");
  }

  @Test
  void thePageTellsFormatsLicenceSourcesAndHowToCite() throws Exception {
    String page = get(DATA).getContentAsString();
    for (OpenFile file : OpenFile.values()) {
      assertThat(page).contains("href=\"" + DATA + "/" + file.address() + "\"");
    }
    assertThat(page)
        .contains("Licence Ouverte 2.0", "Liste du département", "22 novembre 2026")
        .contains("http://localhost" + DATA, "Code officiel de la commune (INSEE).")
        .doesNotContain("Code officiel</strong>");
  }
}
