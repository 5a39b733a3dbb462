package org.maillage.app.siting.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.app.shell.Words;
import org.maillage.app.siting.CandidateList;
import org.maillage.app.siting.SitingGoal;
import org.maillage.app.siting.SitingQuestion;
import org.maillage.app.siting.SitingQuestion.CandidateKind;
import org.maillage.app.siting.SitingQuestion.Candidates;
import org.maillage.app.siting.SitingQuestion.Keep;
import org.maillage.app.siting.SitingQuestion.Priority;
import org.maillage.app.siting.SitingRefusedException;
import org.maillage.app.siting.ZoneCover;
import org.maillage.domain.territory.ZoningKind;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The question as it stands in the address or in the form, as text: what was typed is never lost.
 *
 * @param parameters by name, as the form sends them
 */
record SitingForm(MultiValueMap<String, String> parameters) {

  private static final String FIRST_SERVICE = "france-services";
  private static final int M_PER_KM = 1_000;
  private static final int LONGEST_SEARCH_S = 3_600;
  private static final double LARGEST_WEIGHT = 100;
  private static final int MOST_SITES = 10_000;

  /** What a field holds; its usual value where the address says nothing of it. */
  public String text(String name) {
    String value = parameters.getFirst(name);
    return value == null || value.isBlank() ? usual(name) : value.strip();
  }

  /** Values of the fields that are filled when the page opens. */
  private String usual(String name) {
    return switch (name) {
      case "service" -> FIRST_SERVICE;
      case "but" -> SitingGoal.MEAN;
      case "minutes" -> "15";
      case "candidats" -> "mairies";
      case "garder" -> "tous";
      case "maille" -> "points";
      case "secondes" -> "60";
      case "ajouter" -> parameters.containsKey("plafond") ? "" : "5";
      default -> "";
    };
  }

  /** All values of a field that may have several. */
  public List<String> texts(String name) {
    return parameters.getOrDefault(name, List.of()).stream()
        .filter(value -> !value.isBlank())
        .toList();
  }

  /** The ids that were typed into a field, by blanks or commas. */
  private List<String> typed(String name) {
    return texts(name).stream()
        .flatMap(value -> Arrays.stream(value.strip().split("[,;\\s]+")))
        .toList();
  }

  /** Whether a value is among those of a field. */
  public boolean has(String name, String value) {
    return texts(name).contains(value);
  }

  public boolean flag(String name) {
    return !text(name).isEmpty();
  }

  public String service() {
    return text("service");
  }

  /** The zoning whose zones are looked at: the first where the address names none. */
  @Nullable ZoningKind zoning(List<ZoningKind> known) {
    return known.stream()
        .filter(kind -> ZoneCover.key(kind).equals(text("zonage")))
        .findFirst()
        .orElse(known.isEmpty() ? null : known.get(0));
  }

  /**
   * The question.
   *
   * @param uploaded bytes of a list of candidates, empty when none was sent
   * @throws SitingRefusedException when a field says nothing that can be searched for
   */
  SitingQuestion question(LocalDate today, byte[] uploaded, Words words) {
    Integer add = number("ajouter", 0, MOST_SITES);
    Integer max = number("plafond", 1, MOST_SITES);
    Integer budget = number("budget", 0, Integer.MAX_VALUE);
    Integer seconds = number("secondes", 1, LONGEST_SEARCH_S);
    double distanceKm = decimal("distance", 0, 1_000, 0);
    return new SitingQuestion(
        service(),
        add,
        max,
        budget == null ? null : budget.longValue(),
        distanceKm * M_PER_KM,
        goals(),
        zonings(),
        candidates(uploaded, words),
        text("garder").equals("aucun") ? Keep.NONE : Keep.ALL,
        List.of(),
        typed("exclure"),
        texts("fermer"),
        text("maille").equals("communes"),
        weights(),
        seconds == null ? 60 : seconds,
        day(today),
        !flag("sans-regles"));
  }

  private @Nullable Integer number(String name, int least, int most) {
    String typed = text(name).replaceAll("[\\s\u00a0\u202f]", "");
    if (typed.isEmpty()) {
      return null;
    }
    try {
      int number = Integer.parseInt(typed);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw refused(typed, least, most);
    }
    throw refused(typed, least, most);
  }

  private double decimal(String name, double least, double most, double none) {
    String typed = text(name).replace(',', '.');
    if (typed.isEmpty()) {
      return none;
    }
    double number;
    try {
      number = Double.parseDouble(typed);
    } catch (NumberFormatException e) {
      throw refused(text(name), least, most);
    }
    if (!(number >= least && number <= most)) {
      throw refused(text(name), least, most);
    }
    return number;
  }

