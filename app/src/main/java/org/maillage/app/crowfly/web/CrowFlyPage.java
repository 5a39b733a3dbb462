package org.maillage.app.crowfly.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.maillage.app.shell.Figures;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.CrowFlyShortcut;
import org.maillage.domain.diagnostic.CrowFlyShortcut.CommuneLoss;
import org.maillage.domain.diagnostic.CrowFlyShortcut.Loss;
import org.maillage.domain.diagnostic.CrowFlyShortcut.ServiceLoss;
import org.maillage.domain.offer.Service;

/**
 * The comparison in words.
 *
 * @param sentence what the shortcut gets wrong in all
 * @param estimate what the flat speed gets wrong in all
 * @param settings what is compared with what
 * @param bars the chart, longest first; only the services for which most people are missed
 * @param services one line a service, in the order of the bars
 * @param communes the communes that lose most
 */
record CrowFlyPage(
    String sentence,
    String estimate,
    String settings,
    Chart bars,
    List<ServiceRow> services,
    List<CommuneRow> communes) {

  private static final int COMMUNES_SHOWN = 10;

  /** A service. */
  record ServiceRow(
      String service,
      String places,
      String missed,
      String meanLost,
      String mostLost,
      String where,
      String estimateOff) {}

  /** A commune. */
  record CommuneRow(String name, String missed, String meanLost, String mostLost) {}

  /**
   * A bar chart, drawn in pixels from top to bottom and in percent from left to right, so that it
   * fits any width without shrinking its words.
   *
   * @param heightPx of the whole
   * @param bars from top to bottom
   */
  record Chart(int heightPx, List<Bar> bars) {

    private static final int ROW_PX = 44;

    /** The longest bar leaves room for its figure. */
    private static final double LONGEST_PERCENT = 85;

    private static final int MOST_BARS = 12;

    static Chart of(List<ServiceRow> rows, List<Double> shares) {
      double longest = shares.stream().mapToDouble(Double::doubleValue).max().orElse(0);
      List<Bar> bars = new java.util.ArrayList<>();
      for (int i = 0; i < Math.min(rows.size(), MOST_BARS) && shares.get(i) > 0; i++) {
        String width =
            String.format(Locale.ROOT, "%.1f%%", shares.get(i) / longest * LONGEST_PERCENT);
        bars.add(new Bar(rows.get(i).service(), rows.get(i).missed(), i * ROW_PX, width));
      }
      return new Chart(bars.size() * ROW_PX, bars);
    }
  }

  /**
   * A bar below its label.
   *
   * @param topPx upper edge of the label
   * @param width of the bar, with its percent sign
   */
  record Bar(String label, String figure, int topPx, String width) {}

  static CrowFlyPage of(CrowFlyShortcut shortcut, List<Service> catalogue, Words words) {
    Map<String, String> labels =
        catalogue.stream().collect(Collectors.toMap(Service::code, s -> s.label(words.language())));
    Map<String, String> names =
        shortcut.communes().stream()
            .collect(Collectors.toMap(CommuneLoss::code, CommuneLoss::name));
    List<ServiceLoss> sorted =
        shortcut.services().stream()
            .sorted(
                Comparator.comparingDouble((ServiceLoss s) -> s.loss().shareMissed())
                    .reversed()
                    .thenComparing(ServiceLoss::serviceCode))
            .toList();
    List<ServiceRow> rows =
        sorted.stream()
            .map(
                s ->
                    serviceRow(
                        s,
                        labels.getOrDefault(s.serviceCode(), s.serviceCode()),
                        names.getOrDefault(s.worstCommune(), ""),
                        words))
            .toList();
    return new CrowFlyPage(
        sentence(shortcut, words),
        estimate(shortcut, words),
        words.get("crowfly.settings", shortcut.settings().nearest()),
        Chart.of(rows, sorted.stream().map(s -> s.loss().shareMissed()).toList()),
        rows,
        communes(shortcut, words));
  }

  private static String sentence(CrowFlyShortcut shortcut, Words words) {
    Loss whole = shortcut.whole();
    Figures figures = words.figures();
    if (whole.peopleMissed() == 0) {
      return words.get("crowfly.sentence.none", shortcut.settings().nearest());
    }
    return words.get(
        "crowfly.sentence",
        shortcut.settings().nearest(),
        figures.finePercent(whole.shareMissed()),
        minutes(whole.meanLostMs(), figures),
        minutes(whole.mostLostMs(), figures));
  }

  private static String estimate(CrowFlyShortcut shortcut, Words words) {
    Loss whole = shortcut.whole();
    Figures figures = words.figures();
    String key =
        whole.estimateMeanBiasMs() < 0 ? "crowfly.estimate.short" : "crowfly.estimate.long";
    return words.get(
        key,
        shortcut.settings().detour(),
        figures.integer(shortcut.settings().speedKmh()),
        minutes(whole.estimateMeanOffMs(), figures),
        minutes(Math.abs(whole.estimateMeanBiasMs()), figures));
  }

  private static ServiceRow serviceRow(
      ServiceLoss service, String label, String where, Words words) {
    Figures figures = words.figures();
    Loss loss = service.loss();
    boolean missed = loss.peopleMissed() > 0;
    return new ServiceRow(
        label,
        figures.integer(service.places()),
        figures.finePercent(loss.shareMissed()),
        missed ? minutes(loss.meanLostMs(), figures) : "",
        missed ? minutes(loss.mostLostMs(), figures) : "",
        where,
        minutes(loss.estimateMeanOffMs(), figures));
  }

  private static List<CommuneRow> communes(CrowFlyShortcut shortcut, Words words) {
    Figures figures = words.figures();
    return shortcut.communes().stream()
        .filter(commune -> commune.loss().lostMs() > 0)
        .limit(COMMUNES_SHOWN)
        .map(
            commune ->
                new CommuneRow(
                    commune.name(),
                    figures.finePercent(commune.loss().shareMissed()),
                    minutes(commune.loss().meanLostMs(), figures),
                    minutes(commune.loss().mostLostMs(), figures)))
        .toList();
  }

  private static String minutes(long timeMs, Figures figures) {
    return figures.findMinutes(timeMs).orElseThrow();
  }
}
