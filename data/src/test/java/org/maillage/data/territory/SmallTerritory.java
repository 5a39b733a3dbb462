package org.maillage.data.territory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.maillage.data.description.TerritoryDescription;
import org.maillage.data.issue.ImportIssue;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.issue.RefusedFileException;
import org.maillage.data.progress.Progress;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.offer.Structure;

/**
 * Three communes in a row near 42° N 9° E, each a square of a tenth of a degree, to which a test
 * adds one source. Their mairies stand in the middle but for the third, whose is not in the
 * directory.
 *
 * <pre>
 *   lat 42.1 +-------+-------+-------+
 *            | 2A001 | 2A002 | 2A003 |
 *   lat 42.0 +-------+-------+-------+
 *        lon 9.0    9.1     9.2     9.3
 * </pre>
 */
final class SmallTerritory {

  private final Path folder;
  private final StringBuilder description = new StringBuilder();
  final IssueLog log = new IssueLog();

  SmallTerritory(Path folder) {
    this.folder = folder;
    description.append(
        """
        id: petit
        name: Petit
        departements: ["2A"]
        sources:
        """);
    source("cog", "communes", "communes.json");
    source("contours", "contours", "communes.geojson");
    source("annuaire", "directory", "annuaire.jsonl");
    write(
        "communes.json",
        """
        [{"code":"2A001","nom":"Aone","type":"commune-actuelle","departement":"2A",
          "arrondissement":"2A1","anciensCodes":["20001"],"population":100},
         {"code":"2A002","nom":"Bdeux","type":"commune-actuelle","departement":"2A",
          "arrondissement":"2A1","population":200},
         {"code":"2A003","nom":"Ctrois","type":"commune-actuelle","departement":"2A",
          "arrondissement":"2A4","population":300},
         {"code":"2A903","nom":"Vieux","type":"commune-deleguee","departement":"2A",
          "chefLieu":"2A003"},
         {"code":"13055","nom":"Marseille","type":"commune-actuelle","departement":"13",
          "population":870000}]
        """);
    write(
        "communes.geojson",
        """
        {"type":"FeatureCollection","features":[
        """
            + square("2A001", 9.0)
            + ","
            + square("2A002", 9.1)
            + ","
            + square("2A003", 9.2)
            + "]}");
    write(
        "annuaire.jsonl",
        """
        {"id":"mairie-2A001-01","type":"mairie","codeinsee":"2A001","nom":"Mairie d'Aone","latitude":"42.05","longitude":"9.05","geocode_pr":"8"}
        {"id":"mairie-2A002-01","type":"mairie","codeinsee":"2A002","nom":"Mairie de Bdeux","latitude":"42.05","longitude":"9.15","geocode_pr":"4"}
        """);
  }

  static String square(String code, double west) {
    return String.format(
        java.util.Locale.ROOT,
        """
        {"type":"Feature","properties":{"code":"%s","nom":"%s"},"geometry":{"type":"Polygon",
        "coordinates":[[[%2$s,42.0],[%3$s,42.0],[%3$s,42.1],[%2$s,42.1],[%2$s,42.0]]]}}
        """
            .replace("\"%s\",\"nom\":\"%s\"", "\"%1$s\",\"nom\":\"%1$s\""),
        code,
        String.format(java.util.Locale.ROOT, "%.1f", west),
        String.format(java.util.Locale.ROOT, "%.1f", west + 0.1));
  }

  /** Adds a source to the description; {@code more} are further lines, each with its key. */
  SmallTerritory source(String id, String kind, String file, String... more) {
    description
        .append("  - id: ")
        .append(id)
        .append('\n')
        .append("    kind: ")
        .append(kind)
        .append('\n')
        .append("    file: ")
        .append(file)
        .append('\n')
        .append("    title: Titre\n    producer: P\n    vintage: \"2026\"\n    licence: L\n");
    for (String line : more) {
      description.append("    ").append(line).append('\n');
    }
    return this;
  }

  SmallTerritory write(String file, String text) {
    return write(file, text, StandardCharsets.UTF_8);
  }

  SmallTerritory write(String file, String text, Charset charset) {
    return write(file, text.getBytes(charset));
  }

  SmallTerritory write(String file, byte[] bytes) {
    try {
      Files.write(folder.resolve(file), bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TerritoryReading read() {
    write("territoire.yaml", description.toString());
    return TerritoryReader.read(
        TerritoryDescription.read(folder), folder, ReferenceData.services(), log, Progress.SILENT);
  }

  /** The issue for which a file is refused whole. */
  ImportIssue refusal() {
    try {
      read();
    } catch (RefusedFileException e) {
      return e.issue();
    }
    throw new AssertionError("no file was refused");
  }

  /** The structures of a source. */
  java.util.List<Structure> structures(String source) {
    return read().structures().stream().filter(s -> s.sourceId().equals(source)).toList();
  }

  /** The only issue of a code. */
  ImportIssue issue(org.maillage.data.issue.IssueCode code) {
    java.util.List<ImportIssue> issues =
        log.kept().stream().filter(issue -> issue.code() == code).toList();
    if (issues.size() != 1) {
      throw new AssertionError(issues.size() + " issues " + code + ": " + log.kept());
    }
    return issues.get(0);
  }
}
