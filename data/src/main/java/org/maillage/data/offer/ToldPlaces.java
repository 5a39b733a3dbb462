package org.maillage.data.offer;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.maillage.data.file.SourceInput;
import org.maillage.data.issue.IssueCode;
import org.maillage.domain.register.RegisterOffer;
import org.maillage.domain.register.RegisteredPlace;

/**
 * Places of sources that tell more than an offer holds: kept whole for the register, and part of
 * the offer like those of any source. For one thread.
 */
final class ToldPlaces {

  private final StructureCollector structures;
  private final SortedMap<String, RegisteredPlace> read = new TreeMap<>();

  ToldPlaces(StructureCollector structures) {
    this.structures = structures;
  }

  /** Adds a place, whose row was accepted already, or sets it aside with DUPLICATE_ID. */
  void add(SourceInput in, RegisteredPlace place) {
    if (read.putIfAbsent(place.id(), place) != null) {
      in.issue(IssueCode.DUPLICATE_ID, 0, place.id());
      return;
    }
    // What such a source tells is open, whatever the day.
    RegisterOffer.structures(List.of(place), LocalDate.EPOCH)
        .forEach(structure -> structures.addPart(in, 0, structure));
  }

  /** Sorted by id. */
  List<RegisteredPlace> places() {
    return List.copyOf(read.values());
  }
}
