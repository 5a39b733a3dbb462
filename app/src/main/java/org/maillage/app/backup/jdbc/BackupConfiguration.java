package org.maillage.app.backup.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import org.maillage.app.backup.BackupStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BackupConfiguration {

  /** Over the pool of the application, which others close. */
  @Bean
  BackupStore backupStore(HikariDataSource dataSource) {
    return JdbcBackupStore.over(dataSource);
  }
}
