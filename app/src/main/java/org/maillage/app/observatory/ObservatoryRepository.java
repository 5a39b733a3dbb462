package org.maillage.app.observatory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.observatory.BatchOffer;
import org.maillage.domain.observatory.PeopleEffect;

/** The journal of the observatory in store. Writers join the transaction of their caller. */
public interface ObservatoryRepository {

  /**
   * Changes that became known together.
   *
   * @param offer what the engine needs; null when there is nothing (any more) to measure
   * @param measured whether effects are in store
   */
  record Batch(String id, String territoryId, @Nullable BatchOffer offer, boolean measured) {}

  /**
   * Keeps a batch.
   *
   * @param offer null when there is nothing to measure
   * @param events of that batch, not measured
   */
  void add(
      String batchId,
      String territoryId,
      Instant knownAt,
      @Nullable BatchOffer offer,
      List<StoredEvent> events);

  /** The batch of the id. */
  Optional<Batch> findBatch(String id);

  /** Ids of places that are missing and to be checked. */
  Set<String> listMissing(String territoryId);

  /** Says of places that were missing that it is known what became of them. */
  void resolve(String territoryId, Collection<String> placeIds, LocalDate day);

  /**
   * Keeps effects, and that the batch is measured.
   *
   * @param effects by ordinal of the event, by service
   * @param alerts ordinals of events that the team is told of
   */
  void measured(
      String batchId,
      Map<Integer, Map<String, PeopleEffect>> effects,
      Set<Integer> alerts,
      Instant at);

  /**
   * Takes the right to write to the team about a batch.
   *
   * @return false when somebody has it already
   */
  boolean claimAlert(String batchId, Instant at);

  /** The events of a batch, in its order. */
  List<StoredEvent> listEvents(String batchId);

  /** Events that happened within some days, the latest first. */
  List<StoredEvent> listEvents(String territoryId, LocalDate from, LocalDate until);

  /** Missing places that are to be checked, the latest first. */
  List<StoredEvent> listToCheck(String territoryId);

  /** The first and the last day on which anything happened; empty when nothing did. */
  Optional<List<LocalDate>> findSpan(String territoryId);
}
