package org.maillage.data.description;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.RefusedFileException;

/**
 * What {@code territoire.yaml} says.
 *
 * @param id short stable name, lower case with hyphens, for example {@code corse}
 * @param name shown to people
 * @param departements in the order of the file, at least one
 * @param sources in the order of the file, each id once
 */
public record TerritoryDescription(
    String id, String name, List<Departement> departements, List<SourceDescription> sources) {

  /** Name of the file within a territory folder. */
  public static final String FILE_NAME = "territoire.yaml";

  /**
   * A département.
   *
   * @param code for example {@code 2A}
   * @param name for example "Corse-du-Sud"; the code itself where no name is known
   */
  public record Departement(String code, String name) {}

  public TerritoryDescription {
    departements = List.copyOf(departements);
    sources = List.copyOf(sources);
  }

  /**
   * Reads a description.
   *
   * @param folderOrFile a territory folder that holds {@code territoire.yaml}, or the file itself
   * @throws RefusedFileException FILE_NOT_FOUND, or DESCRIPTION_INVALID with the line and what to
   *     write instead
   */
  public static TerritoryDescription read(Path folderOrFile) {
    Path file = fileOf(folderOrFile);
    if (!Files.isRegularFile(file)) {
      throw RefusedFileException.of(
          IssueCode.FILE_NOT_FOUND, FILE_NAME, 0, "", FILE_NAME, "", file.toString());
    }
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return DescriptionReader.read(reader, file.getFileName().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a description that is kept as a text.
   *
   * @throws RefusedFileException DESCRIPTION_INVALID
   */
  public static TerritoryDescription parse(String text) {
    return DescriptionReader.read(new StringReader(text), FILE_NAME);
  }

  /** The text of a description, to its comments. */
  public static String readText(Path folderOrFile) {
    try {
      return Files.readString(fileOf(folderOrFile), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * As YAML that {@link #parse} reads back to the same; comments of a former text are not in it.
   */
  public String toYaml() {
    return DescriptionWriter.write(this);
  }

  /** The same territory from other files. */
  public TerritoryDescription withSources(List<SourceDescription> others) {
    return new TerritoryDescription(id, name, departements, others);
  }

  /** The description's file for a territory folder or the file itself. */
  public static Path fileOf(Path folderOrFile) {
    return Files.isDirectory(folderOrFile) ? folderOrFile.resolve(FILE_NAME) : folderOrFile;
  }

  public List<String> departementCodes() {
    return departements.stream().map(Departement::code).toList();
  }

  /** The source of the roads: the first of kind {@code osm-roads} or {@code matsim-roads}. */
  public Optional<SourceDescription> findRoads() {
    return sources.stream().filter(s -> s.kind().roads()).findFirst();
  }

  /** The sources of a kind, in the order of the file. */
  public List<SourceDescription> listSources(SourceKind kind) {
    return sources.stream().filter(s -> s.kind() == kind).toList();
  }
}
