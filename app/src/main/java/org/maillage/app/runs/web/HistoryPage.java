package org.maillage.app.runs.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.chapter.Theme;
import org.maillage.app.map.MapArea;
import org.maillage.app.map.MapScale;
import org.maillage.app.runs.RunSummary;
import org.maillage.app.runs.StoredRun;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.run.DiagnosticRun;
import org.maillage.domain.diagnostic.run.DiagnosticRun.RunSource;
import org.maillage.domain.diagnostic.run.RunComparison;
import org.maillage.domain.diagnostic.run.RunComparison.Band;
import org.maillage.domain.diagnostic.run.RunComparison.CommuneChange;
import org.maillage.domain.diagnostic.run.RunComparison.Status;
import org.maillage.domain.diagnostic.run.RunComparison.Tally;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.PanierComparison;

/** What the chapter of the history shows. */
final class HistoryPage {

  private final RunWords say;

  HistoryPage(RunWords say) {
    this.say = say;
  }

  /** A run in the list. */
  record Line(
      long number,
      String name,
      String seen,
      String methode,
      String panierId,
      String panierVersion,
      String panier,
      String mean,
      String vintages,
      String fingerprint) {}

  /** A subject to choose. */
  record Choice(String key, String label, boolean selected) {}

  /** Communes whose gain is in an interval. */
  record BandRow(String label, String communes, String people) {}

  /** A commune before and after. */
  record ChangeRow(
      String code, String name, String people, String before, String after, String change) {}

  /** A service with more or fewer places. */
  record ServiceRow(String label, String before, String after, String change) {}

  /** The comparison in words and rows. */
  record Compared(
      String sentence,
      String which,
      String mean,
      List<String> differences,
      List<BandRow> bands,
      List<ChangeRow> communes,
      String unchanged,
      List<ServiceRow> services) {}

  Line line(RunSummary run) {
    return new Line(
        run.number(),
        say.name(run),
        say.seen(run),
        say.methode(run),
        run.panierId(),
        run.panierVersion(),
        say.get("runs.panier", run.panierName(say.words().language()), run.panierVersion()),
        say.time(run.panierMeanMs()),
        run.vintages(),
        run.sha256().substring(0, 12));
  }

  List<Choice> choices(DiagnosticRun run, Subject chosen) {
    List<Subject> subjects = new ArrayList<>();
    subjects.add(new Subject.OfPanier());
    for (Gamme gamme : Gamme.values()) {
      if (!Objects.requireNonNull(run.inputs().panier().gammes().get(gamme)).isEmpty()) {
        subjects.add(new Subject.OfGamme(gamme));
      }
    }
    run.diagnostic()
        .services()
        .forEach(service -> subjects.add(new Subject.OfService(service.serviceCode())));
    return subjects.stream()
        .map(
            subject ->
                new Choice(
                    subject.key(),
                    say.subject(subject, run.inputs().panier()),
                    subject.equals(chosen)))
        .toList();
  }

  Compared compared(StoredRun before, StoredRun after, RunComparison comparison) {
    List<CommuneChange> changed =
        comparison.communes().stream().filter(HistoryPage::isWorthALine).sorted(order()).toList();
    return new Compared(
        sentence(comparison),
        say.get(
            "runs.which",
            say.subject(comparison.subject(), after.run().inputs().panier()),
            say.name(before.summary()),
            say.methode(before.summary()),
            say.name(after.summary()),
            say.methode(after.summary())),
        mean(comparison),
        differences(before, after),
        bands(comparison),
        changed.stream().map(this::row).toList(),
        say.words().count("runs.unchanged", comparison.communes().size() - changed.size()),
        comparison.services().stream().map(this::serviceRow).toList());
  }

  private String sentence(RunComparison comparison) {
    if (comparison.gained().communes() + comparison.lost().communes() == 0) {
      return say.get("runs.sentence.same");
    }
    return say.get(
        "runs.sentence",
        say.words()
            .count("runs.gainers", comparison.gained().communes(), people(comparison.gained())),
        say.words().count("runs.losers", comparison.lost().communes(), people(comparison.lost())));
  }

  private String people(Tally tally) {
    return say.words().count("diagnostic.people", tally.people());
  }

  private String mean(RunComparison comparison) {
    long gainMs = Math.round(comparison.meanGainMs());
    Tally none = comparison.incomparable();
    String mean =
        gainMs == 0
            ? say.get("runs.mean.none")
            : say.get(gainMs > 0 ? "runs.mean.less" : "runs.mean.more", say.time(Math.abs(gainMs)));
    return mean + " " + say.words().count("runs.incomparable", none.communes(), people(none));
  }

  /** What set the two computations apart: method, basket, data. */
  private List<String> differences(StoredRun before, StoredRun after) {
    List<String> differences = new ArrayList<>();
    if (before.run().methode() != after.run().methode()) {
      differences.add(
          say.get(
              "runs.differs.methode", say.methode(before.summary()), say.methode(after.summary())));
    }
    PanierComparison baskets =
        PanierComparison.of(before.run().inputs().panier(), after.run().inputs().panier());
    if (!baskets.same()) {
      differences.add(
          say.get(
              "runs.differs.panier",
              baskets.added().size(),
              baskets.removed().size(),
              baskets.moved().size()));
    }
    differences.addAll(sources(before.run(), after.run()));
    if (!before.run().inputs().roadsSha256().equals(after.run().inputs().roadsSha256())) {
      differences.add(say.get("runs.differs.roads"));
    }
    if (!before.run().inputs().parameters().equals(after.run().inputs().parameters())) {
      differences.add(say.get("runs.differs.parameters"));
    }
    return differences.isEmpty() ? List.of(say.get("runs.differs.nothing")) : differences;
  }

