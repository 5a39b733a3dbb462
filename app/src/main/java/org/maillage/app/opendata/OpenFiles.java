package org.maillage.app.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.maillage.app.export.CsvDialect;
import org.maillage.app.export.CsvFile;
import org.maillage.data.exchange.DataInclusion;
import org.maillage.data.exchange.DataInclusion.Part;
import org.maillage.data.exchange.Mednum;
import org.maillage.domain.offer.Service;
import org.maillage.domain.register.RegisteredPlace;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the files of the open data, line by line: none is held in memory. In French whatever the
 * reader speaks, so that a file is the same for everybody.
 */
@Component
public class OpenFiles {

  /** What data.inclusion is about. */
  private static final Set<String> INCLUSION_THEMES =
      Set.of("services-publics", "action-sociale", "numerique");

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private final GeoPackage geoPackage;

  OpenFiles(GeoPackage geoPackage) {
    this.geoPackage = geoPackage;
  }

  /** Writes one file; the stream stays open. The same register gives the same bytes. */
  public void write(OpenRegister register, OpenFile file, OutputStream out) throws IOException {
    switch (file) {
      case PLACES_CSV -> CsvFile.write(register.places().table(), CsvDialect.MACHINE, out);
      case PLACES_SHEET -> CsvFile.write(register.places().table(), CsvDialect.TABLEUR, out);
      case SERVICES_CSV -> CsvFile.write(register.services().table(), CsvDialect.MACHINE, out);
      case PLACES_GEOJSON -> geoJson(register, out);
      case GEOPACKAGE -> geoPackage.write(register, out);
      case INCLUSION_STRUCTURES -> inclusion(register, Part.STRUCTURES, out);
      case INCLUSION_SERVICES -> inclusion(register, Part.SERVICES, out);
      case MEDNUM -> mednum(register, out);
      case DATA_PACKAGE -> json(OpenSchemas.dataPackage(register), out);
      case PLACES_SCHEMA -> json(OpenSchemas.features(register.places()), out);
      case STRUCTURES_SCHEMA -> json(DataInclusion.schema(Part.STRUCTURES), out);
      case SERVICES_SCHEMA -> json(DataInclusion.schema(Part.SERVICES), out);
    }
  }

  private static void json(Map<String, Object> value, OutputStream out) {
    MAPPER.writeValue(out, value);
  }

  private static void geoJson(OpenRegister register, OutputStream out) {
    try (JsonGenerator json = MAPPER.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringProperty("type", "FeatureCollection");
      json.writeStringProperty("name", register.places().name());
      json.writeStringProperty("licence", register.licence().title());
      json.writeStringProperty("date", register.imported().toString());
      json.writeArrayPropertyStart("features");
      for (OpenPlace place : register.places().table().rows()) {
        FeatureJson.begin(json, register.places().table().columns(), place);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void inclusion(OpenRegister register, Part part, OutputStream out)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    new DataInclusion(register.towns(), register.catalogue())
        .write(inclusionPlaces(register), part, writer);
    writer.flush();
  }

  /** Places of one establishment each, with those of their services that inclusion is about. */
  static List<RegisteredPlace> inclusionPlaces(OpenRegister register) {
    Set<String> codes =
        register.catalogue().stream()
            .filter(service -> INCLUSION_THEMES.contains(service.theme()))
            .map(Service::code)
            .collect(Collectors.toSet());
    return register
        .registered()
        .filter(place -> place.count() == 1)
        .map(place -> withServices(place, codes))
        .filter(place -> !place.services().isEmpty())
        .toList();
  }

  private static RegisteredPlace withServices(RegisteredPlace place, Set<String> codes) {
    return place.withServices(
        place.services().stream().filter(service -> codes.contains(service.code())).toList());
  }

  private static void mednum(OpenRegister register, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(new Mednum(register.towns()).writeCsv(mednumEntries(register)).text());
    writer.flush();
  }

  /** Places of digital mediation. */
  static List<Mednum.Entry> mednumEntries(OpenRegister register) {
    return register.registered().map(Mednum::entry).flatMap(Optional::stream).toList();
  }
}
