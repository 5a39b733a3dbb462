package org.maillage.app.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.maillage.app.access.Actor;
import org.maillage.app.access.Reach;
import org.maillage.app.access.Right;
import org.maillage.app.access.Role;
import org.maillage.app.mine.Asked;
import org.maillage.app.mine.AskedRepository;
import org.maillage.app.mine.PlanRef;
import org.maillage.app.mine.Whose;
import org.maillage.app.people.Mandate;
import org.maillage.app.people.Organisation;
import org.maillage.app.people.PeopleRepository;
import org.maillage.app.people.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Sends what is asked to those of whom it is asked. */
@Service
public class Reminders {

  private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

  private final ReminderRepository store;
  private final AskedRepository asked;
  private final PeopleRepository people;
  private final DigestWriter writer;
  private final Post post;
  private final Clock clock;

  Reminders(
      ReminderRepository store,
      AskedRepository asked,
      PeopleRepository people,
      DigestWriter writer,
      Post post,
      Clock clock) {
    this.store = store;
    this.asked = asked;
    this.people = people;
    this.writer = writer;
    this.post = post;
    this.clock = clock;
  }

  /** What became of one digest. Words: {@code reminders.result.<RESULT>}. */
  public enum Result {
    SENT,
    FAILED,
    /** Nobody knows whether the server took it; it counts as sent. */
    UNKNOWN,
    /** He had one less than a week ago. */
    NOT_YET,
    /** It would go now. */
    WOULD_GO
  }

  /**
   * A digest and what became of it.
   *
   * @param organisation by short name
   * @param lines how many things it asks
   */
  public record Line(Recipient recipient, String organisation, int lines, Result result) {}

  /** A digest that somebody should get. */
  private record Due(String address, Digest digest) {}

  /** True when there is a mail server. */
  public boolean isConfigured() {
    return post.isConfigured();
  }

  /**
   * Sends every digest that is due.
   *
   * @param dryRun only says what would go
   * @throws IllegalStateException when there is no mail server and this is no dry run
   */
  public List<Line> run(boolean dryRun) {
    if (!dryRun && !post.isConfigured()) {
      throw new IllegalStateException("no mail server");
    }
    List<Line> lines = new ArrayList<>();
    due()
        .forEach(
            (recipient, due) ->
                lines.add(
                    new Line(
                        recipient,
                        due.digest().organisation(),
                        due.digest().size(),
                        dryRun ? would(recipient) : send(recipient, due))));
    return lines;
  }

  private Result would(Recipient recipient) {
    return store.isDue(recipient, clock.instant()) ? Result.WOULD_GO : Result.NOT_YET;
  }

  /** The row is taken first: a server that stops here has sent at most one. */
  private Result send(Recipient recipient, Due due) {
    if (!store.claim(recipient, clock.instant())) {
      return Result.NOT_YET;
    }
    return switch (post.send(writer.write(due.address(), due.digest()))) {
      case TAKEN -> {
        store.finish(recipient, ReminderRepository.State.SENT);
        yield Result.SENT;
      }
      case REFUSED -> {
        store.finish(recipient, ReminderRepository.State.FAILED);
        LOG.warn("The digest of {} {} did not go", recipient.kind(), recipient.id());
        yield Result.FAILED;
      }
      case UNKNOWN -> Result.UNKNOWN;
    };
  }

  private Map<Recipient, Due> due() {
    LocalDate today = LocalDate.now(clock);
    Set<String> refusals = store.listRefusals();
    Map<Recipient, Due> due = new LinkedHashMap<>();
    for (Organisation organisation : people.listOrganisations()) {
      ReminderSetting setting = store.getSetting(organisation.id());
      Digest digest =
          organisation.existsOn(today) && setting.enabled()
              ? digest(organisation, today)
              : new Digest("", List.of(), List.of(), List.of(), List.of());
      if (digest.isEmpty()) {
        continue;
      }
      String own = setting.address();
      boolean toPerson = false;
      for (Mandate mandate : people.listMandatesOf(organisation.id())) {
        Person person = people.findPerson(mandate.personId()).orElse(null);
        String address = person == null ? null : person.email();
        if (person != null && address != null && person.active() && mandate.runsOn(today)) {
          toPerson |= address.equals(own);
          Digest his = of(mandate, person, digest);
          if (!his.isEmpty() && !refusals.contains(person.id())) {
            due.merge(
                new Recipient(Recipient.Kind.PERSON, person.id()),
                new Due(address, his),
                (a, b) -> new Due(a.address(), both(a.digest(), b.digest())));
          }
        }
      }
      if (own != null && !toPerson) {
        due.put(
            new Recipient(Recipient.Kind.ORGANISATION, organisation.id()), new Due(own, digest));
      }
    }
    return due;
  }