  private List<String> sources(DiagnosticRun before, DiagnosticRun after) {
    Map<String, RunSource> was = new LinkedHashMap<>();
    before.inputs().sources().forEach(source -> was.put(source.id(), source));
    List<String> differences = new ArrayList<>();
    for (RunSource source : after.inputs().sources()) {
      RunSource former = was.remove(source.id());
      if (former == null) {
        differences.add(say.get("runs.differs.source.new", source.title(), source.vintage()));
      } else if (!former.files().equals(source.files())) {
        differences.add(
            say.get("runs.differs.source", source.title(), former.vintage(), source.vintage()));
      }
    }
    was.values()
        .forEach(gone -> differences.add(say.get("runs.differs.source.gone", gone.title())));
    return differences;
  }

  private List<BandRow> bands(RunComparison comparison) {
    List<BandRow> rows = new ArrayList<>();
    List<Band> bands = comparison.bands();
    for (int b = bands.size() - 1; b >= 0; b--) {
      Tally tally = bands.get(b).tally();
      rows.add(
          new BandRow(
              label(bands.get(b)), say.integer(tally.communes()), say.integer(tally.people())));
    }
    if (comparison.incomparable().communes() > 0) {
      rows.add(
          new BandRow(
              say.get("runs.band.none"),
              say.integer(comparison.incomparable().communes()),
              say.integer(comparison.incomparable().people())));
    }
    return rows;
  }

  private String label(Band band) {
    Long from = band.fromMs();
    Long to = band.toMs();
    if (from == null && to != null) {
      return say.get("runs.band.more.most", say.time(-to));
    }
    if (to == null && from != null) {
      return say.get("runs.band.less.most", say.time(from));
    }
    if (from == null || to == null || from == -to) {
      return say.get("runs.band.steady");
    }
    return to < 0 ? between("runs.band.more", -to, -from) : between("runs.band.less", from, to);
  }

  private String between(String key, long smallMs, long largeMs) {
    return smallMs == RunComparison.STEADY_MS
        ? say.get(key + ".least", say.time(largeMs))
        : say.get(key, say.integer(smallMs / 60_000), say.time(largeMs));
  }

  private static boolean isWorthALine(CommuneChange commune) {
    return commune.status() != Status.NO_TIME
        && (commune.status() != Status.COMPARED
            || Math.abs(commune.gainMs()) > RunComparison.STEADY_MS);
  }

  /** Those that nothing can be said of last, else the largest change first. */
  private static Comparator<CommuneChange> order() {
    Comparator<CommuneChange> compared =
        Comparator.comparing(commune -> commune.status() != Status.COMPARED);
    Comparator<CommuneChange> largest =
        Comparator.comparingLong(commune -> -Math.abs(commune.gainMs()));
    return compared.thenComparing(largest).thenComparing(CommuneChange::code);
  }

  private ChangeRow row(CommuneChange commune) {
    return new ChangeRow(
        commune.code(),
        commune.name(),
        say.integer(commune.people()),
        time(commune.beforeMs()),
        time(commune.afterMs()),
        change(commune));
  }

  private String time(@Nullable Long timeMs) {
    return say.time(timeMs == null ? -1 : timeMs);
  }

  private String change(CommuneChange commune) {
    return commune.status() == Status.COMPARED
        ? say.gain(commune.gainMs())
        : say.get("runs.status." + commune.status().name());
  }

  private ServiceRow serviceRow(RunComparison.ServiceChange service) {
    int more = service.after() - service.before();
    String change =
        service.before() == 0
            ? say.get("runs.service.new")
            : service.after() == 0
                ? say.get("runs.service.lost")
                : say.get(more > 0 ? "runs.service.more" : "runs.service.fewer", Math.abs(more));
    return new ServiceRow(
        say.service(service.serviceCode()),
        say.integer(service.before()),
        say.integer(service.after()),
        change);
  }

  /** Blue for gains, orange for losses; communes of today's territory only. */
  Theme theme(RunComparison comparison, Set<String> today) {
    List<Band> bands = comparison.bands();
    Map<String, Theme.Shade> shades = new LinkedHashMap<>();
    for (CommuneChange commune : comparison.communes()) {
      if (today.contains(commune.code())) {
        int mapClass =
            commune.status() == Status.COMPARED
                ? bands.size() - 1 - RunComparison.band(commune.gainMs())
                : MapArea.NO_CLASS;
        shades.put(commune.code(), new Theme.Shade(mapClass, change(commune)));
      }
    }
    List<String> labels = new ArrayList<>();
    for (int b = bands.size() - 1; b >= 0; b--) {
      labels.add(label(bands.get(b)));
    }
    return Theme.of(
        say.get("runs.map.title"), MapScale.CHANGE, labels, say.get("runs.band.none"), shades);
  }

  /** The run to compare the last one with: the one before by the same method; empty without one. */
  static Optional<RunSummary> findFormer(List<RunSummary> runs, RunSummary last) {
    return runs.stream()
        .filter(run -> run.methode() == last.methode() && run.number() != last.number())
        .findFirst();
  }
}
