package org.maillage.app.opendata;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.maillage.app.importing.ImportRun;
import org.maillage.app.importing.ImportRunRepository;
import org.maillage.app.register.CurrentRegister;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.domain.register.Accessibility;
import org.maillage.domain.register.Channel;
import org.maillage.domain.register.Contact;
import org.maillage.domain.register.GivenService;
import org.maillage.domain.register.GivenService.Cost;
import org.maillage.domain.register.Label;
import org.maillage.domain.register.Location;
import org.maillage.domain.register.PlaceStatus;
import org.maillage.domain.register.RegisteredPlace;
import org.maillage.domain.register.RegisteredPlace.Scheme;
import org.maillage.domain.register.SourceReference;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;
import org.maillage.domain.territory.Source;
import org.maillage.domain.territory.Territory;

/** A register in which everything occurs that open data may hold, and much that they may not. */
public final class OpenSample {

  public static final String PROJECT = "Projet de maison de santé";

  private OpenSample() {}

  /** Three communes and three sources. */
  public static Territory territory(String licence) {
    return new Territory(
        "essai",
        "Pays d’essai",
        List.of("99"),
        List.of(
            new Source("liste", "Liste du département", "Département", "2024-09-02", licence),
            new Source("osm", "OpenStreetMap", "Contributeurs", "2025", licence),
            new Source("cog", "Code officiel", "INSEE", "2026", "Licence Ouverte")),
        List.of(commune("99001", "Bourg", 2.1), commune("99002", "L’Étang", 2.2)),
        List.of(),
        List.of(),
        List.of());
  }

  private static Commune commune(String code, String name, double lonDeg) {
    return new Commune(
        code, name, "99", null, 500, new LatLon(45.1, lonDeg), PositionQuality.EXACT, null);
  }

  private static GivenService given(String code) {
    return new GivenService(
        code,
        null,
        Set.of(Channel.DESK, Channel.PHONE),
        null,
        Set.of(),
        new Cost(Cost.Kind.FREE, null),
        Set.of(),
        List.of());
  }

  private static RegisteredPlace place(
      String id, String name, PlaceStatus.State state, Contact contact, GivenService... services) {
    int number = Math.floorMod(name.hashCode(), 1000);
    return new RegisteredPlace(
        id,
        name,
        new PlaceStatus(state, LocalDate.of(2020, 1, 15), null),
        new Location(
            number + " rue du Four, 99100 L’Étang",
            number % 2 == 0 ? "99002" : "99001",
            new LatLon(45 + number / 1e4, 2.1234567),
            PositionQuality.EXACT),
        "Commune de l’Étang",
        null,
        List.of(new Label("france-services", LocalDate.of(2021, 1, 1), null)),
        null,
        contact,
        new Accessibility("yes", null),
        "Mo-Fr 09:00-12:00",
        1,
        Map.of(Scheme.SIRET, "73282932000074"),
        List.of(new SourceReference(id.substring(0, id.indexOf(':')), id, null)),
        List.of(services));
  }

  /** The places, sorted by id. */
  public static List<RegisteredPlace> places() {
    return List.of(
        place(
            "liste:été/1",
            "Mairie de l’Étang",
            PlaceStatus.State.OPEN,
            new Contact("04 95 26 26 52", "mairie.letang@example.org", "https://example.org/a?b"),
            given("mairie"),
            given("caf")),
        place(
            "liste:2",
            "Espace \"numérique\", dit =SOMME(A1)",
            PlaceStatus.State.OPEN,
            new Contact("06 12 34 56 78", "camille.robin@example.org", "javascript:alert(1)"),
            given("mediation-numerique"),
            given("france-services")),
        place("liste:3", "Poste", PlaceStatus.State.SUSPENDED, Contact.NONE, given("la-poste")),
        place("liste:4", PROJECT, PlaceStatus.State.PROJECT, Contact.NONE, given("mairie")),
        place("osm:node/12", "Boulangerie", PlaceStatus.State.OPEN, Contact.NONE, given("caf")),
        place("osm:node/7", "Trésorerie", PlaceStatus.State.CLOSED, Contact.NONE, given("caf")));
  }

  /** The open data of these places. */
  public static OpenRegister register(Territory territory, List<RegisteredPlace> places) {
    return registers(territory, places, () -> "1").find(territory.id()).orElseThrow();
  }

  /** As the application has them, over places that never change but in their revision. */
  public static OpenRegisters registers(
      Territory territory, List<RegisteredPlace> places, Supplier<String> revision) {
    return new OpenRegisters(
        new CurrentRegister() {
          @Override
          public List<RegisteredPlace> places(String territoryId) {
            return places;
          }

          @Override
          public String revision(String territoryId) {
            return revision.get();
          }
        },
        only(TerritoryRepository.class, "findTerritory", territory.id(), territory),
        only(
            ImportRunRepository.class,
            "findInForce",
            territory.id(),
            new ImportRun(
                7,
                territory.id(),
                ImportRun.Status.IMPORTED,
                Instant.parse("2026-11-22T10:00:00Z"),
                Instant.parse("2026-11-22T10:00:05.123456Z"),
                "f",
                List.of(),
                List.of())));
  }

  private static <T> T only(Class<T> type, String asked, String id, Object answer) {
    return type.cast(
        Proxy.newProxyInstance(
            OpenSample.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (!method.getName().equals(asked)) {
                throw new UnsupportedOperationException(method.getName());
              }
              return arguments[0].equals(id) ? Optional.of(answer) : Optional.empty();
            }));
  }
}
