package org.maillage.app.scenario.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.chapter.DistributionCurves;
import org.maillage.app.diagnostic.chapter.Theme;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.view.SubjectWords;
import org.maillage.app.scenario.DimensionEffect;
import org.maillage.app.scenario.DimensionEffects;
import org.maillage.app.scenario.ScenarioQuestion;
import org.maillage.app.scenario.ScenarioService;
import org.maillage.app.scenario.StoredScenario;
import org.maillage.app.scenario.view.ChangeWords;
import org.maillage.app.scenario.view.EffectCurves;
import org.maillage.app.scenario.view.EffectFigures;
import org.maillage.app.scenario.view.EffectMap;
import org.maillage.app.scenario.view.EffectSentence;
import org.maillage.app.scenario.view.EffectTable;
import org.maillage.app.scenario.view.FundingRow;
import org.maillage.app.scenario.view.Shown;
import org.maillage.app.scenario.web.WorkbenchPage.Base;
import org.maillage.app.scenario.web.WorkbenchPage.ChangeView;
import org.maillage.app.scenario.web.WorkbenchPage.Choice;
import org.maillage.app.scenario.web.WorkbenchPage.DimensionRow;
import org.maillage.app.scenario.web.WorkbenchPage.FormView;
import org.maillage.app.scenario.web.WorkbenchPage.View;
import org.maillage.app.shell.Figures;
import org.maillage.app.shell.Words;
import org.maillage.data.hours.OpeningWeeks;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.scenario.Change;
import org.maillage.domain.scenario.Gains;
import org.maillage.domain.scenario.OpenMoment;
import org.maillage.domain.scenario.Problem;
import org.maillage.domain.scenario.Scenario;
import org.maillage.domain.scenario.ScenarioEffect;
import org.maillage.domain.territory.Commune;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the page of a scenario. */
@Component
class WorkbenchPages {

  private final ScenarioService scenarios;
  private final DimensionEffects dimensions;
  private final Clock clock;

  WorkbenchPages(ScenarioService scenarios, DimensionEffects dimensions, Clock clock) {
    this.clock = clock;
    this.scenarios = scenarios;
    this.dimensions = dimensions;
  }

  /**
   * The page.
   *
   * @param refused a form that was sent and is not accepted, with what is wrong with it
   * @param refusedIndex of the change that it alters, -1 for a new one
   */
  WorkbenchPage page(
      OpenedScenario opened,
      WorkbenchQuery query,
      Optional<ChangeForm> refused,
      int refusedIndex,
      Words words) {
    DiagnosticDossier dossier = opened.dossier();
    StoredScenario stored = opened.stored();
    ScenarioEffect effect = opened.effect();
    FormViews forms = new FormViews(dossier, opened.whole(), query.subject(), words);
    Theme theme =
        EffectMap.theme(dossier, effect, query.shown(), words)
            .withPoints(MapPlaces.of(dossier, opened.whole(), query.subject(), words));
    return new WorkbenchPage(
        stored.id(),
        stored.scenario().name(),
        stored.version(),
        path(stored),
        query,
        sentence(opened, words),
        about(dossier, query.subject(), query.moment(), words),
        warnings(opened, query, words),
        base(opened, words),
        changes(
            opened, query, forms, refused.filter(form -> refusedIndex >= 0), refusedIndex, words),
        forms.adding(refused.filter(form -> refusedIndex < 0)),
        new SubjectWords(dossier, words).choices(query.subject()),
        days(query.moment(), words.locale()),
        time(query.moment()),
        Arrays.stream(Shown.values())
            .map(
                shown ->
                    new View(
                        "scenario.shown." + shown.key(),
                        query.withShown(shown).href(),
                        shown == query.shown()))
            .toList(),
        theme,
        theme.legend(dossier, words),
        EffectFigures.of(dossier, effect, words),
        EffectTable.of(dossier, effect, query.order(), words),
        EffectCurves.of(
            List.of(
                new DistributionCurves.Curve(words.get("scenario.before"), effect.before()),
                new DistributionCurves.Curve(words.get("scenario.after"), effect.after())),
            words),
        opened.applied(),
        dossier.territory().communes().stream().map(Commune::name).sorted().toList(),
        markers(opened, words),
        dimensions(opened, query, words),
        FundingRow.listRows(opened.whole(), LocalDate.now(clock), words));
  }

