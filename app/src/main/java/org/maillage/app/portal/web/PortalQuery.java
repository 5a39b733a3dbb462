package org.maillage.app.portal.web;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.isochrone.Mode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What was asked, as it stands in the address, so that an answer can be sent to somebody.
 *
 * @param service code of the service; empty when none was chosen
 * @param where as it was typed
 * @param when {@link #NOW}, {@link #EVER}, or a moment like {@code 2026-11-24T18:30}
 * @param mode by what one travels
 */
public record PortalQuery(String service, String where, String when, Mode mode) {

  static final String NOW = "maintenant";
  static final String EVER = "toujours";

  private static final int LONGEST = 120;

  static PortalQuery of(MultiValueMap<String, String> parameters) {
    String moment = value(parameters, "moment");
    String when = value(parameters, "quand");
    if (!moment.isEmpty() && parse(moment).isPresent()) {
      when = moment;
    } else if (!when.equals(EVER) && parse(when).isEmpty()) {
      when = NOW;
    }
    return new PortalQuery(
        value(parameters, "besoin"),
        value(parameters, "ou"),
        when,
        Mode.find(value(parameters, "moyen")).orElse(Mode.VOITURE));
  }

  private static String value(MultiValueMap<String, String> parameters, String name) {
    String value = parameters.getFirst(name);
    String text = value == null ? "" : value.strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private static Optional<LocalDateTime> parse(String moment) {
    // "maintenant" is asked most: it is no moment, and costs no exception.
    if (moment.isEmpty() || !Character.isDigit(moment.charAt(0))) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDateTime.parse(moment));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The moment asked for; null for at any time. */
  @Nullable LocalDateTime moment(LocalDateTime now) {
    return when.equals(EVER) ? null : parse(when).orElse(now);
  }

  /** Something to look for was said, and where from. */
  public boolean isWhole() {
    return !service.isEmpty() && !where.isEmpty();
  }

  /** Whether a moment of one's own was given. */
  public boolean hasMoment() {
    return !momentField().isEmpty();
  }

  /** The moment as the field of the form has it; empty when it is now or ever. */
  public String momentField() {
    return parse(when).map(LocalDateTime::toString).orElse("");
  }

  /** The same question from elsewhere. */
  String href(String territoryId, String otherWhere) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("besoin", service);
    values.put("ou", otherWhere);
    values.put("quand", when);
    values.put("moyen", mode.key());
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/territoires/{id}/trouver");
    values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
    values.put("id", territoryId);
    return address.encode().buildAndExpand(values).toUriString();
  }
}
