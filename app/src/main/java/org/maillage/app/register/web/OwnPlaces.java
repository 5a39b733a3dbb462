package org.maillage.app.register.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.maillage.app.mine.AskedElsewhere;
import org.maillage.app.register.CurrentRegister;
import org.maillage.app.register.Keepers;
import org.maillage.app.shell.Words;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.domain.register.RegisteredPlace;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Leads an operator, from his own page, to the places whose hours are his to keep. */
@Component
class OwnPlaces implements AskedElsewhere {

  private final TerritoryRepository territories;
  private final CurrentRegister register;
  private final Keepers keepers;
  private final MessageSource messages;

  OwnPlaces(
      TerritoryRepository territories,
      CurrentRegister register,
      Keepers keepers,
      MessageSource messages) {
    this.territories = territories;
    this.register = register;
    this.keepers = keepers;
    this.messages = messages;
  }

  @Override
  public String heading() {
    return "register.mine";
  }

  @Override
  public List<Line> list(Locale locale) {
    Words words = new Words(messages, locale);
    return territories.listTerritories().stream()
        .map(TerritorySummary::id)
        .filter(keepers::keepsOwnOnly)
        .flatMap(id -> lines(id, words).stream())
        .toList();
  }

  private List<Line> lines(String territoryId, Words words) {
    Map<String, List<RegisteredPlace>> byOperator = new TreeMap<>();
    register.places(territoryId).stream()
        .filter(keepers.kept(territoryId))
        .filter(RegisterQuery::isToBeKept)
        .forEach(
            place ->
                byOperator
                    .computeIfAbsent(String.valueOf(place.operator()), o -> new ArrayList<>())
                    .add(place));
    return byOperator.entrySet().stream()
        .map(of -> line(territoryId, of.getKey(), of.getValue(), words))
        .toList();
  }

  private static Line line(
      String territoryId, String operator, List<RegisteredPlace> places, Words words) {
    long silent = places.stream().filter(place -> RegisterQuery.hours(place) == null).count();
    return new Line(
        RegisterLinks.list(territoryId, Map.of("operateur", operator)),
        words.count("register.mine.places", places.size(), operator),
        words.count("register.mine.hours", silent));
  }
}