  static String path(StoredScenario stored) {
    return "/territoires/" + stored.territoryId() + "/scenarios/" + stored.id();
  }

  /** What the scenario does, or why it does nothing. */
  static String sentence(OpenedScenario opened, Words words) {
    if (!opened.applied()) {
      return words.get("scenario.sentence.refused");
    }
    return sentence(opened.whole(), opened.effect().everybody(), opened.effect().far(), words);
  }

  /** What a scenario that can be applied does; when a place closes, losses come first. */
  static String sentence(Scenario whole, Gains everybody, Gains far, Words words) {
    return whole.changes().isEmpty()
        ? words.get("scenario.sentence.empty")
        : new EffectSentence(everybody, far, words)
            .text(whole.changes().stream().anyMatch(Change.Close.class::isInstance));
  }

  /** "France services, le samedi à 10 h 30". */
  static String about(
      DiagnosticDossier dossier, Subject subject, @Nullable OpenMoment moment, Words words) {
    String label = new SubjectWords(dossier, words).label(subject);
    if (moment == null) {
      return words.get("scenario.about.any", label);
    }
    return words.get(
        "scenario.about",
        label,
        day(moment.day(), words.locale()),
        moment.minute() / 60,
        "%02d".formatted(moment.minute() % 60));
  }

  private @Nullable List<DimensionRow> dimensions(
      OpenedScenario opened, WorkbenchQuery query, Words words) {
    if (!query.dimensions()) {
      return null;
    }
    if (!opened.applied()) {
      return List.of();
    }
    return dimensions
        .of(opened.dossier(), new ScenarioQuestion(opened.whole(), query.subject(), null))
        .stream()
        .map(effect -> row(effect, words))
        .toList();
  }

  private static DimensionRow row(DimensionEffect effect, Words words) {
    Figures figures = words.figures();
    return new DimensionRow(
        words.get("dimensions." + effect.dimension().name().toLowerCase(Locale.ROOT)),
        score(effect.before().value(), figures),
        score(effect.after().value(), figures),
        words.get(
            "scenario.dimensions.change",
            figures.integer(effect.after().lowPeople()),
            figures.integer(effect.before().lowPeople())));
  }

  private static String score(double value, Figures figures) {
    return Double.isNaN(value) ? "—" : figures.decimal(value);
  }

  private static String day(DayOfWeek day, Locale locale) {
    return day.getDisplayName(TextStyle.FULL, locale);
  }

  private static List<Choice> days(@Nullable OpenMoment moment, Locale locale) {
    return Arrays.stream(DayOfWeek.values())
        .map(
            day ->
                new Choice(
                    new OpenMoment(day, 0).key().substring(0, 2),
                    day(day, locale),
                    moment != null && moment.day() == day))
        .toList();
  }

  private static String time(@Nullable OpenMoment moment) {
    return moment == null ? "" : "%02d:%02d".formatted(moment.minute() / 60, moment.minute() % 60);
  }

  List<String> warnings(OpenedScenario opened, WorkbenchQuery query, Words words) {
    List<String> warnings = new ArrayList<>();
    for (String unknown : query.unknown()) {
      warnings.add(words.get("scenario.unknown", unknown));
    }
    if (!scenarios.onPresentBaseline(opened.stored())) {
      warnings.add(words.get("scenario.stale"));
    }
    if (query.moment() != null) {
      warnings.add(words.get("scenario.moment.note"));
    }
    if (opened.applied()) {
      warnings.addAll(shortWeeks(opened, words));
    }
    return warnings;
  }

