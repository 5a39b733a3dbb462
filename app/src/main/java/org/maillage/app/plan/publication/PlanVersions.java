package org.maillage.app.plan.publication;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Access;
import org.maillage.app.access.Actor;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Right;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.publication.Publications;
import org.maillage.app.publication.Publications.Outcome;
import org.maillage.app.publication.Side;
import org.maillage.data.plan.PlanFile;
import org.maillage.data.plan.PlanFileWriter;
import org.maillage.domain.plan.publication.Disclosure;
import org.maillage.domain.plan.publication.PublicPlan;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Versions of a plan for the public: prepared by who shapes the plan, published when the
 * Département and the préfecture have each turned their key for exactly that content, taken back by
 * either. What a version holds never changes; another number takes its place.
 */
@Service
public class PlanVersions {

  private final VersionRepository versions;
  private final SchemeParts parts;
  private final Publications publications;
  private final Access access;
  private final Journal journal;
  private final UnitOfWork work;
  private final Clock clock;

  PlanVersions(
      VersionRepository versions,
      SchemeParts parts,
      Publications publications,
      Access access,
      Journal journal,
      UnitOfWork work,
      Clock clock) {
    this.versions = versions;
    this.parts = parts;
    this.publications = publications;
    this.access = access;
    this.journal = journal;
    this.work = work;
    this.clock = clock;
  }

  /** All versions of a plan, the newest first. */
  public List<PlanVersion> listVersions(StoredPlan plan) {
    return versions.listVersions(plan.id());
  }

  /** The version that is in preparation. */
  public Optional<PlanVersion> findPrepared(StoredPlan plan) {
    return listVersions(plan).stream().filter(PlanVersion::isPrepared).findFirst();
  }

  /** The side that who acts has the key of. */
  public Optional<Side> side(StoredPlan plan) {
    return publications.side(plan.territoryId());
  }

  /** True when who acts may prepare versions of the plan; an example is nobody's to publish. */
  public boolean prepares(StoredPlan plan) {
    return !plan.example() && parts.keeps(plan);
  }

  /**
   * Freezes the plan as it is. A version that was in preparation goes, with the keys turned for it.
   *
   * @throws NotAllowedException when who acts may not
   */
  public PlanVersion prepare(StoredPlan plan, Disclosure disclosure) {
    if (!prepares(plan)) {
      throw new NotAllowedException(Right.SHAPE_PLANS);
    }
    byte[] content = content(plan, disclosure);
    return work.write(
        () -> {
          versions.lock(plan.id());
          int number =
              1
                  + versions.listVersions(plan.id()).stream()
                      .filter(version -> !version.isPrepared())
                      .mapToInt(PlanVersion::number)
                      .max()
                      .orElse(0);
          byte[] frozenParts = PartsJson.write(parts.freeze(plan));
          Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
          PlanVersion version =
              new PlanVersion(
                  plan.id(),
                  number,
                  now,
                  disclosure,
                  Fingerprints.of(number, now, content, frozenParts),
                  null,
                  null,
                  List.of());
          versions.put(new FrozenVersion(version, plan.territoryId(), content, frozenParts));
          record(plan, "version-prepared", version, Map.of());
          return version;
        });
  }

