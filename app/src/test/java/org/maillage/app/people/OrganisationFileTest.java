package org.maillage.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.people.OrganisationFile.BadLine;
import org.maillage.app.people.OrganisationFile.Outcome;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class OrganisationFileTest {

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private DirectoryRoom room;
  private OrganisationFile file;

  @BeforeEach
  void open() {
    room = new DirectoryRoom(kind, folder);
    file = room.organisationFile();
  }

  @AfterEach
  void close() {
    if (room != null) {
      room.close();
    }
  }

  @Test
  void aFileIsTakenOnceHoweverItIsSeparated() {
    String semicolons =
        """
        nom;sigle;siret;nature;territoire;depuis
        France Travail;FT;130 005 481 00010;OPERATOR;ile;2024-01-01
        "Mairie « A ; B »";;;commune;;
        """;
    assertThat(file.take("\ufeff" + semicolons)).isEqualTo(new Outcome(2, 0, List.of()));
    Organisation stored = room.people.findOrganisationBySiret("13000548100010").orElseThrow();
    assertThat(stored.since()).isEqualTo(LocalDate.of(2024, 1, 1));
    assertThat(stored.territoryId()).isEqualTo("ile");
    assertThat(file.take(semicolons)).isEqualTo(new Outcome(0, 2, List.of()));
    assertThat(file.take("nom,nature\nMSA,OPERATOR\n").added()).isEqualTo(1);
  }

  @Test
  void badLinesAreToldByNumberAndNothingIsTaken() {
    Outcome outcome =
        file.take(
            """
            nom;siret;nature;depuis
            CAF;;OPERATOR;
            MSA;123;OPERATOR;
            ;;OPERATOR;
            Région;;ROYAUME;
            ARS;;STATE_SERVICE;hier
            """);
    assertThat(outcome.added()).isZero();
    assertThat(outcome.bad())
        .containsExactly(
            new BadLine(3, "SIRET_INVALID", "123"),
            new BadLine(4, "NAME_MISSING", ""),
            new BadLine(5, "KIND_UNKNOWN", "ROYAUME"),
            new BadLine(6, "DAY_INVALID", "hier"));
    assertThat(room.people.listOrganisations()).isEmpty();
    assertThat(room.acts).as("said and undone").hasSize(1);
  }

  @Test
  void aFileWithoutItsHeadersIsRefused() {
    assertThat(file.take("CAF;OPERATOR\nMSA;OPERATOR\n").bad())
        .extracting(BadLine::problem)
        .containsExactly("NO_HEADERS");
    assertThat(file.take("").bad()).extracting(BadLine::problem).containsExactly("NO_HEADERS");
  }
}
