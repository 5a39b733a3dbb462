package org.maillage.app.comparison;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.maillage.app.comparison.Comparison.Reason;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.domain.diagnostic.Access;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.MeanTime;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.PositionQuality;

/** Looks for what may set a commune's figure apart. */
final class VisibleReasons {

  /** Below this a commune is small. */
  static final int FEW_PEOPLE = 200;

  private final DiagnosticDossier dossier;
  private final Optional<Subject> subject;

  /**
   * Looks into a diagnostic.
   *
   * @param subject what the result is about; empty for results of other kinds
   */
  VisibleReasons(DiagnosticDossier dossier, Optional<Subject> subject) {
    this.dossier = dossier;
    this.subject = subject;
  }

  Set<Reason> of(String communeCode) {
    Commune commune = dossier.getCommune(communeCode);
    EnumSet<Reason> reasons = EnumSet.noneOf(Reason.class);
    if (commune.population() < FEW_PEOPLE) {
      reasons.add(Reason.FEW_PEOPLE);
    }
    if (isAtBorder(commune)) {
      reasons.add(Reason.BORDER);
    }
    if (rough(commune.townHallQuality())) {
      reasons.add(Reason.ROUGH_TOWN_HALL);
    }
    subject.ifPresent(about -> addOf(about, dossier.getAccess(communeCode), reasons));
    return reasons;
  }

  private void addOf(Subject about, CommuneAccess access, Set<Reason> reasons) {
    if (about instanceof Subject.OfService service) {
      addOfService(service.serviceCode(), access, reasons);
      return;
    }
    MeanTime mean =
        about instanceof Subject.OfGamme gamme
            ? Objects.requireNonNull(access.gammes().get(gamme.gamme()))
            : access.panier();
    if (mean.covered() < mean.total()) {
      reasons.add(Reason.PARTIAL_PANIER);
    }
  }

  private void addOfService(String code, CommuneAccess access, Set<Reason> reasons) {
    boolean own =
        dossier.structures().stream()
            .anyMatch(
                s -> s.communeCode().equals(access.communeCode()) && s.services().contains(code));
    if (own) {
      reasons.add(Reason.HAS_SERVICE);
    }
    Access one = access.services().get(code);
    String structure = one == null ? null : one.structureId();
    if (structure != null
        && dossier
            .findStructure(structure)
            .map(Structure::positionQuality)
            .filter(VisibleReasons::rough)
            .isPresent()) {
      reasons.add(Reason.ROUGH_PLACE);
    }
  }

  private static boolean rough(PositionQuality quality) {
    return quality == PositionQuality.TOWN_HALL || quality == PositionQuality.COMMUNE;
  }

  /** A commune is inside when its border lies wholly within itself and its neighbours. */
  private boolean isAtBorder(Commune commune) {
    Geometry own = commune.contour();
    if (own == null) {
      return false;
    }
    List<Geometry> around = new ArrayList<>();
    for (Commune other : dossier.territory().communes()) {
      Geometry contour = other.contour();
      if (contour != null && contour.getEnvelopeInternal().intersects(own.getEnvelopeInternal())) {
        around.add(contour);
      }
    }
    return OverlayNGRobust.union(around).getBoundary().intersects(own.getBoundary());
  }
}
