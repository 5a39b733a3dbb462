package org.maillage.app.dimensions.web;

import org.maillage.app.diagnostic.chapter.Chapter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DimensionsChapter {

  static final String KEY = "six-dimensions";

  @Bean
  Chapter sixDimensionsChapter() {
    return new Chapter(KEY, 70);
  }
}
