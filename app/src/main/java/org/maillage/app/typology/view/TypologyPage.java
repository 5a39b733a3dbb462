package org.maillage.app.typology.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.MapView;
import org.maillage.app.diagnostic.chapter.ThematicMaps;
import org.maillage.app.diagnostic.chapter.Theme;
import org.maillage.app.diagnostic.chapter.Theme.Shade;
import org.maillage.app.diagnostic.view.Legend;
import org.maillage.app.indicator.FigureWords;
import org.maillage.app.map.MapArea;
import org.maillage.app.map.MapScale;
import org.maillage.app.reference.ReferenceComparison;
import org.maillage.app.shell.Words;
import org.maillage.app.typology.KeptTypology;
import org.maillage.app.typology.KeptTypology.Kept;
import org.maillage.domain.diagnostic.indicator.FigureTable;
import org.maillage.domain.diagnostic.typology.Typology;
import org.maillage.domain.diagnostic.typology.Typology.AxisTypes;
import org.maillage.domain.diagnostic.typology.TypologyRules;
import org.maillage.domain.diagnostic.typology.TypologyRules.Rule;
import org.maillage.domain.diagnostic.typology.TypologyRules.TypeClass;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;

/**
 * Everything on the page of types.
 *
 * @param title of the page
 * @param sentence what the figures mean
 * @param map of the axis shown
 * @param legend of the map
 * @param axes to choose from
 * @param classes of all axes, with their times
 * @param absent axes that the territory has no data for
 * @param combinations the types that most people live in
 * @param epcis each with its types
 * @param rules the bounds as a form
 * @param hidden bounds of a try, for the change of the axis
 * @param tried whether the bounds are a try
 * @param savedHref address of the page with the bounds that are kept
 * @param version of the kept bounds
 * @param references other territories
 */
