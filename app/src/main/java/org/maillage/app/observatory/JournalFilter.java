package org.maillage.app.observatory;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.offer.Service;
import org.maillage.domain.register.RegisterEvent.Kind;

/**
 * What is asked of the journal, as it stands in addresses; empty texts ask for everything.
 *
 * @param operator as the register writes it
 * @param service code of a service
 * @param epci code of a grouping of communes
 * @param commune INSEE code
 * @param kind name of a {@link Kind}
 * @param theme of the services in the catalogue, {@code sante} for the observatory of health
 */
public record JournalFilter(
    String operator, String service, String epci, String commune, String kind, String theme) {

  /** Everything. */
  public static final JournalFilter ALL = new JournalFilter("", "", "", "", "", "");

  /** What one may ask for by kind: neither corrections nor what is to be checked. */
  public static final List<Kind> KINDS =
      List.of(
          Kind.OPENED,
          Kind.CLOSED,
          Kind.SUSPENDED,
          Kind.RESUMED,
          Kind.MOVED,
          Kind.HOURS_CHANGED,
          Kind.SERVICE_ADDED,
          Kind.SERVICE_REMOVED,
          Kind.LABEL_WON,
          Kind.LABEL_LOST,
          Kind.RENAMED);

  private static final int LONGEST = 200;

  /** Of each service of the catalogue. */
  private static final Map<String, String> THEMES =
      ReferenceData.services().stream().collect(Collectors.toMap(Service::code, Service::theme));

  /** What one may ask for by theme, in the order of the catalogue. */
  public static final List<String> ALL_THEMES =
      ReferenceData.services().stream().map(Service::theme).distinct().toList();

  /** The filter of an address; a kind that there is not asks for everything. */
  public static JournalFilter of(Map<String, String> parameters) {
    String kind = value(parameters, "nature");
    String theme = value(parameters, "domaine");
    return new JournalFilter(
        value(parameters, "operateur"),
        value(parameters, "service"),
        value(parameters, "epci"),
        value(parameters, "commune"),
        KINDS.stream().anyMatch(k -> k.name().equals(kind)) ? kind : "",
        ALL_THEMES.contains(theme) ? theme : "");
  }

  private static String value(Map<String, String> parameters, String name) {
    String text = parameters.getOrDefault(name, "").strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /** Whether the event is asked for; corrections go with the place that they are of. */
  public boolean takes(StoredEvent event, EventPlaces.Names names) {
    String code = event.event().communeCode();
    return (operator.isEmpty() || operator.equalsIgnoreCase(event.operator()))
        && (service.isEmpty() || event.services().contains(service) || ofService(event))
        && (theme.isEmpty() || ofTheme(event))
        && (epci.isEmpty() || names.findEpci(code).filter(epci::equals).isPresent())
        && (commune.isEmpty() || commune.equals(code))
        && (kind.isEmpty() || kind.equals(event.kind().name()));
  }

  private boolean ofService(StoredEvent event) {
    return isOfAService(event) && service.equals(event.event().about());
  }

  private boolean ofTheme(StoredEvent event) {
    return event.services().stream().anyMatch(code -> theme.equals(THEMES.get(code)))
        || (isOfAService(event) && theme.equals(THEMES.get(event.event().about())));
  }

  private static boolean isOfAService(StoredEvent event) {
    return event.kind() == Kind.SERVICE_ADDED || event.kind() == Kind.SERVICE_REMOVED;
  }

  /** True when everything is asked for. */
  public boolean isAll() {
    return equals(ALL);
  }

  /** As it stands in an address, without the question mark; empty for everything. */
  public String query() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("operateur", operator);
    fields.put("service", service);
    fields.put("epci", epci);
    fields.put("commune", commune);
    fields.put("nature", kind);
    fields.put("domaine", theme);
    return fields.entrySet().stream()
        .filter(field -> !field.getValue().isEmpty())
        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
