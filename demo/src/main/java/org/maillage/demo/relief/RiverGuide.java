package org.maillage.demo.relief;

import org.maillage.demo.chance.Noise;

/** The line that the river follows more or less: broad bends, smaller ones within, calm at sea. */
final class RiverGuide {

  private final Frame frame;
  private final Noise noise;

  RiverGuide(Frame frame) {
    this.frame = frame;
    this.noise = new Noise(frame.seed(), "guide");
  }

  /** Where the river would be at a distance from the west, in metres from the south. */
  double yM(double xM) {
    double s = frame.scale();
    double inland = Math.max(0, xM - frame.coastXM()) / (frame.widthM() - frame.coastXM());
    double freedom = Math.min(1, 0.25 + 5 * inland);
    double y = frame.mouthYM() + frame.tilt() * 13_000 * s * inland * inland;
    y += freedom * 8_500 * s * (noise.at(xM / (21_000 * s), 1.5) - atMouth(21_000, 1.5));
    y += freedom * 3_200 * s * noise.at(xM / (7_500 * s), 8.5);
    y += freedom * Math.min(1_300, 2_000 * s) * noise.at(xM / 2_900, 14.5);
    return Math.max(0.1 * frame.heightM(), Math.min(0.9 * frame.heightM(), y));
  }

  private double atMouth(double wave, double row) {
    return noise.at(frame.coastXM() / (wave * frame.scale()), row);
  }
}
