package org.maillage.app.signin;

import org.jspecify.annotations.Nullable;

/**
 * Where a page leads back to, as an address of the request says. Only a path of our own is ever
 * followed: a link that somebody was sent must not lead him from our sign-in to another site.
 */
public final class ReturnPath {

  private static final int LONGEST = 2000;

  private ReturnPath() {}

  /**
   * The path that was asked for, or another when it is none of ours.
   *
   * @param asked path with its query; null or empty when none was asked for
   * @param otherwise path of our own
   */
  public static String of(@Nullable String asked, String otherwise) {
    return asked != null && isOwn(asked) ? asked : otherwise;
  }

  private static boolean isOwn(String path) {
    // "//host" and what browsers read as such, "/\host" and "/<tab>/host", would leave.
    if (path.length() > LONGEST || !path.startsWith("/") || path.startsWith("//")) {
      return false;
    }
    // Signing in leads back to where one was, never into signing in again.
    boolean signIn = path.equals("/connexion") || path.startsWith("/connexion?");
    return !signIn && path.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
  }
}
