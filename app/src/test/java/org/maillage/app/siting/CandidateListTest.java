package org.maillage.app.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.maillage.app.siting.CandidateList.Problem;
import org.maillage.app.siting.SitingQuestion.Listed;
import org.maillage.data.issue.RefusedFileException;
import org.maillage.domain.territory.LatLon;

class CandidateListTest {

  @Test
  void aListIsReadWithCostsAndDecimalCommas() {
    CandidateList list =
        CandidateList.parse("id;nom;lat;lon;cost\na;Gare;45,05;2,15;30000\nb;;45.1;2.2;\n");

    assertThat(list.problems()).isEmpty();
    assertThat(list.places())
        .containsExactly(
            new Listed("a", "Gare", new LatLon(45.05, 2.15), 30_000),
            new Listed("b", "b", new LatLon(45.1, 2.2), 0));
  }

  @Test
  void everyBadLineIsToldByItsNumber() {
    CandidateList list =
        CandidateList.parse(
            """
            id,name,lat,lon,cost
            a,Gare,45.05,2.15,1
            ,Sans nom,45.05,2.15,1
            c,Loin,95,2.15,1
            d,Vide,,2.15,1
            e,Cher,45.05,2.15,beaucoup
            a,Encore,45.06,2.15,1
            """);

    assertThat(list.places()).extracting(Listed::id).containsExactly("a");
    assertThat(list.problems())
        .containsExactly(
            new Problem(3, "id", ""),
            new Problem(4, "position", "95 ; 2.15"),
            new Problem(5, "position", " ; 2.15"),
            new Problem(6, "cost", "beaucoup"),
            new Problem(7, "twice", "a"));
  }

  @Test
  void aTableWithoutPositionsIsRefusedWhole() {
    assertThatThrownBy(() -> CandidateList.parse("id;nom\na;Gare\n"))
        .isInstanceOf(RefusedFileException.class);
  }
}
