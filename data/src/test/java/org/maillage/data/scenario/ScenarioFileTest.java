package org.maillage.data.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.data.issue.RefusedFileException;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.scenario.Change;
import org.maillage.domain.scenario.OpenMoment;
import org.maillage.domain.scenario.Presence;
import org.maillage.domain.territory.LatLon;

class ScenarioFileTest {

  private static final LatLon CORTE = new LatLon(42.3, 9.15);

  @TempDir Path folder;

  private ScenarioFile read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("scenario.yaml"), text);
    return ScenarioFile.read(
        file, code -> code.equals("2B096") ? Optional.of(CORTE) : Optional.empty());
  }

  @Test
  void everyKindOfChangeIsRead() throws IOException {
    ScenarioFile file =
        read(
            """
            name: Tout essayer
            subject: service:caf
            moment: sa-10h30
            changes:
              - open: {name: Halte, commune: "2B096", presence: stop, services: [caf, cpam], hours: "We 09:00-12:00", yearlyCost: 12000}
              - open: {id: relais, name: Relais, at: [42.4, 9.2], services: [caf]}
              - close: {place: "s:1"}
              - close: {place: "s:2", services: [caf]}
              - move: {place: relais, at: [42.5, 9.3]}
              - hours: {place: "s:2", hours: "Sa 09:00-12:00"}
              - road: {from: [42.3, 9.1], to: [42.4, 9.2], speed: 80, oneWay: true}
              - cut: {at: [42.3, 9.1]}
              - speed: {at: [42.3, 9.1], speed: 50}
            """);

    assertThat(file.subject()).contains(new Subject.OfService("caf"));
    assertThat(file.moment()).contains(new OpenMoment(DayOfWeek.SATURDAY, 630));
    assertThat(file.scenario().name()).isEqualTo("Tout essayer");
    assertThat(file.scenario().changes())
        .containsExactly(
            new Change.Open(
                "nouveau-1",
                "Halte",
                CORTE,
                Presence.STOP,
                Set.of("caf", "cpam"),
                "We 09:00-12:00",
                12_000L),
            new Change.Open(
                "relais",
                "Relais",
                new LatLon(42.4, 9.2),
                Presence.SITE,
                Set.of("caf"),
                null,
                null),
            new Change.Close("s:1", Set.of()),
            new Change.Close("s:2", Set.of("caf")),
            new Change.Move("relais", new LatLon(42.5, 9.3)),
            new Change.Hours("s:2", "Sa 09:00-12:00"),
            new Change.AddRoad(new LatLon(42.3, 9.1), new LatLon(42.4, 9.2), 80, true),
            new Change.CutRoad(new LatLon(42.3, 9.1)),
            new Change.Speed(new LatLon(42.3, 9.1), 50));
  }

  @Test
  void aBundleBringsTheServiceAndItsNinePartners() throws IOException {
    ScenarioFile file =
        read(
            "name: x\nchanges:\n  - open: {name: FS, commune: \"2B096\", bundle: france-services}\n");

    Change.Open open = (Change.Open) file.scenario().changes().get(0);
    assertThat(open.services())
        .hasSize(10)
        .contains("france-services", "caf", "cpam", "msa", "bureau-de-poste");
    assertThat(file.subject()).isEmpty();
    assertThat(file.moment()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "open: {name: x, commune: \"2A999\", services: [caf]} | malformed-value",
        "open: {name: x, services: [caf]} | missing-key",
        "open: {name: x, at: [91, 0], services: [caf]} | malformed-value",
        "open: {name: x, at: [42.1], services: [caf]} | malformed-value",
        "open: {name: x, at: [42.1, 9], presence: tent} | unknown-value",
        "open: {name: x, at: [42.1, 9], bundle: caf} | unknown-value",
        "open: {name: x, at: [42.1, 9], services: [caf], yearlyCost: -3} | malformed-value",
        "explode: {at: [42.1, 9]} | unknown-key",
        "close: {place: x, at: [42.1, 9]} | unknown-key",
        "speed: {at: [42.1, 9], speed: fast} | malformed-value"
      })
  void whatIsNotUnderstoodIsRefusedWithItsLine(String change, String fault) {
    assertThatThrownBy(() -> read("name: x\nchanges:\n  - " + change + "\n"))
        .isInstanceOfSatisfying(
            RefusedFileException.class,
            refused -> {
              assertThat(refused.issue().arguments().get(0)).isEqualTo(fault);
              assertThat(refused.issue().line()).isEqualTo(3);
            });
  }

  @Test
  void aMomentThatIsNoneIsRefused() {
    assertThatThrownBy(() -> read("name: x\nmoment: demain\nchanges: []\n"))
        .isInstanceOf(RefusedFileException.class);
  }
}
