package org.maillage.app.remoteness;

import java.util.List;
import java.util.Map;
import org.maillage.app.diagnostic.ChapterComputation;
import org.maillage.app.diagnostic.ChapterInput;
import org.maillage.data.progress.Progress;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.DiagnosticInput;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.ZoneAccess;
import org.maillage.domain.diagnostic.remoteness.CommuneBorders;
import org.maillage.domain.diagnostic.remoteness.GreyZones;
import org.maillage.domain.diagnostic.remoteness.RemoteZones;
import org.maillage.domain.territory.Commune;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * With each diagnostic: finds which communes share a border, and writes the zones of the day into
 * the registers, so that each computation is a date in the life of a zone.
 */
@Component
@Order(30)
class RemotenessComputation implements ChapterComputation {

  static final String KEY = "eloignement";

  private final Decisions decisions;
  private final ZoneRegisters registers;

  RemotenessComputation(Decisions decisions, ZoneRegisters registers) {
    this.decisions = decisions;
    this.registers = registers;
  }

  /**
   * What no threshold changes.
   *
   * @param neighbours codes of the communes that share a border with each commune
   */
  record Ground(Map<String, List<String>> neighbours) {}

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public Object compute(ChapterInput input, Progress progress) {
    DiagnosticInput start = input.start().input();
    String territoryId = start.territory().id();
    List<Commune> communes = start.territory().communes();
    CommuneBorders borders = CommuneBorders.of(communes);
    Diagnostic diagnostic = input.diagnostic(Methode.CARROYEE);
    long thresholdMs = decisions.history(territoryId).zoneThresholdMs();
    RemoteZones zones = RemoteZones.of(diagnostic, communes, borders, thresholdMs);
    registers.record(
        territoryId, ZoneKind.REMOTE, ZoneReading.present(zones, communes), thresholdMs);
    diagnostic
        .findWhole(new Subject.OfPanier())
        .map(ZoneAccess::meanMs)
        .filter(meanMs -> meanMs >= 0)
        .ifPresent(meanMs -> recordGrey(territoryId, start, diagnostic, meanMs));
    return new Ground(borders.all());
  }

  private void recordGrey(
      String territoryId, DiagnosticInput start, Diagnostic diagnostic, long meanMs) {
    long[] pointMs = diagnostic.pointTimes().mean(start.panier().services());
    GreyZones grey = GreyZones.of(start.points(), pointMs, meanMs);
    registers.record(territoryId, ZoneKind.GREY, ZoneReading.present(grey), meanMs);
  }
}
