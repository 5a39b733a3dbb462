package org.maillage.app.plan.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.maillage.app.publication.Side;

/** Versions in store. Writers join the transaction of their caller. */
public interface VersionRepository {

  /** All versions of a plan, the newest first. */
  List<PlanVersion> listVersions(String planId);

  /** One with what it holds, public or not. */
  Optional<FrozenVersion> findVersion(String planId, int number);

  /**
   * What everybody may read of a plan, the newest first: one query that answers the same for a plan
   * that does not exist and for one that is not published.
   */
  List<PlanVersion> listPublic(String territoryId, String planId);

  /** Plans of a territory whose newest published version still is public, by id. */
  List<String> listPublishedPlans(String territoryId);

  /** Whether the newest version that was ever published still is public. */
  boolean isCurrentPublic(String territoryId, String planId);

  /** Makes all who write versions of a plan wait for each other until their transaction ends. */
  void lock(String planId);

  /** Keeps a version that is prepared, in the place of one of the same number with its keys. */
  void put(FrozenVersion version);

  /** Keeps a key, in the place of a former one of its side. */
  void turn(String planId, int number, VersionKey key);

  /** Takes a key back. */
  void untake(String planId, int number, Side side);

  /** Says that a version is public from now on. */
  void publish(String planId, int number, Instant at);

  /** Takes a version away from the public. */
  void withdraw(String planId, int number, PlanVersion.Withdrawal withdrawal);
}
