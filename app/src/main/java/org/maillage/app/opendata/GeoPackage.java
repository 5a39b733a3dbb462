package org.maillage.app.opendata;

import java.io.IOException;
import java.io.OutputStream;

/** Writes GeoPackage files (OGC 12-128r17, version 1.3). */
public interface GeoPackage {

  /**
   * Writes places as points, services given and the dictionary as tables; the stream stays open.
   * The same register gives the same bytes.
   */
  void write(OpenRegister register, OutputStream out) throws IOException;
}
