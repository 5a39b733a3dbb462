package org.maillage.app.shell;

import java.util.List;
import org.maillage.app.access.Access;
import org.maillage.app.access.Actor;
import org.maillage.app.access.Grant;
import org.maillage.app.access.Role;
import org.maillage.app.access.Scope;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Who looks at the pages of tests that start a few features without the door: the chargé de
 * mission, who sees every button. Those tests scan this package for the frame of pages and so find
 * this too; the whole application leaves test configurations out of its scan.
 */
@TestConfiguration(proxyBeanMethods = false)
class SecretariatEverywhere {

  private static final Actor SECRETARIAT =
      new Actor(
          Actor.Kind.PERSON,
          "p1",
          "Camille Robin",
          "o1",
          "Département",
          List.of(new Grant(Role.SECRETARIAT, Scope.EVERYWHERE)));

  @Bean
  static Access access() {
    return new Access() {
      @Override
      public Actor actor() {
        return SECRETARIAT;
      }

      @Override
      public boolean isPublished(String territoryId) {
        return true;
      }

      @Override
      public boolean sees(String territoryId) {
        return true;
      }
    };
  }
}
