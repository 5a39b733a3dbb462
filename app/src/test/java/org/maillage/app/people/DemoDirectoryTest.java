package org.maillage.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.app.access.Role;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.domain.territory.Territory;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;

class DemoDirectoryTest {

  @TempDir Path folder;

  @Test
  void theDemoHasOnePersonForEveryRoleAndFillingTwiceChangesNothing() {
    TerritoryRepository territories = mock(TerritoryRepository.class);
    Zone epci =
        new Zone(ZoningKind.EPCI, "1", "Communauté de communes du Pays d’Arve", List.of("1"), null);
    when(territories.findTerritory("ile"))
        .thenReturn(
            Optional.of(
                new Territory(
                    "ile",
                    "Île",
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(epci),
                    List.of(),
                    List.of())));
    try (DirectoryRoom room = new DirectoryRoom(TestDatabase.H2, folder)) {
      DemoDirectory demo =
          new DemoDirectory(room.directory, room.memberships, room.people, territories);
      demo.fill("ile");
      int organisations = room.people.listOrganisations().size();
      int entries = room.acts.size();
      demo.fill("ile");

      assertThat(room.people.listOrganisations()).hasSize(organisations);
      assertThat(room.acts).hasSize(entries);
      Set<Role> roles =
          demo.listPeople().stream().map(DemoPerson::role).collect(Collectors.toSet());
      assertThat(roles).containsAll(List.of(Role.values()).subList(0, Role.values().length - 1));
      assertThat(demo.listPeople())
          .filteredOn(p -> p.role() == Role.CO_PRESIDENT)
          .extracting(DemoPerson::organisation)
          .containsExactlyInAnyOrder("Département", "Préfecture");
      assertThat(demo.listPeople())
          .extracting(DemoPerson::organisation)
          .contains("CC du Pays d’Arve");
      Organisation poleEmploi =
          room.people.listOrganisations().stream()
              .filter(o -> o.name().name().equals("Pôle emploi"))
              .findFirst()
              .orElseThrow();
      assertThat(poleEmploi.until()).isEqualTo(LocalDate.of(2023, 12, 31));
      assertThat(poleEmploi.successorIds()).hasSize(1);
    }
  }
}
