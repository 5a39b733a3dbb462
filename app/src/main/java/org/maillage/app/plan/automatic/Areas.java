package org.maillage.app.plan.automatic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maillage.app.diagnostic.chapter.Selection;
import org.maillage.app.diagnostic.chapter.Selections;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.shell.Words;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;
import org.springframework.stereotype.Component;

/** The areas that an indicator may be taken in: those of the chapters, cantons and communes. */
@Component
public class Areas {

  static final String CANTON = "canton:";
  private static final String COMMUNE = "communes:";

  private final Selections selections;

  Areas(Selections selections) {
    this.selections = selections;
  }

  /**
   * Areas of one kind.
   *
   * @param choices by key and name
   */
  public record Group(String label, List<Choice> choices) {
    public Group {
      choices = List.copyOf(choices);
    }
  }

  /** An area that may be chosen. */
  public record Choice(String key, String name) {}

  /** What may be chosen, the whole territory left out. */
  public List<Group> list(DiagnosticDossier dossier, Words words) {
    List<Group> groups = new ArrayList<>();
    for (Selections.Group group : selections.list(dossier, words)) {
      groups.add(
          new Group(
              group.label(),
              group.selections().stream().map(s -> new Choice(s.key(), s.name())).toList()));
    }
    List<Choice> cantons =
        cantons(dossier).map(zone -> new Choice(CANTON + zone.code(), zone.name())).toList();
    if (!cantons.isEmpty()) {
      groups.add(new Group(words.get("planfollow.area.cantons"), cantons));
    }
    groups.add(
        new Group(
            words.get("planfollow.area.communes"),
            dossier.territory().communes().stream()
                .map(commune -> new Choice(COMMUNE + commune.code(), commune.name()))
                .toList()));
    return groups;
  }

  private static Stream<Zone> cantons(DiagnosticDossier dossier) {
    return dossier.territory().zones().stream().filter(zone -> zone.kind() == ZoningKind.CANTON);
  }

  /** The area of a key; empty for one that the data in force do not know. */
  Optional<Area> find(String key, DiagnosticDossier dossier, Words words) {
    Set<String> known =
        dossier.territory().communes().stream().map(Commune::code).collect(Collectors.toSet());
    if (key.isEmpty()) {
      return Optional.of(new Area("", dossier.territory().name(), known, null));
    }
    if (key.startsWith(CANTON)) {
      return cantons(dossier)
          .filter(zone -> key.equals(CANTON + zone.code()))
          .findFirst()
          .map(zone -> canton(zone, known));
    }
    return selections.find(key, dossier, words).filter(Areas::holdsSome).map(Areas::whole);
  }

  private static boolean holdsSome(Selection selection) {
    return !selection.communeCodes().isEmpty();
  }

  private static Area whole(Selection selection) {
    return new Area(selection.key(), selection.name(), selection.communeCodes(), null);
  }

  private static Area canton(Zone zone, Set<String> known) {
    Set<String> inside = new HashSet<>(zone.communeCodes());
    inside.retainAll(known);
    return new Area(CANTON + zone.code(), zone.name(), inside, zone.contour());
  }
}
