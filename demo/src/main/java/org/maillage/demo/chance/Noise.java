package org.maillage.demo.chance;

/**
 * Smooth random fields over the plane: gradient noise on a square grid with hashed gradients
 * (Perlin: Improving Noise, SIGGRAPH 2002), summed over octaves. Stateless but for its seed.
 */
public final class Noise {

  private static final double[] GRADIENT_X = new double[64];
  private static final double[] GRADIENT_Y = new double[64];

  static {
    for (int i = 0; i < 64; i++) {
      GRADIENT_X[i] = StrictMath.cos(2 * Math.PI * i / 64);
      GRADIENT_Y[i] = StrictMath.sin(2 * Math.PI * i / 64);
    }
  }

  private final long seed;

  public Noise(long seed, String purpose) {
    this.seed = Dice.of(seed, "noise." + purpose).nextLong();
  }

  /** One octave, about -1 to 1, with features of about one unit. */
  public double at(double x, double y) {
    double floorX = Math.floor(x);
    double floorY = Math.floor(y);
    long ix = (long) floorX;
    long iy = (long) floorY;
    double fx = x - floorX;
    double fy = y - floorY;
    double u = fx * fx * fx * (fx * (fx * 6 - 15) + 10);
    double v = fy * fy * fy * (fy * (fy * 6 - 15) + 10);
    double low = lerp(u, slope(ix, iy, fx, fy), slope(ix + 1, iy, fx - 1, fy));
    double high = lerp(u, slope(ix, iy + 1, fx, fy - 1), slope(ix + 1, iy + 1, fx - 1, fy - 1));
    return 1.5 * lerp(v, low, high);
  }

  /**
   * Several octaves, each twice as fine and half as strong: about -1 to 1.
   *
   * @param octaves 1 or more
   */
  public double fractal(double x, double y, int octaves) {
    double sum = 0;
    double amplitude = 0.6;
    double scale = 1;
    for (int i = 0; i < octaves; i++) {
      sum += amplitude * at(x * scale + 17.3 * i, y * scale - 9.1 * i);
      amplitude *= 0.5;
      scale *= 2;
    }
    return sum;
  }

  /** Sharp crests between soft hollows, 0 to 1: mountains. */
  public double ridged(double x, double y, int octaves) {
    double sum = 0;
    double amplitude = 0.55;
    double scale = 1;
    for (int i = 0; i < octaves; i++) {
      double crest = 1 - Math.min(1, Math.abs(at(x * scale + 31.7 * i, y * scale + 5.9 * i)));
      sum += amplitude * crest * crest;
      amplitude *= 0.5;
      scale *= 2;
    }
    return Math.min(1, sum);
  }

  private double slope(long ix, long iy, double dx, double dy) {
    int direction = (int) (Dice.mix(seed ^ (ix * 0x1F123BB5L + iy * 0x5851F42D4C957F2DL)) >>> 58);
    return GRADIENT_X[direction] * dx + GRADIENT_Y[direction] * dy;
  }

  private static double lerp(double t, double a, double b) {
    return a + t * (b - a);
  }
}
