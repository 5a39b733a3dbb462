package org.maillage.app.observatory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.observatory.PeopleEffect;
import org.maillage.domain.observatory.PostOfficeRule;
import org.maillage.domain.register.RegisterEvent;
import org.maillage.domain.register.RegisterEvent.Kind;

/**
 * An event of the register as the observatory keeps it, with the place as it was called then.
 *
 * @param batchId changes that became known together
 * @param ordinal place in the batch
 * @param event what happened
 * @param placeName as people call it
 * @param operator who runs it, null when unknown
 * @param services codes of its services
 * @param hoursBefore hours of an ordinary week before; null when there is none to be read
 * @param hoursAfter the same after
 * @param happenedOn the day that the register tells, or else the one it became known
 * @param knownAt when it became known
 * @param resolvedOn of a place that was missing: when it was found or closed; null before
 * @param measured whether the engine has said what it does to people
 * @param alert whether more people are farther than the territory lets pass without a word
 * @param effects by code of the service; empty before it is measured, and where nothing is
 */
public record StoredEvent(
    String batchId,
    int ordinal,
    RegisterEvent event,
    String placeName,
    @Nullable String operator,
    List<String> services,
    @Nullable Double hoursBefore,
    @Nullable Double hoursAfter,
    LocalDate happenedOn,
    Instant knownAt,
    @Nullable LocalDate resolvedOn,
    boolean measured,
    boolean alert,
    Map<String, PeopleEffect> effects) {

  private static final Set<Kind> LOSSES =
      Set.of(Kind.CLOSED, Kind.SUSPENDED, Kind.MOVED, Kind.SERVICE_REMOVED);

  public StoredEvent {
    services = List.copyOf(services);
    effects = Collections.unmodifiableMap(new TreeMap<>(effects));
  }

  public Kind kind() {
    return event.kind();
  }

  /** False for what is better or otherwise written, and for what is to be checked. */
  public boolean isReal() {
    return event.kind() != Kind.CORRECTION && event.kind() != Kind.ABSENT;
  }

  /** True for a place that is missing and nobody has said why. */
  public boolean isToCheck() {
    return event.kind() == Kind.ABSENT && resolvedOn == null;
  }

  /** The service whose people are touched most, with its effect; empty when nobody is. */
  public Optional<Map.Entry<String, PeopleEffect>> mostTouched() {
    return effects.entrySet().stream()
        .filter(e -> e.getValue().touched() > 0)
        .max(Comparator.comparingDouble(e -> e.getValue().touched()));
  }

  /** People touched for the service that touches most. */
  public double touched() {
    return mostTouched().map(e -> e.getValue().touched()).orElse(0.0);
  }

  /** True when it takes something away from more people than the setting lets pass. */
  public boolean isAlert(Map<String, PeopleEffect> measuredEffects, AlertSetting setting) {
    return LOSSES.contains(event.kind())
        && measuredEffects.values().stream()
            .anyMatch(e -> e.longerOver(setting.minutes()) > setting.people());
  }

  /** True for a post office that opens less than eighteen hours a week from now on (A10). */
  public boolean fallsUnderPostOfficeHours() {
    return hoursBefore != null
        && hoursAfter != null
        && PostOfficeRule.fallsUnder(services, hoursBefore, hoursAfter);
  }

  /** True for a post office that opens eighteen hours a week again. */
  public boolean risesAbovePostOfficeHours() {
    return hoursBefore != null
        && hoursAfter != null
        && PostOfficeRule.risesAbove(services, hoursBefore, hoursAfter);
  }
}
