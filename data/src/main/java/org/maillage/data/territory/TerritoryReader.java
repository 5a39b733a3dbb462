package org.maillage.data.territory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.maillage.data.communes.CogReader;
import org.maillage.data.communes.CommuneIndex;
import org.maillage.data.communes.ContourReader;
import org.maillage.data.communes.EpciReader;
import org.maillage.data.communes.ZoningReader;
import org.maillage.data.description.DataFolder;
import org.maillage.data.description.SourceDescription;
import org.maillage.data.description.SourceKind;
import org.maillage.data.description.TerritoryDescription;
import org.maillage.data.file.SourceInput;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.issue.RefusedFileException;
import org.maillage.data.offer.Directory;
import org.maillage.data.offer.OfferReader;
import org.maillage.data.population.CellReader;
import org.maillage.data.population.IndicatorReader;
import org.maillage.data.progress.Progress;
import org.maillage.domain.observatory.CountedVintage;
import org.maillage.domain.offer.Service;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.register.RegisteredPlace;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.CommuneIndicator;
import org.maillage.domain.territory.PopulationCell;
import org.maillage.domain.territory.Territory;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;

/**
 * Reads a territory folder, all sources but the roads. The order of the sources in the description
 * changes nothing but the order in which they are listed: communes come first, then their contours
 * and mairies, then what stands in them.
 */
public final class TerritoryReader {

  private static final String STAGE = "read.files";

  private final TerritoryDescription description;
  private final DataFolder folder;
  private final List<Service> catalogue;
  private final IssueLog log;
  private final Progress progress;
  private final List<SourceDescription> present = new ArrayList<>();
  private final Map<String, SourceInput> inputs = new LinkedHashMap<>();
  private final List<CountedVintage> vintages = new ArrayList<>();
  private final List<RegisteredPlace> places = new ArrayList<>();

  private TerritoryReader(
      TerritoryDescription description,
      DataFolder folder,
      List<Service> catalogue,
      IssueLog log,
      Progress progress) {
    this.description = description;
    this.folder = folder;
    this.catalogue = catalogue;
    this.log = log;
    this.progress = progress;
  }

  /** Like {@link #read(TerritoryDescription, DataFolder, List, IssueLog, Progress)}. */
  public static TerritoryReading read(
      TerritoryDescription description,
      Path dataFolder,
      List<Service> catalogue,
      IssueLog log,
      Progress progress) {
    DataFolder folder = new DataFolder(dataFolder, List.of(dataFolder));
    return read(description, folder, catalogue, log, progress);
  }

  /**
   * Reads every source but the roads.
   *
   * @param catalogue the services to look for
   * @param log collects what was wrong and could be set aside
   * @param progress stage {@code read.files}: files done of files in all; stage {@code
   *     read.files.rows}: rows of the file in hand
   * @throws RefusedFileException when a file is missing or is refused whole; nothing is returned
   *     then
   */
  public static TerritoryReading read(
      TerritoryDescription description,
      DataFolder folder,
      List<Service> catalogue,
      IssueLog log,
      Progress progress) {
    return new TerritoryReader(description, folder, catalogue, log, progress).read();
  }

  private TerritoryReading read() {
    // Every missing file is told before any is read, so that nobody waits to learn of the next.
    for (SourceDescription source : description.sources()) {
      if (!source.kind().roads() && !(source.optional() && !folder.holds(source))) {
        folder.getFile(source);
        present.add(source);
      }
    }
    CogReader.Register register = CogReader.read(openOnly(), description.departementCodes());
    Map<String, Geometry> contours = new TreeMap<>();
    for (SourceDescription source : listPresent(SourceKind.CONTOURS)) {
      ContourReader.read(open(source), register.codes()).forEach(contours::putIfAbsent);
    }
    List<Directory> directories = new ArrayList<>();
    for (SourceDescription source : listPresent(SourceKind.DIRECTORY)) {
      directories.add(Directory.read(open(source), register.codes()));
    }
    List<Commune> communes = new CommunePlacer(register, contours, directories, log).place();
    CommuneIndex index = new CommuneIndex(communes, register.codes());

    List<Zone> zones = zones(index);
    List<PopulationCell> cells = new ArrayList<>();
    for (SourceDescription source : listPresent(SourceKind.CELLS)) {
      cells.addAll(CellReader.read(open(source), index));
    }
    List<CommuneIndicator> indicators = new ArrayList<>();
    for (SourceDescription source : listPresent(SourceKind.INDICATORS)) {
      indicators.addAll(IndicatorReader.read(open(source), register.codes()));
    }
    List<Structure> structures = structures(index, directories);
    progress.at(STAGE, "", inputs.size(), inputs.size());
    return new TerritoryReading(
        new Territory(
            description.id(),
            description.name(),
            description.departementCodes(),
            description.sources().stream()
                .filter(s -> s.kind().roads() || present.contains(s))
                .map(SourceDescription::toSource)
                .toList(),
            communes,
            zones,
            cells,
            indicators),
        structures,
        places,
        vintages,
        readings());
  }

