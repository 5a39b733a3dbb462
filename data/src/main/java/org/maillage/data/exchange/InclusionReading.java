package org.maillage.data.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maillage.data.exchange.ExchangeIssue.Code;
import org.maillage.domain.offer.Service;
import org.maillage.domain.register.Accessibility;
import org.maillage.domain.register.Channel;
import org.maillage.domain.register.Contact;
import org.maillage.domain.register.GivenService;
import org.maillage.domain.register.GivenService.Cost;
import org.maillage.domain.register.Location;
import org.maillage.domain.register.PlaceStatus;
import org.maillage.domain.register.RegisteredPlace;
import org.maillage.domain.register.RegisteredPlace.Scheme;

/** Reads the two files of data.inclusion: services belong to the structures read before. */
final class InclusionReading {

  private final Map<String, Town> towns;
  private final Map<String, Service> catalogue;

  InclusionReading(Map<String, Town> towns, Map<String, Service> catalogue) {
    this.towns = towns;
    this.catalogue = catalogue;
  }

  List<RegisteredPlace> read(
      String structures, String services, Verdicts ofStructures, Verdicts ofServices) {
    Map<String, ExchangeRecord> byId = structures(structures, ofStructures);
    Map<String, Map<String, GivenService>> given = new HashMap<>();
    byId.forEach((id, record) -> given.put(id, ofNetworks(record)));
    services(services, byId, given, ofServices);
    List<RegisteredPlace> places = new ArrayList<>();
    byId.forEach(
        (id, record) -> {
          Location location = PlaceFields.location(record, towns);
          Collection<GivenService> there = given.getOrDefault(id, Map.of()).values();
          if (location != null && !there.isEmpty()) {
            places.add(place(record, location, List.copyOf(there)));
          }
        });
    return places;
  }

  private Map<String, ExchangeRecord> structures(String text, Verdicts verdicts) {
    Map<String, ExchangeRecord> byId = new LinkedHashMap<>();
    Set<String> ids = new HashSet<>();
    for (ExchangeRecord record : ExchangeFile.readJson(text, verdicts)) {
      List<ExchangeIssue> faults = PlaceFields.elsewhere(record, towns);
      if (faults.isEmpty()) {
        faults = record.admit(DataInclusion.STRUCTURE, verdicts);
        faults.addAll(PlaceFields.faults(record, ids, towns));
      }
      if (faults.isEmpty()) {
        verdicts.accepted(record.line());
        byId.put(record.text("id"), record);
      } else {
        verdicts.refused(faults);
      }
    }
    return byId;
  }

  private void services(
      String text,
      Map<String, ExchangeRecord> structures,
      Map<String, Map<String, GivenService>> given,
      Verdicts verdicts) {
    Set<String> ids = new HashSet<>();
    for (ExchangeRecord record : ExchangeFile.readJson(text, verdicts)) {
      List<ExchangeIssue> faults = serviceFaults(record, structures, ids, verdicts);
      String code = code(record);
      if (!faults.isEmpty() || code == null) {
        verdicts.refused(faults);
      } else {
        verdicts.accepted(record.line());
        given
            .getOrDefault(record.text("structure_id"), new TreeMap<>())
            .merge(code, given(record, code), InclusionReading::together);
      }
    }
  }

  private List<ExchangeIssue> serviceFaults(
      ExchangeRecord record,
      Map<String, ExchangeRecord> structures,
      Set<String> ids,
      Verdicts verdicts) {
    String structure = record.text("structure_id");
    if (!structure.isEmpty() && !structures.containsKey(structure)) {
      return List.of(
          new ExchangeIssue(Code.STRUCTURE_UNKNOWN, record.line(), "structure_id", structure));
    }
    List<ExchangeIssue> faults = record.admit(DataInclusion.SERVICE, verdicts);
    if (faults.isEmpty() && !ids.add(record.text("id"))) {
      faults.add(new ExchangeIssue(Code.TWICE, record.line(), "id", record.text("id")));
    }
    if (faults.isEmpty() && code(record) == null) {
      String themes = String.join(", ", record.items("thematiques"));
      faults.add(new ExchangeIssue(Code.NOT_IN_LIST, record.line(), "thematiques", themes));
    }
    return faults;
  }

  /** The counters of a network give what the network is for. */
  private Map<String, GivenService> ofNetworks(ExchangeRecord structure) {
    Map<String, GivenService> given = new TreeMap<>();
    for (String network : structure.items("reseaux_porteurs")) {
      String code = DataInclusion.NETWORKS.get(network);
      if (code != null && catalogue.containsKey(code)) {
        given.put(code, GivenService.of(code, null));
      }
    }
    return given;
  }

  private @Nullable String code(ExchangeRecord record) {
    String own = record.text("structure_id") + DataInclusion.BETWEEN;
    String id = record.text("id");
    if (id.startsWith(own) && catalogue.containsKey(id.substring(own.length()))) {
      return id.substring(own.length());
    }
    boolean digital = record.items("thematiques").stream().anyMatch(t -> t.startsWith("numerique"));
    return digital && catalogue.containsKey("mediation-numerique") ? "mediation-numerique" : null;
  }

  /** Two services of a structure that are one of the catalogue: what either says. */
  private static GivenService together(GivenService one, GivenService other) {
    Set<Channel> channels = EnumSet.noneOf(Channel.class);
    channels.addAll(one.channels());
    channels.addAll(other.channels());
    Set<String> audiences = new TreeSet<>(one.audiences());
    audiences.addAll(other.audiences());
    String hours = one.openingHours() == null ? other.openingHours() : one.openingHours();
    boolean sameHours = other.openingHours() == null || other.openingHours().equals(hours);
    return new GivenService(
        one.code(),
        one.level() == null ? other.level() : one.level(),
        channels,
        // Two times of one service: neither alone is when it is given.
        sameHours ? hours : null,
        audiences,
        one.cost() == null ? other.cost() : one.cost(),
        one.languages(),
        one.stops());
  }

  private static GivenService given(ExchangeRecord record, String code) {
    EnumSet<Channel> channels = EnumSet.noneOf(Channel.class);
    DataInclusion.MOBILISATION.forEach(
        (channel, way) -> {
          if (record.items("modes_mobilisation").contains(way)) {
            channels.add(channel);
          }
        });
    String words = record.find("frais_precisions");
    Cost cost =
        switch (record.text("frais")) {
          case "payant" -> new Cost(Cost.Kind.PAID, words);
          case "gratuit" ->
              "Gratuit sous condition".equals(words)
                  ? new Cost(Cost.Kind.FREE_UNDER_CONDITIONS, null)
                  : new Cost(Cost.Kind.FREE, words);
          default -> null;
        };
    return new GivenService(
        code,
        null,
        channels,
        record.find("horaires_accueil"),
        Set.copyOf(record.items("publics")),
        cost,
        Set.of(),
        List.of());
  }

  private static RegisteredPlace place(
      ExchangeRecord record, Location location, List<GivenService> services) {
    String siret = record.find("siret");
    String id = record.text("id");
    return new RegisteredPlace(
        id,
        record.text("nom"),
        PlaceStatus.OPEN,
        location,
        null,
        null,
        List.of(),
        null,
        new Contact(
            PlaceFields.national(record.find("telephone")),
            record.find("courriel"),
            record.find("site_web")),
        new Accessibility(null, record.find("accessibilite_lieu")),
        record.find("horaires_accueil"),
        1,
        siret == null ? Map.of() : Map.of(Scheme.SIRET, siret),
        List.of(PlaceFields.reference(record.text("source"), id, record.text("date_maj"))),
        services);
  }
}
