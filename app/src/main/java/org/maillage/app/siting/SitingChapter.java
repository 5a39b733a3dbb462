package org.maillage.app.siting;

import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.chapter.Chapter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The chapter in the navigation. */
@Configuration(proxyBeanMethods = false)
class SitingChapter {

  @Bean
  Chapter sitings() {
    return new Chapter(SitingJob.KEY, 150, Right.SEE_SCENARIOS);
  }
}
