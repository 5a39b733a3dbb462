package org.maillage.app.diagnostic.chapter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.shell.Words;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Selections by the zonings of the territory that are made of whole communes. Zones that cut
 * communes (cantons of cities, QPV) cannot be a set of communes and are not offered.
 */
@Configuration(proxyBeanMethods = false)
class ZoningSelections {

  @Bean
  @Order(10)
  SelectionSource epciSelections() {
    return new OfKind(ZoningKind.EPCI);
  }

  @Bean
  @Order(11)
  SelectionSource basinSelections() {
    return new OfKind(ZoningKind.BASSIN_DE_VIE);
  }

  @Bean
  @Order(12)
  SelectionSource socialTerritorySelections() {
    return new OfKind(ZoningKind.MSP);
  }

  @Bean
  @Order(13)
  SelectionSource otherZoneSelections() {
    return new OfKind(ZoningKind.OTHER);
  }

  @Bean
  @Order(14)
  SelectionSource departementSelections() {
    return new SelectionSource() {
      @Override
      public String kind() {
        return "departement";
      }

      @Override
      public List<Selection> list(DiagnosticDossier dossier, Words words) {
        List<String> codes = dossier.territory().departementCodes();
        return codes.size() < 2
            ? List.of()
            : codes.stream().map(code -> departement(code, dossier, words)).toList();
      }
    };
  }

  private static Selection departement(String code, DiagnosticDossier dossier, Words words) {
    return new Selection(
        "departement:" + code,
        words.get("selection.departement.name", code),
        dossier.territory().communes().stream()
            .filter(c -> c.departementCode().equals(code))
            .map(Commune::code)
            .collect(Collectors.toSet()));
  }

  private record OfKind(ZoningKind zoning) implements SelectionSource {
    @Override
    public String kind() {
      return zoning.key();
    }

    @Override
    public List<Selection> list(DiagnosticDossier dossier, Words words) {
      Set<String> known = new HashSet<>();
      dossier.territory().communes().forEach(c -> known.add(c.code()));
      List<Selection> selections = new ArrayList<>();
      for (Zone zone : dossier.territory().zones()) {
        Set<String> inside = new HashSet<>(zone.communeCodes());
        inside.retainAll(known);
        if (zone.kind() == zoning && !inside.isEmpty()) {
          selections.add(new Selection(zone.key(), zone.name(), inside));
        }
      }
      return selections;
    }
  }
}
