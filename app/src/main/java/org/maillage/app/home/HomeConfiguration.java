package org.maillage.app.home;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HomeProperties.class)
class HomeConfiguration {

  @Bean
  MaillageHome maillageHome(HomeProperties properties) {
    return MaillageHome.at(properties.home());
  }

  @Bean
  @ConditionalOnMissingBean
  Clock clock(HomeProperties properties) {
    return Clock.system(properties.zone());
  }

  @Bean
  RoadFiles roadFiles(MaillageHome home, Clock clock) {
    return new RoadFiles(home, clock);
  }

  @Bean
  KeptSources keptSources(MaillageHome home, Clock clock) {
    return new KeptSources(home, clock);
  }

  @Bean
  UnitOfWork unitOfWork(PlatformTransactionManager transactions) {
    return new UnitOfWork(transactions);
  }
}
