package org.maillage.app.diagnostic.view;

import java.util.Locale;
import java.util.Objects;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.Access;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.Subject;

/** A time in words, or why there is none: a missing time is never shown as 0. */
public final class Times {

  private final Words words;

  public Times(Words words) {
    this.words = words;
  }

  /** Time of a commune to a subject. */
  public String of(CommuneAccess commune, Subject subject) {
    if (subject instanceof Subject.OfService service) {
      return of(Objects.requireNonNull(commune.services().get(service.serviceCode())));
    }
    return orUnknown(commune.timeMs(subject), status(commune));
  }

  /** Time to one service. */
  public String of(Access access) {
    return orUnknown(access.timeMs(), access.status());
  }

  /** A time in milliseconds, or "—" when negative. */
  public String of(long timeMs) {
    return words.figures().findMinutes(timeMs).orElse("—");
  }

  private String orUnknown(long timeMs, Access.Status status) {
    return words
        .figures()
        .findMinutes(timeMs)
        .orElseGet(() -> words.get("diagnostic.status." + status.name().toLowerCase(Locale.ROOT)));
  }

  /** Without a mean: off the road if any service says so, else without any facility. */
  private static Access.Status status(CommuneAccess commune) {
    return commune.services().values().stream()
            .anyMatch(access -> access.status() == Access.Status.OFF_ROAD)
        ? Access.Status.OFF_ROAD
        : Access.Status.NO_FACILITY;
  }
}
