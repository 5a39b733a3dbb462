package org.maillage.app.diagnostic.web;

import org.maillage.app.diagnostic.chapter.Chapter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The chapter that every territory opens with. */
@Configuration(proxyBeanMethods = false)
class DiagnosticChapters {

  @Bean
  Chapter accessChapter() {
    return new Chapter("", 20);
  }
}
