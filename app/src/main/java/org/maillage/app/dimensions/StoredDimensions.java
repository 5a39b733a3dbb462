package org.maillage.app.dimensions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.diagnostic.dimensions.DimensionFacts;
import org.maillage.domain.diagnostic.dimensions.DimensionFacts.Choice;
import org.maillage.domain.diagnostic.dimensions.DimensionFacts.Opening;
import org.maillage.domain.diagnostic.dimensions.DimensionFacts.Published;
import org.maillage.domain.diagnostic.dimensions.DimensionTable;
import org.maillage.domain.offer.ServiceLevel;

/**
 * The facts of the six dimensions as they are kept: figures in rows, because a département has
 * twenty thousand of them and their names would be most of the document.
 *
 * @param services one entry a service
 */
public record StoredDimensions(List<StoredService> services) {

  private static final double CENTI = 100;
  private static final double DEKAMILLI = 10_000;

  /**
   * One service.
   *
   * @param rows one a commune: time, length; share, hours, evening, Saturday, half-days; level,
   *     label; places, operators; fields, age; then the times to the nearest, second nearest … Null
   *     where nothing is known; empty when nothing at all is
   */
  public record StoredService(
      String code,
      long referenceMs,
      int hoursKnown,
      int places,
      List<List<@Nullable Double>> rows) {}

  static StoredDimensions of(DimensionTable table) {
    return new StoredDimensions(
        table.services().stream()
            .map(
                service ->
                    new StoredService(
                        service.serviceCode(),
                        service.referenceMs(),
                        service.hoursKnown(),
                        service.places(),
                        service.communes().stream().map(StoredDimensions::row).toList()))
            .toList());
  }

  private static List<@Nullable Double> row(DimensionFacts facts) {
    if (facts.equals(DimensionFacts.NONE)) {
      return List.of();
    }
    List<@Nullable Double> row = new ArrayList<>();
    row.add((double) facts.timeMs());
    row.add((double) facts.routeM());
    Opening opening = facts.opening();
    row.addAll(
        opening == null
            ? Arrays.asList(null, null, null, null, null)
            : Arrays.asList(
                round(opening.shareKnown(), DEKAMILLI),
                round(opening.hours(), CENTI),
                round(opening.eveningHours(), CENTI),
                round(opening.shareSaturday(), DEKAMILLI),
                round(opening.halfDays(), CENTI)));
    row.add(facts.level() == null ? null : (double) facts.level().ordinal());
    row.add(facts.labelled() ? 1.0 : 0.0);
    Choice choice = facts.choice();
    row.add(choice == null ? null : round(choice.places(), CENTI));
    row.add(choice == null ? null : (double) choice.operators());
    Published published = facts.published();
    row.add(published == null ? null : (double) published.fields());
    row.add(
        published == null || Double.isNaN(published.ageYears())
            ? null
            : round(published.ageYears(), CENTI));
    if (choice != null) {
      choice.nearestMs().forEach(ms -> row.add((double) ms));
    }
    return row;
  }

  private static double round(double value, double steps) {
    return Math.round(value * steps) / steps;
  }

  /** The facts. */
  DimensionTable table() {
    return new DimensionTable(
        services.stream()
            .map(
                service ->
                    new DimensionTable.OfService(
                        service.code(),
                        service.referenceMs(),
                        service.rows().stream().map(StoredDimensions::facts).toList(),
                        service.hoursKnown(),
                        service.places()))
            .toList());
  }

  private static DimensionFacts facts(List<@Nullable Double> row) {
    if (row.isEmpty()) {
      return DimensionFacts.NONE;
    }
    Iterator<@Nullable Double> next = row.iterator();
    long timeMs = (long) known(next.next());
    long routeM = (long) known(next.next());
    Double share = next.next();
    double hours = known(next.next());
    double evening = known(next.next());
    double saturday = known(next.next());
    double halfDays = known(next.next());
    Double level = next.next();
    boolean labelled = known(next.next()) > 0;
    Double places = next.next();
    double operators = known(next.next());
    Double fields = next.next();
    double age = known(next.next());
    List<Long> nearestMs = new ArrayList<>();
    next.forEachRemaining(ms -> nearestMs.add((long) known(ms)));
    return new DimensionFacts(
        timeMs,
        routeM,
        share == null ? null : new Opening(share, hours, evening, saturday, halfDays),
        level == null ? null : ServiceLevel.values()[level.intValue()],
        labelled,
        places == null ? null : new Choice(places, nearestMs, (int) operators),
        fields == null ? null : new Published(fields.intValue(), age));
  }

  private static double known(@Nullable Double value) {
    return value == null ? Double.NaN : value;
  }
}
