package org.maillage.app.observatory;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Subscriptions in store. Writers join the transaction of their caller. */
public interface SubscriptionRepository {

  /** Keeps a new one, not confirmed. */
  void insert(Subscription subscription);

  /** The subscription of the id. */
  Optional<Subscription> find(String id);

  /** Those of an address, the latest first. */
  List<Subscription> listOf(String address);

  /** Confirmed ones of a territory. */
  List<Subscription> listConfirmed(String territoryId, Subscription.Rhythm rhythm);

  /** Confirmed monthly ones that have not been told of the month. */
  List<Subscription> listDue(YearMonth month);

  /**
   * Confirms one; one that is confirmed stays as it is.
   *
   * @param told last month that no digest is due of
   */
  void confirm(String id, Instant at, YearMonth told);

  /**
   * Takes the right to send the digest of a month.
   *
   * @return false when somebody has it already
   */
  boolean claim(String id, YearMonth month);

  /** Gives the right back: the mail server did not take it. */
  void giveBack(String id, YearMonth month);

  /** Ends one. */
  void remove(String id);

  /** Ends all of an address. */
  void removeOf(String address);

  /**
   * Ends those that are too old.
   *
   * @param unconfirmed asked for before, and never confirmed
   * @param confirmed confirmed before
   * @return how many
   */
  int removeBefore(Instant unconfirmed, Instant confirmed);
}
