package org.maillage.app.operations.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.maillage.app.operations.HealthCheck;
import org.springframework.stereotype.Component;

/** Whether the database answers. */
@Component
class DatabaseCheck implements HealthCheck {

  private static final int PATIENCE_S = 2;

  private final DataSource database;

  DatabaseCheck(DataSource database) {
    this.database = database;
  }

  @Override
  public String name() {
    return "database";
  }

  @Override
  public boolean isWell() {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(PATIENCE_S);
    } catch (SQLException e) {
      return false;
    }
  }
}
