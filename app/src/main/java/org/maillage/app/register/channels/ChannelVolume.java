package org.maillage.app.register.channels;

import org.maillage.domain.register.Channel;

/**
 * What an operator counted of a channel in a year.
 *
 * @param operator as the register writes it
 * @param year from {@value #FIRST_YEAR} on
 * @param volume 0 or more
 * @param unit what is counted: "appels", "visites"
 * @param source the document that says it, never empty
 */
public record ChannelVolume(
    String operator, Channel channel, int year, long volume, String unit, String source) {

  /** Nobody compares older ones. */
  public static final int FIRST_YEAR = 1990;
}
