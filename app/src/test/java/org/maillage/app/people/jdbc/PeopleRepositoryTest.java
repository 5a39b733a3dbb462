package org.maillage.app.people.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.access.Grant;
import org.maillage.app.access.Role;
import org.maillage.app.access.Scope;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.people.Mandate;
import org.maillage.app.people.Organisation;
import org.maillage.app.people.OrganisationKind;
import org.maillage.app.people.PeopleRepository;
import org.maillage.app.people.Person;
import org.maillage.app.people.Unit;
import org.springframework.dao.DataIntegrityViolationException;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class PeopleRepositoryTest {

  private static final LocalDate SPRING = LocalDate.of(2021, 4, 1);
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private TestDatabase.Opened database;
  private PeopleRepository people;

  @BeforeEach
  void open() {
    database = kind.open(folder);
    people = PeopleRepositories.over(database);
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private static Organisation organisation(String id, @Nullable String siret) {
    return new Organisation(
        id,
        siret,
        OrganisationKind.OPERATOR,
        "ile",
        List.of(new Organisation.Name(SPRING, "Caisse « " + id + " » d’été", id)),
        SPRING,
        null,
        List.of(),
        1);
  }

  private static Person person(String id, String email) {
    return new Person(id, "Zoé " + id, email, true, 1, NOON, null, null);
  }

  private static Mandate mandate(String id, String personId, List<Grant> grants) {
    return new Mandate(id, personId, "caf", null, "Référente", SPRING, null, grants);
  }

  @Test
  void anOrganisationComesBackAsItWasWithItsUnits() {
    people.insertOrganisation(organisation("caf", "13000548100010"));
    people.insertUnit(new Unit("u1", "caf", "Accueil", null));
    people.endUnit("u1", SPRING);

    assertThat(people.findOrganisation("caf")).contains(organisation("caf", "13000548100010"));
    assertThat(people.findOrganisationBySiret("13000548100010")).isPresent();
    assertThat(people.listUnits("caf")).containsExactly(new Unit("u1", "caf", "Accueil", SPRING));
  }

  @Test
  void twoOrganisationsCannotHaveOneSiret() {
    people.insertOrganisation(organisation("caf", "13000548100010"));
    assertThatThrownBy(() -> people.insertOrganisation(organisation("msa", "13000548100010")))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void ofTwoWhoChangeAnOrganisationTheSecondChangesNothing() {
    people.insertOrganisation(organisation("caf", null));
    Organisation read = people.findOrganisation("caf").orElseThrow();

    assertThat(people.updateOrganisation(read)).isTrue();
    assertThat(people.updateOrganisation(read)).isFalse();
    assertThat(people.findOrganisation("caf").orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void aMandateHasAllItsGrantsHoweverItIsListed() {
    people.insertOrganisation(organisation("caf", null));
    people.insertPerson(person("p", "p@caf.example"));
    List<Grant> two =
        List.of(
            new Grant(Role.PARTNER, Scope.ofTerritory("ile")),
            new Grant(Role.PILOT, new Scope("ile", "plan-1")));
    people.insertMandate(mandate("m1", "p", two));
    people.insertMandate(mandate("m2", "p", List.of()));

    assertThat(people.listMandates("p"))
        .extracting(Mandate::grants)
        .containsExactly(two, List.of());
    assertThat(people.listMandates()).isEqualTo(people.listMandates("p"));
    assertThat(people.listMandatesOf("caf")).isEqualTo(people.listMandates("p"));
    assertThat(people.listMandatesOn(SPRING)).hasSize(2);
    assertThat(people.listMandatesOn(SPRING.minusDays(1))).isEmpty();
  }

  @Test
  void anAddressIsOnePersonInAnyCase() {
    people.insertPerson(person("p", "P@Caf.example"));
    assertThat(people.findPersonByEmail(" p@cAF.example ")).map(Person::id).contains("p");
    assertThatThrownBy(() -> people.insertPerson(person("q", "p@caf.example")))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void aSignInIsNotedWithoutChangingThePerson() {
    people.insertPerson(person("p", "p@caf.example"));
    people.seen("p", SPRING);
    Person seen = people.findPerson("p").orElseThrow();
    assertThat(seen.seenOn()).isEqualTo(SPRING);
    assertThat(seen.version()).isEqualTo(1);
  }
}
