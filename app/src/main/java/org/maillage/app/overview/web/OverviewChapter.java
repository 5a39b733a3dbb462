package org.maillage.app.overview.web;

import org.maillage.app.diagnostic.chapter.Chapter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The overview as a chapter. */
@Configuration(proxyBeanMethods = false)
class OverviewChapter {

  static final String KEY = "synthese";

  @Bean
  Chapter overview() {
    return new Chapter(KEY, 10);
  }
}
