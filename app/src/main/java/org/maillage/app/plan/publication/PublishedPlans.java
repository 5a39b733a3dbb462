package org.maillage.app.plan.publication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.view.PlanIndex;
import org.maillage.data.plan.PlanFileReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Reads versions. Whether one may be read is asked of the store each time; what it holds never
 * changes and is kept in memory by its fingerprint. A plan that does not exist, one that was never
 * published and one that was taken back are the same nothing.
 */
@Service
public class PublishedPlans {

  private static final Logger LOG = LoggerFactory.getLogger(PublishedPlans.class);

  /** Frozen plans in memory; one of 300 fiches takes some megabytes. */
  private static final int KEPT = 8;

  private final VersionRepository versions;
  private final Cache<String, Held> held = Caffeine.newBuilder().maximumSize(KEPT).build();

  PublishedPlans(VersionRepository versions) {
    this.versions = versions;
  }

  /** What a version holds, read. */
  private record Held(PlanIndex index, List<FrozenPart> parts) {}

  /** The version in force of each plan of a territory that has one. */
  public List<PublicVersion> listCurrent(String territoryId) {
    List<PublicVersion> current = new ArrayList<>();
    for (String planId : versions.listPublishedPlans(territoryId)) {
      findCurrent(territoryId, planId).ifPresent(current::add);
    }
    return current;
  }

  /**
   * The version in force. When it was taken back none is: a former one does not become current
   * again by itself.
   */
  public Optional<PublicVersion> findCurrent(String territoryId, String planId) {
    List<PlanVersion> all = versions.listPublic(territoryId, planId);
    return all.isEmpty() || !versions.isCurrentPublic(territoryId, planId)
        ? Optional.empty()
        : read(territoryId, all.get(0), true, all);
  }

  /** A version by its number, in force or former. */
  public Optional<PublicVersion> find(String territoryId, String planId, int number) {
    List<PlanVersion> all = versions.listPublic(territoryId, planId);
    Optional<PlanVersion> asked = all.stream().filter(v -> v.number() == number).findFirst();
    return asked.flatMap(
        version -> {
          boolean newest = all.get(0).number() == number;
          boolean current = newest && versions.isCurrentPublic(territoryId, planId);
          return read(territoryId, version, current, all);
        });
  }

  /** The version in preparation, for those who may read the plan. */
  public Optional<PublicVersion> findPrepared(StoredPlan plan) {
    return versions.listVersions(plan.id()).stream()
        .filter(PlanVersion::isPrepared)
        .findFirst()
        .flatMap(version -> read(plan.territoryId(), version, true, List.of(version)));
  }

  private Optional<PublicVersion> read(
      String territoryId, PlanVersion version, boolean current, List<PlanVersion> all) {
    Held kept = held.getIfPresent(version.fingerprint());
    if (kept == null) {
      kept = load(version).orElse(null);
      if (kept == null) {
        return Optional.empty();
      }
      held.put(version.fingerprint(), kept);
    }
    return Optional.of(
        new PublicVersion(territoryId, version, current, all, kept.index(), kept.parts()));
  }

  private Optional<Held> load(PlanVersion version) {
    return versions
        .findVersion(version.planId(), version.number())
        .filter(frozen -> fits(frozen, version))
        .map(
            frozen ->
                new Held(
                    new PlanIndex(
                        PlanFileReader.read(
                                new StringReader(
                                    new String(frozen.content(), StandardCharsets.UTF_8)),
                                "plan.yaml")
                            .plan()),
                    PartsJson.read(frozen.parts())));
  }

  /** Nothing that the keys were not turned for is ever shown, whoever wrote it into the store. */
  private static boolean fits(FrozenVersion frozen, PlanVersion version) {
    boolean fits =
        Fingerprints.of(version.number(), version.preparedAt(), frozen.content(), frozen.parts())
            .equals(version.fingerprint());
    if (!fits) {
      LOG.error("version {} of plan {} does not fit", version.number(), version.planId());
    }
    return fits;
  }
}
