package org.maillage.app.register.channels;

import java.util.List;
import org.maillage.app.register.CurrentRegister;
import org.maillage.domain.register.Channel;
import org.maillage.domain.register.RegisteredPlace;
import org.springframework.stereotype.Component;

/**
 * What the CAF of the Bouches-du-Rhône counted in 2016, as the scheme of that département tells it:
 * the figures are real, and bear the name of the document in the fictional département.
 */
@Component
public class DemoVolumes {

  private static final String DOCUMENT =
      "SDAASP des Bouches-du-Rhône (2017), CAF des Bouches-du-Rhône";

  private static final int YEAR = 2016;

  private final CurrentRegister register;
  private final ChannelVolumeRepository volumes;

  DemoVolumes(CurrentRegister register, ChannelVolumeRepository volumes) {
    this.register = register;
    this.volumes = volumes;
  }

  /** Keeps them under the name that the register has for the CAF, unless something is kept. */
  public void fill(String territoryId) {
    if (!volumes.listVolumes(territoryId).isEmpty()) {
      return;
    }
    String operator =
        register.places(territoryId).stream()
            .filter(place -> place.serviceCodes().contains("caf"))
            .map(RegisteredPlace::operator)
            .filter(name -> name != null)
            .findFirst()
            .orElse("CAF");
    for (ChannelVolume volume :
        List.of(
            told(operator, Channel.DESK, 540_141, "visites"),
            told(operator, Channel.PHONE, 1_377_511, "appels"),
            told(operator, Channel.MAIL, 2_060_120, "courriers"),
            told(operator, Channel.EMAIL, 239_389, "courriels"),
            told(operator, Channel.CHAT, 1_710, "dossiers traités, au moins"),
            told(operator, Channel.KIOSK, 159_714, "connexions"))) {
      volumes.put(territoryId, volume);
    }
  }

  private static ChannelVolume told(String operator, Channel channel, long volume, String unit) {
    return new ChannelVolume(operator, channel, YEAR, volume, unit, DOCUMENT);
  }
}
