package org.maillage.app.register;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.maillage.data.hours.OpeningHours;
import org.maillage.domain.register.PlaceStatus.State;
import org.maillage.domain.register.RecordQuality;
import org.maillage.domain.register.RegisteredPlace;

/**
 * A register in figures.
 *
 * @param sources records of each source by id: how many, and how many of them are located
 * @param records of all sources
 * @param places after matching
 * @param groups places that two sources or more tell of
 * @param states places by state
 * @param toCheck places that every source missed once
 * @param quality mean score of the places, 0 to 100
 */
public record RegisterFigures(
    Map<String, Told> sources,
    int records,
    int places,
    int groups,
    Map<State, Integer> states,
    int toCheck,
    double quality) {

  /** What hours a calendar can follow. */
  public static final Predicate<String> READABLE = hours -> OpeningHours.check(hours).isPresent();

  /**
   * What a source tells.
   *
   * @param records how many
   * @param located those whose position is their own and not that of their commune
   */
  public record Told(int records, int located) {}

  /** Counts a picture on a day. */
  public static RegisterFigures of(RegisterPicture picture, LocalDate day) {
    Map<String, int[]> sources = new TreeMap<>();
    Map<State, Integer> states = new EnumMap<>(State.class);
    int records = 0;
    int groups = 0;
    double quality = 0;
    // Asking a grammar thousands of times costs; the same hours are written many times.
    Map<String, Boolean> readable = new HashMap<>();
    for (RegisteredPlace place : picture.places()) {
      states.merge(place.status().state(), 1, Integer::sum);
      List<Statement> told = picture.records(place.id());
      records += told.size();
      groups += told.size() > 1 ? 1 : 0;
      for (Statement statement : told) {
        int[] counts = sources.computeIfAbsent(statement.sourceId(), s -> new int[2]);
        counts[0]++;
        RegisteredPlace record = statement.record();
        counts[1] += record != null && record.location().isLocated() ? 1 : 0;
      }
      quality +=
          RecordQuality.of(place, day, hours -> readable.computeIfAbsent(hours, READABLE::test))
              .score();
    }
    Map<String, Told> tolds = new TreeMap<>();
    sources.forEach((id, counts) -> tolds.put(id, new Told(counts[0], counts[1])));
    Set<String> toCheck = picture.toCheck();
    int places = picture.places().size();
    return new RegisterFigures(
        tolds, records, places, groups, states, toCheck.size(), places == 0 ? 0 : quality / places);
  }
}
