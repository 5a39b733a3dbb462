package org.maillage.app.scenario.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.shell.Words;
import org.maillage.data.hours.OpeningWeeks;
import org.maillage.domain.offer.OpeningWeek;
import org.maillage.domain.offer.Service;
import org.maillage.domain.scenario.Change;
import org.maillage.domain.scenario.Presence;
import org.maillage.domain.scenario.Problem;
import org.maillage.domain.scenario.Scenario;

/** The changes of a scenario in words, and what is wrong with them. */
public final class ChangeWords {

  private final DiagnosticDossier dossier;
  private final PlaceNames names;
  private final Words words;

  /**
   * Of a scenario.
   *
   * @param whole with the changes of those under it
   */
  public ChangeWords(DiagnosticDossier dossier, Scenario whole, Words words) {
    this.dossier = dossier;
    this.names = new PlaceNames(dossier, whole, words);
    this.words = words;
  }

  /** Stable name of a kind of change: the one of its form and of its words. */
  public static String kind(Change change) {
    if (change instanceof Change.Open) {
      return "ouvrir";
    } else if (change instanceof Change.Close) {
      return "fermer";
    } else if (change instanceof Change.Move) {
      return "deplacer";
    } else if (change instanceof Change.Hours) {
      return "horaires";
    } else if (change instanceof Change.AddRoad) {
      return "route";
    }
    return change instanceof Change.CutRoad ? "couper" : "vitesse";
  }

  /** One sentence without a stop: "ouvrir « Antenne de Vico »". */
  public String title(Change change) {
    if (change instanceof Change.Open open) {
      return words.get("scenario.change.open", open.name());
    } else if (change instanceof Change.Close close) {
      return close.services().isEmpty()
          ? words.get("scenario.change.close", names.place(close.place()))
          : words.get(
              "scenario.change.close-services",
              names.place(close.place()),
              services(close.services()));
    } else if (change instanceof Change.Move move) {
      return words.get("scenario.change.move", names.place(move.place()));
    } else if (change instanceof Change.Hours hours) {
      return words.get("scenario.change.hours", names.place(hours.place()));
    } else if (change instanceof Change.Speed speed) {
      return words.get("scenario.change.speed", words.figures().integer(speed.speedKmh()));
    }
    return words.get(
        change instanceof Change.AddRoad ? "scenario.change.add-road" : "scenario.change.cut-road");
  }

  /** What else there is to know of a change, a line each. */
  public List<String> facts(Change change) {
    if (change instanceof Change.Open open) {
      return factsOfPlace(open);
    } else if (change instanceof Change.Move move) {
      return List.of(names.at(move.position()));
    } else if (change instanceof Change.Hours hours) {
      return List.of(hours(hours.openingHours()));
    } else if (change instanceof Change.AddRoad road) {
      return List.of(
          words.get("scenario.road.from", names.at(road.from())),
          words.get("scenario.road.to", names.at(road.to())),
          words.get(
              road.oneWay() ? "scenario.road.one-way" : "scenario.road.both-ways",
              words.figures().integer(road.speedKmh())));
    } else if (change instanceof Change.CutRoad cut) {
      return List.of(names.at(cut.at()));
    }
    return change instanceof Change.Speed speed ? List.of(names.at(speed.at())) : List.of();
  }

  private List<String> factsOfPlace(Change.Open open) {
    return List.of(
        words.get("scenario.of", presence(open.presence()), services(open.services())),
        names.at(open.position()),
        open.openingHours() == null
            ? words.get("scenario.hours.unknown")
            : hours(open.openingHours()),
        open.yearlyCostEur() == null
            ? words.get("scenario.cost.unknown")
            : words.get("scenario.cost", words.figures().integer(open.yearlyCostEur())));
  }

  /** "3 h par semaine (mar. 14 h–17 h)"; the text alone when it is no ordinary week. */
  public String hours(String openingHours) {
    Optional<OpeningWeek> week = OpeningWeeks.parse(openingHours);
    return week.map(
            w ->
                words.get(
                    "scenario.hours",
                    words.figures().decimal(w.hours()),
                    HoursWords.of(openingHours, words.locale())))
        .orElse(openingHours);
  }

  public String presence(Presence presence) {
    return words.get("scenario.presence." + presence.name().toLowerCase(Locale.ROOT));
  }

  /** Names of services, in the order of the catalogue; a code that nobody knows as it is. */
  public String services(Set<String> codes) {
    List<String> labels =
        dossier.services().stream()
            .filter(service -> codes.contains(service.code()))
            .map(service -> service.label(words.language()))
            .collect(Collectors.toCollection(ArrayList::new));
    codes.stream()
        .filter(code -> dossier.services().stream().noneMatch(s -> s.code().equals(code)))
        .forEach(labels::add);
    return String.join(words.get("diagnostic.comma"), labels);
  }

  /** The sentence about a problem: what is wrong, and what to do. */
  public String problem(Problem problem) {
    Object[] arguments =
        problem.arguments().stream().map(argument -> named(problem, argument)).toArray();
    return words.get(problem.code().messageKey(), arguments);
  }

  private String named(Problem problem, String argument) {
    boolean service =
        problem.code() == Problem.Code.SERVICE_NOT_GIVEN
            || problem.code() == Problem.Code.UNKNOWN_SERVICE;
    return service
        ? dossier.services().stream()
            .filter(s -> s.code().equals(argument))
            .map((Service s) -> s.label(words.language()))
            .findFirst()
            .orElse(argument)
        : names.place(argument);
  }

  PlaceNames names() {
    return names;
  }
}
