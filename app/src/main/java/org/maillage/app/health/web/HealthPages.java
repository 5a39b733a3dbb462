package org.maillage.app.health.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.ThematicMaps;
import org.maillage.app.diagnostic.chapter.Theme;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.health.HealthReading;
import org.maillage.app.health.HealthSettings;
import org.maillage.app.health.web.HealthPage.Fragile;
import org.maillage.app.health.web.HealthPage.FragileList;
import org.maillage.app.health.web.HealthPage.Hospital;
import org.maillage.app.health.web.HealthPage.Option;
import org.maillage.app.health.web.HealthPage.Parameter;
import org.maillage.app.health.web.HealthPage.Row;
import org.maillage.app.map.MapArea;
import org.maillage.app.map.MapScale;
import org.maillage.app.shell.Words;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.classification.Classes;
import org.maillage.domain.diagnostic.health.AgeDemand;
import org.maillage.domain.diagnostic.health.FragilePlaces;
import org.maillage.domain.diagnostic.health.FragileRule;
import org.maillage.domain.diagnostic.health.HealthTable;
import org.maillage.domain.diagnostic.health.HealthTable.HospitalAccess;
import org.maillage.domain.diagnostic.health.Profession;
import org.maillage.domain.diagnostic.health.ProfessionAccess;
import org.maillage.domain.diagnostic.health.StepWeights;
import org.maillage.domain.territory.Commune;
import org.springframework.stereotype.Component;

/** Makes the page on access to care. */
@Component
class HealthPages {

  private static final int CLASSES = 5;

  private final ThematicMaps maps;

  HealthPages(ThematicMaps maps) {
    this.maps = maps;
  }

  /**
   * The page.
   *
   * @param wanted profession of the address, null for the first
   * @param form the rule as it was typed, or as it is in force
   * @param partial whether the browser keeps its map
   */
  HealthPage page(
      ChapterFrame frame,
      HealthTable table,
      HealthSettings.Choice choice,
      RuleForm form,
      @Nullable String wanted,
      boolean partial,
      Words words) {
    List<String> unknown = new ArrayList<>();
    List<Profession> professions = ReferenceData.health().professions();
    Profession profession =
        professions.stream()
            .filter(p -> p.serviceCode().equals(wanted))
            .findFirst()
            .orElse(professions.get(0));
    if (wanted != null && !wanted.isBlank() && !profession.serviceCode().equals(wanted)) {
      unknown.add(wanted);
    }
    boolean doctors = profession.serviceCode().equals(FragilePlaces.DOCTORS);
    Double activity =
        doctors && choice.doctorActivity() != null
            ? choice.doctorActivity()
            : profession.activity();
    return new Writing(frame, table, choice.rule(), profession.withActivity(activity), words)
        .page(maps, form, unknown, partial);
  }

  /** One page while it is written. */
  private static final class Writing {
    private final ChapterFrame frame;
    private final DiagnosticDossier dossier;
    private final HealthTable table;
    private final FragileRule rule;
    private final Profession profession;
    private final Words words;
    private final List<Commune> communes;
    private final @Nullable ProfessionAccess access;
    private final String label;

    Writing(
        ChapterFrame frame,
        HealthTable table,
        FragileRule rule,
        Profession profession,
        Words words) {
      this.frame = frame;
      this.dossier = frame.dossier();
      this.table = table;
      this.rule = rule;
      this.profession = profession;
      this.words = words;
      this.communes = dossier.territory().communes();
      this.access = table.findProfession(profession.serviceCode()).orElse(null);
      this.label = label(profession.serviceCode());
    }

    HealthPage page(ThematicMaps maps, RuleForm form, List<String> unknown, boolean partial) {
      Theme theme = theme();
      String sentence = sentence();
      return new HealthPage(
          words.get("health.title", label, dossier.territory().name()),
          sentence,
          notes(),
          unknown,
          ReferenceData.health().professions().stream()
              .map(
                  p ->
                      new Option(
                          p.serviceCode(),
                          label(p.serviceCode()),
                          p.serviceCode().equals(profession.serviceCode())))
              .toList(),
          label,
          maps.view(dossier, theme, partial, words),
          theme.legend(dossier, words),
          unit(),
          rows(),
          fragile(),
          form,
          parameters(),
          sentence);
    }

    private String label(String serviceCode) {
      return dossier.getService(serviceCode).label(words.language());
    }

    /** A figure as it is shown: consultations where the activity is known, else professionals. */
    private double shown(double value) {
      Double activity = profession.activity();
      return activity == null ? value : ProfessionAccess.inActivity(value, activity);
    }

    private String figure(double value) {
      return Double.isNaN(value)
          ? words.get("health.no-road")
          : words.figures().decimal(shown(value));
    }

    private String unit() {
      boolean standardised = access != null && access.standardised();
      return words.get(
          "health.unit."
              + (profession.activity() == null ? "professionals" : "activity")
              + (standardised ? ".standardised" : ".crude"));
    }

