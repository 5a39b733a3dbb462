package org.maillage.app.publication;

import org.maillage.app.access.Visibility;
import org.springframework.stereotype.Component;

/** What everybody may see: what both keys are turned for. */
@Component
class PublishedDiagnostics implements Visibility {

  private final PublicationRepository keys;

  PublishedDiagnostics(PublicationRepository keys) {
    this.keys = keys;
  }

  @Override
  public boolean isPublished(String territoryId) {
    return keys.isPublished(territoryId);
  }
}