  private SourceInput openOnly() {
    List<SourceDescription> sources = listPresent(SourceKind.COMMUNES);
    if (sources.isEmpty()) {
      throw RefusedFileException.of(
          IssueCode.DESCRIPTION_INVALID,
          TerritoryDescription.FILE_NAME,
          0,
          "sources",
          "missing-key",
          "kind: " + SourceKind.COMMUNES.yamlName());
    }
    return open(sources.get(0));
  }

  private List<SourceDescription> listPresent(SourceKind kind) {
    return present.stream().filter(s -> s.kind() == kind).toList();
  }

  private SourceInput open(SourceDescription source) {
    progress.at(STAGE, source.file(), inputs.size(), present.size());
    SourceInput input = SourceInput.open(source, folder.getFile(source), log, progress);
    inputs.put(source.id(), input);
    return input;
  }

  private List<Zone> zones(CommuneIndex index) {
    List<Zone> zones = new ArrayList<>(departements(index));
    for (SourceDescription source : listPresent(SourceKind.EPCI)) {
      zones.addAll(EpciReader.read(open(source), index.codes()));
    }
    for (SourceDescription source : listPresent(SourceKind.ZONING)) {
      ZoningKind kind = source.zoning() == null ? ZoningKind.OTHER : source.zoning();
      zones.addAll(ZoningReader.read(open(source), kind, index));
    }
    if (zones.stream().noneMatch(zone -> zone.kind() == ZoningKind.ARRONDISSEMENT)) {
      zones.addAll(arrondissements(index));
    }
    zones.sort(Comparator.comparing(Zone::kind).thenComparing(Zone::code));
    return distinct(zones);
  }

  /** Two sources of one zoning may hold the same zone: the first has it. */
  private List<Zone> distinct(List<Zone> zones) {
    Map<ZoningKind, Set<String>> seen = new EnumMap<>(ZoningKind.class);
    List<Zone> kept = new ArrayList<>();
    for (Zone zone : zones) {
      if (seen.computeIfAbsent(zone.kind(), k -> new HashSet<>()).add(zone.code())) {
        kept.add(zone);
      } else {
        log.add(IssueCode.DUPLICATE_ID, "", 0, zone.code());
      }
    }
    return kept;
  }

  private List<Zone> departements(CommuneIndex index) {
    List<Zone> zones = new ArrayList<>();
    for (TerritoryDescription.Departement departement : description.departements()) {
      List<String> members =
          index.communes().stream()
              .filter(commune -> commune.departementCode().equals(departement.code()))
              .map(Commune::code)
              .toList();
      if (!members.isEmpty()) {
        zones.add(
            new Zone(
                ZoningKind.DEPARTEMENT, departement.code(), departement.name(), members, null));
      }
    }
    return zones;
  }

  /** From the official code where no contours name them; it gives their codes only. */
  private static List<Zone> arrondissements(CommuneIndex index) {
    Map<String, List<String>> members = new TreeMap<>();
    for (Commune commune : index.communes()) {
      if (commune.arrondissementCode() != null) {
        members
            .computeIfAbsent(commune.arrondissementCode(), c -> new ArrayList<>())
            .add(commune.code());
      }
    }
    List<Zone> zones = new ArrayList<>();
    members.forEach(
        (code, list) -> zones.add(new Zone(ZoningKind.ARRONDISSEMENT, code, code, list, null)));
    return zones;
  }

  private List<Structure> structures(CommuneIndex index, List<Directory> directories) {
    OfferReader offer = new OfferReader(index, catalogue);
    directories.forEach(offer::add);
    for (SourceDescription source : present) {
      switch (source.kind().part()) {
        case COUNTS -> vintages.add(offer.readCounts(open(source)));
        case OFFER -> offer.read(open(source));
        case ROADS, TERRITORY -> {
          // Roads have a reader of their own; the territory was read before.
        }
      }
    }
    List<Structure> structures = offer.structures();
    places.addAll(offer.places());
    tellServicesWithout(structures);
    return structures;
  }

  private void tellServicesWithout(List<Structure> structures) {
    Set<String> given = new HashSet<>();
    structures.forEach(structure -> given.addAll(structure.services()));
    for (Service service : catalogue) {
      if (!given.contains(service.code())) {
        IssueCode code =
            service.mapped() ? IssueCode.SERVICE_WITHOUT_STRUCTURE : IssueCode.SERVICE_UNMAPPED;
        log.add(code, "", 0, service.code());
      }
    }
  }

  private List<SourceReading> readings() {
    List<SourceReading> readings = new ArrayList<>();
    for (SourceDescription source : description.sources()) {
      SourceInput input = inputs.get(source.id());
      if (input != null) {
        readings.add(
            new SourceReading(
                source.id(),
                source.file(),
                input.file().sha256(),
                input.file().bytes(),
                input.rowsRead(),
                input.rowsAccepted(),
                input.rowsRejected()));
      }
    }
    return readings;
  }
}