    private String sentence() {
      StringBuilder text = new StringBuilder();
      if (access == null) {
        text.append(words.get("health.sentence.none", label));
      } else {
        text.append(words.get("health.sentence", label, figure(mean(access)), unit(), limit()));
        text.append(' ').append(without(access));
      }
      table
          .findHospital("urgences")
          .ifPresent(hospital -> text.append(' ').append(emergency(hospital)));
      return text.toString();
    }

    private String limit() {
      return words.figures().findMinutes(profession.weights().limitMs()).orElse("");
    }

    private double mean(ProfessionAccess of) {
      double people = 0;
      double sum = 0;
      for (int c = 0; c < communes.size(); c++) {
        ProfessionAccess.OfCommune line = of.communes().get(c);
        if (frame.shows(communes.get(c).code()) && !Double.isNaN(line.value())) {
          people += line.standardPeople();
          sum += line.standardPeople() * line.value();
        }
      }
      return people > 0 ? sum / people : Double.NaN;
    }

    /** Those who have none within the limit, and those below the legal threshold. */
    private String without(ProfessionAccess of) {
      long nobody = 0;
      long low = 0;
      Double threshold = profession.activity() == null ? null : profession.lowActivity();
      for (int c = 0; c < communes.size(); c++) {
        double value = of.communes().get(c).value();
        if (frame.shows(communes.get(c).code())) {
          nobody += value == 0 ? communes.get(c).population() : 0;
          low += threshold != null && shown(value) < threshold ? communes.get(c).population() : 0;
        }
      }
      if (threshold == null) {
        return words.count("health.sentence.without", nobody, limit());
      }
      return words.count("health.sentence.low", low, words.figures().decimal(threshold));
    }

    private String emergency(HospitalAccess hospital) {
      double beyond = 0;
      long people = 0;
      for (int c = 0; c < communes.size(); c++) {
        if (frame.shows(communes.get(c).code())) {
          beyond += hospital.communes().get(c).shareBeyond() * communes.get(c).population();
          people += communes.get(c).population();
        }
      }
      double share = people == 0 ? 0 : Math.max(0, Math.min(1, beyond / people));
      return words.get(
          "health.sentence.emergency",
          words.count("diagnostic.people", Math.round(beyond)),
          words.figures().percent(share),
          words.figures().findMinutes(hospital.limitMs()).orElse(""));
    }

    private List<String> notes() {
      List<String> notes = new ArrayList<>();
      if (access != null) {
        notes.add(
            words.get(
                access.standardised() ? "health.note.standardised" : "health.note.crude",
                words.figures().integer(access.communesWithAges()),
                words.figures().integer(communes.size())));
        if (profession.activity() == null && profession.lowActivity() != null) {
          notes.add(
              words.get("health.note.activity", words.figures().decimal(profession.lowActivity())));
        }
        long lost = Math.round(access.professionalsOutOfReach());
        if (lost > 0) {
          notes.add(words.count("health.note.lost", lost));
        }
      }
      for (String hospital : List.of("urgences", "maternite")) {
        if (table.findHospital(hospital).isEmpty()) {
          notes.add(words.get("health.note.no-hospital", label(hospital)));
        }
      }
      return notes;
    }

    private Theme theme() {
      Map<String, Theme.Shade> shades = new LinkedHashMap<>();
      List<Double> values = new ArrayList<>();
      for (int c = 0; c < communes.size() && access != null; c++) {
        if (frame.shows(communes.get(c).code())) {
          values.add(access.communes().get(c).value());
        }
      }
      Classes classes = Classes.of(Classes.Method.QUANTILE, values, CLASSES);
      int size = classes.size();
      for (int c = 0; c < communes.size(); c++) {
        if (frame.shows(communes.get(c).code())) {
          double value = access == null ? Double.NaN : access.communes().get(c).value();
          int mapClass = classes.classOf(value);
          // The most access first: dark is poor access, as on the other maps.
          shades.put(
              communes.get(c).code(),
              new Theme.Shade(
                  mapClass == Classes.NONE ? MapArea.NO_CLASS : size - 1 - mapClass,
                  access == null ? words.get("health.none") : figure(value)));
        }
      }
      return Theme.of(
          words.get("health.legend", label, unit()),
          MapScale.sequential(Math.max(1, size)),
          labels(classes, values),
          words.get(access == null ? "health.none" : "health.no-road"),
          shades);
    }

    private List<String> labels(Classes classes, List<Double> values) {
      List<String> labels = new ArrayList<>();
      for (int i = classes.size() - 1; i >= 0; i--) {
        double from =
            i > 0
                ? classes.upper(i - 1)
                : values.stream()
                    .filter(v -> !v.isNaN())
                    .min(Comparator.naturalOrder())
                    .orElse(0.0);
        String to = words.figures().decimal(shown(classes.upper(i)));
        labels.add(
            i == 0 && from == classes.upper(0)
                ? to
                : words.get("health.class", words.figures().decimal(shown(from)), to));
      }
      return labels;
    }

