package org.maillage.app.diagnostic.web;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.map.RoadLines;
import org.maillage.app.map.RoadRank;
import org.maillage.data.projection.CoordinateSystem;
import org.maillage.data.reference.BpeLabels;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.offer.Service;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;
import org.maillage.domain.territory.Source;
import org.maillage.domain.territory.Territory;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Corsica from the shared data with straight-line times: real shapes and names to look at. */
final class CorsicaFixture {

  private CorsicaFixture() {}

  static DiagnosticReading read(Path data) throws IOException {
    Territory territory = territory(data);
    Fixture fixture = new Fixture(territory, structures(data, territory));
    RoadLines roads = roads(data);
    return new DiagnosticReading() {
      @Override
      public List<TerritoryEntry> listTerritories() {
        return fixture.listTerritories();
      }

      @Override
      public Optional<org.maillage.app.diagnostic.reading.DiagnosticDossier> findDossier(
          String id, org.maillage.domain.diagnostic.Methode methode) {
        return fixture.findDossier(id, methode);
      }

      @Override
      public RoadLines roads(String id) {
        return roads;
      }
    };
  }

  private static Territory territory(Path data) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Map<String, Geometry> contours = new HashMap<>();
    for (JsonNode feature : json.readTree(data.resolve("communes.geojson")).get("features")) {
      contours.put(
          feature.get("properties").get("code").asString(),
          geometry(feature.get("geometry").toString()));
    }
    List<Commune> communes = new ArrayList<>();
    for (JsonNode c : json.readTree(data.resolve("communes_cog_2026.json"))) {
      String code = c.get("code").asString();
      Geometry contour = contours.get(code);
      var point = contour.getInteriorPoint();
      communes.add(
          new Commune(
              code,
              c.get("nom").asString(),
              c.get("departement").asString(),
              c.get("arrondissement").asString(),
              c.get("population").asInt(),
              new LatLon(point.getY(), point.getX()),
              PositionQuality.COMMUNE,
              contour));
    }
    communes.sort(Comparator.comparing(Commune::code));
    List<Zone> zones = new ArrayList<>();
    for (JsonNode e : json.readTree(data.resolve("epci_2026.json"))) {
      List<String> members = new ArrayList<>();
      e.get("membres").forEach(m -> members.add(m.get("code").asString()));
      zones.add(
          new Zone(
              ZoningKind.EPCI, e.get("code").asString(), e.get("nom").asString(), members, null));
    }
    for (JsonNode f : json.readTree(data.resolve("cantons.geojson")).get("features")) {
      zones.add(
          new Zone(
              ZoningKind.CANTON,
              f.get("properties").get("code").asString(),
              f.get("properties").get("nom").asString(),
              List.of(),
              geometry(f.get("geometry").toString())));
    }
    return new Territory(
        "corse",
        "Corse",
        List.of("2A", "2B"),
        List.of(
            new Source(
                "bpe-2013",
                "Base permanente des équipements 2013",
                "INSEE",
                "2013",
                "Licence Ouverte 2.0"),
            new Source("routes", "Réseau routier", "OpenStreetMap", "2024", "ODbL 1.0"),
            new Source(
                "cog", "Code officiel géographique", "INSEE", "2026", "Licence Ouverte 2.0")),
        communes,
        zones,
        List.of(),
        List.of());
  }

  private static Geometry geometry(String text) {
    try {
      return new GeoJsonReader().read(text);
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Structure> structures(Path data, Territory territory) throws IOException {
    Map<String, Commune> communes = new HashMap<>();
    territory.communes().forEach(c -> communes.put(c.code(), c));
    BpeLabels labels = ReferenceData.bpeLabels();
    List<Structure> structures = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(data.resolve("bpe_2013_communes.csv"))) {
      for (NamedCsvRecord row : rows) {
        Commune commune = communes.get(row.getField("depcom"));
        for (String header : row.getHeader()) {
          Optional<String> type = labels.findType(header);
          if (commune == null || type.isEmpty() || row.getField(header).isBlank()) {
            continue;
          }
          for (Service service : ReferenceData.services()) {
            if (service.bpeTypes().contains(type.get())) {
              structures.add(
                  new Structure(
                      "bpe-2013:" + commune.code() + ":" + type.get() + ":" + service.code(),
                      header,
                      commune.code(),
                      commune.townHall(),
                      PositionQuality.TOWN_HALL,
                      Set.of(service.code()),
                      (int) Double.parseDouble(row.getField(header)),
                      null,
                      null,
                      null,
                      null,
                      "bpe-2013"));
            }
          }
        }
      }
    }
    return structures;
  }

  private static RoadLines roads(Path data) throws IOException {
    RoadLines.Builder roads = new RoadLines.Builder();
    Map<String, LatLon> nodes = new HashMap<>();
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(data.resolve("reseau_matsim.xml.gz")))) {
      XMLInputFactory factory = XMLInputFactory.newFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      String from = "";
      String to = "";
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        if (xml.getLocalName().equals("node")) {
          nodes.put(
              xml.getAttributeValue(null, "id"),
              CoordinateSystem.LAMBERT_93.toWgs84(
                  Double.parseDouble(xml.getAttributeValue(null, "x")),
                  Double.parseDouble(xml.getAttributeValue(null, "y"))));
        } else if (xml.getLocalName().equals("link")) {
          from = xml.getAttributeValue(null, "from");
          to = xml.getAttributeValue(null, "to");
        } else if ("osm:way:highway".equals(xml.getAttributeValue(null, "name"))) {
          add(roads, xml.getElementText(), nodes.get(from), nodes.get(to));
        }
      }
    } catch (XMLStreamException e) {
      throw new UncheckedIOException(new IOException(e));
    }
    return roads.build();
  }

  private static void add(RoadLines.Builder roads, String highway, LatLon from, LatLon to) {
    for (RoadRank rank : RoadRank.values()) {
      String name = highway.equals("trunk") ? "motorway" : highway;
      if (rank.name().equalsIgnoreCase(name)) {
        roads.add(rank, from.lonDeg(), from.latDeg(), to.lonDeg(), to.latDeg());
      }
    }
  }
}
