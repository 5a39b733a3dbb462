package org.maillage.app.offer;

import org.maillage.data.reference.ReferenceData;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Puts the product's baskets in store when the application starts. */
@Component
class ReferencesAtStart implements SmartInitializingSingleton {

  private final PanierRepository paniers;

  ReferencesAtStart(PanierRepository paniers) {
    this.paniers = paniers;
  }

  @Override
  public void afterSingletonsInstantiated() {
    paniers.putReferences(ReferenceData.listPaniers().stream().map(ReferenceData::panier).toList());
  }
}