  private static SitingRefusedException refused(String typed, double least, double most) {
    return new SitingRefusedException(
        "number", typed, Math.round(least) + " – " + Math.round(most));
  }

  private List<String> goals() {
    List<String> goals = new ArrayList<>();
    for (String name : List.of("but", "puis")) {
      String goal = text(name);
      if (goal.equals("cover")) {
        Integer minutes = number("minutes", 1, 180);
        goals.add(SitingGoal.cover(minutes == null ? 15 : minutes));
      } else if (!goal.isEmpty()) {
        goals.add(goal);
      }
    }
    return goals;
  }

  private List<ZoningKind> zonings() {
    return ZoneCover.KINDS.stream().filter(kind -> has("par", ZoneCover.key(kind))).toList();
  }

  private Candidates candidates(byte[] uploaded, Words words) {
    boolean points = flag("points");
    return switch (text("candidats")) {
      case "service" ->
          new Candidates(CandidateKind.SERVICE, text("candidats-service"), List.of(), points);
      case "liste" -> {
        CandidateList list =
            uploaded.length > 0 ? CandidateList.parse(uploaded) : CandidateList.parse(list());
        if (!list.problems().isEmpty()) {
          throw new SitingRefusedException("list", list.sentence(words));
        }
        yield new Candidates(CandidateKind.LIST, "", list.places(), points);
      }
      default -> new Candidates(CandidateKind.MAIRIES, "", List.of(), points);
    };
  }

  private String list() {
    if (text("liste").isEmpty()) {
      throw new SitingRefusedException("emptyList");
    }
    return text("liste");
  }

  private Map<Priority, Double> weights() {
    Map<Priority, Double> weights = new EnumMap<>(Priority.class);
    for (Priority priority : Priority.values()) {
      double weight = decimal(priority.name().toLowerCase(Locale.ROOT), 1, LARGEST_WEIGHT, 1);
      if (weight > 1) {
        weights.put(priority, weight);
      }
    }
    return weights;
  }

  private LocalDate day(LocalDate today) {
    try {
      return text("date").isEmpty() ? today : LocalDate.parse(text("date"));
    } catch (DateTimeParseException e) {
      throw new SitingRefusedException("date", text("date"));
    }
  }

  /** The form that asks a question again, but for a list of candidates. */
  static SitingForm of(SitingQuestion question) {
    MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
    parameters.add("service", question.service());
    parameters.add("ajouter", shown(question.add()));
    parameters.add("plafond", shown(question.max()));
    parameters.add("budget", shown(question.budgetEur()));
    double distanceKm = question.minDistanceM() / M_PER_KM;
    parameters.add("distance", distanceKm == 0 ? "" : shown(distanceKm));
    List<String> names = List.of("but", "puis");
    for (int g = 0; g < Math.min(question.goals().size(), names.size()); g++) {
      String goal = question.goals().get(g);
      parameters.add(names.get(g), SitingGoal.minutes(goal).isPresent() ? "cover" : goal);
      SitingGoal.minutes(goal).ifPresent(m -> parameters.add("minutes", Integer.toString(m)));
    }
    question.onePerZone().forEach(kind -> parameters.add("par", ZoneCover.key(kind)));
    parameters.add(
        "candidats",
        switch (question.candidates().kind()) {
          case MAIRIES -> "mairies";
          case SERVICE -> "service";
          case LIST -> "liste";
        });
    parameters.add("candidats-service", question.candidates().service());
    parameters.add("points", question.candidates().zonePoints() ? "oui" : "");
    parameters.add("garder", question.keep() == Keep.NONE ? "aucun" : "tous");
    addAll(parameters, "fermer", question.close());
    parameters.add("exclure", String.join(" ", question.forbid()));
    question
        .weights()
        .forEach((p, weight) -> parameters.add(p.name().toLowerCase(Locale.ROOT), shown(weight)));
    parameters.add("maille", question.byCommune() ? "communes" : "points");
    parameters.add("secondes", Integer.toString(question.seconds()));
    parameters.add("sans-regles", question.datedRules() ? "" : "oui");
    return new SitingForm(parameters);
  }

  private static void addAll(
      MultiValueMap<String, String> parameters, String name, Collection<String> values) {
    values.forEach(value -> parameters.add(name, value));
  }

  private static String shown(@Nullable Object number) {
    String text = number == null ? "" : number.toString();
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
