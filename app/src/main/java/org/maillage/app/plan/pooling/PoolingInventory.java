package org.maillage.app.plan.pooling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.domain.offer.Service;
import org.maillage.domain.offer.SharedPlace;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.Zone;

/**
 * Places of a territory where several public services are given together, as people read them.
 *
 * @param lines by EPCI, commune and name
 */
public record PoolingInventory(List<Line> lines) {

  /**
   * A shared place.
   *
   * @param epci name of the EPCI of the commune; empty where it is in none
   * @param services by name
   */
  public record Line(String epci, String commune, String place, List<String> services) {
    public Line {
      services = List.copyOf(services);
    }

    /** As it stands in the section of a fiche. */
    public String text() {
      String where = epci.isEmpty() ? commune : commune + " (" + epci + ")";
      return where + " – " + place + " : " + String.join(", ", services);
    }
  }

  public PoolingInventory {
    lines = List.copyOf(lines);
  }

  /** Looks through the offer of a territory. */
  public static PoolingInventory of(DiagnosticDossier dossier, Locale locale) {
    Map<String, Service> services =
        dossier.services().stream().collect(Collectors.toMap(Service::code, Function.identity()));
    Set<String> publicServices =
        services.values().stream()
            .filter(service -> SharedPlace.PUBLIC_THEMES.contains(service.theme()))
            .map(Service::code)
            .collect(Collectors.toSet());
    List<Line> lines = new ArrayList<>();
    for (SharedPlace place : SharedPlace.find(dossier.structures(), publicServices)) {
      lines.add(
          new Line(
              dossier.findEpci(place.communeCode()).map(Zone::name).orElse(""),
              dossier
                  .findCommune(place.communeCode())
                  .map(Commune::name)
                  .orElse(place.communeCode()),
              place.name(),
              place.services().stream()
                  .map(code -> label(dossier.getService(code), locale))
                  .sorted(String.CASE_INSENSITIVE_ORDER)
                  .toList()));
    }
    lines.sort(
        Comparator.comparing(Line::epci).thenComparing(Line::commune).thenComparing(Line::place));
    return new PoolingInventory(lines);
  }

  private static String label(Service service, Locale locale) {
    return locale.getLanguage().equals("en") ? service.labelEn() : service.labelFr();
  }

  /** How many communes have one. */
  public long communes() {
    return lines.stream().map(Line::commune).distinct().count();
  }

  /** A text with the lines of the inventory that it does not hold yet, each on its own line. */
  public String addedTo(String text) {
    Set<String> there = text.lines().map(String::strip).collect(Collectors.toSet());
    String added =
        lines.stream()
            .map(Line::text)
            .filter(line -> !there.contains(line))
            .collect(Collectors.joining("\n"));
    String before = text.strip();
    return before.isEmpty() || added.isEmpty() ? before + added : before + "\n" + added;
  }
}