public record TypologyPage(
    String title,
    String sentence,
    MapView map,
    Legend legend,
    List<Option> axes,
    List<ClassRow> classes,
    List<String> absent,
    List<Combination> combinations,
    List<EpciRow> epcis,
    List<RuleForm> rules,
    Map<String, String> hidden,
    boolean tried,
    String savedHref,
    int version,
    ReferenceComparison references) {

  private static final List<String> TIMES =
      List.of("basket-time", "time-proximite", "time-intermediaire", "time-superieure");
  private static final int COMBINATIONS_SHOWN = 8;

  /** An axis to choose. */
  public record Option(String key, String label, boolean chosen) {}

  /** A class of an axis. */
  public record ClassRow(
      String axis, String label, String communes, String people, String share, List<String> times) {
    public ClassRow {
      times = List.copyOf(times);
    }
  }

  /** Communes of the same classes on the axes that have data. */
  public record Combination(String label, String href, String communes, String people) {}

  /** An EPCI and the class of most of its people on each axis that has data. */
  public record EpciRow(String name, List<String> types) {
    public EpciRow {
      types = List.copyOf(types);
    }
  }

  /** A rule in words with its bounds. */
  public record RuleForm(
      String axis, String variable, String classes, String unit, List<Bound> bounds) {
    public RuleForm {
      bounds = List.copyOf(bounds);
    }
  }

  /** A field of the form. */
  public record Bound(String name, String label, String value) {}

  public TypologyPage {
    axes = List.copyOf(axes);
    classes = List.copyOf(classes);
    absent = List.copyOf(absent);
    combinations = List.copyOf(combinations);
    epcis = List.copyOf(epcis);
    rules = List.copyOf(rules);
    hidden = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(hidden));
  }

  /** Heads of the columns of the EPCI table: the axes with data. */
  public List<String> axisHeads() {
    return axes.stream().map(Option::label).toList();
  }

  /** Makes pages of one request. */
  public record Making(
      ChapterFrame frame, FigureTable figures, ThematicMaps maps, boolean partial, Words words) {

    /**
     * The page with these rules.
     *
     * @param axisKey axis of the map; the first with data when it means nothing
     */
    public TypologyPage page(
        String axisKey, TypologyRules rules, Kept kept, ReferenceComparison references) {
      Typology typology = Typology.of(figures, rules);
      List<AxisTypes> held = typology.axes().stream().filter(a -> a.rule() != null).toList();
      AxisTypes shown =
          held.stream()
              .filter(a -> a.axis().key().equals(axisKey))
              .findFirst()
              .orElseGet(() -> held.get(0));
      Theme theme = theme(shown);
      Map<String, String> tries = KeptTypology.of(rules);
      KeptTypology.of(kept.rules()).forEach(tries::remove);
      return new TypologyPage(
          words.get("typology.title", frame.entry().name()),
          sentence(held),
          maps.view(frame.dossier(), theme, partial, words),
          theme.legend(frame.dossier(), words),
          held.stream().map(a -> option(a, shown)).toList(),
          held.stream().flatMap(a -> classes(a).stream()).toList(),
          typology.axes().stream()
              .filter(a -> a.rule() == null)
              .map(a -> a.axis().label(words.language()))
              .toList(),
          combinations(held),
          epcis(held),
          held.stream().map(this::ruleForm).toList(),
          tries,
          !tries.isEmpty(),
          frame.href(Map.of("axe", shown.axis().key())),
          kept.version(),
          references);
    }

    private Option option(AxisTypes axis, AxisTypes shown) {
      return new Option(axis.axis().key(), axis.axis().label(words.language()), axis.equals(shown));
    }

    /** The combination of types that most people live in. */
    private String sentence(List<AxisTypes> held) {
      List<Combination> all = combinations(held);
      if (all.isEmpty()) {
        return words.get("typology.sentence.none");
      }
      Combination first = all.get(0);
      return words.get("typology.sentence", first.label(), first.communes(), first.people());
    }

    private List<String> shown() {
      return figures.communes().stream().map(Commune::code).filter(frame::shows).toList();
    }

    private Theme theme(AxisTypes axis) {
      List<String> keys = axis.axis().classes().stream().map(TypeClass::key).toList();
      List<String> labels =
          axis.axis().classes().stream().map(c -> c.label(words.language())).toList();
      String none = words.get("typology.unknown");
      Map<String, Shade> shades = new LinkedHashMap<>();
      for (String code : shown()) {
        String type = axis.classOfCommune().get(code);
        int index = type == null ? MapArea.NO_CLASS : keys.indexOf(type);
        shades.put(code, new Shade(index, type == null ? none : labels.get(index)));
      }
      return Theme.of(axis.axis().label(words.language()), MapScale.KINDS, labels, none, shades);
    }

    private List<ClassRow> classes(AxisTypes axis) {
      List<ClassRow> rows = new ArrayList<>();
      long all = people(shown());
      for (TypeClass type : axis.axis().classes()) {
        List<String> communes = axis.communesOf(type.key()).stream().filter(frame::shows).toList();
        rows.add(row(axis, type.label(words.language()), communes, all));
      }
      List<String> without =
          shown().stream().filter(c -> !axis.classOfCommune().containsKey(c)).toList();
      if (!without.isEmpty()) {
        rows.add(row(axis, words.get("typology.unknown"), without, all));
      }
      return rows;
    }

    private ClassRow row(AxisTypes axis, String label, List<String> communes, long all) {
      FigureWords figureWords = new FigureWords(words);
      long people = people(communes);
      return new ClassRow(
          axis.axis().label(words.language()),
          label,
          words.figures().integer(communes.size()),
          words.figures().integer(people),
          words.figures().percent(all > 0 ? (double) people / all : 0),
          TIMES.stream()
              .map(
                  key ->
                      figureWords.figure(
                          figures.getVariable(key).unit(), figures.figure(key, communes)))
              .toList());
    }

    private long people(Collection<String> communes) {
      return communes.stream()
          .mapToLong(code -> frame.dossier().getCommune(code).population())
          .sum();
    }

    private List<Combination> combinations(List<AxisTypes> held) {
      Map<String, List<String>> communes = new LinkedHashMap<>();
      Map<String, String> labels = new HashMap<>();
      for (String code : shown()) {
        List<String> keys = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (AxisTypes axis : held) {
          String type = axis.classOfCommune().get(code);
          if (type != null) {
            keys.add(axis.axis().key() + "." + type);
            String name = label(axis, type);
            names.add(
                names.isEmpty()
                    ? name
                    : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
          }
        }
        String key = String.join("+", keys);
        if (keys.size() == held.size()) {
          communes.computeIfAbsent(key, k -> new ArrayList<>()).add(code);
          labels.put(key, String.join(words.get("typology.and"), names));
        }
      }
      return communes.entrySet().stream()
          .sorted(
              Comparator.comparingLong((Map.Entry<String, List<String>> e) -> -people(e.getValue()))
                  .thenComparing(Map.Entry::getKey))
          .limit(COMBINATIONS_SHOWN)
          .map(e -> combination(e, Objects.requireNonNull(labels.get(e.getKey()))))
          .toList();
    }

    private Combination combination(Map.Entry<String, List<String>> entry, String label) {
      return new Combination(
          label,
          frame.chapter().path(frame.entry().id())
              + "?sel=type:"
              + entry.getKey().replace("+", "%2B"),
          words.count("diagnostic.communes", entry.getValue().size()),
          words.count("diagnostic.people", people(entry.getValue())));
    }

    private String label(AxisTypes axis, String type) {
      return axis.axis().classes().stream()
          .filter(c -> c.key().equals(type))
          .findFirst()
          .map(c -> c.label(words.language()))
          .orElseGet(() -> words.get("typology.mixed"));
    }

    private List<EpciRow> epcis(List<AxisTypes> held) {
      Map<String, Integer> population = new HashMap<>();
      figures.communes().forEach(c -> population.put(c.code(), c.population()));
      return frame.dossier().territory().zones().stream()
          .filter(z -> z.kind() == ZoningKind.EPCI)
          .filter(z -> z.communeCodes().stream().anyMatch(c -> known(c, population)))
          .sorted(Comparator.comparing(Zone::name))
          .map(z -> new EpciRow(z.name(), held.stream().map(a -> type(a, z, population)).toList()))
          .toList();
    }

    private boolean known(String code, Map<String, Integer> population) {
      return population.containsKey(code) && frame.shows(code);
    }

    private String type(AxisTypes axis, Zone zone, Map<String, Integer> population) {
      Optional<String> type = Typology.majority(axis, zone.communeCodes(), population);
      return type.map(t -> label(axis, t)).orElseGet(() -> words.get("typology.unknown"));
    }

    private RuleForm ruleForm(AxisTypes axis) {
      Rule rule = Objects.requireNonNull(axis.rule());
      List<Bound> bounds = new ArrayList<>();
      Map<String, String> written = KeptTypology.of(new TypologyRules(List.of(axis.axis())));
      for (int i = 0; i < rule.bounds().size(); i++) {
        String name = KeptTypology.name(axis.axis(), rule, i);
        bounds.add(
            new Bound(
                name,
                words.get(
                    "typology.bound",
                    label(axis, rule.classes().get(i)),
                    label(axis, rule.classes().get(i + 1))),
                Objects.requireNonNull(written.get(name))));
      }
      return new RuleForm(
          axis.axis().label(words.language()),
          figures.getVariable(rule.variable()).label(words.language()),
          String.join(" → ", rule.classes().stream().map(c -> label(axis, c)).toList()),
          words.get(
              "typology.unit."
                  + figures.getVariable(rule.variable()).unit().name().toLowerCase(Locale.ROOT)),
          bounds);
    }
  }
}
