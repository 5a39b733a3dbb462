package org.maillage.app.importing;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Deletes what an import that was cut left over, when the application starts. */
@Component
class CleaningAtStart implements SmartInitializingSingleton {

  private final ImportService imports;

  CleaningAtStart(ImportService imports) {
    this.imports = imports;
  }

  @Override
  public void afterSingletonsInstantiated() {
    imports.deleteLeftOvers();
  }
}
