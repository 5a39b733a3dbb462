package org.maillage.engine.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.maillage.engine.graph.RoadSink;
import org.maillage.engine.profile.Tags;

/**
 * The real roads of Corsica from the MATSim network of the shared data, for the engine's own tests:
 * the product reads it with the data module, which the engine must not know.
 */
public final class CorsicaRoads {

  private CorsicaRoads() {}

  /** Pours the network into a sink; the test is skipped where the data are not there. */
  public static void pour(RoadSink sink) throws IOException {
    Path file = folder().resolve("reseau_matsim.xml.gz");
    assumeTrue(
        Files.exists(file),
        "the roads of Corsica are not there: set MAILLAGE_DATA to the folder that holds "
            + file.getFileName());
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      read(factory.createXMLStreamReader(in), sink);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static Path folder() {
    String given = System.getProperty("maillage.data", System.getenv("MAILLAGE_DATA"));
    if (given != null) {
      return Path.of(given);
    }
    for (Path path = Path.of("").toAbsolutePath(); path != null; path = path.getParent()) {
      Path shared = path.resolve("shared/data/corse");
      if (Files.isDirectory(shared)) {
        return shared;
      }
    }
    return Path.of("shared/data/corse");
  }

  private static void read(XMLStreamReader xml, RoadSink sink) throws XMLStreamException {
    Map<String, String> link = new HashMap<>();
    Map<String, String> tags = new HashMap<>();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "node" -> node(xml, sink);
          case "link" -> {
            link.clear();
            tags.clear();
            for (int i = 0; i < xml.getAttributeCount(); i++) {
              link.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
          }
          case "attribute" -> {
            String name = xml.getAttributeValue(null, "name");
            tags.put(name.replace("osm:way:", ""), xml.getElementText());
          }
          default -> {
            // Nothing else matters here.
          }
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("link")) {
        if (link.get("modes").matches("(.*,)?car(,.*)?")) {
          sink.link(
              Long.parseLong(tags.getOrDefault("id", "0")),
              Long.parseLong(link.get("from")),
              Long.parseLong(link.get("to")),
              Tags.of(tags),
              Double.parseDouble(link.get("length")));
        }
      }
    }
  }

  private static void node(XMLStreamReader xml, RoadSink sink) {
    String id = xml.getAttributeValue(null, "id");
    if (id.matches("\\d+")) {
      double[] latLon =
          toDegrees(
              Double.parseDouble(xml.getAttributeValue(null, "x")),
              Double.parseDouble(xml.getAttributeValue(null, "y")));
      sink.node(Long.parseLong(id), latLon[0], latLon[1], Tags.NONE);
    }
  }

  /** Lambert 93 to RGF93 degrees (IGN, algorithme ALG0004). */
  private static double[] toDegrees(double x, double y) {
    double n = 0.7256077650532670;
    double c = 11_754_255.4261;
    double dx = x - 700_000;
    double dy = 12_655_612.0499 - y;
    double e = 0.08181919106;
    double isometric = -Math.log(Math.hypot(dx, dy) / c) / n;
    double lat = 2 * Math.atan(Math.exp(isometric)) - Math.PI / 2;
    for (int i = 0; i < 10; i++) {
      double eSin = e * Math.sin(lat);
      lat =
          2 * Math.atan(Math.pow((1 + eSin) / (1 - eSin), e / 2) * Math.exp(isometric))
              - Math.PI / 2;
    }
    return new double[] {Math.toDegrees(lat), 3 + Math.toDegrees(Math.atan(dx / dy) / n)};
  }
}
