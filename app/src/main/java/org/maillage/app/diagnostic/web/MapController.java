package org.maillage.app.diagnostic.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.chapter.Atlas;
import org.maillage.app.diagnostic.chapter.Atlas.HashedFile;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.diagnostic.view.MapViews;
import org.maillage.app.map.MapArea;
import org.maillage.app.map.MapDrawing;
import org.maillage.app.map.MapLayers;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.territory.Territory;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The map as a file, and what the map in the browser is drawn from. */
@RestController
@Requires(Right.SEE_PUBLISHED)
class MapController {

  private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);
  private static final MediaType GEO_JSON = new MediaType("application", "geo+json");

  private final DiagnosticReading reading;
  private final Atlas atlas;
  private final MessageSource messages;

  MapController(DiagnosticReading reading, Atlas atlas, MessageSource messages) {
    this.reading = reading;
    this.atlas = atlas;
    this.messages = messages;
  }

  /** Contours of the communes, coast and towns. */
  @GetMapping("/territoires/{id}/contours.geojson")
  ResponseEntity<byte[]> contours(@PathVariable String id) {
    return kept(atlas.contours(anyDossier(id).territory()), GEO_JSON);
  }

  /** Main roads. */
  @GetMapping("/territoires/{id}/routes.geojson")
  ResponseEntity<byte[]> roads(@PathVariable String id) {
    return kept(atlas.roads(anyDossier(id).territory()), GEO_JSON);
  }

  /** What drawings without classes lie on. */
  @GetMapping("/territoires/{id}/fond.svg")
  ResponseEntity<byte[]> ground(@PathVariable String id) {
    return kept(atlas.findGround(anyDossier(id).territory()).orElseThrow(this::none), SVG);
  }

  /** The map with title, legend and source, to be put in a document. */
  @GetMapping("/territoires/{id}/carte.svg")
  ResponseEntity<byte[]> svg(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> parameters,
      Locale locale) {
    Methode methode = QueryReading.methode(parameters.getFirst("methode")).orElseThrow(this::none);
    DiagnosticDossier dossier = reading.findDossier(id, methode).orElseThrow(this::none);
    Territory territory = dossier.territory();
    MapDrawing drawing = atlas.findDrawing(territory).orElseThrow(this::none);
    DiagnosticQuery query = QueryReading.of(parameters, dossier).query();
    Words words = new Words(messages, locale);
    List<MapArea> areas = MapViews.areas(dossier, query.subject(), query.commune(), null, words);
    String svg =
        MapViews.sheet(dossier, query.subject(), words).write(drawing, MapLayers.ofTimes(areas));
    String name = id + "-" + query.subject().key().replace(':', '-') + ".svg";
    return ResponseEntity.ok()
        .contentType(SVG)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name.toLowerCase(Locale.ROOT))
                .build()
                .toString())
        .cacheControl(CacheControl.noCache())
        .body(svg.getBytes(StandardCharsets.UTF_8));
  }

  private DiagnosticDossier anyDossier(String id) {
    return reading.findDossier(id).orElseThrow(this::none);
  }

  /** The address carries the hash of the file, so that it may be kept for ever. */
  private static ResponseEntity<byte[]> kept(HashedFile file, MediaType type) {
    return ResponseEntity.ok()
        .contentType(type)
        .eTag("W/\"" + file.hash() + "\"")
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
        .body(file.bytes());
  }

  private ResponseStatusException none() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
