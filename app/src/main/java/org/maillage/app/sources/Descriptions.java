package org.maillage.app.sources;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maillage.app.sources.Update.NewFile;
import org.maillage.data.description.SourceDescription;
import org.maillage.data.description.TerritoryDescription;

/** What {@code territoire.yaml} says once files are replaced. */
public final class Descriptions {

  private static final int LONGEST_NAME = 100;

  private Descriptions() {}

  /**
   * The description with new files. Whatever a file was read for (one may hold zones and figures)
   * is read from the new one, with its vintage; a title that names the old vintage names the new
   * one. What was said of the old file alone, its address and its hash, goes.
   *
   * @return empty when one of the files to replace is not in the description
   */
  public static Optional<TerritoryDescription> with(
      TerritoryDescription description, List<NewFile> files) {
    Set<String> known = new HashSet<>();
    description.sources().forEach(source -> known.add(source.file()));
    if (!files.stream().allMatch(file -> known.contains(file.replaces()))) {
      return Optional.empty();
    }
    Set<String> taken = new HashSet<>(known);
    files.forEach(file -> taken.remove(file.replaces()));
    List<SourceDescription> sources = new ArrayList<>(description.sources());
    for (NewFile file : files) {
      String path = free(file.name(), taken);
      taken.add(path);
      sources.replaceAll(
          source -> source.file().equals(file.replaces()) ? with(source, path, file) : source);
    }
    return Optional.of(description.withSources(sources));
  }

  private static SourceDescription with(SourceDescription source, String path, NewFile file) {
    return new SourceDescription(
        source.id(),
        source.kind(),
        path,
        source.title().replace(source.vintage(), file.vintage()),
        source.producer(),
        file.vintage(),
        source.licence(),
        null,
        source.page(),
        null,
        source.encoding(),
        source.separator(),
        source.crs(),
        source.lengthTag(),
        source.zoning(),
        source.optional(),
        source.columns(),
        source.line());
  }

  /** Two files of the description never have one name. */
  private static String free(String name, Set<String> taken) {
    String free = name;
    for (int number = 2; taken.contains(free); number++) {
      free = number + "-" + name;
    }
    return free;
  }

  /**
   * A name for a file that somebody brings: no folder, no character that a disk or a description
   * takes for something else; its ending stays, for it says how the file is packed.
   *
   * @param given as the browser tells it
   */
  public static String fileName(String given) {
    String last = given.replaceFirst("(?s)^.*[/\\\\]", "");
    String plain =
        Normalizer.normalize(last, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^A-Za-z0-9._-]+", "_")
            .replaceFirst("^[._-]+", "");
    String name =
        plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
    return name.isEmpty() ? "fichier" : name;
  }
}
