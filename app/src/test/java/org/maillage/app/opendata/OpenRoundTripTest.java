package org.maillage.app.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.data.description.TerritoryDescription;
import org.maillage.data.exchange.DataInclusion;
import org.maillage.data.exchange.Mednum;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.progress.Progress;
import org.maillage.data.reference.ReferenceData;
import org.maillage.data.territory.TerritoryReader;
import org.maillage.data.territory.TerritoryReading;
import org.maillage.demo.DemoGenerator;
import org.maillage.demo.DemoParameters;
import org.maillage.domain.register.Accessibility;
import org.maillage.domain.register.Contact;
import org.maillage.domain.register.GivenService;
import org.maillage.domain.register.PlaceStatus;
import org.maillage.domain.register.RegisterOffer;
import org.maillage.domain.register.RegisteredPlace;

/** Whoever imports our open data has the register that we have, as far as the formats can say. */
class OpenRoundTripTest {

  @TempDir Path folder;

  private static OpenRegister read(Path description, Path files) {
    TerritoryReading reading =
        TerritoryReader.read(
            TerritoryDescription.read(description),
            files,
            ReferenceData.services(),
            new IssueLog(),
            Progress.SILENT);
    List<RegisteredPlace> places =
        reading.structures().stream().map(s -> RegisterOffer.record(s, null)).toList();
    return OpenSample.register(reading.territory(), places);
  }

  private static String text(OpenRegister register, OpenFile file) throws IOException {
    return new String(OpenFilesTest.bytes(register, file), StandardCharsets.UTF_8);
  }

  /** What data.inclusion can say of a place. */
  private static RegisteredPlace inWordsOfTheFormat(RegisteredPlace place) {
    return new RegisteredPlace(
        place.id(),
        place.name(),
        PlaceStatus.OPEN,
        place.location(),
        null,
        null,
        List.of(),
        null,
        new Contact(place.contact().phone(), place.contact().email(), place.contact().website()),
        Accessibility.NONE,
        place.openingHours(),
        1,
        place.identifiers(),
        place.references(),
        place.services().stream()
            .map(
                s ->
                    new GivenService(
                        s.code(), null, Set.of(), null, Set.of(), null, Set.of(), List.of()))
            .toList());
  }

  private static void assertSame(OpenRegister register, int least) throws IOException {
    String structures = text(register, OpenFile.INCLUSION_STRUCTURES);
    String services = text(register, OpenFile.INCLUSION_SERVICES);
    assertThat(OpenFilesTest.faults(text(register, OpenFile.STRUCTURES_SCHEMA), structures))
        .isEmpty();
    assertThat(OpenFilesTest.faults(text(register, OpenFile.SERVICES_SCHEMA), services)).isEmpty();
    assertThat(
            OpenFilesTest.faults(
                text(register, OpenFile.PLACES_SCHEMA), text(register, OpenFile.PLACES_GEOJSON)))
        .isEmpty();

    DataInclusion format = new DataInclusion(register.towns(), register.catalogue());
    DataInclusion.Reading read = format.read(structures, services);
    assertThat(read.issues()).isEmpty();
    Map<String, RegisteredPlace> sent =
        OpenFiles.inclusionPlaces(register).stream()
            .collect(Collectors.toMap(RegisteredPlace::id, Function.identity()));
    System.out.printf(
        "%s: %d places, %d of inclusion, %d in the file, %d of digital mediation%n",
        register.territoryId(),
        register.places().table().rows().size(),
        sent.size(),
        read.places().size(),
        OpenFiles.mednumEntries(register).size());
    assertThat(read.places()).hasSizeGreaterThan(least);
    List<String> differing = new ArrayList<>();
    for (RegisteredPlace place : read.places()) {
      RegisteredPlace expected = inWordsOfTheFormat(sent.get(place.id()));
      // Who has no place of its own comes back at the mairie.
      if ((expected.location().isLocated()
              && !place.location().position().equals(expected.location().position()))
          || place.location().isLocated() != expected.location().isLocated()
          || !address(place).equals(address(expected))
          || !place.name().equals(expected.name())
          || !place.location().communeCode().equals(expected.location().communeCode())
          || !place.services().equals(expected.services())
          || !java.util.Objects.equals(place.openingHours(), expected.openingHours())
          || !same(place.contact(), expected.contact())
          || !place.references().equals(expected.references())) {
        differing.add(place + " is not " + expected);
      }
    }
    assertThat(differing).isEmpty();
    // What was read, written again, is the same file.
    assertThat(format.write(read.places()).services()).isEqualTo(services);

    Mednum mednum = new Mednum(register.towns());
    String table = text(register, OpenFile.MEDNUM);
    Mednum.Reading again = mednum.readCsv(table);
    assertThat(again.issues()).isEmpty();
    assertThat(mednum.writeCsv(again.entries()).text()).isEqualTo(table);
  }

  /** Up to the post code: the name of the commune comes after it, and no Cedex. */
  private static String address(RegisteredPlace place) {
    String address = place.location().address();
    return address == null ? "" : address.replaceFirst("(\\b\\d{5})\\b[^,]*$", "$1");
  }

  /** Telephones are written in one way by the formats. */
  private static boolean same(Contact one, Contact other) {
    return digits(one.phone()).equals(digits(other.phone()))
        && java.util.Objects.equals(one.website(), other.website())
        && java.util.Objects.equals(one.email(), other.email());
  }

  private static String digits(String phone) {
    return phone == null ? "" : phone.replaceAll("[^0-9]", "").replaceFirst("^33", "0");
  }

  @Test
  void theFictionalDepartementComesBack() throws IOException {
    DemoGenerator.generate(DemoParameters.ofSize(3, 24), folder, Progress.SILENT);
    assertSame(read(folder, folder), 50);
  }

  @Test
  void corsicaComesBack() throws IOException {
    Path data = corsica();
    assumeTrue(
        Files.isRegularFile(data.resolve("communes_cog_2026.json")),
        "the files of Corsica are not there: set MAILLAGE_DATA to the folder that holds them");
    assertSame(read(Path.of("..", "examples", "corse").toAbsolutePath().normalize(), data), 300);
  }

  private static Path corsica() {
    String named = System.getenv("MAILLAGE_DATA");
    return named != null && !named.isBlank()
        ? Path.of(named)
        : Path.of("..", "..", "shared", "data", "corse").toAbsolutePath().normalize();
  }
}
