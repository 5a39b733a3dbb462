package org.maillage.app.plan.publication.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.people.PeopleRepository;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.publication.PlanVersion;
import org.maillage.app.plan.publication.PlanVersions;
import org.maillage.app.plan.view.PlanWords;
import org.maillage.app.publication.Side;
import org.maillage.domain.plan.publication.Disclosure;

/**
 * What the page says where versions are prepared, published and taken back.
 *
 * @param prepared the version in preparation; null when there is none
 * @param versions all others, the newest first
 * @param prepares whether who looks may prepare one
 * @param why why nobody has a button; empty when somebody has one
 * @param holdsKey whether who looks may take versions back
 */
record VersionDeskPage(
    String sentence,
    @Nullable Prepared prepared,
    List<Line> versions,
    boolean prepares,
    boolean holdsKey,
    String why) {

  VersionDeskPage {
    versions = List.copyOf(versions);
  }

  /**
   * The version in preparation.
   *
   * @param open what is public besides the text, in words
   * @param turn label of the button for who has a key that is not turned; empty for none
   * @param untake whether who looks has turned his key
   * @param planChanged whether the plan says something else by now
   * @param partsChanged titles of documents that are not any more what the version holds
   */
  record Prepared(
      String name,
      String fingerprint,
      String open,
      List<Key> keys,
      String turn,
      boolean untake,
      boolean planChanged,
      List<String> partsChanged) {}

  /** A key: whose, whether it is turned, and when. */
  record Key(String side, boolean turned, String text) {}

  /**
   * A version that is or was public.
   *
   * @param href its public page; empty for one that was taken back
   */
  record Line(int number, String name, String href, String state, String open, boolean isPublic) {}

  /** What the page is made of. */
  record Making(PlanVersions versions, PeopleRepository people, PlanWords words) {}

  static VersionDeskPage of(StoredPlan plan, Making making) {
    List<PlanVersion> all = making.versions().listVersions(plan);
    Optional<Side> mine = making.versions().side(plan);
    boolean prepares = making.versions().prepares(plan);
    Prepared prepared =
        all.stream()
            .filter(PlanVersion::isPrepared)
            .findFirst()
            .map(version -> prepared(plan, version, mine, making))
            .orElse(null);
    int newest =
        all.stream().filter(v -> !v.isPrepared()).mapToInt(PlanVersion::number).max().orElse(0);
    List<Line> lines =
        all.stream()
            .filter(version -> !version.isPrepared())
            .map(version -> line(plan, version, version.number() == newest, making))
            .toList();
    return new VersionDeskPage(
        sentence(all, newest, making),
        prepared,
        lines,
        prepares,
        mine.isPresent() && !plan.example(),
        plan.example()
            ? making.words().get("planpublic.desk.example")
            : prepares || mine.isPresent() ? "" : making.words().get("planpublic.desk.why"));
  }

  private static String sentence(List<PlanVersion> all, int newest, Making making) {
    return all.stream()
        .filter(version -> version.number() == newest && version.isPublic())
        .findFirst()
        .map(
            version ->
                making
                    .words()
                    .get("planpublic.desk.published", VersionHead.name(version, making.words())))
        .orElseGet(() -> making.words().get("planpublic.desk.none"));
  }

  private static Prepared prepared(
      StoredPlan plan, PlanVersion version, Optional<Side> mine, Making making) {
    PlanWords words = making.words();
    PlanVersions.Drift drift = making.versions().drift(plan, version);
    return new Prepared(
        VersionHead.name(version, words),
        version.fingerprint(),
        open(version.disclosure(), words),
        Arrays.stream(Side.values()).map(side -> key(version, side, making)).toList(),
        mine.filter(side -> version.key(side).isEmpty())
            .map(side -> words.get("publication.turn." + side))
            .orElse(""),
        mine.filter(side -> version.key(side).isPresent()).isPresent(),
        drift.plan(),
        drift.parts());
  }

  private static Key key(PlanVersion version, Side side, Making making) {
    PlanWords words = making.words();
    String name = words.get("publication.side." + side);
    return version
        .key(side)
        .map(
            key ->
                new Key(
                    name,
                    true,
                    words.get(
                        "publication.key.turned",
                        making
                            .people()
                            .findOrganisation(key.organisationId())
                            .map(o -> o.name().name())
                            .orElse(name),
                        words.dateTime(key.turnedAt()))))
        .orElseGet(() -> new Key(name, false, words.get("publication.key.awaited")));
  }

  /** What is public besides the text, in words. */
  private static String open(Disclosure disclosure, PlanWords words) {
    List<String> open = new ArrayList<>();
    if (disclosure.money() != Disclosure.Money.NONE) {
      open.add(words.get("planpublic.money." + disclosure.money()));
    }
    if (disclosure.values()) {
      open.add(words.get("planpublic.open.values"));
    }
    if (disclosure.commitments()) {
      open.add(words.get("planpublic.open.commitments"));
    }
    if (disclosure.steps()) {
      open.add(words.get("planpublic.open.steps"));
    }
    return open.isEmpty()
        ? words.get("planpublic.open.least")
        : words.get("planpublic.open.some", String.join(", ", open));
  }

  private static Line line(StoredPlan plan, PlanVersion version, boolean newest, Making making) {
    PlanWords words = making.words();
    PlanVersion.Withdrawal withdrawal = version.withdrawal();
    String state =
        withdrawal == null
            ? words.get(
                newest ? "planpublic.desk.current" : "planpublic.desk.former",
                day(version.publishedAt(), making))
            : words.get(
                "planpublic.desk.withdrawn",
                day(withdrawal.at(), making),
                words.get("publication.side." + withdrawal.side()),
                withdrawal.reason());
    String href =
        withdrawal == null
            ? PublicPlanController.path(plan.territoryId())
                + "/"
                + plan.id()
                + "/versions/"
                + version.number()
            : "";
    return new Line(
        version.number(),
        VersionHead.name(version, words),
        href,
        state,
        open(version.disclosure(), words),
        withdrawal == null);
  }

  private static String day(@Nullable Instant at, Making making) {
    return at == null ? "" : making.words().day(at);
  }
}
