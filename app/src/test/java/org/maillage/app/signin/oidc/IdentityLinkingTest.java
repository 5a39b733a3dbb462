package org.maillage.app.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.maillage.app.access.SignedIn;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.JournalEntries;
import org.maillage.app.journal.JournalFilter;
import org.maillage.app.journal.jdbc.Journals;
import org.maillage.app.people.DirectoryRoom;
import org.maillage.app.people.Mandate;
import org.maillage.app.people.MandateDraft;
import org.maillage.app.people.Organisation;
import org.maillage.app.people.OrganisationDraft;
import org.maillage.app.people.OrganisationKind;
import org.maillage.app.people.Person;
import org.maillage.app.signin.oidc.jdbc.IdentityRepositories;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class IdentityLinkingTest {

  private static final String ISSUER = "https://provider.example/api";
  private static final String SEAT = "22130001500247";
  private static final String BRANCH = "22130001500015";
  private static final String OTHER = "13000548100010";

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private DirectoryRoom room;
  private IdentityLinking linking;
  private Person person;
  private final List<Act> acts = new ArrayList<>();

  @BeforeEach
  void open() {
    room = new DirectoryRoom(kind, folder);
    linking =
        new IdentityLinking(
            IdentityRepositories.over(room.database),
            room.people,
            (personId, mandateId) -> Optional.empty(),
            acts::add,
            room.database.work(),
            DirectoryRoom.CLOCK);
    person =
        room.memberships.invite(
            "Claire", "claire@cd.example", mandate(organisation("Département", SEAT)));
  }

  @AfterEach
  void close() {
    if (room != null) {
      room.close();
    }
  }

  private Organisation organisation(String name, String siret) {
    return room.directory.create(
        new OrganisationDraft(name, name, siret, OrganisationKind.OTHER, null, null));
  }

  private static MandateDraft mandate(Organisation organisation) {
    return new MandateDraft(
        organisation.id(),
        null,
        "Agente",
        null,
        null,
        List.of(new Grant(Role.READER, Scope.EVERYWHERE)));
  }

  private static VouchedIdentity identity(
      String subject, @Nullable String email, @Nullable String siret) {
    return new VouchedIdentity(ISSUER, subject, email, true, siret);
  }

  private void refused(Refusal refusal, VouchedIdentity vouched) {
    assertThatThrownBy(() -> linking.signIn(vouched))
        .isInstanceOfSatisfying(
            SignInRefusedException.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
  }

  @Test
  void theFirstTimeTheVerifiedAddressSaysWhoItIsAndThenTheIdentityDoes() {
    SignedIn first = linking.signIn(identity("s1", "Claire@CD.example", SEAT));
    assertThat(first.personId()).isEqualTo(person.id());
    assertThat(first.mandateId()).isEqualTo(room.people.listMandates(person.id()).get(0).id());
    assertThat(acts).extracting(Act::verb).containsExactly("linked");
    assertThat(acts.toString()).doesNotContain("claire@", "s1");

    SignedIn second = linking.signIn(identity("s1", "new-name@cd.example", BRANCH));
    assertThat(second.personId()).isEqualTo(person.id());
    assertThat(acts).hasSize(1);
    assertThat(linking.listIdentities(person.id())).hasSize(1);
  }

  @Test
  void nobodyGetsAnAccountByHimself() {
    refused(Refusal.UNKNOWN_PERSON, identity("s2", "somebody@cd.example", SEAT));
    refused(Refusal.EMAIL_NOT_VERIFIED, identity("s2", null, SEAT));
    refused(
        Refusal.EMAIL_NOT_VERIFIED,
        new VouchedIdentity(ISSUER, "s2", "claire@cd.example", false, SEAT));
    assertThat(linking.listIdentities(person.id())).isEmpty();
  }

  @Test
  void whoeverWorksAtAnotherLegalUnitIsRefusedEachTime() {
    refused(Refusal.OTHER_ORGANISATION, identity("s1", "claire@cd.example", OTHER));
    refused(Refusal.OTHER_ORGANISATION, identity("s1", "claire@cd.example", "no number"));
    linking.signIn(identity("s1", "claire@cd.example", SEAT));
    refused(Refusal.OTHER_ORGANISATION, identity("s1", "claire@cd.example", OTHER));
  }

  @Test
  void withoutTheNumberOfTheOrganisationNothingTellsThatHeIsOfIt() {
    Person marc =
        room.memberships.invite("Marc", "marc@caf.example", mandate(organisation("CAF", "")));
    refused(Refusal.ORGANISATION_WITHOUT_SIRET, identity("m", "marc@caf.example", SEAT));
    assertThat(linking.signIn(identity("m", "marc@caf.example", null)).personId())
        .isEqualTo(marc.id());
  }

  @Test
  void ofTwoMandatesTheOneOfTheLegalUnitIsTaken() {
    Organisation poste = organisation("France Travail", OTHER);
    Mandate second = room.memberships.addMandate(person.id(), 1, mandate(poste));
    assertThat(linking.signIn(identity("s1", "claire@cd.example", OTHER)).mandateId())
        .isEqualTo(second.id());
    assertThat(linking.signIn(identity("s1", "claire@cd.example", SEAT)).mandateId())
        .isNotEqualTo(second.id());
  }

  @Test
  void anAddressThatPassedOnDoesNotBringItsNextOwnerInUntilTheFormerIdentityIsDetached() {
    linking.signIn(identity("s1", "claire@cd.example", SEAT));
    refused(Refusal.OTHER_IDENTITY, identity("s2", "claire@cd.example", SEAT));
    linking.unlink(person.id(), ISSUER);
    assertThat(linking.signIn(identity("s2", "claire@cd.example", SEAT)).personId())
        .isEqualTo(person.id());
    assertThat(acts).extracting(Act::verb).containsExactly("linked", "unlinked", "linked");
  }

  @Test
  void whoeverIsSignedOffOrWithoutAMandateDoesNotComeIn() {
    linking.signIn(identity("s1", "claire@cd.example", SEAT));
    String mandateId = room.people.listMandates(person.id()).get(0).id();
    room.memberships.setActive(person.id(), 1, false);
    refused(Refusal.NOT_ACTIVE, identity("s1", "claire@cd.example", SEAT));
    room.memberships.setActive(person.id(), 2, true);
    Mandate mandate = room.people.listMandates(person.id()).get(0);
    room.people.updateMandate(mandate.endedOn(LocalDate.of(2026, 11, 21)));
    assertThat(mandate.id()).isEqualTo(mandateId);
    refused(Refusal.NOT_ACTIVE, identity("s1", "claire@cd.example", SEAT));
  }

  /** Both windows look before either has written. */
  private record AtOnce(IdentityRepository whole, AtomicInteger looks, CyclicBarrier both)
      implements IdentityRepository {

    AtOnce(IdentityRepository whole) {
      this(whole, new AtomicInteger(), new CyclicBarrier(2));
    }

    @Override
    public Optional<Identity> findIdentity(String issuer, String subject) {
      Optional<Identity> found = whole.findIdentity(issuer, subject);
      if (looks.incrementAndGet() <= 2) {
        try {
          both.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
          throw new IllegalStateException(e);
        }
      }
      return found;
    }

    @Override
    public List<Identity> listIdentities(String personId) {
      return whole.listIdentities(personId);
    }

    @Override
    public void insert(Identity identity) {
      whole.insert(identity);
    }

    @Override
    public void used(String issuer, String subject, Instant at) {
      whole.used(issuer, subject, at);
    }

    @Override
    public boolean delete(String issuer, String personId) {
      return whole.delete(issuer, personId);
    }
  }

  /** Signs in with each identity on a thread of its own, both for the first time. */
  private List<Future<SignedIn>> atOnce(VouchedIdentity... vouched) {
    IdentityLinking racing =
        new IdentityLinking(
            new AtOnce(IdentityRepositories.over(room.database)),
            room.people,
            (personId, mandateId) -> Optional.empty(),
            Journals.over(room.database),
            room.database.work(),
            DirectoryRoom.CLOCK);
    ExecutorService threads = Executors.newFixedThreadPool(vouched.length);
    List<Future<SignedIn>> signedIn = new ArrayList<>();
    for (VouchedIdentity one : vouched) {
      signedIn.add(threads.submit(() -> racing.signIn(one)));
    }
    threads.shutdown();
    return signedIn;
  }

  @Test
  void oneWhoComesInByTwoWindowsAtOnceIsLinkedOnceAndComesInByBoth() throws Exception {
    VouchedIdentity same = identity("s1", "claire@cd.example", SEAT);

    for (Future<SignedIn> signedIn : atOnce(same, same)) {
      assertThat(signedIn.get().personId()).isEqualTo(person.id());
    }

    assertThat(linking.listIdentities(person.id()))
        .extracting(Identity::subject)
        .containsExactly("s1");
    JournalEntries journal = Journals.entries(room.database);
    assertThat(journal.count(JournalFilter.ofObject("personne", person.id()))).isEqualTo(1);
    assertThat(journal.verify(List.of()).isWhole()).isTrue();
  }

  @Test
  void ofTwoIdentitiesThatClaimOneAddressAtOnceOneComesIn() throws Exception {
    int cameIn = 0;
    List<Refusal> refusals = new ArrayList<>();
    for (Future<SignedIn> signedIn :
        atOnce(
            identity("s1", "claire@cd.example", SEAT), identity("s2", "claire@cd.example", SEAT))) {
      try {
        assertThat(signedIn.get().personId()).isEqualTo(person.id());
        cameIn++;
      } catch (ExecutionException e) {
        assertThat(e).hasCauseInstanceOf(SignInRefusedException.class);
        refusals.add(((SignInRefusedException) e.getCause()).refusal());
      }
    }

    assertThat(cameIn).isEqualTo(1);
    assertThat(refusals).containsExactly(Refusal.OTHER_IDENTITY);
    assertThat(linking.listIdentities(person.id())).hasSize(1);
  }
}
