package org.maillage.app.register.channels;

import java.util.List;
import org.maillage.domain.register.Channel;

/** The volumes in store. */
public interface ChannelVolumeRepository {

  /** All of a territory, by operator, channel and year. */
  List<ChannelVolume> listVolumes(String territoryId);

  /** Keeps a volume, in the place of the one of that operator, channel and year. */
  void put(String territoryId, ChannelVolume volume);

  /**
   * Takes a volume away.
   *
   * @return false when there is none
   */
  boolean remove(String territoryId, String operator, Channel channel, int year);
}
