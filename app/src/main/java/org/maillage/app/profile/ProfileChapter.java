package org.maillage.app.profile;

import org.maillage.app.diagnostic.chapter.Chapter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the chapter into the navigation. */
@Configuration(proxyBeanMethods = false)
class ProfileChapter {

  @Bean
  Chapter profilePage() {
    return new Chapter("portrait", 80);
  }
}
