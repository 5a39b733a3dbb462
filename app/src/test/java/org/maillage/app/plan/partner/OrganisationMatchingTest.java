package org.maillage.app.plan.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.app.people.Organisation;
import org.maillage.app.people.OrganisationKind;

/** Names of plans and names of the directory: only the same name, however written, is proposed. */
class OrganisationMatchingTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final OrganisationMatching matching =
      new OrganisationMatching(
          List.of(
              organisation("caf", "Caisse d’allocations familiales de l’Île", "CAF"),
              organisation("cpam", "Caisse primaire d’assurance maladie", "CPAM"),
              organisation("poste", "La Poste", "La Poste"),
              organisation("dept", "Département de l’Île", "Département"),
              organisation("ft", "France Travail", "France Travail"),
              ended("pe", "Pôle emploi", List.of("ft")),
              ended("split", "DRJSCS", List.of("caf", "cpam")),
              organisation("m1", "Mission locale du Nord", "ML"),
              organisation("m2", "Mission locale du Sud", "ML")),
          TODAY);

  private static Organisation organisation(String id, String name, String shortName) {
    return new Organisation(
        id,
        null,
        OrganisationKind.OPERATOR,
        "ile",
        List.of(new Organisation.Name(LocalDate.EPOCH, name, shortName)),
        null,
        null,
        List.of(),
        1);
  }

  private static Organisation ended(String id, String name, List<String> successors) {
    return new Organisation(
        id,
        null,
        OrganisationKind.OPERATOR,
        "ile",
        List.of(new Organisation.Name(LocalDate.EPOCH, name, name)),
        null,
        LocalDate.of(2023, 12, 31),
        successors,
        1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Caf                                            | caf
          CAF / Direction                                | caf
          CPAM (Caisse primaire d'assurance maladie)     | cpam
          la  poste                                      | poste
          Le Département                                 | dept
          Département (Direction de l'Insertion          | dept
          PÔLE EMPLOI                                    | ft
          Caisse primaire d'assurance maladie – accueil  | cpam
          """)
  void theSameNameIsFoundHoweverItIsWritten(String actor, String id) {
    assertThat(matching.propose(actor).orElseThrow().id()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ML
          DRJSCS
          Opérateurs
          Département voisin
          ()
          """)
  void whatCouldBeSeveralOrNobodyIsNotProposed(String actor) {
    assertThat(matching.propose(actor)).isEmpty();
  }

  @Test
  void anEmptyDirectoryProposesNobody() {
    assertThat(new OrganisationMatching(List.of(), TODAY).propose("CAF")).isEmpty();
  }
}
