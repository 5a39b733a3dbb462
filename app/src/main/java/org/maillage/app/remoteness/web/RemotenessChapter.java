package org.maillage.app.remoteness.web;

import org.maillage.app.diagnostic.chapter.Chapter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the chapter into the navigation. */
@Configuration(proxyBeanMethods = false)
class RemotenessChapter {

  static final String KEY = "eloignement";

  @Bean
  Chapter remoteness() {
    return new Chapter(KEY, 30);
  }
}
