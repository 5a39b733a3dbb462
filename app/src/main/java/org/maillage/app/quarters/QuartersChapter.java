package org.maillage.app.quarters;

import org.maillage.app.diagnostic.chapter.Chapter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The chapter in the navigation. */
@Configuration(proxyBeanMethods = false)
class QuartersChapter {

  @Bean
  Chapter quarters() {
    return new Chapter(QuartersComputation.KEY, 90);
  }
}
