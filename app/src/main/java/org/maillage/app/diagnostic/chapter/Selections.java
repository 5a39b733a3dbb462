package org.maillage.app.diagnostic.chapter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.shell.Words;
import org.springframework.stereotype.Component;

/** All kinds of selections together. */
@Component
public class Selections {

  /** Kind of a set of communes that the reader made: {@code communes:2A001+2A004}. */
  static final String COMMUNES = "communes:";

  private final List<SelectionSource> sources;

  Selections(List<SelectionSource> sources) {
    this.sources = List.copyOf(sources);
  }

  /** Choices of one kind. */
  public record Group(String label, List<Selection> selections) {}

  /** What may be chosen, kinds without a choice left out. */
  public List<Group> list(DiagnosticDossier dossier, Words words) {
    List<Group> groups = new ArrayList<>();
    for (SelectionSource source : sources) {
      List<Selection> selections = source.list(dossier, words);
      if (!selections.isEmpty()) {
        groups.add(new Group(words.get("selection." + source.kind()), selections));
      }
    }
    return groups;
  }

  /**
   * The selection of an address; empty for none, and for a key that means nothing here.
   *
   * @param key what stands after {@code sel=}
   */
  public Optional<Selection> find(@Nullable String key, DiagnosticDossier dossier, Words words) {
    if (key == null || key.isBlank()) {
      return Optional.empty();
    }
    if (key.startsWith(COMMUNES)) {
      return Optional.of(communes(key, dossier, words));
    }
    return sources.stream()
        .filter(source -> key.equals(source.kind()) || key.startsWith(source.kind() + ":"))
        .map(source -> source.find(key, dossier, words))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Selection communes(String key, DiagnosticDossier dossier, Words words) {
    Set<String> codes =
        Arrays.stream(key.substring(COMMUNES.length()).split("[+ ,]"))
            .filter(code -> dossier.findCommune(code).isPresent())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    String name =
        codes.size() == 1
            ? dossier.getCommune(codes.iterator().next()).name()
            : words.count("selection.communes", codes.size());
    return new Selection(COMMUNES + String.join("+", codes), name, codes);
  }
}