  /** A gain that holds three hours a week must be said. */
  static List<String> shortWeeks(OpenedScenario opened, Words words) {
    List<String> notes = new ArrayList<>();
    for (Change change : opened.whole().changes()) {
      if (change instanceof Change.Open open && open.openingHours() != null) {
        OpeningWeeks.parse(open.openingHours())
            .filter(week -> week.hours() < ScenarioEffect.Week.SHORT_HOURS)
            .ifPresent(
                week ->
                    notes.add(
                        words.get(
                            "scenario.short-week",
                            open.name(),
                            words.figures().decimal(week.hours()))));
      }
    }
    return notes;
  }

  private @Nullable Base base(OpenedScenario opened, Words words) {
    String id = opened.stored().basedOn();
    if (id == null) {
      return null;
    }
    ChangeWords changes = new ChangeWords(opened.dossier(), opened.whole(), words);
    List<String> titles =
        opened.whole().changes().subList(0, opened.below()).stream().map(changes::title).toList();
    return scenarios
        .findScenario(opened.stored().territoryId(), id)
        .map(under -> new Base(under.scenario().name(), path(under), titles))
        .orElse(null);
  }

  private static List<ChangeView> changes(
      OpenedScenario opened,
      WorkbenchQuery query,
      FormViews forms,
      Optional<ChangeForm> refused,
      int refusedIndex,
      Words words) {
    ChangeWords changes = new ChangeWords(opened.dossier(), opened.whole(), words);
    List<ChangeView> views = new ArrayList<>();
    List<Change> own = opened.changes();
    for (int i = 0; i < own.size(); i++) {
      int index = i;
      Change change = own.get(i);
      Optional<ChangeForm> form =
          refused
              .filter(r -> refusedIndex == index)
              .or(
                  () ->
                      index == query.editing()
                          ? Optional.of(ChangeForm.of(change))
                          : Optional.empty());
      views.add(
          new ChangeView(
              index,
              changes.title(change),
              changes.facts(change),
              problems(opened, opened.below() + index, changes),
              query.withEditing(index).href(),
              form.map(f -> forms.view(f, index, true)).orElse((FormView) null),
              mitigation(opened, change, query.subject())));
    }
    return views;
  }

  private static List<String> problems(OpenedScenario opened, int index, ChangeWords words) {
    return opened.problems().stream()
        .filter(problem -> problem.change() == index)
        .map((Problem problem) -> words.problem(problem))
        .toList();
  }

  /** Where the best place to make good for a closure is looked for. */
  private static @Nullable String mitigation(
      OpenedScenario opened, Change change, Subject subject) {
    if (!(change instanceof Change.Close close)) {
      return null;
    }
    Set<String> given =
        close.services().isEmpty()
            ? opened
                .dossier()
                .findStructure(close.place())
                .map(Structure::services)
                .orElse(Set.of())
            : close.services();
    if (given.isEmpty()) {
      return null;
    }
    String service =
        subject instanceof Subject.OfService looked && given.contains(looked.serviceCode())
            ? looked.serviceCode()
            : given.iterator().next();
    return "/territoires/"
        + opened.stored().territoryId()
        + "/implantations?service="
        + WorkbenchQuery.encoded(service)
        + "&fermer="
        + WorkbenchQuery.encoded(close.place())
        + "&ajouter=1";
  }

  /** Own places that stand somewhere else than today: what may be dragged. */
  private static String markers(OpenedScenario opened, Words words) {
    ChangeWords changes = new ChangeWords(opened.dossier(), opened.whole(), words);
    List<Map<String, Object>> markers = new ArrayList<>();
    List<Change> own = opened.changes();
    for (int i = 0; i < own.size(); i++) {
      Change change = own.get(i);
      Map<String, Object> marker = new LinkedHashMap<>();
      marker.put("change", i);
      if (change instanceof Change.Open open) {
        marker.put("name", open.name());
        marker.put("at", List.of(open.position().lonDeg(), open.position().latDeg()));
        markers.add(marker);
      } else if (change instanceof Change.Move move) {
        marker.put("name", changes.title(change));
        marker.put("at", List.of(move.position().lonDeg(), move.position().latDeg()));
        markers.add(marker);
      }
    }
    return JsonMapper.shared().writeValueAsString(markers).replace("<", "\\u003c");
  }
}
