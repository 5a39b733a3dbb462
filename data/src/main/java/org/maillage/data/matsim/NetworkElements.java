package org.maillage.data.matsim;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.matsim.MatsimNetworkReader.NetworkRead;
import org.maillage.data.projection.CoordinateSystem;
import org.maillage.domain.territory.LatLon;
import org.maillage.engine.graph.RoadSink;
import org.maillage.engine.profile.Tags;

/** Turns the elements of a MATSim network into nodes and links. */
final class NetworkElements {

  private static final String CAR = "car";
  private static final String OSM_WAY = "osm:way:";
  private static final String OSM_ID = "id";

  private final String fileName;
  private final CoordinateSystem system;
  private final RoadSink sink;
  private final IssueLog issues;
  private final NodeNumbers numbers = new NodeNumbers();
  private final Map<String, String> tags = new HashMap<>();
  private final Tags tagsView = Tags.of(tags);
  private final StringBuilder text = new StringBuilder();
  private boolean started;
  private boolean hasNodes;
  private boolean hasLinks;
  private boolean inCarLink;
  private @Nullable String attribute;
  private long fromId;
  private long toId;
  private double lengthM;
  private long nodes;
  private long links;

  NetworkElements(String fileName, CoordinateSystem system, RoadSink sink, IssueLog issues) {
    this.fileName = fileName;
    this.system = system;
    this.sink = sink;
    this.issues = issues;
  }

  /** Whether the root of a network was seen. */
  boolean started() {
    return started;
  }

  /** Takes one event of the parser. */
  void event(int type, XMLStreamReader xml) {
    switch (type) {
      case XMLStreamConstants.START_ELEMENT -> start(xml);
      case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        if (attribute != null) {
          text.append(xml.getText());
        }
      }
      default -> {
        // Comments and white space say nothing.
      }
    }
  }

  /** Ends the file. */
  NetworkRead finish() {
    if (!hasNodes || !hasLinks) {
      throw MatsimNetworkReader.notANetwork(fileName, 0, hasNodes ? "links" : "nodes", null);
    }
    if (numbers.missing() > 0) {
      issues.add(IssueCode.ROAD_NODES_MISSING, fileName, 0, "", numbers.missing());
    }
    return new NetworkRead(nodes, links, numbers.missing());
  }

  private void start(XMLStreamReader xml) {
    String element = xml.getLocalName();
    if (!started) {
      if (!element.equals("network")) {
        throw MatsimNetworkReader.notANetwork(fileName, line(xml), element, null);
      }
      started = true;
      return;
    }
    switch (element) {
      case "nodes" -> hasNodes = true;
      case "links" -> hasLinks = true;
      case "node" -> node(xml);
      case "link" -> startLink(xml);
      case "attribute" -> startAttribute(xml);
      default -> {
        // Whatever later versions add.
      }
    }
  }

  private void end(String element) {
    if (element.equals("attribute") && attribute != null) {
      tags.put(attribute, text.toString().strip());
      attribute = null;
    } else if (element.equals("link") && inCarLink) {
      inCarLink = false;
      sink.link(wayId(), fromId, toId, tagsView, lengthM);
      links++;
    }
  }

  private void node(XMLStreamReader xml) {
    String name = required(xml, "id");
    String x = required(xml, "x");
    String y = required(xml, "y");
    if (name == null || x == null || y == null) {
      return;
    }
    LatLon place;
    try {
      place = system.toWgs84(Double.parseDouble(x), Double.parseDouble(y));
    } catch (IllegalArgumentException e) {
      // NumberFormatException is one of them.
      issues.add(IssueCode.VALUE_INVALID, fileName, line(xml), x + " " + y, "x, y");
      return;
    }
    long number = numbers.of(name);
    if (!numbers.declare(number)) {
      issues.add(IssueCode.DUPLICATE_ID, fileName, line(xml), name);
      return;
    }
    sink.node(number, place.latDeg(), place.lonDeg(), Tags.NONE);
    nodes++;
  }

  private void startLink(XMLStreamReader xml) {
    tags.clear();
    inCarLink = false;
    // The first version of the format had no modes: every link was for cars.
    String modes = xml.getAttributeValue(null, "modes");
    if (modes != null && Arrays.stream(modes.split(",")).noneMatch(m -> m.strip().equals(CAR))) {
      return;
    }
    String from = required(xml, "from");
    String to = required(xml, "to");
    if (from == null || to == null) {
      return;
    }
    fromId = numbers.used(from);
    toId = numbers.used(to);
    lengthM = lengthM(xml);
    inCarLink = true;
  }

  private void startAttribute(XMLStreamReader xml) {
    String name = xml.getAttributeValue(null, "name");
    if (inCarLink && name != null && name.startsWith(OSM_WAY)) {
      attribute = name.substring(OSM_WAY.length());
      text.setLength(0);
    }
  }

  private double lengthM(XMLStreamReader xml) {
    String length = xml.getAttributeValue(null, "length");
    if (length == null) {
      return Double.NaN;
    }
    try {
      double value = Double.parseDouble(length);
      if (value >= 0 && value < Double.POSITIVE_INFINITY) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Reported below, like a number that is no length.
    }
    issues.add(IssueCode.VALUE_INVALID, fileName, line(xml), length, "length");
    return Double.NaN;
  }

  private long wayId() {
    String id = tags.get(OSM_ID);
    try {
      return id == null ? 0 : Long.parseLong(id);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private @Nullable String required(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    if (value == null || value.isBlank()) {
      issues.add(IssueCode.VALUE_MISSING, fileName, line(xml), "", name);
      return null;
    }
    return value;
  }

  private static long line(XMLStreamReader xml) {
    return Math.max(0, xml.getLocation().getLineNumber());
  }
}
