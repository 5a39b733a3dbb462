package org.maillage.data.offer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maillage.data.communes.CommuneCodes;
import org.maillage.data.communes.CommuneIndex;
import org.maillage.data.file.SourceInput;
import org.maillage.data.json.JsonRecords;
import org.maillage.domain.offer.PlaceDetail;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;

/**
 * The DILA directory of public services, both as it was published until 2022 (one flat object a
 * line) and as it is since (a list of objects with {@code pivot} and {@code adresse}). It is read
 * once, for the mairies first, which place the communes, and then for the offer.
 */
public final class Directory {

  private final SourceInput in;
  private final List<DirectoryEntry> entries = new ArrayList<>();

  private Directory(SourceInput in) {
    this.in = in;
  }

  /** Reads the entries of the territory. */
  public static Directory read(SourceInput in, CommuneCodes codes) {
    Directory directory = new Directory(in);
    DirectoryParser parser = new DirectoryParser(in, codes);
    JsonRecords.forEach(in, record -> parser.parse(record).ifPresent(directory.entries::add));
    return directory;
  }

  /**
   * Where a mairie stands.
   *
   * @param position checked
   * @param quality of the position; {@link PositionQuality#COMMUNE} when the directory knows the
   *     commune only
   */
  public record TownHall(LatLon position, PositionQuality quality) {}

  /**
   * The mairie of a commune, its coordinates put right where they can be.
   *
   * @param rough an index over the communes placed roughly, to know where the territory is
   * @return nothing when the directory has none, or none with usable coordinates
   */
  public Optional<TownHall> findTownHall(String communeCode, CommuneIndex rough) {
    Commune commune = rough.getCommune(communeCode);
    PlaceLocator locator = new PlaceLocator(rough);
    return entries.stream()
        .filter(e -> e.isTownHall() && e.communeCode().equals(communeCode))
        .filter(e -> !Double.isNaN(e.latDeg()) && !Double.isNaN(e.lonDeg()))
        .min(
            Comparator.comparing(DirectoryEntry::isSecondTownHall)
                .thenComparing(DirectoryEntry::id))
        .map(e -> locator.locate(in, e.line(), commune, e.latDeg(), e.lonDeg(), e.quality()))
        .filter(place -> place.quality() != PositionQuality.TOWN_HALL)
        .map(place -> new TownHall(place.position(), place.quality()));
  }

  /** Raw coordinates of a mairie, for a territory without contours; nothing when unusable. */
  public Optional<LatLon> findRawTownHall(String communeCode) {
    return entries.stream()
        .filter(e -> e.isTownHall() && e.communeCode().equals(communeCode))
        .filter(e -> Math.abs(e.latDeg()) <= 90 && Math.abs(e.lonDeg()) <= 180)
        .min(Comparator.comparing(DirectoryEntry::id))
        .map(e -> new LatLon(e.latDeg(), e.lonDeg()));
  }

  /** Adds what the catalogue uses, and ends the reading of the source. */
  void addStructures(PlaceLocator places, StructureCollector structures) {
    for (DirectoryEntry entry : entries) {
      Set<String> services = new HashSet<>();
      for (String type : entry.types()) {
        services.addAll(structures.servicesOfDirectoryType(type));
      }
      if (services.isEmpty()) {
        in.unused(String.join("+", entry.types()), 1);
        continue;
      }
      Commune commune = places.communes().getCommune(entry.communeCode());
      structures.add(
          in,
          entry.line(),
          structure(
              entry,
              services,
              place(entry, commune, places),
              structures.detail(services, entry.types(), entry.name(), null, entry.wheelchair())));
    }
    in.finish();
  }

  private Place place(DirectoryEntry entry, Commune commune, PlaceLocator places) {
    boolean first = entry.isTownHall() && !entry.isSecondTownHall();
    if (first && commune.townHallQuality() != PositionQuality.COMMUNE) {
      // Its coordinates were checked, and issues told, when the commune was placed.
      return new Place(commune.code(), commune.townHall(), commune.townHallQuality());
    }
    return places.locate(
        in, entry.line(), commune, entry.latDeg(), entry.lonDeg(), entry.quality());
  }

  private Structure structure(
      DirectoryEntry entry, Set<String> services, Place place, PlaceDetail detail) {
    return new Structure(
        in.source().id() + ":" + entry.id(),
        entry.name(),
        place.communeCode(),
        place.position(),
        place.quality(),
        services,
        1,
        entry.openingHours(),
        entry.address(),
        entry.phone(),
        entry.website(),
        in.source().id(),
        detail);
  }
}
