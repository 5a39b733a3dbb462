package org.maillage.app.health.web;

import org.maillage.app.diagnostic.chapter.Chapter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HealthChapter {

  static final String KEY = "sante";

  @Bean
  Chapter healthAccessChapter() {
    return new Chapter(KEY, 60);
  }
}
