package org.maillage.demo.roads;

import org.maillage.demo.chance.Noise;
import org.maillage.demo.relief.Landscape;
import org.maillage.demo.relief.Plane;
import org.maillage.demo.settlement.BuiltUp;
import org.maillage.demo.settlement.Core;
import org.maillage.demo.settlement.Place;
import org.maillage.demo.settlement.Settlements;

/** The axis of the motorway: points about 250 m apart, in metres of the mesh. */
final class MotorwayLine {

  static final double STEP_M = 250;

  private final Settlements settlements;
  private final Landscape landscape;
  private final BuiltUp builtUp;
  private double[] lineX = new double[0];
  private double[] lineY = new double[0];
  private double[] alongM = new double[0];

  MotorwayLine(Settlements settlements, BuiltUp builtUp) {
    this.settlements = settlements;
    this.landscape = settlements.landscape();
    this.builtUp = builtUp;
  }

  int points() {
    return lineX.length;
  }

  double x(int point) {
    return lineX[point];
  }

  double y(int point) {
    return lineY[point];
  }

  /** Metres from the start. */
  double alongM(int point) {
    return alongM[point];
  }

  /** A smooth line past the city on its inland side, pushed away from houses and the sea. */
  void trace(Place from, Place to) {
    Place city = settlements.city();
    Core centre = builtUp.cores().get(0);
    for (Core core : builtUp.cores()) {
      centre = core.commune() == city.index() && !core.hamlet() ? core : centre;
    }
    double pastX = city.xM() + centre.radiusM() + 2_300;
    double pastY = city.yM();
    double lengthM =
        Plane.lengthM(from.xM() - pastX, from.yM() - pastY)
            + Plane.lengthM(to.xM() - pastX, to.yM() - pastY);
    int points = Math.max(8, (int) (lengthM / STEP_M));
    lineX = new double[points + 1];
    lineY = new double[points + 1];
    Noise noise = new Noise(landscape.frame().seed(), "motorway");
    for (int i = 0; i <= points; i++) {
      double t = (double) i / points;
      // A quadratic curve through the three points.
      double u = (1 - t) * (1 - 2 * t);
      double v = 4 * t * (1 - t);
      double w = t * (2 * t - 1);
      double sway = Math.min(1, 6 * Math.min(t, 1 - t)) * 1_500;
      lineX[i] = u * from.xM() + v * pastX + w * to.xM() + sway * noise.at(t * 5, 2.5);
      lineY[i] = u * from.yM() + v * pastY + w * to.yM() + sway * noise.at(t * 5, 9.5);
    }
    for (int pass = 0; pass < 90; pass++) {
      for (int i = 1; i < points; i++) {
        relax(i, city, pass < 75);
      }
    }
    alongM = new double[points + 1];
    for (int i = 1; i <= points; i++) {
      alongM[i] = alongM[i - 1] + Plane.lengthM(lineX[i] - lineX[i - 1], lineY[i] - lineY[i - 1]);
    }
  }

  private void relax(int i, Place city, boolean pushed) {
    double x = (lineX[i - 1] + lineX[i + 1]) / 2;
    double y = (lineY[i - 1] + lineY[i + 1]) / 2;
    int cell = landscape.lattice().cellAt(x, y);
    if (cell < 0 || settlements.communeOf(cell) < 0) {
      x += 0.02 * (city.xM() - x);
      y += 0.02 * (city.yM() - y);
    } else if (pushed && builtUp.level(x, y, cell) > -0.75) {
      for (Core core : builtUp.listNear(cell)) {
        double dx = x - core.xM();
        double dy = y - core.yM();
        double distance = Plane.lengthM(dx, dy);
        double clear = core.radiusM() + 450;
        if (distance < clear && distance > 1) {
          x += 0.25 * dx / distance * (clear - distance);
          y += 0.25 * dy / distance * (clear - distance);
        }
      }
    }
    lineX[i] = x;
    lineY[i] = y;
  }

  /** A point beside the line: left of it when the shift is above 0. */
  double[] offset(double along, double shiftM) {
    int i = 1;
    while (i < alongM.length - 1 && alongM[i] < along) {
      i++;
    }
    double length = alongM[i] - alongM[i - 1];
    double t = (along - alongM[i - 1]) / length;
    double dx = (lineX[i] - lineX[i - 1]) / length;
    double dy = (lineY[i] - lineY[i - 1]) / length;
    return new double[] {
      lineX[i - 1] + t * length * dx - shiftM * dy, lineY[i - 1] + t * length * dy + shiftM * dx
    };
  }
}
