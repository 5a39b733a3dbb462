package org.maillage.app.export.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.export.CsvDialect;
import org.maillage.app.export.DiagnosticExport;
import org.maillage.app.export.ExportContent;
import org.maillage.app.export.PointExport;
import org.maillage.app.export.html.DiagnosticPage;
import org.maillage.domain.diagnostic.Methode;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The diagnostic of a territory as files to take away. */
@RestController
@Requires(Right.SEE_PUBLISHED)
class ExportController {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final MediaType GEO_JSON = new MediaType("application", "geo+json");
  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  private final DiagnosticReading reading;
  private final DiagnosticPage page = new DiagnosticPage();

  ExportController(DiagnosticReading reading) {
    this.reading = reading;
  }

  /** One line a commune, for a French spreadsheet. */
  @GetMapping("/territoires/{id}/communes.csv")
  ResponseEntity<byte[]> csv(
      @PathVariable String id, @RequestParam Optional<String> methode, Locale locale)
      throws IOException {
    DiagnosticDossier dossier = dossier(id, methode);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export(dossier, locale).writeCommunesCsv(out);
    return file(dossier, CSV, "csv", out.toByteArray());
  }

  /** One line a point where people live, for those who make zones of their own. */
  @GetMapping("/territoires/{id}/points.csv")
  ResponseEntity<byte[]> points(@PathVariable String id) throws IOException {
    DiagnosticDossier dossier = dossier(id, Optional.empty());
    if (dossier.pointTimes().origins() == 0) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PointExport.write(dossier, CsvDialect.MACHINE, out);
    return file(dossier, CSV, "points.csv", out.toByteArray());
  }

  /** One feature a commune. */
  @GetMapping("/territoires/{id}/communes.geojson")
  ResponseEntity<byte[]> geoJson(
      @PathVariable String id, @RequestParam Optional<String> methode, Locale locale) {
    DiagnosticDossier dossier = dossier(id, methode);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export(dossier, locale).writeCommunesGeoJson(out);
    return file(dossier, GEO_JSON, "geojson", out.toByteArray());
  }

  /** The whole diagnostic in one page that opens without a server. */
  @GetMapping("/territoires/{id}/diagnostic.html")
  ResponseEntity<byte[]> html(
      @PathVariable String id, @RequestParam Optional<String> methode, Locale locale) {
    DiagnosticDossier dossier = dossier(id, methode);
    StringWriter out = new StringWriter();
    page.write(dossier, reading.roads(id), locale, out);
    return file(dossier, HTML, "html", out.toString().getBytes(StandardCharsets.UTF_8));
  }

  private DiagnosticDossier dossier(String id, Optional<String> methodeKey) {
    Optional<Methode> methode =
        methodeKey.isEmpty()
            ? Optional.of(Methode.CARROYEE)
            : Arrays.stream(Methode.values())
                .filter(m -> m.name().equalsIgnoreCase(methodeKey.get()))
                .findFirst();
    return methode
        .flatMap(m -> reading.findDossier(id, m))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static DiagnosticExport export(DiagnosticDossier dossier, Locale locale) {
    ExportContent content =
        new ExportContent(
            dossier.territory(),
            dossier.diagnostic(),
            dossier.panier(),
            dossier.services(),
            dossier.structures(),
            dossier.remoteness(),
            List.of());
    String language = locale.getLanguage().equals("en") ? "en" : "fr";
    return new DiagnosticExport(content, language, CsvDialect.TABLEUR);
  }

  private static ResponseEntity<byte[]> file(
      DiagnosticDossier dossier, MediaType type, String ending, byte[] bytes) {
    String methode = dossier.diagnostic().methode().name().toLowerCase(Locale.ROOT);
    String name = dossier.territory().id() + "-" + methode + "." + ending;
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .cacheControl(CacheControl.noCache())
        .body(bytes);
  }
}
