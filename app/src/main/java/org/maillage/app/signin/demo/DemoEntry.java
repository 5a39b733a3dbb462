package org.maillage.app.signin.demo;

import org.maillage.app.signin.SignInLink;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Leads to the people of the demo; there is no such way in anywhere else. */
@Component
@ConditionalOnBooleanProperty(DemoEntry.SETTING)
public class DemoEntry implements SignInLink {

  /** Set by the command {@code demo} alone, which listens to this machine alone. */
  public static final String SETTING = "maillage.demo-accounts";

  @Override
  public String label() {
    return "signin.demo.link";
  }

  @Override
  public String address() {
    return "/connexion/demo";
  }
}
