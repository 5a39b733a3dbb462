package org.maillage.domain.diagnostic.indicator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.maillage.domain.diagnostic.Access;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.MeanTime;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.PointTimes;
import org.maillage.domain.diagnostic.PopulationBasis;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.CommuneIndicator;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;
import org.maillage.domain.territory.Territory;

/** Communes 99001, 99002 ... in a row with figures that can be worked by hand. */
public final class TinyFigures {

  private final List<Commune> communes = new ArrayList<>();
  private final List<Long> basketMs = new ArrayList<>();
  private final List<CommuneIndicator> indicators = new ArrayList<>();
  private final List<Structure> structures = new ArrayList<>();
  private final Map<String, Double> within = new LinkedHashMap<>();

  /** A commune with so many people, without a contour, so many minutes from the basket. */
  public TinyFigures commune(int people, double minutes) {
    return commune(people, minutes, null);
  }

  TinyFigures commune(int people, double minutes, Geometry contour) {
    String code = String.format("99%03d", communes.size() + 1);
    communes.add(
        new Commune(
            code,
            "Commune " + code,
            "99",
            null,
            people,
            new LatLon(0, 0),
            PositionQuality.EXACT,
            contour));
    basketMs.add(Double.isNaN(minutes) ? -1 : Math.round(minutes * 60_000));
    return this;
  }

  /** A figure of an area: of the last commune for "", of its IRIS for four digits. */
  public TinyFigures figure(String iris, String column, double value) {
    String code = communes.get(communes.size() - 1).code();
    indicators.add(new CommuneIndicator(code + iris, column, value));
    return this;
  }

  TinyFigures within(double share) {
    within.put(communes.get(communes.size() - 1).code(), share);
    return this;
  }

  TinyFigures structure(Structure structure) {
    structures.add(structure);
    return this;
  }

  public FigureTable table(Variable... variables) {
    return FigureTable.of(
        List.of(variables),
        indicators,
        new DerivedFigures(communes, diagnostic(), structures, Map.of("near", within)));
  }

  public Territory territory() {
    return new Territory(
        "essai", "Essai", List.of("99"), List.of(), communes, List.of(), List.of(), indicators);
  }

  private Diagnostic diagnostic() {
    List<CommuneAccess> lines = new ArrayList<>();
    for (int c = 0; c < communes.size(); c++) {
      long ms = basketMs.get(c);
      lines.add(
          new CommuneAccess(
              communes.get(c).code(),
              Map.of("gare", Access.without(Access.Status.NO_FACILITY)),
              new EnumMap<>(Gamme.class),
              new MeanTime(ms, ms < 0 ? 0 : 1, 1)));
    }
    return new Diagnostic(
        "essai",
        Methode.CARROYEE,
        "essai",
        "1",
        List.of(),
        lines,
        List.of(),
        new PopulationBasis(0, 0, 0, 0, 0, 0),
        PointTimes.NONE);
  }

  /** A variable of one formula, high is need. */
  public static Variable variable(String key, Unit unit, Formula... formulas) {
    return new Variable(key, key, key, unit, true, List.of(formulas));
  }

  /** A share that the file gives in percent, weighted by the register. */
  public static Variable share(String column) {
    return variable(column, Unit.SHARE, new Formula.Mean(column, 100, Formula.REGISTER, false));
  }

  static Geometry box(double westDeg, double southDeg, double eastDeg, double northDeg) {
    return new GeometryFactory()
        .createPolygon(
            new Coordinate[] {
              new Coordinate(westDeg, southDeg),
              new Coordinate(eastDeg, southDeg),
              new Coordinate(eastDeg, northDeg),
              new Coordinate(westDeg, northDeg),
              new Coordinate(westDeg, southDeg)
            });
  }
}
