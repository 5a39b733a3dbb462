package org.maillage.app.remoteness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.maillage.app.diagnostic.chapter.Selection;
import org.maillage.app.diagnostic.chapter.SelectionSource;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.remoteness.RemoteZones;
import org.maillage.domain.diagnostic.remoteness.Remoteness.CommuneRemoteness;
import org.maillage.domain.diagnostic.remoteness.ZoneFollowing.Match;
import org.maillage.domain.diagnostic.remoteness.ZoneRegister;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * What this chapter offers to all chapters: the communes that are far by the thresholds in force,
 * and each remote zone.
 */
@Configuration(proxyBeanMethods = false)
class RemoteSelections {

  @Bean
  @Order(20)
  SelectionSource farSelections() {
    return new Far("eloignees", 1);
  }

  @Bean
  @Order(21)
  SelectionSource veryFarSelections() {
    return new Far("eloignees3", 3);
  }

  @Bean
  @Order(22)
  SelectionSource zoneSelections(ZoneReading zones, ZoneRegisters registers, Decisions decisions) {
    return new Zones(zones, registers, decisions);
  }

  /** Communes far from so many ranges at least. */
  private record Far(String kind, int ranges) implements SelectionSource {
    @Override
    public List<Selection> list(DiagnosticDossier dossier, Words words) {
      Set<String> codes = new HashSet<>();
      for (CommuneRemoteness line : dossier.remoteness().communes()) {
        if (line.farFrom().size() >= ranges) {
          codes.add(line.communeCode());
        }
      }
      String name = words.get("selection." + kind + ".name");
      return List.of(new Selection(kind, name, codes));
    }
  }

  private record Zones(ZoneReading zones, ZoneRegisters registers, Decisions decisions)
      implements SelectionSource {
    @Override
    public String kind() {
      return "zone";
    }

    @Override
    public List<Selection> list(DiagnosticDossier dossier, Words words) {
      String territoryId = dossier.territory().id();
      long thresholdMs = decisions.history(territoryId).zoneThresholdMs();
      RemoteZones present = zones.remoteZones(dossier, thresholdMs);
      ZoneRegister register = registers.find(territoryId, ZoneKind.REMOTE).register();
      List<Match> matches =
          register
              .follow(
                  ZoneReading.present(present, dossier.territory().communes()),
                  ZoneKind.REMOTE.prefix())
              .matches();
      List<Selection> selections = new ArrayList<>();
      for (int z = 0; z < matches.size(); z++) {
        RemoteZones.RemoteZone zone = present.zones().get(z);
        String id = matches.get(z).id();
        selections.add(
            new Selection(
                "zone:" + id,
                ZoneNames.of(register, id, zone, dossier, words),
                Set.copyOf(zone.communeCodes())));
      }
      return selections;
    }
  }
}
