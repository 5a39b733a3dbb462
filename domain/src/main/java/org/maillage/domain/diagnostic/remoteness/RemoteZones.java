package org.maillage.domain.diagnostic.remoteness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.territory.Commune;

/**
 * Zones of relative remoteness (A23): the connected sets of communes whose mean time to the basket
 * exceeds a threshold. Method: docs/methodes/zones.md.
 *
 * @param thresholdMs milliseconds
 * @param zones by people, most first, then by first code
 * @param split communes beyond the threshold, within, and without a time; the zones hold exactly
 *     those beyond
 */
public record RemoteZones(long thresholdMs, List<RemoteZone> zones, Remoteness.Split split) {

  /**
   * A zone.
   *
   * @param communeCodes INSEE codes, sorted
   * @param people who live in its communes
   * @param surfaceKm2 of its communes; null when a contour is missing
   * @param meanMs mean time to the basket weighted by people; the plain mean where nobody lives
   * @param worstMs longest time to the basket of its communes
   * @param worstCommune code of the commune that has it
   * @param mainCommune code of the commune with most people
   * @param around codes of the communes that share a border with the zone, sorted
   */
  public record RemoteZone(
      List<String> communeCodes,
      long people,
      @Nullable Double surfaceKm2,
      long meanMs,
      long worstMs,
      String worstCommune,
      String mainCommune,
      List<String> around) {
    public RemoteZone {
      communeCodes = List.copyOf(communeCodes);
      around = List.copyOf(around);
    }
  }

  public RemoteZones {
    zones = List.copyOf(zones);
  }

  /**
   * Finds the zones.
   *
   * @param diagnostic times
   * @param communes the territory's communes, in the order of the diagnostic
   * @param borders of these communes
   * @param thresholdMs milliseconds
   */
  public static RemoteZones of(
      Diagnostic diagnostic, List<Commune> communes, CommuneBorders borders, long thresholdMs) {
    Subject panier = new Subject.OfPanier();
    Remoteness.Split split = Remoteness.split(diagnostic, communes, panier, thresholdMs);
    Map<String, Line> far = new HashMap<>();
    for (int c = 0; c < communes.size(); c++) {
      CommuneAccess access = diagnostic.communes().get(c);
      if (access.timeMs(panier) > thresholdMs) {
        far.put(access.communeCode(), new Line(communes.get(c), access.timeMs(panier)));
      }
    }
    List<RemoteZone> zones = new ArrayList<>();
    for (Set<String> codes : borders.connected(far.keySet())) {
      List<Line> lines = codes.stream().map(code -> Objects.requireNonNull(far.get(code))).toList();
      zones.add(zone(lines, List.copyOf(borders.around(codes))));
    }
    zones.sort(
        Comparator.comparingLong((RemoteZone zone) -> -zone.people())
            .thenComparing(zone -> zone.communeCodes().get(0)));
    return new RemoteZones(thresholdMs, zones, split);
  }

  private record Line(Commune commune, long timeMs) {}

  private static RemoteZone zone(List<Line> lines, List<String> around) {
    long people = 0;
    double weightedMs = 0;
    double plainMs = 0;
    Line worst = lines.get(0);
    Line main = lines.get(0);
    for (Line line : lines) {
      people += line.commune().population();
      weightedMs += (double) line.commune().population() * line.timeMs();
      plainMs += line.timeMs();
      worst = line.timeMs() > worst.timeMs() ? line : worst;
      main = line.commune().population() > main.commune().population() ? line : main;
    }
    return new RemoteZone(
        lines.stream().map(line -> line.commune().code()).sorted().toList(),
        people,
        surfaceKm2(lines),
        Math.round(people > 0 ? weightedMs / people : plainMs / lines.size()),
        worst.timeMs(),
        worst.commune().code(),
        main.commune().code(),
        around);
  }

  private static @Nullable Double surfaceKm2(List<Line> lines) {
    double km2 = 0;
    for (Line line : lines) {
      if (line.commune().contour() == null) {
        return null;
      }
      km2 += EqualArea.km2(line.commune().contour());
    }
    return km2;
  }
}