  private Digest digest(Organisation organisation, LocalDate today) {
    Whose whose = new Whose.OfOrganisation(organisation.id());
    return new Digest(
        organisation.nameOn(today).shortName(),
        asked.listPromises(whose, today),
        asked.listLateSteps(whose, today),
        asked.listLateValues(whose, today),
        asked.listDueConventions(today).stream()
            .filter(
                due ->
                    people.listMandatesOf(organisation.id()).stream()
                        .anyMatch(mandate -> mandate.runsOn(today) && keeps(mandate, due)))
            .toList());
  }

  /** Conventions are the secretariat's: the presidents are not written to about them. */
  private static boolean keeps(Mandate mandate, Asked asked) {
    return mandate.grants().stream()
        .anyMatch(
            grant ->
                grant.role() == Role.SECRETARIAT && grant.scope().covers(asked.plan().scope()));
  }

  /** What the roles of a mandate let its person answer. */
  private static Digest of(Mandate mandate, Person person, Digest digest) {
    Actor actor =
        new Actor(
            Actor.Kind.PERSON,
            person.id(),
            person.name(),
            mandate.organisationId(),
            "",
            mandate.grants());
    return new Digest(
        digest.organisation(),
        digest.promises().stream().filter(a -> writes(actor, a)).toList(),
        digest.steps().stream().filter(a -> writes(actor, a)).toList(),
        digest.values().stream().filter(a -> writes(actor, a)).toList(),
        digest.conventions().stream().filter(a -> keeps(mandate, a)).toList());
  }

  private static boolean writes(Actor actor, Asked asked) {
    PlanRef plan = asked.plan();
    return actor.reach(Right.CHANGE_PLANS, plan.scope()) != Reach.NONE;
  }

  /** Of somebody who acts for two organisations, or twice for one. */
  private static Digest both(Digest a, Digest b) {
    String organisation =
        a.organisation().equals(b.organisation())
            ? a.organisation()
            : a.organisation() + ", " + b.organisation();
    return new Digest(
        organisation,
        union(a.promises(), b.promises()),
        union(a.steps(), b.steps()),
        union(a.values(), b.values()),
        union(a.conventions(), b.conventions()));
  }

  private static <T> List<T> union(List<T> a, List<T> b) {
    List<T> all = new ArrayList<>(a);
    b.stream().filter(one -> !a.contains(one)).forEach(all::add);
    return all;
  }

  /** What an organisation would be sent today, as it would be read; empty when nothing is asked. */
  public Optional<Post.Mail> preview(Organisation organisation) {
    Digest digest = digest(organisation, LocalDate.now(clock));
    return digest.isEmpty() ? Optional.empty() : Optional.of(writer.write("", digest));
  }

  /** How many things are asked of an organisation today. */
  public int count(Organisation organisation) {
    return digest(organisation, LocalDate.now(clock)).size();
  }

  /** How many of its people would get it: they may answer and have not said that they want none. */
  public int countPeople(Organisation organisation) {
    LocalDate today = LocalDate.now(clock);
    Digest digest = digest(organisation, today);
    Set<String> refusals = store.listRefusals();
    return (int)
        people.listMandatesOf(organisation.id()).stream()
            .filter(mandate -> mandate.runsOn(today) && !refusals.contains(mandate.personId()))
            .filter(
                mandate ->
                    people
                        .findPerson(mandate.personId())
                        .filter(p -> p.active() && p.email() != null)
                        .filter(p -> !of(mandate, p, digest).isEmpty())
                        .isPresent())
            .map(Mandate::personId)
            .distinct()
            .count();
  }

  /** When an organisation's people or function last got one. */
  public Optional<Instant> lastSent(Organisation organisation) {
    List<Recipient> recipients = new ArrayList<>();
    recipients.add(new Recipient(Recipient.Kind.ORGANISATION, organisation.id()));
    people
        .listMandatesOf(organisation.id())
        .forEach(m -> recipients.add(new Recipient(Recipient.Kind.PERSON, m.personId())));
    return recipients.stream()
        .map(store::findSent)
        .flatMap(Optional::stream)
        .filter(sent -> !Objects.equals(sent.state(), ReminderRepository.State.FAILED))
        .map(ReminderRepository.Sent::at)
        .max(Instant::compareTo);
  }
}
