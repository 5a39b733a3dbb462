package org.maillage.app.export;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.maillage.domain.diagnostic.Access;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.MeanTime;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.PointTimes;
import org.maillage.domain.diagnostic.PopulationBasis;
import org.maillage.domain.diagnostic.ServiceSummary;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.ZoneAccess;
import org.maillage.domain.diagnostic.remoteness.Remoteness;
import org.maillage.domain.diagnostic.remoteness.Threshold;
import org.maillage.domain.diagnostic.remoteness.Thresholds;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Panier;
import org.maillage.domain.offer.Service;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;
import org.maillage.domain.territory.Source;
import org.maillage.domain.territory.Territory;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;

/**
 * Three communes, of which one has no road and no contour and another a name made to annoy; three
 * services, of which one has no place and one is in no open file.
 */
final class SampleExport {

  static final long MINUTE_MS = 60_000;

  private SampleExport() {}

  static ExportContent content() {
    Territory territory = territory();
    Diagnostic diagnostic = diagnostic();
    Thresholds thresholds =
        Thresholds.of(
            Threshold.Origin.CHOSEN,
            Map.of(Gamme.PROXIMITE, 7 * MINUTE_MS, Gamme.SUPERIEURE, 20 * MINUTE_MS));
    return new ExportContent(
        territory,
        diagnostic,
        new Panier(
            "essai",
            "2026-01-01",
            "Panier d’essai",
            "Trial basket",
            "essai",
            Map.of(
                Gamme.PROXIMITE, List.of("pharmacie"),
                Gamme.SUPERIEURE, List.of("maternite", "crous"))),
        List.of(
            service("pharmacie", "Pharmacie", "Pharmacy", null),
            service("maternite", "Maternité", "Maternity", null),
            service("crous", "CROUS", "CROUS", "Aucun fichier ouvert.")),
        List.of(
            new Structure(
                "bpe:2",
                "=HYPERLINK(\"http://exemple\")",
                "2A002",
                new LatLon(42, -9.125),
                PositionQuality.TOWN_HALL,
                Set.of("pharmacie"),
                2,
                null,
                null,
                null,
                null,
                "bpe")),
        Remoteness.of(diagnostic, territory.communes(), thresholds),
        List.of(
            new RoadDistance("2A001", "2A002", 95 * MINUTE_MS, 78_449),
            new RoadDistance("2A001", "2A003", -1, -1)));
  }

  private static Territory territory() {
    return new Territory(
        "essai",
        "Essai",
        List.of("2A"),
        List.of(new Source("bpe", "Équipements", "INSEE", "2013", "Licence Ouverte 2.0")),
        List.of(
            commune(
                "2A001",
                "L’Île;\"Rousse\"",
                120,
                "POLYGON ((9 42, 9 43, 10 43, 10 42, 9 42),"
                    + " (9.2 42.2, 9.4 42.2, 9.4 42.4, 9.2 42.2))"),
            commune(
                "2A002",
                "Sainte-Marie",
                0,
                "MULTIPOLYGON (((40 42, 40.123456789 42, 40 42.5, 40 42)),"
                    + " ((0 1, 1 1, 1 2, 0 1)))"),
            commune("2A003", "Sans-Route", 7, null)),
        List.of(new Zone(ZoningKind.EPCI, "200", "CC du Nord", List.of("2A001", "2A002"), null)),
        List.of(),
        List.of());
  }

  private static Commune commune(String code, String name, int people, @Nullable String contour) {
    return new Commune(
        code,
        name,
        "2A",
        null,
        people,
        new LatLon(42, 9),
        PositionQuality.EXACT,
        contour == null ? null : geometry(contour));
  }

  private static Geometry geometry(String wellKnownText) {
    try {
      return new WKTReader().read(wellKnownText);
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Service service(
      String code, String french, String english, @Nullable String unmapped) {
    return new Service(
        code, french, english, "sante", List.of(), List.of(), List.of(), unmapped, unmapped);
  }

  private static Diagnostic diagnostic() {
    Subject pharmacie = new Subject.OfService("pharmacie");
    Subject maternite = new Subject.OfService("maternite");
    return new Diagnostic(
        "essai",
        Methode.CARROYEE,
        "essai",
        "2026-01-01",
        List.of(
            new ServiceSummary("pharmacie", 1, 1, "bpe"),
            new ServiceSummary("maternite", 0, 0, ""),
            new ServiceSummary("crous", 0, 0, "")),
        List.of(
            line("2A001", new Access(Access.Status.ANSWERED, 747_000, "bpe:2", 8_149)),
            line("2A002", new Access(Access.Status.ANSWERED, 0, "bpe:2", 0)),
            line("2A003", Access.without(Access.Status.OFF_ROAD))),
        List.of(
            new ZoneAccess(ZoningKind.OTHER, "essai", maternite, 0, 127, -1, -1, 0),
            new ZoneAccess(ZoningKind.OTHER, "essai", pharmacie, 120, 7, 747_000, 747_000, 1 / 3.0),
            new ZoneAccess(ZoningKind.EPCI, "200", pharmacie, 120, 0, 747_000, 747_000, 0)),
        new PopulationBasis(0, 0, 127, 3, 1, 1),
        PointTimes.NONE);
  }

  private static CommuneAccess line(String code, Access pharmacie) {
    Map<String, Access> services = new LinkedHashMap<>();
    services.put("pharmacie", pharmacie);
    services.put("maternite", Access.without(Access.Status.NO_FACILITY));
    services.put("crous", Access.without(Access.Status.NO_FACILITY));
    int covered = pharmacie.timeMs() < 0 ? 0 : 1;
    Map<Gamme, MeanTime> gammes = new EnumMap<>(Gamme.class);
    gammes.put(Gamme.PROXIMITE, new MeanTime(pharmacie.timeMs(), covered, 1));
    gammes.put(Gamme.INTERMEDIAIRE, new MeanTime(-1, 0, 0));
    gammes.put(Gamme.SUPERIEURE, new MeanTime(-1, 0, 2));
    return new CommuneAccess(code, services, gammes, new MeanTime(pharmacie.timeMs(), covered, 3));
  }
}
