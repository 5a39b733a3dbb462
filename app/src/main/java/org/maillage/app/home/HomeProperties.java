package org.maillage.app.home;

import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the state lives, from the command line or the environment.
 *
 * @param home folder: {@code --home} or {@code MAILLAGE_HOME}
 * @param db another database than the one in the home
 * @param zone of the people who use the platform: days and hours are theirs; {@code MAILLAGE_ZONE}
 */
@ConfigurationProperties("maillage")
public record HomeProperties(
    @DefaultValue(".maillage") Path home,
    @DefaultValue Database db,
    @DefaultValue("Europe/Paris") ZoneId zone) {

  /**
   * A database server.
   *
   * @param url JDBC address, {@code jdbc:postgresql://host/name}: {@code MAILLAGE_DB_URL}; null or
   *     blank for H2 in the home
   * @param user {@code MAILLAGE_DB_USER}
   * @param password {@code MAILLAGE_DB_PASSWORD}
   */
  public record Database(@Nullable String url, @Nullable String user, @Nullable String password) {
    @Override
    public String toString() {
      return "Database[user=" + user + "]";
    }
  }
}
