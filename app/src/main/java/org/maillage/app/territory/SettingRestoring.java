package org.maillage.app.territory;

import org.maillage.app.access.Access;
import org.maillage.app.access.Right;
import org.maillage.app.access.Scope;
import org.maillage.app.journal.JournalEntry;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.journal.Restorable;
import org.springframework.stereotype.Component;

/** Puts a setting of a territory back. */
@Component
class SettingRestoring implements Restorable {

  private final TerritorySettings settings;
  private final Access access;

  SettingRestoring(TerritorySettings settings, Access access) {
    this.settings = settings;
    this.access = access;
  }

  @Override
  public String objectKind() {
    return ObjectKind.SETTING;
  }

  @Override
  public boolean mayRestore(JournalEntry entry) {
    String territoryId = entry.territoryId();
    return territoryId != null
        && access.actor().may(Right.SET_DIAGNOSTIC, Scope.ofTerritory(territoryId), null);
  }

  @Override
  public Outcome restore(JournalEntry entry, JournalEntry last) {
    String territoryId = entry.territoryId();
    String json = entry.after();
    if (territoryId == null || json == null) {
      return Outcome.IMPOSSIBLE;
    }
    access.check(Right.SET_DIAGNOSTIC, Scope.ofTerritory(territoryId), null);
    String name = entry.objectId().substring(territoryId.length() + 1);
    return settings
        .find(territoryId, name)
        .filter(now -> now.json().equals(last.after()))
        .filter(now -> settings.save(territoryId, name, json, now.version()))
        .map(saved -> Outcome.RESTORED)
        .orElse(Outcome.CHANGED_MEANWHILE);
  }
}
