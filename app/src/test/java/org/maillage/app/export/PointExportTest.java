package org.maillage.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.web.Fixture;
import org.maillage.domain.diagnostic.Methode;

class PointExportTest {

  private static final Fixture FIXTURE = new Fixture();

  private static List<String[]> lines(DiagnosticDossier dossier) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PointExport.write(dossier, CsvDialect.MACHINE, out);
    return out.toString(StandardCharsets.UTF_8).lines().map(line -> line.split(",", -1)).toList();
  }

  @Test
  void everyPointHasALineAndThePeopleSumToTheTerritory() throws IOException {
    DiagnosticDossier dossier = FIXTURE.dossier(Methode.CARROYEE);

    List<String[]> lines = lines(dossier);

    assertThat(lines).hasSize(dossier.points().size() + 1);
    assertThat(lines.get(0))
        .startsWith("commune", "lat", "lon", "habitants", "base", "panier_min", "proximite_min")
        .contains("pharmacie_min", "maternite_min");
    double people = lines.stream().skip(1).mapToDouble(l -> Double.parseDouble(l[3])).sum();
    assertThat(people).isEqualTo(dossier.territory().population());
    assertThat(lines.get(1)).startsWith("99001", "45.050000", "2.050000", "30000.00", "town_hall");
  }

  @Test
  void aTimeThatIsNotThereIsAnEmptyCell() throws IOException {
    List<String[]> lines = lines(FIXTURE.dossier(Methode.CARROYEE));
    int maternity = Arrays.asList(lines.get(0)).indexOf("maternite_min");

    assertThat(lines.stream().skip(1)).allMatch(line -> line[maternity].isEmpty());
  }

  @Test
  void theTimesAreThoseOfTheCommunesThatHaveOnePoint() throws IOException {
    DiagnosticDossier dossier = FIXTURE.dossier(Methode.CARROYEE);
    List<String[]> lines = lines(dossier);

    for (String[] line : lines.subList(1, lines.size())) {
      long basketMs = dossier.getAccess(line[0]).panier().timeMs();
      assertThat(Double.parseDouble(line[5])).isEqualTo(Math.round(basketMs / 6_000.0) / 10.0);
    }
  }

  @Test
  void townHallsAreNoPoints() {
    DiagnosticDossier communale = FIXTURE.dossier(Methode.COMMUNALE);
    DiagnosticDossier bare =
        new DiagnosticDossier(
            communale.territory(),
            communale.diagnostic(),
            communale.panier(),
            communale.services(),
            communale.structures(),
            communale.remoteness(),
            List.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PointExport.write(bare, CsvDialect.MACHINE, new ByteArrayOutputStream()))
        .withMessageContaining("compute it again");
  }
}
