package org.maillage.app.dimensions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.dimensions.Dimension;
import org.maillage.domain.diagnostic.dimensions.DimensionFacts;
import org.maillage.domain.diagnostic.dimensions.DimensionParameters;
import org.maillage.domain.diagnostic.dimensions.DimensionScore;
import org.maillage.domain.diagnostic.dimensions.DimensionScores;
import org.maillage.domain.diagnostic.dimensions.DimensionTable;
import org.maillage.domain.territory.Commune;

/** The six scores of every commune for one service, or in the mean over several. */
public final class Profiles {

  private final Map<String, Map<Dimension, DimensionScore>> byCommune = new LinkedHashMap<>();
  private final Map<String, DimensionFacts> facts = new LinkedHashMap<>();
  private final DiagnosticDossier dossier;
  private final DimensionTable.@Nullable OfService service;

  private Profiles(DiagnosticDossier dossier, DimensionTable.@Nullable OfService service) {
    this.dossier = dossier;
    this.service = service;
  }

  /**
   * Scores every commune.
   *
   * @param eurPerKm cost of a kilometre by car, 0 to leave the trip out
   */
  public static Profiles of(
      DiagnosticDossier dossier, DimensionTable table, Subject subject, double eurPerKm) {
    List<DimensionTable.OfService> services =
        dossier.servicesOf(subject).stream()
            .map(table::findService)
            .flatMap(Optional::stream)
            .toList();
    boolean single = subject instanceof Subject.OfService && services.size() == 1;
    Profiles profiles = new Profiles(dossier, single ? services.get(0) : null);
    DimensionScores scores = new DimensionScores(DimensionParameters.STANDARD, eurPerKm);
    List<Commune> communes = dossier.territory().communes();
    for (int c = 0; c < communes.size(); c++) {
      profiles.addCommune(communes.get(c).code(), c, services, scores);
    }
    return profiles;
  }

  private void addCommune(
      String code, int index, List<DimensionTable.OfService> services, DimensionScores scores) {
    List<Map<Dimension, DimensionScore>> all = new ArrayList<>();
    for (DimensionTable.OfService of : services) {
      DimensionFacts own = of.communes().get(index);
      all.add(
          scores.of(own, dossier.getService(of.serviceCode()).terms().cost(), of.referenceMs()));
      if (service != null) {
        facts.put(code, own);
      }
    }
    byCommune.put(code, service != null ? all.get(0) : means(all));
  }

  private static Map<Dimension, DimensionScore> means(List<Map<Dimension, DimensionScore>> all) {
    EnumMap<Dimension, DimensionScore> means = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      means.put(
          dimension,
          DimensionScores.mean(all.stream().map(scores -> get(scores, dimension)).toList()));
    }
    return means;
  }

  private static DimensionScore get(Map<Dimension, DimensionScore> scores, Dimension dimension) {
    return java.util.Objects.requireNonNull(scores.get(dimension));
  }

  /** The score of a commune in a dimension. */
  public DimensionScore score(String communeCode, Dimension dimension) {
    return get(java.util.Objects.requireNonNull(byCommune.get(communeCode)), dimension);
  }

  /** The facts of a commune, when it is about one service. */
  public Optional<DimensionFacts> findFacts(String communeCode) {
    return Optional.ofNullable(facts.get(communeCode));
  }

  /** The service, when it is about one. */
  public Optional<DimensionTable.OfService> findService() {
    return Optional.ofNullable(service);
  }

  /**
   * Mean over the people of communes whose score is known.
   *
   * @param value 0 to 100, NaN when it is known nowhere
   * @param communes how many have a score
   * @param unknown how many have none
   * @param low communes below {@value #LOW}
   * @param lowPeople who live there
   */
  public record Mean(double value, int communes, int unknown, int low, long lowPeople) {

    /** A score below this is called low. */
    public static final int LOW = 25;
  }

  /** The mean of the communes that are shown. */
  public Mean mean(Dimension dimension, Predicate<String> shown) {
    double people = 0;
    double sum = 0;
    double plain = 0;
    int known = 0;
    int unknown = 0;
    int low = 0;
    long lowPeople = 0;
    for (Commune commune : dossier.territory().communes()) {
      if (!shown.test(commune.code())) {
        continue;
      }
      DimensionScore score = score(commune.code(), dimension);
      if (!score.known()) {
        unknown++;
        continue;
      }
      known++;
      people += commune.population();
      sum += commune.population() * score.value();
      plain += score.value();
      if (score.value() < Mean.LOW) {
        low++;
        lowPeople += commune.population();
      }
    }
    double value = known == 0 ? Double.NaN : people > 0 ? sum / people : plain / known;
    return new Mean(value, known, unknown, low, lowPeople);
  }
}
