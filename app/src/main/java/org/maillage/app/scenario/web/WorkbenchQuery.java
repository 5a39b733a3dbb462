package org.maillage.app.scenario.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.scenario.view.EffectOrder;
import org.maillage.app.scenario.view.Shown;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.scenario.Change;
import org.maillage.domain.scenario.OpenMoment;
import org.maillage.domain.scenario.Scenario;
import org.springframework.util.MultiValueMap;

/**
 * What the address of the workbench asks for.
 *
 * @param subject what the times are about
 * @param chosen whether the address named the subject
 * @param moment at which only open places count, null for any time
 * @param shown what the map shows
 * @param order of the table
 * @param editing index of the own change whose form is open, -1 for none
 * @param dimensions whether the six dimensions are asked for
 * @param unknown what of the address was not understood, to be shown
 */
record WorkbenchQuery(
    Subject subject,
    boolean chosen,
    @Nullable OpenMoment moment,
    Shown shown,
    EffectOrder order,
    int editing,
    boolean dimensions,
    List<String> unknown) {

  private static final String FRANCE_SERVICES = "france-services";

  WorkbenchQuery {
    unknown = List.copyOf(unknown);
  }

  /** What the parameters say; what they do not say well is as usual, and reported. */
  static WorkbenchQuery of(
      MultiValueMap<String, String> parameters, DiagnosticDossier dossier, Scenario whole) {
    List<String> unknown = new ArrayList<>();
    String key = text(parameters, "sujet");
    Optional<Subject> asked = subject(key, dossier);
    String moment = momentKey(parameters);
    Optional<OpenMoment> parsed = OpenMoment.parse(moment);
    if (!key.isEmpty() && asked.isEmpty()) {
      unknown.add(key);
    }
    if (!moment.isEmpty() && parsed.isEmpty()) {
      unknown.add(moment);
    }
    return new WorkbenchQuery(
        asked.orElseGet(() -> first(whole, dossier)),
        asked.isPresent(),
        parsed.orElse(null),
        Shown.find(text(parameters, "montrer")).orElse(Shown.GAIN),
        EffectOrder.find(text(parameters, "tri")).orElse(EffectOrder.DEFAULT),
        text(parameters, "modifier").matches("[0-9]{1,4}")
            ? Integer.parseInt(text(parameters, "modifier"))
            : -1,
        text(parameters, "dimensions").equals("1"),
        unknown);
  }

  static String text(MultiValueMap<String, String> parameters, String name) {
    String value = parameters.getFirst(name);
    return value == null ? "" : value.strip();
  }

  /** A day and a time of the form, or both in one as links write it. */
  private static String momentKey(MultiValueMap<String, String> parameters) {
    String day = text(parameters, "jour");
    if (parameters.containsKey("jour")) {
      String time = text(parameters, "heure");
      return day.isEmpty() ? "" : day + "-" + (time.isEmpty() ? "10h" : time.replace(':', 'h'));
    }
    return text(parameters, "moment");
  }

  private static Optional<Subject> subject(String key, DiagnosticDossier dossier) {
    if (key.equals("panier")) {
      return Optional.of(new Subject.OfPanier());
    }
    if (key.startsWith("gamme:")) {
      String name = key.substring("gamme:".length()).toUpperCase(Locale.ROOT);
      return Arrays.stream(Gamme.values())
          .filter(gamme -> gamme.name().equals(name))
          .findFirst()
          .map(Subject.OfGamme::new);
    }
    String code = key.startsWith("service:") ? key.substring("service:".length()) : "";
    return isMeasured(code, dossier) ? Optional.of(new Subject.OfService(code)) : Optional.empty();
  }

  private static boolean isMeasured(String code, DiagnosticDossier dossier) {
    return dossier.diagnostic().services().stream().anyMatch(s -> s.serviceCode().equals(code));
  }

  /** What the first change is about, so that a new scenario shows its effect at once. */
  static Subject first(Scenario whole, DiagnosticDossier dossier) {
    for (Change change : whole.changes()) {
      List<String> codes = services(change, dossier);
      Optional<String> code =
          codes.contains(FRANCE_SERVICES)
              ? Optional.of(FRANCE_SERVICES)
              : codes.stream().filter(c -> isMeasured(c, dossier)).findFirst();
      if (code.isPresent() && isMeasured(code.get(), dossier)) {
        return new Subject.OfService(code.get());
      }
    }
    return new Subject.OfPanier();
  }

  private static List<String> services(Change change, DiagnosticDossier dossier) {
    if (change instanceof Change.Open open) {
      return List.copyOf(open.services());
    }
    if (change instanceof Change.Close close && !close.services().isEmpty()) {
      return List.copyOf(close.services());
    }
    return placeOf(change)
        .flatMap(dossier::findStructure)
        .map(Structure::services)
        .map(List::copyOf)
        .orElse(List.of());
  }

  /** The existing place that a change is about. */
  static Optional<String> placeOf(Change change) {
    if (change instanceof Change.Close close) {
      return Optional.of(close.place());
    }
    if (change instanceof Change.Move move) {
      return Optional.of(move.place());
    }
    return change instanceof Change.Hours hours ? Optional.of(hours.place()) : Optional.empty();
  }

  public WorkbenchQuery withShown(Shown other) {
    return new WorkbenchQuery(
        subject, chosen, moment, other, order, editing, dimensions, List.of());
  }

  public WorkbenchQuery withEditing(int index) {
    return new WorkbenchQuery(subject, chosen, moment, shown, order, index, dimensions, List.of());
  }

  public WorkbenchQuery withDimensions() {
    return new WorkbenchQuery(subject, chosen, moment, shown, order, editing, true, List.of());
  }

  /** After a click on the head of a column. */
  public WorkbenchQuery sortedBy(String columnKey) {
    return new WorkbenchQuery(
        subject, chosen, moment, shown, order.click(columnKey), editing, dimensions, List.of());
  }

  /** Address relative to the page, starting with "?"; what is as by default is left out. */
  public String href() {
    List<String> parameters = new ArrayList<>();
    if (chosen) {
      parameters.add("sujet=" + encoded(subject.key()));
    }
    if (moment != null) {
      parameters.add("moment=" + moment.key());
    }
    if (shown != Shown.GAIN) {
      parameters.add("montrer=" + shown.key());
    }
    if (!order.equals(EffectOrder.DEFAULT)) {
      parameters.add("tri=" + order.key());
    }
    if (editing >= 0) {
      parameters.add("modifier=" + editing);
    }
    if (dimensions) {
      parameters.add("dimensions=1");
    }
    return "?" + String.join("&", parameters);
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%3A", ":");
  }
}
