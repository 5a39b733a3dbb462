package org.maillage.app.quarters.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.quarters.QuarterResults;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.diagnostic.quarters.Coverage;
import org.maillage.domain.diagnostic.quarters.Layer;
import org.maillage.domain.diagnostic.quarters.Quarter;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;

/** The zones, families and places that a page shows, before they become words. */
final class QuarterSheet {

  private final ChapterFrame frame;
  private final DiagnosticDossier dossier;
  private final QuarterResults results;
  private final QuartersQuery query;

  QuarterSheet(ChapterFrame frame, QuarterResults results, QuartersQuery query) {
    this.frame = frame;
    this.dossier = frame.dossier();
    this.results = results;
    this.query = query;
  }

  /** Zonings that have zones here, priority quarters first. */
  static List<ZoningKind> zonings(QuarterResults results) {
    Set<ZoningKind> known = new HashSet<>();
    results.quarters().forEach(quarter -> known.add(quarter.kind()));
    return List.of(ZoningKind.QPV, ZoningKind.MSP, ZoningKind.BASSIN_DE_VIE, ZoningKind.OTHER)
        .stream()
        .filter(known::contains)
        .toList();
  }

  /** Families with services, all or the one chosen. */
  List<Layer> layers() {
    List<Layer> all = ReferenceData.layers().stream().filter(l -> !l.services().isEmpty()).toList();
    List<Layer> one = all.stream().filter(l -> l.code().equals(query.layer())).toList();
    return one.isEmpty() ? all : one;
  }

  /** The zones of the zoning that have a commune of the selection. */
  List<Quarter> quarters() {
    return results.quarters().stream()
        .filter(quarter -> quarter.kind() == query.zoning())
        .filter(quarter -> frame.findSelection().isEmpty() || touchesSelection(quarter))
        .toList();
  }

  Optional<Quarter> findChosen() {
    return quarters().stream().filter(q -> q.code().equals(query.zone())).findFirst();
  }

  private boolean touchesSelection(Quarter quarter) {
    Zone zone = getZone(quarter);
    if (!zone.communeCodes().isEmpty()) {
      return zone.communeCodes().stream().anyMatch(frame::shows);
    }
    Geometry outline = zone.contour();
    for (Commune commune : dossier.territory().communes()) {
      Geometry contour = commune.contour();
      if (outline != null
          && contour != null
          && frame.shows(commune.code())
          && contour.intersects(outline)) {
        return true;
      }
    }
    return false;
  }

  Zone getZone(Quarter quarter) {
    return dossier.territory().zones().stream()
        .filter(zone -> zone.kind() == quarter.kind() && zone.code().equals(quarter.code()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no zone " + quarter.code()));
  }

  /** How much of the territory the zoning covers. */
  Optional<Coverage> findCoverage() {
    return results.coverages().stream().filter(c -> c.kind() == query.zoning()).findFirst();
  }

  /** Places of a family in a zone or within the walk, nearest first. */
  List<Quarter.Place> places(Quarter quarter, Layer layer) {
    return quarter.places().stream()
        .filter(place -> place.inside() || place.within(query.minutes()))
        .filter(
            place -> dossier.findStructure(place.structureId()).filter(layer::holds).isPresent())
        .toList();
  }

  /** How many families have a place in the zone or within the walk. */
  int countFamilies(Quarter quarter) {
    return (int) layers().stream().filter(layer -> !places(quarter, layer).isEmpty()).count();
  }

  /** Every place of a family that the selection shows. */
  List<Structure> places(Layer layer) {
    return dossier.structures().stream()
        .filter(place -> frame.shows(place.communeCode()))
        .filter(layer::holds)
        .toList();
  }

  /** The structures of a list of places. */
  List<Structure> structures(List<Quarter.Place> places) {
    List<Structure> structures = new ArrayList<>();
    places.forEach(place -> dossier.findStructure(place.structureId()).ifPresent(structures::add));
    return structures;
  }
}
