package org.maillage.app.needs;

import org.maillage.app.diagnostic.chapter.Chapter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the chapter into the navigation. */
@Configuration(proxyBeanMethods = false)
class NeedsChapter {

  @Bean
  Chapter needsPage() {
    return new Chapter("besoins", 50);
  }
}
