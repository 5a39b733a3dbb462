package org.maillage.app.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.maillage.domain.register.RegisterComparison.Snapshot;
import org.maillage.domain.register.RegisteredPlace;

/**
 * What of two pictures may be compared: a place that only a new source tells of has not opened, one
 * that only a source told of which is gone has not closed, and one that was found to be another has
 * done neither.
 */
record Difference(RegisterPicture before, RegisterPicture after) {

  /**
   * The change between them.
   *
   * @param formerSources ids of the sources of the picture before
   * @param today day of the picture after
   */
  RegisterChange change(String territoryId, Set<String> formerSources, LocalDate today) {
    List<RegisteredPlace> old = new ArrayList<>();
    for (RegisteredPlace place : before.places()) {
      boolean missedStill =
          before.toCheck().contains(place.id()) && after.toCheck().contains(place.id());
      boolean another = after.find(place.id()).filter(p -> !p.id().equals(place.id())).isPresent();
      boolean silent = after.find(place.id()).isEmpty();
      if (!missedStill && !another && !silent) {
        old.add(place);
      }
    }
    List<RegisteredPlace> now = new ArrayList<>();
    List<RegisteredPlace> beside = new ArrayList<>();
    for (RegisteredPlace place : after.places()) {
      boolean another = before.find(place.id()).filter(p -> !p.id().equals(place.id())).isPresent();
      boolean ofNewSource =
          before.find(place.id()).isEmpty()
              && place.sourceIds().stream().noneMatch(formerSources::contains);
      if (!after.toCheck().contains(place.id()) && !another && !ofNewSource) {
        now.add(place);
      } else {
        beside.add(place);
      }
    }
    return new RegisterChange(
        territoryId,
        new Snapshot(today.minusDays(1), old),
        new Snapshot(today, now),
        before.toCheck(),
        beside);
  }
}
