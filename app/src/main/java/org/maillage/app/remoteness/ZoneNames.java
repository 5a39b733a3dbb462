package org.maillage.app.remoteness;

import java.util.Map;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.remoteness.GreyZones;
import org.maillage.domain.diagnostic.remoteness.RemoteZones;
import org.maillage.domain.diagnostic.remoteness.ZoneRegister;
import org.maillage.domain.diagnostic.remoteness.ZoneRegister.Known;

/** What a zone is called: by the name it was given, else after the commune where most live. */
public final class ZoneNames {

  private ZoneNames() {}

  /** The name of a remote zone. */
  public static String of(
      ZoneRegister register,
      String id,
      RemoteZones.RemoteZone zone,
      DiagnosticDossier dossier,
      Words words) {
    return register
        .find(id)
        .map(Known::name)
        .orElseGet(
            () -> words.get("remoteness.zone.name", dossier.getCommune(zone.mainCommune()).name()));
  }

  /** The name of a grey zone. */
  public static String of(
      ZoneRegister register,
      String id,
      GreyZones.GreyZone zone,
      DiagnosticDossier dossier,
      Words words) {
    return register
        .find(id)
        .map(Known::name)
        .orElseGet(() -> words.get("remoteness.zone.name", dossier.getCommune(main(zone)).name()));
  }

  /** Where most of its people live; the first code of several. */
  private static String main(GreyZones.GreyZone zone) {
    return zone.peopleByCommune().entrySet().stream()
        .max(
            Map.Entry.<String, Double>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }

  /** The name of a zone that is no more: the one it was given, else its id. */
  public static String of(Known zone) {
    return zone.name() == null ? zone.id() : zone.name();
  }
}
