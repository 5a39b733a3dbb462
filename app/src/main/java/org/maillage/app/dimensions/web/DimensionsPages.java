package org.maillage.app.dimensions.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.Chart;
import org.maillage.app.diagnostic.chapter.Selection;
import org.maillage.app.diagnostic.chapter.ThematicMaps;
import org.maillage.app.diagnostic.chapter.Theme;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.view.SubjectWords;
import org.maillage.app.dimensions.DimensionReading;
import org.maillage.app.dimensions.Profiles;
import org.maillage.app.dimensions.web.DimensionsPage.Card;
import org.maillage.app.dimensions.web.DimensionsPage.Cell;
import org.maillage.app.dimensions.web.DimensionsPage.Head;
import org.maillage.app.dimensions.web.DimensionsPage.Line;
import org.maillage.app.dimensions.web.DimensionsPage.Option;
import org.maillage.app.dimensions.web.DimensionsPage.Row;
import org.maillage.app.dimensions.web.DimensionsPage.ShortSites;
import org.maillage.app.dimensions.web.DimensionsPage.Site;
import org.maillage.app.map.MapArea;
import org.maillage.app.map.MapScale;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.dimensions.Dimension;
import org.maillage.domain.diagnostic.dimensions.DimensionFacts;
import org.maillage.domain.diagnostic.dimensions.DimensionParameters;
import org.maillage.domain.diagnostic.dimensions.DimensionScore;
import org.maillage.domain.diagnostic.dimensions.DimensionTable;
import org.maillage.domain.offer.OpeningWeek;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.springframework.stereotype.Component;

/** Makes the page of the six dimensions. */
@Component
class DimensionsPages {

  /** Four classes, the best first: dark is poor access, as on the other maps. */
  private static final int CLASSES = 4;

  private static final MapScale SCALE = MapScale.sequential(CLASSES);
  private static final double FULL = 100;
  private static final int MOST_SITES = 20;

  private final ThematicMaps maps;

  DimensionsPages(ThematicMaps maps) {
    this.maps = maps;
  }

  /**
   * The page.
   *
   * @param partial whether the browser keeps its map
   */
  DimensionsPage page(
      ChapterFrame frame,
      DimensionTable table,
      DimensionsQuery query,
      boolean partial,
      Words words) {
    return new Writing(frame, table, query, words).page(maps, partial);
  }

  /** Class of a score: 0 from 75 on, 3 below 25. */
  static int mapClass(DimensionScore score) {
    if (!score.known()) {
      return MapArea.NO_CLASS;
    }
    int fromBelow = (int) Math.min(CLASSES - 1, Math.floor(score.value() * CLASSES / FULL));
    return CLASSES - 1 - fromBelow;
  }

  /** One page while it is written. */
  private static final class Writing {
    private final ChapterFrame frame;
    private final DiagnosticDossier dossier;
    private final DimensionsQuery query;
    private final Words words;
    private final SubjectWords names;
    private final Profiles profiles;
    private final FactWords facts;

    Writing(ChapterFrame frame, DimensionTable table, DimensionsQuery query, Words words) {
      this.frame = frame;
      this.dossier = frame.dossier();
      this.query = query;
      this.words = words;
      this.names = new SubjectWords(dossier, words);
      this.profiles = Profiles.of(dossier, table, query.subject(), query.eurPerKm());
      this.facts = new FactWords(words);
    }

    DimensionsPage page(ThematicMaps maps, boolean partial) {
      Theme theme = theme();
      String sentence = sentence();
      Card card = card();
      return new DimensionsPage(
          words.get("dimensions.title", dossier.territory().name()),
          sentence,
          notes(),
          query.unknown(),
          names.choices(query.subject()),
          Arrays.stream(Dimension.values())
              .map(d -> new Option(DimensionsQuery.name(d), label(d), d == query.dimension()))
              .toList(),
          communes().stream()
              .map(c -> new Option(c.code(), c.name(), c.code().equals(query.commune())))
              .toList(),
          query.eurPerKmText(),
          maps.view(dossier, theme, partial, words),
          theme.legend(dossier, words),
          card,
          heads(),
          rows(),
          shortSites(),
          sentence + " " + card.name());
    }

    private String label(Dimension dimension) {
      return words.get(DimensionsQuery.messageKey(dimension));
    }

    private List<Commune> communes() {
      Collator french = Collator.getInstance(Locale.FRENCH);
      return dossier.territory().communes().stream()
          .filter(c -> frame.shows(c.code()))
          .sorted(Comparator.comparing(Commune::name, french).thenComparing(Commune::code))
          .toList();
    }

    private String sentence() {
      Profiles.Mean mean = profiles.mean(query.dimension(), frame::shows);
      String subject = names.label(query.subject());
      if (mean.communes() == 0) {
        return words.get("dimensions.sentence.unknown", subject, label(query.dimension()));
      }
      String first =
          words.get(
              "dimensions.sentence",
              subject,
              label(query.dimension()),
              words.figures().integer(mean.value()));
      String low =
          words.count(
              "dimensions.sentence.low",
              mean.low(),
              words.count("diagnostic.people", mean.lowPeople()),
              words.figures().integer(Profiles.Mean.LOW));
      return first + " " + low + extremes();
    }

