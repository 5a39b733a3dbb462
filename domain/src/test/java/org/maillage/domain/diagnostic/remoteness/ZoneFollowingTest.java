package org.maillage.domain.diagnostic.remoteness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.maillage.domain.diagnostic.remoteness.ZoneFollowing.Beginning;
import org.maillage.domain.diagnostic.remoteness.ZoneFollowing.Former;
import org.maillage.domain.diagnostic.remoteness.ZoneFollowing.Match;
import org.maillage.domain.diagnostic.remoteness.ZoneFollowing.Outcome;

class ZoneFollowingTest {

  /** "a" holds 1 person, "b" 2, "c" 4, "d" 8 and so on: every sum is another one. */
  private static Map<String, Double> zone(String members) {
    Map<String, Double> people = new LinkedHashMap<>();
    members.chars().forEach(c -> people.put(Character.toString(c), (double) (1 << (c - 'a'))));
    return people;
  }

  private static Former living(String id, String members) {
    return new Former(id, zone(members).keySet(), true);
  }

  private static Former gone(String id, String members) {
    return new Former(id, zone(members).keySet(), false);
  }

  private static Outcome follow(List<Former> former, String... present) {
    return ZoneFollowing.follow(
        former, java.util.Arrays.stream(present).map(ZoneFollowingTest::zone).toList(), 5, "Z");
  }

  @Test
  void theFirstTimeZonesAreNumberedInTheirOrder() {
    Outcome outcome = ZoneFollowing.follow(List.of(), List.of(zone("cd"), zone("a")), 1, "Z");

    assertThat(outcome.matches()).extracting(Match::id).containsExactly("Z1", "Z2");
    assertThat(outcome.matches()).extracting(Match::beginning).containsOnly(Beginning.NEW);
    assertThat(outcome.nextNumber()).isEqualTo(3);
  }

  @Test
  void aZoneThatGrowsOrShrinksKeepsItsIdWhateverTheOrder() {
    Outcome outcome = follow(List.of(living("Z1", "ab"), living("Z2", "de")), "d", "abc");

    assertThat(outcome.matches()).extracting(Match::id).containsExactly("Z2", "Z1");
    assertThat(outcome.matches()).extracting(Match::beginning).containsOnly(Beginning.KEPT);
    assertThat(outcome.vanished()).isEmpty();
  }

  @Test
  void ofASplitTheMorePopulousPartKeepsTheIdAndTheOtherSaysWhereItComesFrom() {
    Outcome outcome = follow(List.of(living("Z1", "abcd")), "abc", "d");

    assertThat(outcome.matches().get(1).id()).isEqualTo("Z1");
    assertThat(outcome.matches().get(0))
        .isEqualTo(new Match("Z5", Beginning.NEW, List.of(), List.of("Z1")));
    assertThat(outcome.nextNumber()).isEqualTo(6);
  }

  @Test
  void ofAMergerTheMorePopulousIdStaysAndTheOtherIsSaidToHaveJoined() {
    Outcome outcome = follow(List.of(living("Z1", "ab"), living("Z2", "de")), "abcde");

    assertThat(outcome.matches())
        .containsExactly(new Match("Z2", Beginning.KEPT, List.of("Z1"), List.of()));
    assertThat(outcome.vanished()).containsExactly(Map.entry("Z1", "Z2"));
  }

  @Test
  void aZoneThatNobodyTakesUpVanishes() {
    Outcome outcome = follow(List.of(living("Z1", "ab")), "c");

    assertThat(outcome.vanished()).containsExactly(Map.entry("Z1", ""));
    assertThat(outcome.matches().get(0).id()).isEqualTo("Z5");
    assertThat(outcome.matches().get(0).splitFrom()).isEmpty();
  }

  @Test
  void aZoneThatComesBackHasItsOldId() {
    Outcome outcome = follow(List.of(gone("Z3", "ab"), living("Z4", "f")), "abc", "f");

    assertThat(outcome.matches().get(0))
        .isEqualTo(new Match("Z3", Beginning.RETURNED, List.of(), List.of()));
  }

  @Test
  void aVanishedZoneNeverTakesTheIdOfALivingOne() {
    Outcome outcome = follow(List.of(gone("Z1", "abcdef"), living("Z2", "a")), "abcdef");

    assertThat(outcome.matches().get(0).id()).isEqualTo("Z2");
  }

  @Test
  void anEmptyCommuneIsFollowedToo() {
    Outcome outcome =
        ZoneFollowing.follow(
            List.of(new Former("Z1", Set.of("x"), true)), List.of(Map.of("x", 0.0)), 2, "Z");

    assertThat(outcome.matches().get(0).id()).isEqualTo("Z1");
  }

  @Test
  void followingTwiceChangesNothing() {
    Outcome first = ZoneFollowing.follow(List.of(), List.of(zone("cd"), zone("ae")), 1, "Z");
    List<Former> known =
        List.of(
            living(first.matches().get(0).id(), "cd"), living(first.matches().get(1).id(), "ae"));
    Outcome second =
        ZoneFollowing.follow(known, List.of(zone("ae"), zone("cd")), first.nextNumber(), "Z");

    assertThat(second.matches()).extracting(Match::id).containsExactly("Z2", "Z1");
    assertThat(second.nextNumber()).isEqualTo(first.nextNumber());
  }

  @Test
  void aMemberOfTwoZonesIsRefused() {
    assertThatThrownBy(() -> follow(List.of(), "ab", "bc"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("b belongs to two zones");
  }
}
