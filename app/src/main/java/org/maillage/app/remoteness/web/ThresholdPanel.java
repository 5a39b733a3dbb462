package org.maillage.app.remoteness.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.view.SubjectWords;
import org.maillage.app.remoteness.Decision;
import org.maillage.app.remoteness.web.RemotenessQuery.Basis;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.remoteness.Remoteness;
import org.maillage.domain.diagnostic.remoteness.Tally;
import org.maillage.domain.diagnostic.remoteness.Threshold;
import org.maillage.domain.diagnostic.remoteness.Thresholds;
import org.maillage.domain.offer.Gamme;

/**
 * Thresholds side by side with what they say, and the sliders that move them.
 *
 * @param columns national reference, local, kept, being tried
 * @param sliders one a range that has times, and one for the zones
 * @param trying whether a threshold of a range is being tried
 */
record ThresholdPanel(List<Column> columns, List<Slider> sliders, boolean trying) {

  /**
   * Thresholds of one origin.
   *
   * @param key for the page
   * @param title what they are
   * @param note where they come from
   * @param href to read the page by them, empty for those being tried
   * @param current whether the page is read by them
   * @param values one a range, then the basket
   * @param far communes far from one range at least; of the national reference far from the basket
   * @param people who live there, with their share
   * @param three communes far from three ranges; "—" of the national reference
   */
  record Column(
      String key,
      String title,
      String note,
      String href,
      boolean current,
      List<String> values,
      String far,
      String people,
      String three) {}

  /**
   * A threshold that can be moved.
   *
   * @param name of the field
   * @param value as the field shows it
   * @param max end of the slider in minutes
   * @param applied the exact value in words
   * @param origin where it comes from
   */
  record Slider(
      String name, String label, String value, String max, String applied, String origin) {}

  static ThresholdPanel of(Situation situation, Remoteness remoteness, Words words) {
    List<Column> columns = new ArrayList<>();
    columns.add(national(situation, words));
    boolean settled = !situation.trying();
    columns.add(
        column(
            situation,
            Basis.LOCAL,
            words.get("remoteness.set.local", share(situation, words)),
            words.get("remoteness.set.local.note"),
            settled && situation.basis() == Basis.LOCAL,
            situation.remoteness(situation.local()),
            words));
    kept(situation, settled, words).ifPresent(columns::add);
    if (situation.trying()) {
      columns.add(tried(situation, remoteness, words));
    }
    return new ThresholdPanel(columns, sliders(situation, words), situation.trying());
  }

  private static String share(Situation situation, Words words) {
    return words.figures().percent(situation.query().sharePercent() / 100.0);
  }

  /** The basket alone: no national value of a range is published, and none is made up. */
  private static Column national(Situation situation, Words words) {
    Remoteness.Split split = situation.national();
    List<String> values = new ArrayList<>();
    for (int i = 0; i < Gamme.values().length; i++) {
      values.add(words.get("remoteness.set.unpublished"));
    }
    values.add(new Measures(words).minutes(Threshold.NATIONAL_PANIER.valueMs()));
    return new Column(
        Basis.NATIONAL.key(),
        words.get("remoteness.set.national"),
        words.get("remoteness.set.national.note"),
        href(situation, Basis.NATIONAL),
        !situation.trying() && situation.basis() == Basis.NATIONAL,
        values,
        words.figures().integer(split.far().communes()),
        people(split.far(), situation, words),
        "—");
  }

  private static java.util.Optional<Column> kept(
      Situation situation, boolean settled, Words words) {
    Thresholds kept = situation.kept();
    if (kept == null) {
      return java.util.Optional.empty();
    }
    Decision last = situation.history().findLatest().orElseThrow();
    return java.util.Optional.of(
        column(
            situation,
            Basis.KEPT,
            words.get("remoteness.set.kept"),
            words.get(
                "remoteness.set.kept.note",
                new Measures(words).day(last.at(), situation.zone()),
                last.who()),
            settled && situation.basis() == Basis.KEPT,
            situation.remoteness(kept),
            words));
  }

  private static Column tried(Situation situation, Remoteness remoteness, Words words) {
    Column column =
        column(
            situation,
            situation.basis(),
            words.get("remoteness.set.tried"),
            words.get("remoteness.set.tried.note"),
            true,
            remoteness,
            words);
    return new Column(
        "essai",
        column.title(),
        column.note(),
        "",
        true,
        column.values(),
        column.far(),
        column.people(),
        column.three());
  }

  private static Column column(
      Situation situation,
      Basis basis,
      String title,
      String note,
      boolean current,
      Remoteness remoteness,
      Words words) {
    Measures measures = new Measures(words);
    List<String> values = new ArrayList<>();
    for (Gamme gamme : Gamme.values()) {
      var ms = remoteness.thresholds().findMs(gamme);
      values.add(ms.isPresent() ? measures.minutes(ms.getAsLong()) : "—");
    }
    values.add("—");
    Tally far = remoteness.farFromAny();
    return new Column(
        basis.key(),
        title,
        note,
        href(situation, basis),
        current,
        values,
        words.figures().integer(far.communes()),
        people(far, situation, words),
        words.figures().integer(remoteness.classes().get(Gamme.values().length).communes()));
  }

  private static String people(Tally far, Situation situation, Words words) {
    return words.get(
        "remoteness.people-share",
        words.figures().integer(far.people()),
        new Measures(words).share(far.people(), situation.people()));
  }

  private static String href(Situation situation, Basis basis) {
    return situation.frame().href(situation.query().withBasis(basis).parameters());
  }

  private static List<Slider> sliders(Situation situation, Words words) {
    SubjectWords names = new SubjectWords(situation.dossier(), words);
    List<Slider> sliders = new ArrayList<>();
    for (Gamme gamme : Gamme.values()) {
      @Nullable Threshold threshold = situation.applied().byGamme().get(gamme);
      if (threshold != null) {
        sliders.add(
            slider(
                situation,
                RemotenessQuery.parameter(gamme),
                names.label(new Subject.OfGamme(gamme)),
                new Subject.OfGamme(gamme),
                threshold.valueMs(),
                origin(situation, gamme, threshold, words),
                words));
      }
    }
    String zones = situation.zonesInForce() ? "remoteness.origin.zones" : "remoteness.origin.tried";
    sliders.add(
        slider(
            situation,
            "seuil-zones",
            words.get("remoteness.slider.zones"),
            new Subject.OfPanier(),
            situation.zoneMs(),
            words.get(zones),
            words));
    return sliders;
  }

  private static String origin(Situation situation, Gamme gamme, Threshold threshold, Words words) {
    if (situation.query().triedMs().containsKey(gamme)) {
      return words.get("remoteness.origin.tried");
    }
    String key = threshold.origin().name().toLowerCase(Locale.ROOT);
    return words.get("remoteness.origin." + key, share(situation, words));
  }

  private static Slider slider(
      Situation situation,
      String name,
      String label,
      Subject subject,
      long valueMs,
      String origin,
      Words words) {
    long longest = 0;
    for (CommuneAccess access : situation.dossier().diagnostic().communes()) {
      longest = Math.max(longest, access.timeMs(subject));
    }
    // Room to move beyond the farthest commune and beyond the value itself.
    long max = Math.max(longest, valueMs) / 60_000 + 1;
    return new Slider(
        name,
        label,
        RemotenessQuery.field(valueMs),
        Long.toString(Math.min(max, (long) RemotenessQuery.LONGEST_MINUTES)),
        new Measures(words).minutes(valueMs),
        Objects.requireNonNull(origin));
  }
}
