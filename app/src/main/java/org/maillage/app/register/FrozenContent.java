package org.maillage.app.register;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.maillage.domain.register.RegisteredPlace;

/**
 * Everything that a frozen list is printed from, the words among it: neither a new name of a
 * commune nor another way to say hours changes what was annexed.
 *
 * @param territory its name
 * @param communes names by code
 * @param services names in French by code
 * @param sources titles, producers and licences by id
 * @param hours in French by the text of the grammar
 * @param places in the order of the list
 */
public record FrozenContent(
    String territory,
    Map<String, String> communes,
    Map<String, String> services,
    Map<String, String> sources,
    Map<String, String> hours,
    List<RegisteredPlace> places) {
  public FrozenContent {
    communes = sorted(communes);
    services = sorted(services);
    sources = sorted(sources);
    hours = sorted(hours);
    places = List.copyOf(places);
  }

  private static Map<String, String> sorted(Map<String, String> map) {
    return Collections.unmodifiableMap(new TreeMap<>(map));
  }
}
