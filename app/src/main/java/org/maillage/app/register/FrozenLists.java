package org.maillage.app.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.data.hours.HoursWords;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.register.RegisteredPlace;
import org.maillage.domain.territory.Source;
import org.maillage.domain.territory.Territory;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Freezes the list of services of a day (law of 4 February 1995, art. 26-1): everything that a page
 * of it shows is in its content, so that it is printed alike years later.
 */
@Service
public class FrozenLists {

  /** Longest title, in characters. */
  public static final int LONGEST_TITLE = 200;

  private final FrozenListRepository lists;
  private final StoredRegister register;
  private final TerritoryRepository territories;
  private final Keepers keepers;
  private final Journal journal;
  private final UnitOfWork work;
  private final Clock clock;

  FrozenLists(
      FrozenListRepository lists,
      StoredRegister register,
      TerritoryRepository territories,
      Keepers keepers,
      Journal journal,
      UnitOfWork work,
      Clock clock) {
    this.lists = lists;
    this.register = register;
    this.territories = territories;
    this.keepers = keepers;
    this.journal = journal;
    this.work = work;
    this.clock = clock;
  }

  /** Those of a territory, the latest first. */
  public List<FrozenList> listLists(String territoryId) {
    return lists.listLists(territoryId);
  }

  /** One of them. */
  public Optional<FrozenList> findList(String territoryId, int number) {
    return lists.findList(territoryId, number);
  }

  /** Content of one that is there: JSON in UTF-8. */
  public byte[] getContent(String territoryId, int number) {
    return lists.getContent(territoryId, number);
  }

  /** True when the content in store is the one that was frozen. */
  public boolean isUnchanged(String territoryId, FrozenList list) {
    return sha256(getContent(territoryId, list.number())).equals(list.sha256());
  }

  /** What one that is there is printed from. */
  public FrozenContent read(String territoryId, int number) {
    return RegisterJson.list(getContent(territoryId, number));
  }

  /**
   * Freezes what is open on a day, as the register knows it now.
   *
   * @throws org.maillage.app.access.NotAllowedException when who acts may not
   */
  public FrozenList freeze(String territoryId, String title, LocalDate day) {
    keepers.checkAll(territoryId);
    return work.write(
        () -> {
          FrozenContent frozen = content(territoryId, day);
          byte[] content = RegisterJson.write(frozen).getBytes(StandardCharsets.UTF_8);
          List<FrozenList> former = lists.listLists(territoryId);
          int number = former.isEmpty() ? 1 : former.get(0).number() + 1;
          Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
          FrozenList list =
              new FrozenList(number, title, day, now, frozen.places().size(), sha256(content));
          lists.add(territoryId, list, content);
          journal.record(
              new Act(ObjectKind.REGISTER, territoryId, territoryId, "frozen", null, json(list)));
          return list;
        });
  }

  private FrozenContent content(String territoryId, LocalDate day) {
    Optional<Territory> territory = territories.findTerritory(territoryId);
    Map<String, String> communes =
        new HashMap<>(territory.map(Territory::communeNames).orElse(Map.of()));
    List<RegisteredPlace> places =
        register.at(territoryId, day, null).places().stream()
            .filter(place -> place.status().isOpen(day))
            .sorted(ListOrder.of(communes))
            .toList();
    communes
        .keySet()
        .retainAll(places.stream().map(place -> place.location().communeCode()).toList());
    Set<String> given = new HashSet<>();
    Map<String, String> hours = new HashMap<>();
    for (RegisteredPlace place : places) {
      given.addAll(place.serviceCodes());
      say(place.openingHours(), hours);
      place.services().forEach(service -> say(service.openingHours(), hours));
    }
    Map<String, String> services = new HashMap<>();
    ReferenceData.services().forEach(service -> services.put(service.code(), service.labelFr()));
    services.keySet().retainAll(given);
    Map<String, String> sources = new HashMap<>();
    territory
        .map(Territory::sources)
        .orElse(List.of())
        .forEach(source -> sources.put(source.id(), title(source)));
    sources.keySet().retainAll(places.stream().flatMap(p -> p.sourceIds().stream()).toList());
    return new FrozenContent(
        territory.map(Territory::name).orElse(territoryId),
        communes,
        services,
        sources,
        hours,
        places);
  }

  private static void say(@Nullable String openingHours, Map<String, String> hours) {
    if (openingHours != null) {
      hours.put(openingHours, HoursWords.say(openingHours, "fr"));
    }
  }

  private static String title(Source source) {
    return source.title()
        + " ("
        + source.producer()
        + ", "
        + source.vintage()
        + ", "
        + source.licence()
        + ")";
  }

  private static String json(FrozenList list) {
    return new JsonMapper()
        .createObjectNode()
        .put("number", list.number())
        .put("title", list.title())
        .put("day", list.onDate().toString())
        .put("places", list.places())
        .put("sha256", list.sha256())
        .toString();
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
