package org.maillage.app.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.app.times.NamedPlace;
import org.maillage.data.issue.ImportIssue;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.issue.RefusedFileException;
import org.maillage.data.progress.Progress;
import org.maillage.domain.territory.LatLon;

class ObservationReaderTest {

  @TempDir Path folder;

  private final IssueLog issues = new IssueLog();

  private List<Observation> read(List<NamedPlace> places, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("observed.csv"), text);
    return ObservationReader.read(file, places, issues, Progress.SILENT);
  }

  private static String rows(int count) {
    return "42,9,42.1,9.1,12.5\n".repeat(count);
  }

  @Test
  void journeysBetweenCoordinates() throws IOException {
    List<Observation> read = read(List.of(), "from_lat,from_lon,to_lat,to_lon,minutes\n" + rows(2));
    assertThat(read)
        .containsExactly(
            new Observation(2, new LatLon(42, 9), new LatLon(42.1, 9.1), 12.5),
            new Observation(3, new LatLon(42, 9), new LatLon(42.1, 9.1), 12.5));
  }

  @Test
  void journeysBetweenNamedPlacesInFrench() throws IOException {
    List<NamedPlace> places =
        List.of(
            new NamedPlace("2A004", new LatLon(41.9, 8.7)),
            new NamedPlace("2B033", new LatLon(42.7, 9.4)));
    List<Observation> read = read(places, "origine;destination;temps\n2A004;2B033;146,5\n");
    assertThat(read.get(0).minutes()).isEqualTo(146.5);
    assertThat(read.get(0).to()).isEqualTo(new LatLon(42.7, 9.4));
  }

  @Test
  void badRowsAreIssuesWithTheirLines() throws IOException {
    String text =
        "from_lat,from_lon,to_lat,to_lon,minutes\n"
            + rows(40)
            + "142,9,42.1,9.1,10\n42,9,,9.1,10\n42,9,42.1,9.1,soon\n42,9,42.1,9.1,0\n";
    assertThat(read(List.of(), text)).hasSize(40);
    assertThat(issues.kept().stream().filter(i -> i.code() == IssueCode.VALUE_INVALID))
        .extracting(ImportIssue::line)
        .containsExactly(42L, 43L, 44L, 45L);
  }

  @Test
  void aTableWithoutMinutesIsRefused() {
    assertThatThrownBy(() -> read(List.of(), "from_lat,from_lon,to_lat,to_lon\n1,2,3,4\n"))
        .isInstanceOfSatisfying(
            RefusedFileException.class,
            e -> assertThat(e.issue().code()).isEqualTo(IssueCode.COLUMN_MISSING));
  }

  @Test
  void aMissingFileIsRefused() {
    Path nowhere = folder.resolve("nowhere.csv");
    assertThatThrownBy(() -> ObservationReader.read(nowhere, List.of(), issues, Progress.SILENT))
        .isInstanceOfSatisfying(
            RefusedFileException.class,
            e -> assertThat(e.issue().code()).isEqualTo(IssueCode.FILE_NOT_FOUND));
  }
}