    /** The dimensions that are weakest and strongest, when two are known. */
    private String extremes() {
      Map<Dimension, Double> known = new LinkedHashMap<>();
      for (Dimension dimension : Dimension.values()) {
        Profiles.Mean mean = profiles.mean(dimension, frame::shows);
        if (mean.communes() > 0) {
          known.put(dimension, mean.value());
        }
      }
      if (known.size() < 2) {
        return "";
      }
      Comparator<Map.Entry<Dimension, Double>> byValue = Map.Entry.comparingByValue();
      Map.Entry<Dimension, Double> worst = known.entrySet().stream().min(byValue).orElseThrow();
      Map.Entry<Dimension, Double> best = known.entrySet().stream().max(byValue).orElseThrow();
      return " "
          + words.get(
              "dimensions.sentence.extremes",
              label(worst.getKey()),
              words.figures().integer(worst.getValue()),
              label(best.getKey()),
              words.figures().integer(best.getValue()));
    }

    private List<String> notes() {
      List<String> notes = new ArrayList<>();
      Profiles.Mean mean = profiles.mean(query.dimension(), frame::shows);
      if (mean.unknown() > 0 && mean.communes() > 0) {
        notes.add(words.count("dimensions.note.unknown", mean.unknown()));
      }
      profiles
          .findService()
          .ifPresentOrElse(
              service ->
                  notes.add(
                      service.places() == 0
                          ? words.get("dimensions.note.no-place")
                          : words.get(
                              "dimensions.note.hours",
                              words.figures().integer(service.hoursKnown()),
                              words.figures().integer(service.places()))),
              () -> notes.add(words.get("dimensions.note.mean")));
      return notes;
    }

    private Theme theme() {
      Map<String, Theme.Shade> shades = new LinkedHashMap<>();
      for (Commune commune : dossier.territory().communes()) {
        if (frame.shows(commune.code())) {
          DimensionScore score = profiles.score(commune.code(), query.dimension());
          shades.put(commune.code(), new Theme.Shade(mapClass(score), text(score)));
        }
      }
      return Theme.of(
              words.get(
                  "dimensions.legend", label(query.dimension()), names.label(query.subject())),
              SCALE,
              List.of(
                  words.get("dimensions.class", "75", "100"),
                  words.get("dimensions.class", "50", "75"),
                  words.get("dimensions.class", "25", "50"),
                  words.get("dimensions.class.last", "25")),
              words.get("dimensions.unknown"),
              shades)
          .withLinks(query.commune(), frame.query(query.with("commune", Theme.ANY_COMMUNE)));
    }

    private String text(DimensionScore score) {
      return score.known()
          ? words.get("dimensions.score", words.figures().integer(score.value()))
          : words.get("dimensions.unknown");
    }

    private Card card() {
      Commune commune = query.findCommune().map(dossier::getCommune).orElse(null);
      String all = frame.findSelection().map(Selection::name).orElse(dossier.territory().name());
      List<@Nullable Double> whole = new ArrayList<>();
      for (Dimension dimension : Dimension.values()) {
        double mean = profiles.mean(dimension, frame::shows).value();
        whole.add(Double.isNaN(mean) ? null : (double) Math.round(mean));
      }
      List<Chart.Series> series = new ArrayList<>();
      if (commune != null) {
        List<@Nullable Double> own = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
          DimensionScore score = profiles.score(commune.code(), dimension);
          own.add(score.known() ? (double) Math.round(score.value()) : null);
        }
        series.add(new Chart.Series(commune.name(), own, List.of()));
      }
      series.add(new Chart.Series(all, whole, List.of()));
      Chart chart =
          new Chart(
              "radar",
              "",
              "",
              Arrays.stream(Dimension.values())
                  .map(d -> words.get(DimensionsQuery.messageKey(d) + ".short"))
                  .toList(),
              series,
              "",
              0,
              FULL,
              false);
      long people =
          commune != null
              ? commune.population()
              : communes().stream().mapToLong(Commune::population).sum();
      List<Line> lines = Arrays.stream(Dimension.values()).map(d -> line(d, commune)).toList();
      return new Card(
          commune == null ? all : commune.name(),
          words.count("diagnostic.people", people),
          commune == null ? null : frame.query(query.with("commune", "")),
          commune == null ? "" : commune.code(),
          chart,
          lines,
          meanNote(lines));
    }

    private String meanNote(List<Line> lines) {
      long known = lines.stream().filter(Line::known).count();
      return words.get(
          "dimensions.no-mean",
          words.figures().integer(known),
          words.figures().integer(lines.size()));
    }

