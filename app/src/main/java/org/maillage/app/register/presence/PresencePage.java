package org.maillage.app.register.presence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.link.LinkedForm;
import org.maillage.app.link.LinkedPage;
import org.maillage.app.link.SingleUseLink;
import org.maillage.app.register.presence.PresenceRequest.Answer;
import org.maillage.app.register.presence.PresenceRequest.Presence;
import org.maillage.data.hours.HoursWords;
import org.maillage.domain.register.RegisteredPlace;
import org.springframework.stereotype.Component;

/** The page by which an operator says, once, whether its places were there. */
@Component
class PresencePage implements LinkedPage {

  static final String KEY = "presence";

  private static final int LONGEST_NOTE = 500;
  private static final int MOST_HOURS = 168;

  private final PresenceAnswers answers;

  PresencePage(PresenceAnswers answers) {
    this.answers = answers;
  }

  /** A place of the form; what was typed about it. */
  public record Line(
      String id, String name, String hours, String presence, String weekly, String note) {}

  static String subject(String territoryId, String requestId) {
    return territoryId + "/" + requestId;
  }

  private record Asked(String territoryId, PresenceRequest request, List<RegisteredPlace> places) {}

  @Override
  public String key() {
    return KEY;
  }

  private Optional<Asked> asked(SingleUseLink link) {
    int slash = link.subjectId().indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    String territoryId = link.subjectId().substring(0, slash);
    return answers
        .find(territoryId, link.subjectId().substring(slash + 1))
        .filter(request -> request.answeredOn() == null)
        .map(r -> new Asked(territoryId, r, answers.places(territoryId, r.operator())));
  }

  @Override
  public Optional<LinkedForm> form(SingleUseLink link, Locale language) {
    return asked(link).map(asked -> form(asked, Map.of(), "", language));
  }

  private static LinkedForm form(
      Asked asked, Map<String, String> typed, String problem, Locale language) {
    List<Line> lines = new ArrayList<>();
    for (RegisteredPlace place : asked.places()) {
      String hours = place.openingHours();
      lines.add(
          new Line(
              place.id(),
              place.name(),
              hours == null ? "" : HoursWords.say(hours, language.getLanguage()),
              typed.getOrDefault("presence." + place.id(), ""),
              typed.getOrDefault("heures." + place.id(), ""),
              typed.getOrDefault("note." + place.id(), "")));
    }
    Map<String, Object> model = new HashMap<>();
    model.put("operator", asked.request().operator());
    model.put("half", asked.request().halfYear().half());
    model.put("year", Integer.toString(asked.request().halfYear().year()));
    model.put("lines", lines);
    model.put("presences", List.of(Presence.values()));
    model.put("problem", problem);
    return new LinkedForm("register/presence-answer", model);
  }

  /** All places, or none: the link serves once. */
  @Override
  public Optional<LinkedForm> answer(
      SingleUseLink link, Map<String, String> typed, Locale language) {
    Asked asked = asked(link).orElse(null);
    if (asked == null) {
      return Optional.empty();
    }
    List<Answer> told = new ArrayList<>();
    for (RegisteredPlace place : asked.places()) {
      Answer answer = answer(place, typed);
      if (answer == null) {
        return Optional.of(form(asked, typed, "missing", language));
      }
      told.add(answer);
    }
    boolean taken = answers.answer(asked.territoryId(), asked.request().id(), told);
    return taken ? Optional.empty() : Optional.of(form(asked, typed, "late", language));
  }

  private static @Nullable Answer answer(RegisteredPlace place, Map<String, String> typed) {
    String text = typed.getOrDefault("presence." + place.id(), "");
    String hours = typed.getOrDefault("heures." + place.id(), "").strip().replace(',', '.');
    String note = typed.getOrDefault("note." + place.id(), "").strip();
    Integer minutes = null;
    if (!hours.isEmpty()) {
      if (!hours.matches("\\d{1,3}(\\.\\d{1,2})?") || Double.parseDouble(hours) > MOST_HOURS) {
        return null;
      }
      minutes = (int) Math.round(60 * Double.parseDouble(hours));
    }
    for (Presence presence : Presence.values()) {
      if (presence.name().equals(text) && note.length() <= LONGEST_NOTE) {
        return new Answer(place.id(), place.name(), presence, minutes, note);
      }
    }
    return null;
  }
}
