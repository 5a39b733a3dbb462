package org.maillage.app.scenario.web;

import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.chapter.Chapter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way from the diagnostic to what may be changed. */
@Configuration(proxyBeanMethods = false)
class ScenariosChapter {

  static final String KEY = "scenarios";

  @Bean
  Chapter scenarios() {
    return new Chapter(KEY, 200, Right.SEE_SCENARIOS);
  }
}
