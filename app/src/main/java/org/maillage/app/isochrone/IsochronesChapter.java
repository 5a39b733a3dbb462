package org.maillage.app.isochrone;

import org.maillage.app.diagnostic.chapter.Chapter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The chapter in the navigation. */
@Configuration(proxyBeanMethods = false)
class IsochronesChapter {

  @Bean
  Chapter isochrones() {
    return new Chapter("isochrones", 100);
  }
}
