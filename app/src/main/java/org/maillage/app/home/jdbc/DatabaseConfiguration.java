package org.maillage.app.home.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import org.maillage.app.home.HomeProperties;
import org.maillage.app.home.MaillageHome;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean
  HikariDataSource dataSource(MaillageHome home, HomeProperties properties) {
    return Databases.open(home, properties.db());
  }

  @Bean
  FlywayConfigurationCustomizer migrations(HikariDataSource dataSource) {
    return configuration -> Databases.configure(configuration, dataSource.getJdbcUrl());
  }
}
