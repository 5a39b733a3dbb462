package org.maillage.app.diagnostic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = GridServer.class, properties = "spring.flyway.enabled=false")
@AutoConfigureMockMvc
class PairPagesTest {

  @Autowired private MockMvcTester mvc;

  private String page(String query) throws Exception {
    MvcTestResult result = mvc.get().uri("/territoires/grille/cartes" + query).exchange();
    assertThat(result).hasStatusOk();
    return result.getResponse().getContentAsString();
  }

  @Test
  void twoMapsStandSideBySideInTheSameClasses() throws Exception {
    String page = page("?sujet-a=service:pharmacie&sujet-b=gamme:SUPERIEURE");

    assertThat(page).contains("Pharmacie").contains("Gamme supérieure");
    assertThat(page).contains("id=\"a-c-99001\"").contains("id=\"b-c-99001\"");
    Matcher drawings = Pattern.compile("class=\"pair-map\"").matcher(page);
    assertThat(drawings.results().count()).isEqualTo(2);
    // The legends name the same classes.
    Matcher legends = Pattern.compile("<table>\\s*<caption(?s:.*?)</table>").matcher(page);
    assertThat(
            legends
                .results()
                .map(m -> m.group().replaceAll("(?s).*?<tbody>", "").replaceAll("<td>.*?</td>", ""))
                .distinct()
                .count())
        .isEqualTo(1);
  }

  @Test
  void noIdStandsTwiceOnThePage() throws Exception {
    Matcher ids = Pattern.compile(" id=\"([^\"]+)\"").matcher(page(""));

    assertThat(ids.results().map(m -> m.group(1)).toList()).doesNotHaveDuplicates();
  }

  @Test
  void theTableSaysWhereTheyDiffer() throws Exception {
    String page = page("?sujet-a=service:pharmacie&sujet-b=panier");

    assertThat(page).contains("Là où les deux cartes diffèrent le plus");
    assertThat(page).containsPattern("min de (plus|moins)");
  }

  @Test
  void twiceTheSameMapDiffersNowhereAndSaysSo() throws Exception {
    String page = page("?methode-a=carroyee&methode-b=carroyee");

    assertThat(page).contains("Les deux cartes disent la même chose");
  }

  @Test
  void whatTheAddressSaysWronglyIsTheDefault() throws Exception {
    assertThat(page("?sujet-a=service:licorne&methode-b=vol")).contains("Panier de 29 services");
  }

  @Test
  void aServiceThatIsNowhereHasNoTimeAndIsNotZero() throws Exception {
    assertThat(page("?sujet-a=service:maternite")).contains("aucun temps connu");
  }
}
