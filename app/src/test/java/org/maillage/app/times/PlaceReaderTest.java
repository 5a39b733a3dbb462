package org.maillage.app.times;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.issue.RefusedFileException;
import org.maillage.data.progress.Progress;
import org.maillage.domain.territory.LatLon;

class PlaceReaderTest {

  @TempDir Path folder;

  private final IssueLog issues = new IssueLog();

  private List<NamedPlace> read(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return PlaceReader.read(file, issues, Progress.SILENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,lat,lon\na,42.5,9.25\n",
        "code;Latitude;Longitude\na;42,5;9,25\n",
        "lon\tlat\tcode_insee\n9.25\t42.5\ta\n"
      })
  void tablesNameTheirColumnsAsTheyLike(String text) throws IOException {
    assertThat(read("places.csv", text))
        .containsExactly(new NamedPlace("a", new LatLon(42.5, 9.25)));
  }

  @Test
  void aPlaceWithoutANameIsCalledByItsLine() throws IOException {
    assertThat(read("places.csv", "lat;lon\n42;9\n43;9\n"))
        .extracting(NamedPlace::id)
        .containsExactly("2", "3");
  }

  @Test
  void pointsOfAGeoJsonFile() throws IOException {
    String text =
        """
        {"type":"FeatureCollection","features":[
          {"type":"Feature","properties":{"id":"a"},
           "geometry":{"type":"Point","coordinates":[9.25,42.5]}},
          {"type":"Feature","properties":{"code":"2B033"},
           "geometry":{"type":"Point","coordinates":[9.4,42.7]}}]}
        """;
    assertThat(read("places.geojson", text))
        .containsExactly(
            new NamedPlace("a", new LatLon(42.5, 9.25)),
            new NamedPlace("2B033", new LatLon(42.7, 9.4)));
  }

  @Test
  void badRowsAreIssuesWithTheirLines() throws IOException {
    StringBuilder text = new StringBuilder("id;lat;lon\n");
    for (int i = 0; i < 30; i++) {
      text.append("p").append(i).append(";42;9\n");
    }
    text.append("p3;42;9\nnorth;99;9\n");
    assertThat(read("places.csv", text.toString())).hasSize(30);
    assertThat(issues.kept())
        .anyMatch(issue -> issue.code() == IssueCode.DUPLICATE_ID && issue.line() == 32)
        .anyMatch(issue -> issue.code() == IssueCode.VALUE_INVALID && issue.line() == 33);
  }

  @Test
  void aFileOfAreasIsRefused() {
    String text =
        """
        {"type":"FeatureCollection","features":[
          {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[]}}]}
        """;
    assertThatThrownBy(() -> read("areas.geojson", text))
        .isInstanceOfSatisfying(
            RefusedFileException.class,
            e -> assertThat(e.issue().code()).isEqualTo(IssueCode.TOO_MANY_BAD_ROWS));
  }
}
