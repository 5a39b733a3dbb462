package org.maillage.app.diagnostic.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.domain.diagnostic.Methode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

class DiagnosticQueryTest {

  private static final Fixture FIXTURE = new Fixture();

  private static QueryReading read(String address) {
    MultiValueMap<String, String> parameters =
        UriComponentsBuilder.fromUriString(address).build().getQueryParams();
    Methode methode = QueryReading.methode(parameters.getFirst("methode")).orElseThrow();
    return QueryReading.of(parameters, FIXTURE.dossier(methode));
  }

  @Test
  void aLinkReproducesTheView() {
    for (String address :
        new String[] {
          "?panier",
          "?service=pharmacie",
          "?gamme=superieure&methode=communale",
          "?service=pharmacie&methode=communale&commune=99001&tri=nom&vue=epci&q=commune",
          "?panier&vue=eloignement",
          "?panier&vue=services",
          "?panier&sel=epci:200000001"
        }) {
      QueryReading reading = read(address);
      assertThat(reading.query().href()).isEqualTo(address);
      assertThat(reading.unknown()).isEmpty();
    }
  }

  @Test
  void whatIsNotKnownFallsBackAndIsReported() {
    QueryReading reading =
        read("?service=licorne&commune=13055&vue=canton&tri=age&methode=carroyee");
    assertThat(reading.query().href()).isEqualTo("?panier");
    assertThat(reading.unknown()).containsExactly("licorne", "13055", "canton");
  }

  @Test
  void theFormSpeaksOfTheSubjectInOneParameter() {
    assertThat(read("?sujet=service:pharmacie&commune=").query().href())
        .isEqualTo("?service=pharmacie");
    assertThat(read("?sujet=gamme:PROXIMITE").query().href()).isEqualTo("?gamme=proximite");
    assertThat(read("?sujet=panier").query().href()).isEqualTo("?panier");
  }

  @Test
  void aLongFilterIsCutAndASpecialOneIsEscaped() {
    assertThat(read("?panier&q=" + "a".repeat(500)).query().filter()).hasSize(80);
    DiagnosticQuery query = read("?panier").query();
    DiagnosticQuery filtered =
        new DiagnosticQuery(
            query.subject(), query.methode(), null, query.order(), query.view(), "a&b=<é>", null);
    assertThat(filtered.href()).isEqualTo("?panier&q=a%26b%3D%3C%C3%A9%3E");
  }

  @Test
  void aFileIsAboutTheMeasureAndNotAboutTheTable() {
    assertThat(read("?service=pharmacie&methode=communale&tri=nom&q=x").query().measure())
        .isEqualTo("?service=pharmacie&methode=communale");
  }
}
