package org.maillage.app.poles;

import org.maillage.app.diagnostic.chapter.Chapter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The chapter in the navigation. */
@Configuration(proxyBeanMethods = false)
class PolesChapter {

  @Bean
  Chapter poles() {
    return new Chapter(PolesComputation.KEY, 40);
  }
}
