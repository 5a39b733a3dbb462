package org.maillage.app.signin.web;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.maillage.app.access.Grant;
import org.maillage.app.access.Role;
import org.maillage.app.access.Scope;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.job.HandClock;
import org.maillage.app.people.Mandate;
import org.maillage.app.people.Organisation;
import org.maillage.app.people.OrganisationKind;
import org.maillage.app.people.PeopleRepository;
import org.maillage.app.people.Person;
import org.maillage.app.signin.Invitations;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole application with a clock by hand, and people who are invited to it. */
@TestConfiguration(proxyBeanMethods = false)
class SignInServer {

  static final String PASSWORD = "trois chèvres sous la pluie";

  private static final Pattern SECRET = Pattern.compile("id=\"secret\"[^>]*>([A-Z2-7 ]+)<");
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  @Bean
  @Primary
  static HandClock handClock() {
    return new HandClock();
  }

  @Bean
  static People testPeople(
      PeopleRepository people,
      Invitations invitations,
      UnitOfWork work,
      JdbcTemplate jdbc,
      HandClock clock) {
    return new People(people, invitations, work, jdbc, clock);
  }

  /** Somebody with a password and a telephone. */
  record Owner(String email, byte[] secret, List<String> recoveryCodes) {

    /** What his telephone shows. */
    String code(Clock clock) {
      try {
        return new TimeBasedOneTimePasswordGenerator()
            .generateOneTimePasswordString(
                new SecretKeySpec(secret, "HmacSHA1"), clock.instant(), Locale.ROOT);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Makes people, invites them and takes them through the pages. */
  record People(
      PeopleRepository people,
      Invitations invitations,
      UnitOfWork work,
      JdbcTemplate jdbc,
      HandClock clock) {

    /** A person of the Département with the role; his id is his name. */
    void add(String id, Role role) {
      work.writeAll(
          () -> {
            if (people.findOrganisation("o-dep").isEmpty()) {
              organisation("o-dep", "Département de Test", "Département");
              organisation("o-pref", "Préfecture de Test", "Préfecture");
            }
            people.insertPerson(
                new Person(
                    id, "Camille " + id, id + "@exemple.fr", true, 1, clock.instant(), null, null));
            people.insertMandate(mandate(id, "o-dep", LocalDate.of(2026, 1, 1), role));
          });
    }

    private void organisation(String id, String name, String shortName) {
      people.insertOrganisation(
          new Organisation(
              id,
              null,
              OrganisationKind.DEPARTEMENT,
              null,
              List.of(new Organisation.Name(LocalDate.of(2015, 1, 1), name, shortName)),
              null,
              null,
              List.of(),
              1));
    }

    private static Mandate mandate(String person, String organisation, LocalDate since, Role role) {
      return new Mandate(
          "m-" + organisation + person,
          person,
          organisation,
          null,
          "chargée de mission",
          since,
          null,
          List.of(new Grant(role, Scope.EVERYWHERE)));
    }

    void addMandate(String person, String organisation, Role role) {
      work.writeAll(
          () ->
              people.insertMandate(mandate(person, organisation, LocalDate.of(2025, 1, 1), role)));
    }

    /** Whether he may sign in. */
    void setActive(String id, boolean active) {
      jdbc.update("UPDATE person SET active = ? WHERE id = ?", active, id);
    }

    /** The path of a new invitation. */
    String invite(String id) {
      String link = invitations.invite(id);
      return link.substring(link.indexOf("/invitation/"));
    }

    /** Accepts an invitation with a password and a telephone; the visitor is signed in then. */
    Owner accept(String id, Visitor visitor) {
      String invitation = invite(id);
      visitor.post(invitation + "/mot-de-passe", "motdepasse", PASSWORD);
      Owner owner =
          new Owner(
              id + "@exemple.fr", secret(visitor.get(invitation + "/code").body()), List.of());
      visitor.post(invitation + "/code", "code", owner.code(clock));
      String page = visitor.get("/compte/codes").body();
      List<String> codes =
          Pattern.compile("[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}")
              .matcher(page)
              .results()
              .map(r -> r.group())
              .toList();
      clock.pass(Duration.ofSeconds(30));
      return new Owner(owner.email(), owner.secret(), codes);
    }

    /** Verbs of the journal about a person, the oldest first. */
    List<String> journal(String objectId) {
      return jdbc.queryForList(
          "SELECT verb FROM journal_entry WHERE object_id = ? ORDER BY entry_number",
          String.class,
          objectId);
    }
  }

  /** The secret as the page writes it. */
  static byte[] secret(String page) {
    Matcher matcher = SECRET.matcher(page);
    if (!matcher.find()) {
      throw new IllegalStateException("no secret on " + page);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int buffer = 0;
    int held = 0;
    for (char c : matcher.group(1).replace(" ", "").toCharArray()) {
      buffer = (buffer << 5 | BASE32.indexOf(c)) & 0xfff;
      held += 5;
      if (held >= 8) {
        held -= 8;
        bytes.write(buffer >> held);
      }
    }
    return bytes.toByteArray();
  }
}
