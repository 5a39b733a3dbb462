package org.maillage.app.signin.oidc;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Acting;
import org.maillage.app.access.Actor;
import org.maillage.app.access.Actors;
import org.maillage.app.access.SignedIn;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.people.Mandate;
import org.maillage.app.people.Organisation;
import org.maillage.app.people.PeopleRepository;
import org.maillage.app.people.Person;
import org.maillage.app.people.Siret;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Which person an identity is. The first time it is the invited person of the verified address;
 * from then on the identity itself. No account is made by itself, and an address that passed on to
 * somebody else does not bring him in. Where the provider says at which establishment somebody
 * works, he must have a mandate of that legal unit.
 */
@Service
public class IdentityLinking {

  private final IdentityRepository identities;
  private final PeopleRepository people;
  private final Actors actors;
  private final Journal journal;
  private final UnitOfWork work;
  private final Clock clock;

  IdentityLinking(
      IdentityRepository identities,
      PeopleRepository people,
      Actors actors,
      Journal journal,
      UnitOfWork work,
      Clock clock) {
    this.identities = identities;
    this.people = people;
    this.actors = actors;
    this.journal = journal;
    this.work = work;
    this.clock = clock;
  }

  /**
   * The person that the identity is, acting under the mandate that fits.
   *
   * @throws SignInRefusedException when he does not come in; nothing is changed then
   */
  public SignedIn signIn(VouchedIdentity vouched) {
    try {
      return signInOnce(vouched);
    } catch (DuplicateKeyException linkedMeanwhile) {
      // His other window came first: now the identity is known, or somebody else's is.
      return signInOnce(vouched);
    } catch (SignInRefusedException refused) {
      // The other window may have linked it between the two looks of this one.
      if (work.read(() -> known(vouched)).isEmpty()) {
        throw refused;
      }
      return signInOnce(vouched);
    }
  }

  private Optional<Identity> known(VouchedIdentity vouched) {
    return identities.findIdentity(vouched.issuer(), vouched.subject());
  }

  private SignedIn signInOnce(VouchedIdentity vouched) {
    return work.write(
        () -> {
          Optional<Identity> known = known(vouched);
          Person person =
              known
                  .flatMap(identity -> people.findPerson(identity.personId()))
                  .orElseGet(() -> invited(vouched));
          if (!person.active()) {
            throw new SignInRefusedException(Refusal.NOT_ACTIVE);
          }
          SignedIn signedIn = new SignedIn(person.id(), mandate(person, vouched.siret()).id());
          Instant now = clock.instant();
          if (known.isPresent()) {
            identities.used(vouched.issuer(), vouched.subject(), now);
          } else {
            link(vouched, signedIn, now);
          }
          return signedIn;
        });
  }

  private Person invited(VouchedIdentity vouched) {
    String email = vouched.email();
    if (email == null || !vouched.emailVerified()) {
      throw new SignInRefusedException(Refusal.EMAIL_NOT_VERIFIED);
    }
    Person person =
        people
            .findPersonByEmail(email)
            .orElseThrow(() -> new SignInRefusedException(Refusal.UNKNOWN_PERSON));
    if (identities.listIdentities(person.id()).stream()
        .anyMatch(identity -> identity.issuer().equals(vouched.issuer()))) {
      throw new SignInRefusedException(Refusal.OTHER_IDENTITY);
    }
    return person;
  }

  /** The mandate of the legal unit that he works at; the first that runs when nothing is said. */
  private Mandate mandate(Person person, @Nullable String siret) {
    LocalDate today = LocalDate.now(clock);
    List<Mandate> running =
        people.listMandates(person.id()).stream().filter(m -> m.runsOn(today)).toList();
    if (running.isEmpty()) {
      throw new SignInRefusedException(Refusal.NOT_ACTIVE);
    }
    if (siret == null) {
      return running.get(0);
    }
    if (!Siret.isValid(siret)) {
      throw new SignInRefusedException(Refusal.OTHER_ORGANISATION);
    }
    boolean numberMissing = false;
    for (Mandate mandate : running) {
      String known =
          people.findOrganisation(mandate.organisationId()).map(Organisation::siret).orElse(null);
      if (known == null) {
        numberMissing = true;
      } else if (Siret.siren(known).equals(Siret.siren(siret))) {
        return mandate;
      }
    }
    throw new SignInRefusedException(
        numberMissing ? Refusal.ORGANISATION_WITHOUT_SIRET : Refusal.OTHER_ORGANISATION);
  }

  private void link(VouchedIdentity vouched, SignedIn signedIn, Instant now) {
    identities.insert(
        new Identity(vouched.issuer(), vouched.subject(), signedIn.personId(), now, now));
    Actor himself =
        actors.findActor(signedIn.personId(), signedIn.mandateId()).orElse(Actor.SYSTEM);
    Acting.as(himself, () -> recorded("linked", signedIn.personId()));
  }

  private String recorded(String verb, String personId) {
    journal.record(
        new Act(ObjectKind.PERSON, personId, null, verb, null, "{\"fields\":[\"identity\"]}"));
    return personId;
  }

  /** Identities of a person. */
  public List<Identity> listIdentities(String personId) {
    return work.read(() -> identities.listIdentities(personId));
  }

  /** Forgets an identity: the next that comes with the person's address is linked in its place. */
  public void unlink(String personId, String issuer) {
    work.writeAll(
        () -> {
          if (identities.delete(issuer, personId)) {
            recorded("unlinked", personId);
          }
        });
  }
}
