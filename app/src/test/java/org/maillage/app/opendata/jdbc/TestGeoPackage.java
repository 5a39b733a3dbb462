package org.maillage.app.opendata.jdbc;

import org.maillage.app.opendata.GeoPackage;

/** The writer of the application, for tests of other packages. */
public final class TestGeoPackage {

  private TestGeoPackage() {}

  /** As Spring makes it. */
  public static GeoPackage writer() {
    return new SqliteGeoPackage();
  }
}
