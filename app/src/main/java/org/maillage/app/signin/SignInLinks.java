package org.maillage.app.signin;

import java.util.List;

/** Other ways in of which a configuration says how many there are. */
public interface SignInLinks {

  /** All of them, in their order. */
  List<SignInLink> listLinks();
}
