package org.maillage.app.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.maillage.domain.register.MatchDecision;
import org.maillage.domain.register.PlaceMatching.Pair;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where people decide whether two records are one place. A decision wins over every score, at this
 * import and at all later ones, until it is taken back.
 */
@Service
public class MatchDesk {

  /** Longest reason of a decision, in characters. */
  public static final int LONGEST_REASON = 1000;

  private final RegisterRepository register;
  private final StoredRegister pictures;
  private final RegisterDesk desk;
  private final Matching matching;
  private final Keepers keepers;
  private final Journal journal;
  private final UnitOfWork work;
  private final Clock clock;

  MatchDesk(
      RegisterRepository register,
      StoredRegister pictures,
      RegisterDesk desk,
      Matching matching,
      Keepers keepers,
      Journal journal,
      UnitOfWork work,
      Clock clock) {
    this.register = register;
    this.pictures = pictures;
    this.desk = desk;
    this.matching = matching;
    this.keepers = keepers;
    this.journal = journal;
    this.work = work;
    this.clock = clock;
  }

  /** Pairs for a person to decide, the most likely first. */
  public List<Pair> listPairs(String territoryId) {
    return register.listPairs(territoryId);
  }

  /** What people decided, the latest first. */
  public List<MatchDecision> listDecisions(String territoryId) {
    return register.listDecisions(territoryId);
  }

  /**
   * Decides.
   *
   * @param same whether the two records are one place
   * @return false when the register has not both records any more
   * @throws org.maillage.app.access.NotAllowedException when who acts may not
   */
  public boolean decide(
      String territoryId, String firstId, String secondId, boolean same, String reason) {
    keepers.checkAll(territoryId);
    return work.write(
        () -> {
          Instant now = clock.instant();
          register.begin(territoryId, now);
          RegisterPicture picture = pictures.read(territoryId, pictures.trust(territoryId));
          if (firstId.equals(secondId)
              || picture.find(firstId).isEmpty()
              || picture.find(secondId).isEmpty()) {
            return false;
          }
          Optional<MatchDecision> before = find(territoryId, firstId, secondId);
          MatchDecision decision =
              new MatchDecision(firstId, secondId, same, LocalDate.now(clock), reason);
          register.decide(territoryId, decision);
          rematch(territoryId, now);
          record(territoryId, firstId, before.orElse(null), decision);
          return true;
        });
  }

  private Optional<MatchDecision> find(String territoryId, String firstId, String secondId) {
    return register.listDecisions(territoryId).stream()
        .filter(
            one ->
                one.firstId().equals(firstId) && one.secondId().equals(secondId)
                    || one.firstId().equals(secondId) && one.secondId().equals(firstId))
        .findFirst();
  }

  private void rematch(String territoryId, Instant now) {
    matching.match(territoryId, pictures.trust(territoryId), desk.communeNames(territoryId), now);
  }

  /**
   * Takes a decision back: the score counts again.
   *
   * @return false when there is none
   * @throws org.maillage.app.access.NotAllowedException when who acts may not
   */
  public boolean undecide(String territoryId, String firstId, String secondId) {
    keepers.checkAll(territoryId);
    return work.write(
        () -> {
          Instant now = clock.instant();
          register.begin(territoryId, now);
          Optional<MatchDecision> before = find(territoryId, firstId, secondId);
          if (before.isEmpty()) {
            return false;
          }
          register.undecide(territoryId, firstId, secondId);
          rematch(territoryId, now);
          record(territoryId, firstId, before.get(), null);
          return true;
        });
  }

  private void record(
      String territoryId,
      String firstId,
      @Nullable MatchDecision before,
      @Nullable MatchDecision after) {
    journal.record(
        new Act(ObjectKind.REGISTER, firstId, territoryId, "matched", json(before), json(after)));
  }

  private static @Nullable String json(@Nullable MatchDecision decision) {
    if (decision == null) {
      return null;
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("other", decision.secondId());
    fields.put("same", decision.same());
    fields.put("reason", decision.reason());
    return new JsonMapper().writeValueAsString(fields);
  }
}
