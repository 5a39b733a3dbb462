package org.maillage.app.indicator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.data.figures.FigureReference;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.PointTimes;
import org.maillage.domain.diagnostic.indicator.DerivedFigures;
import org.maillage.domain.diagnostic.indicator.FigureTable;
import org.maillage.domain.diagnostic.remoteness.Remoteness.CommuneRemoteness;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.Territory;
import org.springframework.stereotype.Component;

/** The table of figures of each diagnostic, made once and kept as long as its dossier is. */
@Component
public class FigureTables {

  private final Map<String, Kept> tables = new ConcurrentHashMap<>();

  private record Kept(DiagnosticDossier dossier, FigureTable table) {}

  /** The figures of the communes of a diagnostic. */
  public FigureTable get(DiagnosticDossier dossier) {
    // A new import or diagnostic brings another dossier of the same id.
    return tables
        .compute(
            dossier.territory().id(),
            (id, kept) ->
                kept != null && kept.dossier() == dossier ? kept : new Kept(dossier, of(dossier)))
        .table();
  }

  /** Makes the table of a diagnostic. */
  public static FigureTable of(DiagnosticDossier dossier) {
    Territory territory = dossier.territory();
    Map<String, Map<String, Double>> shares =
        Map.of("within-reference", withinReference(dossier), "far", far(dossier));
    return FigureTable.of(
        FigureReference.variables(),
        territory.indicators(),
        new DerivedFigures(
            territory.communes(), dossier.diagnostic(), dossier.structures(), shares));
  }

  /** By commune, the share of the people with a time to the basket who are within 7 minutes. */
  private static Map<String, Double> withinReference(DiagnosticDossier dossier) {
    PointTimes times = dossier.pointTimes();
    boolean byPoint = times.origins() == dossier.points().size();
    List<Commune> communes = dossier.territory().communes();
    if (times.origins() == 0 || !(byPoint || times.origins() == communes.size())) {
      return Map.of();
    }
    long[] meanMs = times.mean(dossier.panier().services());
    Map<String, Double> people = new HashMap<>();
    Map<String, Double> within = new HashMap<>();
    for (int o = 0; o < meanMs.length; o++) {
      if (meanMs[o] >= 0) {
        String code = byPoint ? dossier.points().get(o).communeCode() : communes.get(o).code();
        double own = byPoint ? dossier.points().get(o).people() : communes.get(o).population();
        people.merge(code, own, Double::sum);
        within.merge(code, meanMs[o] <= Diagnostic.REFERENCE_MS ? own : 0, Double::sum);
      }
    }
    Map<String, Double> shares = new HashMap<>();
    people.forEach(
        (code, all) -> shares.put(code, all > 0 ? within.getOrDefault(code, 0.0) / all : 0));
    return shares;
  }

  /** By commune, 1 where it is far from a range and 0 where it is not. */
  private static Map<String, Double> far(DiagnosticDossier dossier) {
    Map<String, Double> far = new HashMap<>();
    for (CommuneRemoteness commune : dossier.remoteness().communes()) {
      if (commune.known()) {
        far.put(commune.communeCode(), commune.farFrom().isEmpty() ? 0.0 : 1.0);
      }
    }
    return far;
  }
}
