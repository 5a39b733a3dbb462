package org.maillage.app.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.register.MatchDecision;
import org.maillage.domain.register.PlaceMatching.Pair;

/**
 * The registers in store. What was once known is never changed: a statement ends when the register
 * stops to say so.
 */
public interface RegisterRepository {

  /** Number of the last change; empty when the territory has no register. */
  Optional<Long> findRevision(String territoryId);

  /**
   * Begins a change: makes the register when there is none, and holds it until the transaction
   * ends, so that changes come one after the other.
   *
   * @return the number of this change, 1 for the first
   */
  long begin(String territoryId, Instant now);

  /** Hash of the file of each source, as the register took it last. */
  Map<String, String> listSources(String territoryId);

  /** Puts sources in the place of the former ones. */
  void setSources(String territoryId, Map<String, String> sha256BySource);

  /** What is known now of any day, those of a subject together, the earliest first. */
  List<Statement> listStatements(String territoryId);

  /**
   * What was so on a day, as it was known at a moment.
   *
   * @param knownAt null for now
   */
  List<Statement> listStatements(String territoryId, LocalDate day, @Nullable Instant knownAt);

  /** Everything that was ever said of a subject, the latest knowledge first. */
  List<Said> listHistory(String territoryId, Collection<String> subjectIds);

  /**
   * A statement, and until when the register said so.
   *
   * @param knownTo null while it does
   */
  record Said(Statement statement, @Nullable Instant knownTo) {}

  /** Ends statements and adds others, within a transaction that {@link #begin} began. */
  void change(String territoryId, List<Statement> ended, List<Statement> added, Instant now);

  /**
   * The place that a record tells of, for records that tell of a place of another id.
   *
   * @param knownAt null for now
   */
  Map<String, String> listMemberships(String territoryId, @Nullable Instant knownAt);

  /** Puts the records into places, and keeps where they were before. */
  void setMemberships(String territoryId, Map<String, String> placeByRecord, Instant now);

  /** What people decided, the latest first. */
  List<MatchDecision> listDecisions(String territoryId);

  /** Keeps a decision in the place of the former one about the two. */
  void decide(String territoryId, MatchDecision decision);

  /** Takes a decision back. */
  boolean undecide(String territoryId, String firstId, String secondId);

  /** Pairs for a person to decide, the most likely first. */
  List<Pair> listPairs(String territoryId);

  /** Puts pairs in the place of the former ones. */
  void setPairs(String territoryId, List<Pair> pairs);
}