  private static byte[] content(StoredPlan plan, Disclosure disclosure) {
    return PlanFileWriter.write(new PlanFile("", PublicPlan.of(plan.plan(), disclosure), List.of()))
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * What is not any more as the version in preparation says.
   *
   * @param plan whether the public part of the plan has changed
   * @param parts titles of documents that changed, came or went
   */
  public record Drift(boolean plan, List<String> parts) {
    public Drift {
      parts = List.copyOf(parts);
    }
  }

  /** What has changed since a version was prepared. */
  public Drift drift(StoredPlan plan, PlanVersion version) {
    return versions
        .findVersion(plan.id(), version.number())
        .map(
            frozen ->
                new Drift(
                    !Arrays.equals(frozen.content(), content(plan, version.disclosure())),
                    parts.changedSince(plan, PartsJson.read(frozen.parts()))))
        .orElseGet(() -> new Drift(false, List.of()));
  }

  /**
   * Turns the key of who acts for the version in preparation.
   *
   * @param fingerprint of what he looked at
   * @throws NotAllowedException when he has none
   */
  public Outcome turn(StoredPlan plan, String fingerprint) {
    Side side = ownSide(plan);
    Actor actor = access.actor();
    String person = actor.personId();
    String organisation = actor.organisationId();
    if (person == null || organisation == null) {
      throw new NotAllowedException(Right.PUBLISH);
    }
    return work.write(
        () -> {
          versions.lock(plan.id());
          PlanVersion version =
              findPrepared(plan).filter(v -> v.fingerprint().equals(fingerprint)).orElse(null);
          if (version == null) {
            return Outcome.CHANGED_MEANWHILE;
          }
          Side other = side == Side.DEPARTEMENT ? Side.PREFECTURE : Side.DEPARTEMENT;
          Optional<VersionKey> theirs = version.key(other);
          if (theirs.filter(key -> key.personId().equals(person)).isPresent()) {
            return Outcome.SAME_PERSON;
          }
          if (version.key(side).isEmpty()) {
            Instant now = clock.instant();
            versions.turn(
                plan.id(),
                version.number(),
                new VersionKey(side, fingerprint, organisation, person, now));
            if (theirs.isPresent()) {
              versions.publish(plan.id(), version.number(), now);
            }
            record(
                plan,
                theirs.isPresent() ? "published" : "key-turned",
                version,
                Map.of("side", side.name()));
          }
          return theirs.isPresent() ? Outcome.PUBLISHED : Outcome.AWAITED;
        });
  }

  private Side ownSide(StoredPlan plan) {
    return side(plan).orElseThrow(() -> new NotAllowedException(Right.PUBLISH));
  }

  /**
   * Takes the own key for the version in preparation back.
   *
   * @throws NotAllowedException when who acts has none
   */
  public void untake(StoredPlan plan) {
    Side side = ownSide(plan);
    work.writeAll(
        () -> {
          versions.lock(plan.id());
          findPrepared(plan)
              .filter(version -> version.key(side).isPresent())
              .ifPresent(
                  version -> {
                    versions.untake(plan.id(), version.number(), side);
                    record(plan, "key-taken-back", version, Map.of("side", side.name()));
                  });
        });
  }

  /**
   * Takes a version away from the public, and those before it when asked.
   *
   * @param reason 1 to {@link PlanVersion#LONGEST_REASON} characters
   * @return how many versions went
   * @throws NotAllowedException when who acts has no key
   */
  public int withdraw(StoredPlan plan, int number, boolean formerToo, String reason) {
    if (reason.isBlank() || reason.length() > PlanVersion.LONGEST_REASON) {
      throw new IllegalArgumentException("a withdrawal needs a reason that can be kept");
    }
    Side side = ownSide(plan);
    return work.write(
        () -> {
          versions.lock(plan.id());
          List<PlanVersion> gone =
              listVersions(plan).stream()
                  .filter(PlanVersion::isPublic)
                  .filter(v -> v.number() == number || formerToo && v.number() < number)
                  .toList();
          PlanVersion.Withdrawal withdrawal =
              new PlanVersion.Withdrawal(clock.instant(), side, reason);
          for (PlanVersion version : gone) {
            versions.withdraw(plan.id(), version.number(), withdrawal);
            record(plan, "withdrawn", version, Map.of("side", side.name(), "reason", reason));
          }
          return gone.size();
        });
  }

  private void record(
      StoredPlan plan, String verb, PlanVersion version, Map<String, String> besides) {
    Map<String, Object> after = new LinkedHashMap<>();
    after.put("version", version.number());
    after.put("fingerprint", version.fingerprint());
    after.putAll(besides);
    journal.record(
        new Act(ObjectKind.PUBLICATION, plan.id(), plan.territoryId(), verb, null, json(after)));
  }

  private static @Nullable String json(Map<String, Object> content) {
    return JsonMapper.shared().writeValueAsString(content);
  }
}
