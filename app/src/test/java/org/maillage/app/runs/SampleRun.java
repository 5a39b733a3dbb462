package org.maillage.app.runs;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.domain.diagnostic.Access;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.MeanTime;
import org.maillage.domain.diagnostic.run.DiagnosticRun;
import org.maillage.domain.diagnostic.run.DiagnosticRun.Inputs;
import org.maillage.domain.diagnostic.run.DiagnosticRun.RunCommune;
import org.maillage.domain.diagnostic.run.DiagnosticRun.RunFile;
import org.maillage.domain.diagnostic.run.DiagnosticRun.RunSource;
import org.maillage.domain.diagnostic.run.DiagnosticRun.RunZone;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.territory.ZoningKind;

/** Runs made of a computed diagnostic, and runs in which some times are others. */
public final class SampleRun {

  private SampleRun() {}

  /** The run of a diagnostic, from one file. */
  public static DiagnosticRun of(DiagnosticDossier dossier) {
    List<RunZone> zones = new ArrayList<>();
    dossier.territory().zones().forEach(z -> zones.add(new RunZone(z.kind(), z.code(), z.name())));
    zones.add(new RunZone(ZoningKind.OTHER, dossier.territory().id(), dossier.territory().name()));
    return new DiagnosticRun(
        dossier.territory().name(),
        new Inputs(
            List.of(
                new RunSource(
                    "bpe-2013",
                    "Base des équipements",
                    "2013",
                    List.of(new RunFile("bpe.csv", "ab".repeat(32))))),
            "cd".repeat(32),
            "2026-11-22",
            "walkKmh=4",
            dossier.panier()),
        dossier.territory().communes().stream()
            .map(c -> new RunCommune(c.code(), c.name(), c.population()))
            .toList(),
        zones,
        dossier.remoteness().thresholds(),
        dossier.diagnostic());
  }

  /** The same run with other times in its communes. */
  public static DiagnosticRun withTimes(DiagnosticRun run, LongUnaryOperator timeMs) {
    Diagnostic was = run.diagnostic();
    List<CommuneAccess> communes = new ArrayList<>();
    for (CommuneAccess commune : was.communes()) {
      Map<String, Access> services = new LinkedHashMap<>();
      commune.services().forEach((code, one) -> services.put(code, other(one, timeMs)));
      Map<Gamme, MeanTime> gammes = new EnumMap<>(Gamme.class);
      commune.gammes().forEach((gamme, mean) -> gammes.put(gamme, other(mean, timeMs)));
      communes.add(
          new CommuneAccess(
              commune.communeCode(), services, gammes, other(commune.panier(), timeMs)));
    }
    return new DiagnosticRun(
        run.territoryName(),
        run.inputs(),
        run.communes(),
        run.zones(),
        run.thresholds(),
        new Diagnostic(
            was.territoryId(),
            was.methode(),
            was.panierId(),
            was.panierVersion(),
            was.services(),
            communes,
            was.zones(),
            was.basis(),
            was.pointTimes()));
  }

  private static Access other(Access access, LongUnaryOperator timeMs) {
    return access.timeMs() < 0
        ? access
        : new Access(
            access.status(),
            timeMs.applyAsLong(access.timeMs()),
            access.structureId(),
            access.routeLengthM());
  }

  private static MeanTime other(MeanTime mean, LongUnaryOperator timeMs) {
    return mean.timeMs() < 0
        ? mean
        : new MeanTime(timeMs.applyAsLong(mean.timeMs()), mean.covered(), mean.total());
  }
}
