package org.maillage.app.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.offer.StructureRepository;
import org.maillage.app.territory.SourceFile;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.domain.register.RegisterOffer;
import org.maillage.domain.register.RegisteredPlace;
import org.springframework.stereotype.Component;

/**
 * Reads registers: as they are now, kept as long as nothing changes, and as they were on a day or
 * were known at a moment.
 */
@Component
public class StoredRegister implements CurrentRegister {

  private final RegisterRepository register;
  private final TerritoryRepository territories;
  private final StructureRepository structures;
  private final UnitOfWork work;
  private final Clock clock;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  StoredRegister(
      RegisterRepository register,
      TerritoryRepository territories,
      StructureRepository structures,
      UnitOfWork work,
      Clock clock) {
    this.register = register;
    this.territories = territories;
    this.structures = structures;
    this.work = work;
    this.clock = clock;
  }

  private record Kept(String revision, RegisterPicture picture) {}

  @Override
  public List<RegisteredPlace> places(String territoryId) {
    return now(territoryId).places();
  }

  /** What holds today may not hold tomorrow: the day belongs to it. */
  @Override
  public String revision(String territoryId) {
    LocalDate today = LocalDate.now(clock);
    return register
        .findRevision(territoryId)
        .map(number -> number + "-" + today)
        .orElseGet(
            () ->
                territories
                    .findRoadNetwork(territoryId)
                    .map(roads -> "0-" + roads.fileSha256())
                    .orElse(""));
  }

  /** The register as it is. */
  public RegisterPicture now(String territoryId) {
    return work.read(
        () -> {
          String revision = revision(territoryId);
          Kept former = kept.get(territoryId);
          if (former != null && former.revision().equals(revision)) {
            return former.picture();
          }
          RegisterPicture picture = read(territoryId, trust(territoryId));
          kept.put(territoryId, new Kept(revision, picture));
          return picture;
        });
  }

  /**
   * The register as it was.
   *
   * @param day on which things were so
   * @param knownAt as the register said at that moment; null for what it says now
   */
  public RegisterPicture at(String territoryId, LocalDate day, @Nullable Instant knownAt) {
    return work.read(
        () ->
            RegisterPicture.of(
                register.listStatements(territoryId, day, knownAt),
                register.listMemberships(territoryId, knownAt),
                trust(territoryId),
                clock.getZone()));
  }

  /** As it is now, from the store, within a transaction that changes it. */
  RegisterPicture read(String territoryId, Trust trust) {
    boolean none = register.findRevision(territoryId).isEmpty();
    List<Statement> statements =
        none
            ? ofOffer(territoryId)
            : register.listStatements(territoryId, LocalDate.now(clock), null);
    return RegisterPicture.of(
        statements,
        none ? Map.of() : register.listMemberships(territoryId, null),
        trust,
        clock.getZone());
  }

  /** What a territory that was imported before registers were kept has: its offer. */
  List<Statement> ofOffer(String territoryId) {
    Instant now = clock.instant();
    return structures.listStructures(territoryId).stream()
        .map(structure -> Statement.of(RegisterOffer.record(structure, null), null, now, 0))
        .toList();
  }

  /** The sources of a territory in the order of its description, which is that of trust. */
  Trust trust(String territoryId) {
    return new Trust(
        territories.listSourceFiles(territoryId).stream().map(SourceFile::sourceId).toList());
  }

  /** A place by its id, or by that of a record that tells of it. */
  public Optional<RegisteredPlace> find(String territoryId, String id) {
    return now(territoryId).find(id);
  }
}