    /** The least access first, communes without a figure last. */
    private List<Row> rows() {
      List<Integer> order = new ArrayList<>();
      for (int c = 0; c < communes.size(); c++) {
        if (frame.shows(communes.get(c).code())) {
          order.add(c);
        }
      }
      Collator french = Collator.getInstance(Locale.FRENCH);
      Comparator<Integer> byName = Comparator.comparing(c -> communes.get(c).name(), french);
      order.sort(
          Comparator.comparingDouble(
                  (Integer c) -> access == null ? 0 : access.communes().get(c).value())
              .thenComparing(byName));
      return order.stream().map(this::row).toList();
    }

    private Row row(int c) {
      Commune commune = communes.get(c);
      return new Row(
          commune.code(),
          commune.name(),
          access == null ? words.get("health.none") : figure(access.communes().get(c).value()),
          access == null ? "—" : words.figures().integer(access.communes().get(c).professionals()),
          hospital("urgences", c),
          hospital("maternite", c),
          words.figures().integer(commune.population()));
    }

    private Hospital hospital(String service, int c) {
      HospitalAccess hospital = table.findHospital(service).orElse(null);
      if (hospital == null) {
        return new Hospital(words.get("health.none"), "—", false);
      }
      HospitalAccess.OfCommune line = hospital.communes().get(c);
      if (line.meanMs() < 0) {
        return new Hospital(words.get("health.no-road"), "—", false);
      }
      return new Hospital(
          words.figures().findMinutes(line.meanMs()).orElse("—"),
          words.figures().percent(Math.max(0, Math.min(1, line.shareBeyond()))),
          line.meanMs() > hospital.limitMs());
    }

    private FragileList fragile() {
      FragilePlaces places =
          FragilePlaces.find(
              rule,
              table,
              communes,
              HealthReading.oldProfessionals(dossier.territory(), FragilePlaces.DOCTORS));
      List<FragilePlaces.Fragile> found =
          places.communes().stream().filter(f -> frame.shows(f.commune().code())).toList();
      long certain = found.stream().filter(FragilePlaces.Fragile::certain).count();
      List<Fragile> lines =
          found.stream()
              .sorted(
                  Comparator.comparing((FragilePlaces.Fragile f) -> !f.certain())
                      .thenComparing(f -> f.commune().code()))
              .map(this::line)
              .toList();
      String sentence =
          words.count("health.fragile.certain", certain)
              + " "
              + words.count("health.fragile.to-check", found.size() - certain);
      return new FragileList(ruleWords(places), sentence, lines);
    }

    private Fragile line(FragilePlaces.Fragile fragile) {
      return new Fragile(
          fragile.commune().name(),
          words.figures().integer(fragile.commune().population()),
          words.figures().integer(fragile.doctors()),
          fragile.reasons().stream()
              .sorted()
              .map(
                  reason ->
                      words.get(
                          "health.reason." + reason.name().toLowerCase(Locale.ROOT),
                          words.count("health.doctors", fragile.doctors()),
                          fragile.oldDoctors() == null
                              ? ""
                              : words.figures().integer(fragile.oldDoctors())))
              .toList(),
          fragile.certain());
    }

    private List<String> ruleWords(FragilePlaces places) {
      String below =
          Double.isNaN(places.accessBelow())
              ? words.get("health.none")
              : words.figures().decimal(places.accessBelow());
      return List.of(
          words.get(
              "health.rule.doctors",
              words.figures().integer(rule.fewerThanDoctors()),
              words.figures().integer(rule.atLeastOld())),
          words.get(
              rule.accessBelow() == null ? "health.rule.quarter" : "health.rule.access",
              below,
              words.figures().minutes(rule.emergencyBeyondMin())));
    }

    private List<Parameter> parameters() {
      List<Parameter> all = new ArrayList<>();
      all.add(parameter("steps", steps()));
      AgeDemand demand = profession.demand();
      all.add(
          parameter(
              "demand",
              words.get(
                  "health.parameter.demand.value",
                  words.figures().decimal(demand.under15()),
                  words.figures().decimal(demand.from15To64()),
                  words.figures().decimal(demand.from65To74()),
                  words.figures().decimal(demand.over75()))));
      Double activity = profession.activity();
      all.add(
          parameter(
              "activity",
              activity == null
                  ? words.get("health.parameter.unknown")
                  : words.figures().integer(activity)));
      Integer age = profession.leftOutFromAge();
      all.add(
          parameter(
              "leftOutFrom",
              age == null
                  ? words.get("health.parameter.unknown")
                  : words.get("health.parameter.age", words.figures().integer(age))));
      return all;
    }

    private Parameter parameter(String key, String value) {
      boolean unverified = profession.unverified().contains(key);
      return new Parameter(
          words.get("health.parameter." + key),
          value,
          unverified ? words.get("health.parameter.unverified") : "");
    }

    private String steps() {
      return profession.weights().steps().stream()
          .map(this::step)
          .collect(Collectors.joining(words.get("diagnostic.semicolon")));
    }

    private String step(StepWeights.Step step) {
      return words.get(
          "health.parameter.step",
          words.figures().percent(step.weight()),
          words.figures().findMinutes(step.untilMs()).orElse(""));
    }
  }
}
