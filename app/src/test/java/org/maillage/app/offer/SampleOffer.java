package org.maillage.app.offer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Panier;
import org.maillage.domain.offer.PlaceDetail;
import org.maillage.domain.offer.ServiceLevel;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;

/** A small offer that uses every field. */
public final class SampleOffer {

  private SampleOffer() {}

  public static Panier panier(String id, String version) {
    return new Panier(
        id,
        version,
        "Panier " + id,
        "Basket " + id,
        "SDAASP 2017",
        Map.of(
            Gamme.PROXIMITE, List.of("poste", "infirmier"),
            Gamme.INTERMEDIAIRE, List.of("college"),
            Gamme.SUPERIEURE, List.of("urgences", "caf", "gare")));
  }

  public static List<Structure> structures() {
    return List.of(
        new Structure(
            "bpe:2A004:A206",
            "La Poste d’Ajaccio \uD83D\uDCEE",
            "2A004",
            new LatLon(41.9, 8.7),
            PositionQuality.TOWN_HALL,
            Set.of("poste"),
            3,
            null,
            null,
            null,
            null,
            "bpe"),
        new Structure(
            "annuaire:caf-1",
            "CAF",
            "13055",
            new LatLon(43.3, 5.4),
            PositionQuality.EXACT,
            Set.of("caf", "accueil"),
            1,
            "Mo-Fr 09:00-17:00",
            "1 rue de la République",
            "+33 4 00 00 00 00",
            "https://example.org",
            "annuaire",
            new PlaceDetail(Map.of("caf", ServiceLevel.AGENCY), "Caf", "limited")));
  }
}
