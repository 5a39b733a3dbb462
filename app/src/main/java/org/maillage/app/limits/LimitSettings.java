package org.maillage.app.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Requests a minute for each kind of request and each client address ({@code maillage.limits.*}).
 * As many may come at once; they grow back evenly. A whole office may stand behind one address: the
 * limits stop programs, not people. Attempts at one account are counted elsewhere, by account.
 *
 * @param enabled whether there are limits at all
 * @param pagesPerMinute pages, tables, maps
 * @param dragsPerMinute trials while a place is dragged on a map: tens a second are usual
 * @param signInPerMinute what leads to a session: sign-in, invitations, single-use links
 * @param expensivePerMinute files that are read and searches that are run
 * @param addresses how many addresses are remembered; the longest unseen are forgotten first
 */
@ConfigurationProperties("maillage.limits")
public record LimitSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("3000") int pagesPerMinute,
    @DefaultValue("6000") int dragsPerMinute,
    @DefaultValue("120") int signInPerMinute,
    @DefaultValue("60") int expensivePerMinute,
    @DefaultValue("100000") int addresses) {

  public LimitSettings {
    int least =
        Math.min(
            Math.min(pagesPerMinute, dragsPerMinute),
            Math.min(Math.min(signInPerMinute, expensivePerMinute), addresses));
    if (least < 1) {
      throw new IllegalArgumentException("maillage.limits: " + least + " is less than 1");
    }
  }

  int perMinute(RequestKind kind) {
    return switch (kind) {
      case PAGE -> pagesPerMinute;
      case DRAG -> dragsPerMinute;
      case SIGN_IN -> signInPerMinute;
      case EXPENSIVE -> expensivePerMinute;
    };
  }
}
