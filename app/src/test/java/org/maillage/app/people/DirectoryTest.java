package org.maillage.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.access.Acting;
import org.maillage.app.access.Actor;
import org.maillage.app.access.Grant;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Role;
import org.maillage.app.access.Scope;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.Act;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class DirectoryTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Scope ISLE = Scope.ofTerritory("ile");
  private static final Actor SECRETARIAT =
      DirectoryRoom.actor(Role.SECRETARIAT, ISLE, "departement");

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private DirectoryRoom room;
  private Directory directory;
  private Memberships memberships;

  @BeforeEach
  void open() {
    room = new DirectoryRoom(kind, folder);
    directory = room.directory;
    memberships = room.memberships;
  }

  @AfterEach
  void close() {
    if (room != null) {
      room.close();
    }
  }

  private Organisation organisation(
      String name, OrganisationKind kind, @Nullable String territoryId) {
    return directory.create(new OrganisationDraft(name, name, "", kind, territoryId, null));
  }

  private Organisation operator(String name) {
    return organisation(name, OrganisationKind.OPERATOR, "ile");
  }

  private static MandateDraft mandate(Organisation organisation, Role role, Scope scope) {
    return new MandateDraft(
        organisation.id(), null, "Référent", null, null, List.of(new Grant(role, scope)));
  }

  private Person invite(String email, Organisation organisation, Role role, Scope scope) {
    return memberships.invite("Nom", email, mandate(organisation, role, scope));
  }

  private static <T> T as(Actor actor, Supplier<T> work) {
    return Acting.as(actor, work);
  }

  private static void refused(DirectoryProblem problem, ThrowingCallable change) {
    assertThatThrownBy(change)
        .isInstanceOfSatisfying(
            DirectoryException.class, e -> assertThat(e.problem()).isEqualTo(problem));
  }

  @Test
  void aDocumentKeepsTheNameOfItsDay() {
    Organisation poleEmploi =
        directory.create(
            new OrganisationDraft(
                "Pôle emploi",
                "Pôle emploi",
                "130 005 481 00010",
                OrganisationKind.OPERATOR,
                "ile",
                LocalDate.of(2008, 12, 19)));
    Organisation renamed =
        directory.change(
            poleEmploi.id(),
            1,
            new OrganisationDraft(
                "France Travail",
                "France Travail",
                "13000548100010",
                OrganisationKind.OPERATOR,
                "ile",
                poleEmploi.since()),
            LocalDate.of(2024, 1, 1));

    assertThat(renamed.nameOn(LocalDate.of(2023, 12, 31)).name()).isEqualTo("Pôle emploi");
    assertThat(renamed.nameOn(LocalDate.of(2024, 1, 1)).name()).isEqualTo("France Travail");
    assertThat(room.acts).extracting(Act::verb).containsExactly("created", "changed");
    assertThat(room.acts.get(1).before()).contains("Pôle emploi").doesNotContain("France Travail");
  }

  @Test
  void twoServicesBecomeOneAndTheirPeopleGoOn() {
    Organisation direccte = organisation("DIRECCTE", OrganisationKind.STATE_SERVICE, "ile");
    Organisation ddcs = organisation("DDCS", OrganisationKind.STATE_SERVICE, "ile");
    Organisation ddets = organisation("DDETS", OrganisationKind.STATE_SERVICE, "ile");
    Person person = invite("a@ddcs.example", ddcs, Role.PILOT, ISLE);

    directory.end(direccte.id(), 1, new Ending(TODAY, List.of(ddets.id()), null));
    directory.end(ddcs.id(), 1, new Ending(TODAY, List.of(ddets.id()), ddets.id()));

    assertThat(directory.findOrganisation(ddcs.id()).orElseThrow().successorIds())
        .containsExactly(ddets.id());
    List<Mandate> mandates = room.people.listMandates(person.id());
    assertThat(mandates).extracting(Mandate::organisationId).containsExactly(ddets.id(), ddcs.id());
    assertThat(mandates.get(0).since()).isEqualTo(TODAY.plusDays(1));
    assertThat(mandates.get(0).grants()).isEqualTo(mandates.get(1).grants());
    assertThat(mandates.get(1).until()).isEqualTo(TODAY);
  }

  @Test
  void withoutAnHeirMandatesEndWithTheirOrganisation() {
    Organisation caf = operator("CAF");
    Person person = invite("a@caf.example", caf, Role.PARTNER, ISLE);
    directory.end(caf.id(), 1, new Ending(TODAY, List.of(), null));
    assertThat(room.people.listMandates(person.id()))
        .singleElement()
        .extracting(Mandate::until)
        .isEqualTo(TODAY);
    refused(
        DirectoryProblem.ORGANISATION_ENDED,
        () -> invite("b@caf.example", caf, Role.PARTNER, ISLE));
  }

  @Test
  void nobodySucceedsHimselfNotEvenByADetour() {
    Organisation first = operator("A");
    Organisation second = operator("B");
    directory.end(first.id(), 1, new Ending(TODAY, List.of(second.id()), null));
    refused(
        DirectoryProblem.SUCCESSOR_WRONG,
        () -> directory.end(second.id(), 1, new Ending(TODAY, List.of(second.id()), null)));
    refused(
        DirectoryProblem.SUCCESSOR_WRONG,
        () -> directory.end(second.id(), 1, new Ending(TODAY, List.of(first.id()), null)));
    refused(
        DirectoryProblem.HEIR_WRONG,
        () -> directory.end(second.id(), 1, new Ending(TODAY, List.of(), first.id())));
  }

  @Test
  void ofTwoWhoChangeARecordTheSecondIsTold() {
    Organisation caf = operator("CAF");
    OrganisationDraft draft =
        new OrganisationDraft("CAF 2A", "CAF", "", OrganisationKind.OPERATOR, "ile", null);
    directory.change(caf.id(), 1, draft, TODAY.minusDays(1));
    assertThatThrownBy(() -> directory.change(caf.id(), 1, draft, TODAY))
        .isInstanceOf(ChangedMeanwhileException.class);
  }

  @Test
  void aNumberIsCheckedAndBelongsToOne() {
    OrganisationDraft draft =
        new OrganisationDraft("A", "A", "13000548100010", OrganisationKind.OPERATOR, "ile", null);
    directory.create(draft);
    refused(DirectoryProblem.SIRET_TAKEN, () -> directory.create(draft));
    refused(
        DirectoryProblem.SIRET_INVALID,
        () ->
            directory.create(
                new OrganisationDraft(
                    "B", "B", "13000548100011", OrganisationKind.OPERATOR, "ile", null)));
  }

  @Test
  void twoPeopleCannotHaveOneAddress() {
    Organisation caf = operator("CAF");
    invite("A@caf.example", caf, Role.PARTNER, ISLE);
    refused(DirectoryProblem.EMAIL_TAKEN, () -> invite("a@CAF.example", caf, Role.PARTNER, ISLE));
    refused(DirectoryProblem.EMAIL_INVALID, () -> invite("a@caf", caf, Role.PARTNER, ISLE));
  }

  @Test
  void theJournalSaysWhichFieldsOfAPersonChangedAndNothingElse() {
    Organisation caf = operator("CAF");
    Person person = memberships.invite("Zoé", "zoe@caf.example", mandate(caf, Role.PARTNER, ISLE));
    memberships.change(person.id(), 1, "Zoé B.", "zoe@caf.example");
    assertThat(room.acts).hasSize(4);
    assertThat(room.acts.get(3).after()).isEqualTo("{\"fields\":[\"name\"]}");
    assertThat(room.acts.toString()).doesNotContain("Zoé", "zoe@", "Référent");
  }

  @Test
  void onlyAdministratorsMakeAdministratorsAndPresidents() {
    Organisation departement = organisation("Département", OrganisationKind.DEPARTEMENT, "ile");
    for (Role role : List.of(Role.ADMINISTRATOR, Role.CO_PRESIDENT, Role.PUBLIC)) {
      refused(
          DirectoryProblem.ROLE_NOT_YOURS,
          () -> as(SECRETARIAT, () -> invite("a@cd.example", departement, role, ISLE)));
    }
    Actor administrator = DirectoryRoom.actor(Role.ADMINISTRATOR, ISLE, departement.id());
    as(administrator, () -> invite("p@cd.example", departement, Role.CO_PRESIDENT, ISLE));
    refused(
        DirectoryProblem.ROLE_NOT_YOURS,
        () ->
            as(
                administrator,
                () -> invite("q@cd.example", departement, Role.ADMINISTRATOR, Scope.EVERYWHERE)));
  }

  @Test
  void onlyTheTwoAuthoritiesHavePresidents() {
    Organisation caf = operator("CAF");
    refused(
        DirectoryProblem.ROLE_NOT_PRESIDING,
        () -> invite("a@caf.example", caf, Role.CO_PRESIDENT, ISLE));
    Organisation departement = organisation("Département", OrganisationKind.DEPARTEMENT, "ile");
    invite("p@cd.example", departement, Role.CO_PRESIDENT, ISLE);
    refused(
        DirectoryProblem.ROLE_NOT_PRESIDING,
        () ->
            directory.change(
                departement.id(),
                1,
                new OrganisationDraft(
                    "Département", "Département", "", OrganisationKind.OTHER, "ile", null),
                TODAY));
  }

  @Test
  void theLastAdministratorStays() {
    Organisation departement = organisation("Département", OrganisationKind.DEPARTEMENT, null);
    Person only = invite("a@cd.example", departement, Role.ADMINISTRATOR, Scope.EVERYWHERE);
    String mandateId = room.people.listMandates(only.id()).get(0).id();
    refused(DirectoryProblem.LAST_ADMINISTRATOR, () -> memberships.setActive(only.id(), 1, false));
    refused(
        DirectoryProblem.LAST_ADMINISTRATOR,
        () -> memberships.endMandate(only.id(), 1, mandateId, TODAY.plusDays(30)));
    refused(
        DirectoryProblem.LAST_ADMINISTRATOR,
        () ->
            memberships.changeMandate(
                only.id(), 1, mandateId, mandate(departement, Role.READER, ISLE)));
    refused(
        DirectoryProblem.LAST_ADMINISTRATOR,
        () -> directory.end(departement.id(), 1, new Ending(TODAY, List.of(), null)));
    assertThat(room.people.findPerson(only.id()).orElseThrow().active()).isTrue();

    invite("b@cd.example", departement, Role.ADMINISTRATOR, Scope.EVERYWHERE);
    assertThat(memberships.setActive(only.id(), 1, false).active()).isFalse();
  }

  @Test
  void aSecretariatKeepsWhatIsInItsTerritoryAndNothingElse() {
    Organisation here = operator("CAF de l’île");
    Organisation there = organisation("CAF du continent", OrganisationKind.OPERATOR, "continent");
    Organisation everywhere = organisation("La Poste", OrganisationKind.OPERATOR, null);
    Person abroad = invite("c@caf.example", there, Role.PARTNER, Scope.ofTerritory("continent"));
    Person national =
        invite("n@poste.example", everywhere, Role.PARTNER, Scope.ofTerritory("continent"));

    assertThat(as(SECRETARIAT, directory::listOrganisations))
        .extracting(Organisation::id)
        .containsExactly(here.id(), everywhere.id());
    assertThat(as(SECRETARIAT, () -> directory.findOrganisation(there.id()))).isEmpty();
    assertThat(as(SECRETARIAT, memberships::listMembers)).isEmpty();
    assertThat(as(SECRETARIAT, () -> memberships.findMember(abroad.id()))).isEmpty();
    assertThat(as(SECRETARIAT, () -> memberships.findMember(national.id()))).isEmpty();
    for (Organisation other : List.of(there, everywhere)) {
      assertThatThrownBy(() -> as(SECRETARIAT, () -> directory.addUnit(other.id(), "Accueil")))
          .isInstanceOf(NotAllowedException.class);
    }
    assertThatThrownBy(() -> as(SECRETARIAT, () -> memberships.setActive(abroad.id(), 1, false)))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(
            () -> as(SECRETARIAT, () -> organisation("X", OrganisationKind.OTHER, "continent")))
        .isInstanceOf(NotAllowedException.class);

    Person mine = as(SECRETARIAT, () -> invite("i@poste.example", everywhere, Role.PARTNER, ISLE));
    assertThat(as(SECRETARIAT, memberships::listMembers))
        .extracting(m -> m.person().id())
        .containsExactly(mine.id());
    refused(
        DirectoryProblem.ROLE_NOT_YOURS,
        () ->
            as(
                SECRETARIAT,
                () -> invite("j@poste.example", everywhere, Role.PARTNER, Scope.EVERYWHERE)));
  }

  @Test
  void nobodyChangesTheAddressOfWhoMayMoreThanHimself() {
    Organisation departement = organisation("Département", OrganisationKind.DEPARTEMENT, "ile");
    Person president = invite("p@cd.example", departement, Role.CO_PRESIDENT, ISLE);
    assertThatThrownBy(
            () ->
                as(
                    SECRETARIAT,
                    () -> memberships.change(president.id(), 1, "Nom", "mine@cd.example")))
        .isInstanceOf(NotAllowedException.class);
  }

  @Test
  void aPartnerSeesHisOwnOrganisationAndItsPeopleOnly() {
    Organisation caf = operator("CAF");
    Organisation msa = operator("MSA");
    Person colleague = invite("a@caf.example", caf, Role.PARTNER, ISLE);
    invite("a@msa.example", msa, Role.PARTNER, ISLE);
    Actor partner = DirectoryRoom.actor(Role.PARTNER, ISLE, caf.id());

    assertThat(as(partner, directory::listOrganisations))
        .extracting(Organisation::id)
        .containsExactly(caf.id());
    assertThat(as(partner, memberships::listMembers))
        .extracting(m -> m.person().id())
        .containsExactly(colleague.id());
    assertThatThrownBy(() -> as(partner, () -> directory.addUnit(caf.id(), "Accueil")))
        .isInstanceOf(NotAllowedException.class);
    assertThat(as(Actor.PUBLIC, directory::listOrganisations)).isEmpty();
    assertThat(as(Actor.PUBLIC, memberships::listMembers)).isEmpty();
  }

  @Test
  void ofTwoWhoGiveAMandateAtOnceTheSecondIsTold() {
    Organisation caf = operator("CAF");
    Person person = invite("a@caf.example", caf, Role.PARTNER, ISLE);
    memberships.addMandate(person.id(), 1, mandate(caf, Role.PILOT, ISLE));
    assertThatThrownBy(() -> memberships.addMandate(person.id(), 1, mandate(caf, Role.PILOT, ISLE)))
        .isInstanceOf(ChangedMeanwhileException.class);
    assertThat(room.people.listMandates(person.id())).hasSize(2);
  }

  @Test
  void aRefusedChangeLeavesNothingBehind() {
    Organisation caf = operator("CAF");
    int before = room.acts.size();
    refused(
        DirectoryProblem.ROLE_MISSING,
        () ->
            memberships.invite(
                "Nom",
                "a@caf.example",
                new MandateDraft(caf.id(), null, "Référent", null, null, List.of())));
    assertThat(room.people.listPeople()).isEmpty();
    assertThat(room.acts).hasSize(before);
  }

  @Test
  void aFunctionThatNobodyWasAskedForIsNoneAndWhoWasAskedMustSayIt() {
    Organisation caf = operator("CAF sans fonction");
    List<Grant> reader = List.of(new Grant(Role.READER, Scope.EVERYWHERE));

    Person invited =
        memberships.invite(
            "Nom", "sans@caf.example", new MandateDraft(caf.id(), null, null, null, null, reader));

    assertThat(room.people.listMandates(invited.id()))
        .extracting(Mandate::functionName)
        .containsExactly("");
    refused(
        DirectoryProblem.FUNCTION_MISSING,
        () ->
            memberships.invite(
                "Nom",
                "vide@caf.example",
                new MandateDraft(caf.id(), null, " ", null, null, reader)));
  }
}
