package org.maillage.app.remoteness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.remoteness.Remoteness;
import org.maillage.domain.diagnostic.remoteness.Remoteness.CommuneRemoteness;
import org.maillage.domain.diagnostic.remoteness.Tally;
import org.maillage.domain.diagnostic.remoteness.Threshold;
import org.maillage.domain.diagnostic.remoteness.Thresholds;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.territory.Commune;

/**
 * Thresholds that were chosen: by whom, why, and what they said on that day. The result is kept
 * whole, so that it stays readable after thresholds, offer or communes have changed.
 *
 * @param at when
 * @param who chose
 * @param reason in their words
 * @param thresholds by range, each with its origin
 * @param zoneThresholdMs time to the basket beyond which a commune is in a remote zone
 * @param result what came out
 */
public record Decision(
    Instant at,
    String who,
    String reason,
    Map<Gamme, Threshold> thresholds,
    long zoneThresholdMs,
    Result result) {

  /**
   * What thresholds said on the day.
   *
   * @param methode how times were measured
   * @param panierId basket
   * @param panierVersion its version
   * @param total communes and people of the territory
   * @param classes far from 0, 1, 2 and 3 ranges; with {@code unknown} they sum to the total
   * @param unknown communes without a time for some range
   * @param gammes what the threshold of each range separated
   * @param far the communes that were far from a range, by number of ranges, most first, then by
   *     name
   */
  public record Result(
      Methode methode,
      String panierId,
      String panierVersion,
      Tally total,
      List<Tally> classes,
      Tally unknown,
      Map<Gamme, Remoteness.Split> gammes,
      List<FarCommune> far) {
    public Result {
      classes = List.copyOf(classes);
      gammes = Collections.unmodifiableMap(gammes);
      far = List.copyOf(far);
    }

    /** The result of thresholds on a diagnostic. */
    static Result of(DiagnosticDossier dossier, Thresholds thresholds) {
      Diagnostic diagnostic = dossier.diagnostic();
      List<Commune> communes = dossier.territory().communes();
      Remoteness remoteness = Remoteness.of(diagnostic, communes, thresholds);
      List<FarCommune> far = new ArrayList<>();
      for (CommuneRemoteness line : remoteness.communes()) {
        if (!line.farFrom().isEmpty()) {
          Commune commune = dossier.getCommune(line.communeCode());
          far.add(
              new FarCommune(
                  commune.code(),
                  commune.name(),
                  commune.population(),
                  line.known(),
                  line.farFrom()));
        }
      }
      far.sort(FarCommune.ORDER);
      return new Result(
          diagnostic.methode(),
          diagnostic.panierId(),
          diagnostic.panierVersion(),
          new Tally(communes.size(), dossier.territory().population()),
          remoteness.classes(),
          remoteness.unknown(),
          remoteness.gammes(),
          far);
    }
  }

  /**
   * A commune that was far.
   *
   * @param code INSEE code of the day
   * @param name of the day
   * @param people of the day
   * @param known false when some range had no time there: it is then in no class
   * @param farFrom ranges
   */
  public record FarCommune(
      String code, String name, int people, boolean known, Set<Gamme> farFrom) {

    static final java.util.Comparator<FarCommune> ORDER =
        java.util.Comparator.comparingInt((FarCommune c) -> -c.farFrom().size())
            .thenComparing(FarCommune::name)
            .thenComparing(FarCommune::code);
  }

  public Decision {
    if (who.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("a choice of thresholds says who made it, and why");
    }
    thresholds = new Thresholds(Objects.requireNonNull(thresholds)).byGamme();
  }

  /** The thresholds as the calculation takes them. */
  public Thresholds asThresholds() {
    return new Thresholds(thresholds);
  }
}
