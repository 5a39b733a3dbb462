package org.maillage.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.maillage.app.diagnostic.web.Fixture;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.Territory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class MapDrawingTest {

  private final Fixture fixture = new Fixture();
  private final Territory territory = fixture.territory();
  private final MapDrawing drawing =
      MapDrawing.of(territory, fixture.roads("grille"), 600, 400).orElseThrow();

  private List<MapArea> areas() {
    return territory.communes().stream()
        .map(c -> new MapArea(c.code(), 2, "5 min", c.name() + " <&> 5 min", null, false))
        .toList();
  }

  private String layers(List<MapArea> areas) {
    StringBuilder svg = new StringBuilder();
    drawing.writeLayers(svg, MapLayers.ofTimes(areas), "km");
    return "<svg>" + svg + "</svg>";
  }

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  @Test
  void theDrawingFitsInItsFrame() {
    assertThat(drawing.widthPx()).isLessThanOrEqualTo(600);
    assertThat(drawing.heightPx()).isLessThanOrEqualTo(400);
  }

  @Test
  void everyCommuneIsOneShapeWithItsNameAndTime() throws Exception {
    Document svg = parsed(layers(areas()));
    assertThat(svg.getElementsByTagName("title").getLength())
        .isEqualTo(territory.communes().size());
    assertThat(svg.getElementsByTagName("title").item(1).getTextContent())
        .isEqualTo("Commune 2 <&> 5 min");
  }

  @Test
  void thereIsNoStyleThatThePolicyWouldForbid() {
    assertThat(layers(areas())).doesNotContain("style=").doesNotContain("<style");
  }

  @Test
  void onlyASelectedCommuneHasAStrongOutline() {
    assertThat(layers(areas())).containsPattern("class=\"selection\"[^>]* d=\"\"");
    MapArea selected = new MapArea("99001", 0, "", "", null, true);
    assertThat(layers(List.of(selected))).containsPattern("class=\"selection\"[^>]* d=\"M");
  }

  @Test
  void linksCanBeClickedButDoNotStopTheKeyboard() {
    MapArea linked = new MapArea("99001", 0, "", "", "?panier&commune=99001", false);
    assertThat(layers(List.of(linked)))
        .contains("<a tabindex=\"-1\" href=\"?panier&amp;commune=99001\">");
  }

  @Test
  void aCommuneWithoutATimeIsHatched() {
    MapArea without = new MapArea("99001", TimeClasses.NONE, "", "", null, false);
    assertThat(layers(List.of(without))).contains("fill=\"url(#no-time)\"");
  }

  @Test
  void neighboursShareTheirBorderOnceSimplified() {
    Contours contours = Contours.of(territory.communes(), 50).orElseThrow();
    double parts =
        territory.communes().stream()
            .mapToDouble(c -> contours.find(c.code()).orElseThrow().getArea())
            .sum();
    double whole =
        contours
            .outline()
            .getFactory()
            .createPolygon(contours.outline().getCoordinates())
            .getArea();
    assertThat(parts).isCloseTo(whole, org.assertj.core.data.Percentage.withPercentage(0.001));
  }

  @Test
  void withoutContoursThereIsNoDrawing() {
    List<Commune> bare =
        territory.communes().stream()
            .map(
                c ->
                    new Commune(
                        c.code(),
                        c.name(),
                        c.departementCode(),
                        c.arrondissementCode(),
                        c.population(),
                        c.townHall(),
                        c.townHallQuality(),
                        null))
            .toList();
    Territory blank =
        new Territory(
            "grille", "Grille", List.of("99"), List.of(), bare, List.of(), List.of(), List.of());
    assertThat(MapDrawing.of(blank, RoadLines.NONE, 600, 400)).isEmpty();
    assertThat(MapGeoJson.territory(blank)).contains("\"features\":[]");
  }

  @Test
  void roadsAreJoinedEndToEndAndDrawnOnce() {
    RoadLines roads =
        new RoadLines.Builder()
            .add(RoadRank.PRIMARY, 2, 45, 2.1, 45)
            .add(RoadRank.PRIMARY, 2.1, 45, 2, 45)
            .add(RoadRank.PRIMARY, 2.1, 45, 2.2, 45.1)
            .build();
    assertThat(roads.byRank().get(RoadRank.PRIMARY)).hasSize(1);
    assertThat(roads.byRank().get(RoadRank.PRIMARY).get(0).getNumPoints()).isEqualTo(3);
  }

  @Test
  void theSheetIsAWellFormedDocumentWithItsTitleAndLegend() throws Exception {
    MapSheet sheet =
        new MapSheet(
            "Grille & <carte>",
            "méthode",
            "Temps",
            List.of(
                new MapSheet.LegendEntry(0, "moins de 5 min", "3 communes"),
                new MapSheet.LegendEntry(TimeClasses.NONE, "aucun", "1 commune")),
            List.of("Sources : " + "un mot et un autre ".repeat(20)),
            "fr",
            "km");
    String svg = sheet.write(drawing, MapLayers.ofTimes(areas()));
    assertThat(parsed(svg).getDocumentElement().getTagName()).isEqualTo("svg");
    assertThat(svg).contains("moins de 5 min", "3 communes", "Grille &amp; &lt;carte&gt;");
  }

  @Test
  void theColoursOfTheStyleSheetsAreThoseOfThePalette() throws Exception {
    for (String file :
        List.of(
            "src/main/resources/static/app/maillage.css",
            "src/main/resources/templates/export/diagnostic.css")) {
      String css = Files.readString(Path.of(file));
      for (int i = 0; i < MapPalette.TIMES.size(); i++) {
        assertThat(css)
            .as(file)
            .containsPattern(
                "\\.k" + i + " ?\\{ ?background: ?" + Pattern.quote(MapPalette.TIMES.get(i)));
      }
    }
  }

  @Test
  void theGroundIsAFileOfItsOwnWithoutClasses() throws Exception {
    Document svg = parsed(drawing.ground());
    assertThat(svg.getDocumentElement().getAttribute("viewBox"))
        .isEqualTo("0 0 " + drawing.widthPx() + " " + drawing.heightPx());
    assertThat(svg.getElementsByTagName("title").getLength()).isZero();
    assertThat(drawing.ground())
        .contains("fill=\"" + MapPalette.GROUND + "\"")
        .contains("Commune 1");
  }

  @Test
  void whatLiesOverTheGroundNamesItInsteadOfRepeatingIt() throws Exception {
    StringBuilder over = new StringBuilder();
    MapPoint place =
        new MapPoint(territory.communes().get(0).townHall(), "#006a86", "Mairie <1>", "1");
    drawing.writeOverGround(
        over,
        new MapLayers(List.of(), MapScale.TIMES, List.of(), List.of(place)),
        "/territoires/grille/fond.svg?v=1&x=2",
        "km");
    Document svg = parsed("<svg>" + over + "</svg>");
    Element ground = (Element) svg.getElementsByTagName("image").item(0);
    assertThat(ground.getAttribute("href")).isEqualTo("/territoires/grille/fond.svg?v=1&x=2");
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Mairie <1>");
    assertThat(over).hasSizeLessThan(1_500).doesNotContain("id=\"c-");
  }
}