    private Line line(Dimension dimension, @Nullable Commune commune) {
      String definition = words.get(DimensionsQuery.messageKey(dimension) + ".definition");
      if (commune == null) {
        Profiles.Mean mean = profiles.mean(dimension, frame::shows);
        boolean known = mean.communes() > 0;
        String score =
            known
                ? words.get("dimensions.score", words.figures().integer(mean.value()))
                : words.get("dimensions.unknown");
        return new Line(
            label(dimension),
            definition,
            score,
            known,
            words.get(
                "dimensions.basis.communes",
                words.figures().integer(mean.communes()),
                words.figures().integer(mean.communes() + mean.unknown())),
            List.of());
      }
      DimensionScore score = profiles.score(commune.code(), dimension);
      List<String> own = new ArrayList<>();
      DimensionFacts of = profiles.findFacts(commune.code()).orElse(null);
      DimensionTable.OfService service = profiles.findService().orElse(null);
      if (of != null && service != null) {
        own.addAll(
            facts.of(
                dimension,
                of,
                dossier.getService(service.serviceCode()).terms(),
                service.referenceMs(),
                query.eurPerKm()));
      }
      return new Line(label(dimension), definition, text(score), score.known(), basis(score), own);
    }

    private String basis(DimensionScore score) {
      boolean services = profiles.findService().isEmpty();
      if (score.parts() == 1 && !services) {
        return "";
      }
      return words.get(
          services ? "dimensions.basis.services" : "dimensions.basis.parts",
          words.figures().integer(score.knownParts()),
          words.figures().integer(score.parts()));
    }

    private List<Head> heads() {
      return Arrays.stream(Dimension.values())
          .map(
              d ->
                  new Head(
                      words.get(DimensionsQuery.messageKey(d) + ".short"),
                      frame.query(
                          query.with(
                              "dimension", d == Dimension.TIME ? "" : DimensionsQuery.name(d))),
                      d == query.dimension()))
          .toList();
    }

    /** The lowest score of the chosen dimension first, communes without one last. */
    private List<Row> rows() {
      List<Commune> ordered = new ArrayList<>(communes());
      ordered.sort(
          Comparator.comparing((Commune c) -> !profiles.score(c.code(), query.dimension()).known())
              .thenComparingDouble(c -> profiles.score(c.code(), query.dimension()).value()));
      boolean means = profiles.findService().isEmpty();
      List<Row> rows = new ArrayList<>();
      for (Commune commune : ordered) {
        List<Cell> cells = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
          DimensionScore score = profiles.score(commune.code(), dimension);
          boolean partial = means && score.known() && score.knownParts() < score.parts();
          cells.add(
              new Cell(
                  score.known()
                      ? words.figures().integer(score.value())
                      : words.get("dimensions.unknown"),
                  mapClass(score),
                  partial ? score.knownParts() + "/" + score.parts() : ""));
        }
        rows.add(
            new Row(
                commune.code(),
                commune.name(),
                frame.query(query.with("commune", commune.code())),
                commune.code().equals(query.commune()),
                words.figures().integer(commune.population()),
                cells));
      }
      return rows;
    }

    /** Places below the hours under which a post office is flagged (A10). */
    private ShortSites shortSites() {
      Map<String, OpeningWeek> weeks = DimensionReading.weeks(dossier);
      List<String> codes = dossier.servicesOf(query.subject());
      double shortHours = DimensionParameters.STANDARD.shortWeekHours();
      List<Structure> known =
          dossier.structures().stream()
              .filter(s -> weeks.containsKey(s.id()) && frame.shows(s.communeCode()))
              .filter(s -> s.services().stream().anyMatch(codes::contains))
              .toList();
      List<Structure> little =
          known.stream()
              .filter(s -> hours(weeks, s) < shortHours)
              .sorted(
                  Comparator.comparingDouble((Structure s) -> hours(weeks, s))
                      .thenComparing(Structure::id))
              .toList();
      String hours = words.figures().decimal(shortHours);
      String sentence =
          known.isEmpty()
              ? words.get("dimensions.sites.unknown")
              : words.count(
                  "dimensions.sites", little.size(), words.figures().integer(known.size()), hours);
      List<Site> sites =
          little.stream().limit(MOST_SITES).map(s -> site(s, codes, hours(weeks, s))).toList();
      int more = little.size() - sites.size();
      return new ShortSites(
          sentence, sites, more == 0 ? "" : words.count("dimensions.sites.more", more));
    }

    private static double hours(Map<String, OpeningWeek> weeks, Structure structure) {
      OpeningWeek week = weeks.get(structure.id());
      return week == null ? 0 : week.hours();
    }

    private Site site(Structure structure, List<String> codes, double hours) {
      String services =
          structure.services().stream()
              .filter(codes::contains)
              .map(code -> names.label(new Subject.OfService(code)))
              .collect(Collectors.joining(words.get("diagnostic.comma")));
      return new Site(
          structure.name(),
          dossier
              .findCommune(structure.communeCode())
              .map(Commune::name)
              .orElse(structure.communeCode()),
          services,
          words.get("dimensions.sites.hours", words.figures().decimal(hours)));
    }
  }
}
