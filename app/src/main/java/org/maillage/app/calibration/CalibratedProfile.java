package org.maillage.app.calibration;

import java.util.List;
import java.util.Locale;
import org.maillage.app.calibration.Calibration.Finding;
import org.maillage.engine.profile.CarProfile;
import org.maillage.engine.profile.RoadClass;

/** The French car profile with the factors that a calibration found, in the form of its file. */
public final class CalibratedProfile {

  private CalibratedProfile() {}

  /**
   * Text of the profile.
   *
   * @param result what was found with the profile that comes with the engine
   */
  public static String text(Calibration.Result result) {
    StringBuilder text = new StringBuilder(CarProfile.frenchText());
    text.append("\n# --- Factors on the speed of a class, no unit, from ")
        .append(result.journeys())
        .append(" observed times (./maillage calibrate);\n")
        .append("#     a class without a factor had too few of them.\n");
    List<Finding> fitted = result.findings().stream().filter(Finding::isFitted).toList();
    for (Finding finding : fitted) {
      text.append(
          String.format(
              Locale.ROOT,
              "# %s: times multiplied by %.3f, standard error %.3f, %d journeys%n",
              finding.family().key(),
              finding.factor(),
              finding.standardError(),
              finding.observations()));
      for (RoadClass roadClass : finding.family().classes()) {
        text.append(
            String.format(
                Locale.ROOT, "factor.class.%s = %.4f%n", roadClass.key(), 1 / finding.factor()));
      }
    }
    return text.toString();
  }
}
