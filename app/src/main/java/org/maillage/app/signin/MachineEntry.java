package org.maillage.app.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.UnguessableIds;
import org.springframework.stereotype.Component;

/**
 * The way in for whoever sits at the machine: a link that the server prints when it starts and
 * listens to this machine alone. It is good once, is known to this process alone, and there is none
 * before it was asked for.
 */
@Component
public class MachineEntry {

  private static final int TOKEN_BYTES = 32;

  private final UnguessableIds ids = new UnguessableIds();
  private @Nullable String token;

  /**
   * Makes the link, in place of a former one. For a server that others cannot reach.
   *
   * @return path from {@code /}
   */
  public synchronized String issue() {
    String made = ids.next(TOKEN_BYTES);
    token = made;
    return "/entree/" + made;
  }

  /** True when the token is that of the link; it stays good. */
  public synchronized boolean isOpen(String given) {
    String right = token;
    return right != null
        && MessageDigest.isEqual(
            right.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  /** Takes the link: true once, for the right token. */
  public synchronized boolean take(String given) {
    boolean open = isOpen(given);
    if (open) {
      token = null;
    }
    return open;
  }
}
