package org.maillage.app.profile.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.maillage.app.diagnostic.chapter.ChapterFrame;

/** The address of the profile of any communes. */
public final class ProfileAddress {

  private ProfileAddress() {}

  /**
   * Address of the profile.
   *
   * @param communeCodes in the order wanted; none for the page without a selection
   */
  public static String of(ChapterFrame frame, Collection<String> communeCodes) {
    String path = frame.chapter().path(frame.entry().id());
    return communeCodes.isEmpty()
        ? path
        : path
            + "?sel=communes:"
            + URLEncoder.encode(String.join("+", communeCodes), StandardCharsets.UTF_8);
  }
}
