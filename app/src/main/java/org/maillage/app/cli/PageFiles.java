package org.maillage.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.export.html.DiagnosticPage;
import org.maillage.app.export.html.MapFile;
import org.maillage.app.map.RoadLines;
import org.maillage.domain.diagnostic.Subject;

/** The page and the map of a diagnostic as files. */
final class PageFiles {

  private final DiagnosticDossier dossier;
  private final RoadLines roads;
  private final Locale locale;

  PageFiles(DiagnosticDossier dossier, RoadLines roads, Locale locale) {
    this.dossier = dossier;
    this.roads = roads;
    this.locale = locale;
  }

  /** Writes the page that opens without a server. */
  Path writePage(Path file) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      writePage(writer);
    }
    return file;
  }

  /** Writes that page; the writer stays open. */
  void writePage(Writer writer) {
    new DiagnosticPage().write(dossier, roads, locale, writer);
  }

  /** Writes the map; empty when no commune has a contour. */
  Optional<Path> writeMap(Subject subject, Path file) throws IOException {
    Optional<String> svg = map(subject);
    if (svg.isPresent()) {
      Files.writeString(file, svg.get());
    }
    return svg.map(written -> file);
  }

  /** The map as SVG; empty when no commune has a contour. */
  Optional<String> map(Subject subject) {
    return MapFile.svg(dossier, roads, subject, locale);
  }
}
