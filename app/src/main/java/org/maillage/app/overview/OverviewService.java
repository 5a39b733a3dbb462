package org.maillage.app.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.overview.Overview.NamedZone;
import org.maillage.app.remoteness.Decisions;
import org.maillage.app.remoteness.ZoneKind;
import org.maillage.app.remoteness.ZoneNames;
import org.maillage.app.remoteness.ZoneReading;
import org.maillage.app.remoteness.ZoneRegisters;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.remoteness.RemoteZones;
import org.maillage.domain.diagnostic.remoteness.Remoteness;
import org.maillage.domain.diagnostic.remoteness.ZoneFollowing.Match;
import org.maillage.domain.diagnostic.remoteness.ZoneRegister;
import org.maillage.domain.diagnostic.summary.DiagnosticSummary;
import org.maillage.domain.diagnostic.summary.DiagnosticSummary.Times;
import org.maillage.domain.territory.Commune;
import org.springframework.stereotype.Service;

/** Sums up a diagnostic that was read. */
@Service
public class OverviewService {

  private final ZoneReading zones;
  private final Decisions decisions;
  private final ZoneRegisters registers;

  OverviewService(ZoneReading zones, Decisions decisions, ZoneRegisters registers) {
    this.zones = zones;
    this.decisions = decisions;
    this.registers = registers;
  }

  /**
   * The overview of a diagnostic, zones named in the reader's language where nobody named them.
   *
   * @param shown whether a commune, by its code, counts; zones are those that touch one that does
   */
  public Overview of(DiagnosticDossier dossier, Predicate<String> shown, Words words) {
    String id = dossier.territory().id();
    long thresholdMs = decisions.history(id).zoneThresholdMs();
    RemoteZones remote = zones.remoteZones(dossier, thresholdMs);
    List<NamedZone> named =
        named(dossier, remote, registers.find(id, ZoneKind.REMOTE).register(), words).stream()
            .filter(zone -> zone.zone().communeCodes().stream().anyMatch(shown))
            .toList();
    return new Overview(dossier, summary(dossier, shown), thresholdMs, named);
  }

  private static DiagnosticSummary summary(DiagnosticDossier dossier, Predicate<String> shown) {
    List<Commune> communes =
        dossier.territory().communes().stream().filter(c -> shown.test(c.code())).toList();
    List<CommuneAccess> access =
        communes.stream().map(commune -> dossier.getAccess(commune.code())).toList();
    boolean whole = communes.size() == dossier.territory().communes().size();
    return DiagnosticSummary.of(
        dossier.diagnostic(),
        dossier.panier(),
        access,
        communes,
        Remoteness.of(access, communes, dossier.remoteness().thresholds()),
        subject ->
            whole
                ? dossier.diagnostic().findWhole(subject).map(Times::of).orElse(Times.NONE)
                : Times.of(dossier.groupAccess(subject, shown)));
  }

  private static List<NamedZone> named(
      DiagnosticDossier dossier, RemoteZones remote, ZoneRegister register, Words words) {
    List<Match> matches =
        register
            .follow(
                ZoneReading.present(remote, dossier.territory().communes()),
                ZoneKind.REMOTE.prefix())
            .matches();
    List<NamedZone> named = new ArrayList<>();
    for (int z = 0; z < remote.zones().size(); z++) {
      String zoneId = matches.get(z).id();
      RemoteZones.RemoteZone zone = remote.zones().get(z);
      named.add(new NamedZone(zoneId, ZoneNames.of(register, zoneId, zone, dossier, words), zone));
    }
    return named;
  }
}
