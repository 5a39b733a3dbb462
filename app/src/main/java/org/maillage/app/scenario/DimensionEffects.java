package org.maillage.app.scenario;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.dimensions.DimensionReading;
import org.maillage.app.dimensions.Profiles;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.DiagnosticCalculation;
import org.maillage.domain.diagnostic.DiagnosticInput;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.diagnostic.dimensions.Dimension;
import org.maillage.domain.diagnostic.dimensions.DimensionCalculation;
import org.maillage.domain.diagnostic.dimensions.DimensionParameters;
import org.maillage.domain.diagnostic.dimensions.DimensionTable;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Panier;
import org.maillage.domain.offer.Service;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.scenario.Change;
import org.springframework.stereotype.Component;

/**
 * What a scenario does to the six dimensions. It computes the services of the scenario anew, which
 * takes about as long as a diagnostic of them.
 */
@Component
public class DimensionEffects {

  private final ScenarioEffects effects;
  private final DimensionReading dimensions;
  private final Clock clock;

  DimensionEffects(ScenarioEffects effects, DimensionReading dimensions, Clock clock) {
    this.effects = effects;
    this.dimensions = dimensions;
    this.clock = clock;
  }

  /**
   * The six dimensions of the question's subject, at any time.
   *
   * @return empty when the diagnostic has no dimensions, or the scenario changes roads: places are
   *     then as many and as open as before, and only their time is another
   * @throws ScenarioRefusedException when the scenario cannot be applied
   */
  public List<DimensionEffect> of(DiagnosticDossier dossier, ScenarioQuestion question) {
    Optional<DimensionTable> before = dimensions.find(dossier);
    if (before.isEmpty() || question.scenario().changes().stream().anyMatch(this::isOfRoads)) {
      return List.of();
    }
    List<Structure> offer = effects.offer(dossier, question);
    Set<String> changed = changedServices(dossier, offer);
    changed.retainAll(dossier.servicesOf(question.subject()));
    DimensionTable after =
        changed.isEmpty() ? before.get() : replaced(before.get(), compute(dossier, offer, changed));
    Profiles then = Profiles.of(dossier, before.get(), question.subject(), 0);
    Profiles now = Profiles.of(dossier, after, question.subject(), 0);
    return Arrays.stream(Dimension.values())
        .map(d -> new DimensionEffect(d, then.mean(d, code -> true), now.mean(d, code -> true)))
        .toList();
  }

  private boolean isOfRoads(Change change) {
    return change instanceof Change.AddRoad
        || change instanceof Change.CutRoad
        || change instanceof Change.Speed;
  }

  private static Set<String> changedServices(DiagnosticDossier dossier, List<Structure> offer) {
    Map<String, Structure> after = new HashMap<>();
    offer.forEach(place -> after.put(place.id(), place));
    Set<String> changed = new TreeSet<>();
    for (Structure place : dossier.structures()) {
      Structure now = after.remove(place.id());
      if (!place.equals(now)) {
        changed.addAll(place.services());
        if (now != null) {
          changed.addAll(now.services());
        }
      }
    }
    after.values().forEach(opened -> changed.addAll(opened.services()));
    return changed;
  }

  private DimensionTable compute(
      DiagnosticDossier dossier, List<Structure> offer, Set<String> services) {
    DiagnosticInput input =
        new DiagnosticInput(
            dossier.territory(),
            dossier.points(),
            offer,
            dossier.services().stream().filter(s -> services.contains(s.code())).toList(),
            only(dossier.panier(), services));
    TravelTimes times = effects.get(dossier).travelTimes();
    Diagnostic diagnostic =
        DiagnosticCalculation.compute(input, Methode.CARROYEE, times, (Service s, int done) -> {});
    return DimensionCalculation.compute(
        input,
        diagnostic,
        DimensionReading.weeks(offer),
        DimensionParameters.STANDARD,
        LocalDate.now(clock),
        times,
        (code, done) -> {});
  }

  private static Panier only(Panier panier, Set<String> services) {
    Map<Gamme, List<String>> gammes = new EnumMap<>(Gamme.class);
    panier
        .gammes()
        .forEach(
            (gamme, codes) ->
                gammes.put(gamme, codes.stream().filter(services::contains).toList()));
    return new Panier(
        panier.id(), panier.version(), panier.nameFr(), panier.nameEn(), panier.origin(), gammes);
  }

  private static DimensionTable replaced(DimensionTable before, DimensionTable changed) {
    return new DimensionTable(
        before.services().stream()
            .map(s -> changed.findService(s.serviceCode()).orElse(s))
            .toList());
  }
}
