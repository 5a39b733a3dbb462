package org.maillage.app.remoteness.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.remoteness.Decision;
import org.maillage.app.remoteness.Decisions.History;
import org.maillage.app.remoteness.web.RemotenessQuery.Basis;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.remoteness.Remoteness;
import org.maillage.domain.diagnostic.remoteness.Threshold;
import org.maillage.domain.diagnostic.remoteness.Thresholds;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.territory.Commune;

/**
 * What the page reads: the address set against the diagnostic and the choices in store.
 *
 * @param frame territory and selection
 * @param query the address, without what would hold anyway
 * @param history choices kept so far
 * @param basis which thresholds are read
 * @param local of the territory, for the share asked for
 * @param kept in force, null as long as nobody has chosen
 * @param applied the thresholds of the basis, those being tried in their place
 * @param zoneMs threshold of the remote zones
 * @param access times of the communes in the selection, of all without one
 * @param communes the same communes in the same order
 * @param unknown values of the address that mean nothing here
 * @param zone whose days choices are dated in
 */
record Situation(
    ChapterFrame frame,
    RemotenessQuery query,
    History history,
    Basis basis,
    Thresholds local,
    @Nullable Thresholds kept,
    Thresholds applied,
    long zoneMs,
    List<CommuneAccess> access,
    List<Commune> communes,
    List<String> unknown,
    ZoneId zone) {

  static Situation of(ChapterFrame frame, RemotenessQuery address, History history, ZoneId zone) {
    DiagnosticDossier dossier = frame.dossier();
    List<Commune> all = dossier.territory().communes();
    List<String> unknown = new ArrayList<>(address.unknown());
    Thresholds local = Thresholds.local(dossier.diagnostic(), all, address.sharePercent() / 100.0);
    Thresholds kept = history.findLatest().map(Decision::asThresholds).orElse(null);
    Basis basis = basis(address, kept != null, unknown);
    Thresholds base = basis == Basis.KEPT && kept != null ? kept : local;
    Map<Gamme, Long> baseMs = new EnumMap<>(Gamme.class);
    base.byGamme().forEach((gamme, threshold) -> baseMs.put(gamme, threshold.valueMs()));
    RemotenessQuery query = address.plain(baseMs, history.zoneThresholdMs());
    Thresholds applied = base;
    for (Map.Entry<Gamme, Long> tried : query.triedMs().entrySet()) {
      // A range without any time has no threshold, whatever the address says.
      if (local.byGamme().containsKey(tried.getKey())) {
        applied =
            applied.with(tried.getKey(), new Threshold(tried.getValue(), Threshold.Origin.CHOSEN));
      }
    }
    List<CommuneAccess> access = new ArrayList<>();
    List<Commune> communes = new ArrayList<>();
    for (int c = 0; c < all.size(); c++) {
      if (frame.shows(all.get(c).code())) {
        access.add(dossier.diagnostic().communes().get(c));
        communes.add(all.get(c));
      }
    }
    Long zoneMs = query.zoneMs();
    return new Situation(
        frame,
        query,
        history,
        basis,
        local,
        kept,
        applied,
        zoneMs == null ? history.zoneThresholdMs() : zoneMs,
        List.copyOf(access),
        List.copyOf(communes),
        List.copyOf(unknown),
        zone);
  }

  private static Basis basis(RemotenessQuery address, boolean anyKept, List<String> unknown) {
    Basis asked = address.basis();
    if (asked == Basis.KEPT && !anyKept) {
      unknown.add(Basis.KEPT.key());
    }
    if (asked == null || (asked == Basis.KEPT && !anyKept)) {
      return anyKept ? Basis.KEPT : Basis.LOCAL;
    }
    return asked;
  }

  DiagnosticDossier dossier() {
    return frame.dossier();
  }

  boolean shows(String communeCode) {
    return frame.shows(communeCode);
  }

  /** Whether the page is about a part of the territory. */
  boolean isPart() {
    return communes.size() < dossier().territory().communes().size();
  }

  /** Whether the thresholds shown are those of nobody yet. */
  boolean trying() {
    return !query.triedMs().isEmpty();
  }

  /** Whether the zones shown are those of the register. */
  boolean zonesInForce() {
    return zoneMs == history.zoneThresholdMs();
  }

  /** Who is far by the thresholds applied, in the selection. */
  Remoteness remoteness() {
    return Remoteness.of(access, communes, applied);
  }

  /** Who is far by other thresholds, in the selection. */
  Remoteness remoteness(Thresholds thresholds) {
    return Remoteness.of(access, communes, thresholds);
  }

  /** What the national reference says of the basket, in the selection. */
  Remoteness.Split national() {
    return Remoteness.split(
        access, communes, new Subject.OfPanier(), Threshold.NATIONAL_PANIER.valueMs());
  }

  /** People in the selection. */
  long people() {
    return communes.stream().mapToLong(Commune::population).sum();
  }
}
