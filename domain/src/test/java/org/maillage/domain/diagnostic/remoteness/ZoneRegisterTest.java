package org.maillage.domain.diagnostic.remoteness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maillage.domain.diagnostic.remoteness.ZoneFollowing.Beginning;
import org.maillage.domain.diagnostic.remoteness.ZoneRegister.Known;
import org.maillage.domain.diagnostic.remoteness.ZoneRegister.Present;

class ZoneRegisterTest {

  private static final Instant MONDAY = Instant.parse("2026-11-16T10:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-17T10:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-11-20T10:00:00Z");

  private static Present zone(Map<String, Double> people) {
    double sum = people.values().stream().mapToDouble(Double::doubleValue).sum();
    return new Present(people, sum, 10.0 * people.size(), 600_000, 900_000);
  }

  private static final Present NORTH = zone(Map.of("a", 100.0, "b", 50.0));
  private static final Present SOUTH = zone(Map.of("c", 40.0));
  private static final Present BOTH = zone(Map.of("a", 100.0, "b", 50.0, "c", 45.0));

  private static ZoneRegister record(ZoneRegister before, Instant at, Present... present) {
    return before.recorded(List.of(present), 420_000, at, "Z");
  }

  @Test
  void aNameSurvivesARecomputationThatChangesTheZone() {
    ZoneRegister named = record(ZoneRegister.EMPTY, MONDAY, NORTH, SOUTH).renamed("Z1", " Nord ");
    ZoneRegister after = record(named, TUESDAY, BOTH);

    Known north = after.find("Z1").orElseThrow();
    assertThat(north.name()).isEqualTo("Nord");
    assertThat(north.members()).containsExactly("a", "b", "c");
    assertThat(north.last().people()).isEqualTo(195);
    assertThat(north.findFormer().orElseThrow().people()).isEqualTo(150);
    assertThat(north.last().match().joined()).containsExactly("Z2");
  }

  @Test
  void aZoneThatVanishedIsKeptAndSaysWhoTookIt() {
    ZoneRegister after = record(record(ZoneRegister.EMPTY, MONDAY, NORTH, SOUTH), TUESDAY, BOTH);

    assertThat(after.vanished()).extracting(Known::id).containsExactly("Z2");
    assertThat(after.vanished().get(0).heir()).isEqualTo("Z1");
    assertThat(after.vanished().get(0).last().people()).isEqualTo(40);
  }

  @Test
  void aZoneThatComesBackHasItsIdItsNameAndItsPast() {
    ZoneRegister first = record(ZoneRegister.EMPTY, MONDAY, NORTH, SOUTH).renamed("Z2", "Sud");
    ZoneRegister back = record(record(first, TUESDAY, NORTH), FRIDAY, NORTH, SOUTH);

    Known south = back.find("Z2").orElseThrow();
    assertThat(south.living()).isTrue();
    assertThat(south.name()).isEqualTo("Sud");
    assertThat(south.states()).hasSize(2);
    assertThat(south.last().match().beginning()).isEqualTo(Beginning.RETURNED);
  }

  @Test
  void computingAgainWithoutAChangeAddsNoState() {
    ZoneRegister first = record(ZoneRegister.EMPTY, MONDAY, NORTH, SOUTH);

    assertThat(record(first, TUESDAY, SOUTH, NORTH)).isEqualTo(first);
  }

  @Test
  void anotherThresholdIsAChange() {
    ZoneRegister first = record(ZoneRegister.EMPTY, MONDAY, NORTH);
    ZoneRegister after = first.recorded(List.of(NORTH), 480_000, TUESDAY, "Z");

    assertThat(after.find("Z1").orElseThrow().states()).hasSize(2);
  }

  @Test
  void aNumberIsNeverGivenTwice() {
    ZoneRegister after =
        record(record(record(ZoneRegister.EMPTY, MONDAY, NORTH), TUESDAY), FRIDAY, SOUTH);

    assertThat(after.zones()).extracting(Known::id).containsExactly("Z1", "Z2");
    assertThat(after.next()).isEqualTo(3);
  }

  @Test
  void aBlankNameGoesBackToTheGivenOneAndAnUnknownZoneIsRefused() {
    ZoneRegister named = record(ZoneRegister.EMPTY, MONDAY, NORTH).renamed("Z1", "Nord");

    assertThat(named.renamed("Z1", "  ").find("Z1").orElseThrow().name()).isNull();
    assertThatThrownBy(() -> named.renamed("Z9", "Est"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Z9");
  }
}
