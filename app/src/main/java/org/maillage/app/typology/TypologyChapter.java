package org.maillage.app.typology;

import org.maillage.app.diagnostic.chapter.Chapter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the chapter into the navigation. */
@Configuration(proxyBeanMethods = false)
class TypologyChapter {

  @Bean
  Chapter typologyPage() {
    return new Chapter("typologie", 110);
  }
}
